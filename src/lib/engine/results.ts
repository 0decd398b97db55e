/** How trials are spread: by chance alone, or evenly by scrambled Sobol points. */
export type Sampler = 'random' | 'sobol';

/** What to run. */
export interface RunSettings {
  readonly trials: number;
  readonly months: number;
  readonly seed: string;
  readonly sampler: Sampler;
  /** Names whose figures are wanted; all of the program's when left out. */
  readonly asked?: readonly string[];
  /** Ends the run before all trials once a chance is known well enough. */
  readonly precision?: Precision;
  /** Months of the asked series whose raw values are wanted, from 1. */
  readonly keptMonths?: readonly number[];
}

/** How well the chance that an asked quantity lies below a value must be known. */
export interface Precision {
  readonly name: string;
  readonly below: number;
  /** Half the width of the 95 % range, as a share: 0.005 for half a point. */
  readonly margin: number;
}

/** The figures of one quantity, or of one series in one month. */
export interface Figures {
  /** Trials with a number. */
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  /** Type 7; `null` where the percentile falls on *never*, or where no trial gave a number. */
  readonly percentiles: Readonly<Record<Percentile, number | null>>;
  readonly standardErrors: {
    readonly mean: number;
    readonly p5: number;
    readonly p50: number;
    readonly p95: number;
  };
  /** Shares of all trials. */
  readonly never: number;
  readonly invalid: number;
}

export const PERCENTILES = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const;
export type Percentile = (typeof PERCENTILES)[number];

/** A parameter that left its domain in some draws and was held at the nearest allowed value. */
export interface HeldParameter {
  readonly definition: string;
  readonly occurrence: number;
  readonly family: string;
  /** Draws in which it was held, and all draws of that occurrence. */
  readonly held: number;
  readonly draws: number;
}

/** Trials that gave no number, by the definition that first caused it. */
export interface NoNumber {
  readonly definition: string;
  readonly trials: number;
}

/** What a run gives. Everything in it can be cloned to another thread. */
export interface Results {
  readonly engine: number;
  readonly trials: number;
  readonly months: number;
  readonly seed: string;
  readonly sampler: Sampler;
  readonly quantities: ReadonlyMap<string, Figures>;
  /** One entry a month, month 1 first. */
  readonly series: ReadonlyMap<string, readonly Figures[]>;
  /** Raw values of the first trials (at most `KEPT_TRIALS`) of each asked quantity; *never* is +Infinity, no number is NaN. */
  readonly kept: ReadonlyMap<string, Float64Array>;
  /** The same of each asked series in the months asked for: name → month → values. */
  readonly keptMonths: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
  /** Raw values of the first `KEPT_PATHS` trials of each asked series, one row of `months` a trial. */
  readonly paths: ReadonlyMap<string, Float64Array>;
  /** Of the trials with a value, the share below the one that `precision` names. */
  readonly chance: { readonly share: number; readonly standardError: number } | undefined;
  readonly held: readonly HeldParameter[];
  readonly noNumber: readonly NoNumber[];
}

export const KEPT_TRIALS = 16_384;
export const KEPT_PATHS = 50;
