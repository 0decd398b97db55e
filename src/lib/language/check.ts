import { express } from './express.ts';
import { type Finding, notice, wrong } from './finding.ts';
import { CALLABLES } from './functions.ts';
import { LIMITS } from './limits.ts';
import { appearance, isReserved, nearest } from './names.ts';
import type { Reading, Reference, Scope } from './reading.ts';
import type { Head, Statement } from './statement.ts';
import type { Syntax } from './syntax.ts';
import type { Expression } from './tree.ts';

/** A statement of the model text with the line it begins on. */
export interface Line {
  readonly statement: Statement;
  readonly line: number;
}

/** A name of the model with the statements that define it. */
export interface Named {
  readonly name: string;
  readonly kind: 'quantity' | 'series';
  readonly main: Line;
  opening: Line | undefined;
}

/** What is reported, with the statement it is about. */
export type Report = (line: Line, finding: Finding) => void;

/** Gathers the names of the model: one definition each, series perhaps with an opening value. */
export function gatherNames(lines: readonly Line[], report: Report): Map<string, Named> {
  const names = new Map<string, Named>();
  const openings: [Line, Head][] = [];
  for (const line of lines) {
    const { head } = line.statement;
    if (head === undefined || head.kind === 'correlate') continue;
    if (isReserved(head.name)) {
      const { name } = head;
      const suggestion = `${name.replace(/^_+/, '')}_1`;
      report(line, wrong(head, 'reserved_name', 'other_name', { name, suggestion }));
    } else if (head.kind === 'opening') openings.push([line, head]);
    else {
      const earlier = names.get(head.name);
      if (earlier === undefined) {
        names.set(head.name, { name: head.name, kind: head.kind, main: line, opening: undefined });
      } else reportDuplicate(line, head, earlier.main, report);
    }
  }
  for (const [line, head] of openings) {
    const { name } = head;
    const named = names.get(name);
    if (named?.kind !== 'series') {
      report(line, wrong(head, 'opening_without_series', 'add_series', { name }));
    } else if (named.opening === undefined) named.opening = line;
    else reportDuplicate(line, head, named.opening, report);
  }
  return names;
}

function reportDuplicate(line: Line, head: Head, earlier: Line, report: Report): void {
  const words = { name: head.name, line: String(earlier.line) };
  report(line, wrong(head, 'duplicate', 'keep_one', words));
}

/** What reading a whole model needs beside its names. */
export class Checker {
  readonly #kinds: ReadonlyMap<string, 'quantity' | 'series'>;
  readonly #suggestions = new Map<string, string | undefined>();
  nodes = 0;

  constructor(kinds: ReadonlyMap<string, 'quantity' | 'series'>) {
    this.#kinds = kinds;
  }

  /** What may have been meant by a name nobody defined; asked for so many names and no more. */
  suggest = (name: string): string | undefined => {
    if (!this.#suggestions.has(name) && this.#suggestions.size < LIMITS.issues) {
      this.#suggestions.set(name, nearest(name, [...this.#kinds.keys(), ...CALLABLES.keys()]));
    }
    return this.#suggestions.get(name);
  };

  /** Reads one expression of a statement; draws are counted on from `draws`. */
  read(
    statement: Statement,
    scope: Scope,
    draws: number,
  ): Reading & { expression: Expression | undefined } {
    const reading: Reading & { expression: Expression | undefined } = {
      text: statement.text,
      kinds: this.#kinds,
      findings: [],
      references: [],
      draws,
      nodes: 0,
      express: (node: Syntax, inner: Scope) => express(reading, node, inner),
      suggest: this.suggest,
      expression: undefined,
    };
    if (statement.tree === undefined) return reading;
    reading.expression = reading.express(statement.tree, scope);
    this.nodes += reading.nodes;
    return reading;
  }
}

/** Notices about names that are easily taken for one another. */
export function reportLookAlikes(names: ReadonlyMap<string, Named>, report: Report): void {
  const seen = new Map<string, Named>();
  for (const named of names.values()) {
    const look = appearance(named.name);
    const other = seen.get(look);
    if (other === undefined) seen.set(look, named);
    else if (other.name.toLowerCase() !== named.name.toLowerCase()) {
      const words = { name: named.name, other: other.name, line: String(other.main.line) };
      // What is named has a head.
      const head = named.main.statement.head!;
      report(named.main, notice(head, 'look_alike', 'same_spelling', words));
    }
  }
}

/** One notice for every series that is read before month 1 without an opening value of its own. */
export function reportMissingOpenings(
  names: ReadonlyMap<string, Named>,
  references: readonly (readonly [Line, readonly Reference[]])[],
  report: Report,
): void {
  const told = new Set<string>();
  for (const [line, list] of references) {
    for (const reference of list) {
      const { name, readsOpening } = reference;
      const named = names.get(name);
      if (!readsOpening || named === undefined || named.opening !== undefined) continue;
      if (told.has(name)) continue;
      told.add(name);
      report(line, notice(reference, 'opening_zero', 'add_opening', { name }));
    }
  }
}
