import { describe, expect, it } from 'vitest';
import { coverageOf } from '#lib/analysis/coverage.ts';

const shares = new Map([
  ['price', 0.4],
  ['churn', 0.3],
  ['clicks', 0.15],
  ['fees', 0.004],
]);

describe('the fewest notes that carry most of the risk', () => {
  it('are picked by what each adds, and a number on two notes counts once', () => {
    const groups = new Map([
      ['a', ['price']],
      ['b', ['price', 'churn']],
      ['c', ['churn', 'clicks']],
    ]);
    const found = coverageOf(groups, shares, 0.8);
    expect(found.groups).toEqual(['b', 'c']);
    expect(found.share).toBeCloseTo(0.85, 12);
    expect(coverageOf(groups, shares, 0.6).groups).toEqual(['b']);
  });

  it('are as many as add something, when the goal is out of reach', () => {
    const groups = new Map([
      ['a', ['price', 'price', 'unknown']],
      ['b', ['fees']],
      ['c', []],
    ]);
    expect(coverageOf(groups, shares, 0.8)).toEqual({ groups: ['a'], share: 0.4 });
    expect(coverageOf(new Map(), shares, 0.8)).toEqual({ groups: [], share: 0 });
  });
});
