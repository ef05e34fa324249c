/** Who is to get a message, as a rule names it. */
export type Recipient =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'department'; readonly code: string }
  /** People of a role: of the whole company, of a department by its code, or of one that a column names. */
  | { readonly kind: 'role'; readonly role: string; readonly of: string | null }
  /** Holders of a right: of a department, by its id, or of whichever. */
  | {
      readonly kind: 'holder';
      readonly right: string;
      readonly departmentId: string | null;
      readonly near: string | null;
    }
  | { readonly kind: 'office'; readonly id: string }
  | { readonly kind: 'user'; readonly account: string }
  | { readonly kind: 'address'; readonly address: string };

const address = /^[^\s@:,,、;]+@[^\s@:,,、;]+\.[^\s@:,,、;]+$/;

function readOne(word: string): Recipient | null {
  const [, prefix, rest] = /^(?:(\w+):)?(.+)$/.exec(word)!;
  if (prefix === 'department') return { kind: 'department', code: rest! };
  if (prefix === 'user') return { kind: 'user', account: rest! };
  if (prefix === 'role') {
    const [role, of = null] = rest!.split('@') as [string, string?];
    return { kind: 'role', role, of };
  }
  if (prefix) return null;
  if (address.test(word)) return { kind: 'address', address: word };
  return /^[A-Za-z.]+$/.test(word) ? { kind: 'column', column: word } : null;
}

/**
 * Reads `salesPersonId, clock.departmentId, department:ZL, role:MANAGER@departmentId, user:quality, qa@factory.cn`.
 * Null where a word names nobody, or where there is none.
 */
export function readRecipients(text: unknown): Recipient[] | null {
  const words = String(text ?? '')
    .split(/[\s,,、;;]+/)
    .filter(Boolean);
  const read = words.map(readOne);
  return words.length > 0 && read.every((one) => one !== null) ? read : null;
}
