import { FAMILIES } from '#lib/distributions/index.ts';
import type { Expression, Program } from '#lib/language/tree.ts';
import { drawnOpenings, openingName } from './openings.ts';

/** Where the uncertainty of a model comes from, by the names of its definitions. */
export interface Uncertainty {
  /** Drawn once in a future: a fixed truth that nobody knows. An opening value is called `name[0]`. */
  readonly unknown: readonly string[];
  /** Drawn every month: what the market does. */
  readonly varies: readonly string[];
  /** Counts drawn every month: luck with small numbers. */
  readonly luck: readonly string[];
}

/**
 * Tells apart the three kinds of uncertainty of a program; they call for different answers. A definition
 * that draws counts every month is luck, whatever else it draws. Each definition is in one list; an opening value is a
 * number of its own.
 */
export function uncertaintyOf(program: Program): Uncertainty {
  const unknown: string[] = [];
  const varies: string[] = [];
  const luck: string[] = [];
  for (const { name, kind, expression } of program.definitions) {
    const families = familiesIn(expression);
    if (families.length === 0) continue;
    if (kind === 'quantity') unknown.push(name);
    else if (families.some((family) => FAMILIES.get(family)?.discrete)) luck.push(name);
    else varies.push(name);
  }
  unknown.push(...drawnOpenings(program).map(openingName));
  return { unknown, varies, luck };
}

/** The distributions drawn from anywhere in an expression. */
function familiesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'draw': {
      const { family, parameters, within } = expression;
      const limits = within === undefined ? [] : [within.low, within.high];
      return [family, ...[...parameters, ...limits].flatMap(familiesIn)];
    }
    case 'operation':
    case 'call':
      return expression.operands.flatMap(familiesIn);
    case 'summary':
      // What is summed up cannot draw, the rate of a present value can.
      return expression.rate === undefined ? [] : familiesIn(expression.rate);
    default:
      return [];
  }
}
