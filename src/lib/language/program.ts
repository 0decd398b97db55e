import {
  Checker,
  gatherNames,
  type Line,
  type Named,
  reportLookAlikes,
  reportMissingOpenings,
} from './check.ts';
import { contradiction, type Pair, readCorrelation } from './correlations.ts';
import { type Finding, issueFrom, wrong } from './finding.ts';
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { chunks } from './lines.ts';
import { type Node, orderOf } from './order.ts';
import type { Reference } from './reading.ts';
import { readStatement } from './statement.ts';
import type { Definition, Program } from './tree.ts';

/**
 * Reads a model text: the one call the rest of the house makes.
 *
 * Whatever the text, it returns; what is wrong comes back as issues, and notices ride along with a
 * Program. An empty text is a Program without definitions.
 *
 * @param months the horizon to check along with the text
 * @returns a Program exactly when no issue is an error
 * @example
 * readProgram('price = 5 to 20').program.definitions.length // => 1
 */
export function readProgram(
  text: string,
  months?: number,
): { program: Program | undefined; issues: Issue[] } {
  if (text.length > LIMITS.characters) {
    const limit = String(LIMITS.characters);
    return refused(wrong({ start: 0, end: 1 }, 'text_too_long', 'shorten_text', { limit }));
  }
  if (months !== undefined && !isHorizon(months)) {
    const found = String(months);
    const { issues } = new ProgramReader(text).read();
    const horizon = wrong({ start: 0, end: 1 }, 'months_out_of_range', 'choose_months', { found });
    return {
      program: undefined,
      issues: [issueFrom(horizon, '', 1), ...issues].slice(0, LIMITS.issues),
    };
  }
  return new ProgramReader(text).read();
}

function refused(finding: Finding): { program: undefined; issues: Issue[] } {
  return { program: undefined, issues: [issueFrom(finding, '', 1)] };
}

