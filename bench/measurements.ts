import type { Figure, Mode, Time, WorkloadName } from './contestant.ts';

/** A time, with who took it and in which round. */
export type RoundTime = Time & { readonly who: string; readonly round: number };

/** A figure, with who found it. */
export type FoundFigure = Figure & { readonly who: string };

/** What is measured apart from the rounds, by name; each a list of samples. */
export interface Extras {
  /** Milliseconds. */
  compileInNode?: readonly number[];
  compileInChromium?: readonly number[];
  edit?: readonly number[];
  slideFirst?: readonly number[];
  slideAll?: readonly number[];
  decide?: readonly number[];
  brush?: readonly number[];
  compare?: readonly number[];
  seekFirst?: readonly number[];
  seekLast?: readonly number[];
  save?: readonly number[];
  saveLarge?: readonly number[];
  longestTask?: readonly number[];
  longestFrame?: readonly number[];
  /** Ratios. */
  scaling?: readonly number[];
  gainW1Mean?: readonly number[];
  gainW1Median?: readonly number[];
  gainW2Mean?: readonly number[];
  gainW2Median?: readonly number[];
  /** Megabytes. */
  memory?: readonly number[];
}

/** All that one run of the benchmark measured. */
export interface Measurements {
  readonly times: readonly RoundTime[];
  readonly figures: readonly FoundFigure[];
  readonly extras: Extras;
}

/** Nanoseconds of one contestant, a value a round, in the order of the rounds. */
export function rounds(
  { times }: Measurements,
  who: string,
  workload: WorkloadName,
  mode: Mode,
  trials: number,
): number[] {
  return times
    .filter(
      (time) =>
        time.who === who &&
        time.workload === workload &&
        time.mode === mode &&
        time.trials === trials,
    )
    .sort((a, b) => a.round - b.round)
    .map(({ nanoseconds }) => nanoseconds);
}

/** What is divided was measured in the same round, so that what slows the machine slows both. */
export function ratios(above: readonly number[], below: readonly number[]): number[] {
  return above.flatMap((value, round) => {
    const other = below[round];
    return other === undefined ? [] : [value / other];
  });
}
