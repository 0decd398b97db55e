import { constantOf } from './constant.ts';
import { type Finding, type Span, wrong } from './finding.ts';
import { LIMITS } from './limits.ts';
import type { Statement } from './statement.ts';
import { type Syntax, unwrap } from './syntax.ts';
import type { Correlation, Definition, Expression } from './tree.ts';

/** One `correlate(a, b, r)` as read. */
export interface Pair extends Correlation {
  readonly span: Span;
}

/** What a reader of correlations must know of the rest of the model. */
interface Model {
  readonly kinds: ReadonlyMap<string, 'quantity' | 'series'>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly pairs: readonly Pair[];
  readonly express: (node: Syntax) => Expression;
  readonly suggest: (name: string) => string | undefined;
}

/** Reads `correlate(a, b, r)`: two quantities that are each one bare distribution, and a rank correlation. */
export function readCorrelation(statement: Statement, model: Model): Pair | Finding {
  const { tree } = statement;
  const span = tree ?? { start: 0, end: statement.text.length };
  if (tree?.kind !== 'call' || tree.name !== 'correlate' || tree.operands.length !== 3) {
    return wrong(span, 'correlate_form', 'correlate_example', {});
  }
  const [first, second, rankNode] = tree.operands;
  const names = [first, second].map((node) => readBare(node, model));
  for (const name of names) if (typeof name === 'object') return name;
  const [a, b] = names;
  if (typeof a !== 'string' || typeof b !== 'string' || rankNode === undefined) {
    return wrong(span, 'correlate_form', 'correlate_example', {});
  }
  const rank = constantOf(model.express(rankNode));
  const found = statement.text.slice(rankNode.start, rankNode.end);
  if (rank === undefined || !(rank >= -1 && rank <= 1)) {
    return wrong(rankNode, 'correlate_rank', 'rank_between', { found });
  }
  if (a === b) return wrong(span, 'correlate_self', 'correlate_example', { name: a });
  if (model.pairs.some((pair) => isSamePair(pair, a, b))) {
    return wrong(span, 'correlate_twice', 'keep_one_pair', { first: a, second: b });
  }
  return { first: a, second: b, rank, span: { start: span.start, end: span.end } };
}

/** The name of a quantity that is one bare distribution; `undefined` when it is not a name at all. */
function readBare(node: Syntax | undefined, model: Model): string | Finding | undefined {
  const inner = node && unwrap(node);
  if (inner?.kind !== 'name') {
    return inner && wrong(inner, 'correlate_form', 'correlate_example', {});
  }
  const { name } = inner;
  if (!model.kinds.has(name)) {
    const suggestion = model.suggest(name);
    return suggestion === undefined
      ? wrong(inner, 'unknown_name', 'define_or_correct', { name })
      : wrong(inner, 'unknown_name', 'did_you_mean', { name, suggestion });
  }
  const definition = model.definitions.get(name);
  const isBare = definition?.kind === 'quantity' && definition.expression.kind === 'draw';
  // A definition that could not be read is told of where it stands.
  if (isBare || (definition === undefined && model.kinds.get(name) === 'quantity')) return name;
  return wrong(inner, 'correlate_needs_draw', 'correlate_bare', { name });
}

function isSamePair(pair: Correlation, a: string, b: string): boolean {
  return (pair.first === a && pair.second === b) || (pair.first === b && pair.second === a);
}

/**
 * The first group of linked quantities whose correlations contradict one another, as when a goes
 * with b and b with c but a goes against c, told at its last pair. Pairs not stated count as 0.
 */
export function contradiction(pairs: readonly Pair[]): [Pair, Finding] | undefined {
  for (const group of groupsOf(pairs)) {
    const last = group.at(-1);
    if (last === undefined) continue;
    const names = [...new Set(group.flatMap(({ first, second }) => [first, second]))];
    if (names.length > LIMITS.arguments) {
      const limit = String(LIMITS.arguments);
      return [last, wrong(last.span, 'correlate_too_many', 'weaken_correlation', { limit })];
    }
    if (!isPossible(names, group)) {
      return [last, wrong(last.span, 'correlate_impossible', 'weaken_correlation', {})];
    }
  }
  return undefined;
}

/** Pairs put together that share a name, directly or through others. */
function groupsOf(pairs: readonly Pair[]): Set<Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [left, right] = [groups.get(pair.first) ?? [], groups.get(pair.second) ?? []];
    const joined = left === right ? [...left, pair] : [...left, ...right, pair];
    for (const { first, second } of joined) {
      groups.set(first, joined);
      groups.set(second, joined);
    }
  }
  return new Set(groups.values());
}

/** Whether normal quantities with these rank correlations exist: their matrix has a Cholesky root. */
function isPossible(names: readonly string[], pairs: readonly Pair[]): boolean {
  const size = names.length;
  const matrix: number[][] = names.map((_, row) =>
    names.map((__, column) => Number(row === column)),
  );
  const set = (row: number, column: number, value: number): void => {
    const line = matrix[row];
    if (line !== undefined) line[column] = value;
  };
  const get = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  for (const { first, second, rank } of pairs) {
    const [row, column] = [names.indexOf(first), names.indexOf(second)];
    if (row < 0 || column < 0) continue;
    // The correlation of the normal quantities behind a Spearman correlation (Pearson 1907).
    const behind = 2 * Math.sin((Math.PI / 6) * rank);
    set(row, column, behind);
    set(column, row, behind);
  }
  const tolerance = 1e-9;
  for (let column = 0; column < size; column += 1) {
    let pivot = get(column, column);
    for (let k = 0; k < column; k += 1) pivot -= get(column, k) ** 2;
    if (pivot < -tolerance) return false;
    const root = pivot > tolerance ? Math.sqrt(pivot) : 0;
    set(column, column, root);
    for (let row = column + 1; row < size; row += 1) {
      let value = get(row, column);
      for (let k = 0; k < column; k += 1) value -= get(row, k) * get(column, k);
      if (root === 0 && Math.abs(value) > 1e-6) return false;
      set(row, column, root === 0 ? 0 : value / root);
    }
  }
  return true;
}
