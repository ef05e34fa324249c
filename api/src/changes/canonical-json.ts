/** JSON with sorted keys: the same value always gives the same text, for hashes. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner) ?? 'null').join()}]`;
  if ('toJSON' in value) return canonicalJson((value as { toJSON(): unknown }).toJSON());
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.flatMap(([key, inner]) => (inner === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(inner)}`])).join()}}`;
}
