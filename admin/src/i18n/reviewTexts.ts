/** Texts of the monthly review; its tables come with theirs from the server. */
export const reviewTexts = {
  'review.title': ['月度评审', 'Monthly review'],
  'review.month': ['月份', 'Month'],
  'review.before': ['上个月', 'The month before'],
  'review.after': ['下个月', 'The month after'],
  'review.print': ['打印', 'Print'],
  'review.begin': ['记录本月评审', 'Write the minutes of this month'],
  'review.none': ['没有数据', 'Nothing to show'],
} as const;
