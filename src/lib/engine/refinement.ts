import type { Results, RunSettings } from './results.ts';

/** Each refinement runs this many times the trials of the one before. */
const REFINEMENT = 8;
/** How many standard errors lie to either side of what one is 95 % sure of: of many trials, and of 8 replicates. */
const SURE = { random: 1.959964, sobol: 2.364624 } as const;

/** Trials of the next refinement: eight times as many, or all when that is nearly all. */
export function nextTarget(finished: number, trials: number): number {
  const next = finished * REFINEMENT;
  return next * 2 > trials ? trials : next;
}

/** Half the width of the range that holds the true value with a chance of 95 %, for a standard error. */
export function marginOf(standardError: number, { sampler }: Pick<RunSettings, 'sampler'>): number {
  return SURE[sampler] * standardError;
}

/** Whether a run has come as far as was asked: all its trials, or the precision. */
export function isEnough(results: Results, settings: RunSettings): boolean {
  if (results.trials >= settings.trials) return true;
  const { chance } = results;
  if (settings.precision === undefined || chance === undefined) return false;
  return marginOf(chance.standardError, settings) <= settings.precision.margin;
}
