import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import { usePageLanguage } from '../i18n/usePageLanguage.ts';
import { useFreshSurroundings } from '../sheet/useFreshSurroundings.ts';
import './layout.css';
import { AppMenu } from './AppMenu.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame of every page; its content is never wider than the window, else the grid would draw every column. */
export function AppLayout({ children }: { readonly children: ReactNode }) {
  useFreshSurroundings();
  usePageLanguage();
  return (
    <Layout appBar={TopBar} menu={AppMenu} appBarAlwaysOn className="app">
      {children}
    </Layout>
  );
}
