import { ENGINE } from '#lib/engine/results.ts';
import { threefry } from './threefry.ts';

/** The key of one stream of random numbers: two 32-bit words. */
export type StreamKey = readonly [number, number];

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
  const start: StreamKey = [0x6d697a61, ENGINE];
  return threefry(absorb(absorb(start, seed), definition), [occurrence, 0xfffffffe], 20);
}

/**
 * The uniform numbers of one stream for `count` trials from `firstTrial`, in one month.
 *
 * Convention: month 0 stands for what is drawn once a trial. Each number is (k + ½) / 2⁵² for a whole k
 * of 52 random bits, so it lies strictly between 0 and 1 and the grid is symmetric.
 * The rounds are those of `threefry`, written out for speed.
 */
export function fillUniforms(
  out: Float64Array,
  key: StreamKey,
  month: number,
  firstTrial: number,
  count: number,
): void {
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  const k1plus3 = (k1 + 3) | 0;
  const k2plus1 = (k2 + 1) | 0;
  const k0plus2 = (k0 + 2) | 0;
  const start = (month + k1) | 0;
  for (let i = 0; i < count; i += 1) {
    let a = (firstTrial + i + k0 + start) | 0;
    let b = ((start << 13) | (start >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = (((b << 6) | (b >>> 26)) ^ a) + k2plus1;
    a = (a + k1 + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = (((b << 24) | (b >>> 8)) ^ a) + k0plus2;
    a = (a + k2 + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = (((b << 6) | (b >>> 26)) ^ a) + k1plus3;
    a = (a + k0 + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    out[i] = ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) * 2.220446049250313e-16;
  }
}
