import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import { customerReferral } from '#lib/models/customer-referral/index.ts';
import { REFERRAL, SHORT_NAMES } from '../support/customer-referral-reference.ts';
import { countOf } from '../support/counts.ts';
import { only, run } from '../support/engine-program.ts';
import { PRESETS, strayFigures } from '../support/preset-figures.ts';
import { trialValues } from '../support/trial-values.ts';

/** The model that ships, in one of its scenarios. */
function shipped(id: string): string {
  const scenario = customerReferral.scenarios.find((each) => each.id === id)!;
  return applyScenario(customerReferral.program, scenario.replacements);
}

const inShortNames = (text: string): string =>
  text.replace(/\b[a-z]\w*\b/g, (name) => SHORT_NAMES[name] ?? name);

const definitionsOf = (text: string): string[] =>
  readProgram(text).program!.definitions.map(({ name }) => name);

/** Preset of the reference → scenario of the model that ships. */
const PAIRS = [
  ['REF', 'on'],
  ['REF_OFF', 'off'],
] as const;

describe('the referral programme', () => {
  it('has a definition for every one of the reference that another needs', () => {
    const ours = new Set(definitionsOf(inShortNames(customerReferral.program)));
    // Of these the money statement makes totals of its own, and nothing needs the others.
    const spare =
      /^(total_(refunds|chargebacks|cogs|acq_cost|contribution|fixed)|cash_end|sh_ref|ref_incremental)$/;
    expect(definitionsOf(REFERRAL).filter((name) => !ours.has(name) && !spare.test(name))).toEqual(
      [],
    );
    expect(ours.size).toBe(definitionsOf(customerReferral.program).length);
  });

  it.each(PAIRS)('gives every future of %s, under the names of the reference', (preset, id) => {
    const whole = ['ruined', 'total_orders', 'total_new_customers', 'break_even', 'first_black'];
    const close = ['take_home', 'total_hours', 'npv_cash', 'gross_margin', 'refund_share'];
    const settings = { trials: 2_000, months: 36, seed: 'twins', asked: [...whole, ...close] };
    const readable = run(inShortNames(shipped(id)), settings).kept;
    const reference = run(applyScenario(REFERRAL, PRESETS[preset]!.set), settings).kept;
    for (const name of whole) expect(readable.get(name)).toEqual(reference.get(name));
    for (const name of close) {
      const differences = [...readable.get(name)!].map((value, trial) =>
        Math.abs(value - reference.get(name)![trial]!),
      );
      expect(Math.max(...differences)).toBeLessThan(1e-6);
    }
  });

  it.each(PAIRS)('gives the figures of %s', { timeout: 600_000 }, (preset, id) => {
    expect(strayFigures(shipped(id), PRESETS[preset]!.references)).toEqual([]);
  });

  it('is worth what the reference says, in as many futures', () => {
    // The values of no more futures are kept.
    const trials = countOf(4_096, 16_384);
    const settings = { trials, months: 36, seed: 'worth', asked: ['take_home', 'k_factor'] };
    const on = run(shipped('on'), settings);
    const off = run(shipped('off'), settings);
    const gains = [...on.kept.get('take_home')!].map(
      (value, trial) => value - off.kept.get('take_home')![trial]!,
    );
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / trials;
    const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (trials - 1);
    // Theirs come from 20,000 trials.
    const both = Math.sqrt(1 / trials + 1 / 20_000);
    expect(Math.abs(mean - 1_602)).toBeLessThan(4 * Math.sqrt(variance) * both + 0.5);
    const positive = gains.filter((gain) => gain > 0).length / trials;
    expect(Math.abs(positive - 0.63)).toBeLessThan(4 * Math.sqrt(0.63 * 0.37) * both + 0.005);
    const k = on.quantities.get('k_factor')!;
    expect(Math.abs(k.mean - 0.077)).toBeLessThan(4 * k.sd * both + 0.0005);
    expect(off.quantities.get('k_factor')!.mean).toBe(0);
  });

  it('keeps its books in every month of every trial', () => {
    const trials = 400;
    const counts = [
      'visits',
      'won_by_ads',
      'sharers',
      'friend_clicks',
      'won_referred',
      'partners_signed',
      'simple_partners',
      'true_partners',
      'partner_leads',
      'won_by_partners',
      'wanted_orders',
      'orders',
      'lost_orders',
      'failures',
      'unresolved_failures',
      'satisfied_orders',
      'direct_customers',
      'referred_customers',
      'partner_customers',
      'returned_orders',
      'chargeback_count',
      'in_business',
    ];
    const same = (a: number, b: number): boolean =>
      Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    const wrong: string[] = [];
    for (const { id } of customerReferral.scenarios) {
      const at = trialValues(shipped(id), 36, trials);
      for (let trial = 0; trial < trials; trial += 1) {
        const hold = (what: string, holds: boolean, month: number): void => {
          if (!holds) wrong.push(`${what} in trial ${trial}, month ${month}, ${id}`);
        };
        let profits = 0;
        for (let month = 1; month <= 36; month += 1) {
          const now = (name: string): number => at(name, month, trial);
          const check = (what: string, holds: boolean): void => hold(what, holds, month);
          const before = (name: string): number =>
            month === 1 && name === 'cash' ? 6_000 : at(name, month - 1, trial);
          for (const name of counts) check(name, Number.isInteger(now(name)) && now(name) >= 0);
          const netRevenue = now('bookings') - now('refunds') - now('chargebacks');
          check('net revenue', same(now('net_revenue'), netRevenue));
          check('gross profit', same(now('gross_profit'), netRevenue - now('cost_of_sales')));
          const acquisition = now('ad_spend') + now('reward_cost') + now('partner_commission');
          const profit = now('gross_profit') - acquisition - now('fixed_costs');
          check('operating profit', same(now('operating_profit'), profit));
          check('cash', same(now('cash') - before('cash'), profit));
          check('orders within capacity', now('orders') <= now('order_capacity'));
          check(
            'returns of what was ordered',
            now('returned_orders') + now('chargeback_count') <= before('orders'),
          );
          check(
            'customers stay, leave or come',
            now('customers') ===
              now('start_customers') -
                now('lost_unresolved') -
                now('churned_direct') -
                now('churned_referred') -
                now('churned_by_partners') +
                now('new_customers'),
          );
          profits += profit;
        }
        const takeHome = at('take_home', 0, trial);
        hold('take-home', same(takeHome, profits), 36);
        hold('loss', at('loss', 0, trial) === Number(takeHome < 0), 36);
        hold('break-even', (at('break_even', 0, trial) === Infinity) === takeHome < 0, 36);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('has nobody to send anybody without advertising and without partners', () => {
    const alone = applyScenario(shipped('without_ads'), { partner_contacts: '0' });
    expect(only(alone, 'total_orders', 36)).toBe(0);
  });

  it('calls the largest reward worth paying one at which a friend brings what he or she costs', () => {
    const extra = `
gain = (1 - bought_anyway_share) * lifetime_value
cost = break_even_reward * redemption_rate * (1 + self_referral_share) + discount_for_friend
difference = gain - cost`;
    const { kept } = run(customerReferral.program + extra, { trials: 500, months: 36 });
    expect(Math.max(...kept.get('difference')!.map(Math.abs))).toBeLessThan(1e-9);
  });
});
