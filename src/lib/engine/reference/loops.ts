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

/** The commonest operations written out; a test holds them to `operate`. */
const WRITTEN_OUT: Partial<Record<Operation, Loop>> = {
  add,
  subtract,
  multiply,
  divide,
  min: minimum,
  max: maximum,
  clamp,
  choice,
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
