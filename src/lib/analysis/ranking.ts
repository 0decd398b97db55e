import { orderOf, type Room, roomFor } from './order.ts';

/** The trials of a run in the order of one number. */
export interface Ranking {
  readonly values: Float64Array;
  /** Trials by ascending value; without those in which the number or the result is no number. */
  readonly order: Int32Array;
  /** The rank of each of them, in this order, from 1; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
}

/**
 * Puts trials into the order of a number.
 *
 * @param results the result by trial
 * @param room what is returned lies in it, and is good until it is used again
 * @returns `undefined` where the number is the same in every trial that counts
 */
export function rankingOf(
  values: Float64Array,
  results: Float64Array = values,
  room: Room = roomFor(values.length),
): Ranking | undefined {
  const order = orderOf(values, results, room);
  const count = order.length;
  if (count === 0 || values[order[0]!] === values[order[count - 1]!]) return undefined;
  const ranks = room.ranks.subarray(0, count);
  for (let from = 0; from < count;) {
    // Places lie inside the order, and trials inside the values.
    const value = values[order[from]!]!;
    let to = from + 1;
    while (to < count && values[order[to]!] === value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let place = from; place < to; place += 1) ranks[place] = rank;
    from = to;
  }
  return { values, order, ranks };
}

/** The rank of every trial; those that are not in the order have none (NaN). */
export function ranksByTrial({ values, order, ranks }: Ranking): Float64Array {
  const byTrial = new Float64Array(values.length).fill(NaN);
  for (let place = 0; place < order.length; place += 1) byTrial[order[place]!] = ranks[place]!;
  return byTrial;
}

/** Which of so many equally full parts a rank of `count` belongs to; equal values are in one. */
export function partOf(rank: number, count: number, parts: number): number {
  return Math.floor((parts * (rank - 1)) / count);
}

/** The rank below which a part ends. */
export function endOf(part: number, count: number, parts: number): number {
  return ((part + 1) * count) / parts + 1;
}
