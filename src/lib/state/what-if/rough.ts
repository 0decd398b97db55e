import type { Sought } from '#lib/analysis/goal-seek.ts';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import type { Ask, Work } from '#lib/state/worked.svelte.ts';
import type { Base } from './base.ts';

/** Futures of a value in the first search: enough to see about where the answer lies. */
const ROUGH = 2048;

/**
 * Searches twice: first with few futures a value, which is told at once, then with all.
 *
 * @param search looks for the answer with at most so many futures a value
 */
export function roughThenFine(
  { trials }: Base,
  search: (ask: Ask, most: number) => Promise<Sought | undefined>,
): Work<Sought> {
  return async (ask, publish) => {
    const rounds = trials > ROUGH ? [ROUGH, KEPT_TRIALS] : [KEPT_TRIALS];
    for (const most of rounds) {
      const found = await search(ask, most);
      if (found === undefined) return;
      publish(found, most === KEPT_TRIALS);
    }
  };
}
