import { expect, test } from 'vitest';
import { pageChinese, pageEnglish } from '../../admin/src/i18n/pageMessages.ts';
import { file, upload } from '../support/excel.ts';
import { openOffice } from '../support/office.ts';

// The preview showed `import.action.REFUSED` beside a new row that cannot be read whole.
test('every action that a preview names has a word in both languages', async () => {
  const office = await openOffice();
  const { rows } = await upload(office.wang, file('tracking-sheet.xlsx'), '台账.xlsx');
  const actions = new Set(rows.map(({ action }) => action));
  expect(actions).toContain('REFUSED');
  for (const texts of [pageChinese, pageEnglish])
    for (const action of actions) expect(texts).toHaveProperty([`import.action.${action}`]);
  await office.close();
});
