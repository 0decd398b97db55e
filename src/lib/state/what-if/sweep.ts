import { pull, spreadOver, type Lever } from '#lib/analysis/lever.ts';
import { optimumOf, type Optimum } from '#lib/analysis/sweep.ts';
import type { Figures } from '#lib/engine/results.ts';
import type { Work } from '#lib/state/worked.svelte.ts';
import { valuesOf, type Base } from './base.ts';

/** The result over values of one number. */
export interface Sweep {
  readonly lever: Lever;
  readonly values: readonly number[];
  /** One entry a value. */
  readonly figures: readonly Figures[];
  readonly optimum: Optimum | undefined;
}

const VALUES = 15;

/** Runs a model at values all over a lever's domain, and at the one of now. */
export function sweepWork(base: Base, lever: Lever): Work<Sweep> {
  const { current, domain } = lever;
  const values = [...new Set([...spreadOver(domain, VALUES), current])].sort((a, b) => a - b);
  return async (ask, publish) => {
    const all = await ask(values.map((value) => base.run(pull(base.program, lever, value))));
    if (all === undefined) return;
    const results = all.map((each) => valuesOf(each, base.result));
    publish(
      {
        lever,
        values,
        figures: all.flatMap(({ quantities }) => quantities.get(base.result) ?? []),
        optimum: optimumOf(results, values.indexOf(current)),
      },
      true,
    );
  };
}
