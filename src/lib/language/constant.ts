import type { Expression } from './tree.ts';

/**
 * The value of an expression that is written out as numbers and their arithmetic.
 *
 * Only for checking what is written; what an expression gives in a run is for the engine to say.
 *
 * @returns `undefined` when a name, a draw or a function is part of it
 * @example
 * constantOf({ kind: 'number', value: 5 }) // => 5
 */
export function constantOf(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'operation') return undefined;
  const values: number[] = [];
  for (const operand of expression.operands) {
    const value = constantOf(operand);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const [a = NaN, b = NaN] = values;
  switch (expression.operator) {
    case 'negate':
      return -a;
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'power':
      return a ** b;
    default:
      return undefined;
  }
}
