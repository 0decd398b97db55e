import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Serves the gallery of charts: `npm run gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  resolve: { alias: { '#lib': resolve(root, 'src/lib') } },
  server: { host: '127.0.0.1', fs: { allow: [root] } },
});
