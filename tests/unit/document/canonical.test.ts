import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { crc32 } from '#lib/document/crc32.ts';

describe('canonical JSON', () => {
  it('has the keys of every object in order, whatever order they came in', () => {
    const text = '{"a":[{"b":1,"c":2},null,"x"],"b":{"d":true,"e":"ش"},"c":null}';
    expect(canonicalJson({ c: null, b: { e: 'ش', d: true }, a: [{ c: 2, b: 1 }, null, 'x'] })).toBe(
      text,
    );
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('leaves lists in their order', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  });

  it.each([7, 'text', null, true])('is JSON for %j', (value) => {
    expect(canonicalJson(value)).toBe(JSON.stringify(value));
  });
});

describe('the cyclic redundancy check', () => {
  const of = (text: string): string =>
    crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');

  it.each([
    ['', '00000000'],
    ['123456789', 'cbf43926'],
    ['a', 'e8b7be43'],
    ['The quick brown fox jumps over the lazy dog', '414fa339'],
  ])('of %j is what every program says: %s', (text, sum) => {
    expect(of(text)).toBe(sum);
  });
});
