import { beforeEach, describe, expect, it } from 'vitest';
import { futureSentence } from '#lib/components/results/one-future/words.ts';
import type { Future } from '#lib/engine/future.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { blank } from '#lib/models/blank/index.ts';

const { roles } = blank;
const style = { locale: 'en', currency: 'USD' } as const;

function futureAs(
  cash: readonly number[],
  { even = NaN, ruin = NaN }: { even?: number; ruin?: number } = {},
): Future {
  return {
    trial: 41,
    months: cash.length,
    quantities: new Map([
      [roles.result, 1200],
      [roles.breakEven, even],
      [roles.ruinMonth, ruin],
    ]),
    series: new Map([[roles.cash, Float64Array.from(cash)]]),
    openings: new Map(),
  };
}

describe('one future in words', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'en');
  });

  it('counts futures and months from one', () => {
    expect(
      futureSentence(futureAs([500, 200, 900], { even: 3, ruin: Infinity }), roles, style),
    ).toBe(
      'In future no. 42, $1,200 is left after 3 months. The cash is lowest in month 2: $200. It breaks even for good in month 3.',
    );
  });

  it('tells of the end of the cash before it tells of breaking even', () => {
    const told = futureSentence(futureAs([-5, 9], { even: 2, ruin: 1 }), roles, style);
    expect(told).toContain('It runs out in month 1.');
    expect(told).not.toContain('breaks even');
  });

  it('tells never apart from not known', () => {
    const never = futureAs([1, 2], { even: Infinity, ruin: Infinity });
    expect(futureSentence(never, roles, style)).toContain('It never breaks even for good.');
    expect(futureSentence(futureAs([1, 2]), roles, style)).not.toContain('even');
  });

  it('names no lowest month where no month has a number, and passes over those that have none', () => {
    expect(futureSentence(futureAs([NaN, NaN]), roles, style)).not.toContain('lowest');
    expect(futureSentence(futureAs([NaN, 7, 3]), roles, style)).toContain('in month 3: $3');
  });
});
