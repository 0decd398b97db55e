import { differenceOf, type Estimate } from './estimate.ts';
import { lossOf, meanOf, medianOf } from './sample.ts';

/** What a shock does to a model: before and after, with the same luck. */
export interface Effect {
  /** How often money is lost. */
  readonly loss: Shift;
  /** The result in the middle future. */
  readonly typical: Shift;
  readonly mean: Shift;
}

export interface Shift {
  readonly before: number;
  readonly after: number;
  readonly difference: Estimate;
}

/**
 * Compares the results of two runs that differ by a shock alone.
 *
 * @example
 * effectOf(Float64Array.of(1, 2, 3), Float64Array.of(-1, 0, 1)).typical.difference.value // => -2
 */
export function effectOf(before: Float64Array, after: Float64Array): Effect {
  return {
    loss: shiftOf(before, after, lossOf),
    typical: shiftOf(before, after, medianOf),
    mean: shiftOf(before, after, meanOf),
  };
}

function shiftOf(
  before: Float64Array,
  after: Float64Array,
  of: (values: Float64Array) => number,
): Shift {
  const numbers = (values: Float64Array): Float64Array =>
    values.filter((value) => !Number.isNaN(value));
  return {
    before: of(numbers(before)),
    after: of(numbers(after)),
    difference: differenceOf(before, after, of),
  };
}

/** The most harmful first: by what the average result loses. */
export function byDamage<Entry extends { readonly effect: Effect }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.toSorted(
    (a, b) => a.effect.mean.difference.value - b.effect.mean.difference.value,
  );
}

/** Stands in a change for what a definition says now. */
const NOW = /\bnow\b/;

/**
 * What a change of a shock comes to, written in the language.
 *
 * @param change an expression in which `now` stands, once, for what is defined
 *
 * @example
 * withNow('clamp(now + 0.1, 0, 1)', '5% to 20%') // => 'clamp((5% to 20%) + 0.1, 0, 1)'
 */
export function withNow(change: string, text: string): string {
  return change.replace(NOW, () => `(${text})`);
}
