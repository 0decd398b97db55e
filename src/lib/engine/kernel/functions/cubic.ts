import { add, multiply } from '#lib/engine/kernel/vector.ts';
import { type Code, splat } from '#lib/engine/wasm/code.ts';

/** a + b x + (c + d x) x², in this order: two pairs that need not wait for each other. */
export function cubic(
  x: Code,
  square: Code,
  [a, b, c, d]: readonly [a: number, b: number, c: number, d: number],
): Code {
  const first = add(splat(a), multiply(x, splat(b)));
  return add(first, multiply(square, add(splat(c), multiply(x, splat(d)))));
}
