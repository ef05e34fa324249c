import { toTheSecond } from './rules/moment.ts';
import type { Locale } from '@redress/schema/errors.ts';
import { mails } from '@redress/schema/sheets/mails.ts';
import type { Refusal, SheetModel } from '../changes/model.ts';

const readOnly = (locale: Locale): Refusal => ({ code: 'LOG_READ_ONLY', params: { sheet: mails[locale] } });

/** A mail is written and sent by the server. One that is still waiting can be taken back; what has gone out stays said. */
export const mailModel: SheetModel = {
  decide({ id, before, patch, after }, _facts, { source, now, locale }) {
    if (!before && !['SYSTEM', 'SEED', 'UNDO'].includes(source)) return { refusals: [readOnly(locale)] };
    const isQueued = patch['status'] === 'WAITING' || (!before && after['status'] === 'WAITING');
    const at = after['notBefore'] as string | null;
    return {
      ...(!before && { set: { queuedAt: toTheSecond(now) } }),
      ...(isQueued && { outbox: [{ topic: 'mail.send', payload: { id }, ...(at && { at }) }] }),
    };
  },
  refuseVoid: ({ after }, _facts, { source, locale }) => {
    if (source !== 'UNDO') return readOnly(locale);
    return after['status'] === 'WAITING' || after['status'] === 'NO_ADDRESS' ? null : { code: 'MAIL_SENT' };
  },
};
