import type { ViewSettings } from './settings.ts';
import { textsOf, type ViewTexts } from './texts.ts';

/** Name in the address of what is shown to who may not open the view that it names. */
export const OTHERWISE = 'otherwise';

/** What the address says of a view: `view`, and each text that differs from it. */
export function written(base: string, from: ViewSettings, to: ViewSettings): string {
  const [known, texts] = [textsOf(from), textsOf(to)];
  const params = new URLSearchParams({ view: base });
  for (const key of Object.keys(texts) as (keyof ViewTexts)[])
    if (texts[key] !== known[key]) params.set(key, texts[key]);
  return params.toString();
}

/** Whether an address says what is to be shown. */
export const says = (search: string) => {
  const params = new URLSearchParams(search);
  return ['view', 'filter', 'sort', 'search', 'cell'].some((key) => params.has(key));
};

/** Whether an address names this view and nothing that differs from it. */
export const isPlainly = (search: string, view: string | null) => {
  const params = new URLSearchParams(search);
  for (const key of ['cell', OTHERWISE]) params.delete(key);
  return params.toString() === new URLSearchParams({ view: view ?? '' }).toString();
};

/** Of somebody who has chosen no view, what is kept is that the department's default is followed, and which that was. */
export const following = (standard: string) => `follows=${standard}`;

/** The default that was followed last, '' for none yet; null where a view was chosen. */
export const followed = (kept: string) => (kept ? new URLSearchParams(kept).get('follows') : '');
