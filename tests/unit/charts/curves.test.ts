import { describe, expect, it } from 'vitest';
import { densityMarks, exceedanceMarks } from '#lib/charts/curves.ts';

const FRAME = { width: 220, height: 120, left: 10, right: 10, top: 10, bottom: 10 };
const hundred = Float64Array.from({ length: 101 }, (_, index) => index);

/** The points of a path of straight lines. */
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the exceedance curve', () => {
  it('falls from nearly all futures at the left to nearly none at the right, and never rises', () => {
    const { path, heightOf, placeOf, valueAt } = exceedanceMarks(hundred, FRAME);
    const points = pointsOf(path);
    expect(points[0]).toEqual([10, heightOf(1)]);
    expect(points.at(-1)![1]).toBeGreaterThan(heightOf(0.03));
    for (const [index, [x, y]] of points.entries()) {
      expect(x).toBeGreaterThanOrEqual(points[index - 1]?.[0] ?? 0);
      expect(y).toBeGreaterThanOrEqual(points[index - 1]?.[1] ?? 0);
    }
    expect(valueAt(placeOf(40))).toBeCloseTo(40, 9);
  });

  it('stands for one value and for none', () => {
    expect(exceedanceMarks(Float64Array.of(7, 7), FRAME).path).not.toContain('NaN');
    expect(exceedanceMarks(new Float64Array(), FRAME).path).toBe('');
  });
});

describe('the hill of densities', () => {
  it('stands on the axis and reaches the top of its frame', () => {
    const heights = pointsOf(densityMarks(hundred, FRAME).path).map(([, y]) => y);
    expect(Math.min(...heights)).toBeCloseTo(10, 6);
    expect(Math.max(...heights)).toBeCloseTo(110, 6);
  });

  it('is a line up where all futures end alike, and nothing where there are none', () => {
    expect(densityMarks(Float64Array.of(7, 7), FRAME).path).toBe('M109,110V10h2V110Z');
    expect(densityMarks(new Float64Array(), FRAME).path).toBe('');
  });
});
