import { describe, expect, it } from 'vitest';
import { applyScenario, listDefinitions } from '#lib/language/rewrite.ts';
import { operationsAgency } from '#lib/models/operations-agency/index.ts';
import {
  type AgencyDecisions,
  agencyFutures,
  OVERLOADED,
  PLANNED,
} from '../support/agency-by-hand.ts';
import { countOf } from '../support/counts.ts';
import { only, run } from '../support/engine-program.ts';
import { OPERATIONS_AGENCY, SHORT_NAMES } from '../support/operations-agency-reference.ts';
import { pairedDifference } from '../support/paired.ts';
import { trialValues } from '../support/trial-values.ts';
import presets from './models/presets.json' with { type: 'json' };

const { program, scenarios } = operationsAgency;
const inScenario = (id: string): string =>
  applyScenario(program, scenarios.find((scenario) => scenario.id === id)!.replacements);

describe('the operations agency', () => {
  // The first program of the domain notes asks nothing for work beyond capacity, and has an operator begin at once.
  // Where there is neither, both must agree.
  const NO_OVERLOAD = { hire_at_load: '10', founder_clients: '100' };
  const NO_OVERLOAD_SHORT = { hire_at: '10', cap_f: '100', cap_ops: '4', h_client: '20' };

  it.each<[scenario: string, set: Readonly<Record<string, string>>]>([
    ['base', {}],
    ['engaged', { engage: '0.9' }],
    ['hands_off', { engage: '0.2' }],
    ['overloaded', { base_fee: '250', n_ind: '5', v_case: '0.1', v_proc: '0.2', v_staff: '0.2' }],
  ])('is the first program in readable names where nobody is overloaded: %s', (scenario, set) => {
    const renamed = applyScenario(inScenario(scenario), NO_OVERLOAD).replace(
      /\b[a-z]\w*\b/g,
      (name) => SHORT_NAMES[name] ?? name,
    );
    const asked = ['take_home', 'ruined', 'total_hours', 'npv_cash', 'lowest_cash', 'refund_share'];
    const settings = { trials: 2_000, months: 36, seed: 'twins', asked };
    const readable = run(renamed, settings).kept;
    const reference = run(
      applyScenario(OPERATIONS_AGENCY, { ...set, ...NO_OVERLOAD_SHORT }),
      settings,
    ).kept;
    for (const name of asked) {
      const differences = [...readable.get(name)!].map((value, trial) => {
        const expected = reference.get(name)![trial]!;
        return Object.is(value, expected) ? 0 : Math.abs(value - expected);
      });
      expect(Math.max(...differences), name).toBeLessThan(1e-6);
    }
  });

  it('names every definition of the first program that has a part in the result', () => {
    const own = new Set(listDefinitions(program).map(({ name }) => SHORT_NAMES[name] ?? name));
    const missing = listDefinitions(OPERATIONS_AGENCY)
      .map(({ name }) => name)
      .filter((name) => !own.has(name));
    // Fees that no line of the reference uses, sums nobody is shown, and new_customers, which is won.
    expect(missing.sort()).toEqual([
      'acq_cost',
      'cash_end',
      'cb_fee',
      'chargebacks',
      'new_customers',
      'pay_fix',
      'total_acq_cost',
      'total_chargebacks',
      'total_cogs',
      'total_contribution',
      'total_fixed',
      'total_op_profit',
      'total_refunds',
    ]);
  });

  it.each<[scenario: string, decisions: AgencyDecisions, seed: number]>([
    ['base', PLANNED, 11],
    ['overloaded', OVERLOADED, 12],
  ])('gives the figures of the same business as a loop: %s', (scenario, decisions, seed) => {
    const trials = countOf(8_192, 65_536);
    const futures = agencyFutures(decisions, trials, seed);
    const { quantities } = run(inScenario(scenario), {
      trials,
      months: 36,
      seed: 'figures',
      asked: ['take_home', 'loss', 'ruined', 'total_hours', 'refund_rate', 'undone_share'],
    });
    const compare = (name: string, values: readonly number[]): void => {
      const known = values.filter((value) => !Number.isNaN(value));
      const mean = known.reduce((sum, each) => sum + each, 0) / known.length;
      const variance = known.reduce((sum, each) => sum + (each - mean) ** 2, 0) / known.length;
      const found = quantities.get(name)!;
      const error = Math.hypot(found.standardErrors.mean, Math.sqrt(variance / known.length));
      expect(Math.abs(found.mean - mean), name).toBeLessThan(4 * error);
    };
    compare(
      'take_home',
      futures.map(({ takeHome }) => takeHome),
    );
    compare(
      'loss',
      futures.map(({ takeHome }) => Number(takeHome < 0)),
    );
    compare(
      'ruined',
      futures.map(({ lowestCash }) => Number(lowestCash < 0)),
    );
    compare(
      'total_hours',
      futures.map(({ hours }) => hours),
    );
    compare(
      'refund_rate',
      futures.map(({ refundRate }) => refundRate),
    );
    compare(
      'undone_share',
      futures.map(({ undoneShare }) => undoneShare),
    );
  });

  it.each<[plan: string, hireAtLoad: string]>([
    ['long before the team is full', '50%'],
    ['when the load has doubled', '200%'],
    ['never', '1000%'],
  ])('earns more by hiring at a load of 90% than by hiring %s', (_plan, hireAtLoad) => {
    const other = applyScenario(program, { hire_at_load: hireAtLoad });
    const { mean, error } = pairedDifference([program, other], countOf(8_000, 20_000));
    expect(mean).toBeGreaterThan(4 * error);
    expect(mean).toBeGreaterThan(5_000);
  });

  it('warns of the cheap agency with few hands: it earns less than half of the plan', () => {
    const settings = {
      trials: countOf(8_000, 20_000),
      months: 36,
      seed: 'paired',
      asked: ['take_home', 'loss', 'well_served_share'],
    };
    const planned = run(program, settings).quantities;
    const warned = run(inScenario('overloaded'), settings).quantities;
    const [mean, warnedMean] = [planned, warned].map((each) => each.get('take_home')!.mean);
    expect(warnedMean).toBeLessThan(0.5 * mean!);
    const [shops, warnedShops] = [planned, warned].map(
      (each) => each.get('well_served_share')!.mean,
    );
    expect(warnedShops).toBeLessThan(shops! - 0.2);
  });

  it(
    'runs the first program to the figures of its independent implementation',
    { timeout: 120_000 },
    () => {
      const [reference] = presets.AGY.references;
      const { trials: theirs, takeHome, shares, never, hours } = reference!;
      const trials = 16_384;
      const { quantities } = run(`${OPERATIONS_AGENCY}\nten_thousand = take_home >= 10k`, {
        trials,
        months: 36,
        seed: 'figures',
        asked: ['take_home', 'loss', 'ruined', 'ten_thousand', 'break_even', 'total_hours'],
      });
      const found = quantities.get('take_home')!;
      const { mean, p5, p50, p95 } = found.standardErrors;
      /** Both have an error: ours, and theirs from their own number of trials. */
      const widened = Math.sqrt(1 + trials / theirs);
      const within = (what: string, got: number, expected: number, error: number, rounding = 0.5) =>
        expect(Math.abs(got - expected), what).toBeLessThanOrEqual(4 * error + rounding);
      within('mean', found.mean, takeHome.mean, Math.hypot(mean, takeHome.error));
      within('P5', found.percentiles[5]!, takeHome.percentiles['5'], p5 * widened);
      within('P50', found.percentiles[50]!, takeHome.percentiles['50'], p50 * widened);
      within('P95', found.percentiles[95]!, takeHome.percentiles['95'], p95 * widened);
      const spread = (share: number): number => Math.sqrt((share * (1 - share)) / trials) * widened;
      for (const [name, { value, rounding }] of Object.entries(shares)) {
        within(name, quantities.get(name)!.mean, value, spread(value), rounding);
      }
      const even = quantities.get('break_even')!;
      within('never', even.never, never.value, spread(never.value), never.rounding);
      const worked = quantities.get('total_hours')!;
      within('hours', worked.mean, hours, worked.standardErrors.mean * widened);
    },
  );

  it.each<[what: string, set: Readonly<Record<string, string>>, mean: number, loss?: number]>([
    [
      'an empty checklist',
      {
        v_cert: '0',
        v_visit: '0',
        v_case: '0',
        v_proc: '0',
        v_staff: '0',
      },
      5_800,
      0.48,
    ],
    [
      'a full checklist',
      {
        v_cert: '1',
        v_visit: '1',
        v_case: '1',
        v_proc: '1',
        v_staff: '1',
      },
      36_800,
      0.25,
    ],
    ['five industries', { n_ind: '5' }, 15_600, 0.37],
    ['engaged merchants', { engage: '0.9' }, 26_700],
    ['merchants who leave it all to the agency', { engage: '0.2' }, 21_400],
  ])(
    'runs the first program to what is said of %s',
    { timeout: 120_000 },
    (_what, set, mean, loss) => {
      const trials = 8_000;
      const { quantities } = run(applyScenario(OPERATIONS_AGENCY, set), {
        trials,
        months: 36,
        seed: 'claims',
        asked: ['take_home', 'loss'],
      });
      const found = quantities.get('take_home')!;
      // The reference has as many trials, so as much error, and is printed to the hundred.
      const error = found.standardErrors.mean * Math.SQRT2;
      expect(Math.abs(found.mean - mean)).toBeLessThan(4 * error + 50);
      if (loss === undefined) return;
      const spread = Math.sqrt((2 * loss * (1 - loss)) / trials);
      expect(Math.abs(quantities.get('loss')!.mean - loss)).toBeLessThan(4 * spread + 0.005);
    },
  );

  it.each(['base', 'overloaded'])(
    'keeps its books in every month of every trial: %s',
    (scenario) => {
      const trials = 400;
      const at = trialValues(inScenario(scenario), 36, trials);
      const counts = [
        'leads',
        'referred_leads',
        'proposals',
        'new_customers',
        'new_well_served',
        'new_badly_served',
        'went_bad',
        'turned_round',
        'left_well_served',
        'left_badly_served',
        'well_served',
        'badly_served',
        'refund_claims',
        'unresolved_leavers',
        'addons_sold',
        'operators',
      ];
      const wrong: string[] = [];
      const same = (a: number, b: number): boolean =>
        Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
      for (let trial = 0; trial < trials; trial += 1) {
        for (let month = 1; month <= 36; month += 1) {
          const now = (name: string): number => at(name, month, trial);
          const before = (name: string): number =>
            name === 'cash' && month === 1 ? 6_000 : at(name, month - 1, trial);
          const check = (what: string, holds: boolean): void => {
            if (!holds) wrong.push(`${what} in trial ${trial}, month ${month}`);
          };
          for (const name of counts) check(name, Number.isInteger(now(name)) && now(name) >= 0);
          check(
            'cash changes by the lines of the statement less what is still owed',
            same(
              now('cash') - before('cash'),
              now('bookings') -
                now('refunds') -
                now('cost_of_sales') -
                now('ad_spend') -
                now('bad_debt') -
                now('fixed_costs') -
                (now('receivables') - before('receivables')),
            ),
          );
          check('a contract needs a proposal', now('new_customers') <= now('proposals'));
          check('a claim needs a leaver', now('refund_claims') <= now('left_badly_served'));
          const alive = now('in_business');
          check(
            'clients stay, leave or come',
            now('customers') ===
              alive * (before('customers') - now('churned') + now('new_customers')),
          );
          check(
            'one hired or let go a month',
            Math.abs(now('operators') - before('operators')) <= 1 || alive === 0,
          );
          for (const name of ['win_rate', 'chance_served_well', 'work_undone'])
            check(name, now(name) >= 0 && now(name) <= 1);
          check('overtime has a limit', now('overtime') >= 0 && now('overtime') <= 0.2);
          check(
            'all work due is done in normal hours, in overtime, or not at all',
            now('start_customers') <=
              (1 + now('overtime')) * now('client_capacity') + now('undone_shops') + 1e-9,
          );
          check(
            'who was hired last month begins',
            now('operators') <= before('operators') + before('hired'),
          );
          check(
            'the founder runs what the operators do not',
            now('run_by_founder') <=
              Math.max(0, now('start_customers') - 4 * now('operators')) + 1e-9 &&
              now('run_by_founder') <= 3 * (1 + now('overtime')) + 1e-9,
          );
          check('nobody gets back more than was paid', now('fees_kept') >= -1e-9);
        }
        const owed = at('receivables', 36, trial);
        let profits = 0;
        for (let month = 1; month <= 36; month += 1)
          profits += at('operating_profit', month, trial);
        if (!same(at('take_home', 0, trial), profits - owed))
          wrong.push(`take-home in trial ${trial}`);
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );

  /** What a merchant ticks on the vetting form; parts of one heading count alike but for the certificate. */
  interface Vetting {
    readonly authorised: boolean;
    readonly numberVerified: boolean;
    /** Of size, team, live shops, category knowledge, reasoning and plan. */
    readonly seenOnVisit: number;
    readonly caseWithData: boolean;
    /** Of step list, owner, duration and hand-over. */
    readonly processParts: number;
    /** Of operators per shop, two operators to a salesman, and no more industries than half the staff. */
    readonly staffParts: number;
  }

  it.each<[what: string, vetting: Vetting, score: number, winRate: number]>([
    [
      'nothing to show',
      {
        authorised: false,
        numberVerified: false,
        seenOnVisit: 0,
        caseWithData: false,
        processParts: 0,
        staffParts: 0,
      },
      0,
      0.05,
    ],
    [
      'everything to show',
      {
        authorised: true,
        numberVerified: true,
        seenOnVisit: 6,
        caseWithData: true,
        processParts: 4,
        staffParts: 3,
      },
      1,
      0.2,
    ],
    [
      'a certificate, a short video call, the process in full, no case',
      {
        authorised: true,
        numberVerified: false,
        seenOnVisit: 3,
        caseWithData: false,
        processParts: 4,
        staffParts: 2,
      },
      0.5,
      0.125,
    ],
  ])(
    'turns the vetting form into trust and trust into contracts: %s',
    (_what, form, score, rate) => {
      const text = applyScenario(program, {
        certification: `${(15 * Number(form.authorised) + 10 * Number(form.numberVerified)) / 25}`,
        visit_offered: `${form.seenOnVisit / 6}`,
        same_industry_cases: `${Number(form.caseWithData)}`,
        process_detail: `${form.processParts / 4}`,
        operations_staff_share: `${form.staffParts / 3}`,
        win_rate_full: '20%',
      });
      expect(only(text, 'trust', 1)).toBeCloseTo(score, 12);
      expect(only(`${text}\nfirst_month = max(win_rate)`, 'first_month', 1)).toBeCloseTo(rate, 12);
    },
  );

  it.each<[shops: number, overtime: number, undone: number, byFounder: number]>([
    [3, 0, 0, 3],
    [3.3, 0.1, 0, 3.3],
    [3.6, 0.2, 0, 3.6],
    [6, 0.2, 0.4, 3.6],
    [36, 0.2, 0.9, 3.6],
  ])(
    'runs %d shops alone with overtime up to a fifth, and leaves the rest undone',
    (shops, overtime, undone, byFounder) => {
      const text = `${applyScenario(program, { founder_hours: '744' }).replace(
        'start_customers[t] = well_served[t-1] + badly_served[t-1]',
        `start_customers[t] = ${shops}`,
      )}
first_overtime = max(overtime)
first_undone = max(work_undone)
first_founder = max(run_by_founder)`;
      expect(only(text, 'first_overtime', 1)).toBeCloseTo(overtime, 12);
      expect(only(text, 'first_undone', 1)).toBeCloseTo(undone, 12);
      expect(only(text, 'first_founder', 1)).toBeCloseTo(byFounder, 12);
    },
  );

  it('has the default trust score, with its win rate between the two ends', () => {
    expect(only(program, 'trust')).toBeCloseTo(0.49, 12);
  });

  it('gives the client months and the value of the two-state chain', () => {
    const text = applyScenario(program, {
      spoil_rate: '2%',
      churn_well_served: '1.72%',
      turnaround_rate: '4.5%',
      churn_badly_served: '19.5%',
      started_well: '0.55',
      starting_shop_sales: '3900',
      operator_salary: '950',
    });
    expect(only(text, 'months_from_well_served')).toBeCloseTo(32.96038537562034, 9);
    expect(only(text, 'months_from_badly_served')).toBeCloseTo(10.739398170193164, 9);
    expect(only(text, 'expected_months')).toBeCloseTo(22.960941133178114, 9);
    // 22.961 months times 400 + 5% of 3,900 less a quarter of a salary.
    expect(only(text, 'expected_lifetime_value')).toBeCloseTo(
      22.960941133178114 * (595 - 950 / 4),
      7,
    );
  });
});
