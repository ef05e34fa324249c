import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Builds the admin, unless everything it is made of is what it was at the last build.

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, '.cache', 'admin-build');
const made = new Set(['dist', 'node_modules']);

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !made.has(name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function contentHash(): string {
  const hash = createHash('sha256');
  const files = [...filesUnder(join(root, 'admin')), ...filesUnder(join(root, 'schema')), join(root, 'pnpm-lock.yaml')];
  for (const file of files.toSorted()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

const hash = contentHash();
const isFresh =
  existsSync(join(root, 'admin/dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
if (!isFresh) {
  const { build } = await import('vite');
  await build({ root: join(root, 'admin'), logLevel: 'warn' });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
