import { Button } from '@mui/material';
import { useLocaleState } from 'react-admin';

/** One button that says the other language in that language. */
export function LanguageSwitch() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'zh' ? { code: 'en', name: 'English' } : { code: 'zh', name: '中文' };
  return (
    <Button color="inherit" size="small" lang={other.code} onClick={() => setLocale(other.code)}>
      {other.name}
    </Button>
  );
}
