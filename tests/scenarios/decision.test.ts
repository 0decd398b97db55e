import { describe, expect, it } from 'vitest';
import { decisionOf } from '#lib/analysis/decision.ts';
import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { contrastsOf, measure, ruleOf, selectBetween } from '#lib/analysis/selection.ts';
import { uncertaintyOf } from '#lib/analysis/uncertainty.ts';
import { sharedVariance } from '#lib/analysis/variance.ts';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import { customerReferral } from '#lib/models/customer-referral/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import type { Model } from '#lib/models/model.ts';
import { programOf } from '../support/engine-program.ts';
import { firstAgency } from '../support/operations-agency-reference.ts';

// What the analyses say of the models that ship, and of the first program of the agency, against figures of an
// independent implementation with other draws. Two errors meet, that of its 20,000 trials and that of ours.

const namesOf = ({ groups }: Model): string[] =>
  groups.flatMap(({ assumptions }) => assumptions.map(({ name }) => name));

function keptOf(model: Model): ReadonlyMap<string, Float64Array> {
  const asked = ['take_home', ...namesOf(model)];
  const run = {
    trials: KEPT_TRIALS,
    months: 36,
    seed: 'decision',
    sampler: 'sobol',
    asked,
  } as const;
  return simulate(programOf(model.program), run).kept;
}

describe('what decides in drop-servicing', () => {
  const kept = keptOf(dropServicing);
  const { drivers, information } = decisionOf(kept, 'take_home', namesOf(dropServicing));
  const driver = (name: string) => drivers.find((each) => each.name === name)!;

  it.each([
    // [where it is lowest, where it is highest, rank correlation]; means of a tenth err by about 500.
    ['cost_per_click', 24_100, -3_100, -0.58],
    ['close_rate', -2_900, 25_800, 0.55],
    ['landing_conversion', undefined, undefined, 0.38],
    ['need_rate', undefined, undefined, 0.13],
  ])('%s moves the result as it should', (name, low, high, correlation) => {
    const found = driver(name);
    expect(Math.abs(found.correlation - correlation)).toBeLessThan(4 * Math.SQRT2 * 0.01);
    if (low === undefined) return;
    expect(Math.abs(found.low.mean - low)).toBeLessThan(4 * Math.SQRT2 * 500);
    expect(Math.abs(found.high.mean - high)).toBeLessThan(4 * Math.SQRT2 * 500);
  });

  it('is the click price and the close rate before all else, and these are worth testing first', () => {
    const worth = [...information].sort(([, a], [, b]) => b.value - a.value).map(([name]) => name);
    expect(worth.slice(0, 3)).toEqual(['cost_per_click', 'close_rate', 'landing_conversion']);
    for (const [name, exact] of [
      ['cost_per_click', 358],
      ['close_rate', 320],
      ['landing_conversion', 73],
    ] as const) {
      const { value, fresh, standardError } = information.get(name)!;
      // The errors of both: about 8 for ours, and as their trials are plain random ones twice as much for theirs.
      expect(Math.abs(value - exact)).toBeLessThan(4 * Math.hypot(10, 20));
      expect(Math.abs(fresh - value)).toBeLessThan(4 * Math.max(standardError, 3));
    }
    for (const [name, { fresh }] of information) {
      if (!worth.slice(0, 3).includes(name)) expect(fresh, name).toBeLessThan(5);
    }
  });

  it('tells losing futures by what a first order costs to win', () => {
    const numbers = measure(kept, namesOf(dropServicing));
    const losing = selectBetween(kept.get('take_home')!, -Infinity, -Number.MIN_VALUE);
    const contrasts = contrastsOf(numbers, losing);
    const difference = (name: string): number =>
      contrasts.find((each) => each.name === name)!.difference;
    // The unit of theirs is the spread within both groups, a little smaller than that of all trials.
    expect(Math.abs(difference('cost_per_click') - 0.99)).toBeLessThan(0.1);
    expect(Math.abs(difference('close_rate') + 0.88)).toBeLessThan(0.1);
    expect(Math.abs(difference('landing_conversion') + 0.67)).toBeLessThan(0.1);
    const rule = ruleOf(numbers, contrasts, losing)!;
    expect([...rule.factors].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'close_rate', power: -1 },
      { name: 'cost_per_click', power: 1 },
      { name: 'landing_conversion', power: -1 },
    ]);
    expect(Math.abs(rule.limit - 300)).toBeLessThan(40);
    // Where the rule is cut decides between finding all and being right; at their cut the shares are theirs.
    const [click, close, landing] = ['cost_per_click', 'close_rate', 'landing_conversion'].map(
      (name) => kept.get(name)!,
    );
    const takeHome = kept.get('take_home')!;
    const counts = { loss: 0, above: 0, both: 0 };
    for (const [trial, value] of takeHome.entries()) {
      const isAbove = click![trial]! / (close![trial]! * landing![trial]!) > 300;
      counts.loss += Number(value < 0);
      counts.above += Number(isAbove);
      counts.both += Number(isAbove && value < 0);
    }
    const share = (part: number, of: number, theirs: number): void => {
      // They print whole percentages.
      const error = Math.sqrt((theirs * (1 - theirs)) / of);
      expect(Math.abs(part / of - theirs)).toBeLessThan(4 * error + 0.005);
    };
    share(counts.both, counts.loss, 0.89);
    share(counts.both, counts.above, 0.81);
    share(counts.loss - counts.both, takeHome.length - counts.above, 0.06);
    expect(rule.coverage).toBeGreaterThan(0.8);
    expect(rule.inside).toBeGreaterThan(0.7);
  });
});

it('the agency wants to know the turnover of its clients first, the store the price of a click', () => {
  const first = (model: Model): [string, number] => {
    const { information } = decisionOf(keptOf(model), 'take_home', namesOf(model));
    const [name, { value }] = [...information].sort(([, a], [, b]) => b.value - a.value)[0]!;
    return [name, value];
  };
  const [sales, sure] = first(firstAgency());
  expect(sales).toBe('starting_shop_sales');
  expect(Math.abs(sure - 225)).toBeLessThan(4 * Math.hypot(22, 25));
  const [price, worth] = first(customerReferral);
  expect(price).toBe('cost_per_click');
  expect(Math.abs(worth - 791)).toBeLessThan(4 * Math.hypot(25, 40));
});

describe('where the ups and downs come from', () => {
  it.each([
    // Of 100, as measured elsewhere "with a few points of noise where tails are heavy".
    [dropServicing, 92, 1, 7],
    [customerReferral, 98, 1, 1],
    [affiliate, 90, 0, 10],
    [firstAgency(), 85, 0, 15],
  ] as const)('$id', (model, unknown, varies, luck) => {
    const program = programOf(model.program);
    const kinds = uncertaintyOf(program);
    const settings = {
      trials: KEPT_TRIALS,
      months: 36,
      seed: 'spread',
      sampler: 'random',
    } as const;
    const resultOf = (names: readonly string[]): Float64Array =>
      simulate(withOtherLuck(program, names).program, {
        ...settings,
        asked: ['take_home'],
      }).kept.get('take_home')!;
    const one = resultOf([]);
    const known = sharedVariance(one, resultOf([...kinds.varies, ...kinds.luck])).share * 100;
    const withMarket = sharedVariance(one, resultOf(kinds.luck)).share * 100;
    expect(Math.abs(known - unknown)).toBeLessThan(5);
    expect(Math.abs(withMarket - known - varies)).toBeLessThan(5);
    expect(Math.abs(100 - withMarket - luck)).toBeLessThan(5);
  });
});
