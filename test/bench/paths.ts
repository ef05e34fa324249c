import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Where the bench keeps its data and its last figures. */
export const cacheDir = join(root, '.cache/bench');
export const figuresFile = join(root, '.cache/bench.json');
/** The built server. */
export const serverProgram = join(root, 'api/dist/main.js');
/** The root package, whose scripts say how the server is started. */
export const manifest = join(root, 'package.json');
