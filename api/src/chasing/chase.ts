import { Readable } from 'node:stream';
import type { RequestContext } from '../app/request-context.ts';
import { DomainError } from '../app/domain-error.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { plainly } from '../excel/export/export-asked.ts';
import { exportSheet } from '../excel/export/export-sheet.ts';
import { type ChaseMail, planChase } from './chase-plan.ts';

export interface Chase {
  readonly ids: readonly string[];
  /** The day to ask again. */
  readonly nextChaseOn: string;
  /** The first sentence of the mails, where it is not the usual one. */
  readonly words: string | null;
  readonly idempotencyKey: string | undefined;
}

/**
 * Sends the reminders: one change set that writes the mails with their workbooks, the next day to ask, and the timeline.
 * An undo takes the date back, and mails that still wait; what has gone out stays said.
 */
export async function chase(context: RequestContext, asked: Chase) {
  const { mails } = await planChase(context, asked.ids, asked.words);
  if (mails.length === 0) throw new DomainError('NOBODY_TO_CHASE');
  const written = await Promise.all(mails.map((mail) => mailRows(context, mail)));
  const at = context.clock().toString({ smallestUnit: 'millisecond' });
  const dated = mails.flatMap(({ rows }) =>
    rows.map(({ id, version }): Intent => {
      const patch = { nextChaseOn: asked.nextChaseOn, chasedAt: at };
      return { sheet: 'complaints', id, isNew: false, base: { version: version as number }, patch };
    }),
  );
  const { idempotencyKey } = asked;
  return context.changes.run(
    [...dated, ...written.flat()],
    { errorPolicy: 'REJECT_ALL', source: 'SYSTEM', idempotencyKey },
    asked,
  );
}

/** The row of a mail, and the row of the workbook that goes with it. */
async function mailRows(context: RequestContext, mail: ChaseMail): Promise<Intent[]> {
  const { contents, actor } = context;
  const { departmentId, address, locale, subject, body, rows } = mail;
  const { bytes, fileName, mediaType } = exportSheet(context, {
    ...plainly,
    sheet: 'complaints',
    locale,
    profile: 'DEPARTMENT',
    departmentId,
    filter: { id: { in: rows.map(({ id }) => id) } },
    note: subject,
  });
  const received = await contents.receive(Readable.from(bytes, { objectMode: false }));
  await contents.keep(received);
  const id = newId();
  const letter = {
    subject,
    body,
    kind: 'CHASE',
    address,
    departmentId,
    status: address ? 'WAITING' : 'NO_ADDRESS',
    complaintId: rows.length === 1 ? rows[0]!.id : null,
    language: locale.toUpperCase(),
    byId: actor.id,
  };
  const { sha256, size } = received;
  const file = { name: fileName, kind: 'DOCUMENT', mediaType, size, sha256, sheet: 'mails', rowId: id };
  return [
    { sheet: 'mails', id, isNew: true, patch: letter },
    { sheet: 'files', id: newId(), isNew: true, patch: file },
  ];
}
