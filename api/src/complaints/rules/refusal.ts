import type { Missing } from './guards.ts';

interface Refused {
  readonly column: string;
  readonly code: 'NEEDS_INPUT' | 'STEP_INCOMPLETE';
  readonly params: Readonly<Record<string, string>>;
  readonly fields?: readonly string[];
}

/** Where filling cells of the row is enough it asks for them; else it names what is missing. */
export function refusalOf(
  column: string,
  missing: readonly Missing[],
  { locale }: { readonly locale: 'zh' | 'en' },
): Refused {
  const fields = [...new Set(missing.flatMap((one) => one.fields))];
  const isOwn = (one: Missing) => one.fields.length > 0 && one.fields.every((field) => !field.includes('.'));
  if (missing.every(isOwn)) return { column, code: 'NEEDS_INPUT', params: { fields: fields.join(', ') }, fields };
  const names = missing.map((one) => one[locale]).join(locale === 'zh' ? ';' : '; ');
  return { column, code: 'STEP_INCOMPLETE', params: { missing: names } };
}
