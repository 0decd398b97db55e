import { orderOf } from './order.ts';

/** The trials of a run in the order of one number. */
export interface Ranking {
  readonly values: Float64Array;
  /** Trials by ascending value; without those in which the number or the result is no number. */
  readonly order: Uint32Array;
}

/**
 * Puts trials into the order of a number.
 *
 * @param results the result by trial
 * @returns `undefined` where the number is the same in every trial that counts
 */
export function rankingOf(values: Float64Array, results: Float64Array): Ranking | undefined {
  const order = orderOf(values, (trial) => !Number.isFinite(results[trial]));
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return values[first] === values[last] ? undefined : { values, order };
}

/**
 * Walks through runs of equal values, which stand side by side in the order.
 *
 * @param hear gets the place of the first trial of a run and the place behind its last
 */
export function eachTie(
  { values, order }: Ranking,
  hear: (from: number, to: number) => void,
): void {
  const count = order.length;
  for (let from = 0; from < count;) {
    // Places lie inside the order, and trials inside the values.
    const value = values[order[from]!]!;
    let to = from + 1;
    while (to < count && values[order[to]!] === value) to += 1;
    hear(from, to);
    from = to;
  }
}

/**
 * The rank of every trial by its value, from 1; equal values share the mean of their ranks, trials that are
 * not in the order have none (NaN).
 */
export function ranksOf(ranking: Ranking): Float64Array {
  const ranks = new Float64Array(ranking.values.length).fill(NaN);
  eachTie(ranking, (from, to) => {
    for (let place = from; place < to; place += 1)
      ranks[ranking.order[place]!] = (from + 1 + to) / 2;
  });
  return ranks;
}
