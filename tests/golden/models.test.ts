import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENGINE } from '#lib/language/engine-version.ts';
import { countOf } from '../support/counts.ts';
import { goldenHashes } from './hash.ts';

const file = join(import.meta.dirname, 'models.json');

// With MIZAN_GOLDEN=write the file is written anew: that takes a new model, or a new engine version and a reason.
it(`engine ${ENGINE} gives whole results as it always has, to the last bit`, () => {
  const isWritten = process.env['MIZAN_GOLDEN'] === 'write';
  const found = { engine: ENGINE, hashes: goldenHashes(isWritten ? 1 : countOf(2, 1)) };
  if (isWritten) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as typeof found;
  expect(Object.keys(stored.hashes)).toHaveLength(50);
  expect(Object.keys(found.hashes)).toHaveLength(isWritten ? 50 : countOf(25, 50));
  expect(stored).toMatchObject(found);
});
