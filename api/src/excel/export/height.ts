/** Points of a row that shows so many lines of 10-point text. */
export const heightOf = (lines: number): number => lines * 14 + 5;

/** Lines that a text takes in a column so many pixels wide; a Chinese character is two wide. */
export function linesOf(text: string, width = 100): number {
  const room = Math.floor(width / 7) - 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    const wide = line.match(/[^\t -\u02ff]/g)?.length ?? 0;
    lines += Math.max(1, Math.ceil((line.length + wide) / room));
  }
  return lines;
}
