import { beforeEach, describe, expect, it } from 'vitest';
import type { At, Sought } from '#lib/analysis/goal-seek.ts';
import { leverOf } from '#lib/analysis/lever.ts';
import type { Optimum } from '#lib/analysis/sweep.ts';
import { answerValue, goalSentence } from '#lib/components/results/what-if/goal-words.ts';
import { cellSentence, gridSentence } from '#lib/components/results/what-if/grid-words.ts';
import type { Movable } from '#lib/components/results/what-if/levers.ts';
import { stressSentence } from '#lib/components/results/what-if/stress-words.ts';
import { sweepSentence } from '#lib/components/results/what-if/sweep-words.ts';
import type { Figures } from '#lib/engine/results.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import type { Grid } from '#lib/state/what-if/grid.ts';
import type { Goal } from '#lib/state/what-if/seek.ts';
import type { Tried } from '#lib/state/what-if/stress.ts';

const style = { locale: 'en', currency: 'USD' } as const;
const movableAs = (label: string, constant: number | undefined, isShare = false): Movable => ({
  name: label.toLowerCase(),
  label,
  unit: isShare ? 'share' : 'money',
  isDecision: true,
  lever: leverOf({ name: label, constant, allowed: [0, 1000], isShare, isWhole: false }),
});
const price = movableAs('Price', 400);
const ads = movableAs('Ads', 100);
const at = (value: number, reach = 0.803, margin = 0.004): At => ({
  value,
  reach,
  margin,
});

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('what a search found, in words', () => {
  const goal = { kind: 'chance', target: 0, share: 0.8 } as const;
  const tell = (found: Sought, movable = price, aim: Goal = goal) =>
    goalSentence({ found, movable, goal: aim, median: 50, months: 36, style });
  const holds = (
    low: readonly [number, boolean],
    high: readonly [number, boolean],
    now: number,
    isNow = false,
  ): Sought => ({
    kind: 'holds',
    isNow,
    now: at(now, 0.7),
    low: { ...at(low[0], 0.81), isEnd: low[1] },
    high: { ...at(high[0], 0.82), isEnd: high[1] },
    looked: [],
  });

  it('goes up to the least value, or down to the greatest, that is enough', () => {
    expect(tell(holds([500, false], [1000, true], 400))).toBe(
      'Take this number to lose no money in 80 of 100 futures: at least $500 for “Price”, instead of $400. There it is 81 of 100 futures (± 0.4).',
    );
    expect(tell(holds([0, true], [300, false], 400))).toBe(
      'Take this number to lose no money in 80 of 100 futures: at most $300 for “Price”, instead of $400. There it is 82 of 100 futures (± 0.4).',
    );
    expect(answerValue(holds([500, false], [900, false], 400))).toBe(500);
    expect(answerValue(holds([100, false], [300, false], 400))).toBe(300);
  });

  it('warns where further on it is too much, or too little, again', () => {
    expect(tell(holds([500, false], [900, false], 400))).toContain(
      ' Above $900 it is too much again.',
    );
    expect(tell(holds([100, false], [300, false], 400))).toContain(
      ' Below $100 it is too little again.',
    );
    expect(tell(holds([500, false], [500, false], 400))).not.toContain('again');
  });

  it('says how far a goal goes on to hold that is reached already', () => {
    const reached = (low: boolean, high: boolean) =>
      tell(holds([300, low], [900, high], 400, true));
    expect(reached(true, true)).toContain('It holds for every “Price” from $300 to $900.');
    expect(reached(false, true)).toContain('as long as “Price” is at least $300; up to $900');
    expect(reached(true, false)).toContain('as long as “Price” is at most $900; down to $300');
    expect(reached(false, false)).toContain('as long as “Price” lies between $300 and $900');
    expect(reached(true, true)).toContain('80 of 100 futures: 70 of 100 futures (± 0.4)');
    expect(answerValue(holds([300, true], [900, true], 400, true))).toBeUndefined();
  });

  it('tells the best where none is enough, and that both sides are worse only where they are', () => {
    const none = (isInside: boolean): Sought => ({
      kind: 'none',
      now: at(400, 0.5),
      best: { ...at(450, 0.704), isInside },
      looked: [],
    });
    expect(tell(none(false))).toBe(
      'No “Price” between $0 and $1,000 is enough to lose no money in 80 of 100 futures. The best, $450, gives 70 of 100 futures (± 0.4).',
    );
    expect(tell(none(true))).toContain('less and more of it are both worse');
    expect(answerValue(none(true))).toBeUndefined();
  });

  it('tells an uncertain number by how much of it, and by its middle', () => {
    const clicks = movableAs('Clicks', undefined);
    expect(tell(holds([0.1, true], [0.7, false], 1), clicks)).toContain(
      '“Clicks” must be about 30% lower to lose no money in 80 of 100 futures: a middle of about $35 instead of $50.',
    );
    expect(tell(holds([1.2, false], [2.5, true], 1), clicks)).toContain(
      '“Clicks” must be about 20% higher to lose no money in 80 of 100 futures: a middle of about $60 instead of $50.',
    );
  });

  it('knows a mean from a chance, and a target from no loss', () => {
    const mean = tell(holds([500, false], [1000, true], 400), price, {
      kind: 'mean',
      amount: 2000,
    });
    expect(mean).toContain('to be left with $2,000 on average after 36 months');
    const target = tell(holds([500, false], [1000, true], 400), price, { ...goal, target: 900 });
    expect(target).toContain('to be left with at least $900 in 80 of 100 futures');
  });
});

