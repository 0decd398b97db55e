import type { Plan } from '#lib/engine/plan/plan.ts';

/** Bins of a quantity: finer, for there are few of them and they are what is decided upon. */
const QUANTITY_BINS = 1_024;
/** Bins of a series in one month. */
const MONTH_BINS = 256;
const LONG_MONTH_BINS = 128;
/** From this horizon on, months share less memory each. */
const LONG = 120;

/** Which column of the figures holds what: a quantity has one, a series one a month, in the order asked. */
export interface Columns {
  readonly count: number;
  /** First column of each asked definition. */
  readonly firsts: readonly number[];
  /** Bins of each column. */
  readonly bins: Uint16Array;
}

export function columnsOf(plan: Plan): Columns {
  const monthBins = plan.months > LONG ? LONG_MONTH_BINS : MONTH_BINS;
  const firsts: number[] = [];
  const bins: number[] = [];
  for (const { kind } of plan.asked) {
    firsts.push(bins.length);
    if (kind === 'quantity') bins.push(QUANTITY_BINS);
    else bins.push(...Array.from({ length: plan.months }, () => monthBins));
  }
  return { count: bins.length, firsts, bins: Uint16Array.from(bins) };
}
