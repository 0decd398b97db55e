import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Sends the header a good host sends: workers take their policy from it, not from the page. */
const previewPolicy: Plugin = {
  name: 'preview-policy',
  configurePreviewServer(server) {
    server.middlewares.use((_request, response, next) => {
      response.setHeader(
        'content-security-policy',
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self'; object-src 'none'; frame-ancestors 'none'",
      );
      next();
    });
  },
};

/** Tests that put something else in the place of what a browser gives: each file in a world of its own. */
const APART = [
  'tests/unit/{cli,files,storage,workers}/**/*.test.ts',
  'tests/contracts/{corruption,indexeddb-faults,recover-faults,shelf,shelf-faults}.test.ts',
];
const testTimeout = process.env['MIZAN_LONG'] === '1' ? 1_800_000 : 60_000;

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/i18n/generated',
      strategy: ['globalVariable', 'baseLocale'],
    }),
    sveltekit(),
    previewPolicy,
  ],
  // Each worker in one file: the service worker is not told of chunks that only a worker loads.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  // Without its promises for browsers that have none: 2 kB less on the first page.
  resolve: { alias: { localforage: 'localforage/dist/localforage.nopromises.min.js' } },
  // Else small fonts become data: addresses, which the content policy refuses.
  build: { assetsInlineLimit: 0 },
  // Else the first visit in development reloads halfway.
  optimizeDeps: { include: ['localforage', 'mathjs/number'] },
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true },
  test: {
    // Else one of two cores waits.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          // One world for all of them: to import the engine and the models anew for each file takes a minute.
          isolate: false,
          include: ['tests/{unit,contracts,scenarios,golden}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: APART,
          testTimeout,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          environment: 'node',
          include: APART,
          testTimeout,
          // localforage keeps the IndexedDB it saw at import: each test of the shelf imports it anew.
          server: { deps: { inline: ['localforage'] } },
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'screen',
          environment: 'jsdom',
          isolate: false,
          include: ['tests/{state,components}/**/*.test.ts'],
          testTimeout,
          setupFiles: ['tests/support/dom.ts'],
        },
      },
    ],
  },
});
