import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import './layout.css';
import { AppMenu } from './AppMenu.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame of every page; its content is never wider than the window, else the grid would draw every column. */
export const AppLayout = ({ children }: { readonly children: ReactNode }) => (
  <Layout appBar={TopBar} menu={AppMenu} appBarAlwaysOn className="app">
    {children}
  </Layout>
);
