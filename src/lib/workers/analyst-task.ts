import { type Decision, decisionOf, type NumberGroup } from '#lib/analysis/decision.ts';

/** Kept trials of a run, of which the analyst is to say what decides. */
export interface AnalystTask {
  /** Which task this is: the answer carries it. */
  readonly task: number;
  readonly kept: ReadonlyMap<string, Float64Array>;
  readonly result: string;
  readonly names: readonly string[];
  /** What another choice brings in the same trials; `undefined` where the choice is to go ahead or not. */
  readonly rival: Float64Array | undefined;
  /** Of the names, those that are to be seen as one. */
  readonly groups: readonly NumberGroup[];
}

export interface AnalystAnswer {
  readonly task: number;
  readonly decision: Decision;
}

/** The answer to a task; the same in a worker and in a test. */
export function analyse({ task, kept, result, names, rival, groups }: AnalystTask): AnalystAnswer {
  return { task, decision: decisionOf(kept, result, names, rival, groups) };
}
