import { FAMILIES } from '#lib/distributions/index.ts';
import type { Chance } from './chance.ts';

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
  round: 2,
  mod: 2,
  clamp: 3,
  logistic: 1,
};
const OPERATORS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='] as const;
const SUMMARIES = ['sum', 'mean', 'min', 'max', 'last', 'first', 'since', 'count', 'any', 'all'];
const NUMBERS = ['0', '1', '2', '-3', '0.5', '7.25', '12', '5%', '1k', '1e-3', '100'];

/** Draws whose parameters are numbers. */
const CONSTANT_DRAWS = [
  ...[...FAMILIES.values()].map(({ example }) => example),
  '2 to 9',
  '3% to 9%',
  '-5 to 4',
  'truncate(normal(0, 2), -1, 3)',
  'truncate(800 to 2000, 900, 1500)',
  'normal(4, 0)',
  'bernoulli(1)',
  'binomial(0, 0.4)',
  'beta(0.3, 4)',
  'lognormal(0, 3)',
  'pert(1, 1, 1)',
];

/** Makes legal expressions, of whatever may stand where they stand. */
class Writer {
  readonly #chance: Chance;
  /** What may be named, and whether draws may be made. */
  atoms: string[] = [];
  mayDraw = true;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  expression(depth: number): string {
    const chance = this.#chance;
    if (depth === 0 || chance.below(5) === 0) return this.atom();
    const inner = (): string => this.expression(depth - 1);
    switch (chance.below(10)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `(${inner()} ${chance.pick(OPERATORS)} ${inner()})`;
      case 4:
      case 5: {
        const name = chance.pick(Object.keys(FUNCTIONS));
        return `${name}(${Array.from({ length: FUNCTIONS[name]! }, inner).join(', ')})`;
      }
      case 6:
        return `(${inner()} ? ${inner()} : ${inner()})`;
      case 7:
        return chance.pick([
          `(${inner()} and ${inner()})`,
          `(${inner()} or ${inner()})`,
          `(not ${inner()})`,
          `-(${inner()})`,
          `if(${inner()}, ${inner()}, ${inner()})`,
        ]);
      default:
        return this.mayDraw ? this.draw(depth - 1) : inner();
    }
  }

  atom(): string {
    return this.#chance.pick([...this.atoms, ...this.atoms, ...NUMBERS]);
  }

  draw(depth: number): string {
    const chance = this.#chance;
    if (chance.below(2) === 0) return `(${chance.pick(CONSTANT_DRAWS)})`;
    const given = (): string => this.expression(depth <= 0 ? 0 : depth - 1);
    switch (chance.below(14)) {
      case 0:
        return `normal(${given()}, ${given()})`;
      case 1:
        return `lognormal(${given()} / 50, ${given()} / 50)`;
      case 2:
        return `uniform(${given()}, ${given()} + 50)`;
      case 3:
        return `triangular(${given()}, ${given()} + 9, ${given()} + 40)`;
      case 4:
        return `exponential(${given()})`;
      case 5:
        return `bernoulli(${given()} / 9)`;
      case 6:
        return `binomial(${given()}, ${given()} / 20)`;
      case 7:
        return `poisson(${given()})`;
      case 8:
        return `beta(abs(${given()}) + 0.1, 3)`;
      case 9:
        return `gamma(abs(${given()}) + 0.1, ${given()})`;
      case 10:
        return `choose([${given()}, 5, ${given()}], [1, ${given()}, 2])`;
      case 11:
        return `truncate(normal(${given()}, 4), ${given()} - 5, 60)`;
      case 12:
        return `pert(1, ${given()}, 30)`;
      default:
        return `weibull(1.5, ${given()})`;
    }
  }
}

/**
 * A program with every form of the language; nearly always legal.
 *
 * @param lines definitions, about
 */
export function randomModel(chance: Chance, lines: number): string {
  const text: string[] = [];
  const quantities: string[] = [];
  const bare: string[] = [];
  const series: string[] = [];
  const writer = new Writer(chance);
  for (let i = 0; i < lines; i += 1) {
    const isSeries = chance.below(2) === 0;
    const name = `${isSeries ? 's' : 'q'}${i}`;
    const pasts = [...series, ...(isSeries ? [name] : [])].flatMap((other) => [
      `${other}[t-1]`,
      `${other}[t-${2 + chance.below(5)}]`,
      `${chance.pick(['sum', 'mean', 'min', 'max'])}(${other}[t-${2 + chance.below(4)}:t-1])`,
    ]);
    if (isSeries) {
      const now = series.flatMap((other) => [`${other}[t]`, `sum(${other}[t-2:t])`]);
      writer.atoms = [...quantities, ...now, ...pasts, 't', 'months'];
      writer.mayDraw = true;
      if (chance.below(2) === 0) {
        writer.atoms = [...quantities];
        text.push(`${name}[0] = ${writer.expression(1)}`);
        writer.atoms = [...quantities, ...now, ...pasts, 't', 'months'];
      }
      text.push(`${name}[t] = ${writer.expression(3)}`);
      series.push(name);
      continue;
    }
    if (chance.below(4) === 0) {
      text.push(`${name} = ${chance.pick(CONSTANT_DRAWS)}`);
      bare.push(name);
    } else {
      const over = series.flatMap((other) => [
        `${chance.pick(SUMMARIES)}(${other})`,
        `${chance.pick(['any', 'first', 'since', 'count', 'all'])}(${other} ${chance.pick(['<', '>='])} ${chance.pick(NUMBERS)})`,
        `npv(0.01, ${other})`,
        `${other}[${1 + chance.below(2)}]`,
      ]);
      writer.atoms = [...quantities, ...over, 'months'];
      writer.mayDraw = true;
      text.push(`${name} = ${writer.expression(3)}`);
    }
    quantities.push(name);
  }
  if (bare.length > 1 && chance.below(2) === 0) {
    text.push(`correlate(${bare[0]!}, ${bare[1]!}, ${chance.pick(['0.6', '-0.4', '1', '0'])})`);
    if (bare.length > 2) text.push(`correlate(${bare[1]!}, ${bare[2]!}, 0.3)`);
  }
  return text.join('\n');
}
