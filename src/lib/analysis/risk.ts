/** What the bad futures look like. */
export interface Risk {
  /** The mean of the worst twentieth: the expected shortfall, also called CVaR. */
  readonly worst: number;
  /** The mean result of the futures that lose money; `undefined` where none does. */
  readonly lossGivenLoss: number | undefined;
}

/** The share of the futures that count as the worst. */
const TAIL = 0.05;

/**
 * Reads the risk from the results of all futures; those that are no number are left out.
 *
 * The worst twentieth of n futures is n/20 of them, the last one in part: the mean of the lower tail of the
 * empirical distribution.
 *
 * Source: P. Artzner, F. Delbaen, J.-M. Eber, D. Heath, Coherent measures of risk (1999); C. Acerbi,
 * D. Tasche, On the coherence of expected shortfall (2002), definition 2.6.
 *
 * @example
 * riskOf(Float64Array.of(-8, -4, 0, 4, 8)) // => { worst: -8, lossGivenLoss: -6 }
 */
export function riskOf(results: Float64Array): Risk {
  const sorted = results.filter((value) => Number.isFinite(value)).sort();
  const size = TAIL * sorted.length;
  let sum = 0;
  for (const [place, value] of sorted.entries()) {
    const part = Math.min(1, size - place);
    if (part <= 0) break;
    sum += part * value;
  }
  const lost = sorted.filter((value) => value < 0);
  return {
    worst: sorted.length === 0 ? NaN : sum / size,
    lossGivenLoss:
      lost.length === 0 ? undefined : lost.reduce((all, value) => all + value, 0) / lost.length,
  };
}
