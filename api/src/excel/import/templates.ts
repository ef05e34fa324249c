import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { readMapping } from '../../import-templates/rules/mapping-text.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { fold } from '../reader/heading.ts';
import { type Mapping, pathOf } from '../reader/mapping.ts';
import type { TableHead } from './read-table.ts';

/** A saved mapping that fits a file. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly mapping: Mapping;
}

/** How much of a template's columns a file must have to be taken for the same list. */
const alike = 0.8;

/** The saved templates for a sheet, the latest first. */
export async function templatesOf(runner: Runner, sheet: SheetKey): Promise<Template[]> {
  const text = `select id::text as id, name, mapping from import_template
    where sheet = $1 and is_active and voided_at is null order by updated_at desc`;
  const { rows } = await run<{ id: string; name: string; mapping: string }>(runner, text, [sheet]);
  return rows.flatMap(({ mapping, ...named }) => {
    const read = readMapping(mapping);
    return read ? [{ ...named, mapping: read }] : [];
  });
}

/** The template that fits the headings of a file best; null where none does. */
export function templateFor(templates: readonly Template[], { source }: Pick<TableHead, 'source'>): Template | null {
  const headings = new Set(source.map((heading) => fold(pathOf(heading))));
  const scored = templates.map((template) => ({ ...template, score: scoreOf(template.mapping, headings) }));
  const [best] = scored.filter(({ score }) => score >= alike).toSorted((a, b) => b.score - a.score);
  return best ?? null;
}

function scoreOf({ columns }: Mapping, headings: ReadonlySet<string>): number {
  const named = new Set(columns.map(({ heading }) => fold(heading)));
  return named.size < 2 ? 0 : [...named].filter((heading) => headings.has(heading)).length / named.size;
}
