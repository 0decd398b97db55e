import { KEPT_TRIALS, type Results } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';
import type { Run } from '#lib/workers/farm.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What every question starts from: the open model, and how it is run with something changed. */
export interface Base {
  readonly program: Program;
  /** The name of the result. */
  readonly result: string;
  /** The futures of a run of the open model. */
  readonly trials: number;
  /** A run of a changed program with the luck of the open one, asked for the result alone unless told else. */
  readonly run: (program: Program, asked?: readonly string[], most?: number) => Run;
}

/** Reads the open model; `undefined` while it cannot be run. */
export function baseOf({ program, months, seed, trials, model }: Workspace): Base | undefined {
  if (program === undefined || model === undefined) return undefined;
  const { result } = model.roles;
  return {
    program,
    result,
    trials,
    // No more than are kept trial by trial, which is what pairs them.
    run: (changed, asked = [result], most = KEPT_TRIALS) => ({
      program: changed,
      settings: { trials: Math.min(trials, most), months, seed, sampler: 'sobol', asked },
    }),
  };
}

/** The values of a quantity by trial. */
export function valuesOf({ kept }: Results, name: string): Float64Array {
  return kept.get(name) ?? new Float64Array(0);
}
