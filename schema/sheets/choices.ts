import { sheet } from './sheet.ts';

/** 选项: the entries of every choice list; a used entry is switched off, never deleted. */
export const choices = sheet({
  key: 'choices',
  type: 'ChoiceEntry',
  zh: '选项',
  en: 'Choices',
  table: 'choice',
  label: 'zh',
  codes: ['code', 'en'],
  isAdministered: true,
  frozen: 2,
  order: { column: 'list' },
  // prettier-ignore
  columns: {
    list: { zh: '选项表', en: 'List', kind: 'code', width: 140, write: 'create', required: true, search: true, daily: true },
    code: { zh: '代码', en: 'Code', kind: 'code', width: 160, write: 'create', required: true, search: true, daily: true },
    zh: { zh: '中文', en: 'Chinese', kind: 'text', width: 180, write: 'cell', required: true, search: true, daily: true },
    en: { zh: '英文', en: 'English', kind: 'text', width: 220, write: 'cell', required: true, search: true, daily: true },
    aliases: { zh: '别名', en: 'Other spellings', kind: 'text', width: 260, write: 'cell', daily: true },
    initials: { zh: '拼音首字母', en: 'Initials of the Chinese', kind: 'text', width: 120, write: 'never', computed: true },
    position: { zh: '顺序', en: 'Order', kind: 'integer', unsummed: true, width: 72, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
  },
});
