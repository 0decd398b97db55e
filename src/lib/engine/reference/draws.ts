import { exp } from '#lib/distributions/elementary.ts';
import type { Family } from '#lib/distributions/family.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';
import { valueAt } from '#lib/distributions/values.ts';
import { drawExactly, type ExactDraw } from '#lib/engine/draws/exact.ts';
import {
  type DrawMethod,
  exponentialTable,
  type Formula,
  normalTable,
} from '#lib/engine/draws/method.ts';
import { LEAST_UNIFORM, readTable } from '#lib/engine/draws/table.ts';
import type { Copula } from '#lib/engine/plan/plan.ts';
import type { Uniforms } from '#lib/engine/random/uniforms.ts';

/** How a draw's parameters fared in the draws so far. */
export interface Held {
  held: number;
  draws: number;
}

/** A draw of allowed parameters by formula. */
function formulaDraw(
  formula: Formula,
  family: Family,
  u: number,
  parameters: Float64Array,
): number {
  // Each family has the parameters that its formula names.
  switch (formula) {
    case 'normal':
      return parameters[0]! + parameters[1]! * readTable(normalTable(), u);
    case 'lognormal':
      return exp(parameters[0]! + parameters[1]! * readTable(normalTable(), u));
    case 'exponential':
      return parameters[0]! * readTable(exponentialTable(), u);
    default:
      return family.quantile(u, parameters);
  }
}

/**
 * Makes one draw a trial.
 *
 * @param parameters one array a parameter, each with a value for every trial
 */
export function fillDraws(
  values: Float64Array,
  uniforms: Uniforms,
  method: DrawMethod,
  family: Family,
  parameters: readonly Float64Array[],
  within: readonly [low: Float64Array, high: Float64Array] | undefined,
  firstTrial: number,
  count: number,
  tally: Held,
): void {
  const held = new Float64Array(parameters.length);
  const drawn: ExactDraw = { value: NaN, isHeld: false };
  tally.draws += count;
  for (let i = 0; i < count; i += 1) {
    const u = uniforms(firstTrial + i);
    if (method.kind === 'nothing') values[i] = NaN;
    else if (method.kind === 'table' || method.kind === 'steps') {
      if (method.isHeld) tally.held += 1;
      values[i] = method.kind === 'table' ? readTable(method.table, u) : valueAt(u, method.steps);
    } else {
      // p and i are inside: every parameter has a value for each trial.
      for (let p = 0; p < held.length; p += 1) held[p] = parameters[p]![i]!;
      if (method.kind === 'exact') {
        const limits = within === undefined ? undefined : ([within[0][i]!, within[1][i]!] as const);
        drawExactly(family, u, held, limits, drawn);
        if (drawn.isHeld) tally.held += 1;
        values[i] = drawn.value;
        continue;
      }
      const state = family.hold(held);
      if (state === 'held') tally.held += 1;
      const value = state === 'none' ? NaN : formulaDraw(method.formula, family, u, held);
      values[i] = value - (value - value);
    }
  }
}

/**
 * The uniform numbers of one member of a copula: normal scores mixed by the member's row of the Cholesky
 * factor. The first member keeps the luck it would have alone.
 *
 * @param members the uniform numbers of the members in order
 */
export function togetherUniforms(
  members: readonly Uniforms[],
  copula: Copula,
  position: number,
): Uniforms {
  const row = copula.factor[position] ?? [];
  return (trial) => {
    const own = members[position];
    if (own === undefined || position === 0) return members[0]?.(trial) ?? NaN;
    let score = 0;
    for (const [member, weight] of row.entries()) {
      score += weight * readTable(normalTable(), members[member]?.(trial) ?? NaN);
    }
    const share = normalCumulative(score);
    return share < LEAST_UNIFORM
      ? LEAST_UNIFORM
      : share > 1 - LEAST_UNIFORM
        ? 1 - LEAST_UNIFORM
        : share;
  };
}
