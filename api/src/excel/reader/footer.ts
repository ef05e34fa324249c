import { addressOf, type CellContent, isEmpty, type Merge, type SheetRow } from './cell.ts';
import { textOf } from './header.ts';
import type { Notice } from './notice.ts';

/** What stands alone in its row: its column and its text. */
export interface Lone {
  readonly column: number;
  readonly text: string;
}

const total =
  /^(本页|本月|本年|累计)?(合计|总计|小计|共计|汇总|grand total|sub-?total|total|sum)\s*([(（].*[)）])?\s*[:：]?$/i;
const signed =
  /^(制表|编制|填表|填报|制单|经办|审核|复核|审批|核准|批准|会签|主管|签字|签名|prepared by|checked by|reviewed by|approved by|signature)(人|员|人员|日期|date)?\s*([:：].*)?$/i;
const noted = /^(备注|附注|说明|注|日期|填表日期|remarks?|notes?|date)\s*[:：]/i;

const plain = (content: CellContent | undefined) => textOf(content).normalize('NFKC').trim();
const isFootnote = (text: string) => total.test(text) || signed.test(text) || noted.test(text);

/**
 * Whether a row says what stands below a table: totals, who made and checked it, a note. It begins with such a word, and does
 * not fill two columns (`needed`) without which there is no row.
 */
export function isFooter({ cells }: SheetRow, needed: ReadonlySet<number>): boolean {
  const filled = [...cells].filter(([, content]) => !isEmpty(content)).toSorted(([a], [b]) => a - b);
  const [first] = filled;
  if (!first || !isFootnote(plain(first[1]))) return false;
  if (total.test(plain(first[1]))) return true;
  return filled.filter(([column, content]) => needed.has(column) && !isFootnote(plain(content))).length < 2;
}

/** Whether the row under a header says what may be written below it: `有/无`, `结案/未结案/暂停`. */
export function isHints({ cells }: SheetRow, headed: ReadonlySet<number>): boolean {
  const filled = [...cells].filter(([, content]) => !isEmpty(content));
  const isChoices = (text: string) => {
    const words = text.split(/[/／|、]/);
    return words.length > 1 && words.every((word) => /^\p{L}{1,12}$/u.test(word.trim()));
  };
  const isSparse = filled.length > 0 && filled.length * 2 <= headed.size;
  return isSparse && filled.every(([, content]) => isChoices(plain(content)));
}

/** The only filled cell of a row, where it is a text. */
export function loneOf({ cells }: SheetRow): Lone | undefined {
  const filled = [...cells].filter(([, content]) => !isEmpty(content));
  const [column, content] = filled[0] ?? [];
  const text = plain(content);
  return filled.length === 1 && column !== undefined && text !== '' ? { column, text } : undefined;
}

/** Whether a text alone in the last row is a note below the table: merged over columns, or a sentence where no row needs one. */
export function isNoteBelow(
  { column, text }: Lone,
  row: number,
  needed: ReadonlySet<number>,
  merges: readonly Merge[],
) {
  const merge = merges.find(({ top, left }) => top === row && left === column);
  const width = merge ? merge.right - merge.left + 1 : 1;
  if (needed.has(column)) return width >= 3;
  return width >= 2 || text.length >= 12 || /[,，。;；:：]/.test(text);
}

/** Says which row was left out and what it says. */
export const footerNotice = (row: number, column: number, text: string): Notice => ({
  code: 'FOOTER_ROW_SKIPPED',
  cell: addressOf(row, column),
  params: { row, text: text.length > 40 ? `${text.slice(0, 40)}…` : text },
});

/** The first text of a row. */
export const firstText = ({ cells }: SheetRow): string =>
  plain([...cells].toSorted(([a], [b]) => a - b).find(([, content]) => !isEmpty(content))?.[1]);
