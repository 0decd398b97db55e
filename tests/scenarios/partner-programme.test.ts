import { describe, expect, it } from 'vitest';
import { applyScenario, listDefinitions } from '#lib/language/rewrite.ts';
import { partnerProgramme } from '#lib/models/partner-programme/index.ts';
import { only, run } from '../support/engine-program.ts';
import {
  AS_THE_SHOP,
  REFERRAL,
  SHORT_NAMES,
  SUBSCRIPTION,
} from '../support/partner-programme-reference.ts';
import { trialValues } from '../support/trial-values.ts';

type Replacements = Readonly<Record<string, string>>;

const { program, scenarios } = partnerProgramme;
const inScenario = (id: string): string =>
  applyScenario(program, scenarios.find((scenario) => scenario.id === id)!.replacements);

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Nothing fails and nothing is given back, and no fee is taken. */
const FLAWLESS: Replacements = {
  failure_rate: '0',
  payment_refund_rate: '0',
  chargeback_rate: '0',
  payment_fee_share: '0',
  payment_fee_fixed: '0',
};

describe('the partner programme', () => {
  it.each<[what: string, ours: Replacements, theirs: Replacements]>([
    ['nothing refunded', { payment_refund_rate: '0' }, { p_return: '0' }],
    // A shop sells half of what comes back again; nobody does when it cost nothing.
    ['served for nothing', { cost_to_serve: '0' }, { cogs_pct: '0' }],
    [
      'a share of 30 % on the first month alone',
      { payment_refund_rate: '0', partner_revenue_share: '30%', share_on_renewals: '0' },
      { p_return: '0', partner_share: '0.3', share_months: '0' },
    ],
    [
      'no partners',
      { payment_refund_rate: '0', programme_on: '0' },
      { p_return: '0', outreach: '0' },
    ],
  ])('is the referral shop with renewals, future by future: %s', (_what, ours, theirs) => {
    const readable = applyScenario(program, { ...AS_THE_SHOP, ...ours }).replace(
      /\b[a-z]\w*\b/g,
      (name) => SHORT_NAMES[name] ?? name,
    );
    const whole = ['ruined', 'total_orders', 'total_new_customers', 'break_even', 'first_black'];
    const close = ['take_home', 'total_hours', 'npv_cash', 'lowest_cash', 'refund_share'];
    const settings = { trials: 2_000, months: 36, seed: 'twins', asked: [...whole, ...close] };
    const own = run(`${readable}\ntotal_orders = sum(orders)`, settings).kept;
    const reference = run(applyScenario(REFERRAL, { ...SUBSCRIPTION, ...theirs }), settings).kept;
    for (const name of whole) expect(own.get(name), name).toEqual(reference.get(name));
    for (const name of close) {
      const differences = [...own.get(name)!].map((value, trial) => {
        const expected = reference.get(name)![trial]!;
        return Object.is(value, expected) ? 0 : Math.abs(value - expected);
      });
      expect(Math.max(...differences), name).toBeLessThan(1e-6);
    }
    expect(own.get('ruined')!.some((value) => value === 1)).toBe(true);
  });

  it('has every series of the reference but those of friends, needs and goods', () => {
    const own = new Set(listDefinitions(program).map(({ name }) => SHORT_NAMES[name] ?? name));
    const missing = listDefinitions(REFERRAL)
      .filter(({ kind, name }) => kind === 'series' && !own.has(name))
      .map(({ name }) => name);
    expect(missing).toEqual([
      'rep_mult',
      'sharers',
      'ref_clicks',
      'win_ref',
      'rep_dir',
      'rep_ref',
      'rep_par',
      'demand',
      'cap',
      'new_ref',
      'o_rep',
      'sh_ref',
      'lu_ref',
      'ch_ref',
      'c_ref',
      'rewards',
      'ref_incremental',
    ]);
  });

  it('sends, fails and angers as often as its chances say', () => {
    const chances = {
      needs: 'outside_needs - in_business * start_customers * outside_need_rate',
      sent: 'referrals_sent - outside_needs * share_referred_out * partner_coverage',
      taken: 'referrals_taken - referrals_sent * referred_out_close_rate',
      failed: 'partner_failures - referrals_taken * partner_failure_rate',
      angered: 'partner_grievances - partner_failures * partner_unresolved_chance',
      left: 'simple_partners_left + true_partners_left - (start_partners - partners_upgraded) * partner_leave_rate_now',
    };
    const text = Object.entries(chances)
      .map(([name, surplus]) => `${name}_surplus = sum(${surplus})`)
      .join('\n');
    const { quantities } = run(`${program}\n${text}`, {
      trials: 8_000,
      months: 36,
      seed: 'chances',
      asked: Object.keys(chances).map((name) => `${name}_surplus`),
    });
    for (const name of Object.keys(chances)) {
      const { mean, standardErrors } = quantities.get(`${name}_surplus`)!;
      expect(standardErrors.mean).toBeGreaterThan(0);
      expect(Math.abs(mean), name).toBeLessThan(4 * standardErrors.mean);
    }
  });

  it('keeps its books in every month of every trial', () => {
    const trials = 400;
    const counts = [
      'clicks',
      'trials',
      'won_by_ads',
      'calls_held',
      'partners_signed',
      'partners_upgraded',
      'simple_partners',
      'true_partners',
      'partner_leads',
      'won_by_partners',
      'outside_needs',
      'referrals_sent',
      'referrals_taken',
      'satisfied_referrals',
      'partner_grievances',
      'new_direct',
      'new_by_partners',
      'turned_away',
      'renewals',
      'failures',
      'unresolved_failures',
      'satisfied_payments',
      'direct_customers',
      'partner_customers',
      'refunded_payments',
      'chargeback_count',
      'in_business',
    ];
    const wrong: string[] = [];
    for (const { id } of scenarios) {
      const at = trialValues(applyScenario(inScenario(id), { finder_fee: '25' }), 36, trials);
      for (let trial = 0; trial < trials; trial += 1) {
        const hold = (what: string, holds: boolean, month: number): void => {
          if (!holds) wrong.push(`${what} in trial ${trial}, month ${month}, ${id}`);
        };
        const share = id === 'higher_share' ? 0.3 : 0.2;
        let profits = 0;
        let spent = 0;
        let hours = 0;
        for (let month = 1; month <= 36; month += 1) {
          const now = (name: string): number => at(name, month, trial);
          const once = (name: string): number => at(name, 0, trial);
          const check = (what: string, holds: boolean): void => hold(what, holds, month);
          const before = (name: string): number => {
            if (month > 1) return at(name, month - 1, trial);
            return name === 'cash' ? 6_000 : 0;
          };
          for (const name of counts) check(name, Number.isInteger(now(name)) && now(name) >= 0);
          const alive = now('in_business');
          const customers = before('direct_customers') + before('partner_customers');
          check('everybody who was there pays', now('renewals') === alive * customers);
          const payments = now('new_direct') + now('new_by_partners') + now('renewals');
          check('payments', now('payments') === payments);
          const gaveBack = now('refunded_payments') + now('chargeback_count');
          check('refunds of what was paid', gaveBack <= before('payments'));
          const revenue = 49 * (payments - gaveBack) + 25 * now('referrals_taken');
          check('net revenue', same(now('net_revenue'), revenue));
          const costs =
            once('cost_to_serve') * payments +
            (0.029 * 49 + 0.3) * payments +
            15 * now('chargeback_count');
          check('gross profit', same(now('gross_profit'), revenue - costs));
          const kept = 1 - once('payment_refund_rate');
          const paying = now('new_by_partners') + alive * before('partner_customers');
          check('share earned', same(now('share_accrued'), share * 49 * paying * kept));
          check('share paid a month later', now('share_paid') === before('share_accrued'));
          check('share owed', same(now('share_owed'), now('share_accrued')));
          const acquisition =
            now('ad_spend') + now('share_accrued') + alive * 30 * before('true_partners');
          const programme = id === 'without_partners' ? 0 : 49 * alive + (month === 1 ? 300 : 0);
          const profit = revenue - costs - acquisition - 150 * alive - programme;
          check('operating profit', same(now('operating_profit'), profit));
          const owedMore = now('share_owed') - before('share_owed');
          check('cash', same(now('cash') - before('cash'), profit + owedMore));
          check(
            'customers stay, leave or come',
            now('customers') ===
              customers -
                now('lost_unresolved') -
                now('churned_direct') -
                now('churned_by_partners') +
                now('new_customers'),
          );
          check(
            'partners stay, leave or come',
            now('simple_partners') + now('true_partners') ===
              before('simple_partners') +
                before('true_partners') -
                now('simple_partners_left') -
                now('true_partners_left') +
                now('partners_signed'),
          );
          check(
            'nobody is sent where nobody is',
            now('start_partners') > 0 || now('referrals_sent') === 0,
          );
          check('no more is taken on than fits', now('new_customers') <= now('room_for_new'));
          check('coverage', now('partner_coverage') >= 0 && now('partner_coverage') <= 1);
          profits += profit;
          spent += acquisition;
          hours += now('hours_worked');
        }
        const end = (name: string): number => at(name, 0, trial);
        const takeHome = end('take_home');
        hold('take-home', same(takeHome, profits + end('share_owed_at_end')), 36);
        hold('loss', end('loss') === Number(takeHome < 0), 36);
        hold('break-even', (end('break_even') === Infinity) === takeHome < 0, 36);
        hold('hours', same(end('total_hours'), hours), 36);
        hold(
          'acquisition cost',
          same(end('customer_acquisition_cost') * end('total_new_customers'), spent) ||
            end('total_new_customers') === 0,
          36,
        );
        hold(
          'the portal',
          same(end('total_share_paid') + end('share_owed_at_end'), end('total_share_accrued')),
          36,
        );
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('gives the annuity of the share, with renewals and without', () => {
    const text = applyScenario(program, {
      ...FLAWLESS,
      subscription_price: '29',
      market_price: '29',
      churn: '3%',
    });
    expect(only(text, 'partner_share_per_customer')).toBeCloseTo(193.33333333333334, 9);
    const once = applyScenario(text, { share_on_renewals: '0' });
    expect(only(once, 'partner_share_per_customer')).toBeCloseTo(5.8, 9);
  });

  it('pays a partner that annuity, and the first month on top', () => {
    const text = applyScenario(program, {
      ...FLAWLESS,
      churn: '10%',
      close_rate: '100%',
      reputation_effect: '0',
      partner_leads: 't == 1 ? 200 : 0',
      starting_cash: '100000',
      founder_hours: '744',
    });
    const { quantities } = run(text, {
      trials: 400,
      months: 200,
      seed: 'annuity',
      asked: ['total_share_accrued'],
    });
    const { mean, standardErrors } = quantities.get('total_share_accrued')!;
    const annuity = only(text, 'partner_share_per_customer');
    expect(annuity).toBeCloseTo((0.2 * 49) / 0.1, 9);
    expect(Math.abs(mean / 200 - (annuity + 0.2 * 49))).toBeLessThan(
      (4 * standardErrors.mean) / 200,
    );
  });

  it('values a subscriber at margin over churn, and pays back in cost over margin', () => {
    const text = applyScenario(program, { ...FLAWLESS, cost_to_serve: '8', churn: '3%' });
    expect(only(text, 'expected_lifetime_value')).toBeCloseTo(41 / 0.03, 9);
    const known = applyScenario(text, { customer_acquisition_cost: '328' });
    expect(only(known, 'payback_months')).toBeCloseTo(8, 12);
    expect(only(known, 'lifetime_value_ratio')).toBeCloseTo(41 / 0.03 / 328, 12);
    // Leaving over a grievance comes on top of churn.
    const grievances = { failure_rate: '10%', unresolved_chance: '50%' };
    expect(only(applyScenario(known, grievances), 'expected_churn')).toBeCloseTo(
      1 - (1 - 0.1 * 0.5 * 0.78) * 0.97,
      12,
    );
  });

  it('settles at as many partners as the chain says', () => {
    const text = applyScenario(program, {
      partner_reply_rate: '25%',
      partner_signing_rate: '30%',
      partner_upgrade_rate: '2%',
      partner_leave_rate: '5%',
      share_referred_out: '0',
      starting_cash: '1000000',
    });
    const simple = (4 * 0.25 * 0.3) / (0.02 + 0.98 * 0.05);
    expect(only(text, 'steady_partners')).toBeCloseTo(simple * (1 + 0.02 / 0.05), 9);
    const { quantities } = run(text, {
      trials: 1_000,
      months: 240,
      seed: 'settled',
      asked: ['simple_partners_at_end', 'true_partners_at_end'],
    });
    for (const [name, expected] of [
      ['simple_partners_at_end', simple],
      ['true_partners_at_end', (simple * 0.02) / 0.05],
    ] as const) {
      const { mean, standardErrors } = quantities.get(name)!;
      expect(Math.abs(mean - expected), name).toBeLessThan(4 * standardErrors.mean);
    }
  });

  it('has nobody ever without advertising and without partners', () => {
    const alone = applyScenario(inScenario('without_partners'), { ad_budget: '0' });
    const { kept } = run(alone, { trials: 200, months: 36, asked: ['total_new_customers'] });
    expect(Math.max(...kept.get('total_new_customers')!)).toBe(0);
  });

  it('gets nothing back when it always sends', () => {
    const nothing = ['total_received', 'total_by_partners', 'total_share_paid'];
    const asked = [...nothing, 'total_sent'];
    const { quantities } = run(inScenario('one_way'), { trials: 500, months: 36, asked });
    for (const name of nothing) expect(quantities.get(name)!.mean, name).toBe(0);
    expect(quantities.get('total_sent')!.mean).toBeGreaterThan(0);
  });

  it('pays for what its partners do badly', () => {
    const much = { partner_contacts: '20', outside_need_rate: '20%', partner_fit: '30%' };
    const asked = ['unresolved_share', 'realised_churn', 'customers_at_end'];
    const settings = { trials: 1_000, months: 36, seed: 'blame', asked };
    const [well, badly] = ['0', '100%'].map((rate) =>
      run(
        applyScenario(program, {
          ...much,
          partner_failure_rate: rate,
          partner_unresolved_chance: rate,
        }),
        settings,
      ),
    );
    const gap = (name: string): number =>
      badly!.quantities.get(name)!.mean - well!.quantities.get(name)!.mean;
    expect(gap('unresolved_share')).toBeGreaterThan(0.02);
    expect(gap('realised_churn')).toBeGreaterThan(0.01);
    expect(gap('customers_at_end')).toBeLessThan(-1);
  });

  it('has only this month’s customers when everybody cancels', () => {
    const at = trialValues(applyScenario(program, { churn: '100%' }), 12, 200);
    for (let trial = 0; trial < 200; trial += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(at('customers', month, trial)).toBe(at('new_customers', month, trial));
      }
    }
  });

  it('refunds nothing when nothing is asked back', () => {
    const text = applyScenario(program, { payment_refund_rate: '0', chargeback_rate: '0' });
    expect(
      run(text, { trials: 200, months: 36, asked: ['refund_rate'] }).quantities.get('refund_rate')!
        .mean,
    ).toBe(0);
  });

  it('earns seven times as much when all money is sevenfold', () => {
    const money = [
      'subscription_price',
      'market_price',
      'cost_to_serve',
      'ad_budget',
      'cost_per_click',
      'reference_ad_budget',
      'joint_campaign_budget',
      'programme_setup_cost',
      'programme_software_cost',
      'finder_fee',
      'starting_cash',
      'overhead',
      'payment_fee_fixed',
      'chargeback_fee',
      'reservation_wage',
    ];
    // Without the least spend of 1 at which clicks are priced, which is money as well.
    const plain = applyScenario(program, { finder_fee: '20' }).replace(
      'max(ad_spend[t], 1)',
      'max(ad_spend[t], reference_ad_budget / 400)',
    );
    const sevenfold = applyScenario(
      plain,
      Object.fromEntries(
        listDefinitions(plain)
          .filter(({ name }) => money.includes(name))
          .map(({ name, expression }) => [name, `7 * ${expression}`]),
      ),
    );
    const asked = [
      'take_home',
      'economic_profit',
      'net_present_value',
      'lowest_cash',
      'share_owed_at_end',
      'expected_lifetime_value',
      'recurring_revenue_at_end',
    ];
    const settings = { trials: 500, months: 36, asked };
    const once = run(plain, settings).kept;
    const seven = run(sevenfold, settings).kept;
    for (const name of asked) {
      const values = once.get(name)!;
      expect(
        [...seven.get(name)!].every((value, trial) => same(value, 7 * values[trial]!)),
        name,
      ).toBe(true);
    }
  });

  it('begins as it begins, whether cut after 24 months or after 36', () => {
    const [short, long] = [24, 36].map((months) => trialValues(program, months, 200));
    for (let trial = 0; trial < 200; trial += 1) {
      for (const name of ['cash', 'customers', 'share_owed', 'hours_worked']) {
        for (const month of [1, 12, 24]) {
          expect(short!(name, month, trial)).toBe(long!(name, month, trial));
        }
      }
    }
  });

  it('is never ruined by more cash when advertising does not hang on it', () => {
    const steady = applyScenario(program, { ad_spend: 'in_business[t] * ad_budget' });
    const ruins = ['2000', '4000', '8000'].map((cash) =>
      run(applyScenario(steady, { starting_cash: cash }), {
        trials: 2_000,
        months: 36,
        seed: 'cash',
        asked: ['ruined'],
      }).kept.get('ruined')!,
    );
    const [least, some, most] = ruins;
    expect(least!.every((ruined, trial) => ruined >= some![trial]!)).toBe(true);
    expect(some!.every((ruined, trial) => ruined >= most![trial]!)).toBe(true);
    expect(least).not.toEqual(most);
  });
});
