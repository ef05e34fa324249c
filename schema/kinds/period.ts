/** Periods that are counted from today, by their names in filters. */
export const periods = {
  TODAY: { zh: '今天', en: 'Today' },
  YESTERDAY: { zh: '昨天', en: 'Yesterday' },
  TOMORROW: { zh: '明天', en: 'Tomorrow' },
  THIS_WEEK: { zh: '本周', en: 'This week' },
  LAST_WEEK: { zh: '上周', en: 'Last week' },
  NEXT_WEEK: { zh: '下周', en: 'Next week' },
  THIS_MONTH: { zh: '本月', en: 'This month' },
  LAST_MONTH: { zh: '上月', en: 'Last month' },
  NEXT_MONTH: { zh: '下月', en: 'Next month' },
  THIS_YEAR: { zh: '今年', en: 'This year' },
  LAST_YEAR: { zh: '去年', en: 'Last year' },
  LAST_30_DAYS: { zh: '最近30天', en: 'Last 30 days' },
  NEXT_7_DAYS: { zh: '未来7天', en: 'Next 7 days' },
} as const;
export type PeriodName = keyof typeof periods;
