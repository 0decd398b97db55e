import type { Summary } from '#lib/language/tree.ts';
import { type Code, op, splat } from '#lib/engine/wasm/code.ts';
import { atMostOne } from './operations.ts';
import { add, choose, greater, lesser, multiply, or } from './vector.ts';

/** What a summary holds before the first month. */
export const INITIAL: Readonly<Record<Summary, number>> = {
  sum: 0,
  mean: 0,
  npv: 0,
  count: 0,
  any: 0,
  all: 1,
  last: 0,
  min: Infinity,
  max: -Infinity,
  first: Infinity,
  since: Infinity,
};

const never = splat(Infinity);

/** Summaries of whether something holds; the others are of values. */
export function isOfConditions(summary: Summary): boolean {
  return ['first', 'since', 'count', 'any', 'all'].includes(summary);
}

/** Summaries that give one of the values back, so that an overflow among them must be made no number. */
export function givesBack(summary: Summary): boolean {
  return summary === 'min' || summary === 'max' || summary === 'last';
}

/**
 * A summary after one month more.
 *
 * @param before what it held
 * @param value the month's value, as a truth for summaries of conditions
 * @param month the month's number
 */
export function summaryStep(
  summary: Exclude<Summary, 'npv'>,
  before: Code,
  value: Code,
  month: Code,
): Code {
  const isNever = op('f64x2.eq', before, never);
  const notYet = op('f64x2.eq', value, splat(0));
  switch (summary) {
    case 'sum':
    case 'mean':
    case 'count':
      return add(before, value);
    case 'any':
      return atMostOne(add(before, value));
    case 'all':
      return multiply(before, value);
    case 'last':
      return value;
    case 'min':
      return op('f64x2.min', before, value);
    case 'max':
      return op('f64x2.max', before, value);
    case 'first':
      return choose(choose(never, multiply(value, month), notYet), before, isNever);
    case 'since':
      return choose(
        never,
        choose(multiply(value, month), add(before, multiply(value, splat(0))), isNever),
        notYet,
      );
    default:
      return summary satisfies never;
  }
}

/** The same where every value is a number: never has none to spoil it. */
export function leanSummaryStep(
  summary: Exclude<Summary, 'npv'>,
  before: Code,
  value: Code,
  month: Code,
): Code {
  const notYet = op('f64x2.eq', value, splat(0));
  switch (summary) {
    case 'any':
      return greater(before, value);
    case 'all':
      return lesser(before, value);
    case 'first':
      // Months rise, so the least is the first; all bits set are NaN, which is not less.
      return lesser(before, or(month, notYet));
    case 'since':
      return choose(never, lesser(before, month), notYet);
    default:
      return summaryStep(summary, before, value, month);
  }
}
