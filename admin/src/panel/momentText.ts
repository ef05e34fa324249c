/** A moment as the reader's language writes it, to the minute. */
export const momentText = (at: string, locale: string) =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
