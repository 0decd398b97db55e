import { operate } from '#lib/engine/plan/operate.ts';
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

const add: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! + b[i]!;
    out[i] = value - value === 0 ? value : NaN;
  }
};

const subtract: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! - b[i]!;
    out[i] = value - value === 0 ? value : NaN;
  }
};

const multiply: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]! * b[i]!;
    out[i] = value - value === 0 ? value : NaN;
  }
};

const minimum: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) out[i] = Math.min(a[i]!, b[i]!);
};

const maximum: Loop = (out, a, b, _c, count) => {
  for (let i = 0; i < count; i += 1) out[i] = Math.max(a[i]!, b[i]!);
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
  min: minimum,
  max: maximum,
  choice,
};

/** The loop that applies an operation. */
export function loopOf(operation: Operation): Loop {
  return (
    WRITTEN_OUT[operation] ??
    ((out, a, b, c, count) => {
      for (let i = 0; i < count; i += 1) out[i] = operate(operation, a[i]!, b[i]!, c[i]!);
    })
  );
}
