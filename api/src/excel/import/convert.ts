import type { CellContent } from '../reader/cell.ts';
import type { MappedHeading } from '../reader/header.ts';

const ticked = /^[√✓✔☑●xvy1]$|^(是|有|yes|true)$/i;
const unticked = /^[×✗☐○○0n]$|^(否|无|no|false)$/i;

/** Whether a text says that something is ticked, or is not. */
export const isTick = (text: string): boolean => ticked.test(text.trim()) || unticked.test(text.trim());

/** The choice that a ticked cell stands for; nothing where it is not ticked; the cell itself where it is neither. */
export function tickOf(content: CellContent | undefined, choice: string): CellContent | undefined {
  if (content === undefined || content === false) return undefined;
  const text = content === true ? '√' : typeof content === 'object' ? '' : String(content).trim();
  if (text === '' || unticked.test(text)) return undefined;
  return ticked.test(text) ? choice : content;
}

/** What stands between two values in a cell, surest first; a space only where nothing else does. */
const separators = [/\r?\n+/, /\s*[&＆|｜]\s*/, /\s*[;；]\s*/, /\s*[/／]\s*/, /\s+/];
const label = /^\s*[(（【[]?\s*(产生|流出|发生|occurr?(?:ence)?|outflow|escape)\s*[)）】\]]?\s*[:：]\s*/i;
const second = /(?:流出|outflow|escape)/i;

/** One of the values of a cell that holds several. A long text is parted at its lines and labels only. */
export function partOf(
  content: CellContent | undefined,
  { part, of }: NonNullable<MappedHeading['split']>,
  isLong: boolean,
): CellContent | undefined {
  if (typeof content !== 'string') return part === 0 ? content : undefined;
  const trimmed = content.trim();
  const separator = separators.slice(0, isLong ? 3 : undefined).find((one) => one.test(trimmed));
  const parts = separator ? trimmed.split(separator) : [trimmed];
  // a single value that says which of the two it is
  if (parts.length === 1 && label.test(trimmed) && second.test(trimmed.slice(0, 12))) parts.unshift('');
  const own = part === of - 1 ? parts.slice(part).join(' ') : parts[part];
  return own?.replace(label, '') || undefined;
}
