import {
  choleskyFactor,
  copulaParameter,
  nearestCorrelation,
} from '#lib/distributions/correlation.ts';
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
    const factor = choleskyFactor(ranks.map((row) => row.map(copulaParameter)));
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
