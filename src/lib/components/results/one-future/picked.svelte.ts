import { trialAt } from '#lib/analysis/one-future.ts';
import { view } from '#lib/components/results/view.svelte.ts';
import type { Picked } from '#lib/state/one-future.svelte.ts';

/** Futures that have a name: by their place among all, from the worst on. */
export const NAMED = { worst: 0, bad: 0.1, typical: 0.5, good: 0.9, best: 1 } as const;

export type Choice = keyof typeof NAMED | 'number';

/** The future and the month that are looked at; kept while the reader visits other screens. */
export const picked: { choice: Choice; trial: number; month: number } = $state({
  choice: 'typical',
  trial: 0,
  month: 1,
});

export function pickedFuture(): Picked {
  return picked.choice === 'number'
    ? { kind: 'trial', trial: picked.trial }
    : { kind: 'place', share: NAMED[picked.choice] };
}

/** Opens the future at a place among all results, from the lowest on. */
export function openFuture(results: Float64Array, share: number): void {
  const trial = trialAt(results, share);
  if (trial === undefined) return;
  picked.choice = 'number';
  picked.trial = trial;
  view.shown = 'one_future';
}