describe('a sweep in words', () => {
  const values = [0, 100, 200, 300];
  const figures = [10, 20, 30, 25].map((mean) => ({ mean }) as Figures);
  const tell = (optimum: Optimum | undefined) =>
    sweepSentence({ lever: price.lever, values, figures, optimum }, price, style);
  const best = (from: number, to: number, parts: Partial<Optimum> = {}): Optimum => ({
    best: 2,
    from,
    to,
    isInside: from > 0 && to < 3,
    gain: undefined,
    ...parts,
  });

  it('tells where it is best, and how far that can be seen', () => {
    expect(tell(best(1, 2))).toBe(
      'The average is highest with “Price” near $200: $30. Between $100 and $200 there is no visible difference; below and above it falls.',
    );
    expect(tell(best(2, 2))).toContain('With less and with more it falls visibly.');
    expect(tell(best(0, 2))).toBe(
      'The lower “Price”, the better on average: $30 at $200. Up to $200 there is no visible difference.',
    );
    expect(tell(best(1, 3))).toBe(
      'The higher “Price”, the better on average: $30 at $200. From $100 on there is no visible difference.',
    );
    expect(tell(best(0, 3))).toBe('“Price” makes no visible difference between $0 and $300.');
    expect(tell(undefined)).toBe('');
  });

  it('claims more than now only where that is visible', () => {
    expect(tell(best(1, 2, { gain: { value: 90, standardError: 10, margin: 20 } }))).toContain(
      'That is $90 (± $20) more than now.',
    );
    expect(tell(best(1, 2, { gain: { value: 30, standardError: 20, margin: 40 } }))).toContain(
      'From now it makes no visible difference.',
    );
  });
});

describe('a map of two numbers in words', () => {
  const cell = (mean: number, margin = 1) => ({
    mean,
    margin,
    success: 0.254,
    measure: 0.1,
  });
  const gridOf = (cells: Grid['cells']): Grid => ({
    question: { first: price.lever, second: ads.lever, measure: 'ruined', target: 700 },
    first: [300, 500],
    second: [50, 150],
    cells,
  });
  const measure = { label: 'Chance that the cash runs out', unit: 'chance' };

  it('names the best pair, across first, and how many are no worse as far as can be seen', () => {
    const alone = gridOf([
      [cell(1), cell(40)],
      [undefined, cell(20)],
    ]);
    expect(gridSentence(alone, price, ads, style)).toBe(
      'Best on average: “Price” $500 with “Ads” $50, $40 (± $1). Every other cell is visibly worse.',
    );
    // Two margins of 1.5 leave 1.5 · √2 = 2.12 open: 38 is as good as 40, 37 is not.
    const close = gridOf([
      [cell(38, 1.5), cell(37, 1.5)],
      [cell(40, 1.5), cell(38, 1.5)],
    ]);
    expect(gridSentence(close, price, ads, style)).toBe(
      'Best on average: “Price” $300 with “Ads” $150, $40 (± $1.5). In 2 of the other cells there is no visible difference from it.',
    );
  });

  it('reads one cell, with the second measure where there is one', () => {
    const grid = gridOf([
      [cell(1), cell(40)],
      [undefined, cell(20)],
    ]);
    const read = (row: number, column: number, second: typeof measure | undefined) =>
      cellSentence({
        grid,
        at: { row, column },
        across: price,
        down: ads,
        measure: second as Parameters<typeof cellSentence>[0]['measure'],
        style,
      });
    expect(read(0, 1, undefined)).toBe(
      '“Price” $500, “Ads” $50: $40 on average (± $1); at least $700 in 25 of 100 futures.',
    );
    expect(read(0, 1, measure)).toMatch(/ Chance that the cash runs out: 10%\.$/);
    expect(read(1, 0, measure)).toBe('Trying it out …');
  });
});

describe('a stress test in words', () => {
  const none = { before: 0, after: 0, difference: { value: 0, standardError: 0, margin: 0 } };
  const triedAs = (before: number, after: number, margin: number): Tried => ({
    id: 'dear_clicks',
    effect: {
      loss: {
        before,
        after,
        difference: { value: after - before, standardError: margin / 2, margin },
      },
      typical: none,
      mean: none,
    },
  });
  const tell = (tried: readonly Tried[]) => stressSentence(tried, 'rent doubles', style);

  it('tells what the first, the most harmful, does to the chance of loss', () => {
    const harmless = { ...triedAs(0.36, 0.36, 0), id: 'own' as const };
    expect(tell([triedAs(0.36, 0.57, 0.01), harmless])).toBe(
      'If clicks become 50 % dearer, the chance of losing money rises from 36 to 57 in 100.',
    );
    expect(tell([triedAs(0.57, 0.36, 0.01)])).toContain('falls from 57 to 36 in 100');
    expect(tell([harmless])).toContain('if rent doubles, there is no visible difference');
    expect(tell([])).toBe('');
  });

  it('claims nothing within the 95 % interval', () => {
    expect(tell([triedAs(0.36, 0.38, 0.022)])).toContain('no visible difference');
  });
});
