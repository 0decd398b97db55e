import { exp, logistic, pow } from '#lib/distributions/elementary.ts';
import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import type { Operation } from '#lib/engine/plan/plan.ts';

/** Applies an operation to the first `count` elements of its operands. */
export type Loop = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  count: number,
) => void;

// In all of these, i stays below `count`, which is at most the length of every array.

// value − (value − value) is the value, and NaN when it is infinite: what overflows is no number.

const add: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! + b[i]!;
    out[i] = value - (value - value);
  }
};

const subtract: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! - b[i]!;
    out[i] = value - (value - value);
  }
};

const multiply: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! * b[i]!;
    out[i] = value - (value - value);
  }
};

const divide: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const divisor = b[i]!;
    const value = a[i]! / divisor;
    out[i] = value - (value - value) - (divisor - divisor);
  }
};

const minimum: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) out[i] = Math.min(a[i]!, b[i]!);
};

const maximum: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) out[i] = Math.max(a[i]!, b[i]!);
};

const clamp: Loop = (out, a, b, c, count) => {
  for (let i = 0; i < count; i += 1) {
    const low = b[i]!;
    const high = c[i]!;
    out[i] = low <= high ? Math.min(Math.max(a[i]!, low), high) : NaN;
  }
};

const choice: Loop = (out, a, b, c, count) => {
  for (let i = 0; i < count; i += 1) {
    const condition = a[i]!;
    out[i] = condition - condition === 0 ? (condition !== 0 ? b[i]! : c[i]!) : NaN;
  }
};

const power: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const base = a[i]!;
    const exponent = b[i]!;
    const value = pow(base, exponent);
    out[i] = value - (value - value) - (base - base) - (exponent - exponent);
  }
};

const exponential: Loop = (out, a, _b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const exponent = a[i]!;
    const value = exp(exponent);
    out[i] = value - (value - value) - (exponent - exponent);
  }
};

const logisticShare: Loop = (out, a, _b, _c, count) => {
  for (let i = 0; i < count; i += 1) out[i] = logistic(a[i]!) - (a[i]! - a[i]!);
};

const whole: Loop = (out, a, _b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = Math.floor(a[i]!);
    out[i] = value - (value - value);
  }
};

const less: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const left = a[i]!;
    const right = b[i]!;
    out[i] = left !== left || right !== right ? NaN : left < right ? 1 : 0;
  }
};

const greaterOrEqual: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const left = a[i]!;
    const right = b[i]!;
    out[i] = left !== left || right !== right ? NaN : left >= right ? 1 : 0;
  }
};

/**
 * The commonest operations written out, for a call that is not inlined puts every number it is given on
 * the heap; a test holds them to `OPERATIONS`.
 */
const WRITTEN_OUT: Partial<Record<Operation, Loop>> = {
  add,
  subtract,
  multiply,
  divide,
  min: minimum,
  max: maximum,
  clamp,
  choice,
  power,
  exp: exponential,
  logistic: logisticShare,
  floor: whole,
  less,
  greater_or_equal: greaterOrEqual,
};

/** The loop that applies an operation. */
export function loopOf(operation: Operation): Loop {
  const writtenOut = WRITTEN_OUT[operation];
  if (writtenOut !== undefined) return writtenOut;
  const apply = OPERATIONS[operation];
  return (out, a, b, c, count) => {
    for (let i = 0; i < count; i += 1) out[i] = apply(a[i]!, b[i]!, c[i]!);
  };
}
