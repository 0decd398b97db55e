import { add, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, op, splat } from '#lib/engine/wasm/code.ts';
import { keeperOf, type Place } from './place.ts';

/** What the series gives: the count is x rounded down, and x is right to the bound. */
export interface CountSeries {
  readonly x: Code;
  readonly bound: Code;
}

/** What the series may be off by: (CLOSE + FAR z⁸) / σ⁴, and what an error of 3e-7 in z does to it. */
const CLOSE = 0.13;
const FAR = 0.00035;
const SCORE = 4e-7;
/** The least mean, p being at most ½, for which the bound was measured. */
export const LEAST_MEAN = 5;

/**
 * Writes the Cornish–Fisher series of the count that a normal score stands for: a binomial count, p at most ½,
 * or a Poisson count, which is what a binomial one of the same variance becomes for p → 0.
 *
 * The share of counts at or below k, as a function of real k, has an inverse x(u), and the count is x
 * rounded down. With e = 1 − 2p, E = e², variance σ² and u = Φ(z),
 *
 *   x = mean + ½ + σz + e(z² − 1)/6 + z(E(z² − 7) − 3z² + 3)/144σ + e(9 − E)(z⁴ + 7z²/3 − 16/3)/2160σ²
 *     + z(z⁴(E² − 54E − 39)/69120 + z²(64E² − 531E − 81)/155520 − (433E² − 6282E − 4887)/622080)/σ³ + …
 *
 * The last term is here −z (57E + 38)(z⁴ + 2.4z² − 13.4)/69120σ³, which is close to it for all E. The largest
 * error of the whole, as a share of the bound, wherever the bound is below ½, over means of 5 to 10⁵ and p of
 * 10⁻⁶ to ½, Poisson among them:
 *
 *   |z|     0–1   1–2   2–3   3–4   4–5   5–6   6–6.8
 *   share   0.16  0.27  0.30  0.31  0.31  0.16  0.09
 *
 * Source: E. A. Cornish and R. A. Fisher, Revue de l'Institut International de Statistique 5 (1938), 307,
 * with Sheppard's corrections of the cumulants for a lattice; for E = 1 it is the series of M. B. Giles,
 * ACM Transactions on Mathematical Software 42 (2016), 7 (Algorithm 955).
 *
 * @param z normal score, at most 6.8 from 0 and right to 3e-7
 * @param mean at least `LEAST_MEAN`
 * @param skewness e and e²; left out for Poisson
 */
export function countSeries(
  place: Place,
  z: Code,
  mean: Code,
  variance: Code,
  skewness?: { readonly e: Code; readonly square: Code },
): CountSeries {
  const keep = keeperOf(place);
  const line = (slope: number, constant: number): Code =>
    skewness === undefined
      ? splat(slope + constant)
      : add(multiply(skewness.square, splat(slope)), splat(constant));
  const skewed = (value: Code): Code =>
    skewness === undefined ? value : multiply(skewness.e, value);

  const z2 = keep(multiply(z, z));
  const z4 = keep(multiply(z2, z2));
  const deviation = keep(op('f64x2.sqrt', variance));
  const inverse = keep(divide(splat(1), variance));
  const shift = skewed(subtract(multiply(z2, splat(1 / 6)), splat(1 / 6)));
  const first = add(multiply(z2, line(1 / 144, -3 / 144)), line(-7 / 144, 3 / 144));
  const quartic = add(z4, subtract(multiply(z2, splat(7 / 3)), splat(16 / 3)));
  const other = add(z4, subtract(multiply(z2, splat(2.4)), splat(13.4)));
  const third = multiply(line(-57 / 69120, -38 / 69120), other);
  const main = add(add(mean, splat(0.5)), add(multiply(deviation, z), shift));
  const second = skewed(multiply(line(-1 / 2160, 9 / 2160), quartic));
  const odd = multiply(multiply(deviation, z), add(first, multiply(inverse, third)));
  const x = keep(add(main, multiply(inverse, add(odd, second))));

  const unknown = add(splat(CLOSE), multiply(splat(FAR), multiply(z4, z4)));
  const bound = keep(
    add(multiply(unknown, multiply(inverse, inverse)), multiply(splat(SCORE), deviation)),
  );
  return { x, bound };
}

/**
 * Writes the least count that the series leaves possible.
 *
 * @returns it, and a mask of where another one is possible too
 */
export function leastCount(
  place: Place,
  { x, bound }: CountSeries,
): { readonly count: Code; readonly isOpen: Code } {
  const keep = keeperOf(place);
  const count = keep(op('f64x2.floor', subtract(x, bound)));
  const isOpen = keep(op('f64x2.ne', count, op('f64x2.floor', add(x, bound))));
  return { count, isOpen };
}
