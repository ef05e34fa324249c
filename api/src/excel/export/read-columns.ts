import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { mask } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { readApart } from '../../sheets/select.ts';
import { emptySelection, type Selection } from '../../sheets/selection.ts';
import { analysed, analysisOf } from './analysis.ts';
import type { ExportAsked } from './export-asked.ts';
import { columnsFor } from './profile.ts';
import { isWholeSheet } from './whole-sheet.ts';

/** Which columns an export shows, and which it reads for that. */
export interface Choosing {
  readonly keys: readonly string[];
  readonly reads: ReadonlySet<string>;
  /** A sheet of counts goes with the rows. */
  readonly isSummed: boolean;
}

/** Leaves out what is hidden from the reader. What is counted may be counted only by who may read it. */
export function chooseColumns({ actor }: Context, sheet: SheetDef, asked: ExportAsked): Choosing {
  const isMasked = mask(actor);
  const isShown = (key: string) => !isMasked?.(sheet.key as SheetKey, key);
  const chosen = asked.columns ?? columnsFor(sheet, asked.profile);
  const pictures = asked.withPictures ? columnsOf(sheet).filter(({ kind }) => kind === 'files') : [];
  const wanted = [...new Set([...chosen, ...pictures.map(({ key }) => key)])].filter(isShown);
  const analysis = analysisOf(sheet);
  const isCounted = analysis !== undefined && analysis.needs.every(isShown);
  const isAnalysed = asked.profile === 'ANALYSIS' && isCounted;
  const isSummed = isCounted && asked.fileType === 'xlsx' && (isAnalysed || asked.profile === 'SHEET');
  const known = analysed(sheet).columns;
  const keys = isAnalysed
    ? [...new Set([...wanted.filter((key) => key in known), ...Object.keys(analysis.columns)])]
    : wanted;
  const needs = isAnalysed || isSummed ? analysis.needs : [];
  return { keys, reads: new Set([...keys, ...needs].filter((key) => key in sheet.columns)), isSummed };
}

/** What is read of each row: the columns, the labels of what they refer to, and what vouches for the row. */
export function selectionOf(sheet: SheetDef, keys: ReadonlySet<string>): Selection {
  const selection = emptySelection();
  selection.columns.add('version');
  if (sheet.numbering) selection.columns.add(sheet.numbering.column);
  for (const key of keys) {
    const { kind, to } = sheet.columns[key]!;
    if (!isWholeSheet(sheet.key, key)) selection.columns.add(key);
    if (kind !== 'reference') continue;
    const inner = emptySelection();
    inner.columns.add(sheets[to!].label);
    selection.references.set(key, inner);
  }
  // whether there is one, the reference itself says; rows that come by a statement of their own are matched by their ids
  const apart = new Set(readApart(sheet, selection));
  for (const [key, inner] of selection.references) if (!apart.has(key)) inner.columns.delete('id');
  return selection;
}
