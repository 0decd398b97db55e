import { defineConfig } from 'vitest/config';
import { chosen } from './modules.ts';

const { sources, tests, isApart } = chosen();

/** The tests of the core modules alone: without a browser, without the screen, in as few runs as tell. */
export default defineConfig({
  resolve: { alias: { localforage: 'localforage/dist/localforage.nopromises.min.js' } },
  test: {
    environment: 'node',
    include: [...tests],
    // Those in a world of their own must put theirs in place before anything is loaded.
    setupFiles: isApart === true ? [] : ['tests/mutation/load.ts'],
    isolate: isApart === true,
    env: { MIZAN_FEW: '1' },
    testTimeout: 30_000,
    server: { deps: { inline: ['localforage'], external: [/i18n.generated/] } },
    coverage: {
      provider: 'v8',
      include: [...sources],
      reporter: ['text'],
      reportsDirectory: '.reports/coverage',
      thresholds: { perFile: true, branches: 100 },
    },
  },
});
