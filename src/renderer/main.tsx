// First of all: schemas look at this when they are made.
import './api/zod-without-eval.ts';
import './ui/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, localeForSystem } from '../shared/locale.ts';
import { wordsOf } from '../shared/words/words.ts';
import { connectToDesk } from './api/connect.ts';
import { DeskProvider } from './api/DeskProvider.tsx';
import { reportFaults } from './api/report-faults.ts';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { DeskLanguage } from './language/DeskLanguage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Whoever calls the desk stands outside of what is drawn: the page says which language it is in.
const failures = () => wordsOf(languageOf(localeForSystem(document.documentElement.lang))).frame.failures;

const desk = connectToDesk(window, failures);
const report = reportFaults(desk, window);

createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
  <StrictMode>
    <DeskProvider desk={desk}>
      <DeskLanguage>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </DeskLanguage>
    </DeskProvider>
  </StrictMode>,
);
