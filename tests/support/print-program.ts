import type { Expression, Operator, Program } from '#lib/language/tree.ts';

const SIGNS: Readonly<Record<Exclude<Operator, 'negate' | 'not' | 'choice'>, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  power: '^',
  less: '<',
  less_or_equal: '<=',
  greater: '>',
  greater_or_equal: '>=',
  equal: '==',
  not_equal: '!=',
  and: 'and',
  or: 'or',
};

/** A Program as text with every bracket written, one definition a line. */
export function printProgram(program: Program): string {
  const lines = program.definitions.map(({ name, kind, expression, opening }) => {
    const head = kind === 'series' ? `${name}[t]` : name;
    const before = opening === undefined ? '' : ` from ${printExpression(opening)}`;
    return `${head} = ${printExpression(expression)}${before}`;
  });
  const pairs = program.correlations.map(
    ({ first, second, rank }) => `${first} ~ ${second} ${rank}`,
  );
  return [...lines, ...pairs].join('\n');
}

export function printExpression(expression: Expression): string {
  const list = (parts: readonly Expression[]): string => parts.map(printExpression).join(', ');
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'quantity':
      return expression.name;
    case 'series':
      return `${expression.name}[${back(expression.lag)}]`;
    case 'month':
      return 't';
    case 'months':
      return 'months';
    case 'window':
      return `${expression.summary}(${expression.name}[${back(expression.from)}:${back(expression.to)}])`;
    case 'summary': {
      const rate = expression.rate === undefined ? '' : `${printExpression(expression.rate)}, `;
      return `${expression.summary}{${rate}${printExpression(expression.of)}}`;
    }
    case 'call':
      return `${expression.function}(${list(expression.operands)})`;
    case 'draw': {
      const drawn = `${expression.family}#${expression.occurrence}(${list(expression.parameters)})`;
      const { within } = expression;
      return within === undefined ? drawn : `${drawn} in [${list([within.low, within.high])}]`;
    }
    case 'operation': {
      const [first = '', second = '', third = ''] = expression.operands.map(printExpression);
      if (expression.operator === 'choice') return `(${first} ? ${second} : ${third})`;
      if (expression.operator === 'negate') return `(-${first})`;
      if (expression.operator === 'not') return `(not ${first})`;
      return `(${first} ${SIGNS[expression.operator]} ${second})`;
    }
  }
}

function back(lag: number): string {
  return lag === 0 ? 't' : `t-${lag}`;
}
