import type { TranslationMessages } from 'react-admin';
import { cellTexts } from './cellTexts.ts';
import { dashboardTexts } from './dashboardTexts.ts';
import { fieldTexts } from './fieldTexts.ts';
import { jobTexts } from './jobTexts.ts';
import { reviewTexts } from './reviewTexts.ts';
import { dayTexts } from './dayTexts.ts';
import { recordTexts } from './recordTexts.ts';
import { panelTexts } from './panelTexts.ts';
import { exportTexts } from './exportMessages.ts';
import { importTexts } from './importMessages.ts';
import { viewTexts } from './viewMessages.ts';

/** Both languages side by side, so that none is forgotten. */
const texts = {
  ...panelTexts,
  ...recordTexts,
  ...dayTexts,
  ...reviewTexts,
  ...jobTexts,
  ...exportTexts,
  ...importTexts,
  ...viewTexts,
  ...dashboardTexts,
  ...fieldTexts,
  ...cellTexts,
  'app.name': ['客诉台账', 'Redress'],
  'app.claim': ['客户抱怨处理跟踪', 'Customer complaint tracking'],
  'menu.complaints': ['客诉处理', 'Complaints'],
  'menu.claims': ['索赔与退货', 'Claims and returns'],
  'menu.actions': ['纠正措施', 'Corrective actions'],
  'menu.eightD': ['8D 报告', '8D reports'],
  'menu.master': ['客户与产品', 'Customers and products'],
  'menu.company': ['公司', 'Company'],
  'menu.policies': ['规程与日历', 'Policies and calendars'],
  'menu.more': ['更多(%{smart_count})', '%{smart_count} more'],
  'menu.less': ['收起', 'Fewer'],
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

  'grid.status.rows': ['共 %{count} 行', '%{count} row |||| %{count} rows'],
  'grid.status.readOnly': ['只读', 'Read only'],
  'grid.status.selected': ['已选 %{count} 格', '%{count} cell |||| %{count} cells'],
  'grid.status.count': ['计数 %{count}', 'Count %{count}'],
  'grid.status.sum': ['求和 %{value}', 'Sum %{value}'],
  'grid.status.average': ['平均 %{value}', 'Average %{value}'],
  'grid.status.min': ['最小 %{value}', 'Min %{value}'],
  'grid.status.max': ['最大 %{value}', 'Max %{value}'],
  'grid.status.reading': ['正在统计…', 'Adding up…'],
  'grid.status.failed': ['连接中断,无法统计', 'Not connected: no figures'],
  'grid.status.troubled': ['%{count} 格未写入', '%{count} cell not written |||| %{count} cells not written'],
  'grid.status.unfolded': ['展开 %{count} / 共 %{all} 行', '%{count} of %{all} rows in open groups'],
  'grid.status.regrouped': ['有行已不属于所在的组,重新分组', 'Rows have changed their group, group anew'],
  'grid.status.newcomers': ['新增 %{count} 行,刷新', '%{count} new row, refresh |||| %{count} new rows, refresh'],
  'grid.status.saved': ['已保存', 'Saved'],
  'grid.status.preview': ['预览,尚未写入', 'Preview: nothing is written yet'],
  'grid.status.saving': ['保存中…', 'Saving…'],
  'grid.status.travels': [
    '撤销/重做 %{count} 步待执行',
    '%{count} undo or redo waits |||| %{count} undos or redos wait',
  ],
  'grid.status.cut': ['连接中断,恢复后自动继续', 'Not connected: goes on by itself'],
  'grid.status.ended': ['登录已失效,请重新登录', 'You are signed out: sign in again'],
  'grid.status.endedUnsaved': [
    '登录已失效,请重新登录,%{count} 格待保存',
    'You are signed out: sign in again, %{count} unsaved',
  ],
  'grid.status.offline': ['连接中断,%{count} 格待保存', 'Not connected, %{count} unsaved'],

  'grid.action.cut': ['剪切', 'Cut'],
  'grid.action.copy': ['复制', 'Copy'],
  'grid.action.copyLink': ['复制此单元格的链接', 'Copy link to this cell'],
  'grid.action.copyWithHeads': ['连同标题复制', 'Copy with titles'],
  'grid.action.paste': ['粘贴', 'Paste'],
  'grid.action.edit': ['编辑单元格', 'Edit the cell'],
  'grid.action.fillDown': ['向下填充', 'Fill down'],
  'grid.action.fillRight': ['向右填充', 'Fill right'],
  'grid.action.clear': ['清空', 'Clear'],
  'grid.action.selectRows': ['选择整行', 'Select the row'],
  'grid.action.selectColumns': ['选择整列', 'Select the column'],
  'grid.action.cellHistory': ['修改历史', 'History'],
  'grid.action.comments': ['批注', 'Comments'],
  'grid.action.find': ['在表中查找…', 'Find in the sheet…'],
  'grid.action.help': ['快捷键…', 'Keys…'],

  'grid.find.label': ['在表中查找', 'Find in the sheet'],
  'grid.find.next': ['下一个(Enter)', 'Next (Enter)'],
  'grid.find.back': ['上一个(Shift+Enter)', 'Previous (Shift+Enter)'],
  'grid.find.close': ['关闭,留在这里(Tab)', 'Close and stay here (Tab)'],
  'grid.find.none': ['没有找到', 'Not found'],
  'grid.find.failed': ['连接中断', 'Not connected'],

  'grid.keys.title': ['快捷键', 'Keys of the sheet'],
  'grid.keys.go': ['移动', 'Move'],
  'grid.keys.select': ['选择', 'Select'],
  'grid.keys.type': ['输入', 'Type'],
  'grid.keys.move': ['复制与填充', 'Copy and fill'],
  'grid.keys.look': ['查找与帮助', 'Find and help'],
  'grid.key.go.cell': ['上下左右移动一格', 'One cell'],
  'grid.key.go.edge': ['移到数据边缘', 'To the edge of the data'],
  'grid.key.go.row': ['移到行首、行尾', 'To the start or end of the row'],
  'grid.key.go.sheet': ['移到第一格、最后一格', 'To the first or last cell'],
  'grid.key.go.page': ['上下一屏', 'One screen up or down'],
  'grid.key.go.tab': ['右一格、左一格,回车回到起始列', 'Right or left; Enter returns to the first column'],
  'grid.key.select.extend': ['扩大选区', 'Extend the selection'],
  'grid.key.select.edge': ['扩大选区到数据边缘', 'Extend it to the edge of the data'],
  'grid.key.select.columns': ['选择整列', 'The whole column'],
  'grid.key.select.rows': ['选择整行', 'The whole row'],
  'grid.key.select.all': ['全选', 'Everything'],
  'grid.key.type.edit': ['编辑单元格', 'Edit the cell'],
  'grid.key.type.done': ['完成并下移,打开附件', 'Done, one cell down; opens files'],
  'grid.key.type.line': ['单元格内换行', 'New line within the cell'],
  'grid.key.type.cancel': ['取消输入', 'Cancel'],
  'grid.key.type.list': ['打开下拉列表', 'Open the list'],
  'grid.key.type.tick': ['打勾', 'Tick'],
  'grid.key.type.clear': ['清空', 'Clear'],
  'grid.key.type.newRow': ['新增行', 'New row'],
  'grid.key.move.clipboard': ['复制、剪切、粘贴', 'Copy, cut, paste'],
  'grid.key.move.heads': ['连同标题复制', 'Copy with titles'],
  'grid.key.move.fill': ['向下、向右填充', 'Fill down or right'],
  'grid.key.move.undo': ['撤销、重做', 'Undo, redo'],
  'grid.key.look.find': ['在表中查找', 'Find in the sheet'],
  'grid.key.look.search': ['搜索,只显示符合的行', 'Search: show matching rows only'],
  'grid.key.look.history': ['单元格的修改历史', 'History of the cell'],
  'grid.key.look.comments': ['批注', 'Comments'],
  'grid.key.look.menu': ['右键菜单', 'Menu of the cell'],
  'grid.key.look.help': ['这张快捷键表', 'This sheet of keys'],

  'grid.conflict.mine': ['我输入的', 'Mine'],
  'grid.conflict.theirs': ['%{by} %{at} 改为', '%{by}, %{at}'],
  'grid.conflict.keepMine': ['用我的', 'Keep mine'],
  'grid.conflict.takeTheirs': ['用对方的', 'Take theirs'],
  'grid.discard': ['放弃输入', 'Discard'],
  'grid.needs.fill': ['补充填写…', 'Fill in…'],
  'grid.needs.title': ['%{column}:%{value}', '%{column}: %{value}'],

  'comments.emptyHint': ['在任一表格中选中单元格,按 Shift+F2 写批注', 'Select a cell of any sheet and press Shift+F2'],

  'chase.button': ['催办', 'Chase'],
  'chase.title': [
    '催办所选的 %{count} 件客诉',
    'Chase %{count} selected complaint |||| Chase %{count} selected complaints',
  ],
  'chase.words': ['邮件开头(可不填)', 'First sentence of the mails (optional)'],
  'chase.next': ['下次催办日', 'Next chase'],
  'chase.left': ['没有责任部门或已结案,不催办:%{numbers}', 'Closed or without a department, not chased: %{numbers}'],
  'chase.noAddress': ['没有邮箱地址,只记录不发送', 'no address: recorded, not sent'],
  'chase.attached': ['附 %{count} 行的 Excel', 'workbook with %{count} row |||| workbook with %{count} rows'],
  'chase.undo': [
    '发送后可以撤销日期;已经发出的邮件不能撤回。',
    'Undo takes the date back afterwards; a mail that has gone out stays sent.',
  ],
  'chase.send': ['发送 %{count} 封', 'Send %{count} mail |||| Send %{count} mails'],
  'chase.done': ['已写成 %{count} 封催办邮件', '%{count} reminder written |||| %{count} reminders written'],
  'chase.tooMany': ['一次最多催办 %{max} 行', 'At most %{max} rows at once'],

  'mails.open': ['查看邮件', 'Read the mail'],
  'mails.to': ['收件人', 'To'],
  'mails.status': ['发送状态', 'Status'],
  'mails.written': ['写成时间', 'Written'],
  'mails.notBefore': ['最早发送', 'Not before'],
  'mails.sent': ['发出时间', 'Sent'],
  'mails.attempts': ['尝试次数', 'Attempts'],
  'mails.again': ['再次发送', 'Send again'],
  'mails.queued': ['已重新排队发送', 'Queued to be sent again'],

  'files.title': ['附件', 'Files'],
  'files.emptyHint': [
    '在各表格的“附件”或“不良图片”一格上传',
    'Upload them in the cells Files and Pictures of the sheets',
  ],
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
  'grid.notice.edgeUnknown': ['连接中断,找不到数据边缘', 'Not connected: the edge of the data is not known'],
  'grid.notice.pasteByKey': ['浏览器不允许读取剪贴板,请按 Ctrl+V', 'The browser keeps its clipboard: press Ctrl+V'],
  'grid.notice.restored': [
    '上次离开时有 %{count} 格未保存,已恢复',
    '%{count} cell was not saved when the page was left; it is back |||| %{count} cells were not saved when the page was left; they are back',
  ],
  'grid.notice.copied': ['已复制 %{rows} 行', '%{rows} rows copied'],
  'grid.notice.copyAgain': ['%{rows} 行已读取,请再按一次 Ctrl+C', '%{rows} rows are read; press Ctrl+C again'],
} as const;

type Key = keyof typeof texts;

const inLanguage = (index: 0 | 1) =>
  Object.fromEntries(Object.keys(texts).map((key) => [key, texts[key as Key][index]])) as unknown as Omit<
    TranslationMessages,
    'ra'
  >;

export const pageChinese = inLanguage(0);
export const pageEnglish = inLanguage(1);
