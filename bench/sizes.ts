/** How many trials of ours are run against whom, and how often. */
export interface Sizes {
  readonly againstSquiggle: number;
  readonly againstNumpy: number;
  readonly againstNative: number;
  /** Of the figures that are held against the right answers. */
  readonly figures: number;
  readonly scaling: number;
  readonly calm: number;
  readonly memory: number;
  readonly edit: number;
  readonly edits: number;
  readonly compilations: number;
  readonly slides: number;
  /** Trials of each compared scenario. */
  readonly comparison: number;
  readonly comparisons: number;
  readonly analyses: number;
  readonly goals: number;
  readonly saves: number;
  readonly gain: number;
  readonly gainSeeds: number;
}

/** What the numbers that are quoted come from. */
export const FULL: Sizes = {
  againstSquiggle: 10_000,
  againstNumpy: 100_000,
  againstNative: 1_000_000,
  figures: 100_000,
  scaling: 1_000_000,
  calm: 10_000_000,
  memory: 1_000_000,
  edit: 10_000,
  edits: 30,
  compilations: 30,
  slides: 30,
  comparison: 100_000,
  comparisons: 5,
  analyses: 30,
  goals: 6,
  saves: 60,
  gain: 8_192,
  gainSeeds: 40,
};

/** Enough to see that everything runs. */
export const QUICK: Sizes = {
  againstSquiggle: 1_000,
  againstNumpy: 2_000,
  againstNative: 4_000,
  figures: 10_000,
  scaling: 20_000,
  calm: 50_000,
  memory: 20_000,
  edit: 5_000,
  edits: 5,
  compilations: 10,
  slides: 5,
  comparison: 2_000,
  comparisons: 2,
  analyses: 3,
  goals: 1,
  saves: 5,
  gain: 8_192,
  gainSeeds: 5,
};
