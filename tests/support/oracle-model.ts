import type { Chance } from './chance.ts';

const DRAWS = [
  'beta(2, 38)',
  'normal(4, 2)',
  'poisson(5)',
  '2 to 9',
  '3% to 9%',
  'pert(1, 2, 9)',
  'truncate(normal(0, 2), -1, 3)',
  'binomial(12, 0.4)',
  'choose([1, 5, 9], [3, 2, 1])',
];
const NUMBERS = ['0', '1', '2', '0.5', '7.25', '5%', '12.5%', '1k', '0.02M', '1e-3', '3'];
const OPERATORS = ['+', '+', '-', '-', '*', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='];
const LOGIC = ['and', 'or'];
const FUNCTIONS: Readonly<Record<string, number>> = {
  min: 2,
  max: 3,
  abs: 1,
  sqrt: 1,
  exp: 1,
  log: 1,
  log10: 1,
  floor: 1,
  ceil: 1,
  round: 1,
  mod: 2,
  clamp: 3,
  logistic: 1,
  if: 3,
};

/** Expressions with as few brackets as chance will have: what binds tighter is for the readers to know. */
function expression(chance: Chance, atoms: readonly string[], depth: number): string {
  const inner = (): string => expression(chance, atoms, depth - 1);
  if (depth === 0 || chance.below(5) === 0) return chance.pick([...atoms, ...atoms, ...NUMBERS]);
  switch (chance.below(12)) {
    case 0:
      return `(${inner()})`;
    case 1: {
      const name = chance.pick(Object.keys(FUNCTIONS));
      return `${name}(${Array.from({ length: FUNCTIONS[name]! }, inner).join(', ')})`;
    }
    case 2:
      return `${inner()} ? ${inner()} : ${inner()}`;
    case 3:
      return `(${inner()} ${chance.pick(LOGIC)} ${inner()})`;
    case 4:
      return `not (${inner()})`;
    case 5:
      return `-${inner()}`;
    case 6:
      return `${inner()} ${chance.pick(LOGIC)} ${inner()}`;
    default:
      return `${inner()} ${chance.pick(OPERATORS)} ${inner()}`;
  }
}

/**
 * A program whose draws stand alone on their own lines, so that another evaluator can be told them.
 *
 * Lines use what stands above them, and the past; nearly always legal.
 */
export function oracleModel(chance: Chance, lines: number): string[] {
  const text: string[] = [];
  const quantities: string[] = [];
  const series: string[] = [];
  for (let i = 0; i < lines; i += 1) {
    const isDraw = i < 2 || chance.below(4) === 0;
    if (chance.below(2) === 0) {
      const name = `q${i}`;
      const over = series.flatMap((other) => [
        `${chance.pick(['sum', 'mean', 'min', 'max', 'last'])}(${other})`,
        `${chance.pick(['first', 'since', 'count', 'any', 'all'])}(${other} ${chance.pick(['<', '>='])} ${chance.pick(NUMBERS)})`,
        `sum(${other} - ${other}[t-1] * 2)`,
        `npv(1%, ${other})`,
      ]);
      const atoms = [...quantities, ...over, 'months'];
      text.push(`${name} = ${isDraw ? chance.pick(DRAWS) : expression(chance, atoms, 3)}`);
      quantities.push(name);
      continue;
    }
    const name = `s${i}`;
    const now = series.map((other) => `${other}[t]`);
    const past = [...series, ...(isDraw ? [] : [name])].flatMap((other) => [
      `${other}[t-${1 + chance.below(3)}]`,
      `${chance.pick(['sum', 'mean', 'min', 'max'])}(${other}[t-${2 + chance.below(3)}:t-1])`,
    ]);
    if (!isDraw && chance.below(2) === 0) {
      text.push(`${name}[0] = ${expression(chance, [...quantities, '4'], 1)}`);
    }
    const atoms = [...quantities, ...now, ...past, 't', 'months'];
    text.push(`${name}[t] = ${isDraw ? chance.pick(DRAWS) : expression(chance, atoms, 3)}`);
    series.push(name);
  }
  return text;
}

/** Whether a right-hand side of `oracleModel` is a draw. */
export function isDraw(expression: string): boolean {
  return DRAWS.includes(expression);
}
