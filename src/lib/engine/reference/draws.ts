import type { Family } from '#lib/distributions/family.ts';
import { normalCumulative, normalQuantile } from '#lib/distributions/normal-curve.ts';
import type { Copula } from '#lib/engine/plan/plan.ts';
import { fillUniforms, type StreamKey } from '#lib/engine/random/draw.ts';

/** The greatest double below 1. */
const BELOW_ONE = 0.9999999999999999;

/** The greatest double below x, or near enough: what lies at or below it lies below x. */
function justBelow(x: number): number {
  const step = (x < 0 ? -x : x) * 2.220446049250313e-16;
  return x - (step > 0 ? step : Number.MIN_VALUE);
}

/**
 * One draw by inverse CDF, between two limits when the distribution is truncated.
 *
 * @returns NaN when no value of the distribution lies between the limits
 */
export function drawWithin(
  family: Family,
  u: number,
  parameters: Float64Array,
  low: number,
  high: number,
): number {
  if (!(low <= high)) return NaN;
  const below = family.cumulative(family.discrete ? justBelow(low) : low, parameters);
  const upTo = family.cumulative(high, parameters);
  const share = below + u * (upTo - below);
  if (!(upTo > below)) {
    const [least, greatest] = family.support(parameters);
    return low === high && least <= low && low <= greatest && !family.discrete ? low : NaN;
  }
  const value = family.quantile(share < 1 ? share : BELOW_ONE, parameters);
  return value < low ? low : value > high ? high : value;
}

/** How a draw's parameters fared in the draws so far. */
export interface Held {
  held: number;
  draws: number;
}

/** Reads the parameters of trial i; says whether any differs from what was read before. */
function parametersAt(
  parameters: readonly Float64Array[],
  i: number,
  given: Float64Array,
): boolean {
  let isNew = false;
  for (let p = 0; p < parameters.length; p += 1) {
    // p and i are inside: the caller goes through the trials of the block.
    const value = parameters[p]![i]!;
    if (value !== given[p]) {
      given[p] = value;
      isNew = true;
    }
  }
  return isNew;
}

/**
 * Turns uniform numbers into draws, in place.
 *
 * @param parameters one array a parameter, each with a value for every trial
 */
export function fillDraws(
  values: Float64Array,
  family: Family,
  parameters: readonly Float64Array[],
  within: readonly [low: Float64Array, high: Float64Array] | undefined,
  count: number,
  tally: Held,
): void {
  // Not yet numbers, so that the first trial's parameters are new.
  const given = new Float64Array(parameters.length).fill(NaN);
  const held = new Float64Array(parameters.length);
  let state: ReturnType<Family['hold']> = 'none';
  for (let i = 0; i < count; i += 1) {
    // Many draws have the same parameters in every trial: they need looking at only once.
    if (parametersAt(parameters, i, given)) {
      held.set(given);
      state = family.hold(held);
    }
    let value = NaN;
    if (state !== 'none') {
      if (state === 'held') tally.held += 1;
      value =
        within === undefined
          ? family.quantile(values[i]!, held)
          : drawWithin(family, values[i]!, held, within[0][i]!, within[1][i]!);
    }
    values[i] = value - (value - value);
  }
  tally.draws += count;
}

/**
 * Fills in the uniform numbers of one member of a copula: normal scores mixed by the member's row of
 * the Cholesky factor. The first member keeps the luck it would have alone.
 *
 * @param keys the streams of the members in order
 */
export function fillTogether(
  out: Float64Array,
  keys: readonly StreamKey[],
  copula: Copula,
  position: number,
  firstTrial: number,
  count: number,
): void {
  const uniforms = new Float64Array(count);
  const scores = new Float64Array(count);
  const row = copula.factor[position] ?? [];
  for (const [member, weight] of row.entries()) {
    const key = keys[member];
    if (key === undefined || weight === 0) continue;
    fillUniforms(uniforms, key, 0, firstTrial, count);
    // i is below `count`, the length of both arrays.
    for (let i = 0; i < count; i += 1) {
      scores[i] = scores[i]! + weight * normalQuantile(uniforms[i]!);
    }
  }
  for (let i = 0; i < count; i += 1) {
    const share = normalCumulative(scores[i]!);
    out[i] = share < 1 ? (share > 0 ? share : Number.MIN_VALUE) : BELOW_ONE;
  }
  if (position === 0) {
    const key = keys[0];
    if (key !== undefined) fillUniforms(out, key, 0, firstTrial, count);
  }
}
