/** Trials whose random numbers are made together. */
export const GROUP = 8;
/** Independent scrambles of a Sobol run: every figure is estimated that many times over. */
export const REPLICATES = 8;

/** Which of the replicates a trial belongs to: groups take turns. */
export function replicateOf(trial: number): number {
  return Math.floor(trial / GROUP) % REPLICATES;
}

/** How many of the first trials belong to a replicate. */
export function trialsOfReplicate(trials: number, replicate: number): number {
  const turn = GROUP * REPLICATES;
  const rest = (trials % turn) - replicate * GROUP;
  return Math.floor(trials / turn) * GROUP + Math.min(GROUP, Math.max(0, rest));
}
