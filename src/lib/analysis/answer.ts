import type { Figures, Results } from '#lib/engine/results.ts';

/** The definitions that answer the questions every model is asked, by name. */
export interface AnswerNames {
  readonly result: string;
  readonly ruined: string;
  readonly breakEven: string;
  readonly lowestCash: string;
}

/** A share of the futures, with its simulation error. */
export interface Chance {
  readonly share: number;
  readonly standardError: number;
}

/** What a founder asks first, read from one run. */
export interface Answer {
  readonly result: Figures;
  /** How often the result is at least the target. */
  readonly success: Chance;
  /** How often money is lost: the result is below zero. */
  readonly loss: Chance;
  /** How often the cash runs out; `undefined` where the model does not say. */
  readonly ruin: Chance | undefined;
  readonly breakEven: Figures | undefined;
  readonly lowestCash: Figures | undefined;
}

/**
 * A share of `trials` with its standard error √(p(1 − p)/n).
 *
 * @example
 * chanceOf(0.36, 10000).standardError // => 0.0048
 */
export function chanceOf(share: number, trials: number): Chance {
  return { share, standardError: Math.sqrt((share * (1 - share)) / trials) };
}

/**
 * The share of the values that are at least `threshold`; values that are no number are left out.
 *
 * @example
 * shareAtLeast(Float64Array.of(1, 2, 3, NaN), 2) // => 0.6666666666666666
 */
export function shareAtLeast(values: Float64Array, threshold: number): number {
  let count = 0;
  let reached = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count += 1;
    if (value >= threshold) reached += 1;
  }
  return count === 0 ? Number.NaN : reached / count;
}

/** Reads the answer from a run; `undefined` where the program has no such result, or it is never a number. */
export function answerOf(results: Results, names: AnswerNames, target: number): Answer | undefined {
  const result = results.quantities.get(names.result);
  const kept = results.kept.get(names.result);
  if (result === undefined || kept === undefined || result.count === 0) return undefined;
  const ruined = results.quantities.get(names.ruined);
  return {
    result,
    success: chanceOf(shareAtLeast(kept, target), result.count),
    loss: chanceOf(1 - shareAtLeast(kept, 0), result.count),
    ruin: ruined === undefined ? undefined : chanceOf(ruined.mean, ruined.count),
    breakEven: results.quantities.get(names.breakEven),
    lowestCash: results.quantities.get(names.lowestCash),
  };
}
