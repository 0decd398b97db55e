import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { buildTable, LEAST_UNIFORM, readTable, TABLE_ERROR } from '#lib/engine/draws/table.ts';
import { Chance } from '../../../support/chance.ts';
import { countOf } from '../../../support/counts.ts';

const CASES: readonly (readonly [family: string, parameters: readonly number[]])[] = [
  ['normal', [0, 1]],
  ['normal', [100, 1e-6]],
  ['lognormal', [0, 0.25]],
  ['lognormal', [4, 1]],
  ['range', [800, 2000]],
  ['range', [-5, 4]],
  ['share_range', [0.05, 0.2]],
  ['share_range', [0.001, 0.999]],
  ['beta', [4, 76]],
  ['beta', [159, 85]],
  ['beta', [0.5, 0.5]],
  ['beta', [1, 1]],
  ['beta', [2000, 3000]],
  ['pert', [29, 49, 99]],
  ['pert', [0, 0, 1]],
  ['gamma', [3, 10]],
  ['gamma', [0.5, 1]],
  ['exponential', [30]],
  ['weibull', [1.5, 20]],
];

describe('the table of a quantile function', () => {
  it.each(CASES)('of %s %j is right to a ten-millionth', (name, parameters) => {
    const quantile = (u: number): number => FAMILIES.get(name)!.quantile(u, parameters);
    const table = buildTable(quantile)!;
    const chance = new Chance(11);
    const width = quantile(0.9) - quantile(0.1);
    const median = quantile(0.5);
    for (let i = 0; i < countOf(4_000, 200_000); i += 1) {
      const v = 2 ** (-36 + 35 * chance.next());
      const u = i % 2 === 0 ? v : 1 - v;
      const value = quantile(u);
      const scale = Math.max(width, Math.abs(value - median));
      expect(Math.abs(readTable(table, u) - value)).toBeLessThanOrEqual(TABLE_ERROR * scale);
    }
  });

  it('reads its ends and one half', () => {
    const table = buildTable((u) => u)!;
    for (const u of [LEAST_UNIFORM, 0.25, 0.5, 0.75, 1 - LEAST_UNIFORM]) {
      expect(readTable(table, u)).toBeCloseTo(u, 12);
    }
  });

  it('is refused where cubics cannot follow: such draws are made one by one', () => {
    const of = (name: string, parameters: number[]): unknown =>
      buildTable((u) => FAMILIES.get(name)!.quantile(u, parameters));
    expect(of('lognormal', [0, 3])).toBeUndefined();
    expect(of('beta', [0.05, 2])).toBeUndefined();
    expect(buildTable((u) => (u < 0.3 ? 0 : 1))).toBeUndefined();
    for (const shapes of [
      [0.001, 1],
      [1, 0.001],
      [1e-4, 1e-4],
      [1e-4, 3e-4],
      [3e-5, 1e-5],
    ]) {
      expect(of('beta', shapes), String(shapes)).toBeUndefined();
    }
  });

  it('is refused where a step lies between two octaves', () => {
    expect(buildTable((u) => (u < 0.25 ? 0 : 1))).toBeUndefined();
    expect(buildTable((u) => (u < 0.5 ? 0 : 1))).toBeUndefined();
    expect(buildTable((u) => (u <= 0.875 ? 0 : 1))).toBeUndefined();
  });
});
