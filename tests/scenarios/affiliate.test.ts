import { describe, expect, it } from 'vitest';
import { applyScenario } from '#lib/language/rewrite.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import { distanceFromReference, shipped } from '../support/creator-reference.ts';
import { only, run } from '../support/engine-program.ts';
import { pairedDifference } from '../support/paired.ts';
import { PRESETS, strayFigures } from '../support/preset-figures.ts';

const { program } = affiliate;

/** Everything that is not known is known here, and no month differs from the next. */
const FIXED = {
  winner_chance: '7%',
  ranking_rate: '17.5%',
  visits_per_winner: '386',
  visits_per_other_piece: '3.4',
  ranking_loss_rate: '2.5%',
  algorithm_update_rate: '0%',
  market_volatility: '0',
  opt_in_rate: '2.3%',
  list_churn: '2.1%',
  email_click_rate: '2.2%',
  click_through_rate: '4.8%',
  sales_page_conversion: '2.2%',
  email_warmth: '2',
  starting_skill: '50%',
  learning_hours: '760',
  price_sensitivity: '1',
  refund_chance: '8%',
  chargeback_rate: '0.6%',
  programme_end_rate: '0%',
};

describe('the affiliate', () => {
  it.each<[scenario: string, set: Readonly<Record<string, string>>]>([
    ['base', PRESETS['AFF']!.set],
    ['paid_visits', { ads_budget: '50' }],
    ['review', { stop_month: '25', stop_cash: '6000' }],
  ])('is the reference in readable names, future by future: %s', (scenario, set) => {
    const distances = distanceFromReference(shipped(affiliate, scenario), set);
    expect(Object.keys(distances)).toContain('take_home');
    for (const distance of Object.values(distances)) expect(distance).toBeLessThan(1e-6);
  });

  it('gives the figures of AFF', { timeout: 600_000 }, () => {
    expect(strayFigures(shipped(affiliate, 'base'), PRESETS['AFF']!.references)).toEqual([]);
  });

  it('loses by paid visits what the reference says', () => {
    const texts = [shipped(affiliate, 'paid_visits'), shipped(affiliate, 'base')] as const;
    const { mean, error } = pairedDifference(texts, 8_000);
    // The reference is printed to the hundred, from as many trials.
    expect(Math.abs(mean + 1_200)).toBeLessThan(4 * Math.SQRT2 * error + 50);
  });

  it('says what a sale, a click, a subscriber and a visit bring', () => {
    const text = applyScenario(program, {
      sales_page_conversion: '2%',
      refund_chance: '8%',
      chargeback_rate: '0.6%',
      click_through_rate: '4.5%',
      opt_in_rate: '2%',
      list_churn: '2.05%',
      promo_emails: '3',
      email_click_rate: '2%',
      email_warmth: '2',
    });
    expect(only(text, 'commission_per_sale')).toBeCloseTo(39.10365, 9);
    expect(only(text, 'earnings_per_click')).toBeCloseTo(0.714814722, 9);
    expect(only(text, 'subscriber_value')).toBeCloseTo(4.184281299512194, 9);
    expect(only(text, 'visit_value')).toBeCloseTo(0.1158522884802439, 9);
    expect(only(text, 'visits_for_first_goal')).toBeCloseTo(2589.5043070397223, 6);
  });

  it.each<[platform: string, set: Readonly<Record<string, string>>, net: number, share: number]>([
    ['Hotmart', { platform_fee_share: '9.9%', platform_fee_fixed: '0.5' }, 89.6, 31.36],
    [
      'ClickBank',
      { platform_fee_share: '7.5%', platform_fee_fixed: '1', commission_share: '50%' },
      91.5,
      45.75,
    ],
  ])('gets its share of 100 after the fee of %s', (_platform, set, net, share) => {
    const text = applyScenario(program, { price: '100', commission_share: '35%', ...set });
    expect(only(text, 'net_per_sale')).toBeCloseTo(net, 10);
    expect(only(text, 'commission_per_sale')).toBeCloseTo(share, 10);
  });

  it('has all the commission of its only month still to come', () => {
    const { kept } = run(program, { trials: 500, months: 1 });
    expect(new Set(kept.get('take_home'))).toEqual(new Set([-35]));
    expect(kept.get('receivables_at_end')).toEqual(kept.get('total_commissions'));
  });

  it('earns nothing without programmes', () => {
    const { kept } = run(applyScenario(program, { programmes: '0' }), { trials: 500, months: 36 });
    expect(new Set(kept.get('total_promoted_sales'))).toEqual(new Set([0]));
  });

  it('has as much winning content in the long run as comes and goes', { timeout: 60_000 }, () => {
    const text = applyScenario(program, { ...FIXED, starting_cash: '1M' });
    const winners = run(text, { trials: 1_000, months: 600, asked: ['winners_at_end'] });
    const { mean, standardErrors } = winners.quantities.get('winners_at_end')!;
    const piecesAMonth = (80 - 8 - 6) / 6;
    const steady = (piecesAMonth * 0.07 * (1 - 0.025)) / 0.025;
    expect(Math.abs(mean - steady)).toBeLessThan(4 * standardErrors.mean);
  });

  it('has the mean of its steps when nothing is unknown', () => {
    let [waiting, winners, others, list, practice, owed, cash] = [0, 0, 0, 0, 0, 0, 6_000];
    let sold = 0;
    const commission = 0.45 * (97 * (1 - 0.099) - 0.5);
    for (let month = 1; month <= 36; month += 1) {
      const pieces = 66 / 6;
      const ranked = 0.175 * waiting;
      waiting += 0.07 * pieces - ranked;
      winners = (winners + ranked) * (1 - 0.025);
      others += 0.93 * pieces;
      const skill = 1 - 0.5 * Math.exp(-practice / 760);
      practice += 72;
      const visits = 386 * winners + 3.4 * others;
      const webClicks = visits * 0.048 * skill;
      const emailClicks = list * 3 * 0.022 * skill;
      list = list * (1 - 0.021) + 0.023 * visits;
      const reversed = 0.086 * sold;
      sold = 0.022 * webClicks + 0.044 * emailClicks;
      const profit = commission * (sold - reversed) - 35;
      cash += profit - (commission * sold - owed);
      owed = commission * sold;
    }
    const asked = ['take_home', 'list_at_end'];
    const text = applyScenario(program, FIXED);
    const { quantities } = run(text, { trials: 8_000, months: 36, asked });
    const expected = { take_home: cash - 6_000, list_at_end: list };
    for (const [name, value] of Object.entries(expected)) {
      const { mean, standardErrors } = quantities.get(name)!;
      expect(Math.abs(mean - value), name).toBeLessThan(4 * standardErrors.mean);
    }
  });
});
