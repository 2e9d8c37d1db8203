// First of all: schemas look at this when they are made.
import './api/zod-without-eval.ts';
// Before every part's own styles: it says in which order the layers stand.
import './ui/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localeForSystem } from '../shared/words/locale.ts';
import { connectToDesk } from './api/connect.ts';
import { DeskProvider } from './api/DeskProvider.tsx';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { strings } from './app/strings.ts';
import { LanguageProvider } from './language/LanguageProvider.tsx';
import { NoticeRegion } from './ui/NoticeRegion.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <DeskProvider desk={connectToDesk(window, strings.frame.failures)}>
        <LanguageProvider locale={localeForSystem(navigator.language)}>
          <App />
          <NoticeRegion label={strings.frame.notices} closeLabel={strings.frame.close} />
        </LanguageProvider>
      </DeskProvider>
    </ErrorBoundary>
  </StrictMode>,
);
