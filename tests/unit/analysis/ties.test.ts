import { expect, it } from 'vitest';
import { tiedTo } from '#lib/analysis/ties.ts';

const rank = 0.3;

it('follows correlations from name to name, both ways, and leaves out what is not tied', () => {
  const correlations = [
    { first: 'a', second: 'b', rank },
    { first: 'c', second: 'b', rank },
    { first: 'x', second: 'y', rank },
  ];
  expect(tiedTo({ correlations }, ['a'])).toEqual(['b', 'c']);
  expect(tiedTo({ correlations }, ['c', 'a', 'c'])).toEqual(['b']);
  expect(tiedTo({ correlations }, ['y', 'z'])).toEqual(['x']);
  expect(tiedTo({ correlations }, ['z'])).toEqual([]);
});
