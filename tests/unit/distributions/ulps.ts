const DOUBLE = new DataView(new ArrayBuffer(8));

/** The distance from |x| to the next double. */
function unitInTheLastPlace(x: number): number {
  const size = Math.abs(x);
  DOUBLE.setFloat64(0, size);
  DOUBLE.setBigUint64(0, DOUBLE.getBigUint64(0) + 1n);
  return DOUBLE.getFloat64(0) - size;
}

/** Rows of a reference table: arguments, then the true value as a double and what that leaves out. */
export function worstError(
  rows: readonly (readonly number[])[],
  of: (...given: number[]) => number,
): { readonly ulps: number; readonly relative: number; readonly at: readonly number[] } {
  let worst = { ulps: 0, relative: 0, at: [] as readonly number[] };
  for (const row of rows) {
    const given = row.slice(0, -2);
    const [high = NaN, low = NaN] = row.slice(-2);
    const error = Math.abs(of(...given) - high - low);
    const ulps = error / unitInTheLastPlace(high);
    if (!(ulps <= worst.ulps)) worst = { ulps, relative: error / Math.abs(high), at: given };
  }
  return worst;
}
