/** A model to run, with what the benchmark asks of it; plain data, so that it can be sent to a worker. */
export interface Workload {
  readonly text: string;
  /** 1 for a model without time. */
  readonly months: number;
  /** The definitions whose figures are wanted. */
  readonly asked: readonly string[];
  /** The definition whose last month is compared with the anchors' figures. */
  readonly figure: string;
}
