import { describe, expect, it } from 'vitest';
import { brushed, moveEnd } from '#lib/charts/brush.ts';
import { byMonthMarks } from '#lib/charts/by-month.ts';
import { dotMarks } from '#lib/charts/dots.ts';
import { fanMarks, monthTicks } from '#lib/charts/fan.ts';
import type { Frame } from '#lib/charts/frame.ts';
import { histogramMarks, sortedNumbers } from '#lib/charts/histogram.ts';
import { shapeMarks } from '#lib/charts/shape.ts';
import { tornadoMarks } from '#lib/charts/tornado.ts';
import type { Figures } from '#lib/engine/results.ts';

const frame: Frame = { width: 600, height: 300, left: 50, right: 50, top: 10, bottom: 30 };

function figures(p5: number, p50: number, p95: number): Figures {
  return {
    count: 100,
    mean: p50,
    sd: 1,
    min: p5,
    max: p95,
    percentiles: { 1: p5, 5: p5, 10: p5, 25: p5, 50: p50, 75: p95, 90: p95, 95: p95, 99: p95 },
    standardErrors: { mean: 0, p5: 0, p50: 0, p95: 0 },
    never: 0,
    invalid: 0,
  };
}

describe('the fan', () => {
  const year = Array.from({ length: 12 }, (_, index) => figures(-100 - index, index, 100 + index));

  it('runs from the first month at the left to the last at the right', () => {
    const marks = fanMarks(year, undefined, undefined, 0, frame);
    expect(marks.placeOf(1)).toBe(50);
    expect(marks.placeOf(12)).toBe(550);
    expect(marks.monthAt(50)).toBe(1);
    expect(marks.monthAt(9999)).toBe(12);
  });

  it('always shows zero', () => {
    const gains = [figures(500, 600, 700), figures(510, 610, 710)];
    const losses = [figures(-700, -600, -500), figures(-710, -610, -510)];
    for (const months of [gains, losses]) {
      const { zero } = fanMarks(months, undefined, undefined, 0, frame);
      expect(zero).toBeGreaterThanOrEqual(frame.top);
      expect(zero).toBeLessThanOrEqual(frame.height - frame.bottom);
    }
  });

  it('nests four bands, the widest first, and has room for the widest', () => {
    const wide = { ...figures(-100, 0, 100).percentiles, 1: -500, 99: 800 };
    const marks = fanMarks(
      year.map((month) => ({ ...month, percentiles: wide })),
      undefined,
      undefined,
      0,
      frame,
    );
    expect(marks.bands.map(({ of100 }) => of100)).toEqual([98, 90, 80, 50]);
    expect(marks.heightOf(800)).toBeGreaterThanOrEqual(frame.top);
    expect(marks.heightOf(-500)).toBeLessThanOrEqual(frame.height - frame.bottom);
  });

  it('draws higher values higher', () => {
    const marks = fanMarks(year, undefined, undefined, 0, frame);
    expect(marks.heightOf(100)).toBeLessThan(marks.heightOf(0));
    expect(marks.ends.map((end) => end.percentile)).toEqual([95, 50, 5]);
    expect(marks.ends[0]!.at).toBeLessThan(marks.ends[2]!.at);
  });

  it('starts from the opening value where there is one', () => {
    const marks = fanMarks(year, 50, undefined, 0, frame);
    expect(marks.placeOf(0)).toBe(50);
    expect(marks.median.startsWith(`M50,${String(Number(marks.heightOf(50).toFixed(3)))}`)).toBe(
      true,
    );
  });

  it('draws as many single futures as asked, and no more than there are', () => {
    const kept = new Float64Array(3 * 12);
    expect(fanMarks(year, undefined, kept, 2, frame).paths).toHaveLength(2);
    expect(fanMarks(year, undefined, kept, 9, frame).paths).toHaveLength(3);
    expect(fanMarks(year, undefined, undefined, 9, frame).paths).toEqual([]);
  });

  it('survives a single month and a value that never moves', () => {
    const marks = fanMarks([figures(0, 0, 0)], undefined, undefined, 0, frame);
    expect(marks.median).not.toContain('NaN');
    expect(marks.bands.every((band) => !band.path.includes('NaN'))).toBe(true);
  });

  it('labels whole years where there is little room', () => {
    expect(monthTicks(36, 320)).toEqual([12, 24, 36]);
    expect(monthTicks(600, 500)).toEqual([120, 240, 360, 480, 600]);
    expect(monthTicks(1, 320)).toEqual([1]);
  });
});

describe('the dots', () => {
  const uniform = Float64Array.from({ length: 10_000 }, (_, index) => index / 10_000);

  it('stand for equally many futures each', () => {
    const { dots } = dotMarks(uniform, 50, frame);
    expect(dots).toHaveLength(50);
    expect(dots.filter((dot) => dot.value < 0.3)).toHaveLength(15);
  });

  it('never overlap and stay inside the frame', () => {
    const skewed = Float64Array.from(uniform, (value) => Math.exp(9 * value));
    for (const sorted of [uniform, skewed, new Float64Array(100).fill(7)]) {
      const { dots, radius } = dotMarks(sorted, 50, frame);
      expect(dots).toHaveLength(50);
      for (const dot of dots) {
        expect(dot.y - radius).toBeGreaterThanOrEqual(frame.top);
        expect(dot.y + radius).toBeLessThanOrEqual(frame.height - frame.bottom);
        const near = dots.filter(
          (other) =>
            other !== dot && Math.hypot(other.x - dot.x, other.y - dot.y) < 2 * radius - 1e-9,
        );
        expect(near).toEqual([]);
      }
    }
  });

  it('are none where there is no number', () => {
    expect(dotMarks(new Float64Array(), 50, frame).dots).toEqual([]);
  });

  it('are none in a frame that has not been laid out', () => {
    expect(dotMarks(uniform, 50, { ...frame, width: 0 })).toMatchObject({ dots: [], radius: 0 });
  });
});

