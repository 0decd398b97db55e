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
 *
 * @example
 * operate('mod', -1, 3, 0) // => 2
 */
export function operate(operation: Operation, a: number, b: number, c: number): number {
  switch (operation) {
    case 'add':
      return finite(a + b);
    case 'subtract':
      return finite(a - b);
    case 'multiply':
      return finite(a * b);
    case 'divide':
      return of(b, a / b);
    case 'power':
      return of(a, of(b, pow(a, b)));
    case 'negate':
      return finite(-a);
    case 'less':
      return compared(a, b, a < b);
    case 'less_or_equal':
      return compared(a, b, a <= b);
    case 'greater':
      return compared(a, b, a > b);
    case 'greater_or_equal':
      return compared(a, b, a >= b);
    case 'equal':
      return compared(a, b, a === b);
    case 'not_equal':
      return compared(a, b, a !== b);
    case 'and':
      return of(a, of(b, Number(a !== 0 && b !== 0)));
    case 'or':
      return of(a, of(b, Number(a !== 0 || b !== 0)));
    case 'not':
      return of(a, Number(a === 0));
    case 'choice':
      return a - a === 0 ? (a !== 0 ? b : c) : NaN;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'abs':
      return finite(a < 0 ? -a : a);
    case 'sqrt':
      return finite(Math.sqrt(a));
    case 'exp':
      return of(a, exp(a));
    case 'log':
      return finite(log(a));
    case 'log10':
      return finite(log10(a));
    case 'floor':
      return finite(Math.floor(a));
    case 'ceil':
      return finite(Math.ceil(a));
    case 'round':
      return of(a, of(b, round(a, b)));
    case 'mod':
      return of(b, modulo(a, b));
    case 'clamp':
      return b <= c ? Math.min(Math.max(a, b), c) : NaN;
    case 'logistic':
      return of(a, logistic(a));
    default:
      return operation satisfies never;
  }
}
