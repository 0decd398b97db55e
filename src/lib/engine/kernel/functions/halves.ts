import { multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, splat } from '#lib/engine/wasm/code.ts';
import { keeperOf, type Place } from './place.ts';

/** 2²⁷ + 1: splits a double into two of 26 bits whose products are exact. */
const SPLITTER = 134217729;

/** A double and the two halves that add up to it. */
export interface Halves {
  readonly whole: Code;
  readonly high: Code;
  readonly low: Code;
}

/** Writes the halves of a double that is held already. */
export function halvesOf(place: Place, whole: Code): Halves {
  const keep = keeperOf(place);
  const big = keep(multiply(whole, splat(SPLITTER)));
  const high = keep(subtract(big, subtract(big, whole)));
  return { whole, high, low: keep(subtract(whole, high)) };
}

/** The halves of a constant. */
export function halvesOfConstant(value: number): Halves {
  const big = value * SPLITTER;
  const high = big - (big - value);
  return { whole: splat(value), high: splat(high), low: splat(value - high) };
}

/** a · b − product, exactly, where the product is a · b rounded: `productError` of `distributions/elementary.ts`. */
export function productError(a: Halves, b: Halves, product: Code): Code {
  const high = multiply(a.high, b.high);
  const rest = subtract(subtract(product, high), multiply(a.low, b.high));
  return subtract(multiply(a.low, b.low), subtract(rest, multiply(a.high, b.low)));
}
