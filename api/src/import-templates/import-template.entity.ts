import { importTemplates } from '@redress/schema/sheets/import-templates.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(importTemplates);

@concept(importTemplates)
export class ImportTemplate extends Row implements RowOf<typeof importTemplates> {
  @cell() name!: string;
  @cell() sheet!: string;
  @cell() customerId!: string | null;
  @cell() siteId!: string | null;
  @cell() mapping!: string;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
