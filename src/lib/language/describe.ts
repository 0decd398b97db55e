import { constantOf } from './constant.ts';
import { readProgram } from './program.ts';
import type { Expression } from './tree.ts';

/** What kind of expression it is, and, when it is one draw written out in numbers, from what. */
export interface Shape {
  /** The name of a distribution family, `constant`, or `formula` for everything else. */
  readonly shape: string;
  /** The parameters of the family, or the constant itself. */
  readonly parameters: readonly number[] | undefined;
  /** The limits of `truncate`. */
  readonly within: readonly [low: number, high: number] | undefined;
}

const FORMULA: Shape = { shape: 'formula', parameters: undefined, within: undefined };

/**
 * Says what an expression is on its own: enough to draw the distribution that a number field holds.
 *
 * @example
 * describeExpression('5% to 20%').shape // => 'share_range'
 */
export function describeExpression(expression: string): Shape {
  const { program } = readProgram(`x = ${expression}`);
  const definition = program?.definitions[0];
  if (definition === undefined || program?.definitions.length !== 1) return FORMULA;
  return describeTree(definition.expression);
}

/** The same for an expression that has been read already. */
export function describeTree(expression: Expression): Shape {
  const constant = constantOf(expression);
  if (constant !== undefined) {
    return { shape: 'constant', parameters: [constant], within: undefined };
  }
  if (expression.kind !== 'draw') return FORMULA;
  const parameters = expression.parameters.map(constantOf);
  const known = parameters.filter((value) => value !== undefined);
  if (known.length !== parameters.length) return FORMULA;
  if (expression.within === undefined) {
    return { shape: expression.family, parameters: known, within: undefined };
  }
  const [low, high] = [constantOf(expression.within.low), constantOf(expression.within.high)];
  if (low === undefined || high === undefined) return FORMULA;
  return { shape: expression.family, parameters: known, within: [low, high] };
}
