import { describe, expect, it } from 'vitest';
import { densityOf, shareAtLeast } from '#lib/analysis/density.ts';
import { run } from '../../support/engine-program.ts';

/** The area under a density between two ends, by trapezoids. */
function areaOf(density: (value: number) => number, low: number, high: number): number {
  const steps = 20_000;
  const step = (high - low) / steps;
  let sum = (density(low) + density(high)) / 2;
  for (let i = 1; i < steps; i += 1) sum += density(low + i * step);
  return sum * step;
}

const drawn = (text: string): Float64Array =>
  run(text, { trials: 2_000, months: 1 }).kept.get('x')!.toSorted();

describe('the density of values', () => {
  it.each([
    ['bell', 'x = normal(100, 30)'],
    ['edge', 'x = exponential(1)'],
    ['even', 'x = uniform(0, 1)'],
    ['heap at the least', 'x = max(0, normal(0, 1))'],
    ['tail', 'x = lognormal(0, 1.5)'],
  ])('adds up to 1 between the least and the greatest value: %s', (_, text) => {
    const values = drawn(text);
    const density = densityOf(values)!;
    // The error of trapezoids where a kernel begins or ends inside one.
    expect(Math.abs(areaOf(density, values[0]!, values.at(-1)!) - 1)).toBeLessThan(2e-3);
  });

  it('has nothing below the least and above the greatest value, and does not fall off towards them', () => {
    const values = drawn('x = uniform(0, 1)');
    const density = densityOf(values)!;
    expect(density(values[0]! - 1e-9)).toBe(0);
    expect(density(values.at(-1)! + 1e-9)).toBe(0);
    // At the edge of an even spread an estimate that leaks would be a half.
    expect(density(values[0]!)).toBeGreaterThan(0.8);
    expect(density(values.at(-1)!)).toBeGreaterThan(0.8);
  });

  it('is that of the bell it was drawn from, within a few hundredths', () => {
    const density = densityOf(drawn('x = normal(0, 1)'))!;
    expect(Math.abs(density(0) - 1 / Math.sqrt(2 * Math.PI))).toBeLessThan(0.04);
  });

  it('is not smeared by a long tail', () => {
    // At 5: exp(−ln²5 / (2 · 1.5²)) / (5 · 1.5 · √(2π)); some 110 values lie within one width, 1 in 10 is luck.
    const density = densityOf(drawn('x = lognormal(0, 1.5)'))!;
    const truth = Math.exp(-(Math.log(5) ** 2) / 4.5) / (7.5 * Math.sqrt(2 * Math.PI));
    expect(Math.abs(density(5) - truth)).toBeLessThan(0.4 * truth);
  });

  it('is none where all values are the same, or there are none', () => {
    expect(densityOf(Float64Array.of(4, 4, 4))).toBeUndefined();
    expect(densityOf(new Float64Array())).toBeUndefined();
  });
});

describe('the share of values that are at least so much', () => {
  it('falls from all to none, and counts what is equal', () => {
    const values = Float64Array.of(1, 2, 2, 5);
    expect([0, 1, 2, 3, 5, 6].map((value) => shareAtLeast(values, value))).toEqual([
      1, 1, 0.75, 0.25, 0.25, 0,
    ]);
    expect(shareAtLeast(new Float64Array(), 0)).toBe(0);
  });
});
