import type { FunctionName, Operator, Summary, WindowSummary } from '#lib/language/tree.ts';

/** How often a value changes: never, every month, every trial, or in every month of every trial. */
export type Rate = 'constant' | 'month' | 'trial' | 'trial-month';

export type Operation = Operator | FunctionName;

/** Index of a node in `Plan.nodes`. */
export type NodeId = number;

/** The stream a draw takes its luck from. */
export interface Stream {
  readonly definition: string;
  readonly occurrence: number;
}

/** One value of the model: plain data, each node naming the nodes it is made from. */
export type PlanNode = { readonly rate: Rate } & (
  | { readonly kind: 'constant'; readonly value: number }
  /** t, the month from 1. */
  | { readonly kind: 'month' }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly operands: readonly NodeId[];
    }
  | {
      readonly kind: 'draw';
      readonly family: string;
      readonly parameters: readonly NodeId[];
      readonly within: readonly [low: NodeId, high: NodeId] | undefined;
      readonly stream: Stream;
      /** Where the draw takes its luck together with others. */
      readonly copula: { readonly group: number; readonly position: number } | undefined;
    }
  /** What a history held `lag` months ago; months before the first read its opening value. */
  | { readonly kind: 'lag'; readonly history: number; readonly lag: number }
  /** A summary of a history from `from` to `to` months ago, months before the first left out. */
  | {
      readonly kind: 'window';
      readonly summary: WindowSummary;
      readonly history: number;
      readonly from: number;
      readonly to: number;
    }
  /** A summary over all months, added up in the month loop and read after it. */
  | {
      readonly kind: 'summary';
      readonly summary: Summary;
      readonly of: NodeId;
      readonly discount: NodeId | undefined;
    }
);

/** A node whose value in past months is still wanted. */
export interface History {
  readonly node: NodeId;
  /** The value of the months before the first; there is none when only a later stage reads it. */
  readonly opening: NodeId | undefined;
  /** The most months back that anything looks; all months when a later stage reads it. */
  readonly depth: number;
}

/** Quantities whose luck is drawn together: normal scores are mixed by the rows of `factor`. */
export interface Copula {
  readonly members: readonly Stream[];
  /** Lower triangle of the Cholesky factor, row by row. */
  readonly factor: readonly (readonly number[])[];
}

/**
 * What is computed when: first the trial's nodes, then a loop over the months, then what could be
 * computed only from the whole loop, and so on.
 */
export interface Stage {
  readonly trial: readonly NodeId[];
  readonly loop: readonly NodeId[];
  /** Summaries fed by this stage's loop; their values belong to the trial nodes of later stages. */
  readonly summaries: readonly NodeId[];
}

/** A definition of the program and the node that holds its value. */
export interface PlanDefinition {
  readonly name: string;
  readonly kind: 'quantity' | 'series';
  readonly node: NodeId;
  readonly stage: number;
}

/** A program made ready to run: in this form it is printed, interpreted, and turned into machine code. */
export interface Plan {
  readonly months: number;
  readonly nodes: readonly PlanNode[];
  readonly stages: readonly Stage[];
  readonly histories: readonly History[];
  readonly copulas: readonly Copula[];
  /** All definitions that are needed, in the order of the program. */
  readonly definitions: readonly PlanDefinition[];
  /** Those whose figures are wanted. */
  readonly asked: readonly PlanDefinition[];
}

/** Why a program cannot be made ready. */
export type PlanProblem =
  /** No quantities can have these rank correlations all at once; `nearest` could. */
  | {
      readonly kind: 'correlations_impossible';
      readonly names: readonly string[];
      readonly nearest: readonly (readonly number[])[];
    }
  | { readonly kind: 'not_a_bare_distribution'; readonly name: string }
  | { readonly kind: 'unknown_name'; readonly name: string }
  | { readonly kind: 'cycle'; readonly names: readonly string[] };

export type PlanOutcome =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problem: PlanProblem };
