import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['REDRESS_API'] ?? 'http://127.0.0.1:4000';

/** Writes each built text also as `.br` and, for browsers that come over plain HTTP, as `.gz`: a quarter of the bytes. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  writeBundle({ dir = 'dist' }, bundle) {
    for (const file of Object.values(bundle)) {
      if (!/\.(js|css|html|svg)$/.test(file.fileName)) continue;
      const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(bytes, options));
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
});

/** Has the browser fetch what the first script imports later, too, before that script runs: the page, and the one most opened. */
const preloaded = (...modules: readonly string[]): Plugin => ({
  name: 'preloaded',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const wanted = new Set<string>();
      const want = (name: string) => {
        if (wanted.has(name)) return;
        wanted.add(name);
        chunks.find(({ fileName }) => fileName === name)?.imports.forEach(want);
      };
      for (const { facadeModuleId, fileName } of chunks)
        if (modules.some((module) => facadeModuleId?.endsWith(module))) want(fileName);
      const missing = [...wanted].map((name) => `/${name}`).filter((href) => !html.includes(`"${href}"`));
      return missing.map((href) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href },
        injectTo: 'head',
      }));
    },
  },
});

/**
 * What the first script needs by itself, and what pages share in a few large files: a browser takes six at a time, and each costs
 * it a way to the server.
 */
const chunks = [
  { name: 'first', tags: ['$initial'], priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 100_000, priority: 1 },
] as const;

export default defineConfig({
  plugins: [react(), preloaded('/src/start.tsx', '/src/sheet/SheetPage.tsx'), precompressed()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: [...chunks] } } },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/session': api,
      '/imports': api,
      '/exports': api,
      '/files': api,
      '/eight-d': api,
      '/reviews': api,
    },
  },
});
