import { trialAt } from '#lib/analysis/one-future.ts';
import { view } from '#lib/components/results/view.svelte.ts';
import type { Picked } from '#lib/state/one-future.svelte.ts';

/** Futures that have a name: the ends, and those at a percentile of the result. */
const NAMED = {
  worst: { kind: 'place', share: 0 },
  bad: { kind: 'percentile', percentile: 10 },
  typical: { kind: 'percentile', percentile: 50 },
  good: { kind: 'percentile', percentile: 90 },
  best: { kind: 'place', share: 1 },
} as const satisfies Record<string, Picked>;

export type Choice = keyof typeof NAMED | 'number';

/** The future and the month that are looked at; kept while the reader visits other screens. */
export const picked: { choice: Choice; trial: number; month: number } = $state({
  choice: 'typical',
  trial: 0,
  month: 1,
});

export function pickedFuture(): Picked {
  return picked.choice === 'number' ? { kind: 'trial', trial: picked.trial } : NAMED[picked.choice];
}

/** Opens the future at a place among all results, from the lowest on. */
export function openFuture(results: Float64Array, share: number): void {
  const trial = trialAt(results, share);
  if (trial === undefined) return;
  picked.choice = 'number';
  picked.trial = trial;
  view.shown = 'one_future';
}
