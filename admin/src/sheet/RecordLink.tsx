import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import { IconButton, Tooltip } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect } from 'react';
import { Link, useRedirect, useTranslate } from 'react-admin';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';

/** The way from the active row to the page of its record: a link, and Ctrl+Enter. */
export function RecordLink({ sheet }: { readonly sheet: SheetDef }) {
  const { grid } = useGrid();
  const translate = useTranslate();
  const redirect = useRedirect();
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const id = rowAt(grid, active)?.id;
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.isComposing || event.key !== 'Enter' || !event.ctrlKey || event.shiftKey || grid.editing.get()) return;
      const at = rowAt(grid, grid.selection.get().active)?.id;
      const isInGrid = event.target instanceof Element && event.target.closest('.grid-scroller') !== null;
      if (!at || !isInGrid) return;
      event.preventDefault();
      event.stopPropagation();
      redirect('show', sheet.key, at);
    };
    addEventListener('keydown', open, true);
    return () => removeEventListener('keydown', open, true);
  }, [grid, redirect, sheet]);
  return (
    <Tooltip title={`${translate('record.open')} Ctrl+Enter`}>
      <span>
        <IconButton
          size="small"
          aria-label={translate('record.open')}
          disabled={!id}
          component={Link}
          to={`/${sheet.key}/${id}/show`}
        >
          <OpenIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}
