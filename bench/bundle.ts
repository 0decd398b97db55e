import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, 'ours');
const common = { root, configFile: false, publicDir: false, logLevel: 'warn' } as const;

/**
 * Bundles what runs in Node, each into one file: `node.mjs` and `memory.mjs`.
 *
 * The runner itself needs no bundle; what is measured does, so that no loader's helpers are measured too.
 */
export async function bundlePrograms(into: string): Promise<void> {
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      outDir: into,
      emptyOutDir: false,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        input: { node: join(root, 'node.ts'), memory: join(root, 'memory.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** Bundles the page and its workers, with the bundler and the settings of the app. */
export async function bundlePage(into: string): Promise<void> {
  await build({
    ...common,
    worker: { format: 'es' },
    build: {
      outDir: into,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

/** Bundles the stopwatch that is put into the app: `delay.js`. */
export async function bundleDelay(into: string): Promise<void> {
  await build({
    ...common,
    build: {
      outDir: into,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'delay.ts'),
        output: { format: 'iife', entryFileNames: 'delay.js' },
      },
    },
  });
}
