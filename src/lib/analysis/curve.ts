import { type Curve, type Fit, segmentsOf } from './segments.ts';

const DEGREE = 5;
/** Where there are so few places each has its own mean. */
const FEW = 12;

/**
 * A curve through means at given places: the polynomial of degree 5 that is nearest by least squares, or straight
 * pieces with jumps between them (`segmentsOf`), whichever explains more for the coefficients it needs by Schwarz's
 * criterion (BIC). The means themselves where there are a dozen places or fewer.
 *
 * The polynomial is built from those that are orthogonal over the places, by their three-term recurrence.
 *
 * Source: G. E. Forsythe, Generation and use of orthogonal polynomials, SIAM Journal 5 (1957), 74;
 * G. Schwarz, Estimating the dimension of a model, Annals of Statistics 6 (1978), 461.
 *
 * @param weights how much each place counts; at those that count 0 the curve is told all the same
 * @param sums the sum of the values at each place: mean times weight
 * @param noise the variance of one value about the mean of its place
 *
 * @example
 * [...smooth(Float64Array.of(0, 1), Float64Array.of(2, 1), Float64Array.of(6, 5), 1).values] // => [3, 5]
 */
export function smooth(
  places: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
  noise: number,
): Curve {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = total === 0 ? 0 : sums.reduce((sum, each) => sum + each, 0) / total;
  if (places.length <= FEW) {
    const values = sums.map((sum, place) => (weights[place]! > 0 ? sum / weights[place]! : mean));
    return { values, freedom: places.length - 1 };
  }
  const price = noise * Math.log(places.length);
  const polynomial = polynomialOf(places, weights, sums, total, mean);
  const segments = segmentsOf(places, weights, sums, price);
  const merit = ({ explained, freedom }: Fit): number => explained - price * freedom;
  return merit(segments) > merit(polynomial) ? segments : polynomial;
}

function polynomialOf(
  places: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
  total: number,
  mean: number,
): Fit {
  const values = new Float64Array(places.length).fill(mean);
  let before = new Float64Array(places.length);
  let basis = new Float64Array(places.length).fill(1);
  let size = total;
  let sizeBefore = 0;
  let explained = 0;
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
    explained += (product * product) / size;
    for (let i = 0; i < places.length; i += 1) values[i]! += (product / size) * basis[i]!;
  }
  return { values, freedom: DEGREE, explained };
}
