import { mails } from '@redress/schema/sheets/mails.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(mails);

@concept(mails)
export class Mail extends Row implements RowOf<typeof mails> {
  @cell() subject!: string;
  @cell() attachments!: number | null;
  @cell() status!: string;
  @cell() recipientId!: string | null;
  @cell() departmentId!: string | null;
  @cell() address!: string | null;
  @cell() kind!: string;
  @cell() complaintId!: string | null;
  @cell() queuedAt!: string;
  @cell() notBefore!: string | null;
  @cell() sentAt!: string | null;
  @cell() attempts!: number | null;
  @cell() error!: string | null;
  @cell() body!: string;
  @cell() language!: string | null;
  @cell() note!: string | null;
  @cell() byId!: string | null;
}
