import type { SheetModel } from '../changes/model.ts';
import { lockParent } from '../changes/rules.ts';
import { fileName } from './rules/file-name.ts';

/** A file is made by uploading; afterwards it can be renamed and described, its content stays as it was. */
export const fileModel: SheetModel = {
  locks: lockParent,
  decide({ before, patch, after }, _facts, { source, now }) {
    const { name, mediaType, uploadedAt } = after;
    if (!before && source !== 'UPLOAD' && source !== 'SEED' && source !== 'SYSTEM')
      return { refusals: [{ column: 'name', code: 'FILE_NOT_UPLOADED' }] };
    const given = typeof name === 'string' && 'name' in patch ? { name: fileName(name, String(mediaType)) } : {};
    const moment = uploadedAt ? {} : { uploadedAt: now.toString({ smallestUnit: 'millisecond' }) };
    return { set: { ...given, ...moment } };
  },
  // what went out with a mail stays beside it
  refuseVoid: ({ after }) => (after['sheet'] === 'mails' ? { code: 'MAIL_SENT' } : null),
};
