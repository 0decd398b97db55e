import { seekGoal, type Sought } from '#lib/analysis/goal-seek.ts';
import { pull, type Lever } from '#lib/analysis/lever.ts';
import { marginOf } from '#lib/engine/refinement.ts';
import type { Work } from '#lib/state/worked.svelte.ts';
import type { Base } from './base.ts';
import { roughThenFine } from './rough.ts';

/** How surely the cash is to last. */
export interface Safety {
  /** The number that is the cash at the start, moved. */
  readonly lever: Lever;
  /** The name of the definition that is 1 where the cash runs out. */
  readonly ruined: string;
  /** The share of the futures in which it must not. */
  readonly share: number;
}

/** Looks for the cash at the start with which the cash lasts surely enough. */
export function safetyWork(base: Base, { lever, ruined, share }: Safety): Work<Sought> {
  const search = { domain: lever.domain, current: lever.current, goal: share };
  return roughThenFine(base, (ask, most) =>
    seekGoal(search, async (values) => {
      const runs = values.map((value) =>
        base.run(pull(base.program, lever, value), [ruined], most),
      );
      return (await ask(runs))?.map((results) => {
        const figures = results.quantities.get(ruined);
        return {
          reach: 1 - (figures?.mean ?? NaN),
          margin: marginOf(figures?.standardErrors.mean ?? NaN, results),
        };
      });
    }),
  );
}
