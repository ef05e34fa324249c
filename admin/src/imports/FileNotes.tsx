import type { Locale } from '@redress/schema/errors.ts';
import { useLocaleState } from 'react-admin';
import type { FileNote } from './importApi.ts';

/** Notes on cells of the file, with their addresses in Excel; errors lie open. */
export function FileNotes({
  title,
  notes,
  isError = false,
}: {
  readonly title: string;
  readonly notes: readonly FileNote[];
  readonly isError?: boolean;
}) {
  const [locale] = useLocaleState();
  if (!notes.length) return null;
  return (
    <details open={isError} className={isError ? 'is-error' : undefined}>
      <summary>
        {title} ({notes.length})
      </summary>
      <table>
        <tbody>
          {notes.map(({ cell, row, code, message }) => (
            <tr key={`${cell ?? row}${code}${message.en}`}>
              <td>{cell ?? row}</td>
              <td>{message[locale as Locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
