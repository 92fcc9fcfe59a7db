import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// Without crx(): the extension is built by vite.config.ts and loaded into a real browser by the e2e tests.
export default defineConfig({
  plugins: [preact()],
  test: {
    css: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/soak/**', 'tests/fixtures/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/helpers/prepare-browser-tests.ts'],
          // Several whole audits, on a machine that does other things besides.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // Two browsers at once are as many as two cores drive without starving each other.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          globalSetup: ['tests/helpers/prepare-browser-tests.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // One browser alone: what is tested is when things happen.
          maxWorkers: 1,
        },
      },
    ],
  },
});
