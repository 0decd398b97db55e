import { describe, expect, it } from 'vitest';
import { DIMENSIONS, directionsOf } from '#lib/engine/random/sobol.ts';
import { streamKey } from '#lib/engine/random/streams.ts';
import { threefry } from '#lib/engine/random/threefry.ts';
import { randomUniforms, sobolUniforms, uniformsOf } from '#lib/engine/random/uniforms.ts';
import { countOf } from '../../../support/counts.ts';
import { uniformNumbers } from '../../../support/uniforms.ts';

const Z = 5.9615;

const uniforms = (name: string, n: number): Float64Array => uniformNumbers(n, name);

function chiSquare(counts: Float64Array, n: number): number {
  const expected = n / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Whole number of 52 bits behind a uniform. */
const bitsOf = (u: number): number => Math.floor(u * 2 ** 52);

describe('a stream of uniform numbers', () => {
  it('is threefry of (group, month) under the key of the stream, a word a trial, bit for bit', () => {
    const key = streamKey('seed', 'name', 3);
    for (const [month, first] of [
      [0, 0],
      [36, 999_992],
      [600, 4_294_966_000],
    ] as const) {
      const at = randomUniforms(key, month);
      for (let trial = first; trial < first + 200; trial += 1) {
        const place = trial % 8;
        const words = threefry(key, [Math.floor(trial / 8) * 4 + (place % 4), month]);
        const [own, other] = place < 4 ? words : [words[1], words[0]];
        expect(at(trial)).toBe((own * 2 ** 20 + 2 ** 19 + (other >>> 14)) / 2 ** 52);
      }
    }
  });

  it('fills 256 cells evenly by its highest and by its lowest bits', () => {
    const n = countOf(2_000_000, 10_000_000);
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    for (const u of uniforms('cells', n)) {
      const bits = bitsOf(u);
      high[Math.floor(bits / 2 ** 44)]! += 1;
      low[bits % 256]! += 1;
    }
    expect(chiSquare(high, n)).toBeLessThan(409.89);
    expect(chiSquare(low, n)).toBeLessThan(409.89);
  });

  it('fills 32 × 32 cells evenly by pairs of neighbours', () => {
    const n = countOf(1_000_000, 10_000_000);
    const cells = new Float64Array(1_024);
    const values = uniforms('pairs', 2 * n);
    for (let i = 0; i < n; i += 1) {
      cells[Math.floor(values[2 * i]! * 32) * 32 + Math.floor(values[2 * i + 1]! * 32)]! += 1;
    }
    expect(chiSquare(cells, n)).toBeLessThan(1_309.98);
  });

  it('has each of its 52 bits set half of the time, but for the two that keep it from 0 and 1', () => {
    const n = 300_000;
    const ones = new Float64Array(52);
    for (const u of uniforms('bits', n)) {
      const bits = bitsOf(u);
      let high = Math.floor(bits / 2 ** 26);
      let low = bits % 2 ** 26;
      for (let bit = 0; bit < 26; bit += 1) {
        ones[bit]! += low & 1;
        ones[bit + 26]! += high & 1;
        low >>= 1;
        high >>= 1;
      }
    }
    expect(ones[19]).toBe(n);
    expect(ones[18]).toBe(0);
    for (const [bit, count] of ones.entries()) {
      if (bit === 18 || bit === 19) continue;
      expect(Math.abs(count - n / 2)).toBeLessThan(Z * Math.sqrt(n / 4));
    }
  });

  it('has no correlation between its neighbours up to 16 apart', () => {
    const n = countOf(1_000_000, 10_000_000);
    const values = uniforms('lags', n).map((u) => (u - 0.5) * Math.sqrt(12));
    for (let lag = 1; lag <= 16; lag += 1) {
      let sum = 0;
      for (let i = lag; i < n; i += 1) sum += values[i]! * values[i - lag]!;
      expect(Math.abs(sum / n)).toBeLessThan(Z / Math.sqrt(n));
    }
  });

  it('has no correlation with another name, occurrence, month or seed', () => {
    const n = 20_000;
    const streams = Array.from({ length: 64 }, (_, i) => {
      const out = uniformNumbers(n, `x${Math.floor(i / 16)}`, {
        seed: i % 4 < 2 ? 'seed' : 'seeds',
        occurrence: i % 2,
        month: Math.floor(i / 4) % 4,
      });
      return out.map((u) => (u - 0.5) * Math.sqrt(12));
    });
    for (let a = 0; a < 64; a += 1) {
      for (let b = 0; b < a; b += 1) {
        let sum = 0;
        for (let i = 0; i < n; i += 1) sum += streams[a]![i]! * streams[b]![i]!;
        expect(Math.abs(sum / n)).toBeLessThan(6.2204 / Math.sqrt(n));
      }
    }
  });

  it('hardly ever gives the same number twice: its grain is 50 bits fine', () => {
    // 2 million numbers of 50 bits: 0.002 pairs expected; of 32 bits it would be 466.
    const sorted = uniforms('collisions', countOf(2_000_000, 10_000_000)).sort();
    let same = 0;
    for (let i = 1; i < sorted.length; i += 1) if (sorted[i] === sorted[i - 1]) same += 1;
    expect(same).toBeLessThanOrEqual(3);
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted.at(-1)).toBeLessThan(1);
  });
});

