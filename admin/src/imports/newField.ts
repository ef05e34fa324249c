import type { ColumnMapping, Mapping, Target } from './importApi.ts';

/** Whether a column of the file goes nowhere that can be written: nowhere at all, or where the system computes. */
export const isHomeless = ({ to, field }: ColumnMapping, targets: readonly Target[]): boolean =>
  to.length === 0 || (field !== undefined && !to.some((key) => targets.some((target) => target.key === key)));

const longestName = 60;
const han = /\p{Script=Han}/u;

/** The custom field that a column of the file would make: its heading parted by language, and known by when it comes again. */
export function fieldOf({ heading, field = 'text' }: ColumnMapping, sheet: string) {
  const own = heading.split(' / ').at(-1)!;
  const [, zh = own, en = own] = /^(\S*\p{Script=Han}\S*)\s+([^\p{Script=Han}]+)$/u.exec(own) ?? [];
  const names = { zh: zh.slice(0, longestName), en: en.slice(0, longestName) };
  return { sheet, ...names, kind: field, isActive: true, ...(han.test(own) && zh !== own && { aliases: own }) };
}

/** The mapping with columns going to fields that have been made for them. */
export const withFields = (mapping: Mapping, ids: ReadonlyMap<ColumnMapping, string>): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((one) => (ids.has(one) ? { ...one, to: [ids.get(one)!], confidence: 1 } : one)),
});
