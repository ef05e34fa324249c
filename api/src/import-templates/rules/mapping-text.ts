interface ColumnText {
  readonly heading: string;
  readonly letters?: string;
  readonly to: readonly string[];
  readonly tick?: string;
}

/** A mapping as people and clients hand it over. */
interface MappingText {
  readonly columns: readonly ColumnText[];
  readonly constants?: Readonly<Record<string, string>>;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnOf(value: unknown): ColumnText | null {
  if (!isRecord(value)) return null;
  const { heading, letters, to, tick } = value;
  if (!isText(heading) || !Array.isArray(to) || !to.every(isText)) return null;
  return { heading, to, ...(isText(letters) && { letters }), ...(isText(tick) && { tick }) };
}

/** `{"columns":[{"heading":"料号&品名","to":["productId","productName"]}],"constants":{…}}`; null where it is not one. */
export function readMapping(text: string): MappingText | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !Array.isArray(value['columns'])) return null;
    const columns = value['columns'].map(columnOf);
    const constants = value['constants'] ?? {};
    if (columns.includes(null) || !isRecord(constants) || !Object.values(constants).every(isText)) return null;
    return { columns: columns as ColumnText[], constants: constants as Record<string, string> };
  } catch {
    return null;
  }
}
