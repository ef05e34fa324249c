import { grouped } from '@redress/schema/kinds/decimal-text.ts';
import { Link, useTranslate } from 'react-admin';
import type { ReviewCell, ReviewTable } from './reviewDocument.ts';

/** Where the grid shows the rows that a figure counts. */
export const rowsOf = ({ sheet, filter }: ReviewCell) =>
  sheet && `/${sheet}?${new URLSearchParams({ view: 'daily', filter: JSON.stringify(filter) }).toString()}`;

/** A table of the review; each figure leads to its rows. */
export function ReviewTableView({ table }: { readonly table: ReviewTable }) {
  const translate = useTranslate();
  const { key, title, head, rows } = table;
  return (
    <section data-table={key} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="review-none">{translate('review.none')}</p>
      ) : (
        <table>
          {head.length > 0 && (
            <thead>
              <tr>
                {head.map((name, at) => (
                  // the same heading may stand twice: each rate stands behind its figure
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={at} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Figure key={at} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** `16726.30` as it is read: `16,726.30`; what is no figure stays. */
const readable = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? grouped(text) : text);

function Figure({ cell }: { readonly cell: ReviewCell }) {
  const to = rowsOf(cell);
  const text = to ? readable(cell.text) : cell.text;
  return <td className={to ? 'is-figure' : ''}>{to && cell.text !== '0' ? <Link to={to}>{text}</Link> : text}</td>;
}
