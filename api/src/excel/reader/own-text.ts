const longestShared = 40;
const mostShared = 20_000;
// below this a piece of a text is a copy anyway
const shortestPiece = 13;

/**
 * Texts of cells without the piece of the file that they were cut out of, which they would keep in memory; short ones that
 * come again and again (customers, choices) are kept once.
 */
export class OwnTexts {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    if (text.length > longestShared) return copied(text);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const own = text.length < shortestPiece ? text : copied(text);
    if (this.known.size < mostShared) this.known.set(own, own);
    return own;
  }
}

const copied = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');
