/** Rotations of Threefry2x32, used in turn. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;
/** Keeps a key of zeros from passing through unchanged (Skein's constant, lower half). */
const PARITY = 0x1bd11bda;

/** How many rounds a draw takes: the fewest that pass all known batteries of tests. */
export const ROUNDS = 13;

/**
 * Threefry2x32: turns a key and a counter, two 32-bit words each, into two words that look random.
 *
 * Without a state to carry along, any draw can be computed at any time and on any worker.
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, Parallel random numbers: as easy as
 * 1, 2, 3 (SC 2011).
 *
 * @example
 * threefry([0, 0], [0, 0], 13)[0] // => 2635882182
 */
export function threefry(
  key: readonly [number, number],
  counter: readonly [number, number],
  rounds: number = ROUNDS,
): [number, number] {
  const schedule = [key[0], key[1], PARITY ^ key[0] ^ key[1]];
  let a = (counter[0] + key[0]) | 0;
  let b = (counter[1] + key[1]) | 0;
  for (let round = 0; round < rounds; round += 1) {
    // Remainders of 8 and of 3 lie inside the lists of 8 and of 3.
    const rotation = ROTATIONS[round % 8]!;
    a = (a + b) | 0;
    b = ((b << rotation) | (b >>> (32 - rotation))) ^ a;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      a = (a + schedule[injection % 3]!) | 0;
      b = (b + schedule[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return [a >>> 0, b >>> 0];
}
