import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from './en.ts';
import { zh } from './zh.ts';

const messages = { zh, en };

/** Chinese first; the language a person chose stays. */
export const createI18n = (chosen: unknown) =>
  polyglotI18nProvider((locale) => messages[locale as keyof typeof messages] ?? zh, chosen === 'en' ? 'en' : 'zh', [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ]);
