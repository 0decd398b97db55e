import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { intake } from '#lib/files/intake.ts';
import { readLink, sealLink } from '#lib/files/link.ts';
import { Chance } from '../../support/chance.ts';
import { isLong } from '../../support/counts.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('a link that unpacks to more than a megabyte', () => {
  const MB = 1_000_000;

  /** As badly as anything packs of which more than a megabyte fits into a link. */
  const packsBadly = (): Uint8Array => {
    const chance = new Chance(7);
    return Uint8Array.from({ length: 1_200_000 }, (_, at) =>
      at % 80 === 0 ? chance.below(256) : 0,
    );
  };
  const packed: [string, () => Uint8Array][] = [
    ['1 MB and one blank', () => deflateRawSync(Buffer.alloc(MB + 1, ' '))],
    [
      '2 MB of seventeen letters, over and over',
      () => deflateRawSync(Buffer.from('0123456789abcdef\u0000'.repeat(120_000))),
    ],
    ['1.2 MB that pack badly', () => deflateRawSync(packsBadly())],
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

  it('is damaged where it holds another one: what is unpacked is not unpacked again', async () => {
    const bomb = deflateRawSync(Buffer.alloc(40 * MB), { level: 9 });
    expect(await readLink(sealLink(deflateRawSync(bomb)))).toMatchObject({
      reason: 'link_damaged',
    });
  });

  it.each(isLong ? [100, 500, 1000] : [100])(
    'is too long to be read when it holds %i MB',
    async (size) => {
      const fragment = sealLink(deflateRawSync(Buffer.alloc(size * MB), { level: 9 }));
      const begin = processorTime();
      expect(await readLink(fragment)).toMatchObject({ reason: 'too_long' });
      expect(processorTime() - begin).toBeLessThanOrEqual(100);
    },
  );
});

describe('a file that is small and holds too much', () => {
  const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":0`).join();
  it.each([
    ['a million levels', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'too_deep'],
    ['three hundred thousand keys', `{${keys}}`, 'too_many'],
    ['a million values', `[${'0,'.repeat(1_000_000)}0]`, 'too_many'],
    ['a million notes', `{"format":"mizan","notes":[${'{},'.repeat(999_999)}{}]}`, 'too_many'],
    ['a text of almost 5 MB', `{"title":"${'x'.repeat(4_900_000)}"}`, 'long_text'],
    ['a text of 10 MB', `{"title":"${'x'.repeat(10_000_000)}"}`, 'too_long'],
    ['a million keys', `{${'"abcd":0,'.repeat(999_999)}"abcd":0}`, 'too_long'],
  ])('is refused with its reason: %s', (_name, text, reason) => {
    const bytes = new TextEncoder().encode(text);
    expect(intake({ name: 'a.json', bytes, id: 'a' })).toMatchObject([{ ok: false, reason }]);
  });
});
