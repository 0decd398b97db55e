import { describe, expect, it } from 'vitest';
import { decisionOf } from '#lib/analysis/decision.ts';
import type { Driver } from '#lib/analysis/drivers.ts';
import { normalCumulative, normalQuantile } from '#lib/distributions/normal-curve.ts';
import { KEPT_TRIALS, type Sampler } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { programOf } from '../../support/engine-program.ts';

/** The drivers of `y` in a program, by name, and its groups by id. */
function driversIn(
  text: string,
  groups: Readonly<Record<string, readonly string[]>>,
  { seed = 'groups', sampler = 'sobol' }: { seed?: string; sampler?: Sampler } = {},
) {
  const named = Object.entries(groups).map(([id, names]) => ({ id, names }));
  const names = named.flatMap((group) => group.names);
  const { kept } = simulate(programOf(text), {
    trials: KEPT_TRIALS,
    months: 1,
    seed,
    sampler,
    asked: ['y', ...names],
  });
  const decision = decisionOf(kept, 'y', names, undefined, named);
  const byName = (list: readonly Driver[]): ReadonlyMap<string, Driver> =>
    new Map(list.map((each) => [each.name, each]));
  return { numbers: byName(decision.drivers), groups: byName(decision.groups), kept };
}

const IN_A_TENTH = KEPT_TRIALS / 10;

/** The mean of a standard normal number in its highest tenth: φ(z) / 0.1 beyond z = Φ⁻¹(0.9). */
const HIGHEST = Math.exp(-(normalQuantile(0.9) ** 2) / 2) / Math.sqrt(2 * Math.PI) / 0.1;

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => `x${i + 1}`);
const drawn = (names: readonly string[]): string =>
  names.map((name) => `${name} = normal(0, 1)`).join('\n');

describe('a group of numbers as one bar', () => {
  it('is the tenths of the sum that its numbers make', () => {
    // y = g + c with g = 3a − 2b: the tenth where g is highest has the mean of √13 times a standard normal number.
    const { groups } = driversIn(`${drawn(['a', 'b', 'c'])}\ny = 3 * a - 2 * b + c`, {
      both: ['a', 'b'],
      rest: ['c'],
    });
    // Within a tenth c varies by 1 and g by less than 13 · 0.17.
    const error = Math.sqrt((1 + 13 * 0.17) / IN_A_TENTH);
    const both = groups.get('both')!;
    expect(Math.abs(both.high.mean - Math.sqrt(13) * HIGHEST)).toBeLessThan(4 * error);
    expect(Math.abs(both.low.mean + Math.sqrt(13) * HIGHEST)).toBeLessThan(4 * error);
    // g is 13 of 14.
    expect(Math.abs(both.share - 13 / 14)).toBeLessThan(0.01);
    expect([...groups.keys()]).toEqual(['both', 'rest']);
  });

  it('is the bar of its number where it has only one, or one that counts', () => {
    const names = numbers(12);
    const text = `${drawn(['a', 'b', ...names])}\ny = a^3 + 2 * b`;
    const { groups, numbers: singles } = driversIn(text, { one: ['a'], many: ['b', ...names] });
    const sd = Math.sqrt(15 + 4);
    const error = (sd * Math.SQRT2) / Math.sqrt(IN_A_TENTH);
    for (const [id, name] of [
      ['one', 'a'],
      ['many', 'b'],
    ] as const) {
      const [group, number] = [groups.get(id)!, singles.get(name)!];
      expect(Math.abs(group.high.mean - number.high.mean)).toBeLessThan(4 * error);
      expect(Math.abs(group.low.mean - number.low.mean)).toBeLessThan(4 * error);
      expect(Math.abs(group.high.loss - number.high.loss)).toBeLessThan(
        4 * Math.sqrt(0.5 / IN_A_TENTH),
      );
    }
  });

  it.each(['sobol', 'random'] as const)(
    'of many numbers without influence is none but for its error (%s)',
    (sampler) => {
      // A curve through all trials at once would give 40 numbers of degree 5 a bar of 20 errors.
      const names = numbers(40);
      const swings = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
        const text = `${drawn([...names, 'z'])}\ny = z`;
        const { groups } = driversIn(text, { idle: names }, { sampler, seed: `idle ${seed}` });
        const idle = groups.get('idle');
        return idle === undefined ? [] : [idle.high.mean - idle.low.mean];
      });
      expect(swings.length).toBeGreaterThan(0);
      const error = Math.sqrt(2 / IN_A_TENTH);
      for (const swing of swings) expect(Math.abs(swing)).toBeLessThan(4 * error);
      const mean = swings.reduce((sum, swing) => sum + swing, 0) / swings.length;
      expect(Math.abs(mean)).toBeLessThan((4 * error) / Math.sqrt(swings.length));
    },
  );

  it('hears one number among many that say nothing', () => {
    // Undrawn towards 0, the curves of the idle would have 120 · 5 / 8,192 of the variance, as much as a has; but for Sobol points,
    // whose evenness leaves them less.
    const names = numbers(120);
    const text = `${drawn(['a', 'z', ...names])}\ny = 0.3 * a + z`;
    const { groups, numbers: singles } = driversIn(
      text,
      { all: ['a', ...names] },
      { sampler: 'random' },
    );
    const swing = ({ low, high }: Driver): number => high.mean - low.mean;
    expect(swing(groups.get('all')!)).toBeGreaterThan(0.88 * swing(singles.get('a')!));
  });

  it('sees a number that bends, which has no better end of its own', () => {
    const { groups, numbers: singles } = driversIn('a = uniform(-1, 1)\ny = a^2', { bent: ['a'] });
    const [bent, a] = [groups.get('bent')!, singles.get('a')!];
    // The tenth with the least a² has its mean 0.1² / 3, that with the greatest (1 − 0.9³) / 0.3.
    const error = 4 * Math.sqrt(4 / 45 / IN_A_TENTH);
    expect(Math.abs(bent.low.mean - 0.01 / 3)).toBeLessThan(error);
    expect(Math.abs(bent.high.mean - (1 - 0.729) / 0.3)).toBeLessThan(error);
    expect(Math.abs(a.high.mean - a.low.mean)).toBeLessThan(error);
  });

  it('is wider than the bar of any of its numbers where they work together', () => {
    const text =
      'a = lognormal(0, 0.4)\nb = lognormal(0, 0.4)\nc = lognormal(0, 0.2)\ny = a * b / c';
    const { groups, numbers: singles } = driversIn(text, { sale: ['a', 'b'], cost: ['c'] });
    const swing = ({ low, high }: Driver): number => high.mean - low.mean;
    const sale = swing(groups.get('sale')!);
    for (const name of ['a', 'b']) expect(sale).toBeGreaterThan(1.2 * swing(singles.get(name)!));
    // log(a b) is normal with sd √0.32: E[a b | its highest tenth] = e^(sd²/2) Φ(sd − z) / 0.1, and E[1/c] = e^0.02.
    const sd = Math.sqrt(0.32);
    const beyond = normalCumulative(sd - normalQuantile(0.9)) / 0.1;
    const most = Math.exp(sd ** 2 / 2 + 0.02) * beyond;
    const { mean } = groups.get('sale')!.high;
    // A sum of curves orders a product a little worse than the product itself; 2 % is four errors.
    expect(mean).toBeLessThan(most * 1.02);
    expect(mean).toBeGreaterThan(most * 0.95);
  });
});
