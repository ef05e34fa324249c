import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['.git', '.cache', '.data', 'node_modules', 'dist', 'fixtures', 'screenshots']);

function pathsUnder(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !notOurs.has(name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

/** Every text file of the repository by its path, `api/src/main.ts`. */
export function textFiles(): ReadonlyMap<string, string> {
  const paths = pathsUnder('').filter((path) => !/\.(png|jpg|ico|xlsx|woff2?|tsbuildinfo)$/.test(path));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

/** What a file imports: paths within the repository, names of packages otherwise. */
export function importsOf(path: string, text: string): string[] {
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\b[^;'"]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ];
  return specifiers.map(([, a, b, c]) => resolved(path, (a ?? b ?? c)!));
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  return specifier
    .replace(/^@redress\/schema\//, 'schema/')
    .replace(/^@redress\/api\//, 'api/src/')
    .replace(/^@redress\/admin\//, 'admin/src/');
}
