import type { Family } from '#lib/distributions/family.ts';
import { log1p } from '#lib/distributions/elementary.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { inOrder, type OrderedValues } from '#lib/distributions/values.ts';
import type { Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { drawWithin } from './exact.ts';
import { buildTable } from './table.ts';

/** Families whose draws are a formula of their parameters and a number from a standard table, or of u. */
export const FORMULAS = [
  'uniform',
  'triangular',
  'normal',
  'lognormal',
  'exponential',
  'bernoulli',
  'binomial',
  'poisson',
] as const;
export type Formula = (typeof FORMULAS)[number];

/** How one draw of a plan is made from its uniform number. */
export type DrawMethod =
  /** Constant parameters with no nearest allowed ones: never a number. */
  | { readonly kind: 'nothing' }
  /** Constant parameters, by inverse-CDF table. */
  | { readonly kind: 'table'; readonly table: Float64Array; readonly isHeld: boolean }
  /** One of a short list of constant values. */
  | { readonly kind: 'steps'; readonly steps: OrderedValues; readonly isHeld: boolean }
  | { readonly kind: 'formula'; readonly formula: Formula }
  /** By the family's own quantile function, one trial at a time. */
  | { readonly kind: 'exact' };

/** Longer lists are searched, one trial at a time. */
const STEPS_AT_MOST = 64;

const tables = new Map<string, Float64Array | undefined>();
const TABLES_AT_MOST = 512;

/** The table of these constants; made once, as long as it is not long unused. */
function tableOf(key: string, quantile: (u: number) => number): Float64Array | undefined {
  const known = tables.has(key);
  const table = known ? tables.get(key) : buildTable(quantile);
  tables.delete(key);
  tables.set(key, table);
  if (tables.size > TABLES_AT_MOST) {
    const [oldest] = tables.keys();
    if (oldest !== undefined) tables.delete(oldest);
  }
  return table;
}

/** A standard table that must exist. */
function standard(key: string, quantile: (u: number) => number): Float64Array {
  const table = tableOf(key, quantile);
  if (table === undefined) throw new RangeError(`standard requires a table of ${key}`);
  return table;
}

/** The standard normal quantile as a table: also the scores of copulas and of counts. */
export function normalTable(): Float64Array {
  return standard('standard normal', normalQuantile);
}

/** The quantile of an exponential quantity of mean 1 as a table. */
export function exponentialTable(): Float64Array {
  return standard('standard exponential', (u) => -log1p(-u));
}

function isFormula(family: string): family is Formula {
  return FORMULAS.some((name) => name === family);
}

function withConstants(
  family: Family,
  given: readonly number[],
  limits: readonly number[],
): DrawMethod | undefined {
  const parameters = Float64Array.from(given);
  const state = family.hold(parameters);
  if (state === 'none') return { kind: 'nothing' };
  const isHeld = state === 'held';
  if (limits.length === 0 && (family.name === 'choose' || family.name === 'sample')) {
    const count = family.name === 'choose' ? parameters.length / 2 : parameters.length;
    if (count > STEPS_AT_MOST) return undefined;
    return { kind: 'steps', steps: inOrder(parameters, count), isHeld };
  }
  if (family.discrete) return undefined;
  const [low, high] = limits;
  const key = `${family.name} ${parameters.join(' ')} ${limits.join(' ')}`;
  const quantile =
    low === undefined || high === undefined
      ? (u: number) => family.quantile(u, parameters)
      : (u: number) => drawWithin(family, u, parameters, low, high);
  if (!Number.isFinite(quantile(0.5))) return { kind: 'nothing' };
  const table = tableOf(key, quantile);
  return table === undefined ? undefined : { kind: 'table', table, isHeld };
}

/** Chooses how a draw is made. */
export function methodOf(plan: Plan, node: PlanNode & { kind: 'draw' }): DrawMethod {
  const family = FAMILIES.get(node.family);
  if (family === undefined) throw new RangeError(`methodOf requires the family ${node.family}`);
  const limits = node.within ?? [];
  const constants = [...node.parameters, ...limits].map((id) => {
    const parameter = plan.nodes[id];
    return parameter?.kind === 'constant' ? parameter.value : undefined;
  });
  const isClosed = node.family === 'uniform' || node.family === 'triangular';
  const known = constants.filter((value) => value !== undefined);
  if (known.length === constants.length && !(isClosed && limits.length === 0)) {
    const count = node.parameters.length;
    const method = withConstants(family, known.slice(0, count), known.slice(count));
    if (method !== undefined) return method;
  }
  if (limits.length === 0 && isFormula(node.family)) {
    return { kind: 'formula', formula: node.family };
  }
  return { kind: 'exact' };
}
