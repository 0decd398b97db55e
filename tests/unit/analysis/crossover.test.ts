import { describe, expect, it } from 'vitest';
import { crossoverMonth } from '#lib/analysis/crossover.ts';

describe('the month from which one line stays above the other', () => {
  it('is the one after it was last not above', () => {
    expect(crossoverMonth([5, 1, 5, 6], [2, 2, 3, 3])).toBe(3);
  });
  it('is the first where it always is, and none where it ends below or equal', () => {
    expect(crossoverMonth([2, 3], [1, 1])).toBe(1);
    expect(crossoverMonth([5, 1], [2, 2])).toBeUndefined();
    expect(crossoverMonth([5, 2], [2, 2])).toBeUndefined();
  });
  it('does not count months in which either has no figure', () => {
    expect(crossoverMonth([3, null, 3], [1, 1, 1])).toBe(3);
    expect(crossoverMonth([3, 3], [1, null])).toBeUndefined();
    expect(crossoverMonth([], [])).toBeUndefined();
  });
});
