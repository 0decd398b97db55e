import { describe, expect, it } from 'vitest';
import { frontierMarks } from '#lib/charts/frontier.ts';
import { heatOf } from '#lib/charts/heat.ts';
import { shiftMarks } from '#lib/charts/shifts.ts';
import { sweepMarks } from '#lib/charts/sweep.ts';

const frame = { width: 400, height: 200, left: 50, right: 10, top: 10, bottom: 30 };

describe('a sweep', () => {
  const over = {
    values: [0, 100, 200],
    bands: [{ low: [-10, 0, -20], high: [10, 40, 20] }],
    middle: [0, 20, 5],
    include: [0],
  };

  it('runs from the first value to the last, with every band and the level in sight', () => {
    const marks = sweepMarks(over, frame);
    expect([marks.placeOf(0), marks.placeOf(200)]).toEqual([50, 390]);
    for (const height of [-20, 0, 40]) {
      expect(marks.heightOf(height)).toBeGreaterThanOrEqual(10);
      expect(marks.heightOf(height)).toBeLessThanOrEqual(170);
    }
    expect(marks.bands).toHaveLength(1);
    expect(marks.middle).toMatch(/^M50,/);
    expect([marks.nearest(60), marks.nearest(230), marks.nearest(399)]).toEqual([0, 1, 2]);
  });

  it('leaves a gap where there is no number', () => {
    const { middle } = sweepMarks({ ...over, bands: [], middle: [0, NaN, 5] }, frame);
    expect(middle.match(/M/g)).toHaveLength(2);
    expect(middle).not.toContain('NaN');
  });

  it.each([
    ['one value', { values: [5], bands: [], middle: [3], include: [] }],
    ['nothing at all', { values: [], bands: [], middle: [], include: [] }],
    ['the same everywhere', { values: [1, 2], bands: [], middle: [7, 7], include: [7] }],
    ['six orders of magnitude', { values: [1, 1e6], bands: [], middle: [1e-3, 1e6], include: [0] }],
  ])('draws %s without a hole in its numbers', (_name, ugly) => {
    const marks = sweepMarks(ugly, frame);
    expect(JSON.stringify([marks.x, marks.y, marks.middle])).not.toMatch(/null|NaN|Infinity/);
  });
});

describe('a tint', () => {
  it('is as strong as a value is near to the greatest, and none at zero', () => {
    expect(heatOf(0, [0, 0])).toEqual({ tone: 'gain', strength: 0 });
    expect(heatOf(400, [-100, 400])).toEqual({ tone: 'gain', strength: 1 });
  });
});

describe('a frontier', () => {
  it('joins the efficient ones from left to right and keeps the order of all', () => {
    const marks = frontierMarks(
      [
        { across: 10, up: 10, isEfficient: true },
        { across: 0, up: 0, isEfficient: true },
        { across: 8, up: 1, isEfficient: false },
      ],
      frame,
    );
    expect(marks.points.map(({ x }) => x)).toEqual([390, 50, 322]);
    expect(marks.path).toBe('M50,170L390,10');
  });

  it('draws one choice, and none', () => {
    expect(frontierMarks([{ across: 3, up: 3, isEfficient: true }], frame).points[0]).toMatchObject(
      { x: 220, y: 90 },
    );
    expect(frontierMarks([], frame)).toMatchObject({ points: [], path: '' });
  });
});

describe('shifts', () => {
  it('share one axis from nothing to the greatest', () => {
    const { rows } = shiftMarks(
      [
        { before: 0.36, after: 0.57 },
        { before: 0.36, after: 0.3 },
      ],
      true,
    );
    expect(rows[0]).toMatchObject({ after: 100, isWorse: true });
    expect(rows[1]).toMatchObject({ isWorse: false });
    expect(rows[1]!.start).toBeCloseTo((100 * 0.3) / 0.57, 9);
    expect(rows[1]!.size).toBeCloseTo((100 * 0.06) / 0.57, 9);
  });

  it('have a place even where nothing is ever lost', () => {
    expect(shiftMarks([{ before: 0, after: 0 }], true).rows[0]).toMatchObject({
      after: 0,
      size: 0,
    });
  });
});
