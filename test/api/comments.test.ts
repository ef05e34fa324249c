import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, undo } from '../builders/complaint.ts';
import { aComment } from '../builders/comment.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await aComplaint(office.wang);
});
afterAll(() => office.close());

const comments = { type: 'Comment', sheet: 'Comments' };
const of = async (rowId: string) => {
  const query = `query ($rowId: String!) { comments(filter: { rowId: { eq: $rowId } }) {
    nodes { id text columnKey mentions isResolved author { name } } } }`;
  return (await office.wang.data<{ comments: { nodes: object[] } }>(query, { rowId })).comments.nodes;
};

test('a comment stands on a cell with its author, and calls whom it names', async () => {
  const comment = await aComment(office.wang, id, {
    columnKey: 'description',
    text: '@李娜 请确认批号,@王敏明 也看一下',
  });
  expect(await of(id)).toEqual([
    {
      id: comment.id,
      text: '@李娜 请确认批号,@王敏明 也看一下',
      columnKey: 'description',
      mentions: '李娜、王敏',
      isResolved: false,
      author: { name: '王敏' },
    },
  ]);
  const { rows } = await office.database.pool.query<{ topic: string; payload: { users: string[] } }>(
    `select topic, payload from outbox where topic = 'comment.mentioned'`,
  );
  expect(rows.map(({ payload }) => payload.users.length)).toEqual([1]);
});

test('only its author changes or removes a comment; everybody calls it resolved', async () => {
  const comment = await aComment(office.wang, id, { text: '这一格不对' });
  const refused = await change(office.li, [{ id: comment.id, base: { version: 1 }, patch: { text: '对' } }], comments);
  expect(refused.rows[0]!.cells[0]).toMatchObject({ code: 'COMMENT_OF_ANOTHER' });
  const kept = await change(office.li, [{ id: comment.id, void: true }], comments);
  expect(kept.rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'COMMENT_OF_ANOTHER' });
  const resolved = await change(
    office.li,
    [{ id: comment.id, base: { version: 1 }, patch: { isResolved: true } }],
    comments,
  );
  expect(resolved.applied).toBe(true);
  const gone = await change(office.wang, [{ id: comment.id, void: true }], comments);
  expect(gone.rows[0]!.outcome).toBe('VOIDED');
  expect((await undo(office.wang, gone.changeSet)).rows[0]!.outcome).toBe('RESTORED');
});

test('a comment needs a row and a column that are there', async () => {
  const refusals = async (patch: object) => {
    const { rows } = await change(
      office.wang,
      [{ patch: { text: '?', sheet: 'complaints', rowId: id, ...patch } }],
      comments,
    );
    return rows[0]!.cells.flatMap(({ column, code }) =>
      code && code !== 'REJECTED_WITH_OTHERS' ? [[column, code]] : [],
    );
  };
  expect(await refusals({ rowId: '0190aaaa-0000-7000-8000-000000000000' })).toEqual([['rowId', 'ROW_NOT_FOUND']]);
  expect(await refusals({ sheet: 'nothing' })).toEqual([['rowId', 'ROW_NOT_FOUND']]);
  expect(await refusals({ columnKey: 'nothing' })).toEqual([['columnKey', 'BAD_INPUT']]);
});
