/** Texts of the monthly review; its tables come with theirs from the server. */
export const reviewTexts = {
  'review.title': ['月度评审', 'Monthly review'],
  'review.month': ['期间', 'Period'],
  'review.kind.DAY': ['日', 'Day'],
  'review.kind.WEEK': ['周', 'Week'],
  'review.kind.MONTH': ['月', 'Month'],
  'review.before': ['上一期', 'The one before'],
  'review.after': ['下一期', 'The one after'],
  'review.print': ['打印', 'Print'],
  'review.begin': ['记录本期评审', 'Write the minutes of this period'],
  'review.none': ['没有数据', 'Nothing to show'],
} as const;
