import type { Locale } from '@redress/schema/errors.ts';

/** The language of a tag such as `zh-CN` or `EN`; undefined where Redress does not speak it. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.split('-', 1)[0]?.toLowerCase();
  return language === 'zh' || language === 'en' ? language : undefined;
}

/** The reader's language: the best of the `Accept-Language` header, else the language of the user, else Chinese. */
export function readerLocale(header: string | undefined, language: string | null = null): Locale {
  return (header && bestOf(header)) || localeOf(language) || 'zh';
}

function bestOf(header: string): Locale | undefined {
  let best: Locale | undefined;
  let bestQuality = 0;
  for (const range of header.split(',', 20)) {
    const [tag, quality = '1'] = range.split(/\s*;\s*q=/);
    const locale = localeOf(tag!.trim());
    if (locale && Number(quality) > bestQuality) [best, bestQuality] = [locale, Number(quality)];
  }
  return best;
}
