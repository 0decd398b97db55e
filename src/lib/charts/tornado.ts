/** One number of a tornado: the result where the number is lowest, and where it is highest. */
export interface TornadoRow {
  readonly low: number;
  readonly high: number;
}

/** A stretch of the axis in percent of its length. */
export interface Extent {
  readonly from: number;
  readonly size: number;
}

export interface TornadoMarks {
  /** Where the line stands that all bars begin at, in percent. */
  readonly base: number;
  /** One a row, in their order. */
  readonly bars: readonly { readonly low: Extent; readonly high: Extent }[];
}

/**
 * Bars from a base to both ends of each row, all on one axis that holds them all.
 *
 * @param within what the axis holds in any case
 *
 * @example
 * tornadoMarks([{ low: -10, high: 30 }], 0).base // => 25
 */
export function tornadoMarks(
  rows: readonly TornadoRow[],
  base: number,
  within: readonly number[] = [],
): TornadoMarks {
  const ends = [base, ...within, ...rows.flatMap(({ low, high }) => [low, high])].filter((end) =>
    Number.isFinite(end),
  );
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least || 1;
  const place = (value: number): number =>
    Number.isFinite(value) ? ((value - least) / span) * 100 : place(base);
  const extent = (end: number): Extent => ({
    from: Math.min(place(base), place(end)),
    size: Math.abs(place(end) - place(base)),
  });
  return {
    base: place(base),
    bars: rows.map(({ low, high }) => ({ low: extent(low), high: extent(high) })),
  };
}
