import { feeds } from '@redress/schema/sheets/feeds.ts';
import type { SheetModel } from '../changes/model.ts';

/** A link is made from an export, which says what it shows; afterwards it can be renamed, prolonged and taken back. */
export const feedModel: SheetModel = {
  decide: ({ before }, _facts, { source, locale }) =>
    before || source === 'EXPORT' || source === 'SEED'
      ? {}
      : { refusals: [{ code: 'LOG_READ_ONLY', params: { sheet: feeds[locale] } }] },
};
