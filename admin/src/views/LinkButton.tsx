import LinkIcon from '@mui/icons-material/Link';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { copyLink } from './copyLink.ts';
import { useCellInAddress } from './useCellInAddress.ts';

/** Copies the address of exactly this: view, filter, order, search and cell. */
export function LinkButton() {
  const parts = useGrid();
  const translate = useTranslate();
  useCellInAddress(parts);
  return (
    <Tooltip title={translate('sheet.link.copy')}>
      <IconButton
        size="small"
        aria-label={translate('sheet.link.copy')}
        onClick={() => void copyLink(parts.grid).then(parts.focus)}
      >
        <LinkIcon />
      </IconButton>
    </Tooltip>
  );
}
