import { describe, expect, it } from 'vitest';
import { fillUniforms, streamKey } from '#lib/engine/random/draw.ts';
import { threefry } from '#lib/engine/random/threefry.ts';
import { countOf } from '../../../support/counts.ts';

const Z = 5.9615;

function uniforms(name: string, n: number, month = 0, seed = 'draws'): Float64Array {
  const out = new Float64Array(n);
  fillUniforms(out, streamKey(seed, name, 0), month, 0, n);
  return out;
}

function chiSquare(counts: Float64Array, n: number): number {
  const expected = n / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Whole number of 52 bits behind a uniform. */
const bitsOf = (u: number): number => Math.floor(u * 2 ** 52);

describe('a stream of uniform numbers', () => {
  it('is threefry of (trial, month) under the key of the stream, bit for bit', () => {
    const key = streamKey('seed', 'name', 3);
    const out = new Float64Array(1_000);
    for (const [month, first] of [
      [0, 0],
      [36, 999_999],
      [600, 4_294_966_000],
    ] as const) {
      fillUniforms(out, key, month, first, out.length);
      for (const [i, u] of out.entries()) {
        const [a, b] = threefry(key, [(first + i) >>> 0, month]);
        expect(u).toBe(((a >>> 6) * 2 ** 26 + (b >>> 6) + 0.5) / 2 ** 52);
      }
    }
  });

  it('is the same by jump and in sequence, whatever the stretches', () => {
    const key = streamKey('seed', 'name', 0);
    const all = uniforms('name', 4_096, 5, 'seed');
    for (const size of [1, 7, 64, 500, 4_096]) {
      const out = new Float64Array(4_096);
      for (let first = 4_096 - size; first > -size; first -= size) {
        const from = Math.max(0, first);
        fillUniforms(out.subarray(from), key, 5, from, Math.min(size, first + size));
      }
      expect(out).toEqual(all);
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

  it('has each of its 52 bits set half of the time', () => {
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
    for (const count of ones) expect(Math.abs(count - n / 2)).toBeLessThan(Z * Math.sqrt(n / 4));
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
      const out = new Float64Array(n);
      const key = streamKey(i % 4 < 2 ? 'seed' : 'seeds', `x${Math.floor(i / 16)}`, i % 2);
      fillUniforms(out, key, Math.floor(i / 4) % 4, 0, n);
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

  it('hardly ever gives the same number twice: its grain is 52 bits fine', () => {
    // 2 million numbers of 52 bits: 0.0004 pairs expected; of 32 bits it would be 466.
    const sorted = uniforms('collisions', countOf(2_000_000, 10_000_000)).sort();
    let same = 0;
    for (let i = 1; i < sorted.length; i += 1) if (sorted[i] === sorted[i - 1]) same += 1;
    expect(same).toBeLessThanOrEqual(3);
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted.at(-1)).toBeLessThan(1);
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
