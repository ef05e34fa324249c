import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App.tsx';

/** Draws the page. */
export function start(parts: AppProps) {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App {...parts} />
    </StrictMode>,
  );
}
