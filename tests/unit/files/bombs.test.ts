import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { intake } from '#lib/files/intake.ts';
import { readLink, sealLink } from '#lib/files/link.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('a link that unpacks to more than a megabyte', () => {
  const MB = 1_000_000;
  /** Zeros and blanks pack best, about 1,030 to 1; a counter packs worse. */
  const packed: [string, () => Uint8Array][] = [
    ['1 MB and one blank', () => deflateRawSync(Buffer.alloc(MB + 1, ' '))],
    [
      '2 MB that pack badly',
      () => deflateRawSync(Buffer.from('0123456789abcdef\u0000'.repeat(120_000))),
    ],
    ['10 MB of zeros', () => deflateRawSync(Buffer.alloc(10 * MB))],
    ['40 MB of blanks', () => deflateRawSync(Buffer.alloc(40 * MB, ' '), { level: 9 })],
    ['45 MB of open brackets', () => deflateRawSync(Buffer.alloc(45 * MB, '['), { level: 9 })],
  ];
  it.each(packed)('is not unpacked: %s', async (_name, pack) => {
    const fragment = sealLink(pack());
    const times: number[] = [];
    const before = process.memoryUsage().arrayBuffers;
    // The best of three: the first also pays for tidying up after what made the bomb.
    for (let time = 0; time < 3; time += 1) {
      const begin = processorTime();
      expect(await readLink(fragment)).toMatchObject({ reason: 'link_too_large' });
      times.push(processorTime() - begin);
    }
    // The limits.
    expect(Math.min(...times)).toBeLessThanOrEqual(100);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MB);
  });

  it.each([100, 500])('is too long to be read when it holds %i MB', async (size) => {
    const fragment = sealLink(deflateRawSync(Buffer.alloc(size * MB), { level: 9 }));
    const begin = processorTime();
    expect(await readLink(fragment)).toMatchObject({ reason: 'too_long' });
    expect(processorTime() - begin).toBeLessThanOrEqual(100);
  });
});

describe('a file that is small and holds too much', () => {
  const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":0`).join();
  it.each([
    ['a million levels', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'too_deep'],
    ['three hundred thousand keys', `{${keys}}`, 'too_many'],
    ['a million values', `[${'0,'.repeat(1_000_000)}0]`, 'too_many'],
    ['a million empty lists', `[${'[],'.repeat(1_000_000)}0]`, 'too_many'],
  ])('is refused with its reason: %s', (_name, text, reason) => {
    const bytes = new TextEncoder().encode(text);
    expect(intake({ name: 'a.json', bytes, id: 'a' })).toMatchObject([{ ok: false, reason }]);
  });
});
