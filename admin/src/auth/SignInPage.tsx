import { Button, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { usePageLanguage } from '../i18n/usePageLanguage.ts';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import '../layout/layout.css';

/** Account and password; what the server says of them stands under the fields. */
export function SignInPage() {
  const login = useLogin();
  const translate = useTranslate();
  usePageLanguage();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setMessage('');
    try {
      await login({ account: String(data.get('account')).trim(), password: data.get('password') });
    } catch (error) {
      const reason = (error as { networkError?: unknown }).networkError ? '' : (error as Error).message;
      setMessage(reason || translate('ra.notification.http_error'));
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <h1>
          <img src="/icon.svg" alt="" width="28" height="28" />
          {translate('app.name')}
        </h1>
        <p>{translate('app.claim')}</p>
        <TextField
          name="account"
          label={translate('ra.auth.username')}
          size="small"
          autoComplete="username"
          autoFocus
          required
        />
        <TextField
          name="password"
          type="password"
          label={translate('ra.auth.password')}
          size="small"
          autoComplete="current-password"
          required
        />
        {message && <p role="alert">{message}</p>}
        <Button type="submit" variant="contained" size="medium" disabled={isBusy}>
          {translate('ra.auth.sign_in')}
        </Button>
        <LanguageSwitch />
      </form>
    </main>
  );
}