/** A line with more than blanks and a comment. */
const HAS_CODE = /^[^\S\r\n]*[^\s#＃]/m;

class ProgramReader {
  readonly #lines: Line[];
  readonly #found: { line: Line; finding: Finding }[] = [];

  constructor(text: string) {
    const written = chunks(text).filter((chunk) => HAS_CODE.test(chunk.text));
    // One more than may be is enough to say so; the rest is not even read.
    this.#lines = written.slice(0, LIMITS.definitions + 1).map((chunk) => ({
      statement: readStatement(chunk.text),
      line: chunk.line,
    }));
  }

  read(): { program: Program | undefined; issues: Issue[] } {
    const over = this.#lines[LIMITS.definitions];
    if (over !== undefined) {
      const limit = String(LIMITS.definitions);
      const span = over.statement.head ?? { start: 0, end: 1 };
      this.#report(over, wrong(span, 'too_many_definitions', 'split_model', { limit }));
      return { program: undefined, issues: this.#issues() };
    }
    for (const line of this.#lines) {
      if (line.statement.finding !== undefined) this.#report(line, line.statement.finding);
    }
    const program = this.#check();
    const failed = this.#found.some(({ finding }) => finding.severity === 'error');
    return { program: failed ? undefined : program, issues: this.#issues() };
  }

  #report = (line: Line, finding: Finding): void => {
    this.#found.push({ line, finding });
  };

  #check(): Program {
    const names = gatherNames(this.#lines, this.#report);
    const checker = new Checker(new Map([...names.values()].map(({ name, kind }) => [name, kind])));
    const definitions = new Map<string, Definition>();
    const nodes: Node[] = [];
    const used: [Line, Reference[]][] = [];
    for (const named of names.values()) {
      const { definition, references } = this.#define(named, checker, used);
      if (definition !== undefined) definitions.set(named.name, definition);
      nodes.push({ name: named.name, kind: named.kind, references });
      if (checker.nodes > LIMITS.nodes) {
        const limit = String(LIMITS.nodes);
        const span = named.main.statement.head ?? { start: 0, end: 1 };
        this.#report(named.main, wrong(span, 'too_many_nodes', 'split_model', { limit }));
        return { definitions: [], correlations: [] };
      }
    }
    reportLookAlikes(names, this.#report);
    reportMissingOpenings(names, used, this.#report);
    const correlations = this.#correlations(checker, names, definitions);
    const { order, cycles } = orderOf(nodes);
    for (const cycle of cycles) this.#reportCycle(cycle, names, nodes);
    return {
      definitions: order.flatMap((index) => definitions.get(nodes[index]?.name ?? '') ?? []),
      correlations,
    };
  }

  #define(
    { name, kind, main, opening }: Named,
    checker: Checker,
    used: [Line, Reference[]][],
  ): { definition: Definition | undefined; references: Reference[] } {
    const value = checker.read(main.statement, kind, 0);
    const before = opening && checker.read(opening.statement, 'opening', value.draws);
    for (const finding of value.findings) this.#report(main, finding);
    used.push([main, value.references]);
    if (opening !== undefined && before !== undefined) {
      for (const finding of before.findings) this.#report(opening, finding);
    }
    const references = [...value.references, ...(before?.references ?? [])];
    const { expression } = value;
    if (expression === undefined) return { definition: undefined, references };
    const definition: Definition = {
      name,
      kind,
      expression,
      opening: before?.expression,
      line: main.line,
    };
    return { definition, references };
  }

  #correlations(
    checker: Checker,
    names: ReadonlyMap<string, Named>,
    definitions: ReadonlyMap<string, Definition>,
  ): Program['correlations'] {
    const pairs: Pair[] = [];
    const at = new Map<Pair, Line>();
    const kinds = new Map([...names.values()].map(({ name, kind }) => [name, kind]));
    for (const line of this.#lines) {
      const { statement } = line;
      if (statement.head?.kind !== 'correlate' || statement.tree === undefined) continue;
      const read = readCorrelation(statement.text, statement.tree, {
        kinds,
        definitions,
        pairs,
        suggest: checker.suggest,
        express: (tree) =>
          checker.read({ ...statement, tree }, 'quantity', 0).expression ?? { kind: 'months' },
      });
      if ('key' in read) this.#report(line, read);
      else {
        pairs.push(read);
        at.set(read, line);
      }
    }
    const impossible = contradiction(pairs);
    const line = impossible && at.get(impossible[0]);
    if (impossible !== undefined && line !== undefined) this.#report(line, impossible[1]);
    return pairs.map(({ first, second, rank }) => ({ first, second, rank }));
  }

  /** A cycle is told where its first definition in the text reaches for the next one. */
  #reportCycle(
    cycle: readonly string[],
    names: ReadonlyMap<string, Named>,
    nodes: readonly Node[],
  ): void {
    const lineOf = (name: string): number => names.get(name)?.main.line ?? 0;
    const start = cycle.reduce((best, name, index) => {
      return lineOf(name) < lineOf(cycle[best] ?? name) ? index : best;
    }, 0);
    const path = [...cycle.slice(start), ...cycle.slice(0, start)];
    const [first = ''] = path;
    const named = names.get(first);
    if (named === undefined) return;
    const next = path[1] ?? first;
    const references = nodes.find((node) => node.name === first)?.references ?? [];
    const reference = references.find(({ name }) => name === next);
    const inMain = named.main.statement.text.slice(reference?.start, reference?.end).includes(next);
    const line = inMain ? named.main : (named.opening ?? named.main);
    const span = reference ?? named.main.statement.head ?? { start: 0, end: 1 };
    this.#report(line, wrong(span, 'cycle', 'break_cycle', { path: [...path, first].join(' → ') }));
  }

  /** The issues in reading order: every line gets its first before any gets its second. */
  #issues(): Issue[] {
    const turns = new Map<Line, number>();
    return this.#found
      .map(({ line, finding }) => {
        const turn = turns.get(line) ?? 0;
        turns.set(line, turn + 1);
        const weight = finding.severity === 'error' ? 0 : 1_000_000;
        return { line, finding, turn: turn + weight };
      })
      .sort((a, b) => a.turn - b.turn || a.line.line - b.line.line)
      .slice(0, LIMITS.issues)
      .map(({ line, finding }) => issueFrom(finding, line.statement.text, line.line))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

function isHorizon(months: number): boolean {
  return Number.isInteger(months) && months >= 1 && months <= LIMITS.months;
}
