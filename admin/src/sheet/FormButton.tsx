import FormIcon from '@mui/icons-material/EditNoteOutlined';
import AddIcon from '@mui/icons-material/Add';
import { Button, IconButton, Tooltip } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Link, useTranslate } from 'react-admin';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { isTyped } from './isTyped.ts';

/** The way from the active row to its form, and to that of a new row where none can be typed into the sheet. */
export function FormButton({ sheet }: { readonly sheet: SheetDef }) {
  const { grid } = useGrid();
  const translate = useTranslate();
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const id = rowAt(grid, active)?.id;
  return (
    <span className="sheet-form">
      {isTyped(sheet) &&
        !grid.canAdd &&
        grid.columns.get().some(({ write, ownRow }) => write !== 'never' && !ownRow) && (
          <Button component={Link} to={`/${sheet.key}/create`} startIcon={<AddIcon />}>
            {translate('form.new')}
          </Button>
        )}
      <Tooltip title={translate('form.open')}>
        <span>
          <IconButton
            size="small"
            aria-label={translate('form.open')}
            disabled={!id}
            component={Link}
            to={`/${sheet.key}/${id}`}
          >
            <FormIcon />
          </IconButton>
        </span>
      </Tooltip>
    </span>
  );
}
