import { chanceAtLeast } from '#lib/analysis/answer.ts';
import { seekGoal, type Reached, type Sought } from '#lib/analysis/goal-seek.ts';
import { pull, type Lever } from '#lib/analysis/lever.ts';
import { marginOf } from '#lib/engine/refinement.ts';
import type { Results } from '#lib/engine/results.ts';
import type { Work } from '#lib/state/worked.svelte.ts';
import { valuesOf, type Base } from './base.ts';
import { roughThenFine } from './rough.ts';

/** What a goal asks for: a mean result of at least so much, or a chance of at least so much to reach a target. */
export type Goal =
  | { readonly kind: 'mean'; readonly amount: number }
  | { readonly kind: 'chance'; readonly target: number; readonly share: number };

/** Looks for the values of a number at which a goal is reached. */
export function seekWork(base: Base, lever: Lever, goal: Goal): Work<Sought> {
  const search = {
    domain: lever.domain,
    current: lever.current,
    goal: goal.kind === 'mean' ? goal.amount : goal.share,
  };
  return roughThenFine(base, (ask, most) =>
    seekGoal(search, async (values) => {
      const asked = [base.result];
      const runs = values.map((value) => base.run(pull(base.program, lever, value), asked, most));
      return (await ask(runs))?.map((results) => reachedBy(results, base.result, goal));
    }),
  );
}

function reachedBy(results: Results, result: string, goal: Goal): Reached {
  if (goal.kind === 'mean') {
    const figures = results.quantities.get(result);
    const margin = marginOf(figures?.standardErrors.mean ?? NaN, results);
    return { reach: figures?.mean ?? NaN, margin };
  }
  const values = valuesOf(results, result);
  const { share, margin } = chanceAtLeast(results.sampler, values, goal.target);
  return { reach: share, margin };
}
