import type { Definition, Expression, Program } from '#lib/language/tree.ts';
import { openingName } from './openings.ts';

/** A mark that no name in a text can bear. */
const MARK = '~';
/** Larger than the number of distributions in any definition: added to a place, it gives an unused random stream. */
const BEYOND = 2 ** 20;

/**
 * The same program with new draws for some names. A draw is keyed by the name of its definition and by its place among the
 * distributions there. A quantity gets another name, wherever it is used. A series gets other places, so that its opening
 * value (`name[0]`) keeps its draws while its months change, and the other way round. All other draws stay the same, bit by bit.
 *
 * @param names the definitions and opening values that get new draws
 * @returns the program, and by what name each definition is now asked for
 */
export function withOtherLuck(
  program: Program,
  names: readonly string[],
): { readonly program: Program; readonly nameOf: (name: string) => string } {
  const set = new Set(names);
  const quantities = new Set(
    program.definitions.flatMap(({ name, kind }) =>
      kind === 'quantity' && set.has(name) ? [name] : [],
    ),
  );
  const nameOf = (name: string): string => (quantities.has(name) ? name + MARK : name);
  const definitions = program.definitions.map((definition): Definition => {
    const { name, kind, expression, opening } = definition;
    return {
      ...definition,
      name: nameOf(name),
      expression: rewritten(expression, nameOf, kind === 'series' && set.has(name)),
      opening: opening && rewritten(opening, nameOf, set.has(openingName(name))),
    };
  });
  const correlations = program.correlations.map((each) => ({
    ...each,
    first: nameOf(each.first),
    second: nameOf(each.second),
  }));
  return { program: { definitions, correlations }, nameOf };
}

function rewritten(
  expression: Expression,
  nameOf: (name: string) => string,
  isElsewhere: boolean,
): Expression {
  const inside = (part: Expression): Expression => rewritten(part, nameOf, isElsewhere);
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
        occurrence: expression.occurrence + (isElsewhere ? BEYOND : 0),
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
