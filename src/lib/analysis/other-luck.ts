import type { Definition, Expression, Program } from '#lib/language/tree.ts';

/** A mark that no name in a text can bear. */
const MARK = '~';

/**
 * The same program in which some definitions draw anew: what they draw is keyed by their name, so they get
 * another, everywhere they are used. All other draws stay what they are, bit by bit.
 *
 * @param names the definitions that draw anew
 * @returns the program, and by what name each definition is now asked for
 */
export function withOtherLuck(
  program: Program,
  names: readonly string[],
): { readonly program: Program; readonly nameOf: (name: string) => string } {
  const set = new Set(names);
  const nameOf = (name: string): string => (set.has(name) ? name + MARK : name);
  const expressionOf = (expression: Expression): Expression => renamed(expression, nameOf);
  const definitions = program.definitions.map((definition): Definition => ({
    ...definition,
    name: nameOf(definition.name),
    expression: expressionOf(definition.expression),
    opening: definition.opening && expressionOf(definition.opening),
  }));
  const correlations = program.correlations.map((each) => ({
    ...each,
    first: nameOf(each.first),
    second: nameOf(each.second),
  }));
  return { program: { definitions, correlations }, nameOf };
}

function renamed(expression: Expression, nameOf: (name: string) => string): Expression {
  const inside = (part: Expression): Expression => renamed(part, nameOf);
  switch (expression.kind) {
    case 'number':
    case 'month':
    case 'months':
      return expression;
    case 'quantity':
    case 'series':
    case 'window':
      return { ...expression, name: nameOf(expression.name) };
    case 'operation':
    case 'call':
      return { ...expression, operands: expression.operands.map(inside) };
    case 'summary':
      return {
        ...expression,
        of: inside(expression.of),
        rate: expression.rate && inside(expression.rate),
      };
    case 'draw':
      return {
        ...expression,
        parameters: expression.parameters.map(inside),
        within: expression.within && {
          low: inside(expression.within.low),
          high: inside(expression.within.high),
        },
      };
    default:
      return expression satisfies never;
  }
}
