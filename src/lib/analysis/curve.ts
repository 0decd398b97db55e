const DEGREE = 5;
/** Where there are so few places each has its own mean. */
const FEW = 12;

/** How many numbers `smooth` learns from means at so many places, beside their mean. */
export function freedomOf(places: number): number {
  return places <= FEW ? places - 1 : DEGREE;
}

/**
 * A smooth curve through means at given places: the polynomial of degree 5 that is nearest by least squares,
 * or the means themselves where there are a dozen places or fewer.
 *
 * The polynomial is built from those that are orthogonal over the places, by their three-term recurrence.
 *
 * Source: G. E. Forsythe, Generation and use of orthogonal polynomials, SIAM Journal 5 (1957), 74.
 *
 * @param weights how much each place counts; at those that count 0 the curve is told all the same
 * @param sums the sum of the values at each place: mean times weight
 *
 * @example
 * [...smooth(Float64Array.of(0, 1), Float64Array.of(2, 1), Float64Array.of(6, 5))] // => [3, 5]
 */
export function smooth(
  places: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = total === 0 ? 0 : sums.reduce((sum, each) => sum + each, 0) / total;
  if (places.length <= FEW) {
    return sums.map((sum, place) => (weights[place]! > 0 ? sum / weights[place]! : mean));
  }
  const fitted = new Float64Array(places.length).fill(mean);
  let before = new Float64Array(places.length);
  let basis = new Float64Array(places.length).fill(1);
  let size = total;
  let sizeBefore = 0;
  for (let degree = 1; degree <= DEGREE; degree += 1) {
    let moment = 0;
    // All lists are as long as the places.
    for (let i = 0; i < places.length; i += 1)
      moment += weights[i]! * places[i]! * basis[i]! * basis[i]!;
    const shift = moment / size;
    const back = degree === 1 ? 0 : size / sizeBefore;
    // In the room of the one before the last: engines of browsers are slow to give fresh room.
    for (let i = 0; i < places.length; i += 1)
      before[i] = (places[i]! - shift) * basis[i]! - back * before[i]!;
    [before, basis] = [basis, before];
    sizeBefore = size;
    size = 0;
    let product = 0;
    for (let i = 0; i < places.length; i += 1) {
      size += weights[i]! * basis[i]! * basis[i]!;
      product += sums[i]! * basis[i]!;
    }
    if (!(size > 0)) break;
    for (let i = 0; i < places.length; i += 1) fitted[i]! += (product / size) * basis[i]!;
  }
  return fitted;
}
