import { describe, expect, it } from 'vitest';
import { applyScenario, listDefinitions } from '#lib/language/rewrite.ts';
import { affiliateFirst } from '#lib/models/affiliate-first/index.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import { digitalProducer } from '#lib/models/digital-producer/index.ts';
import { countOf } from '../support/counts.ts';
import {
  CREATOR,
  distanceFromReference,
  inShortNames,
  shipped,
} from '../support/creator-reference.ts';
import { only, run } from '../support/engine-program.ts';
import { pairedDifference } from '../support/paired.ts';
import { PRESETS, strayFigures } from '../support/preset-figures.ts';

const { program } = affiliateFirst;

/** A product whose building begins in a given month, whatever the list. */
const buildFrom = (month: number): string =>
  applyScenario(program, { gate_month: `${month}`, gate_list: '0' });

describe('affiliate first, product later', () => {
  it('has a definition for every one of the reference that another needs', () => {
    const ours = new Set(listDefinitions(inShortNames(program)).map(({ name }) => name));
    const missing = listDefinitions(CREATOR)
      .map(({ name }) => name)
      .filter((name) => !ours.has(name));
    // Fees and a noise that no line uses, the switch of who never promotes, prices that are written
    // out where they are used, and sums nobody is shown.
    expect(missing.sort()).toEqual([
      'aff_on',
      'cash_end',
      'fee_own',
      'pay_fix',
      'pay_pct',
      's_own',
      'total_acq_cost',
      'total_chargebacks',
      'total_cogs',
      'total_contribution',
      'total_fixed',
      'total_refunds',
      'z_algo',
    ]);
    expect(ours.size).toBe(new Set(listDefinitions(program).map(({ name }) => name)).size);
  });

  it.each<[scenario: string, set: Readonly<Record<string, string>>]>([
    ['gate', PRESETS['STG']!.set],
    ['always', PRESETS['STG_ALWAYS']!.set],
    ['at_once', { k_switch: '1' }],
    ['never', PRESETS['AFF']!.set],
  ])('is the reference in readable names, future by future: %s', (scenario, set) => {
    const distances = distanceFromReference(shipped(affiliateFirst, scenario), set);
    expect(Object.keys(distances)).toContain('gross_margin');
    for (const distance of Object.values(distances)) expect(distance).toBeLessThan(1e-6);
  });

  it.each([
    ['STG', 'gate'],
    ['STG_ALWAYS', 'always'],
    ['AFF', 'never'],
  ])('gives the figures of %s', { timeout: 600_000 }, (preset, scenario) => {
    expect(strayFigures(shipped(affiliateFirst, scenario), PRESETS[preset]!.references)).toEqual(
      [],
    );
  });

  it('is the affiliate where no product is ever built, future by future', () => {
    const settings = { trials: 2_000, months: 36, seed: 'same', asked: ['take_home'] };
    const never = run(shipped(affiliateFirst, 'never'), settings).kept.get('take_home')!;
    const only = run(affiliate.program, settings).kept.get('take_home')!;
    never.forEach((value, trial) => expect(value).toBeCloseTo(only[trial]!, 6));
  });

  it.each<[what: string, text: string, mean: number]>([
    ['a product from month 1', digitalProducer.program, 11_600],
    ['a product from month 7', buildFrom(7), 11_400],
    ['a product from month 10', buildFrom(10), 11_500],
    ['a product from month 13', buildFrom(13), 11_300],
    ['no product at all', shipped(affiliateFirst, 'never'), 5_200],
  ])('leaves with %s what the reference says', (_what, text, mean) => {
    const settings = { trials: 8_000, months: 36, seed: 'paired', asked: ['take_home'] };
    const found = run(text, settings).quantities.get('take_home')!;
    // The reference has as many trials, and is printed to the hundred.
    const error = found.standardErrors.mean * Math.SQRT2;
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * error + 50);
  });

  it.each<[month: number, difference: number]>([
    [7, -200],
    [10, -100],
    [13, -300],
  ])('makes next to nothing of waiting until month %i', (month, difference) => {
    const { mean, error } = pairedDifference([buildFrom(month), digitalProducer.program], 8_000);
    // Of two figures printed to the hundred, with a paired error of 100.
    expect(Math.abs(mean - difference)).toBeLessThan(4 * Math.hypot(error, 100) + 100);
    expect(Math.abs(mean)).toBeLessThan(1_000);
  });

  it('loses seldomer, and about as much on average, when building begins in month 10', () => {
    const trials = countOf(8_000, 16_384);
    const texts = [buildFrom(10), digitalProducer.program] as const;
    const { mean, error } = pairedDifference(texts, trials);
    expect(Math.abs(mean + 86)).toBeLessThan(4 * Math.hypot(error, 64));
    const losses = pairedDifference(texts, trials, 'loss');
    // A point less, ± 0.2.
    expect(Math.abs(losses.mean + 0.01)).toBeLessThan(4 * Math.hypot(losses.error, 0.002) + 0.0005);
  });

  it('gains a little by waiting when clicks go where they would have gone at once', () => {
    const once = shipped(affiliateFirst, 'at_once');
    for (const own_click_share of ['85%', '100%']) {
      const texts = [buildFrom(10), once].map((text) => applyScenario(text, { own_click_share }));
      const { mean, error } = pairedDifference([texts[0]!, texts[1]!], 4_000);
      expect(mean).toBeGreaterThan(4 * error);
      // Of some 11,000, with a standard deviation of 15,000.
      expect(mean).toBeLessThan(1_500);
    }
  });

  it('opens the gate to fewer products, and earns less by it than without one', () => {
    const texts = [shipped(affiliateFirst, 'gate'), shipped(affiliateFirst, 'always')] as const;
    const { mean, error } = pairedDifference(texts, 8_000);
    // STG and STG_ALWAYS, each from 20,000 trials of its own: 10,827 ± 113 and 11,157 ± 110.
    expect(Math.abs(mean + 330)).toBeLessThan(4 * Math.hypot(error, 113, 110));
    expect(mean).toBeLessThan(-4 * error);
  });

  it('begins to build when month, list and commission allow, and never before', () => {
    expect(only(buildFrom(13), 'building_month', 36)).toBe(13);
    const { kept } = run(program, { trials: 500, months: 36 });
    expect(Math.min(...kept.get('building_month')!)).toBe(13);
    kept.get('launch_month')!.forEach((launch, trial) => {
      const begin = kept.get('building_month')![trial]!;
      expect(launch > begin || (launch === Infinity && begin === Infinity)).toBe(true);
    });
    const shut = applyScenario(program, { gate_commission: '1B' });
    expect(only(shut, 'building_month', 36)).toBe(Infinity);
    expect(only(shut, 'total_own_sales', 36)).toBe(0);
  });

  it('builds nothing after the end that was planned', () => {
    const stopped = applyScenario(buildFrom(13), { review_month: '7', review_cash: '1M' });
    expect(only(stopped, 'building_month', 36)).toBe(Infinity);
  });
});
