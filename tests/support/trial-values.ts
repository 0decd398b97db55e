import { createEvaluator } from '#lib/engine/reference/evaluate.ts';
import { planOf } from './engine-program.ts';

const LANES = 200;

/** What every definition is in a trial and a month; month 0 for quantities, 0 for what a series was before. */
export type ValueAt = (name: string, month: number, trial: number) => number;

/** Runs a text one month after the other and remembers everything. */
export function trialValues(text: string, months: number, trials: number): ValueAt {
  const plan = planOf(text, months);
  const evaluator = createEvaluator(plan, 'books', 'random', LANES);
  const values = new Map(plan.asked.map(({ name }) => [name, new Map<number, number[]>()]));
  for (let first = 0; first < trials; first += LANES) {
    evaluator.run(first, LANES, (asked, month, found, count) => {
      const byMonth = values.get(plan.asked[asked]!.name)!;
      byMonth.set(month, [...(byMonth.get(month) ?? []), ...found.subarray(0, count)]);
    });
  }
  return (name, month, trial) => values.get(name)!.get(month)?.[trial] ?? 0;
}
