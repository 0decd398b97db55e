import type { Definition, Expression, Program } from '#lib/language/tree.ts';

/**
 * What an opening value is called where it stands beside quantities: as the text writes it.
 *
 * @example
 * openingName('cash') // => 'cash[0]'
 */
export function openingName(series: string): string {
  return `${series}[0]`;
}

/** Whether an expression draws anything by itself. */
function draws(expression: Expression): boolean {
  switch (expression.kind) {
    case 'draw':
      return true;
    case 'operation':
    case 'call':
      return expression.operands.some(draws);
    case 'summary':
      return expression.rate !== undefined && draws(expression.rate);
    default:
      return false;
  }
}

/** The series of a program whose opening value is drawn: a number that is not known, like a quantity. */
export function drawnOpenings({ definitions }: Program): readonly string[] {
  return definitions.flatMap(({ name, opening }) =>
    opening !== undefined && draws(opening) ? [name] : [],
  );
}

/**
 * The program with a quantity for each opening value that is drawn, so that its values are kept by trial. They
 * draw nothing and come last: every draw and every figure stays what it is, bit by bit.
 *
 * @returns the very program where no opening value is drawn
 */
export function withOpenings(program: Program): Program {
  const names = drawnOpenings(program);
  if (names.length === 0) return program;
  const probes = names.map((name): Definition => ({
    name: openingName(name),
    kind: 'quantity',
    expression: beforeTheFirstMonth(name),
    opening: undefined,
    line: 0,
  }));
  return { ...program, definitions: [...program.definitions, ...probes] };
}

/** sum(t == 1 ? series[t-1] : 0) */
function beforeTheFirstMonth(name: string): Expression {
  const number = (value: number): Expression => ({ kind: 'number', value });
  const isFirst: Expression = {
    kind: 'operation',
    operator: 'equal',
    operands: [{ kind: 'month' }, number(1)],
  };
  return {
    kind: 'summary',
    summary: 'sum',
    of: {
      kind: 'operation',
      operator: 'choice',
      operands: [isFirst, { kind: 'series', name, lag: 1 }, number(0)],
    },
    rate: undefined,
  };
}
