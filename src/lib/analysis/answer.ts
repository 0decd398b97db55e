import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { marginOf } from '#lib/engine/refinement.ts';
import type { Figures, Results, Sampler } from '#lib/engine/results.ts';
import { replicatedShareError, shareError } from '#lib/engine/statistics/chance.ts';

/** The definitions that answer the questions every model is asked, by name. */
export interface AnswerNames {
  readonly result: string;
  /** 1 where money is lost: known of all futures, where the result is kept of the first ones alone. */
  readonly loss: string;
  readonly ruined: string;
  readonly breakEven: string;
  readonly lowestCash: string;
}

/** A share of the futures, with its simulation error. */
export interface Chance {
  readonly share: number;
  readonly standardError: number;
  /** Half the width of its 95 % interval. */
  readonly margin: number;
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
 * A share of `trials`, those that have a number, with the standard error of independent trials (`shareError`).
 *
 * @example
 * chanceOf(0.36, 10000).standardError.toFixed(4) // => '0.0048'
 */
export function chanceOf(share: number, trials: number): Chance {
  return chanceWith('random', share, shareError(share * trials, trials));
}

/** A share with a standard error that is that of independent trials, or of replicates. */
function chanceWith(sampler: Sampler, share: number, standardError: number): Chance {
  return { share, standardError, margin: marginOf(standardError, { sampler }) };
}

/**
 * The chance that a value is at least `threshold`, values that are no number left out, with the error that
 * the run's sampler leaves.
 *
 * @param values by trial, from the first on
 *
 * @example
 * chanceAtLeast('random', Float64Array.of(1, 2, 3, NaN), 2).share // => 0.6666666666666666
 */
export function chanceAtLeast(sampler: Sampler, values: Float64Array, threshold: number): Chance {
  return chanceBetween(sampler, values, threshold, Infinity);
}

/**
 * The chance that a value lies between two ends, both included.
 *
 * @example
 * chanceBetween('random', Float64Array.of(1, 2, 3, 4), 2, 3).share // => 0.5
 */
export function chanceBetween(
  sampler: Sampler,
  values: Float64Array,
  low: number,
  high: number,
): Chance {
  const counts = Array.from({ length: REPLICATES }, () => ({ counted: 0, reached: 0 }));
  for (const [trial, value] of values.entries()) {
    const own = counts[replicateOf(trial)];
    if (own === undefined || Number.isNaN(value)) continue;
    own.counted += 1;
    if (value >= low && value <= high) own.reached += 1;
  }
  const total = counts.reduce((sum, { counted }) => sum + counted, 0);
  const share = counts.reduce((sum, { reached }) => sum + reached, 0) / total;
  if (sampler === 'random' || counts.some(({ counted }) => counted === 0)) {
    return chanceOf(share, total);
  }
  const shares = Float64Array.from(counts, ({ counted, reached }) => reached / counted);
  return chanceWith('sobol', share, replicatedShareError(shares, total));
}

/** Reads the answer from a run; `undefined` where the program has no such result, or it is never a number. */
export function answerOf(results: Results, names: AnswerNames, target: number): Answer | undefined {
  const result = results.quantities.get(names.result);
  const kept = results.kept.get(names.result);
  if (result === undefined || kept === undefined || result.count === 0) return undefined;
  const ruined = results.quantities.get(names.ruined);
  const success = chanceAtLeast(results.sampler, kept, target);
  return {
    result,
    success,
    loss: lossOf(results, names, kept),
    ruin:
      ruined === undefined
        ? undefined
        : chanceWith(results.sampler, ruined.mean, ruined.standardErrors.mean),
    breakEven: results.quantities.get(names.breakEven),
    lowestCash: results.quantities.get(names.lowestCash),
  };
}

/** The share of losses over all futures where the program counts them as they are, else over the kept ones. */
function lossOf(results: Results, names: AnswerNames, kept: Float64Array): Chance {
  const gain = chanceAtLeast(results.sampler, kept, 0);
  const counted = results.quantities.get(names.loss);
  const each = results.kept.get(names.loss);
  const isSame = each?.every((value, trial) => value === Number((kept[trial] ?? NaN) < 0));
  const share = counted?.mean ?? NaN;
  return isSame === true && counted !== undefined && kept.length < results.trials
    ? chanceWith(results.sampler, share, counted.standardErrors.mean)
    : { ...gain, share: 1 - gain.share };
}
