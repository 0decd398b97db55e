/** A curve through means, and how many numbers it learnt from them beside their mean. */
export interface Curve {
  readonly values: Float64Array;
  readonly freedom: number;
}

/** A curve and the sum of squares that it explains, beside what the mean does. */
export interface Fit extends Curve {
  readonly explained: number;
}

/** More pieces than a relation of a business model has; a bound on the work. */
const PIECES_AT_MOST = 24;
/** What a cut must explain beside chance: two coefficients more, and the place of the cut. */
const COEFFICIENTS = 3;
/** Of so many cuts side by side one is tried at first. */
const COARSE = 8;
/** What rounding leaves of a sum of squares. */
const ROUNDING = 1e-9;

/** Sums over all places before each, so that a sum over any stretch is one subtraction. */
interface Running {
  readonly weights: Float64Array;
  readonly places: Float64Array;
  readonly squares: Float64Array;
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

/** A stretch of places with the best cut inside it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly explained: number;
  readonly cut: number;
  readonly gain: number;
}

function runningOf(places: Float64Array, weights: Float64Array, sums: Float64Array): Running {
  const list = (): Float64Array => new Float64Array(places.length + 1);
  const running = {
    weights: list(),
    places: list(),
    squares: list(),
    sums: list(),
    products: list(),
  };
  for (let i = 0; i < places.length; i += 1) {
    // All lists have a place i, the running ones one more.
    const [x, w, s] = [places[i]!, weights[i]!, sums[i]!];
    running.weights[i + 1] = running.weights[i]! + w;
    running.places[i + 1] = running.places[i]! + w * x;
    running.squares[i + 1] = running.squares[i]! + w * x * x;
    running.sums[i + 1] = running.sums[i]! + s;
    running.products[i + 1] = running.products[i]! + s * x;
  }
  return running;
}

/** The sum of squares that a straight line explains of a stretch. */
function explainedBy(running: Running, from: number, to: number): number {
  // Both ends are places of the running sums.
  const w = running.weights[to]! - running.weights[from]!;
  if (!(w > 0)) return 0;
  const s = running.sums[to]! - running.sums[from]!;
  const x = running.places[to]! - running.places[from]!;
  const xx = running.squares[to]! - running.squares[from]!;
  const spread = xx - (x * x) / w;
  const own = (s * s) / w;
  if (!(spread > xx * ROUNDING)) return own;
  const product = running.products[to]! - running.products[from]! - (s * x) / w;
  return own + (product * product) / spread;
}

/** A stretch with the cut that explains most: sought at every eighth place, then among the neighbours of the best. */
function pieceOf(running: Running, from: number, to: number): Piece {
  const explained = explainedBy(running, from, to);
  let cut = from;
  let gain = 0;
  const look = (first: number, last: number, step: number): void => {
    for (let at = first; at <= last; at += step) {
      const found = explainedBy(running, from, at) + explainedBy(running, at, to) - explained;
      if (found <= gain) continue;
      gain = found;
      cut = at;
    }
  };
  look(from + 1, to - 1, COARSE);
  look(Math.max(from + 1, cut - COARSE), Math.min(to - 1, cut + COARSE), 1);
  return { from, to, explained, cut, gain };
}

/**
 * Straight pieces through means, with jumps where the means jump: the stretch whose best cut explains most is cut
 * in two, again and again, as long as a cut explains more than it costs.
 *
 * Source: L. Breiman, J. H. Friedman, R. A. Olshen, C. J. Stone, Classification and Regression Trees (1984), 8, with
 * a line in each leaf.
 *
 * @param weights how much each place counts
 * @param sums the sum of the values at each place: mean times weight
 * @param price the sum of squares that one coefficient must explain
 */
export function segmentsOf(
  places: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
  price: number,
): Fit {
  const running = runningOf(places, weights, sums);
  const count = places.length;
  const pieces = [pieceOf(running, 0, count)];
  let whole = 0;
  for (let i = 0; i < count; i += 1) {
    if (weights[i]! > 0) whole += (sums[i]! * sums[i]!) / weights[i]!;
  }
  const least = Math.max(COEFFICIENTS * price, ROUNDING * whole);
  while (pieces.length < PIECES_AT_MOST) {
    const most = pieces.reduce((a, b) => (b.gain > a.gain ? b : a));
    if (!(most.gain > least)) break;
    pieces.splice(
      pieces.indexOf(most),
      1,
      pieceOf(running, most.from, most.cut),
      pieceOf(running, most.cut, most.to),
    );
  }
  // The running sums have a last place.
  const total = running.weights[count]!;
  const mean = total > 0 ? running.sums[count]! / total : 0;
  const values = new Float64Array(count);
  for (const { from, to } of pieces) fillLine(values, running, places, from, to, mean);
  return {
    values,
    freedom: COEFFICIENTS * pieces.length - 2,
    explained: pieces.reduce((sum, { explained }) => sum + explained, 0) - total * mean * mean,
  };
}

/** Writes the line of a stretch; the mean of all where nothing was seen of it. */
function fillLine(
  values: Float64Array,
  running: Running,
  places: Float64Array,
  from: number,
  to: number,
  mean: number,
): void {
  const w = running.weights[to]! - running.weights[from]!;
  const s = running.sums[to]! - running.sums[from]!;
  const x = running.places[to]! - running.places[from]!;
  const xx = running.squares[to]! - running.squares[from]!;
  const spread = xx - (x * x) / w;
  const product = running.products[to]! - running.products[from]! - (s * x) / w;
  const slope = spread > xx * ROUNDING ? product / spread : 0;
  for (let i = from; i < to; i += 1) {
    values[i] = w > 0 ? s / w + slope * (places[i]! - x / w) : mean;
  }
}
