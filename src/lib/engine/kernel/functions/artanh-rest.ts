import { add, multiply } from '#lib/engine/kernel/vector.ts';
import { type Code, splat } from '#lib/engine/wasm/code.ts';
import { cubic } from './cubic.ts';
import { keeperOf, type Place } from './place.ts';

/** Σ 2 zⁱ / (2i + 1), i ≥ 1, as `artanhRest` of `distributions/elementary.ts` has it. */
export function artanhRest(place: Place, z: Code): Code {
  const keep = keeperOf(place);
  const z2 = keep(multiply(z, z));
  const z4 = keep(multiply(z2, z2));
  const first = cubic(z, z2, [2 / 3, 2 / 5, 2 / 7, 2 / 9]);
  const second = cubic(z, z2, [2 / 11, 2 / 13, 2 / 15, 2 / 17]);
  const third = add(splat(2 / 19), multiply(z, splat(2 / 21)));
  return multiply(z, add(first, multiply(z4, add(second, multiply(z4, third)))));
}
