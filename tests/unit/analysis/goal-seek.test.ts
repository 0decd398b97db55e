import { describe, expect, it } from 'vitest';
import { seekGoal, type Measure, type Search } from '#lib/analysis/goal-seek.ts';

/** Asks a function, and counts what is asked. */
function measureOf(of: (value: number) => number): { measure: Measure; asked: number[][] } {
  const asked: number[][] = [];
  return {
    asked,
    measure: (values) => {
      asked.push([...values]);
      return Promise.resolve(values.map((value) => ({ reach: of(value), margin: 0.01 })));
    },
  };
}

const search: Search = {
  domain: { low: 0, high: 1000, step: 5 },
  current: 400,
  goal: 0.8,
};

describe('a search for a goal', () => {
  it('finds the last step at which a falling function reaches it', async () => {
    // 1 − value/1000 ≥ 0.8 up to 200.
    const { measure, asked } = measureOf((value) => 1 - value / 1000);
    const found = await seekGoal(search, measure);
    expect(found).toMatchObject({
      kind: 'holds',
      isNow: false,
      now: { value: 400, reach: 0.6 },
      low: { value: 0, isEnd: true },
      high: { value: 200, isEnd: false },
    });
    // Nine values and the one of now, then two at a time: few enough to wait for.
    expect(asked[0]).toHaveLength(10);
    expect(asked.slice(1).every((values) => values.length <= 2)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('finds the first step of a rising one, also where it goes up in stairs', async () => {
    const { measure } = measureOf((value) => Math.floor(value / 70) / 10);
    expect(await seekGoal(search, measure)).toMatchObject({
      kind: 'holds',
      low: { value: 560, isEnd: false },
      high: { value: 1000, isEnd: true },
    });
  });

  it('tells both ends of a hill, and the stretch nearest to now of two', async () => {
    // The first hill holds from 450 to 550.
    const hill = measureOf((value) => 1 - Math.abs(value - 500) / 250);
    expect(await seekGoal(search, hill.measure)).toMatchObject({
      low: { value: 450 },
      high: { value: 550 },
    });
    const two = measureOf((value) => Math.max(value <= 100 ? 1 : 0, value >= 900 ? 1 : 0));
    expect(await seekGoal(search, two.measure)).toMatchObject({
      low: { value: 0, isEnd: true },
      high: { value: 100 },
    });
    expect(await seekGoal({ ...search, current: 700 }, two.measure)).toMatchObject({
      low: { value: 900 },
      high: { value: 1000, isEnd: true },
    });
  });

  it('says that the goal holds already, and how far it goes on doing so', async () => {
    const { measure } = measureOf((value) => 1 - value / 3000);
    expect(await seekGoal(search, measure)).toMatchObject({
      kind: 'holds',
      isNow: true,
      low: { value: 0, isEnd: true },
      high: { value: 600, isEnd: false },
    });
  });

  it('is reached by exactly as much as was asked for', async () => {
    const { measure } = measureOf((value) => value / 500);
    expect(await seekGoal(search, measure)).toMatchObject({
      isNow: true,
      low: { value: 400, isEnd: false },
      high: { value: 1000, isEnd: true },
    });
  });

  it('says that nothing is enough, with the best there is and where it lies', async () => {
    const inside = measureOf((value) => 0.6 - ((value - 430) / 1000) ** 2);
    const hill = await seekGoal(search, inside.measure);
    expect(hill).toMatchObject({ kind: 'none', best: { isInside: true } });
    if (hill?.kind === 'none') expect(Math.abs(hill.best.value - 430)).toBeLessThan(25);
    const rising = measureOf((value) => value / 2000);
    expect(await seekGoal(search, rising.measure)).toMatchObject({
      kind: 'none',
      best: { value: 1000, reach: 0.5, isInside: false },
    });
    const flat = measureOf(() => 0.5);
    expect(await seekGoal(search, flat.measure)).toMatchObject({
      kind: 'none',
      best: { value: 0, isInside: false },
    });
  });

  it('finds what lies between the values of the coarse look', async () => {
    const { measure } = measureOf((value) => 0.81 - Math.abs(value - 430) / 1000);
    expect(await seekGoal(search, measure)).toMatchObject({
      kind: 'holds',
      low: { value: 420 },
      high: { value: 440 },
    });
  });

  it('is given up with what it asks', async () => {
    expect(await seekGoal(search, () => Promise.resolve(undefined))).toBeUndefined();
    let turns = 0;
    const later: Measure = (values) => {
      turns += 1;
      return Promise.resolve(
        turns > 1 ? undefined : values.map((value) => ({ reach: value / 1000, margin: 0 })),
      );
    };
    expect(await seekGoal(search, later)).toBeUndefined();
  });

  it('treats what is no number as no success', async () => {
    const { measure } = measureOf((value) => (value < 500 ? NaN : 1));
    expect(await seekGoal(search, measure)).toMatchObject({ low: { value: 500 } });
  });
});
