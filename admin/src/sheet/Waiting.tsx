import { CircularProgress } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Something is being read. */
export function Waiting({ className }: { readonly className?: string }) {
  const translate = useTranslate();
  return <CircularProgress size={24} className={className} aria-label={translate('ra.page.loading')} />;
}
