import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** The storage of Mizan in one script, for tests in a real browser. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  resolve: {
    alias: {
      localforage: 'localforage/dist/localforage.nopromises.min.js',
      '#lib': resolve(root, 'src/lib'),
    },
  },
  build: {
    outDir: resolve(root, '.reports/harness'),
    lib: {
      entry: resolve(import.meta.dirname, 'harness.ts'),
      formats: ['es'],
      fileName: 'harness',
    },
  },
});
