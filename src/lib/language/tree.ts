/**
 * The checked form of a model: plain data, free of mathjs, that can cross to a worker.
 * A Program is all that the engine knows of a model.
 */
export interface Program {
  /** In an order in which each can be computed; within one month, series in this order too. */
  readonly definitions: readonly Definition[];
  readonly correlations: readonly Correlation[];
}

export interface Definition {
  readonly name: string;
  readonly kind: 'quantity' | 'series';
  readonly expression: Expression;
  /** The value of a series before month 1; `undefined` means 0. Quantities have none. */
  readonly opening: Expression | undefined;
  /** Line of the definition in the text, from 1. */
  readonly line: number;
}

/** Rank (Spearman) correlation between two quantities that are each one bare distribution. */
export interface Correlation {
  readonly first: string;
  readonly second: string;
  readonly rank: number;
}

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** The value of a quantity in this trial. */
  | { readonly kind: 'quantity'; readonly name: string }
  /** The value of a series `lag` months ago; a month before the first reads the opening value. */
  | { readonly kind: 'series'; readonly name: string; readonly lag: number }
  /** `t`, the month from 1. */
  | { readonly kind: 'month' }
  /** `months`, the horizon. */
  | { readonly kind: 'months' }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly operands: readonly Expression[];
    }
  | {
      readonly kind: 'call';
      readonly function: FunctionName;
      readonly operands: readonly Expression[];
    }
  /** `sum(x[t-11:t])`: a trailing window, `from` ≥ `to` ≥ 0 months ago, months before the first left out. */
  | {
      readonly kind: 'window';
      readonly summary: WindowSummary;
      readonly name: string;
      readonly from: number;
      readonly to: number;
    }
  /** A summary over all months; `of` is an expression of series in month t. `rate` belongs to npv. */
  | {
      readonly kind: 'summary';
      readonly summary: Summary;
      readonly of: Expression;
      readonly rate: Expression | undefined;
    }
  | Draw;

/** One occurrence of a distribution: a random stream of its own. */
export interface Draw {
  readonly kind: 'draw';
  /** A name of the registry in `distributions/index.ts`; `a to b` is `range`, or `share_range` when both are written with %. */
  readonly family: string;
  /** For `choose` the values and then as many weights; for `sample` the values. */
  readonly parameters: readonly Expression[];
  /** How manyth distribution of its definition this is, from 0, in reading order; an opening value goes on counting after the expression. */
  readonly occurrence: number;
  /** `truncate(…, low, high)`. */
  readonly within: { readonly low: Expression; readonly high: Expression } | undefined;
}

/** `negate` and `not` take one operand, `choice` (`c ? a : b`) three, all others two. */
export type Operator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'negate'
  | 'less'
  | 'less_or_equal'
  | 'greater'
  | 'greater_or_equal'
  | 'equal'
  | 'not_equal'
  | 'and'
  | 'or'
  | 'not'
  | 'choice';

/** `min` and `max` take two or more operands; `round` one, or two with the number of decimals. */
export type FunctionName =
  | 'min'
  | 'max'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'log10'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'mod'
  | 'clamp'
  | 'logistic';

export type WindowSummary = 'sum' | 'mean' | 'min' | 'max';

export type Summary = WindowSummary | 'last' | 'first' | 'since' | 'count' | 'any' | 'all' | 'npv';
