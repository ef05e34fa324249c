/** Why a cell's value is refused. */
export const cellErrors = {
  REQUIRED: { zh: '{column}不能为空', en: '{column} must not be empty' },
  TEXT_TOO_LONG: {
    zh: '{column}最多 {max} 个字符,现有 {length} 个',
    en: '{column} takes at most {max} characters, this has {length}',
  },
  NUMBER_INVALID: {
    zh: '“{text}”不是数字,例如 1200 或 1,200.50',
    en: '“{text}” is not a number; write 1200 or 1,200.50',
  },
  INTEGER_INVALID: { zh: '“{text}”不是整数,例如 1200', en: '“{text}” is not a whole number; write 1200' },
  DECIMALS_TOO_MANY: {
    zh: '“{text}”的小数过多,最多 {max} 位,例如 {rounded}',
    en: '“{text}” has too many decimals, at most {max} are kept; write {rounded}',
  },
  DATE_INVALID: {
    zh: '“{text}”不是有效日期,例如 2026-09-22',
    en: '“{text}” is not a date that exists; write 2026-09-22',
  },
  DATE_AMBIGUOUS: {
    zh: '“{text}”可能是 {days},请写全年月日',
    en: '“{text}” can be {days}; write the one you mean in full',
  },
  TIME_INVALID: {
    zh: '“{text}”不是有效的日期时间,例如 2026-09-22 14:30',
    en: '“{text}” is not a date and time; write 2026-09-22 14:30',
  },
  FLAG_INVALID: {
    zh: '“{text}”不是“是/否”,请填 是、否、√ 或留空',
    en: '“{text}” is neither yes nor no; write yes, no, √ or leave it empty',
  },
  CHOICE_UNKNOWN: { zh: '“{text}”不在可选项中:{allowed}', en: '“{text}” is not one of: {allowed}' },
  REFERENCE_UNKNOWN: { zh: '{sheet}中没有“{text}”', en: 'There is no “{text}” in {sheet}' },
  NOT_YOURS_TO_ADD: {
    zh: '{sheet}中没有“{text}”,新增需要职权“{right}”:此格不导入。请改填已有的,或请有此职权的人先新增',
    en: 'There is no “{text}” in {sheet}, and adding one needs the right “{right}”: the cell is left out. Name an existing one, or have it added first',
  },
  REFERENCE_AMBIGUOUS: {
    zh: '{sheet}中有多个“{text}”,请填写编号',
    en: 'There is more than one “{text}” in {sheet}; give its code',
  },
  VALUE_INVALID: { zh: '{column}的值无效', en: 'The value of {column} is not valid' },
  DUPLICATE_KEY: { zh: '{column}“{text}”已存在', en: '{column} “{text}” exists already' },
  DUPLICATE_VALUE: { zh: '有一个必须唯一的值已存在', en: 'A value that must be unique exists already' },
} as const;
