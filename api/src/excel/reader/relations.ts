import { posix } from 'node:path';
import { readWholeXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Where a part points to: the last word of the relation's type, and a part of the archive. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}
export type Relations = ReadonlyMap<string, Relation>;

/** The relations of a part by their ids; those that lead out of the archive are left out. */
export async function relationsOf(archive: Archive, part: string): Promise<Relations> {
  const folder = part === '' ? '' : posix.dirname(part);
  return readRelations(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), folder);
}

async function readRelations(archive: Archive, part: string, folder: string): Promise<Relations> {
  const relations = new Map<string, Relation>();
  if (!archive.has(part)) return relations;
  await readWholeXml(await archive.open(part), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

/** The part that the first relation of a type leads to. */
export const targetOf = (relations: Relations, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target;
