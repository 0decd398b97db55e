import { describe, expect, it } from 'vitest';
import { intervalMarks } from '#lib/charts/intervals.ts';
import { twoLinesMarks } from '#lib/charts/two-lines.ts';
import { rowsOfSteps, waterfallMarks } from '#lib/charts/waterfall.ts';

const FRAME = { width: 220, height: 100, left: 10, right: 10, top: 0, bottom: 0 };
const interval = (p5: number, p25: number, p50: number, p75: number, p95: number) => ({
  p5,
  p25,
  p50,
  p75,
  p95,
});

describe('intervals above one axis', () => {
  it('lie on the same scale, with zero on it', () => {
    const { rows, zero } = intervalMarks(
      [interval(-50, 0, 25, 50, 100), interval(0, 50, 50, 75, 150)],
      FRAME,
    );
    // −50 … 150 on 200 pixels.
    expect(zero).toBe(60);
    expect(rows[0]).toEqual({
      most: { x: 10, width: 150 },
      half: { x: 60, width: 50 },
      middle: 85,
    });
    expect(rows[1]).toEqual({
      most: { x: 60, width: 150 },
      half: { x: 110, width: 25 },
      middle: 110,
    });
  });

  it('keep zero where all is lost, and where all is won', () => {
    expect(intervalMarks([interval(-90, -80, -70, -60, -50)], FRAME).zero).toBe(210);
    expect(intervalMarks([interval(50, 60, 70, 80, 90)], FRAME).zero).toBe(10);
  });

  it('are visible for a single value, and nothing at all is no trouble', () => {
    expect(intervalMarks([interval(0, 0, 0, 0, 0)], FRAME).rows[0]?.most.width).toBe(1);
    expect(intervalMarks([], FRAME)).toMatchObject({ rows: [], zero: 110 });
  });

  it('spread over six orders of magnitude without losing their order', () => {
    const { rows } = intervalMarks(
      [interval(1, 2, 3, 4, 5), interval(1e5, 2e5, 5e5, 8e5, 1e6)],
      FRAME,
    );
    expect(rows[0]!.middle).toBeLessThan(rows[1]!.middle);
    expect(rows[1]!.most.x + rows[1]!.most.width).toBe(210);
  });
});

describe('two lines over the months', () => {
  it('share their axes and mark a month', () => {
    const marks = twoLinesMarks([0, 50, 100], [100, 50, 0], 2, FRAME);
    expect(marks.first.startsWith('M10,100')).toBe(true);
    expect(marks.second.startsWith('M10,0')).toBe(true);
    expect(marks.marked).toBe(110);
    expect(marks.zero).toBe(100);
  });

  it('leave out months without a figure, and mark none where there is none', () => {
    const marks = twoLinesMarks([null, null], [-1, -2], undefined, FRAME);
    expect(marks.first).toBe('');
    expect(marks.zero).toBe(0);
    expect(marks.marked).toBeUndefined();
  });
});

describe('a waterfall', () => {
  const step = (from: number, to: number, margin = 0) => ({
    from,
    to,
    change: { value: to - from, standardError: margin / 2, margin },
  });
  const marksOf = (steps: ReturnType<typeof step>[]) =>
    waterfallMarks(rowsOfSteps(steps, ['one', 'two', 'three'], 'before', 'after'), FRAME);

  it('goes from bar to bar between two totals, each beginning where the last one ended', () => {
    const { bars, zero } = marksOf([step(100, 200), step(200, 50), step(50, 50)]);
    expect(bars.map(({ x, width, kind }) => [x, width, kind])).toEqual([
      [10, 100, 'total'],
      [110, 100, 'gain'],
      [60, 150, 'loss'],
      [60, 1, 'none'],
      [10, 50, 'total'],
    ]);
    expect(zero).toBe(10);
  });

  it('has room for the range of each bar, and totals of a comparison have none', () => {
    const { bars } = marksOf([step(100, 150, 50)]);
    // A 95 % interval of 50 to either side: 100 … 200 on 200 pixels.
    expect(bars.map(({ range }) => range)).toEqual([undefined, [110, 210], undefined]);
  });

  it('keeps zero where all is lost, and stands at zero where there is no number', () => {
    expect(marksOf([step(-100, -200)]).zero).toBe(210);
    expect(marksOf([step(NaN, NaN, NaN)]).bars[1]).toMatchObject({
      x: 110,
      width: 1,
      kind: 'none',
    });
    expect(waterfallMarks([], FRAME).bars).toEqual([]);
  });
});
