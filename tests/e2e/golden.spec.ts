import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { countOf } from '../support/counts.ts';

const golden = resolve(import.meta.dirname, '../golden');

/** The code behind the golden results as one script for a page. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(golden, 'hash.ts'), formats: ['iife'], name: 'golden' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

test('Chromium gives the golden results, to the last bit', async ({ playwright }, { project }) => {
  // With the compiler that the other tests leave out for speed.
  const { args = [], ...options } = project.use.launchOptions ?? {};
  const browser = await playwright.chromium.launch({
    ...options,
    args: args.filter((each) => !each.startsWith('--js-flags')),
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: await script() });
  // One in four of the 50, and all of them in the long run: a browser takes half a minute for those.
  const hashes = await page.evaluate(
    (every) =>
      (
        window as unknown as { golden: { goldenHashes(every: number): Record<string, string> } }
      ).golden.goldenHashes(every),
    countOf(4, 1),
  );
  await browser.close();
  expect(Object.keys(hashes)).toHaveLength(countOf(13, 50));
  const stored = JSON.parse(await readFile(join(golden, 'models.json'), 'utf8')) as {
    hashes: Record<string, string>;
  };
  expect(stored.hashes).toMatchObject(hashes);
});
