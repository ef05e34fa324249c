import type { Written } from './texts.ts';

/** A complaint that a department is asked about. */
export interface Asked {
  readonly number: string;
  readonly customer: string;
  readonly description: string;
  readonly due: string | null;
  readonly isOverdue: boolean;
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function line({ number, customer, description, due, isOverdue }: Asked, locale: 'zh' | 'en'): string[] {
  const till =
    due &&
    (locale === 'zh' ? `期限 ${due}${isOverdue ? '(已超期)' : ''}` : `due ${due}${isOverdue ? ' (overdue)' : ''}`);
  return [`${number}  ${customer}${till ? `  ${till}` : ''}`, `  ${cut(description)}`];
}

/** A reminder to a department; `words` stand for the first sentence where somebody wrote his own. */
export function chaseMail(
  department: string,
  rows: readonly Asked[],
  by: string,
  words: string | null,
  locale: 'zh' | 'en',
): Written {
  const late = rows.filter(({ isOverdue }) => isOverdue).length;
  const lines = rows.flatMap((row) => [...line(row, locale), '']);
  if (locale === 'zh')
    return {
      subject: `【催办】${rows.length} 件客诉待${department}处理${late > 0 ? `,其中 ${late} 件已超期` : ''}`,
      body: [
        `${department}各位同事:`,
        '',
        words ?? '以下客诉等待贵部门回复,请尽快处理。',
        '',
        ...lines,
        '附件是这些客诉的表格,只需填写可填写的列,回传后直接导入。',
        '',
        `—— ${by}`,
      ].join('\n'),
    };
  const overdue = late > 0 ? `, ${late} overdue` : '';
  return {
    subject: `Reminder: ${rows.length} ${rows.length === 1 ? 'complaint waits' : 'complaints wait'} for ${department}${overdue}`,
    body: [
      `Dear colleagues of ${department},`,
      '',
      words ?? 'These complaints wait for your department.',
      '',
      ...lines,
      'The workbook attached holds them: fill in the columns that are open and send it back, it is imported as it is.',
      '',
      `— ${by}`,
    ].join('\n'),
  };
}
