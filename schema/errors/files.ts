/** What is wrong with a file, or what was left out of it. */
export const fileErrors = {
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
  TOO_MANY_CELLS: {
    zh: '单元格(包括空单元格)超过上限 {max},请删除多余的空行和空列后再试',
    en: 'More cells, empty ones included, than the limit of {max}; delete the empty rows and columns and try again',
  },
  TOO_MANY_SHEETS: { zh: '工作表超过上限 {max}', en: 'More sheets than the limit of {max}' },
  NO_HEADER_FOUND: { zh: '前 20 行没有找到表头', en: 'No header row was found in the first 20 rows' },
  NO_DATA_ROWS: { zh: '表头下没有数据', en: 'There is no data under the header' },
  HEADER_DUPLICATE: {
    zh: '列“{heading}”出现多次:{cells}',
    en: 'The heading “{heading}” stands more than once: {cells}',
  },
  HEADER_AMBIGUOUS: {
    zh: '列“{headings}”({cells})都可能是“{column}”,请在列对应中选定一列',
    en: 'The columns “{headings}” ({cells}) may all mean “{column}”; choose one of them in the mapping',
  },
  HEADER_REQUIRED_MISSING: { zh: '缺少必需的列:{columns}', en: 'A column is missing: {columns}' },
  DUPLICATE_KEY_IN_FILE: {
    zh: '{column}“{text}”在文件中重复:{cells}',
    en: '{column} “{text}” stands more than once in the file: {cells}',
  },
  DUPLICATE_ID: {
    zh: '同一条记录在文件中出现多次(第 {cells} 行)。若要新增,请清除复制行的编号和隐藏的 _id 列',
    en: 'The same record stands more than once in the file (rows {cells}); to make a new one, clear the number and the hidden _id of the copied row',
  },
  ROWS_MISALIGNED: {
    zh: '行已错位:该行的隐藏标识属于“{current}”,而不是“{text}”。请连同隐藏列一起排序',
    en: 'The rows are out of line: the hidden id of this row belongs to “{current}”, not “{text}”; sort with the hidden columns',
  },
  INTEGRITY: {
    zh: '该行的隐藏标识(_id、_v)与校验码不符:被改动过,或来自另一个导出文件。请从原导出文件中恢复该行',
    en: 'The hidden identity of this row (_id, _v) does not fit its check code: it was edited, or comes from another export. Take the row from the exported file again',
  },
  ROWS_NOT_IN_FILE: {
    zh: '导出时的 {count} 行不在文件中,保持不变(不会删除)',
    en: '{count} rows of the export are not in the file; they stay as they are, nothing is deleted',
  },
  RECORD_GONE: {
    zh: '该记录已作废或不存在,或您无权查看',
    en: 'This record has been voided, does not exist, or is not yours to see',
  },
  READ_ONLY_IGNORED: {
    zh: '{column}由系统填写,文件中的改动未采用',
    en: '{column} is filled in by the system; what the file says otherwise was not taken over',
  },
  READ_ONLY_IN_EXPORT: {
    zh: '{column}在该导出中只供查看,文件中的改动未采用',
    en: '{column} was given out to be read only; what the file says otherwise was not taken over',
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
  SHEET_IGNORED: {
    zh: '工作表“{sheet}”也像台账,但一次只导入一张表,本次读的是“{read}”;可另选该工作表再导入',
    en: 'The sheet “{sheet}” looks like a list too, but one sheet is imported at a time and this time it was “{read}”; choose that sheet to import it too',
  },
  COLUMN_IGNORED: {
    zh: '列“{heading}”没有对应,已忽略',
    en: 'The column “{heading}” has no counterpart and was ignored',
  },
  SEVERAL_TICKS: {
    zh: '同一行在“{column}”下勾了几项,只取第一项;请在预览或台账中核对',
    en: 'Several ticks in one row under “{column}”: the first one counts; check the row',
  },
  VALUE_READ_AS: {
    zh: '“{column}”列中的“{text}”读作“{value}”;原意有别的,请改文件或在预览后更正',
    en: 'In “{column}”, “{text}” is read as “{value}”; if more was meant, correct the file or the row',
  },
  STATE_FROM_CLOSING_DAY: {
    zh: '有结案日期而没写状态的新行,按“已结案”导入',
    en: 'New rows with a closing date and no status come in as closed',
  },
  FORM_IGNORED: {
    zh: '工作表“{sheet}”也是填好的表单,一次只导入一张,本次读的是“{read}”;可另选该工作表再导入',
    en: 'The sheet “{sheet}” is a filled-in form too, but one is imported at a time and this time it was “{read}”; choose that sheet to import it too',
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
  TOO_MANY_PICTURES: {
    zh: '工作表上的图片超过 {max} 张,请分成几个文件',
    en: 'There are more than {max} pictures on the sheet; split the file',
  },
  PICTURE_NOT_IN_ROW: {
    zh: '图片不在任何数据行上,未采用;请放到所属的行内',
    en: 'A picture lies on no row of the table and was not taken over; put it into the row that it belongs to',
  },
  FOOTER_ROW_SKIPPED: {
    zh: '第 {row} 行“{text}”是合计、签字或说明,不是数据,已跳过',
    en: 'Row {row}, “{text}”, is a total, a signature or a note and no data: skipped',
  },
  STRAY_CELL_IGNORED: { zh: '表格以外的单元格已忽略', en: 'Cells outside the table were ignored' },
  MAPPING_UNREADABLE: {
    zh: '列对应无法读取,例如 {"columns":[{"heading":"料号","to":["productId"]}]}',
    en: 'The columns cannot be read; write {"columns":[{"heading":"Part","to":["productId"]}]}',
  },
  FORM_READ: {
    zh: '这是一张填好的表单(标签旁是内容),作为一条记录读取,不按行读取',
    en: 'This is a filled-in form (a label beside each value): it is read as one record, not as rows',
  },
  CSV_MALFORMED: { zh: 'CSV 格式错误,第 {line} 行', en: 'The CSV is malformed at line {line}' },
  ENCODING_UNKNOWN: { zh: '无法识别文件编码,请另存为 UTF-8', en: 'The encoding is not known; save the file as UTF-8' },
  UNSUPPORTED_ENCODING: { zh: '不支持的编码 {encoding}', en: 'The encoding {encoding} is not supported' },
  FORM_MISSING: {
    zh: '该模板没有附上 .xlsx 表格,请先上传',
    en: 'No .xlsx form hangs on this template; upload one first',
  },
  FORM_UNSUITABLE: {
    zh: '该表格不能填写:请在 Excel 中打开,去掉宏和外部链接,另存为 .xlsx',
    en: 'This form cannot be filled: open it in Excel, take macros and external links out, and save it as .xlsx',
  },
  BEFORE_HISTORY: {
    zh: '历史从 {since} 开始,之前的数据无从得知;请选此后的日期',
    en: 'History begins at {since}; nothing is known of the time before: choose a later day',
  },
  EXPORTS_BUSY: {
    zh: '正在导出的人太多,请稍后再试',
    en: 'Too many exports are running; try again in a moment',
  },
  IMPORT_NOT_FOUND: { zh: '没有这个导入,或已过期', en: 'There is no such import, or it has expired' },
  IMPORT_APPLIED: { zh: '该导入已执行过', en: 'This import has been applied already' },
} as const;
