import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { Refusal, SheetModel } from '../changes/model.ts';
import { readMapping } from './rules/mapping-text.ts';

/** A template must be one that an import can follow. */
export const importTemplateModel: SheetModel = {
  decide: ({ after }) => {
    const { sheet, mapping } = after;
    const refusals: Refusal[] = [];
    if (typeof sheet === 'string' && !(sheetKeys as readonly string[]).includes(sheet))
      refusals.push({ column: 'sheet', code: 'VALUE_INVALID' });
    if (typeof mapping === 'string' && readMapping(mapping) === null)
      refusals.push({ column: 'mapping', code: 'MAPPING_UNREADABLE' });
    return { refusals };
  },
};
