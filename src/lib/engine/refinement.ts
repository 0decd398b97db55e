import type { Results, RunSettings } from './results.ts';

/** Each refinement runs this many times the trials of the one before. */
const REFINEMENT = 8;
/**
 * How many standard errors a 95 % interval reaches to either side: the normal quantile for independent trials, Student's t with
 * 7 degrees of freedom for the errors of 8 replicates.
 */
const SURE = { random: 1.959964, sobol: 2.364624 } as const;

/** Trials of the next refinement: eight times as many, or all when that is nearly all. */
export function nextTarget(finished: number, trials: number): number {
  const next = finished * REFINEMENT;
  return next * 2 > trials ? trials : next;
}

/**
 * Half the width of the 95 % interval of a figure: what every screen calls ± and simulation error. A difference is visible when it
 * is larger than that, so that two options that are the same are called different in 5 of 100 runs.
 *
 * @example
 * marginOf(2, { sampler: 'sobol' }) // => 4.729248
 */
export function marginOf(standardError: number, { sampler }: Pick<RunSettings, 'sampler'>): number {
  return SURE[sampler] * standardError;
}

/** The same for a standard error that is read from the 8 replicates of a run, whatever its sampler. */
export function marginOfReplicates(standardError: number): number {
  return SURE.sobol * standardError;
}

/** Whether a run has come as far as was asked: all its trials, or the precision. */
export function isEnough(results: Results, settings: RunSettings): boolean {
  if (results.trials >= settings.trials) return true;
  const { chance } = results;
  if (settings.precision === undefined || chance === undefined) return false;
  return marginOf(chance.standardError, settings) <= settings.precision.margin;
}
