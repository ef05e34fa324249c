import { Readable } from 'node:stream';
import type { Intent } from '../../../changes/intent.ts';
import { Contents } from '../../../files/contents.store.ts';
import { idsFrom } from '../ids.ts';
import { newRow } from '../market.ts';
import { randomFrom } from '../random.ts';
import { photograph, type Subject } from './photograph.ts';

const SEED = 20_141_121;
/** Enough to see on the first page, few enough not to be waited for. */
const PICTURED = 8;

/** What people photograph, by the defect. */
const subjects: Readonly<Record<string, readonly Subject[]>> = {
  毛刺: [{ part: 'ring', defect: 'burr', at: [640, 210] }],
  混料: [{ part: 'ring', defect: 'scratch', at: [300, 500] }],
  缩水: [{ part: 'panel', defect: 'dent', at: [400, 330] }],
  顶针印: [{ part: 'panel', defect: 'dent', at: [560, 280] }],
  开裂: [
    { part: 'panel', defect: 'crack', at: [330, 470] },
    { part: 'panel', defect: 'scratch', at: [520, 300] },
  ],
  外皮破损: [{ part: 'cable', defect: 'tear', at: [300, 300] }],
  压接不良: [{ part: 'cable', defect: 'tear', at: [600, 340] }],
  气泡翘边: [{ part: 'wall', defect: 'bubbles', at: [480, 360] }],
  破损受潮: [{ part: 'wall', defect: 'stain', at: [600, 420] }],
  异物: [{ part: 'dish', defect: 'hair', at: [474, 362] }],
  运输损坏: [
    { part: 'carton', defect: 'tear', at: [640, 460] },
    { part: 'carton', defect: 'dent', at: [300, 420] },
  ],
};

/** Takes the pictures of the latest complaints that have something to be seen, and gives the rows of them. */
export async function picturesOf(complaints: readonly Intent[], dataDir: string): Promise<Intent[]> {
  const contents = new Contents(dataDir);
  const random = randomFrom(SEED);
  const idAt = idsFrom(random);
  const seen = complaints.filter(
    ({ sheet, patch }) => sheet === 'complaints' && String(patch['defectItem']) in subjects,
  );
  const rows = seen.slice(-PICTURED).flatMap(({ id: complaintId, patch }) => {
    const { defectItem, receivedAt } = patch as { defectItem: string; receivedAt: string };
    return subjects[defectItem]!.map(async (subject, at) => {
      const id = idAt(Temporal.Instant.from(receivedAt));
      const content = await keep(contents, await photograph(subject, random));
      const about = { kind: 'DEFECT_PICTURE', mediaType: 'image/jpeg', uploadedAt: receivedAt, ...content };
      const owner = { complaintId, sheet: 'complaints', rowId: complaintId };
      return newRow('files', id, { name: `${defectItem}${at + 1}.jpg`, ...about, ...owner });
    });
  });
  return Promise.all(rows);
}

async function keep(contents: Contents, picture: Buffer) {
  const received = await contents.receive(Readable.from([picture]));
  await contents.keep(received);
  return { sha256: received.sha256, size: received.size };
}
