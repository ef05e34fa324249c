/** A condition on columns, `{"severity":["MAJOR","CRITICAL"],"isUrgent":true}`: all that are named must hold. */
export type Predicate = Readonly<Record<string, Wanted>>;
type Scalar = string | number | boolean | null;
/** A value, one of several, or `{"not": …}`; `null` is an empty cell. */
type Wanted = Scalar | readonly Scalar[] | { readonly not: Scalar | readonly Scalar[] };

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isPlain = (value: unknown): value is Scalar | Scalar[] =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar));
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a condition; empty text always holds, null where it cannot be read. */
export function readPredicate(text: string | null): Predicate | null {
  if (!text?.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const isRead = Object.values(value).every(
      (wanted) =>
        isPlain(wanted) || (isObject(wanted) && Object.keys(wanted).join() === 'not' && isPlain(wanted['not'])),
    );
    return isRead ? (value as Predicate) : null;
  } catch {
    return null;
  }
}

const among = (wanted: Scalar | readonly Scalar[], value: unknown): boolean =>
  Array.isArray(wanted) ? wanted.some((one) => one === value) : wanted === value;

/** Whether a condition holds for a row. */
export const holds = (predicate: Predicate, row: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(predicate).every((column) => {
    const wanted = predicate[column]!;
    const value = row[column] ?? null;
    return isObject(wanted) ? !among(wanted['not'], value) : among(wanted, value);
  });

/** How much a condition says: the one that says more is the more specific. */
export const weight = (predicate: Predicate): number => Object.keys(predicate).length;
