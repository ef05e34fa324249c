/** JSON with sorted keys: the same value always gives the same text, for hashes. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner) ?? 'null').join()}]`;
  if ('toJSON' in value) return canonicalJson((value as { toJSON(): unknown }).toJSON());
  const held = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(held).toSorted()) {
    const inner = held[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}

const mostKeys = 2_000;
const keys = new Map<string, string>();

/** Keys are mostly columns: there are few of them, and each comes thousands of times. */
function quoted(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (keys.size < mostKeys) keys.set(key, text);
  return text;
}