describe('scrambled Sobol points', () => {
  const key = streamKey('sobol', 'x', 0);
  /** The numbers of one replicate: groups of 8 trials take turns. */
  const replicate = (dimension: number, which: number, n: number): number[] => {
    const at = sobolUniforms(key, 0, dimension);
    return Array.from({ length: n }, (_, i) => at(Math.floor(i / 8) * 64 + which * 8 + (i % 8)));
  };

  it('have the direction numbers of an independent implementation', () => {
    // SciPy 1.17, qmc.Sobol(2048, scramble=False, bits=32), its dimensions 0, 1, 16, 199, 864: points 1, 2, 3, 7, 100, 4,095.
    const known: Record<number, number[]> = {
      0: [2147483648, 3221225472, 1073741824, 536870912, 1778384896, 1048576],
      1: [2147483648, 1073741824, 3221225472, 2684354560, 1107296256, 4042260480],
      14: [2147483648, 3221225472, 1073741824, 536870912, 2919235584, 267386880],
      24: [2147483648, 1073741824, 3221225472, 536870912, 570425344, 3566206976],
      29: [2147483648, 3221225472, 1073741824, 3758096384, 3120562176, 3522166784],
    };
    for (const [dimension, points] of Object.entries(known)) {
      const directions = directionsOf(Number(dimension));
      const found = [1, 2, 3, 7, 100, 4_095].map((index) => {
        // SciPy walks in the order of the Gray code.
        const code = index ^ (index >> 1);
        return directions.reduce((x, v, bit) => ((code >>> bit) & 1 ? x ^ v : x) >>> 0, 0);
      });
      expect(found).toEqual(points);
    }
  });

  it('have one point in each of 2^k equal cells, for every k, dimension and scramble', () => {
    for (const dimension of [0, 1, 7, 20, DIMENSIONS - 1]) {
      for (const which of [0, 3, 7]) {
        for (const n of [8, 64, 1_024]) {
          const cells = new Set(replicate(dimension, which, n).map((u) => Math.floor(u * n)));
          expect(cells.size).toBe(n);
        }
      }
    }
  });

  it('lie evenly in two dimensions, as the digits of a net in base 2 must', () => {
    const n = 256;
    const [x, y] = [replicate(0, 0, n), replicate(1, 0, n)];
    for (const bits of [0, 2, 4, 6, 8]) {
      const [columns, rows] = [2 ** bits, n / 2 ** bits];
      const cells = new Set(
        x.map((u, i) => Math.floor(u * columns) * rows + Math.floor(y[i]! * rows)),
      );
      expect(cells.size).toBe(n);
    }
  });

  it.each([
    // Of 44,850 pairs of independent numbers the largest correlation is 4.2 / √n on average, and above 5 / √n in 1 run of 40.
    [2_048, 5.5 / Math.sqrt(2_048)],
    [10_000, 5 / Math.sqrt(10_000)],
    [16_384, 5 / Math.sqrt(16_384)],
  ])('are no more correlated in any two of 300 places than chance is: %d trials', (n, limit) => {
    const places = 300;
    const numbers = Array.from({ length: places }, (_, place) => {
      const at = uniformsOf('sobol', streamKey('pairs', `x${place}`, 0), 0, place);
      return Float64Array.from({ length: n }, (__, trial) => (at(trial) - 0.5) * Math.sqrt(12));
    });
    let largest = 0;
    for (const [i, a] of numbers.entries()) {
      for (const b of numbers.slice(0, i)) {
        let sum = 0;
        // Both lists have n numbers.
        for (let trial = 0; trial < n; trial += 1) sum += a[trial]! * b[trial]!;
        largest = Math.max(largest, Math.abs(sum / n));
      }
    }
    expect(largest).toBeLessThan(limit);
  });

  it.each([
    // Independent numbers have 31 / n on average. The first 32 published dimensions have 0.17 at either size.
    [10_000, 0.08],
    [16_384, 0.04],
  ])('leave no number a mean that depends on another: %d trials', (n, limit) => {
    const bins = 32;
    const numbers = Array.from({ length: DIMENSIONS }, (_, place) => {
      const at = uniformsOf('sobol', streamKey('means', `x${place}`, 0), 0, place);
      return Float64Array.from({ length: n }, (__, trial) => at(trial));
    });
    let largest = 0;
    for (const x of numbers) {
      for (const y of numbers) {
        if (x === y) continue;
        const sums = new Float64Array(bins);
        const counts = new Float64Array(bins);
        for (let trial = 0; trial < n; trial += 1) {
          // Trials lie inside both lists, and numbers between 0 and 1.
          const bin = Math.floor(x[trial]! * bins);
          sums[bin]! += (y[trial]! - 0.5) * Math.sqrt(12);
          counts[bin]! += 1;
        }
        const between = sums.reduce((sum, each, bin) => sum + (each * each) / counts[bin]!, 0);
        largest = Math.max(largest, between / n);
      }
    }
    expect(largest).toBeLessThan(limit);
  });

  it('are scrambled anew in every replicate: first halves agree half of the time', () => {
    const n = 4_000;
    let same = 0;
    for (let name = 0; name < n; name += 1) {
      const at = sobolUniforms(streamKey('scrambles', String(name), 0), 0, 0);
      if (at(0) < 0.5 === at(8) < 0.5) same += 1;
    }
    expect(Math.abs(same - n / 2)).toBeLessThan(Z * Math.sqrt(n / 4));
  });
});

