import type { Kind } from './kind.ts';
import { text } from './text.ts';

/** A row of another sheet. Reading gives the trimmed label, code or id; the server finds the row it names. */
export const reference: Kind<string> = {
  ...text,
  format: (value, { labelOf }) => labelOf?.(value) ?? value,
};
