import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

// Cells are read and shown with Temporal, which older browsers do not have.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