describe('the histogram', () => {
  it('counts every value once: drawn, below or above', () => {
    const values = Float64Array.from({ length: 5000 }, (_, index) => Math.exp((index % 997) / 100));
    const marks = histogramMarks(sortedNumbers(values), frame);
    const drawn = marks.bars.reduce((sum, bar) => sum + bar.count, 0);
    expect(drawn + marks.below + marks.above).toBe(5000);
  });

  it('leaves out what is no number and what never happens', () => {
    const values = Float64Array.of(3, Number.NaN, 1, Infinity, 2);
    expect([...sortedNumbers(values)]).toEqual([1, 2, 3]);
  });

  it('survives values that are all the same', () => {
    const marks = histogramMarks(new Float64Array(100).fill(5), frame);
    expect(marks.bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(100);
    expect(marks.bars.every((bar) => Number.isFinite(bar.x) && bar.width > 0)).toBe(true);
  });
});

describe('a milestone by month', () => {
  it('keeps the share of never apart', () => {
    const months = Float64Array.of(1, 1, 3, Infinity);
    const marks = byMonthMarks(months, 4, frame);
    expect(marks.shares).toEqual([0.5, 0.5, 0.75, 0.75]);
    expect(marks.never).toBe(0.25);
  });

  it('leaves out trials without a number', () => {
    expect(byMonthMarks(Float64Array.of(2, Number.NaN), 2, frame).shares).toEqual([0, 1]);
  });
});

describe('the small picture of a distribution', () => {
  it('marks the fifth, the middle and the ninety-fifth hundredth in order', () => {
    const marks = shapeMarks(
      { cumulative: (x) => Math.min(1, Math.max(0, x)), quantile: (u) => u, isDiscrete: false },
      100,
      40,
    )!;
    expect(marks.p5).toBeLessThan(marks.p50);
    expect(marks.p50).toBeCloseTo(50, 9);
    expect(marks.area).not.toContain('NaN');
  });

  it('is none for a constant', () => {
    const constant = {
      cumulative: (x: number) => (x < 5 ? 0 : 1),
      quantile: () => 5,
      isDiscrete: false,
    };
    expect(shapeMarks(constant, 100, 40)).toBeUndefined();
  });
});

describe('the tornado', () => {
  it('draws every bar from one line, on an axis that holds them all', () => {
    const { base, bars } = tornadoMarks(
      [
        { low: 30, high: -10 },
        { low: 5, high: 15 },
      ],
      10,
    );
    expect(base).toBe(50);
    expect(bars[0]).toEqual({ low: { from: 50, size: 50 }, high: { from: 0, size: 50 } });
    expect(bars[1]).toEqual({ low: { from: 37.5, size: 12.5 }, high: { from: 50, size: 12.5 } });
  });

  it('copes with nothing, with bars of no length and with what is no number', () => {
    expect(tornadoMarks([], 0)).toEqual({ base: 0, bars: [] });
    expect(tornadoMarks([{ low: 3, high: 3 }], 3).bars[0]!.low).toEqual({ from: 0, size: 0 });
    const { bars } = tornadoMarks(
      [
        { low: NaN, high: 1e9 },
        { low: -1e3, high: 0 },
      ],
      0,
    );
    expect(bars[0]!.low.size).toBe(0);
    expect(bars.flatMap(({ low, high }) => [low.size, high.size]).every(Number.isFinite)).toBe(
      true,
    );
  });

  it('keeps room for what the axis must hold', () => {
    expect(tornadoMarks([{ low: 0, high: 0.5 }], 0, [-1, 1]).base).toBe(50);
  });
});

describe('the part of a distribution that is looked at', () => {
  const axis = { placeOf: (value: number) => 50 + value * 5, valueAt: (x: number) => (x - 50) / 5 };

  it('is cut off where the chart ends, and open ends reach its edges', () => {
    expect(brushed({ low: 20, high: 40 }, axis, frame)).toEqual({ from: 150, to: 250 });
    expect(brushed({ low: -999, high: 999 }, axis, frame)).toEqual({ from: 50, to: 550 });
    expect(brushed({ low: -Infinity, high: Infinity }, axis, frame)).toEqual({ from: 50, to: 550 });
  });

  it('is changed at the end that is pressed, or begun anew', () => {
    expect(moveEnd({ low: 20, high: 40 }, 155, axis)).toBe(40);
    expect(moveEnd({ low: 20, high: 40 }, 245, axis)).toBe(20);
    expect(moveEnd({ low: 20, high: 40 }, 200, axis)).toBeUndefined();
    expect(moveEnd({ low: -Infinity, high: Infinity }, 50, axis)).toBeUndefined();
  });
});
