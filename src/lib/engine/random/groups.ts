/** Trials whose random numbers are made together. */
export const GROUP = 8;
/** Independent scrambles of a Sobol run: every figure is estimated that many times over. */
export const REPLICATES = 8;

/** Which of the replicates a trial belongs to: groups take turns. */
export function replicateOf(trial: number): number {
  return Math.floor(trial / GROUP) % REPLICATES;
}
