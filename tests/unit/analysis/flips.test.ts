import { describe, expect, it } from 'vitest';
import { betweenOf, nearestFlips, type Ahead, type Tried } from '#lib/analysis/flips.ts';

const tried = (...pairs: readonly (readonly [at: number, ahead: Ahead])[]): readonly Tried[] =>
  pairs.map(([at, ahead]) => ({ at, ahead }));

describe('the nearest values at which another option is ahead', () => {
  it('are found on both sides, whatever the order of trying', () => {
    const all = tried(
      [160, 'second'],
      [10, 'second'],
      [80, 'first'],
      [100, 'first'],
      [40, 'second'],
    );
    expect(nearestFlips(all, 80)).toEqual([
      { at: 40, before: 80, ahead: 'second', side: 'below', isThroughout: true },
      { at: 160, before: 100, ahead: 'second', side: 'above', isThroughout: true },
    ]);
  });

  it('leave out values at which nothing is to be seen, and begin after them', () => {
    const all = tried([10, 'second'], [20, undefined], [80, 'first']);
    expect(nearestFlips(all, 80)).toMatchObject([{ at: 10, before: 20 }]);
    expect(nearestFlips(tried([10, undefined], [80, 'first'], [90, 'first']), 80)).toEqual([]);
  });

  it('are told of an undecided choice wherever one option comes ahead', () => {
    const all = tried([10, 'second'], [40, undefined], [80, 'first']);
    expect(nearestFlips(all, 40).map(({ at, ahead, side }) => [at, ahead, side])).toEqual([
      [10, 'second', 'below'],
      [80, 'first', 'above'],
    ]);
  });

  it('do not claim what lies beyond where it turns back', () => {
    const all = tried([5, 'first'], [10, 'second'], [20, 'second'], [80, 'first']);
    expect(nearestFlips(all, 80)).toMatchObject([{ at: 20, isThroughout: false }]);
    const fading = tried([5, undefined], [10, 'second'], [80, 'first']);
    expect(nearestFlips(fading, 80)).toMatchObject([{ at: 10, isThroughout: false }]);
  });
});

describe('the value to try next', () => {
  it('lies between a flip and the value before it, with two digits', () => {
    expect(betweenOf({ at: 1000, before: 2000 })).toBe(1500);
    expect(betweenOf({ at: 38, before: 33 })).toBe(36);
  });
  it('is none where two digits tell no more apart', () => {
    expect(betweenOf({ at: 12, before: 12.5 })).toBeUndefined();
    expect(betweenOf({ at: 1, before: 1 })).toBeUndefined();
  });
});
