/** One future, with all that is defined in it. *Never* is +Infinity, no number is NaN. */
export interface Future {
  readonly trial: number;
  readonly months: number;
  readonly quantities: ReadonlyMap<string, number>;
  /** One value a month, month 1 first. */
  readonly series: ReadonlyMap<string, Float64Array>;
  /** What series were before month 1; one that is drawn is left out. */
  readonly openings: ReadonlyMap<string, number>;
}
