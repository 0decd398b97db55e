import { type Percentile, PERCENTILES } from '#lib/engine/results.ts';
import { binCount } from './bins.ts';
import type { OrderStatistics } from './order-statistics.ts';
import { errorReach, percentileRank } from './percentile.ts';

/** Percentiles that have a standard error. */
const WITH_ERROR: ReadonlySet<Percentile> = new Set<Percentile>([5, 50, 95]);

/**
 * Standard errors between a percentile of the trials so far and that of a longer run. One column in 150,000 strays
 * further; it costs another pass.
 */
const STRAY = 4.5;

/** The bins that hold each percentile and as many ranks to either side as are asked for: first and last. */
function spansOf(
  order: OrderStatistics,
  never: number,
  ranksAround: (percentile: Percentile) => number,
  ends: { readonly first: number; readonly last: number },
): [first: number, last: number][] {
  const { count } = order;
  if (count === 0) return [];
  return PERCENTILES.flatMap((percentile): [number, number][] => {
    const { below, fraction } = percentileRank(count + never, percentile / 100);
    const around = ranksAround(percentile);
    const low = Math.floor(below - around);
    const high = Math.ceil(below + (fraction > 0 ? 1 : 0) + around);
    if (low >= count) return [];
    return [
      [low < 0 ? ends.first : order.binAt(low), high >= count ? ends.last : order.binAt(high)],
    ];
  });
}

/** The bins whose values the figures of a column are read from. */
export function wantedBins(order: OrderStatistics, never: number): number[] {
  const total = order.count + never;
  const around = (percentile: Percentile): number =>
    WITH_ERROR.has(percentile) ? errorReach(total, percentile / 100) : 0;
  const ends = { first: order.binAt(0), last: order.binAt(order.count - 1) };
  const bins = new Set<number>();
  for (const [first, last] of spansOf(order, never, around, ends)) {
    for (let bin = first; bin <= last; bin += 1) bins.add(bin);
  }
  return [...bins];
}

/**
 * A byte a bin: 1 where the figures of a longer run will want its values, as far as the trials so far can tell.
 *
 * @param growth trials of the longer run over those so far
 */
export function marksAhead(
  order: OrderStatistics,
  never: number,
  fineness: number,
  growth: number,
): Uint8Array {
  const total = order.count + never;
  const around = (percentile: Percentile): number => {
    const share = percentile / 100;
    const stray = STRAY * Math.sqrt(total * share * (1 - share) * (1 - 1 / growth)) + 2;
    return stray + (WITH_ERROR.has(percentile) ? errorReach(total, share) / Math.sqrt(growth) : 0);
  };
  const marks = new Uint8Array(binCount(fineness));
  // Later trials may lie further out.
  const ends = { first: 0, last: marks.length - 1 };
  for (const [first, last] of spansOf(order, never, around, ends)) marks.fill(1, first, last + 1);
  return marks;
}
