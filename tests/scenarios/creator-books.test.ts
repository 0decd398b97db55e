import { describe, expect, it } from 'vitest';
import { applyScenario, definitionText, listDefinitions } from '#lib/language/rewrite.ts';
import { affiliateFirst } from '#lib/models/affiliate-first/index.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import { digitalProducer } from '#lib/models/digital-producer/index.ts';
import { brokenBooks } from '../support/creator-books.ts';
import { shipped } from '../support/creator-reference.ts';
import { run } from '../support/engine-program.ts';
import { trialValues } from '../support/trial-values.ts';

const MONEY = [
  'price',
  'market_price',
  'platform_fee_fixed',
  'starting_cash',
  'credit_line',
  'overhead',
  'product_overhead',
  'production_cost',
  'assistant_rate',
  'chargeback_fee',
  'ad_budget',
  'cost_per_click',
  'reservation_wage',
  'gate_commission',
  'review_cash',
  'first_goal',
  'second_goal',
];

const kept = (text: string, name: string, months = 36): number[] => [
  ...run(text, { trials: 500, months, asked: [name] }).kept.get(name)!,
];

describe.each([affiliate, digitalProducer, affiliateFirst])(
  'the books of the model $id',
  (model) => {
    const { program, scenarios, series } = model;

    it.each(scenarios.map(({ id }) => id))('are kept in every month of every trial: %s', (id) => {
      expect(brokenBooks(shipped(model, id), 400).slice(0, 5)).toEqual([]);
    });

    it('have all their money multiplied when all prices are', () => {
      const text = applyScenario(program, { ad_budget: '50' });
      const named = new Set(listDefinitions(text).map(({ name }) => name));
      const dearer = Object.fromEntries(
        MONEY.filter((name) => named.has(name)).map((name) => [
          name,
          `(${definitionText(text, name)!.expression}) * 3.75`,
        ]),
      );
      for (const name of ['take_home', 'economic_profit', 'net_present_value', 'lowest_cash']) {
        const before = kept(text, name);
        kept(applyScenario(text, dearer), name).forEach((value, trial) => {
          expect(Math.abs(value - 3.75 * before[trial]!)).toBeLessThan(1e-6);
        });
      }
      for (const name of ['total_hours', 'first_goal_month', 'break_even']) {
        expect(kept(applyScenario(text, dearer), name)).toEqual(kept(text, name));
      }
    });

    it('are those of the first 24 months when cut after 24', () => {
      const long = trialValues(program, 36, 200);
      const short = trialValues(program, 24, 200);
      const different = series.flatMap(({ name }) =>
        Array.from({ length: 24 * 200 }, (_, i) => [1 + (i % 24), Math.floor(i / 24)] as const)
          .filter(([month, trial]) => long(name, month, trial) !== short(name, month, trial))
          .map(([month, trial]) => `${name} in month ${month}, trial ${trial}`),
      );
      expect(different.slice(0, 5)).toEqual([]);
    });

    it('are empty without hours beyond administration', () => {
      const idle = applyScenario(program, { founder_hours: '8' });
      expect(new Set(kept(idle, 'total_visits'))).toEqual(new Set([0]));
      expect(new Set(kept(idle, 'list_at_end'))).toEqual(new Set([0]));
    });

    it('give nothing back when nothing is refunded or charged back', () => {
      const happy = applyScenario(program, { refund_chance: '0%', chargeback_rate: '0%' });
      const back = listDefinitions(program).some(({ name }) => name === 'chargebacks')
        ? 'back = sum(refunds + chargebacks)'
        : 'back = sum(refunds)';
      expect(new Set(kept(`${happy}\n${back}`, 'back'))).toEqual(new Set([0]));
    });

    it('have no winners when no piece ever wins', () => {
      const unlucky = applyScenario(program, { winner_chance: '0%' });
      expect(new Set(kept(unlucky, 'winners_at_end'))).toEqual(new Set([0]));
    });

    it('end at the planned review when there is too little cash', () => {
      const stopped = applyScenario(program, { review_month: '7', review_cash: '1M' });
      expect(new Set(kept(stopped, 'total_hours').map(Math.round))).toEqual(new Set([6 * 80]));
    });
  },
);
