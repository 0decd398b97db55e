import {
  choleskyFactor,
  copulaParameter,
  nearestCorrelation,
} from '#lib/distributions/correlation.ts';
import { constantOf } from './constant.ts';
import { type Finding, type Span, wrong } from './finding.ts';
import { LIMITS } from './limits.ts';
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
export function readCorrelation(text: string, tree: Syntax, model: Model): Pair | Finding {
  // It begins with `correlate`: what is a call at all is this one.
  if (tree.kind !== 'call' || tree.operands.length !== 3) {
    return wrong(tree, 'correlate_form', 'correlate_example', {});
  }
  const [first, second, rankNode] = tree.operands as [Syntax, Syntax, Syntax];
  const a = readBare(first, model);
  if (typeof a === 'object') return a;
  const b = readBare(second, model);
  if (typeof b === 'object') return b;
  const rank = constantOf(model.express(rankNode));
  const found = text.slice(rankNode.start, rankNode.end);
  if (rank === undefined || !(rank >= -1 && rank <= 1)) {
    return wrong(rankNode, 'correlate_rank', 'rank_between', { found });
  }
  if (a === b) return wrong(tree, 'correlate_self', 'correlate_example', { name: a });
  if (model.pairs.some((pair) => isSamePair(pair, a, b))) {
    return wrong(tree, 'correlate_twice', 'keep_one_pair', { first: a, second: b });
  }
  return { first: a, second: b, rank, span: { start: tree.start, end: tree.end } };
}

/** The name of a quantity that is one bare distribution. */
function readBare(node: Syntax, model: Model): string | Finding {
  const inner = unwrap(node);
  if (inner.kind !== 'name') return wrong(inner, 'correlate_form', 'correlate_example', {});
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
    // No group is empty.
    const last = group.at(-1)!;
    const names = [...new Set(group.flatMap(({ first, second }) => [first, second]))];
    if (names.length > LIMITS.arguments) {
      const limit = String(LIMITS.arguments);
      return [last, wrong(last.span, 'correlate_too_many', 'weaken_correlation', { limit })];
    }
    const ranks = matrixOf(names, group);
    if (isPossible(ranks)) continue;
    const suggestion = nearest(names, ranks);
    return suggestion === undefined
      ? [last, wrong(last.span, 'correlate_impossible', 'weaken_correlation', {})]
      : [last, wrong(last.span, 'correlate_impossible', 'nearest_correlations', { suggestion })];
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

/** The rank correlations of the names with one another; pairs not stated count as 0. */
function matrixOf(names: readonly string[], pairs: readonly Pair[]): number[][] {
  return names.map((a) =>
    names.map((b) => (a === b ? 1 : (pairs.find((pair) => isSamePair(pair, a, b))?.rank ?? 0))),
  );
}

/** Whether quantities with these rank correlations exist. */
function isPossible(ranks: readonly (readonly number[])[]): boolean {
  return choleskyFactor(ranks.map((row) => row.map(copulaParameter))) !== undefined;
}

/** Names beyond which the correlations nearest to theirs would be too many to read. */
const READABLE = 6;

/**
 * What to write instead: the correlations nearest to the stated ones that can all hold, in two digits. Of
 * numbers rounded, all are brought a hair closer to 0 until they can.
 */
function nearest(
  names: readonly string[],
  ranks: readonly (readonly number[])[],
): string | undefined {
  if (names.length > READABLE) return undefined;
  let found = nearestCorrelation(ranks);
  const rounded = (): number[][] => found.map((row) => row.map((x) => Math.round(x * 100) / 100));
  for (let step = 0; step < 100 && !isPossible(rounded()); step += 1) {
    found = found.map((row, i) => row.map((x, j) => (i === j ? 1 : x * 0.99)));
  }
  const lines = rounded().flatMap((row, i) =>
    row
      .slice(0, i)
      .flatMap((rank, j) => (rank === 0 ? [] : [`correlate(${names[j]}, ${names[i]}, ${rank})`])),
  );
  return lines.join(' ');
}
