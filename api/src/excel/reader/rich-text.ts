const escape = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` is how a workbook writes characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(escape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Joins the runs of a text, plain or rich, and leaves out the reading aids (phonetic runs) of Japanese files. */
export class RichText {
  private runs = '';
  private isRun = false;
  private phonetic = 0;

  reset() {
    this.runs = '';
    this.phonetic = 0;
  }

  open(name: string) {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 't') this.isRun = this.phonetic === 0;
  }

  add(text: string) {
    if (this.isRun) this.runs += text;
  }

  close(name: string) {
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 't') this.isRun = false;
  }

  toString(): string {
    return unescapeText(this.runs);
  }
}
