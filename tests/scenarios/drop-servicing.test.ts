import { describe, expect, it } from 'vitest';
import { applyScenario } from '#lib/language/rewrite.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { countOf } from '../support/counts.ts';
import {
  DROP_SERVICING,
  FAIR_FIGURES,
  HIDDEN,
  HIDDEN_FIGURES,
  type ReferenceFigures,
  SHORT_NAMES,
} from '../support/drop-servicing-reference.ts';
import { run } from '../support/engine-program.ts';
import { pairedDifference } from '../support/paired.ts';
import { trialValues } from '../support/trial-values.ts';

/** The first program has no price for hiding but disputes. */
const NO_RISK = { betrayal_chance: '0', account_loss_rate: '0' };

describe('drop-servicing', () => {
  const ours = (id: string): string =>
    applyScenario(
      dropServicing.program,
      dropServicing.scenarios.find((scenario) => scenario.id === id)!.replacements,
    );

  it('keeps its books in every month of every trial', () => {
    const trials = 400;
    const at = trialValues(DROP_SERVICING, 36, trials);
    const counts = [
      'clicks',
      'leads',
      'ref_leads',
      'win_new',
      'win_ref',
      'offers',
      'win_rep',
      'orders',
      'lost_orders',
      'dropped',
      'right',
      'rework',
      'fixed_ok',
      'scope',
      'found',
      'disputes',
      'positive',
      'cbk',
      'ref_full',
      'ref_part',
      'unresolved',
      'lost_unres',
      'lost_res',
      'churned',
      'new_customers',
      'customers',
      'vend_left',
      'alive',
    ];
    const wrong: string[] = [];
    const hold = (what: string, holds: boolean, trial: number, month: number): void => {
      if (!holds) wrong.push(`${what} in trial ${trial}, month ${month}`);
    };
    const same = (a: number, b: number): boolean =>
      Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    for (let trial = 0; trial < trials; trial += 1) {
      let profits = 0;
      for (let month = 1; month <= 36; month += 1) {
        const now = (name: string): number => at(name, month, trial);
        const before = (name: string): number => at(name, month - 1, trial);
        const check = (what: string, holds: boolean): void => hold(what, holds, trial, month);
        for (const name of counts) check(name, Number.isInteger(now(name)) && now(name) >= 0);
        check(
          'net revenue',
          same(now('net_revenue'), now('bookings') - now('refunds') - now('chargebacks')),
        );
        check('gross profit', same(now('gross_profit'), now('net_revenue') - now('cogs')));
        check('contribution', same(now('contribution'), now('gross_profit') - now('acq_cost')));
        check('operating profit', same(now('op_profit'), now('contribution') - now('fixed')));
        check('leads of clicks', now('leads') <= now('clicks'));
        check('orders within capacity', now('orders') <= now('cap'));
        check('every order ends one way', now('disputes') + now('positive') === now('orders'));
        check(
          'refunds of open disputes',
          now('cbk') + now('ref_full') + now('ref_part') <= before('disputes') &&
            now('unresolved') <= before('disputes'),
        );
        check(
          'customers stay, leave or come',
          now('customers') ===
            before('customers') -
              now('lost_unres') -
              now('lost_res') -
              now('churned') +
              now('new_customers'),
        );
        for (const name of ['q', 'p_new_eff']) check(name, now(name) >= 0 && now(name) <= 1);
        profits += now('op_profit');
      }
      const takeHome = at('take_home', 0, trial);
      hold('take-home', same(takeHome, profits), trial, 36);
      hold('cash', same(at('cash', 36, trial) - 6_000, takeHome), trial, 36);
      hold('loss', at('loss', 0, trial) === Number(takeHome < 0), trial, 36);
      hold('break-even', (at('break_even', 0, trial) === Infinity) === takeHome < 0, trial, 36);
      hold(
        'first in the black no later than for good',
        at('first_black', 0, trial) <= at('break_even', 0, trial),
        trial,
        36,
      );
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('is the same model in readable names but for two risks: without them every future is that of the reference', () => {
    for (const [scenario, set, risk] of [
      ['fair', {}, {}],
      ['hidden', HIDDEN, NO_RISK],
    ] as const) {
      const renamed = applyScenario(ours(scenario), risk).replace(
        /\b[a-z]\w*\b/g,
        (name) => SHORT_NAMES[name] ?? name,
      );
      const settings = { trials: 2_000, months: 36, seed: 'twins', asked: ['take_home', 'ruined'] };
      const readable = run(renamed, settings).kept;
      const reference = run(applyScenario(DROP_SERVICING, set), settings).kept;
      expect(readable.get('ruined')).toEqual(reference.get('ruined'));
      const differences = [...readable.get('take_home')!].map((value, trial) =>
        Math.abs(value - reference.get('take_home')![trial]!),
      );
      expect(Math.max(...differences)).toBeLessThan(1e-6);
    }
  });

  it.each<[name: string, text: string, figures: ReferenceFigures]>([
    ['the reference, fair and open', DROP_SERVICING, FAIR_FIGURES],
    ['the reference, cheapest and hidden', applyScenario(DROP_SERVICING, HIDDEN), HIDDEN_FIGURES],
    ['the model that ships, fair and open', ours('fair'), FAIR_FIGURES],
    [
      'the model that ships, cheapest and hidden, without the risks of hiding',
      applyScenario(ours('hidden'), NO_RISK),
      HIDDEN_FIGURES,
    ],
  ])('gives the figures of the independent implementation: %s', (_name, text, figures) => {
    const trials = countOf(16_384, 160_000);
    const asked = ['take_home', 'loss', 'ruined', 'break_even'];
    const { quantities } = run(text, { trials, months: 36, seed: 'figures', asked });
    const { takeHome, loss, ruin, breakEven, trials: theirs } = figures;
    const found = quantities.get('take_home')!;
    /** Both have an error: ours, and theirs from more trials. */
    const widened = Math.sqrt(1 + trials / theirs);
    const { p5, p50, p95, mean } = found.standardErrors;
    expect(Math.abs(found.mean - takeHome.mean)).toBeLessThan(4 * Math.hypot(mean, takeHome.error));
    expect(Math.abs(found.percentiles[5]! - takeHome.p5)).toBeLessThanOrEqual(4 * p5 * widened + 1);
    expect(Math.abs(found.percentiles[50]! - takeHome.p50)).toBeLessThan(4 * p50 * widened);
    expect(Math.abs(found.percentiles[95]! - takeHome.p95)).toBeLessThan(4 * p95 * widened);
    const shareWithin = (got: number, expected: number): void => {
      const error = Math.sqrt((expected * (1 - expected)) / trials) * widened;
      expect(Math.abs(got - expected)).toBeLessThan(4 * error);
    };
    shareWithin(quantities.get('loss')!.mean, loss);
    shareWithin(quantities.get('ruined')!.mean, ruin);
    const even = quantities.get('break_even')!;
    shareWithin(even.never, breakEven.never);
    expect(Math.abs(even.percentiles[5]! - breakEven.p5)).toBeLessThanOrEqual(1);
    expect(Math.abs(even.percentiles[25]! - breakEven.p25)).toBeLessThanOrEqual(1);
    expect(Math.abs(even.percentiles[50]! - breakEven.p50)).toBeLessThanOrEqual(
      4 * even.standardErrors.p50 * widened + 1,
    );
  });

  it('delivers nothing for two months when a marketplace closes the account, then a new freelancer begins', () => {
    const trials = 200;
    const at = trialValues(applyScenario(ours('hidden'), { account_loss_rate: '10%' }), 36, trials);
    let closed = 0;
    const wrong: string[] = [];
    for (let trial = 0; trial < trials; trial += 1)
      for (let month = 1; month <= 36; month += 1) {
        const ago = (months: number): number => at('account_closed', month - months, trial);
        const now = (name: string): number => at(name, month, trial);
        closed += ago(0);
        const isLockedOut = ago(0) + ago(1) > 0;
        if (isLockedOut && now('orders') + now('ad_spend') > 0) wrong.push('delivery');
        if (ago(2) > 0 && now('freelancer_left') !== 1) wrong.push('new freelancer');
        if (now('unresolved_disputes') > at('disputes', month - 1, trial)) wrong.push('grievances');
      }
    expect(wrong).toEqual([]);
    expect(closed).toBeGreaterThan(300);
  });

  it('leaves as many angry as both chances say, when clients find out', () => {
    const text = applyScenario(ours('hidden'), {
      discovery_chance: '100%',
      scope_dispute_rate: '0',
      chargeback_chance: '0',
      unresolved_chance: '40%',
      betrayal_chance: '50%',
      base_quality: '20',
      account_loss_rate: '0',
    });
    const { quantities } = run(`${text}\nangry = sum(unresolved_disputes) / sum(found_out)`, {
      trials: 4_000,
      months: 36,
      seed: 'angry',
      asked: ['angry', 'dispute_rate'],
    });
    // Every order is right and found out; those of the last month have not been settled yet.
    expect(quantities.get('dispute_rate')!.mean).toBe(1);
    // 40% are left angry, half of the others too, and nobody twice: a little less than 70%.
    const angry = quantities.get('angry')!.mean;
    expect(angry).toBeLessThan(0.7);
    expect(angry).toBeGreaterThan(0.6);
  });

  it('earns more by being open, at the market’s pay and at half of it', () => {
    const hidden = dropServicing.scenarios.find(({ id }) => id === 'hidden')!.replacements;
    for (const pay of [{}, hidden]) {
      const texts = ['1', '0'].map((disclosed) =>
        applyScenario(dropServicing.program, { ...pay, disclosed }),
      );
      const { mean, error } = pairedDifference([texts[0]!, texts[1]!], countOf(8_000, 20_000));
      expect(mean).toBeGreaterThan(4 * error);
    }
  });

  it('takes from freelancers more than the cheap and hidden way earns', () => {
    const settings = {
      trials: countOf(8_000, 20_000),
      months: 36,
      seed: 'costs',
      asked: ['take_home', ...dropServicing.costsToOthers!],
    };
    const [fair, hidden] = [ours('fair'), ours('hidden')].map(
      (text) => run(text, settings).quantities,
    );
    const more = (name: string): number => hidden!.get(name)!.mean - fair!.get(name)!.mean;
    expect(more('take_home')).toBeGreaterThan(0);
    expect(more('freelancer_shortfall')).toBeGreaterThan(3 * more('take_home'));
    expect(more('fairness')).toBeLessThan(-0.4);
    expect(more('unresolved_share')).toBeGreaterThan(0.1);
    expect(fair!.get('accounts_closed')!.mean).toBe(0);
  });

  it('wins clients back only from those who left, and every client is with it, lapsed or turned away', () => {
    const trials = 200;
    const text = applyScenario(dropServicing.program, {
      ...dropServicing.scenarios.find(({ id }) => id === 'win_back')!.replacements,
      founder_hours: '744',
    });
    const at = trialValues(text, 36, trials);
    let wonBack = 0;
    for (let trial = 0; trial < trials; trial += 1)
      for (let month = 1; month <= 36; month += 1) {
        const now = (name: string): number => at(name, month, trial);
        const before = (name: string): number => at(name, month - 1, trial);
        expect(now('won_back')).toBeLessThanOrEqual(before('lapsed_customers'));
        const left = now('churned') + now('lost_unresolved') + now('lost_resolved');
        const gone = before('lapsed_customers') - now('lapsed_customers');
        expect(now('won_back') - left).toBe(gone);
        wonBack += now('won_back');
      }
    expect(wonBack).toBeGreaterThan(100);
  });

  it('wins back per offer as often as the 20–40 % say', () => {
    const { quantities } = run(dropServicing.program, {
      trials: 16_384,
      months: 1,
      seed: 'lapsed',
      asked: ['win_back_close_rate'],
    });
    const found = quantities.get('win_back_close_rate')!;
    const { mean, p5, p95 } = found.standardErrors;
    expect(Math.abs(found.percentiles[5]! - 0.2)).toBeLessThan(4 * p5);
    expect(Math.abs(found.percentiles[95]! - 0.4)).toBeLessThan(4 * p95);
    // The mean of Beta(16.353, 38.938).
    expect(Math.abs(found.mean - 16.353 / 55.291)).toBeLessThan(4 * mean + 1e-5);
  });
});
