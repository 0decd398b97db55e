import { exp, log, log10, logistic, pow } from '#lib/distributions/elementary.ts';
import type { Operation } from './plan.ts';

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, decimals) => Number(`1e${decimals}`));

/** Infinities are no number: what overflows or divides by zero is reported, never carried along. */
function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}

/** *Never* is held as Infinity; a function that is not about order cannot take it. */
function of(x: number, value: number): number {
  return x - x === 0 ? finite(value) : NaN;
}

/** Rounds half away from zero, as spreadsheets do. */
function roundWhole(size: number): number {
  const whole = Math.floor(size);
  return size - whole >= 0.5 ? whole + 1 : whole;
}

function round(x: number, decimals: number): number {
  const size = x < 0 ? -x : x;
  const places = roundWhole(decimals < 0 ? -decimals : decimals);
  const power = POWERS_OF_TEN[places];
  let rounded: number;
  if (power === undefined) rounded = decimals < 0 ? 0 : size;
  else if (places === 0) rounded = roundWhole(size);
  else if (decimals < 0) rounded = roundWhole(size / power) * power;
  else {
    const scaled = size * power;
    // 2.675 is stored a hair below what was written: one unit in the last place makes that good.
    rounded = scaled < 4503599627370496 ? roundWhole(scaled * 1.0000000000000002) / power : size;
  }
  return x < 0 ? -rounded : rounded;
}

/** The remainder with the sign of the divisor, as spreadsheets have it; of 0 it is no number. */
function modulo(a: number, b: number): number {
  const remainder = a - b * Math.floor(a / b);
  const isOutside = b > 0 ? remainder < 0 || remainder >= b : remainder > 0 || remainder <= b;
  return isOutside ? 0 : remainder;
}

/** NaN in either operand makes the comparison no number. */
function compared(a: number, b: number, holds: boolean): number {
  return a !== a || b !== b ? NaN : Number(holds);
}

/**
 * What every operator and function of the language means, for one trial.
 *
 * Conventions: no number (NaN) in gives no number out, except that a choice looks only at its condition
 * and the branch it takes. *Never* (Infinity) is later than every month: comparisons, `min`, `max`,
 * `clamp` and the branches of a choice take it; any other function of it is no number. Conditions give
 * 1 or 0, and every number but 0 counts as true.
 */
export const OPERATIONS: Readonly<Record<Operation, (a: number, b: number, c: number) => number>> =
  {
    add: (a, b) => finite(a + b),
    subtract: (a, b) => finite(a - b),
    multiply: (a, b) => finite(a * b),
    divide: (a, b) => of(b, a / b),
    power: (a, b) => of(a, of(b, pow(a, b))),
    negate: (a) => finite(-a),
    less: (a, b) => compared(a, b, a < b),
    less_or_equal: (a, b) => compared(a, b, a <= b),
    greater: (a, b) => compared(a, b, a > b),
    greater_or_equal: (a, b) => compared(a, b, a >= b),
    equal: (a, b) => compared(a, b, a === b),
    not_equal: (a, b) => compared(a, b, a !== b),
    and: (a, b) => of(a, of(b, Number(a !== 0 && b !== 0))),
    or: (a, b) => of(a, of(b, Number(a !== 0 || b !== 0))),
    not: (a) => of(a, Number(a === 0)),
    choice: (a, b, c) => (a - a === 0 ? (a !== 0 ? b : c) : NaN),
    min: (a, b) => Math.min(a, b),
    max: (a, b) => Math.max(a, b),
    abs: (a) => finite(Math.abs(a)),
    sqrt: (a) => finite(Math.sqrt(a)),
    exp: (a) => of(a, exp(a)),
    log: (a) => finite(log(a)),
    log10: (a) => finite(log10(a)),
    floor: (a) => finite(Math.floor(a)),
    ceil: (a) => finite(Math.ceil(a)),
    round: (a, b) => of(a, of(b, round(a, b))),
    mod: (a, b) => of(b, modulo(a, b)),
    clamp: (a, b, c) => (b <= c ? Math.min(Math.max(a, b), c) : NaN),
    logistic: (a) => of(a, logistic(a)),
  };
