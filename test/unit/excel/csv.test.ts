import { expect, test } from 'vitest';
import { read, valuesOf } from './columns.ts';

const text = '客诉编号,客户名称,备注\r\nK1,华东精密,"第一行\n含""引号"""\r\n';
const values = [{ number: 'K1', customer: '华东精密', note: '第一行\n含"引号"' }];
// 客诉编号,客户名称 / K1,华东 in GBK: no encoder for it comes with Node
const gbk = Buffer.from('bfcdcbdfb1e0bac52cbfcdbba7c3fbb3c60d0a4b312cbbaab6ab0d0a', 'hex');

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['tabs between', Buffer.from(text.replaceAll(',', '\t'))],
  ['semicolons between', Buffer.from(text.replaceAll(',', ';'))],
  ['the separator named', Buffer.from(`sep=|\r\n${text.replaceAll(',', '|')}`)],
])('I9 a CSV: %s', async (_, bytes) => {
  expect(await valuesOf(bytes, '台账.csv')).toEqual(values);
});

test('I9 GBK, which Chinese Windows writes without saying so', async () => {
  expect(await valuesOf(gbk, '台账.csv')).toEqual([{ number: 'K1', customer: '华东' }]);
});

test('I9 GB18030, for characters that GBK lacks', async () => {
  const bytes = Buffer.from('bfcdcbdfb1e0bac52cbfcdbba7c3fbb3c60d0a4b312c9534b235d2b0bcd20d0a', 'hex');
  expect(await valuesOf(bytes, '台账.csv')).toEqual([{ number: 'K1', customer: '𠮷野家' }]);
});

test('codes keep their zeros, also behind ="…"', async () => {
  const bytes = Buffer.from('客诉编号,客户名称,产品编号\nK1,a,0001234\nK2,b,"=""00123"""\n');
  expect((await valuesOf(bytes, '台账.csv')).map(({ part }) => part)).toEqual(['0001234', '00123']);
});

test('problems name the cell as Excel would show it', async () => {
  const { problems } = await read(Buffer.from('客诉编号,客户名称,订单数量\nK1,"a\nb",约50\n'), '台账.csv');
  expect(problems).toMatchObject([{ cell: 'C2', code: 'NUMBER_INVALID' }]);
});

test.each([
  ['CSV_MALFORMED', '客诉编号,客户名称\nK1,"未完', { line: 2 }],
  ['NO_HEADER_FOUND', 'a,b\n1,2', {}],
])('%s', async (code, content, params) => {
  await expect(read(Buffer.from(content), '台账.csv')).rejects.toMatchObject({ code, params });
});

test('GBK with headings that nobody knows is read, and asked about; Big5 is not taken for it', async () => {
  // 工单,问题,备注 / 一号,表面划伤,无
  const unknown = 'b9a4b5a52ccecacce22cb1b8d7a20ad2bbbac52cb1edc3e6bbaec9cb2ccede0a';
  await expect(read(Buffer.from(unknown, 'hex'), '台账.csv')).rejects.toMatchObject({ code: 'NO_HEADER_FOUND' });
  const big5 = Buffer.from('a475b3e62cb0ddc3440aa440b8b92caaedadb1', 'hex');
  await expect(read(big5, '台帳.csv')).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' });
});

test('bytes that are text in no encoding with a known header are not guessed at', async () => {
  const bytes = Buffer.concat([Buffer.from('客诉编号,客户名称\nK1,'), Buffer.from([0xff, 0xfe, 0xfa])]);
  await expect(read(bytes, '台账.csv')).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' });
});
