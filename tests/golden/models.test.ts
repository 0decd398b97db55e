import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENGINE } from '#lib/engine/results.ts';
import { goldenHashes } from './hash.ts';

const file = join(import.meta.dirname, 'models.json');

// With MIZAN_GOLDEN=write the file is written anew: that takes a new model, or a new engine version and a reason.
it(`engine ${ENGINE} gives 50 whole results as it always has, to the last bit`, () => {
  const found = { engine: ENGINE, hashes: goldenHashes() };
  if (process.env['MIZAN_GOLDEN'] === 'write') {
    writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  }
  expect(Object.keys(found.hashes)).toHaveLength(50);
  expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
