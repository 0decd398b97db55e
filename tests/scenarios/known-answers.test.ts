import { describe, expect, it } from 'vitest';
import type { Figures, Results, Sampler } from '#lib/engine/results.ts';
import { countOf } from '../support/counts.ts';
import { run } from '../support/engine-program.ts';
import stored from './known-answers.json' with { type: 'json' };

/** Answers worked out elsewhere, each with the program that must give it. */
interface KnownAnswer {
  readonly id: string;
  readonly description: string;
  readonly derivation: string;
  readonly programs: readonly {
    readonly text: readonly string[];
    readonly months: number;
    /** Where the answer itself is about a number of trials. */
    readonly trials?: number;
    readonly checks: readonly Check[];
  }[];
}

type Check = { readonly output: string; readonly of: string; readonly value: number } & (
  | { readonly kind: 'equal'; readonly tolerance: number }
  /** `spread` is the standard deviation of the estimate from one trial. */
  | { readonly kind: 'chance'; readonly figure: string; readonly spread: number }
  /** A percentile of a count; `below` and `upTo`: the chance of less than it, and of it or less. */
  | {
      readonly kind: 'whole';
      readonly figure: 'p5' | 'p50' | 'p95';
      readonly below: number;
      readonly upTo: number;
    }
);

const ANSWERS = stored as readonly KnownAnswer[];
const TRIALS = countOf(50_000, 1_000_000);
/** Standard errors that the rule of the answers allows. */
const Z = 4;

function figure(figures: Figures, name: string): number {
  const { mean, sd, percentiles, standardErrors } = figures;
  if (name === 'mean') return mean;
  if (name === 'sd') return sd;
  if (name === 'mean error') return standardErrors.mean;
  if (name === 'p5 error') return standardErrors.p5;
  return (percentiles as Readonly<Record<string, number | null>>)[name.slice(1)] ?? NaN;
}

/** What is wrong, with its figures; `undefined` when nothing is. */
function trouble(results: Results, check: Check): string | undefined {
  const { of, output, value } = check;
  if (check.kind === 'equal') {
    const got = results.kept.get(of)![0]!;
    const allowed = check.tolerance * Math.max(1, Math.abs(value));
    return Math.abs(got - value) <= allowed ? undefined : `${output}: ${got} for ${value}`;
  }
  const got = figure(results.quantities.get(of)!, check.figure);
  if (check.kind === 'whole') {
    const share = Number(check.figure.slice(1)) / 100;
    const error = Math.sqrt((share * (1 - share)) / results.trials);
    // A neighbour will do where the share lies that near to the step between the two.
    const isNear =
      got === value ||
      (got === value - 1 && share - check.below <= Z * error) ||
      (got === value + 1 && check.upTo - share <= Z * error);
    return isNear ? undefined : `${output}: ${got} for ${value}`;
  }
  const error = check.spread / Math.sqrt(results.trials);
  return Math.abs(got - value) <= Z * error
    ? undefined
    : `${output}: ${got} for ${value}, ${(got - value) / error} standard errors away`;
}

describe.each<Sampler>(['random', 'sobol'])(
  'with %s draws a program gives the answer of',
  (sampler) => {
    it.each(ANSWERS)('$id: $description', { timeout: 600_000 }, ({ programs }) => {
      const troubles = programs.flatMap(({ text, months, trials = TRIALS, checks }) => {
        const isPoint = checks.every(({ kind }) => kind === 'equal');
        // The errors that an answer is about are those of independent trials.
        const drawn = trials === TRIALS ? sampler : 'random';
        const results = run(text.join('\n'), {
          trials: isPoint ? 1 : trials,
          months,
          seed: 'known answers',
          sampler: drawn,
          asked: [...new Set(checks.map(({ of }) => of))],
        });
        return checks.flatMap((check) => trouble(results, check) ?? []);
      });
      expect(troubles).toEqual([]);
    });
  },
);
