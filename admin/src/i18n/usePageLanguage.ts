import { useEffect } from 'react';
import { useLocaleState } from 'react-admin';

/** Says in which language the page is: reading aloud, breaking lines and the shape of quotation marks go by it. */
export function usePageLanguage() {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
  }, [locale]);
}
