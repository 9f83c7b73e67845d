import '@fontsource-variable/inter/wght.css';
import './app/kit.css';
import './app/theme.css';
import './app/dates.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { App } from './app/App.js';
import { startLanguage } from './i18n/start.js';

// The page forbids `eval`; without this the schemas would try it once and the browser would log it.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
