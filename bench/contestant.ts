/** The three pieces of work that everybody does; `anchors/workloads` has them in our language. */
export const WORKLOADS = ['w1', 'w2', 'w3'] as const;
export type WorkloadName = (typeof WORKLOADS)[number];

/** The simulation alone, or with all the percentiles that a page shows. */
export const MODES = ['simulate', 'percentiles'] as const;
export type Mode = (typeof MODES)[number];

/** How long one run took. */
export interface Time {
  readonly workload: WorkloadName;
  readonly mode: Mode;
  readonly trials: number;
  /** A trial for W1, a trial-month for W2 and W3. */
  readonly nanoseconds: number;
}

/** What a run found: profit for W1, cash in month 36 for W2 and W3. */
export interface Figure {
  readonly workload: WorkloadName;
  readonly name: 'mean' | 'p50';
  readonly value: number;
}

/** What one contestant tells of one round of one workload; nothing when it cannot do that workload. */
export interface Measured {
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
}

/** Somebody who does the work. */
export interface Contestant {
  readonly who: string;
  /** One line for people. */
  readonly what: string;
  measure(workload: WorkloadName): Promise<Measured>;
}

/** A contestant that could not start. */
export interface Missing {
  readonly who: string;
  readonly why: string;
}

/** Who came, and who did not. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly missing: readonly Missing[];
}
