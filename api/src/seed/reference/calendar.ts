import { createRequire } from 'node:module';

/** A run of days as a row of `calendarDays`. */
interface PublicDays {
  readonly day: string;
  readonly lastDay: string | null;
  readonly kind: 'HOLIDAY' | 'MAKEUP_WORKDAY';
  readonly name: string;
  readonly nameEn: string;
}

/** Site and ordinary week that a new installation begins with. */
export const site = { code: 'HQ', name: '总部', nameEn: 'Headquarters' } as const;
const office = '08:00-12:00 13:00-17:30';
export const calendar = {
  code: 'CN',
  name: '中国大陆工作日历',
  nameEn: 'Mainland China',
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
} as const;

/** What the package publishes by day: `en,zh,count`. */
type Published = Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>>;

/** Public holidays and make-up workdays of China as far as they are published; consecutive days of one name are one row. */
export function publicDays(): PublicDays[] {
  const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Published;
  return [...runs('HOLIDAY', holidays), ...runs('MAKEUP_WORKDAY', workdays)];
}

function runs(kind: PublicDays['kind'], days: Readonly<Record<string, string>>): PublicDays[] {
  const rows: PublicDays[] = [];
  for (const [day, text] of Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [en = '', zh = ''] = text.split(',');
    const [name, nameEn] = kind === 'HOLIDAY' ? [zh, en] : [`${zh}调休上班`, `${en}, make-up workday`];
    const last = rows.at(-1);
    if (last?.name === name && follows(last.lastDay ?? last.day, day))
      rows[rows.length - 1] = { ...last, lastDay: day };
    else rows.push({ day, lastDay: null, kind, name, nameEn });
  }
  return rows;
}

const follows = (day: string, next: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString() === next;
