import { describe, expect, it } from 'vitest';
import { decisionOf } from '#lib/analysis/decision.ts';
import { drawnAnew, indicesOf } from '#lib/analysis/indices.ts';
import { openingName, withOpenings } from '#lib/analysis/openings.ts';
import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { partsByNumber } from '#lib/analysis/parts.ts';
import { uncertaintyOf } from '#lib/analysis/uncertainty.ts';
import { sharedVariance } from '#lib/analysis/variance.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { programOf } from '../../support/engine-program.ts';

/** Variances: 4e6 of the opening value, 12 · 1e5 of the months; the rate moves nothing but `worth`. */
const TEXT = `
cash[0] = normal(5000, 2000)
cash[t] = cash[t-1] + normal(0, 316.22776601683796)
end = last(cash)
worth = npv(uniform(0.1%, 5%), 0 * cash + 100)
`;
const SETTINGS = { trials: 8_000, months: 12, seed: 'openings', sampler: 'random' } as const;

describe('an opening value that is drawn', () => {
  const program = programOf(TEXT);

  it('is kept as a quantity that changes nothing else, bit by bit', () => {
    const before = simulate(program, SETTINGS).kept;
    const { kept } = simulate(withOpenings(program), SETTINGS);
    for (const [name, values] of before) expect(kept.get(name)).toEqual(values);
    const opening = kept.get(openingName('cash'))!;
    const mean = opening.reduce((sum, value) => sum + value, 0) / opening.length;
    expect(Math.abs(mean - 5000)).toBeLessThan((4 * 2000) / Math.sqrt(SETTINGS.trials));
    const none = programOf('start = 1 to 2\ns[0] = start\ns[t] = s[t-1] + normal(0, 1)');
    expect(withOpenings(none)).toBe(none);
  });

  it('has its bar in the tornado', () => {
    const { kept } = simulate(withOpenings(program), { ...SETTINGS, sampler: 'sobol' });
    const { drivers } = decisionOf(kept, 'end', ['cash[0]']);
    expect(drivers.map(({ name, direction }) => [name, direction])).toEqual([['cash[0]', 1]]);
    expect(Math.abs(drivers[0]!.share - 4 / 5.2)).toBeLessThan(0.02);
  });

  it('has its share of the split and its index, apart from its months', () => {
    const { unknown, varies, luck } = uncertaintyOf(program);
    expect([unknown, varies, luck]).toEqual([['worth', 'cash[0]'], ['cash'], []]);
    const endOf = (names: readonly string[]): Float64Array => {
      const { program: other, nameOf } = withOtherLuck(program, names);
      return simulate(other, SETTINGS).kept.get(nameOf('end'))!;
    };
    const one = endOf([]);
    const known = sharedVariance(one, endOf([...varies, ...luck]));
    expect(Math.abs(known.share - 4 / 5.2)).toBeLessThan(4 * known.standardError);
    const { numbers, market } = partsByNumber(program, ['cash[0]'], [], 5);
    const parts = [...numbers, market!];
    const drawing = [...unknown, ...varies, ...luck];
    const indices = indicesOf(one, drawnAnew(drawing, parts).map(endOf), parts);
    expect(indices.map(({ id }) => id)).toEqual(['cash[0]', 'market']);
    expect(Math.abs(indices[0]!.alone.share - 4 / 5.2)).toBeLessThan(0.06);
    expect(Math.abs(indices[1]!.total.share - 1.2 / 5.2)).toBeLessThan(0.06);
  });

  it('counts as well: a count drawn once is not known, and no luck of every month', () => {
    expect(uncertaintyOf(programOf('n[0] = poisson(40)\nn[t] = n[t-1]'))).toEqual({
      unknown: ['n[0]'],
      varies: [],
      luck: [],
    });
  });
});

it('a draw in the rate of a present value is a number that is not known', () => {
  const program = programOf(TEXT);
  expect(uncertaintyOf(program).unknown).toContain('worth');
  const worth = (names: readonly string[]): Float64Array => {
    const { program: other, nameOf } = withOtherLuck(program, names);
    return simulate(other, SETTINGS).kept.get(nameOf('worth'))!;
  };
  expect(Math.abs(sharedVariance(worth([]), worth(['cash'])).share - 1)).toBeLessThan(1e-9);
  expect(Math.abs(sharedVariance(worth([]), worth(['worth'])).share)).toBeLessThan(0.06);
});
