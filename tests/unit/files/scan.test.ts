import { describe, expect, it } from 'vitest';
import { scan } from '#lib/files/scan.ts';

/** Objects in one another, `depth` of them below the first. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

describe('a parsed JSON value is as large as it may be, and no larger', () => {
  it.each([
    ['depth', nested(32), nested(33), 'too_deep', Array<string>(33).fill('a').join('.')],
    [
      'key',
      { ['k'.repeat(64)]: 1 },
      { ['k'.repeat(65)]: 1 },
      'long_key',
      // As much of it as a key may have.
      'k'.repeat(64),
    ],
    ['text', { a: 'x'.repeat(16_000) }, { a: 'x'.repeat(16_001) }, 'long_text', 'a'],
    [
      'program',
      { program: 'x'.repeat(100_000) },
      { program: 'x'.repeat(100_001) },
      'long_text',
      'program',
    ],
    [
      'number of values',
      { list: Array<number>(199_998).fill(0) },
      { list: Array<number>(199_999).fill(0) },
      'too_many',
      'list',
    ],
  ])('%s', (_what, most, more, reason, place) => {
    expect(scan(most)).toBeUndefined();
    expect(scan(more)).toMatchObject({ reason, problems: [place] });
  });
});

it('the place of a fault in a list is told by its number, which is no key', () => {
  expect(scan({ list: [1, { constructor: 1 }] })).toMatchObject({
    reason: 'forbidden_key',
    problems: ['list.1.constructor'],
  });
});
