import { describe, expect, it } from 'vitest';
import type { Results } from '#lib/engine/results.ts';
import { marginOf } from '#lib/engine/refinement.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { MODELS } from '#lib/models/index.ts';
import { countOf, isLong } from '../support/counts.ts';

/** Figures of shipped models that people read, steps and heavy tails among them. */
const FIGURES = {
  'drop-servicing': ['take_home', 'lowest_cash', 'total_orders', 'gross_margin'],
  'customer-referral': ['take_home', 'lowest_cash'],
  'operations-agency': ['take_home', 'customer_acquisition_cost', 'peak_load'],
  'digital-producer': ['take_home', 'lowest_cash'],
} as const;
const RANKS = [5, 50, 95] as const;
const TRIALS = 2_048;

function runOf(model: string, asked: readonly string[], seed: string, trials: number): Results {
  const { program } = readProgram(MODELS.get(model)!.program, 36);
  return simulate(program!, { trials, months: 36, seed, sampler: 'random', asked });
}

describe.each(Object.entries(FIGURES).slice(0, isLong ? undefined : 1))(
  'the 95 % intervals of %s',
  (model, names) => {
    it('hold what a run of many more futures gives', { timeout: 1_800_000 }, () => {
      const seeds = countOf(30, 200);
      const truth = runOf(model, names, 'the truth', countOf(40_000, 1_000_000)).quantities;
      const hits = new Map<string, number>();
      for (let seed = 0; seed < seeds; seed += 1) {
        const { quantities } = runOf(model, names, `seed ${seed}`, TRIALS);
        for (const name of names) {
          for (const rank of RANKS) {
            const [own, all] = [quantities.get(name)!, truth.get(name)!];
            const error = Math.hypot(
              own.standardErrors[`p${rank}`],
              all.standardErrors[`p${rank}`],
            );
            const margin = marginOf(error, { sampler: 'random' });
            const distance = Math.abs(own.percentiles[rank]! - all.percentiles[rank]!);
            const key = `P${rank} of ${name}`;
            hits.set(key, (hits.get(key) ?? 0) + Number(distance <= margin));
          }
        }
      }
      // 95 % less three standard errors of a share of so many seeds; steps are held more often.
      const least = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / seeds);
      const missed = [...hits].filter(([, count]) => count / seeds < least);
      expect(missed).toEqual([]);
    });
  },
);
