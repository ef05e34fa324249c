import { defineConfig } from 'vitest/config';

const folders = ['unit', 'contract', 'api', 'admin', 'e2e', 'regressions'];
/** Where every operation is run by both executors; contract tests count statements and run each operation once. */
const compared = ['api', 'regressions'];

export default defineConfig({
  resolve: {
    // graphql exists twice, as ESM and as CommonJS; types of one are strangers to the other
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    reporters: ['default', './support/reporter.ts'],
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
