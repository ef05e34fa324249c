import type { Locale } from '@redress/schema/errors.ts';
import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { run } from '../../sheets/statement.ts';
import type { ExportAsked } from './export-asked.ts';
import type { Layout } from './layout.ts';
import type { NoteSheet, Notes } from './notes.ts';
import type { Reading } from './reading.ts';

type Texts = Readonly<Record<Locale, readonly string[]>>;

const kinds: Readonly<Record<KindName, Readonly<Record<Locale, string>>>> = {
  text: { zh: '文本', en: 'text' },
  longText: { zh: '长文本', en: 'long text' },
  code: { zh: '代码(文本)', en: 'code (text)' },
  integer: { zh: '整数', en: 'whole number' },
  decimal: { zh: '数值', en: 'number' },
  percent: { zh: '百分比', en: 'percentage' },
  money: { zh: '金额', en: 'amount of money' },
  date: { zh: '日期', en: 'date' },
  dateTime: { zh: '日期时间', en: 'date and time' },
  flag: { zh: '是/否', en: 'yes/no' },
  choice: { zh: '选项', en: 'choice' },
  reference: { zh: '引用', en: 'reference' },
  state: { zh: '状态', en: 'state' },
  clock: { zh: '时限', en: 'due moment' },
  files: { zh: '附件数', en: 'number of files' },
};

const dictionary: Texts = {
  zh: ['键', '中文', 'English', '类型', '可填写', '选项'],
  en: ['Key', '中文', 'English', 'Kind', 'Fillable', 'Entries'],
};
const counts: Texts = {
  zh: ['维度', '项目', '件数', '已结案', '未结案', '超期', '按期率', '有8D', '8D覆盖率'],
  en: ['By', 'Item', 'Complaints', 'Closed', 'Open', 'Overdue', 'On time', 'With 8D', '8D coverage'],
};
const pictureSheet = {
  zh: { name: '图片', headings: ['记录', '文件名', '上传时间', '图片'] },
  en: { name: 'Pictures', headings: ['Record', 'Name', 'Uploaded', 'Picture'] },
} as const;
const names = {
  zh: { dictionary: '数据字典', counts: '汇总', parameters: '参数' },
  en: { dictionary: 'Dictionary', counts: 'Summary', parameters: 'Parameters' },
} as const;

/** What explains an export: counts, the meaning of its columns, and where it comes from. */
export async function notesOf(context: Context, asked: ExportAsked, reading: Reading, layout: Layout): Promise<Notes> {
  const { locale } = asked;
  const hasPictures = asked.withPictures && layout.columns.some(({ kind }) => kind === 'files');
  const pictures = hasPictures ? { ...pictureSheet[locale], widths: [18, 28, 20, 80], lines: [] } : null;
  if (asked.profile !== 'SHEET' && asked.profile !== 'ANALYSIS') return { summary: null, pictures, sheets: [] };
  const summary = {
    name: names[locale].counts,
    headings: counts[locale],
    widths: [14, 28, 10, 10, 10, 10, 10, 10, 12],
    lines: [],
  };
  const { pool } = context.database;
  const lists = await choiceLists(pool, pool);
  const yes = locale === 'zh' ? '是' : 'yes';
  const columns = layout.columns.map(({ key, zh, en, kind, list, isEditable }) => [
    key,
    zh,
    en,
    kinds[kind][locale],
    isEditable ? yes : '',
    (list ? (lists.get(list) ?? []) : []).map((choice) => choice[locale]).join(' / '),
  ]);
  return {
    summary: reading.summary && summary,
    pictures,
    sheets: [
      {
        name: names[locale].dictionary,
        headings: dictionary[locale],
        widths: [24, 20, 26, 14, 10, 60],
        lines: columns,
      },
      await parameters(context, asked, reading),
    ],
  };
}

async function parameters(context: Context, asked: ExportAsked, { batchId, count }: Reading): Promise<NoteSheet> {
  const { actor, clock, timeZone } = context;
  const { locale, sheet, profile, filter, search, orderBy, asOf } = asked;
  const moment = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const given: readonly (readonly [zh: string, en: string, value: string])[] = [
    ['导出编号', 'Export', batchId],
    ['导出人', 'Exported by', actor.name],
    ['导出时间', 'Exported', `${moment(clock())} ${timeZone}`],
    ['数据截至', 'As of', asOf ? `${moment(Temporal.Instant.from(asOf))} ${timeZone}` : ''],
    ['表', 'Sheet', sheet],
    ['用途', 'Profile', profile],
    ['行数', 'Rows', String(count)],
    ['筛选', 'Filter', filter ? JSON.stringify(filter) : ''],
    ['搜索', 'Search', search ?? ''],
    ['排序', 'Order', orderBy ? JSON.stringify(orderBy) : ''],
    ['处理规程', 'Handling policies in force', (await policiesInForce(context)).join(locale === 'zh' ? '、' : ', ')],
  ];
  const at = locale === 'zh' ? 0 : 1;
  return {
    name: names[locale].parameters,
    headings: locale === 'zh' ? ['参数', '值'] : ['Parameter', 'Value'],
    widths: [26, 90],
    lines: given.filter(([, , value]) => value).map((line) => [line[at], line[2]]),
  };
}

async function policiesInForce({ database }: Context): Promise<string[]> {
  const text = `select label from handling_policy where status = 'ACTIVE' and voided_at is null order by label`;
  return (await run<{ label: string }>(database.pool, text, [])).rows.map(({ label }) => label);
}
