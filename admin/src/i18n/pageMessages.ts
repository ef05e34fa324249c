import type { TranslationMessages } from 'react-admin';
import { panelTexts } from './panelTexts.ts';
import { viewTexts } from './viewMessages.ts';

/** Both languages side by side, so that none is forgotten. */
const texts = {
  ...panelTexts,
  ...viewTexts,
  'app.name': ['客诉台账', 'Redress'],
  'app.claim': ['客户抱怨处理跟踪', 'Customer complaint tracking'],
  'menu.complaints': ['客诉处理', 'Complaints'],
  'menu.claims': ['索赔与退货', 'Claims and returns'],
  'menu.actions': ['纠正措施', 'Corrective actions'],
  'menu.master': ['客户与产品', 'Customers and products'],
  'menu.company': ['公司', 'Company'],
  'menu.policies': ['规程与日历', 'Policies and calendars'],
  'menu.ledger': ['客诉台账', 'Complaint ledger'],

  'sheet.tools': ['工具栏', 'Tools'],
  'sheet.search': ['搜索…', 'Search…'],
  'sheet.undo': ['撤销', 'Undo'],
  'sheet.redo': ['重做', 'Redo'],
  'sheet.newRow': ['新增行', 'New row'],
  'sheet.import': ['导入 Excel', 'Import Excel'],
  'sheet.export': ['导出 Excel', 'Export Excel'],

  'grid.state.loading': ['正在读取%{name}…', 'Reading %{name}…'],
  'grid.state.failed': ['%{name}读取失败', '%{name} could not be read'],
  'grid.state.empty': ['%{name}还没有数据', 'No rows in %{name} yet'],
  'grid.state.emptyHint': [
    '在第一行直接输入,或从 Excel 粘贴、导入',
    'Type into the first row, paste from Excel, or import a workbook',
  ],
  'grid.state.nothingFound': ['没有符合条件的记录', 'Nothing matches the search and filters'],
  'grid.state.retry': ['重试', 'Try again'],

  'grid.filter.contains': ['包含', 'Contains'],
  'grid.filter.from': ['从', 'From'],
  'grid.filter.to': ['到', 'To'],
  'grid.filter.cells': ['单元格', 'Cells'],
  'grid.filter.any': ['全部', 'All'],
  'grid.filter.empty': ['空白', 'Empty'],
  'grid.filter.filled': ['非空白', 'Not empty'],
  'grid.filter.apply': ['筛选', 'Filter'],
  'grid.filter.clear': ['清除', 'Clear'],
  'grid.filter.on': ['筛选:%{column}', 'Filter: %{column}'],

  'grid.status.rows': ['共 %{count} 行', '%{count} rows'],
  'grid.status.readOnly': ['只读', 'Read only'],
  'grid.status.selected': ['已选 %{count} 格', '%{count} cells'],
  'grid.status.count': ['计数 %{count}', 'Count %{count}'],
  'grid.status.sum': ['求和 %{value}', 'Sum %{value}'],
  'grid.status.average': ['平均 %{value}', 'Average %{value}'],
  'grid.status.min': ['最小 %{value}', 'Min %{value}'],
  'grid.status.max': ['最大 %{value}', 'Max %{value}'],
  'grid.status.reading': ['正在统计…', 'Adding up…'],
  'grid.status.failed': ['连接中断,无法统计', 'Not connected: no figures'],
  'grid.status.troubled': ['%{count} 格未写入', '%{count} cells not written'],
  'grid.status.newcomers': ['新增 %{count} 行,刷新', '%{count} new rows, refresh'],
  'grid.status.saved': ['已保存', 'Saved'],
  'grid.status.saving': ['保存中…', 'Saving…'],
  'grid.status.offline': ['连接中断,%{count} 项待保存', 'Not connected, %{count} to be saved'],

  'grid.conflict.mine': ['我输入的', 'Mine'],
  'grid.conflict.theirs': ['%{by} %{at} 改为', '%{by}, %{at}'],
  'grid.conflict.keepMine': ['用我的', 'Keep mine'],
  'grid.conflict.takeTheirs': ['用对方的', 'Take theirs'],
  'grid.discard': ['放弃输入', 'Discard'],
  'grid.needs.fill': ['补充填写…', 'Fill in…'],
  'grid.needs.title': ['%{column}:%{value}', '%{column}: %{value}'],

  'files.title': ['附件', 'Files'],
  'files.emptyHint': ['在客诉台账的“不良图片”一格上传', 'Upload them in the cell Pictures of the complaint ledger'],
  'files.show': ['打开文件', 'Open the file'],
  'files.open': ['查看和添加附件', 'Look at and add files'],
  'files.upload': ['上传文件', 'Upload files'],
  'files.camera': ['拍照', 'Take a picture'],
  'files.hint': ['也可以把文件拖到这里,或按 Ctrl+V 粘贴图片', 'Or drop files here, or paste a picture with Ctrl+V'],
  'files.none': ['还没有附件', 'No files yet'],
  'files.pasted': ['粘贴图片', 'Pasted'],
  'files.view': ['查看 %{name}', 'View %{name}'],
  'files.save': ['下载 %{name}', 'Save %{name}'],
  'files.remove': ['删除', 'Remove'],
  'files.removeThis': ['删除 %{name}', 'Remove %{name}'],
  'files.removed': ['已删除 %{name}', '%{name} was removed'],
  'files.undo': ['撤销', 'Undo'],
  'files.unreachable': ['连接中断,未上传', 'Not connected; it was not uploaded'],
  'files.unreadable': ['附件读取失败', 'The files could not be read'],
  'files.back': ['上一张', 'Previous'],
  'files.next': ['下一张', 'Next'],
  'files.place': ['第 %{at} 张,共 %{of} 张', '%{at} of %{of}'],

  'grid.notice.loadFailed': ['部分行读取失败,滚动时会重试', 'Some rows could not be read; scrolling tries again'],
  'grid.notice.reading': ['正在读取所选的行…', 'Reading the selected rows…'],
  'grid.notice.tooMany': ['一次最多处理 %{max} 行', 'At most %{max} rows at once'],
  'grid.notice.edgeUnknown': ['连接中断,找不到数据边缘', 'Not connected: the edge of the data is not known'],
  'grid.notice.copied': ['已复制 %{rows} 行', '%{rows} rows copied'],
  'grid.notice.copyAgain': ['%{rows} 行已读取,请再按一次 Ctrl+C', '%{rows} rows are read; press Ctrl+C again'],
  'grid.notice.pasted': ['已粘贴 %{rows} 行 × %{columns} 列', 'Pasted %{rows} rows × %{columns} columns'],
  'grid.notice.pastedRefused': [
    '已粘贴 %{rows} 行 × %{columns} 列,%{refused} 格无法识别',
    'Pasted %{rows} rows × %{columns} columns, %{refused} cells could not be read',
  ],
  'grid.notice.pastedCut': [
    '已粘贴 %{rows} 行 × %{columns} 列,右侧 %{cut} 列放不下',
    'Pasted %{rows} rows × %{columns} columns, %{cut} columns did not fit',
  ],

  'import.title': ['导入 Excel 到%{name}', 'Import Excel into %{name}'],
  'import.drop': ['把 .xlsx 或 .csv 文件拖到这里', 'Drop an .xlsx or .csv file here'],
  'import.choose': ['选择文件…', 'Choose a file…'],
  'import.reading': ['正在读取文件…', 'Reading the file…'],
  'import.otherFile': ['换一个文件', 'Another file'],
  'import.apply': ['导入 %{count} 条', 'Import %{count}'],
  'import.counts.rows': ['行', 'rows'],
  'import.counts.new': ['新增', 'new'],
  'import.counts.changed': ['修改', 'changed'],
  'import.counts.unchanged': ['无变化', 'unchanged'],
  'import.counts.errors': ['行有错误', 'with errors'],
  'import.counts.warnings': ['提示', 'notices'],
  'import.createMissing': ['新建 %{count} 个缺少的%{name}', 'Create %{count} that are missing in %{name}'],
  'import.inRows': ['%{count} 行', '%{count} rows'],
  'import.problems': ['无法导入的单元格', 'Cells that cannot be taken over'],
  'import.notices': ['提示', 'Notices'],
  'import.onlyValid': ['只导入没有问题的行', 'Import only the rows without problems'],
  'import.rows': ['逐行预览(前 %{count} 条)', 'Row by row (first %{count})'],
  'import.action.NEW': ['新增', 'New'],
  'import.action.CHANGED': ['修改', 'Changed'],
  'import.action.UNCHANGED': ['无变化', 'Unchanged'],
  'import.action.REFUSED': ['不导入', 'Left out'],
  'import.done': [
    '已导入:新增 %{created} 条,修改 %{updated} 条,新建资料 %{mastersCreated} 条,未导入 %{refused} 条',
    'Imported: %{created} new, %{updated} changed, %{mastersCreated} master rows made, %{refused} left out',
  ],
  'import.nothing': ['没有写入任何内容', 'Nothing was written'],
  'import.undo': ['撤销这次导入', 'Undo this import'],
  'import.undone': ['已撤销这次导入', 'The import was undone'],
} as const;

type Key = keyof typeof texts;

const inLanguage = (index: 0 | 1) =>
  Object.fromEntries(Object.keys(texts).map((key) => [key, texts[key as Key][index]])) as unknown as Omit<
    TranslationMessages,
    'ra'
  >;

export const pageChinese = inLanguage(0);
export const pageEnglish = inLanguage(1);
