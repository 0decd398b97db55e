import type { Decision } from '#lib/analysis/decision.ts';
import { type Analyst, createAnalyst } from '#lib/workers/analyst.ts';
import type { Comparison } from './comparison.svelte.ts';

/** What would settle the choice between the two that are looked at closely. */
export class Choosing {
  #decision: Decision | undefined = $state.raw();

  /** Must be created while a component starts. */
  constructor(comparison: Comparison, analyst: Analyst = createAnalyst()) {
    $effect(() => {
      // The last pair that was complete: while another one comes nothing is asked anew.
      const { base, other } = comparison;
      if (base === undefined || other === undefined) return;
      const { kept } = base.results;
      const names = [...kept.keys()].filter((name) => isShared(kept, other.results.kept, name));
      const result = base.column.model.roles.result;
      this.#decision = undefined;
      analyst.ask({ kept, result, names, rival: other.values, groups: [] }, (decision) => {
        this.#decision = decision;
      });
    });
    $effect(() => () => {
      analyst.dispose();
    });
  }

  /** `undefined` until it is known. */
  get decision(): Decision | undefined {
    return this.#decision;
  }
}

/** Whether both draw the same for a name: what is not the same truth in both settles nothing. */
function isShared(
  kept: ReadonlyMap<string, Float64Array>,
  others: ReadonlyMap<string, Float64Array>,
  name: string,
): boolean {
  const [own, other] = [kept.get(name), others.get(name)];
  return own?.[0] !== undefined && own.every((value, trial) => value === other?.[trial]);
}
