import { hash, verify } from '@node-rs/argon2';

// OWASP's second recommendation for argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Longer passwords are refused unread: hashing megabytes would be an attack. */
const longest = 1024;

/** What is stored for a password: argon2id with its salt and cost, as text. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let decoy: Promise<string> | undefined;

/** Whether the password is the stored one. Takes as long where there is no such account, so that nobody can tell. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > longest) return false;
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return matches && stored !== null;
}
