import type { Source } from '../changes/intent.ts';
import type { SheetModel } from '../changes/model.ts';
import { lockParent } from '../changes/rules.ts';
import { fileName } from './rules/file-name.ts';

// an import brings the pictures of its workbook, looked into and kept as an upload is
const bringers: ReadonlySet<Source> = new Set(['UPLOAD', 'IMPORT', 'SEED', 'SYSTEM']);

/** A file is made by uploading; afterwards it can be renamed and described, its content stays as it was. */
export const fileModel: SheetModel = {
  locks: lockParent,
  decide({ before, patch, after }, _facts, { source, now }) {
    const { name, mediaType, uploadedAt } = after;
    if (!before && (!bringers.has(source) || !after['sha256']))
      return { refusals: [{ column: 'name', code: 'FILE_NOT_UPLOADED' }] };
    const given = typeof name === 'string' && 'name' in patch ? { name: fileName(name, String(mediaType)) } : {};
    const moment = uploadedAt ? {} : { uploadedAt: now.toString({ smallestUnit: 'millisecond' }) };
    return { set: { ...given, ...moment } };
  },
  // what went out with a mail stays beside it
  refuseVoid: ({ after }) => (after['sheet'] === 'mails' ? { code: 'MAIL_SENT' } : null),
};
