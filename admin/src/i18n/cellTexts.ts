/** Texts of what is wrong with a cell and how it is settled, and of pasting. */
export const cellTexts = {
  'grid.note.candidates': ['可能是(F2 从列表选择):', 'It may be (F2 opens the list):'],
  'grid.keys.settle': ['冲突与未写入的格', 'Conflicts and cells not written'],
  'grid.key.settle.mine': ['用我的;补充填写', 'Keep mine; fill in what is asked'],
  'grid.key.settle.theirs': ['用对方的', 'Take theirs'],
  'grid.key.settle.discard': ['放弃输入;收起提示', 'Discard; put the note away'],

  'grid.notice.notRead': [
    '这些行没能全部读取,或刚刚移动过,没有执行。请再试一次',
    'Not all of these rows could be read, or they have just moved: nothing was done. Try again',
  ],
  'grid.notice.tooMany': ['一次最多处理 %{max} 行,没有执行', 'At most %{max} rows at once: nothing was done'],
  'grid.notice.pasteTooMany': [
    '剪贴板有 %{rows} 行,一次最多粘贴 %{max} 行,没有粘贴。更多请用“导入”',
    'The clipboard has %{rows} rows, at most %{max} are pasted at once: nothing was pasted. Import takes more',
  ],
  'grid.notice.pasted': ['已粘贴 %{rows} 行 × %{columns} 列', 'Pasted %{rows} rows × %{columns} columns'],
  'grid.notice.pastedPartly': [
    '%{cells} 格中已粘贴 %{done} 格:%{why}',
    '%{done} of %{cells} cells were pasted: %{why}',
  ],
  'grid.notice.pastedNone': ['没有粘贴:%{why}', 'Nothing was pasted: %{why}'],
  'grid.paste.cutColumns': ['右侧 %{count} 列放不下', '%{count} columns did not fit on the right'],
  'grid.paste.cutRows': [
    '下方 %{count} 行放不下,此表不能新增行',
    '%{count} rows did not fit below: none can be added here',
  ],
  'grid.paste.readOnly': ['%{count} 格只读', '%{count} cells are read-only'],
  'grid.paste.refused': ['%{count} 格未写入,已标红', '%{count} cells were not written and are marked'],
} as const;
