import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficient } from '#lib/analysis/pareto.ts';

describe('choices that no other beats', () => {
  it('are kept also where they are equal, and none is there among none', () => {
    expect(
      efficient([
        { first: 1, second: 1 },
        { first: 1, second: 1 },
      ]),
    ).toEqual([true, true]);
    expect(efficient([])).toEqual([]);
  });

  it('are not those that are as good on one side and worse on the other', () => {
    const [low, right, up] = [
      { first: 1, second: 1 },
      { first: 2, second: 1 },
      { first: 1, second: 2 },
    ] as const;
    expect(efficient([low, right])).toEqual([false, true]);
    expect(efficient([low, up])).toEqual([false, true]);
    expect(efficient([right, up])).toEqual([true, true]);
  });

  it('beat or equal every other one between them', () => {
    const choice = fc.record({
      first: fc.integer({ min: 0, max: 9 }),
      second: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1 }), (choices) => {
        const isKept = efficient(choices);
        const kept = choices.filter((_, place) => isKept[place]);
        expect(
          choices.every(({ first, second }) =>
            kept.some((best) => best.first >= first && best.second >= second),
          ),
        ).toBe(true);
        expect(kept.some((a) => kept.some((b) => a.first > b.first && a.second > b.second))).toBe(
          false,
        );
      }),
    );
  });
});
