import type { Sampler } from '#lib/engine/results.ts';
import { estimatedMean, type Estimate } from './estimate.ts';

/** One of several ways in which things may turn out, with how much it counts. */
export interface Part {
  readonly values: Float64Array;
  /** Not below 0; against the sum of all. */
  readonly weight: number;
}

/** What is left where it is not known which of several scenarios will come. */
export interface Mixture {
  readonly mean: Estimate;
  readonly loss: Estimate;
  readonly percentiles: Readonly<Record<5 | 50 | 95, number>>;
}

const SHARES = [5, 50, 95] as const;
/** A sum of many weights is off by so much at most. */
const ROUNDING = 1e-9;

/**
 * Several scenarios as one distribution, each as likely as its weight: F(x) = Σ w F_i(x), so that the mean and
 * the chance of loss are the weighted ones, and the percentiles are those of all futures together. Futures that
 * are no number in a scenario that counts are left out of all.
 *
 * @param parts values by trial under the same luck
 * @returns `undefined` when nothing counts
 * @example
 * mixtureOf('random', [{ values: Float64Array.of(-2, 6), weight: 3 }]).mean.value // => 2
 */
export function mixtureOf(sampler: Sampler, parts: readonly Part[]): Mixture | undefined {
  const counting = parts.filter(({ weight }) => weight > 0);
  const sum = counting.reduce((total, { weight }) => total + weight, 0);
  if (!(sum > 0 && Number.isFinite(sum))) return undefined;
  const shares = counting.map(({ weight }) => weight / sum);
  const trials = Array.from(counting[0]?.values.keys() ?? []).filter((trial) =>
    counting.every(({ values }) => Number.isFinite(values[trial])),
  );
  if (trials.length === 0) return undefined;
  const options = counting.map(({ values }) =>
    Float64Array.from(trials, (trial) => values[trial]!),
  );
  const over = (read: (value: number) => number): Estimate =>
    estimatedMean(
      sampler,
      Float64Array.from(trials, (_, place) =>
        options.reduce((total, values, each) => total + shares[each]! * read(values[place]!), 0),
      ),
    );
  const percentiles = percentilesOf(
    options.map((values) => values.toSorted()),
    shares,
  );
  return { mean: over((value) => value), loss: over((value) => Number(value < 0)), percentiles };
}

/** The least values at or below which so much of the whole weight lies: all lists are walked together, upwards. */
function percentilesOf(
  lists: readonly Float64Array[],
  shares: readonly number[],
): Mixture['percentiles'] {
  const places = lists.map(() => 0);
  const reached: number[] = [];
  let passed = 0;
  while (reached.length < SHARES.length) {
    const heads = lists.map((list, each) => list[places[each]!] ?? Infinity);
    const least = heads.indexOf(Math.min(...heads));
    places[least]! += 1;
    passed += shares[least]! / lists[least]!.length;
    while (reached.length < SHARES.length && passed >= SHARES[reached.length]! / 100 - ROUNDING)
      reached.push(heads[least]!);
  }
  const [p5, p50, p95] = reached as [number, number, number];
  return { 5: p5, 50: p50, 95: p95 };
}
