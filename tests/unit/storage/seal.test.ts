import { describe, expect, it } from 'vitest';
import { checksumOf, headOf, rawOf, seal, unseal } from '#lib/storage/seal.ts';

const content = { body: '{"n":1}', history: 'steps', schema: 3 };

describe('a sealed record', () => {
  it('carries the SHA-256 of its texts, as everyone computes it', async () => {
    expect(await checksumOf('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    const head = await seal('a', 4, content);
    expect(head).toMatchObject({ id: 'a', rev: 4, ...content });
    expect(head.checksum).toBe(await checksumOf(content.body));
    expect(head.historyChecksum).toBe(await checksumOf(content.history));
    expect(Math.abs(Date.parse(head.savedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('opens as what was sealed', async () => {
    const head = await seal('a', 4, content);
    expect(await unseal(structuredClone(head))).toEqual(head);
  });

  it('does not open with another body, and opens without a history that is another', async () => {
    const head = await seal('a', 4, content);
    expect(await unseal({ ...head, body: '{"n":2}' })).toBeUndefined();
    expect(await unseal({ ...head, history: 'other' })).toEqual({ ...head, history: '' });
  });

  it('opens without a history where none was stored, as records of the second format', async () => {
    const { id, rev, savedAt, checksum, body } = await seal('a', 4, content);
    const opened = await unseal({ id, rev, savedAt, checksum, body });
    const expected = { id, rev, body, history: '', historyChecksum: '', schema: 2 };
    expect(opened).toMatchObject(expected);
    expect(headOf({ id, rev, savedAt, checksum, body })).toMatchObject(expected);
  });

  it.each(['id', 'savedAt', 'checksum', 'body', 'history', 'historyChecksum'])(
    'is none when its %s is no text',
    async (key) => {
      expect(headOf({ ...(await seal('a', 4, content)), [key]: 7 })).toBeUndefined();
    },
  );

  it.each([
    ['rev', 1.5],
    ['rev', '4'],
    ['rev', undefined],
    ['schema', 2 ** 53],
    ['schema', '3'],
  ])('is none when its %s is %j', async (key, value) => {
    expect(headOf({ ...(await seal('a', 4, content)), [key]: value })).toBeUndefined();
  });

  it.each([null, undefined, 'a text', 7, true, [], {}])('is not %j', async (value) => {
    expect(headOf(value)).toBeUndefined();
    expect(await unseal(value)).toBeUndefined();
  });
});

describe('what can be read of a record', () => {
  it('is its body, or else all of it', async () => {
    expect(rawOf({ ...(await seal('a', 4, content)), body: 'torn' })).toBe('torn');
    expect(rawOf({ torn: true })).toBe('{"torn":true}');
    expect(rawOf('a text')).toBe('"a text"');
  });
});
