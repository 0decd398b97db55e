import {
  choleskyFactor,
  copulaParameter,
  nearestCorrelation,
} from '#lib/distributions/correlation.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { parameterFor, type Steps, stepsOf } from '#lib/distributions/tied-correlation.ts';
import { constantOf } from '#lib/language/constant.ts';
import type { Correlation, Definition, Program } from '#lib/language/tree.ts';
import type { Copula, PlanProblem } from './plan.ts';

/** Where a quantity's draw stands among those it is drawn with. */
export interface CopulaPlace {
  readonly group: number;
  readonly position: number;
}

export type CopulaOutcome =
  | { readonly copulas: readonly Copula[]; readonly places: ReadonlyMap<string, CopulaPlace> }
  | { readonly problem: PlanProblem };

/** Names that correlations tie together, directly or through others, each group in program order. */
function groupsOf(correlations: readonly Correlation[], order: readonly string[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const { first, second } of correlations) {
    const joined = new Set([
      ...(groupOf.get(first) ?? [first]),
      ...(groupOf.get(second) ?? [second]),
    ]);
    for (const name of joined) groupOf.set(name, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => order.filter((name) => group.has(name)))
    .sort((a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? ''));
}

/**
 * The steps of a bare distribution of counts or listed values whose parameters are written out; `undefined` of all others,
 * which are joined as if they were continuous.
 */
function stepsIn({ expression }: Definition): { key: string; steps: Steps | undefined } {
  const none = { key: '', steps: undefined };
  if (expression.kind !== 'draw' || expression.within !== undefined) return none;
  const family = FAMILIES.get(expression.family);
  const known = expression.parameters.map(constantOf).filter((each) => each !== undefined);
  if (family?.discrete !== true || known.length < expression.parameters.length) return none;
  if (family.hold(known) === 'none') return none;
  return { key: `${family.name} ${known.join(' ')}`, steps: stepsOf(family, known) };
}

const parameters = new Map<string, number>();
const PARAMETERS_AT_MOST = 256;

/** The parameter of a copula for two quantities; it is asked for again whenever a program is planned. */
function parameterOf(first: Definition, second: Definition, rank: number): number {
  const [one, two] = [stepsIn(first), stepsIn(second)];
  if (one.steps === undefined && two.steps === undefined) return copulaParameter(rank);
  const key = `${one.key} | ${two.key} | ${rank}`;
  const known = parameters.get(key);
  if (known !== undefined) return known;
  const found = parameterFor(one.steps, two.steps, rank);
  if (parameters.size === PARAMETERS_AT_MOST) parameters.clear();
  parameters.set(key, found);
  return found;
}

/** Turns the `correlate` lines of a program into copulas, or says why they cannot hold. */
export function copulasOf(program: Program): CopulaOutcome {
  const definitions = new Map<string, Definition>(program.definitions.map((d) => [d.name, d]));
  for (const { first, second } of program.correlations) {
    for (const name of [first, second]) {
      const definition = definitions.get(name);
      if (definition === undefined) return { problem: { kind: 'unknown_name', name } };
      if (definition.kind !== 'quantity' || definition.expression.kind !== 'draw') {
        return { problem: { kind: 'not_a_bare_distribution', name } };
      }
    }
  }
  const copulas: Copula[] = [];
  const places = new Map<string, CopulaPlace>();
  for (const names of groupsOf(program.correlations, [...definitions.keys()])) {
    const ranks = names.map((a) =>
      names.map((b) => {
        const told = program.correlations.find(
          ({ first, second }) => (first === a && second === b) || (first === b && second === a),
        );
        return a === b ? 1 : (told?.rank ?? 0);
      }),
    );
    const members = names.flatMap((name) => definitions.get(name) ?? []);
    const reached = members.map((a, i) =>
      members.map((b, j) => (i === j ? 1 : parameterOf(a, b, ranks[i]?.[j] ?? 0))),
    );
    // Counts ask for more than their ranks say; where all together cannot have it, they reach a little less.
    const factor =
      choleskyFactor(reached) ?? choleskyFactor(ranks.map((row) => row.map(copulaParameter)));
    if (factor === undefined) {
      const nearest = nearestCorrelation(ranks);
      return { problem: { kind: 'correlations_impossible', names, nearest } };
    }
    names.forEach((name, position) => places.set(name, { group: copulas.length, position }));
    copulas.push({
      members: names.map((definition) => ({ definition, occurrence: 0 })),
      factor,
    });
  }
  return { copulas, places };
}
