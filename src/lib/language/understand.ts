import { FAMILIES } from '#lib/distributions/index.ts';
import { describeExpression } from './describe.ts';

/** One uncertain number whose parameters are written out, ready to be drawn and put into words. */
export interface Uncertain {
  readonly shape: string;
  readonly isDiscrete: boolean;
  readonly quantile: (u: number) => number;
  readonly cumulative: (x: number) => number;
  readonly parameters: readonly number[];
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

export type Understood =
  | { readonly kind: 'constant'; readonly value: number }
  | ({ readonly kind: 'uncertain' } & Uncertain)
  /** Depends on other names: it has no picture of its own. */
  | { readonly kind: 'formula' };

/**
 * What an expression says by itself, without the rest of the model.
 *
 * @example
 * understand('10% to 15%').kind // => 'uncertain'
 */
export function understand(expression: string): Understood {
  const { shape, parameters, within } = describeExpression(expression);
  if (parameters === undefined || within !== undefined) return { kind: 'formula' };
  if (shape === 'constant') return { kind: 'constant', value: parameters[0] ?? 0 };
  const family = FAMILIES.get(shape);
  if (family === undefined || family.complaint(parameters) !== undefined)
    return { kind: 'formula' };
  const quantile = (u: number): number => family.quantile(u, parameters);
  return {
    kind: 'uncertain',
    shape,
    parameters,
    isDiscrete: family.discrete,
    quantile,
    cumulative: (x) => family.cumulative(x, parameters),
    p5: quantile(0.05),
    p50: quantile(0.5),
    p95: quantile(0.95),
  };
}
