import LinkIcon from '@mui/icons-material/Link';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useCellInAddress, writeCell } from './useCellInAddress.ts';

/** Copies the address of exactly this: view, filter, order, search and cell. */
export function LinkButton() {
  const parts = useGrid();
  const translate = useTranslate();
  useCellInAddress(parts);
  const copy = async () => {
    writeCell(parts);
    const isCopied = await copied(location.href);
    parts.grid.notice.set({ key: isCopied ? 'sheet.link.copied' : 'sheet.link.failed', isError: !isCopied });
    parts.focus();
  };
  return (
    <Tooltip title={translate('sheet.link.copy')}>
      <IconButton size="small" aria-label={translate('sheet.link.copy')} onClick={() => void copy()}>
        <LinkIcon />
      </IconButton>
    </Tooltip>
  );
}

/** In an office without https there is no clipboard for scripts but the old way. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
