import type { Finding, Span } from './finding.ts';
import type { Syntax } from './syntax.ts';
import type { Expression } from './tree.ts';

/** Where an expression stands, which decides what its names may mean. */
export type Scope = 'quantity' | 'series' | 'opening' | 'summary';

/** That one definition uses another; `instant` when it needs it for the same month. */
export interface Reference extends Span {
  readonly name: string;
  readonly instant: boolean;
  /** True when the value before month 1 may be read. */
  readonly readsOpening: boolean;
}

/** What is at hand while one definition is read, and what the reading leaves behind. */
export interface Reading {
  readonly text: string;
  /** What every name of the model is. */
  readonly kinds: ReadonlyMap<string, 'quantity' | 'series'>;
  readonly findings: Finding[];
  readonly references: Reference[];
  /** Distributions met so far. */
  draws: number;
  nodes: number;
  readonly express: (node: Syntax, scope: Scope) => Expression;
  /** What may have been meant by a name nobody defined. */
  readonly suggest: (name: string) => string | undefined;
}

/** Stands where an expression could not be read, so that the rest of it still is. */
export const UNREAD: Expression = { kind: 'number', value: NaN };

/** The text a node was read from. */
export function textOf(reading: Reading, node: Span): string {
  return reading.text.slice(node.start, node.end);
}
