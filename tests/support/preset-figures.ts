import type { Figures, Percentile } from '#lib/engine/results.ts';
import { percentileError } from '#lib/engine/statistics/percentile.ts';
import presets from '../scenarios/models/presets.json' with { type: 'json' };
import { countOf } from './counts.ts';
import { run } from './engine-program.ts';

/** A share and half of its last printed digit. */
interface Share {
  readonly value: number;
  readonly rounding: number;
}

/** Figures of an independent implementation with plain random draws. */
interface Reference {
  readonly trials: number;
  readonly takeHome: {
    readonly mean: number;
    readonly error: number;
    readonly percentiles: Readonly<Record<string, number>>;
  };
  readonly shares: Readonly<Record<string, Share>>;
  /** Break-even for good. */
  readonly never: Share;
  readonly breakEven?: Readonly<Record<string, number>>;
  readonly hours?: number;
}

export interface Preset {
  readonly model: string;
  readonly set: Readonly<Record<string, string>>;
  readonly references: readonly Reference[];
}

export const PRESETS = presets as unknown as Readonly<Record<string, Preset>>;

const TRIALS = countOf(16_384, 160_000);
/** Money and hours are printed without decimals. */
const ROUNDING = 0.5;

const percentileOf = (figures: Figures, rank: string): number =>
  figures.percentiles[Number(rank) as Percentile] ?? Infinity;

/** Which figures of a program are more than four standard errors from those of the references, in words. */
export function strayFigures(text: string, references: readonly Reference[]): string[] {
  const { quantities, kept } = run(`${text}\nten_thousand = take_home >= 10k`, {
    trials: TRIALS,
    months: 36,
    seed: 'models',
    sampler: 'sobol',
    asked: ['take_home', 'total_hours', 'break_even', 'loss', 'ruined', 'ten_thousand'],
  });
  const troubles: string[] = [];
  const hold = (what: string, got: number, value: number, error: number, rounding: number) => {
    if (!(Math.abs(got - value) <= 4 * error + rounding)) {
      troubles.push(`${what}: ${got} for ${value}, ${(got - value) / error} errors away`);
    }
  };
  /** The error of a percentile among independent trials, by the density that our values show. */
  const sorted = kept.get('take_home')!.slice().sort();
  const independent = (rank: number, trials: number): number =>
    percentileError(
      (index) => sorted[index]!,
      sorted.length,
      0,
      rank / 100,
      Math.sqrt(sorted.length * (rank / 100) * (1 - rank / 100)),
      1.96,
    ) * Math.sqrt(sorted.length / trials);
  const takeHome = quantities.get('take_home')!;
  const even = quantities.get('break_even')!;
  const hours = quantities.get('total_hours')!;
  for (const reference of references) {
    const { trials } = reference;
    const { mean, error, percentiles } = reference.takeHome;
    const own = takeHome.standardErrors;
    hold('mean', takeHome.mean, mean, Math.hypot(own.mean, error), ROUNDING);
    for (const [rank, value] of Object.entries(percentiles)) {
      // Of P25 and P75 there is no error of our own; that of as many independent trials is no smaller.
      const ours =
        (own as Readonly<Record<string, number>>)[`p${rank}`] ?? independent(Number(rank), TRIALS);
      const both = Math.hypot(ours, independent(Number(rank), trials));
      hold(`P${rank}`, percentileOf(takeHome, rank), value, both, ROUNDING);
    }
    const share = (what: string, got: number, { value, rounding }: Share): void => {
      const spread = Math.sqrt(value * (1 - value));
      hold(
        what,
        got,
        value,
        spread * Math.hypot(1 / Math.sqrt(TRIALS), 1 / Math.sqrt(trials)),
        rounding,
      );
    };
    for (const [name, expected] of Object.entries(reference.shares)) {
      share(name, quantities.get(name)!.mean, expected);
    }
    share('never', even.never, reference.never);
    for (const [rank, value] of Object.entries(reference.breakEven ?? {})) {
      // Whole months: one to either side where a percentile lies between two.
      hold(`break-even P${rank}`, percentileOf(even, rank), value, 0, 1);
    }
    if (reference.hours !== undefined) {
      const both = Math.hypot(hours.standardErrors.mean, hours.sd / Math.sqrt(trials));
      hold('hours', hours.mean, reference.hours, both, ROUNDING);
    }
  }
  return troubles;
}
