import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['REDRESS_API'] ?? 'http://127.0.0.1:4000';

/** Writes each built text also as `.br`, which the server sends to browsers that take it: a quarter of the bytes. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  writeBundle({ dir = 'dist' }, bundle) {
    for (const file of Object.values(bundle)) {
      if (!/\.(js|css|html|svg)$/.test(file.fileName)) continue;
      const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(bytes, options));
    }
  },
});

export default defineConfig({
  plugins: [react(), precompressed()],
  build: { target: 'es2023', chunkSizeWarningLimit: 1200 },
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
