import { describe, expect, it } from 'vitest';
import { applyScenario } from '#lib/language/rewrite.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import { digitalProducer } from '#lib/models/digital-producer/index.ts';
import { countOf } from '../support/counts.ts';
import { distanceFromReference, shipped } from '../support/creator-reference.ts';
import { only, run } from '../support/engine-program.ts';
import { pairedDifference } from '../support/paired.ts';
import { PRESETS, strayFigures } from '../support/preset-figures.ts';

const { program } = digitalProducer;
const PROD = PRESETS['PROD']!.set;

describe('the digital producer', () => {
  it.each<[scenario: string, set: Readonly<Record<string, string>>]>([
    ['base', PROD],
    ['co_producer', PRESETS['PROD_COPRO']!.set],
    ['not_an_expert', { ...PROD, expert: '0' }],
    ['paid_visits', { ...PROD, ads_budget: '50' }],
  ])('is the reference in readable names, future by future: %s', (scenario, set) => {
    const distances = distanceFromReference(shipped(digitalProducer, scenario), set);
    expect(Object.keys(distances)).toContain('gross_margin');
    for (const distance of Object.values(distances)) expect(distance).toBeLessThan(1e-6);
  });

  it.each([
    ['PROD', 'base'],
    ['PROD_COPRO', 'co_producer'],
  ])('gives the figures of %s', { timeout: 600_000 }, (preset, scenario) => {
    expect(strayFigures(shipped(digitalProducer, scenario), PRESETS[preset]!.references)).toEqual(
      [],
    );
  });

  it.each<[what: string, set: Readonly<Record<string, string>>, mean: number]>([
    ['someone who is no expert', { expert: '0' }, 9_700],
    ['someone who is no expert and has one', { expert: '0', co_producer: '1' }, 9_100],
    ['a partner with 60 % more sales', { co_producer: '1', co_producer_lift: '60%' }, 12_000],
    ['10 points more refunds', { refund_chance: 'pert(13%, 18%, 26%)' }, 9_700],
    ['thrice as many updates', { algorithm_update_rate: '9%' }, 10_000],
    ['a fee of 5 points more', { platform_fee_share: '14.9%' }, 10_600],
  ])('says of %s what the reference says', (_what, set, mean) => {
    const settings = { trials: 8_000, months: 36, seed: 'claims', asked: ['take_home'] };
    const found = run(applyScenario(program, set), settings).quantities.get('take_home')!;
    // The reference has as much error, and is printed to the hundred.
    const error = found.standardErrors.mean * Math.SQRT2;
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * error + 50);
  });

  it('loses by paid visits what the reference says', () => {
    const { mean, error } = pairedDifference(
      [shipped(digitalProducer, 'paid_visits'), program],
      8_000,
    );
    expect(Math.abs(mean + 600)).toBeLessThan(4 * Math.SQRT2 * error + 50);
  });

  it('is better off than the affiliate as often and by as much as the reference says', () => {
    const trials = countOf(8_000, 16_384);
    const { mean, error, larger } = pairedDifference([program, affiliate.program], trials);
    // Theirs come from 20,000 trials, in which a difference strays by 11,689.
    expect(Math.abs(mean - 6_233)).toBeLessThan(4 * Math.hypot(error, 11_689 / Math.sqrt(20_000)));
    const spread = Math.sqrt(0.76 * 0.24 * (1 / trials + 1 / 20_000));
    expect(Math.abs(larger - 0.76)).toBeLessThan(4 * spread + 0.005);
  });

  const PARTS = [
    'sale_platform_fee',
    'sale_affiliate_share',
    'sale_co_producer_share',
    'sale_creator_share',
  ];

  it.each<[platform: string, set: Readonly<Record<string, string>>, parts: readonly number[]]>([
    [
      'Hotmart, with a co-producer',
      {
        platform_fee_share: '9.9%',
        platform_fee_fixed: '0.5',
        affiliate_commission: '35%',
        co_producer: '1',
        co_producer_share: '10%',
      },
      [10.4, 31.36, 5.82, 52.42],
    ],
    [
      'ClickBank',
      { platform_fee_share: '7.5%', platform_fee_fixed: '1', affiliate_commission: '50%' },
      [8.5, 45.75, 0, 45.75],
    ],
    [
      'a partner who takes it all',
      { co_producer: '1', co_producer_share: '100%', affiliate_commission: '35%' },
      [10.4, 31.36, 58.24, 0],
    ],
  ])('shares out 100 as it is done, to the cent: %s', (_platform, set, parts) => {
    const text = applyScenario(program, { price: '100', ...set });
    PARTS.forEach((part, i) => expect(only(text, part), part).toBeCloseTo(parts[i]!, 10));
  });

  it('launches at once when there is nothing to build, and never without hours for it', () => {
    const ready = applyScenario(program, { build_hours: '0' });
    expect(only(ready, 'launch_month')).toBe(1);
    expect(only(applyScenario(program, { build_share: '0%' }), 'launch_month')).toBe(Infinity);
  });

  it('takes as many months to build as the hours say', () => {
    // 80 hours less 8 and three e-mails of 2, of which 70 % are for building.
    const alone = applyScenario(program, { build_hours: '230' });
    expect(only(alone, 'launch_month')).toBe(6);
    expect(only(applyScenario(alone, { expert: '0' }), 'launch_month')).toBe(9);
    expect(only(applyScenario(alone, { co_producer: '1' }), 'launch_month')).toBe(4);
    const together = applyScenario(alone, { expert: '0', co_producer: '1' });
    expect(only(together, 'launch_month')).toBe(4);
  });

  it('has as many active affiliates as begin and stop', () => {
    const text = applyScenario(program, {
      build_hours: '0',
      affiliates_joining: '20',
      active_affiliate_share: '12%',
      commission_effect: '1.2',
      affiliate_commission: '50%',
      affiliate_leave_rate: '8%',
      reputation_prior: '1B',
    });
    const asked = ['affiliates_at_end'];
    const { quantities } = run(text, { trials: 8_000, months: 36, asked });
    const { mean, standardErrors } = quantities.get('affiliates_at_end')!;
    const begin = 20 * 0.12 * (1 + 1.2 * 0.25);
    const expected = (begin * (1 - 0.92 ** 36)) / 0.08;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * standardErrors.mean);
  });

  it('pays the co-producer by the hour what the share of equal pay would even out', () => {
    const text = applyScenario(shipped(digitalProducer, 'co_producer'), { build_hours: '240' });
    expect(only(text, 'equal_pay_share', 36)).toBeCloseTo(120 / (120 + 2_880), 6);
    const { kept } = run(text, { trials: 100, months: 36 });
    kept.get('co_producer_hourly_pay')!.forEach((pay, trial) => {
      expect(pay).toBeCloseTo(kept.get('total_co_producer_take')![trial]! / 120, 9);
    });
    expect(only(program, 'co_producer_hourly_pay')).toBe(0);
  });

  it('earns on a click what conversion, fee and partner leave', () => {
    const text = applyScenario(program, {
      sales_page_conversion: '2%',
      own_product_lift: '1.1',
      starting_skill: '100%',
      refund_chance: '8%',
      chargeback_rate: '0.6%',
      price_sensitivity: '1',
    });
    const alone = 0.02 * 1.1 * (97 * 0.901 - 0.5) * 0.914;
    expect(only(text, 'own_earnings_per_click')).toBeCloseTo(alone, 9);
    const together = applyScenario(text, { co_producer: '1', co_producer_lift: '10%' });
    expect(only(together, 'own_earnings_per_click')).toBeCloseTo(alone * 1.1 * 0.7, 9);
  });
});
