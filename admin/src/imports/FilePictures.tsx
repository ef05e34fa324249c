import { useTranslate } from 'react-admin';
import type { FilePicture } from './importApi.ts';

/** As many as can be looked over; the rest is counted. */
const shown = 60;

/** The pictures of a file that would become files of its rows. */
export function FilePictures({ pictures }: { readonly pictures: readonly FilePicture[] }) {
  const translate = useTranslate();
  if (pictures.length === 0) return null;
  const title = translate('import.pictures', { count: pictures.length });
  return (
    <section className="import-pictures" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {pictures.slice(0, shown).map(({ cell, label, preview }, at) => (
          <li key={at} title={`${label} · ${cell}`}>
            {preview ? <img src={preview} alt={`${label} ${cell}`} /> : <span className="import-no-picture" />}
            <small>{label || cell}</small>
          </li>
        ))}
        {pictures.length > shown && <li>+{pictures.length - shown}</li>}
      </ul>
    </section>
  );
}
