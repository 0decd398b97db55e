import type { Family } from '#lib/distributions/family.ts';

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
 * Limits above the median are measured from the upper end, P(X > x): there the share at or below rounds to 1,
 * and a tail beyond 8 standard deviations would have no number left. A tail whose share is below the least
 * double (beyond 38 standard deviations) has none.
 *
 * @returns NaN when no value of the distribution lies between the limits
 */
export function drawWithin(
  family: Family,
  u: number,
  parameters: ArrayLike<number>,
  low: number,
  high: number,
): number {
  if (!(low <= high)) return NaN;
  const from = family.discrete ? justBelow(low) : low;
  const below = family.cumulative(from, parameters);
  const isUpper = below > 0.5;
  const outer = isUpper ? family.survival(high, parameters) : below;
  const inner = isUpper ? family.survival(from, parameters) : family.cumulative(high, parameters);
  if (!(inner > outer)) {
    const [least, greatest] = family.support(parameters);
    return low === high && least <= low && low <= greatest && !family.discrete ? low : NaN;
  }
  const share = isUpper ? inner - u * (inner - outer) : outer + u * (inner - outer);
  const value = isUpper
    ? family.upperQuantile(share > 0 ? share : Number.MIN_VALUE, parameters)
    : family.quantile(share < 1 ? share : BELOW_ONE, parameters);
  return value < low ? low : value > high ? high : value;
}

/** A draw and whether a parameter had to be held for it. */
export interface ExactDraw {
  value: number;
  isHeld: boolean;
}

/**
 * One draw by the family's own quantile function, parameters held where they must be.
 *
 * @param parameters those of the family; changed in place when they are held
 * @param limits low and high when the distribution is truncated
 * @param out where the draw is put, so that a hot loop makes no garbage
 */
export function drawExactly(
  family: Family,
  u: number,
  parameters: Float64Array,
  limits: readonly [number, number] | undefined,
  out: ExactDraw,
): void {
  const state = family.hold(parameters);
  out.isHeld = state === 'held';
  if (state === 'none') {
    out.value = NaN;
    return;
  }
  const value =
    limits === undefined
      ? family.quantile(u, parameters)
      : drawWithin(family, u, parameters, limits[0], limits[1]);
  // What overflows is no number.
  out.value = value - (value - value);
}
