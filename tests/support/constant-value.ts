import type { Expression } from '#lib/language/tree.ts';

/** The value of an expression without draws in which every name is worth 3: enough to check how it was read. */
export function constantValue(expression: Expression): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'quantity') return 3;
  if (expression.kind !== 'operation' && expression.kind !== 'call') return NaN;
  const [a = NaN, b = NaN, c = NaN] = expression.operands.map(constantValue);
  if (expression.kind === 'call') {
    if (expression.function === 'max') return Math.max(...expression.operands.map(constantValue));
    if (expression.function === 'sqrt') return Math.sqrt(a);
    if (expression.function === 'clamp') return Math.min(Math.max(a, b), c);
    if (expression.function === 'mod') return a - b * Math.floor(a / b);
    return expression.function === 'round' ? Math.sign(a) * Math.floor(Math.abs(a) + 0.5) : NaN;
  }
  const values: Record<typeof expression.operator, number> = {
    add: a + b,
    subtract: a - b,
    multiply: a * b,
    divide: a / b,
    power: a ** b,
    negate: -a,
    less: Number(a < b),
    less_or_equal: Number(a <= b),
    greater: Number(a > b),
    greater_or_equal: Number(a >= b),
    equal: Number(a === b),
    not_equal: Number(a !== b),
    and: Number(a !== 0 && b !== 0),
    or: Number(a !== 0 || b !== 0),
    not: Number(a === 0),
    choice: a === 0 ? c : b,
  };
  return values[expression.operator];
}
