const formula = /^'*[=+\-@\t\r]/;
const number = /^[-+]?\d+(\.\d+)?$/;

/** A text that a spreadsheet would work out as a formula is made plain text by an apostrophe; a number stays one. */
export const guarded = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

/** What `guarded` was given: takes off the apostrophe it put there, and no other. */
export function unguarded(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && guarded(rest) === text ? rest : text;
}
