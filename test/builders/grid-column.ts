import type { GridColumn } from '../../admin/src/grid/cell.ts';

/** A text column of a grid that people may write. */
export const noteColumn: GridColumn = {
  key: 'note',
  label: '备注',
  kind: 'text',
  width: 100,
  write: 'cell',
  required: false,
  sortable: true,
  context: { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-22' },
};
