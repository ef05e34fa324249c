import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** Makes sure, before anything else does, that the data directory is there and takes files. Fails with DATA_DIR_NOT_WRITABLE. */
export function requireWritable(dataDir: string): void {
  const dir = resolve(dataDir);
  const probe = join(dir, `.writable-${process.pid}`);
  try {
    makeDirectory(dir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    throw new StartError('DATA_DIR_NOT_WRITABLE', { path: dir });
  }
}

/** Node's own `recursive` never returns where the parent is there and yet says ENOENT, as `/proc` does: it takes that for a missing parent. */
function makeDirectory(dir: string): void {
  if (existsSync(dir)) return;
  makeDirectory(dirname(dir));
  try {
    mkdirSync(dir);
  } catch (error) {
    if (!existsSync(dir)) throw error; // else another start was faster
  }
}
