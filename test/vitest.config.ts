import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['unit', 'contract', 'api', 'admin', 'e2e', 'regressions'];
/** Where every operation is run by both executors; contract tests count statements and run each operation once. */
const compared = ['api', 'regressions'];

export default defineConfig({
  resolve: {
    alias: [
      // graphql exists twice, as ESM and as CommonJS; types of one are strangers to the other
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // what is tested is what runs: the compiled API, loaded by Node itself
      { find: /^@redress\/api\/(.*)\.ts$/, replacement: `${root}api/dist/$1.js` },
      { find: /^@redress\/schema\/(.*)$/, replacement: `${root}schema/$1` },
    ],
  },
  test: {
    server: { deps: { external: [/\/api\/dist\//, /\/schema\/.*\.ts$/] } },
    reporters: ['default', './support/reporter.ts'],
    maxWorkers: 2,
    isolate: false,
    projects: folders.map((name) => ({
      extends: true as const,
      test: {
        name,
        include: [`${name}/**/*.test.{ts,tsx}`],
        testTimeout: 60_000,
        // a browser on a busy machine now and then loses a download or a frame; what fails twice is broken
        retry: name === 'e2e' ? 1 : 0,
        expect: { poll: { timeout: 10_000 } },
        hookTimeout: 120_000,
        setupFiles: compared.includes(name) ? ['./support/compare-executors.ts'] : [],
        globalSetup: name === 'unit' ? [] : ['./support/global-setup.ts'],
      },
    })),
  },
});
