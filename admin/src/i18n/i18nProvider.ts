import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { en } from './en.ts';
import { zh } from './zh.ts';

const messages = { zh, en };

/** `1 row |||| 2 rows`: a text's `count`, written with commas or not, says which. */
const counted = (parameters: { readonly count?: unknown } = {}) =>
  parameters.count === undefined
    ? parameters
    : { ...parameters, smart_count: Number(String(parameters.count).replaceAll(',', '')) };

/** Chinese first; the language a person chose stays. */
export function createI18n(chosen: unknown): I18nProvider {
  const languages = [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ];
  const provider = polyglotI18nProvider(
    (locale) => messages[locale as keyof typeof messages] ?? zh,
    chosen === 'en' ? 'en' : 'zh',
    languages,
  );
  return { ...provider, translate: (key, parameters) => provider.translate(key, counted(parameters)) };
}
