/** What a refusal says where its `reason` is known: what was read, why it is not, and what would be right. */
export const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'DATE_INVALID NO_YEAR': {
    zh: '“{text}”没有写年份,不知道是哪一年的 {month} 月 {day} 日;请写全,例如 {example}',
    en: '“{text}” says month {month} and day {day}, but not of which year; write it in full, for example {example}',
  },
  'DATE_INVALID NO_MONTH': {
    zh: '“{text}”读作 {year} 年 {month} 月 {day} 日,没有第 {month} 月;正确的例如 {example}',
    en: '“{text}” reads as year {year}, month {month}, day {day}, and there is no month {month}; write for example {example}',
  },
  'DATE_INVALID NO_DAY': {
    zh: '“{text}”读作 {year} 年 {month} 月 {day} 日,该月只有 {last} 天;正确的例如 {example}',
    en: '“{text}” reads as year {year}, month {month}, day {day}, and that month has {last} days; write for example {example}',
  },
  'DATE_INVALID SERIAL': {
    zh: '“{text}”是数字文本,像是 Excel 的日期序号({example});请填日期,例如 {example}',
    en: '“{text}” is a number written as text, perhaps Excel’s count of days ({example}); write the date, for example {example}',
  },
};
