import { copulaParameter } from './correlation.ts';
import { exp } from './elementary.ts';
import type { Family } from './family.ts';
import { normalQuantile } from './normal-curve.ts';
import { integrate } from './quadrature.ts';

const TWO_PI = 6.283185307179586;
/** With more values than that, ties change a rank correlation by less than 0.001. */
const VALUES_AT_MOST = 40;
/** Values beyond this share at either end change nothing either. */
const TAIL = 1e-7;
/** Panels of 16 points of the integral from no correlation to that of the copula. */
const PANELS = 4;
const CLOSE = 1e-10;

/** A margin with few values: where its mid-rank jumps, as normal scores, by how much, and the variance of its mid-rank. */
export interface Steps {
  readonly scores: readonly number[];
  readonly jumps: readonly number[];
  readonly variance: number;
}

/**
 * The steps of a family whose draws are counts or listed values; `undefined` of all others, and of counts with so many values
 * that ties do not matter.
 */
export function stepsOf(family: Family, parameters: ArrayLike<number>): Steps | undefined {
  if (!family.discrete) return undefined;
  const shares: number[] = [];
  let value = family.quantile(TAIL, parameters);
  let below = 0;
  for (;;) {
    const upTo = family.cumulative(value, parameters);
    shares.push(upTo - below);
    below = upTo;
    if (!(upTo < 1 - TAIL)) break;
    const next = family.quantile(upTo + TAIL / 10, parameters);
    if (!(next > value) || shares.length === VALUES_AT_MOST) return undefined;
    value = next;
  }
  const scores: number[] = [];
  const jumps: number[] = [];
  let reached = 0;
  for (const [i, share] of shares.slice(0, -1).entries()) {
    reached += share;
    scores.push(normalQuantile(reached));
    jumps.push((share + (shares[i + 1] ?? 0)) / 2);
  }
  const variance = (1 - shares.reduce((sum, share) => sum + share ** 3, 0)) / 12;
  return { scores, jumps, variance };
}

/**
 * How fast the covariance of the mid-ranks rises with w, where the parameter of the copula is 2w / (1 + w²): with the tangent of half
 * the angle instead of the angle there is nothing to compute but fractions, and no pole at a parameter of 1.
 */
function slopeAt(first: Steps | undefined, second: Steps | undefined, w: number): number {
  const whole = 1 + w * w;
  const sine = (2 * w) / whole;
  const cosine = (1 - w * w) / whole;
  if (first !== undefined && second !== undefined) {
    const square = 2 * Math.max(1e-18, cosine * cosine);
    let sum = 0;
    for (const [i, x] of first.scores.entries()) {
      for (const [j, y] of second.scores.entries()) {
        // Jumps are as many as scores.
        const jump = first.jumps[i]! * second.jumps[j]!;
        sum += jump * exp(-(x * x + y * y - 2 * x * y * sine) / square);
      }
    }
    return (2 * sum) / (TWO_PI * whole);
  }
  const rest = 2 - sine * sine;
  const one = first ?? second;
  if (one === undefined) return (2 * cosine) / (TWO_PI * whole * Math.sqrt(4 - sine * sine));
  let sum = 0;
  // Jumps are as many as scores.
  for (const [j, y] of one.scores.entries()) sum += one.jumps[j]! * exp((-y * y) / rest);
  return (2 * cosine * sum) / (TWO_PI * whole * Math.sqrt(rest));
}

/** The w of a parameter. */
function halfTangent(parameter: number): number {
  return parameter / (1 + Math.sqrt(1 - parameter * parameter));
}

/**
 * The rank (Spearman) correlation, ties at their mid-ranks, of two quantities that a Gaussian copula with this parameter joins.
 *
 * The derivative of a bivariate normal probability by the correlation is the bivariate density; integrated from 0 over the steps of both
 * margins it gives the covariance of their mid-ranks. A continuous margin is a step at every score.
 *
 * Source: R. L. Plackett, Biometrika 41 (1954), 351; L. Madsen and D. Birkes, Journal of Statistical Computation and Simulation 83
 * (2013), 677.
 *
 * @param first steps of a margin; `undefined` of a continuous one
 * @example
 * tiedRank(undefined, undefined, 0) // => 0
 */
export function tiedRank(
  first: Steps | undefined,
  second: Steps | undefined,
  parameter: number,
): number {
  const end = halfTangent(parameter);
  const area = integrate((w) => slopeAt(first, second, w), 0, end / PANELS, PANELS);
  return area / deviationsOf(first, second);
}

function deviationsOf(first: Steps | undefined, second: Steps | undefined): number {
  return Math.sqrt((first?.variance ?? 1 / 12) * (second?.variance ?? 1 / 12));
}

/**
 * The parameter of a Gaussian copula that gives two quantities a rank correlation, counts and listed values among them: 1 or −1
 * where they cannot reach it. Two continuous quantities have `copulaParameter`.
 *
 * @param rank from −1 to 1
 */
export function parameterFor(
  first: Steps | undefined,
  second: Steps | undefined,
  rank: number,
): number {
  if (first === undefined && second === undefined) return copulaParameter(rank);
  if (rank === 0) return 0;
  const sign = rank < 0 ? -1 : 1;
  if (sign * tiedRank(first, second, sign) <= sign * rank) return sign;
  const deviations = deviationsOf(first, second);
  // Newton's method on w, held between the ends of what is known.
  let [low, high] = [0, 1];
  let w = sign * halfTangent(copulaParameter(rank));
  for (let i = 0; i < 60; i += 1) {
    const parameter = (2 * sign * w) / (1 + w * w);
    const missing = sign * (rank - tiedRank(first, second, parameter));
    if (missing > 0) low = w;
    else high = w;
    const next = w + (missing * deviations) / slopeAt(first, second, sign * w);
    const step = next > low && next < high ? next - w : (low + high) / 2 - w;
    w += step;
    if (step < CLOSE && step > -CLOSE) break;
  }
  return (2 * sign * w) / (1 + w * w);
}
