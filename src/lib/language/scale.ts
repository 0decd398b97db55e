import { describeExpression } from './describe.ts';
import { readProgram } from './program.ts';

/** Four significant digits: a converted price reads like a price. */
function written(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** How the parameters of a family change when its values are multiplied; other families are multiplied as a whole. */
const SCALED: Readonly<
  Record<string, (parameters: readonly number[], factor: number) => readonly string[]>
> = {
  range: all,
  uniform: all,
  triangular: all,
  pert: all,
  normal: all,
  exponential: all,
  gamma: ([shape = NaN, scale = NaN], factor) => [String(shape), written(scale * factor)],
  weibull: ([shape = NaN, scale = NaN], factor) => [String(shape), written(scale * factor)],
  lognormal: ([mu = NaN, sigma = NaN], factor) => [
    String(Number((mu + Math.log(factor)).toPrecision(10))),
    String(sigma),
  ],
};

function all(parameters: readonly number[], factor: number): readonly string[] {
  return parameters.map((value) => written(value * factor));
}

/**
 * The same amount in another unit: an expression multiplied by a positive factor, its form kept where it has one.
 *
 * @returns `undefined` when it follows from other names: those are what changes
 * @example
 * scaleExpression('pert(10, 20, 40)', 3.75) // => 'pert(37.5, 75, 150)'
 */
export function scaleExpression(expression: string, factor: number): string | undefined {
  const { shape, parameters, within } = describeExpression(expression);
  if (shape === 'constant') return written((parameters?.[0] ?? 0) * factor);
  const scaled = parameters === undefined ? undefined : SCALED[shape]?.(parameters, factor);
  if (scaled !== undefined && within === undefined)
    return shape === 'range' ? scaled.join(' to ') : `${shape}(${scaled.join(', ')})`;
  const standsAlone = readProgram(`x = ${expression}`).program !== undefined;
  return standsAlone ? `(${expression}) * ${String(factor)}` : undefined;
}
