import './ui/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, localeForSystem } from '../shared/locale.ts';
import { failures as english } from '../shared/words/en/failures.ts';
import { failures as turkish } from '../shared/words/tr/failures.ts';
import { DeskProvider } from './api/DeskProvider.tsx';
import { createDeskApi } from './api/desk-api.ts';
import { reportFaults } from './api/report-faults.ts';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { connection } from './connection.ts';
import { DeskLanguage } from './language/DeskLanguage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Whoever calls the desk stands outside of what is drawn: the page says which language it is in.
// It may have to speak before the words of the language are loaded.
const sentences = { en: english, tr: turkish };
const failures = () => sentences[languageOf(localeForSystem(document.documentElement.lang))];

// Not awaited by this module itself: what is loaded to connect may need a part of the script that this one is in.
async function start(container: HTMLElement): Promise<void> {
  const desk = createDeskApi(await connection, failures);
  const report = reportFaults(desk, window);
  createRoot(container, { onCaughtError: report, onUncaughtError: report }).render(
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
}

void start(root);
