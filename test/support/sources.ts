import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every text file of the repository by its path, `api/src/main.ts`: what git tracks, and what it would. */
export function textFiles(): ReadonlyMap<string, string> {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root });
  const paths = listed
    .toString()
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)));
  const isText = (path: string) =>
    !/\.(png|jpg|ico|xlsx|xls|xlsb|ods|zip|woff2?)$/.test(path) && !path.startsWith('test/fixtures/');
  return new Map(paths.filter(isText).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
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
