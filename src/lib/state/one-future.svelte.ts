import { trialAt, trialNearest } from '#lib/analysis/one-future.ts';
import type { Future } from '#lib/engine/future.ts';
import type { Percentile, Results, RunSettings } from '#lib/engine/results.ts';
import { createFollowing, type Following } from '#lib/workers/following.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Which future is looked at: one by its place among all, from the worst on, or by its number from 0. */
export type Picked =
  | { readonly kind: 'place'; readonly share: number }
  /** The one whose result is nearest to a percentile of the run's figures. */
  | { readonly kind: 'percentile'; readonly percentile: Percentile }
  | { readonly kind: 'trial'; readonly trial: number };

/** What is known of the newest run. */
type Shown = Readonly<{
  results: Results | undefined;
  isCurrent: boolean;
  isFinal: boolean;
}>;

/** One future of the newest run with all that happens in it. */
export class OneFuture {
  #future: Future | undefined = $state.raw();
  #isCurrent = $state(false);
  #hasFailed = $state(false);
  #turn = 0;

  /** Must be created while a component starts. */
  constructor(
    workspace: Workspace,
    simulation: Shown,
    pick: () => Picked,
    following: Following = createFollowing(),
  ) {
    // One object as long as it says the same: the worker need not make its kernel anew.
    const settings: RunSettings = $derived({
      trials: workspace.trials,
      months: workspace.months,
      seed: workspace.seed,
      sampler: 'sobol',
    });
    $effect(() => {
      const { program, model } = workspace;
      const { results } = simulation;
      this.#isCurrent = false;
      this.#turn += 1;
      const turn = this.#turn;
      if (program === undefined || model === undefined || results === undefined) return;
      // The run that is shown must be the run that is followed.
      if (!simulation.isCurrent || !simulation.isFinal) return;
      const asked = pick();
      const values = results.kept.get(model.roles.result) ?? new Float64Array(0);
      const percentiles = results.quantities.get(model.roles.result)?.percentiles;
      const trial =
        asked.kind === 'trial'
          ? Math.min(asked.trial, workspace.trials - 1)
          : asked.kind === 'place'
            ? trialAt(values, asked.share)
            : trialNearest(values, percentiles?.[asked.percentile] ?? NaN);
      if (trial === undefined) return;
      this.#hasFailed = false;
      following.follow(program, settings, trial).then(
        (future) => {
          if (turn !== this.#turn) return;
          this.#future = future;
          this.#isCurrent = true;
        },
        () => {
          if (turn === this.#turn) this.#hasFailed = true;
        },
      );
    });
    $effect(() => () => {
      this.#turn += 1;
      following.dispose();
    });
  }

  get found(): Future | undefined {
    return this.#future;
  }

  /** False while the future shown is not the one that was picked. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }
}
