import { threefry } from './threefry.ts';

/** The key of one stream of random numbers: two 32-bit words. */
export type StreamKey = readonly [number, number];

/** The version of the draws: the version of the engine may rise without changing any draw. */
const DRAWS = 3;

/** Stirs the units of a text into a key, two at a time, its length last: so no two texts run into each other. */
function absorb(key: StreamKey, text: string): StreamKey {
  let next = key;
  for (let i = 0; i < text.length; i += 2) {
    const second = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    next = threefry(next, [text.charCodeAt(i) | (second << 16), i], 20);
  }
  return threefry(next, [text.length, 0xffffffff], 20);
}

/**
 * The key of the stream that one occurrence of a distribution draws from.
 *
 * It depends on the seed, the name of the definition and how manyth distribution in it this is, and on
 * nothing else: whatever changes elsewhere in the model, these draws stay.
 *
 * @example
 * streamKey('mizan', 'price', 0)[0] === streamKey('mizan', 'price', 1)[0] // => false
 */
export function streamKey(seed: string, definition: string, occurrence: number): StreamKey {
  const start: StreamKey = [0x6d697a61, DRAWS];
  return threefry(absorb(absorb(start, seed), definition), [occurrence, 0xfffffffe], 20);
}
