/**
 * What a distribution family is: the contract that every file of this room fills and that
 * `tests/contracts/distribution.test.ts` checks for each member of the registry.
 */
export interface Family {
  /** The word in the language: `pert`, `normal`, … */
  readonly name: string;
  /** Names of the parameters in order, in the field's terms; `choose` and `sample` take lists instead. */
  readonly parameters: readonly string[];
  /** True when the draw is a count or one of a list of values. */
  readonly discrete: boolean;
  /** One example in the language, run by the tests. */
  readonly example: string;
  /** What is wrong with parameters that are written out as numbers; `undefined` when nothing is. */
  complaint(parameters: readonly number[]): Complaint | undefined;
  /**
   * Moves parameters that arose in a draw to the nearest allowed ones, in place.
   * `none` means that there is no nearest: the draw is no number.
   */
  hold(parameters: Float64Array | number[]): 'fine' | 'held' | 'none';
  /** The value below which a share `u` (0 < u < 1) of the draws lies; parameters must be allowed. */
  quantile(u: number, parameters: ArrayLike<number>): number;
  /** The share of draws at or below `x`. */
  cumulative(x: number, parameters: ArrayLike<number>): number;
  /** The value above which a share `v` (0 < v < 1) of the draws lies: `quantile` from the upper end. */
  upperQuantile(v: number, parameters: ArrayLike<number>): number;
  /** The share of draws above `x`, right where it is so small that 1 − `cumulative` is 0. */
  survival(x: number, parameters: ArrayLike<number>): number;
  mean(parameters: ArrayLike<number>): number;
  variance(parameters: ArrayLike<number>): number;
  /** The least and the greatest value that can be drawn. */
  support(parameters: ArrayLike<number>): readonly [low: number, high: number];
}

/** Which parameter breaks which rule. */
export interface Complaint {
  /** Index into `parameters`. */
  readonly parameter: number;
  readonly rule:
    | 'must_be_positive'
    | 'must_not_be_negative'
    | 'must_be_probability'
    | 'must_be_in_order'
    | 'must_be_at_least_one_weight'
    | 'must_be_finite';
}