describe('the key of a stream', () => {
  it('differs for every seed', () => {
    const keys = new Set<string>();
    for (let seed = 0; seed < 10_000; seed += 1) keys.add(streamKey(String(seed), 'x', 0).join());
    expect(keys.size).toBe(10_000);
  });

  it('changes half of its bits with one bit of the seed', () => {
    const n = 10_000;
    let distance = 0;
    for (let i = 0; i < n; i += 1) {
      const text = `s${i}`;
      const twin = String.fromCharCode(text.charCodeAt(0) ^ (1 << (i % 7))) + text.slice(1);
      const [a, b] = [streamKey(text, 'x', 0), streamKey(twin, 'x', 0)];
      for (let word = 0; word < 2; word += 1) {
        let difference = a[word]! ^ b[word]!;
        for (; difference !== 0; difference &= difference - 1) distance += 1;
      }
    }
    expect(Math.abs(distance / n - 32)).toBeLessThan(0.2385);
  });

  it('does not let texts run into each other, in any script', () => {
    const keys = [
      ['ab', 'c', 0],
      ['a', 'bc', 0],
      ['', 'abc', 0],
      ['abc', '', 0],
      ['ab', 'c', 1],
      ['a', 'b\0', 0],
      ['a', 'b', 0],
      ['a\0', 'b', 0],
      ['سعر', 'x', 0],
      ['价格', 'x', 0],
    ] as const;
    const found = new Set(
      keys.map(([seed, name, occurrence]) => streamKey(seed, name, occurrence).join()),
    );
    expect(found.size).toBe(keys.length);
  });
});
