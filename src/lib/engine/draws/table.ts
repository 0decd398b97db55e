/**
 * Quantile functions as tables: a draw becomes one look-up and one cubic, whatever its family.
 *
 * Each half of the unit interval is cut into octaves of the distance v to its nearer end, and each
 * octave into 16 equal segments with a cubic in v of their own; quantile functions change with log v, so
 * that the tails are as well served as the middle.
 */

/** Uniform numbers keep at least this distance, 2⁻³⁶, from 0 and 1: a normal tail ends 6.7 sd out. */
export const LEAST_UNIFORM = 1.4551915228366852e-11;
const OCTAVES = 35;
const SEGMENTS = 16;
/** Rows of one half, the last for ½ alone; the rows of the upper half follow. */
export const HALF_ROWS = OCTAVES * SEGMENTS + 1;
/** Numbers in a row: the coefficients from the constant up. */
export const ROW = 4;
/** Upper 16 bits of `LEAST_UNIFORM` as a double: sign, exponent and the segment in its octave. */
export const FIRST_ROW_BITS = 987 * SEGMENTS;

/** What a table may be off by, as a share of the P10–P90 width or of the distance from the median. */
export const TABLE_ERROR = 1e-7;
/** What is accepted at the points that are looked at: between them it is a little more. */
const ACCEPTED = 0.8 * TABLE_ERROR;
/** Points of an octave where the quantile function itself is asked. */
const NODES = 10;

const NODE_PLACES = Float64Array.from(
  { length: NODES },
  (_, i) => 0.5 - 0.5 * Math.cos(((2 * i + 1) * Math.PI) / (2 * NODES)),
).map((place) => Math.round(place * 65536) / 65536);
/** Where each segment's cubic meets the octave's polynomial, from −1 to 1: Chebyshev points of four. */
const OUTER = 0.9238795325112867;
const INNER = 0.3826834323650898;

/** Divided differences of values at places, in place of the values. */
function divideDifferences(places: Float64Array, values: Float64Array): void {
  for (let order = 1; order < NODES; order += 1) {
    for (let i = NODES - 1; i >= order; i -= 1) {
      // Both indices lie between 0 and NODES.
      values[i] = (values[i]! - values[i - 1]!) / (places[i]! - places[i - order]!);
    }
  }
}

/** The polynomial through the places, in Newton's form. */
function newtonAt(places: Float64Array, differences: Float64Array, x: number): number {
  let sum = differences[NODES - 1]!;
  for (let i = NODES - 2; i >= 0; i -= 1) sum = sum * (x - places[i]!) + differences[i]!;
  return sum;
}

/**
 * Makes the table of a quantile function.
 *
 * @param quantile finite and rising on (0, 1)
 * @returns `undefined` when cubics cannot follow the function closely enough
 */
export function buildTable(quantile: (u: number) => number): Float64Array | undefined {
  const table = new Float64Array(2 * HALF_ROWS * ROW);
  const median = quantile(0.5);
  const width = quantile(0.9) - quantile(0.1);
  const places = new Float64Array(NODES);
  const differences = new Float64Array(NODES);
  for (let half = 0; half < 2; half += 1) {
    let reached = NaN;
    for (let octave = 0; octave < OCTAVES; octave += 1) {
      const start = 2 ** (octave - OCTAVES - 1);
      for (let i = 0; i < NODES; i += 1) {
        // Places with few bits: 1 − v is exact.
        const v = start * (1 + NODE_PLACES[i]!);
        places[i] = v / start - 1;
        differences[i] = quantile(half === 0 ? v : 1 - v);
      }
      divideDifferences(places, differences);
      // A step where two octaves meet shows in neither of them.
      const begin = newtonAt(places, differences, 0);
      const scale = Math.max(width, Math.abs(begin - median));
      if (Math.abs(begin - reached) > 2 * ACCEPTED * scale) return undefined;
      reached = newtonAt(places, differences, 1);
      if (!fillOctave(table, half, octave, places, differences, median, width)) return undefined;
    }
    if (Math.abs(reached - median) > 2 * ACCEPTED * width) return undefined;
  }
  return table;
}

/** Cuts an octave's polynomial into cubics; false when one of them is too far off. */
function fillOctave(
  table: Float64Array,
  half: number,
  octave: number,
  places: Float64Array,
  differences: Float64Array,
  median: number,
  width: number,
): boolean {
  const start = 2 ** (octave - OCTAVES - 1);
  const reach = 0.5 / SEGMENTS;
  const at = (x: number): number => newtonAt(places, differences, x);
  // What the last term adds is what the terms left out could add.
  const last = Math.abs(differences[NODES - 1]!) * 2 ** (1 - 2 * NODES);
  for (let segment = 0; segment < SEGMENTS; segment += 1) {
    const middle = (segment + 0.5) / SEGMENTS;
    const a = at(middle - OUTER * reach);
    const b = at(middle - INNER * reach);
    const c = at(middle + INNER * reach);
    const d = at(middle + OUTER * reach);
    // The cubic k0 + k1 s + k2 s² + k3 s³ through the four points, s from −1 to 1.
    const evenOuter = (a + d) / 2;
    const evenInner = (b + c) / 2;
    const oddOuter = (d - a) / (2 * OUTER);
    const oddInner = (c - b) / (2 * INNER);
    const k2 = (evenOuter - evenInner) / (OUTER * OUTER - INNER * INNER);
    const k0 = evenInner - k2 * INNER * INNER;
    const k3 = (oddOuter - oddInner) / (OUTER * OUTER - INNER * INNER);
    const k1 = oddInner - k3 * INNER * INNER;
    const low = at(middle - reach);
    const high = at(middle + reach);
    const scale = Math.max(width, Math.abs(k0 - median));
    const error = Math.max(
      Math.abs(k0 - k1 + k2 - k3 - low),
      Math.abs(k0 - at(middle)),
      Math.abs(k0 + k1 + k2 + k3 - high),
      last,
    );
    if (!(error <= ACCEPTED * scale)) return false;
    // From s = (v − mid) / size to v itself.
    const mid = start * (1 + middle);
    const size = start * reach;
    const c3 = k3 / (size * size * size);
    const c2 = k2 / (size * size) - 3 * c3 * mid;
    const c1 = k1 / size - 2 * mid * (k2 / (size * size)) + 3 * c3 * mid * mid;
    const c0 = k0 - mid * (k1 / size) + mid * mid * (k2 / (size * size)) - c3 * mid * mid * mid;
    const row = half * HALF_ROWS + octave * SEGMENTS + segment;
    table.set([c0, c1, c2, c3], row * ROW);
    if (octave === OCTAVES - 1) table.set([c0, c1, c2, c3], (row + 1) * ROW);
  }
  return true;
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);

/** Reads a table at u, `LEAST_UNIFORM` ≤ u ≤ 1 − `LEAST_UNIFORM`. */
export function readTable(table: Float64Array, u: number): number {
  const v = u < 0.5 ? u : 1 - u;
  DOUBLE[0] = v;
  // The array has two words, the high one second; the row lies inside the table.
  const row = (WORDS[1]! >>> 16) - FIRST_ROW_BITS + (u > 0.5 ? HALF_ROWS : 0);
  const at = row * ROW;
  const near = table[at]! + table[at + 1]! * v;
  const far = table[at + 2]! + table[at + 3]! * v;
  return near + v * v * far;
}
