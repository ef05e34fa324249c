/** Points of a row that shows so many lines of 10-point text. */
export const heightOf = (lines: number): number => lines * 14 + 5;

const lineFeed = 10;
const lastNarrow = 0x2ff;

/** Lines that a text takes in a column so many pixels wide; a Chinese character is two wide. */
export function linesOf(text: string, width = 100): number {
  const room = Math.floor(width / 7) - 1;
  let lines = 0;
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) {
      lines += Math.max(1, Math.ceil(units / room));
      units = 0;
    } else units += code > lastNarrow ? 2 : 1;
  }
  return lines + Math.max(1, Math.ceil(units / room));
}
