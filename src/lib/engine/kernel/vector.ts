import { type Code, op, splat } from '#lib/engine/wasm/code.ts';

/** Two doubles at a time, in the words of arithmetic: what the kernels are written in. */

export const add = (a: Code, b: Code): Code => op('f64x2.add', a, b);
export const subtract = (a: Code, b: Code): Code => op('f64x2.sub', a, b);
export const multiply = (a: Code, b: Code): Code => op('f64x2.mul', a, b);
export const divide = (a: Code, b: Code): Code => op('f64x2.div', a, b);
export const and = (a: Code, b: Code): Code => op('v128.and', a, b);
export const or = (a: Code, b: Code): Code => op('v128.or', a, b);
/** The first where the mask is set, else the second. */
export const choose = (yes: Code, no: Code, mask: Code): Code =>
  op('v128.bitselect', yes, no, mask);
/** The lesser of a and b; a when they cannot be compared. */
export const lesser = (a: Code, b: Code): Code => op('f64x2.pmin', a, b);
/** The greater of a and b; a when they cannot be compared. */
export const greater = (a: Code, b: Code): Code => op('f64x2.pmax', a, b);

/** All ones where x is no number. */
export const isNaN = (x: Code): Code => op('f64x2.ne', x, x);
/** All ones where x is no finite number. */
export const isInfiniteOrNaN = (x: Code): Code => op('f64x2.ne', subtract(x, x), splat(0));
/** x, and NaN where it is infinite. */
export const finite = (x: Code): Code => subtract(x, subtract(x, x));
