import type { Form, Section, Table } from './form.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark]!);

const style = `@page { size: A4; margin: 14mm 12mm }
body { margin: 0 auto; max-width: 186mm; font: 12px/1.5 "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #000 }
h1 { display: flex; justify-content: space-between; margin: 8px 0 12px; font-size: 20px }
h2 { margin: 14px 0 4px; padding: 2px 6px; background: #e4eaef; font-size: 13px; break-after: avoid }
dl { display: grid; grid-template-columns: repeat(2, 1fr); gap: 0 12px; margin: 0 }
dl div { display: grid; grid-template-columns: 112px 1fr; gap: 6px; border-bottom: 1px solid #ccc; padding: 2px 0; break-inside: avoid }
dt { color: #444 } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
table { width: 100%; margin-top: 6px; border-collapse: collapse; font-size: 11px } tr { break-inside: avoid }
th, td { border: 1px solid #999; padding: 2px 4px; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere }
th { background: #f1f4f6 }
@media screen { body { padding: 16px } }`;

/** A report as a page of paper, to be printed from the browser. */
export const paper = ({ title, number, locale, sections }: Form): string => `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${safe(`${title} ${number}`)}</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><h1><span>${safe(title)}</span><span>${safe(number)}</span></h1>${sections.map(section).join('\n')}</body></html>`;

const section = ({ title, fields, tables }: Section) =>
  `<section><h2>${safe(title)}</h2><dl>${fields
    .map(([label, text]) => `<div><dt>${safe(label)}</dt><dd>${safe(text)}</dd></div>`)
    .join('')}</dl>${tables.map(table).join('')}</section>`;

const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${safe(text)}</${tag}>`).join('');

const table = ({ head, rows }: Table) =>
  `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`;
