/** Every code a person or a client can meet, with what is wrong and what would be right, in both languages. `{name}` are parameters. */
export type Locale = 'zh' | 'en';

export const errors = {
  // a cell's value
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
  DATE_INVALID: {
    zh: '“{text}”不是有效日期,例如 2026-09-22',
    en: '“{text}” is not a date that exists; write 2026-09-22',
  },
  DATE_AMBIGUOUS: {
    zh: '“{text}”可能是多个日期,请写成 2026-09-22',
    en: '“{text}” can be read as more than one date; write 2026-09-22',
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
  REFERENCE_AMBIGUOUS: {
    zh: '{sheet}中有多个“{text}”,请填写编号',
    en: 'There is more than one “{text}” in {sheet}; give its code',
  },
  VALUE_INVALID: { zh: '{column}的值无效', en: 'The value of {column} is not valid' },
  DUPLICATE_KEY: { zh: '{column}“{text}”已存在', en: '{column} “{text}” exists already' },
  DUPLICATE_VALUE: { zh: '有一个必须唯一的值已存在', en: 'A value that must be unique exists already' },
  // a change
  READ_ONLY: { zh: '{column}由系统计算,不能修改', en: '{column} is worked out by the system and cannot be changed' },
  CONFLICT: { zh: '{by}已将{column}改为“{current}”', en: '{by} has changed {column} to “{current}”' },
  BASE_REQUIRED: {
    zh: '修改{column}时必须给出修改前的值或版本',
    en: 'A change of {column} needs the value or the version it starts from',
  },
  ROW_NOT_FOUND: { zh: '该行不存在或已作废', en: 'This row does not exist or has been voided' },
  ROW_REFUSED: {
    zh: '该行有未通过的单元格,整行未写入',
    en: 'A cell of this row was refused, so the row was not written',
  },
  REJECTED_WITH_OTHERS: {
    zh: '因其他单元格未通过,整批未写入',
    en: 'Not written, because other cells of this change were refused',
  },
  NEEDS_INPUT: { zh: '还需要填写:{fields}', en: 'Still needed: {fields}' },
  ILLEGAL_TRANSITION: {
    zh: '不能从“{from}”变为“{to}”,可选:{allowed}',
    en: '“{from}” cannot become “{to}”; possible: {allowed}',
  },
  CLOSED_ON_WITHOUT_CLOSING: {
    zh: '未结案时不能填写结案日期',
    en: 'A complaint that is not closed has no closing date',
  },
  DATE_ORDER: { zh: '{later}不能早于{earlier}', en: '{later} cannot be before {earlier}' },
  QUANTITY_NEGATIVE: { zh: '{column}不能为负数', en: '{column} cannot be negative' },
  VERIFIER_IS_OWNER: { zh: '验证人不能是责任人', en: 'The verifier cannot be the owner' },
  // policies, calendars, clocks
  SHIFTS_INVALID: {
    zh: '“{text}”不是班次,例如 08:00-12:00 13:00-17:30',
    en: '“{text}” are no shifts; write 08:00-12:00 13:00-17:30',
  },
  CALENDAR_WITHOUT_WORK: { zh: '每周至少要有一天上班', en: 'At least one day of the week must be worked' },
  TIME_ZONE_UNKNOWN: {
    zh: '没有时区“{text}”,例如 Asia/Shanghai',
    en: 'There is no time zone “{text}”; write Asia/Shanghai',
  },
  DAYS_TOO_MANY: { zh: '一行最多 {max} 天', en: 'One row covers at most {max} days' },
  POLICY_IN_FORCE: {
    zh: '该规程版本已启用,不能修改;请新建版本',
    en: 'This version of the policy has been activated and cannot be changed; make a new version',
  },
  POLICY_NOT_DRAFT: {
    zh: '新规程只能是草稿,启用是另一步',
    en: 'A new policy is a draft; activating it is a step of its own',
  },
  POLICY_WITHOUT_RULES: { zh: '没有时限规则的规程不能启用', en: 'A policy without clock rules cannot be activated' },
  POLICY_NOT_ACTIVE: { zh: '该规程版本未启用', en: 'This version of the policy is not in force' },
  POLICY_UNKNOWN: { zh: '没有规程“{text}”', en: 'There is no policy “{text}”' },
  RULE_UNREADABLE: { zh: '{column}“{text}”无效', en: '{column} “{text}” cannot be read' },
  RULES_TIE: {
    zh: '同一里程碑已有条件相同的规则,两者将无法取舍',
    en: 'Another rule of this milestone has the same condition; neither could win',
  },
  EVENT_UNKNOWN: { zh: '没有时限事件“{text}”', en: 'There is no event “{text}”' },
  CONDITION_UNREADABLE: {
    zh: '条件无法读取,例如 {"severity":["MAJOR"]}',
    en: 'The condition cannot be read; write {"severity":["MAJOR"]}',
  },
  CONDITION_COLUMN_UNKNOWN: { zh: '条件中没有列“{text}”', en: 'A condition cannot name “{text}”' },
  CONDITION_VALUE_UNKNOWN: {
    zh: '“{text}”不是{name}的可选项,该条件永远不会成立',
    en: '“{text}” is no value of {name}; the condition could never hold',
  },
  SELECTORS_TIE: {
    zh: '已有条件和优先级都相同的选用规则',
    en: 'Another row has the same condition and the same priority',
  },
  EXTENSION_NOT_LATER: { zh: '新期限必须晚于原期限 {due}', en: 'The new date must lie after the original due, {due}' },
  EXTENSION_AFTER_CLOSING: { zh: '已结案的客诉不能延期', en: 'A closed complaint cannot be extended' },
  AGREED_LATER: {
    zh: '约定日晚于规定期限 {due},需要延期通知',
    en: 'The agreed day lies after the due, {due}; that needs an extension notice',
  },
  UNDO_REFUSED: { zh: '该操作不能撤销', en: 'This action cannot be undone' },
  CHANGE_SET_NOT_FOUND: { zh: '没有这个变更', en: 'There is no such change' },
  IDEMPOTENCY_KEY_REUSED: { zh: '该幂等键已用于另一请求', en: 'This idempotency key was used for another request' },
  TOO_MANY_ROWS_IN_CHANGE: { zh: '一次最多修改 {max} 行', en: 'One change takes at most {max} rows' },
  BUSY: { zh: '其他人正在修改同一行,请重试', en: 'Others are changing the same rows; try again' },
  // who and how
  UNAUTHENTICATED: { zh: '请先登录', en: 'Sign in first' },
  FORBIDDEN: { zh: '没有权限', en: 'You may not do this' },
  SIGN_IN_FAILED: { zh: '账号或密码不正确', en: 'The account or the password is wrong' },
  THROTTLED: { zh: '尝试次数过多,请在 {seconds} 秒后重试', en: 'Too many attempts; try again in {seconds} seconds' },
  NOT_FOUND: { zh: '没有找到', en: 'Not found' },
  BAD_INPUT: { zh: '请求无效:{reason}', en: 'The request is not valid: {reason}' },
  CURSOR_INVALID: { zh: '分页游标无效', en: 'The page cursor is not valid' },
  TIMEOUT: { zh: '处理时间过长,请缩小范围后重试', en: 'This took too long; ask for less at once' },
  LIMIT_TOO_LARGE: { zh: '一次最多读取 {max} 行', en: 'At most {max} rows can be read at once' },
  INTERNAL: { zh: '系统出错,已记录(编号 {id})', en: 'Something went wrong; it has been recorded ({id})' },
  // a file
  FILE_TOO_LARGE: { zh: '文件超过 {max} MB', en: 'The file is larger than {max} MB' },
  FILE_EMPTY: { zh: '文件是空的', en: 'The file is empty' },
  FILE_CORRUPT: {
    zh: '文件已损坏,请在 Excel 中打开并另存为 .xlsx',
    en: 'The file is damaged; open it in Excel and save it as .xlsx',
  },
  FORMAT_MISMATCH: {
    zh: '文件内容是 {format},不是 .xlsx,请用 Excel 打开并另存为 .xlsx',
    en: 'The file is {format} inside, not .xlsx; open it in Excel and save it as .xlsx',
  },
  FILE_TOO_COMPLEX: {
    zh: '文件过于复杂,读取超出时间或内存上限',
    en: 'The file is too complex: reading it took more time or memory than allowed',
  },
  FILE_MISSING: { zh: '没有收到文件', en: 'No file was received' },
  FILE_NOT_UPLOADED: {
    zh: '附件由上传产生,不能直接填写',
    en: 'A file is made by uploading it, not by typing its name',
  },
  FILE_TYPE_REFUSED: {
    zh: '不支持的文件内容({type});可上传图片、PDF、Word、Excel、PPT、CSV 和文本',
    en: 'This content is not taken ({type}); upload pictures, PDF, Word, Excel, PowerPoint, CSV or text',
  },
  FILE_ARCHIVE_REFUSED: {
    zh: '压缩包不能作为附件,请解压后逐个上传',
    en: 'Archives are not taken; unpack it and upload the files in it',
  },
  IMAGE_UNREADABLE: { zh: '图片已损坏,无法打开', en: 'The picture is damaged and cannot be opened' },
  IMAGE_TOO_MANY_PIXELS: {
    zh: '图片超过 {max} 百万像素',
    en: 'The picture has more than {max} million pixels',
  },
  FORMAT_XLS_OLD: { zh: '这是旧版 .xls,请另存为 .xlsx', en: 'This is an old .xls; save it as .xlsx' },
  FORMAT_XLSB: { zh: '这是 .xlsb,请另存为 .xlsx', en: 'This is an .xlsb; save it as .xlsx' },
  FORMAT_ODS: { zh: '这是 .ods,请另存为 .xlsx', en: 'This is an .ods; save it as .xlsx' },
  PASSWORD_PROTECTED: {
    zh: '文件有密码保护,请去掉密码后再导入',
    en: 'The file has a password; remove it and try again',
  },
  XML_DTD_FORBIDDEN: { zh: '文件含有 DTD,已拒绝', en: 'The file contains a DTD and was refused' },
  XML_TOO_DEEP: { zh: '文件结构嵌套过深,已拒绝', en: 'The file is nested too deeply and was refused' },
  ZIP_BAD_ENTRY_NAME: { zh: '压缩包内有非法文件名“{name}”', en: 'The archive holds an illegal name “{name}”' },
  ZIP_DUPLICATE_ENTRY: { zh: '压缩包内有重复文件“{name}”', en: 'The archive holds “{name}” twice' },
  ZIP_SIZE_MISMATCH: { zh: '压缩包内文件大小与声明不符', en: 'A part of the archive is not of the size it declares' },
  ZIP_TOO_LARGE_INFLATED: {
    zh: '文件解压后过大(上限 {max} MB)',
    en: 'The file is too large once unpacked (limit {max} MB)',
  },
  ZIP_TOO_MANY_ENTRIES: { zh: '压缩包内文件过多(上限 {max})', en: 'The archive has too many parts (limit {max})' },
  TOO_MANY_ROWS: { zh: '行数超过上限 {max}', en: 'More rows than the limit of {max}' },
  TOO_MANY_COLUMNS: { zh: '列数超过上限 {max}', en: 'More columns than the limit of {max}' },
  TOO_MANY_SHEETS: { zh: '工作表超过上限 {max}', en: 'More sheets than the limit of {max}' },
  NO_HEADER_FOUND: { zh: '前 20 行没有找到表头', en: 'No header row was found in the first 20 rows' },
  NO_DATA_ROWS: { zh: '表头下没有数据', en: 'There is no data under the header' },
  HEADER_DUPLICATE: {
    zh: '列“{heading}”出现多次:{cells}',
    en: 'The heading “{heading}” stands more than once: {cells}',
  },
  HEADER_REQUIRED_MISSING: { zh: '缺少必需的列:{columns}', en: 'A column is missing: {columns}' },
  DUPLICATE_KEY_IN_FILE: {
    zh: '{column}“{text}”在文件中重复:{cells}',
    en: '{column} “{text}” stands more than once in the file: {cells}',
  },
  DUPLICATE_ID: {
    zh: '同一条记录在文件中出现多次(第 {cells} 行),复制的行请清除隐藏的 _id 列',
    en: 'The same record stands more than once in the file (rows {cells}); clear the hidden _id of a copied row',
  },
  ROWS_MISALIGNED: {
    zh: '行已错位:该行的隐藏标识属于“{current}”,而不是“{text}”。请连同隐藏列一起排序',
    en: 'The rows are out of line: the hidden id of this row belongs to “{current}”, not “{text}”; sort with the hidden columns',
  },
  LINE_CELL_IGNORED: {
    zh: '同一客诉编号的后续行只作为明细,与首行不同的{column}未采用',
    en: 'Further rows of one complaint are its lines; {column} differs from the first row and was not taken over',
  },
  CELL_ERROR: { zh: '单元格是 Excel 错误值 {text}', en: 'The cell holds the Excel error {text}' },
  FORMULA_NO_VALUE: {
    zh: '公式没有保存结果,请在 Excel 中打开并保存',
    en: 'The formula has no saved value; open the file in Excel and save it',
  },
  COLUMN_IGNORED: {
    zh: '列“{heading}”没有对应,已忽略',
    en: 'The column “{heading}” has no counterpart and was ignored',
  },
  COLUMN_READ_ONLY: {
    zh: '列“{heading}”由系统计算,已忽略',
    en: 'The column “{heading}” is worked out by the system and was ignored',
  },
  FORMULA_VALUE_USED: { zh: '使用了公式保存的结果', en: 'The saved result of a formula was used' },
  FORMULA_IN_TEXT: { zh: '文本列中有公式,未采用', en: 'A formula in a text column was not taken over' },
  TEXT_FROM_NUMBER: {
    zh: '编号在文件中是数字,可能丢了前导零',
    en: 'A code is stored as a number; leading zeros may be lost',
  },
  PRECISION_LOST: {
    zh: '数字超过 15 位,Excel 已丢失精度',
    en: 'A number of more than 15 digits has lost precision in Excel',
  },
  CONTROL_CHARS_REMOVED: { zh: '去掉了控制字符', en: 'Control characters were removed' },
  EXTERNAL_LINKS_IGNORED: { zh: '忽略了外部链接', en: 'External links were ignored' },
  MACROS_IGNORED: { zh: '忽略了宏', en: 'Macros were ignored' },
  HIDDEN_COLUMNS: { zh: '文件中有隐藏列:{columns}', en: 'The file has hidden columns: {columns}' },
  HIDDEN_ROWS: { zh: '文件中有 {count} 个隐藏行,也已读取', en: 'The file has {count} hidden rows; they were read too' },
  MERGED_CELLS_FILLED: { zh: '合并单元格已按左上角的值填充', en: 'Merged cells were filled with their first value' },
  STRAY_CELL_IGNORED: { zh: '表格以外的单元格已忽略', en: 'Cells outside the table were ignored' },
  CSV_MALFORMED: { zh: 'CSV 格式错误,第 {line} 行', en: 'The CSV is malformed at line {line}' },
  ENCODING_UNKNOWN: { zh: '无法识别文件编码,请另存为 UTF-8', en: 'The encoding is not known; save the file as UTF-8' },
  UNSUPPORTED_ENCODING: { zh: '不支持的编码 {encoding}', en: 'The encoding {encoding} is not supported' },
  IMPORT_NOT_FOUND: { zh: '没有这个导入,或已过期', en: 'There is no such import, or it has expired' },
  IMPORT_APPLIED: { zh: '该导入已执行过', en: 'This import has been applied already' },
  // starting
  SETTING_INVALID: {
    zh: '环境变量 {name} 的值“{value}”无效:{reason}',
    en: 'The environment variable {name} cannot be “{value}”: {reason}',
  },
  DATA_DIR_NOT_WRITABLE: { zh: '数据目录 {path} 不可写', en: 'The data directory {path} cannot be written to' },
  DATA_DIR_UNREACHABLE: {
    zh: '系统用户 {user} 无法进入 {path};请换一个目录,或用普通用户启动',
    en: 'The system user {user} cannot enter {path}; use another directory, or start as an ordinary user',
  },
  DATA_DIR_IN_USE: {
    zh: '另一个 Redress 正在使用数据目录 {path}',
    en: 'Another Redress is using the data directory {path}',
  },
  PORT_IN_USE: {
    zh: '端口 {port} 已被占用,请用 PORT=… 换一个端口',
    en: 'Port {port} is taken; choose another with PORT=…',
  },
  DATABASE_UNREACHABLE: { zh: '连接不上数据库 {host}:{reason}', en: 'The database {host} cannot be reached: {reason}' },
  DATABASE_NOT_STARTED: {
    zh: '内置数据库没有启动,详见 {log}:{reason}',
    en: 'The embedded database did not start, see {log}: {reason}',
  },
  DATABASE_ROLE_MISSING: {
    zh: '数据库缺少角色 {role},请由管理员执行:{sql}',
    en: 'The database has no role {role}; let an administrator run: {sql}',
  },
  DATABASE_NOT_MIGRATED: {
    zh: '数据库结构升级失败({name}):{reason}',
    en: 'The database could not be migrated ({name}): {reason}',
  },
} as const;

export type ErrorCode = keyof typeof errors;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The message of a code in the reader's language, its parameters filled in. */
export function messageOf(code: ErrorCode, locale: Locale, params: ErrorParams = {}): string {
  return errors[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
