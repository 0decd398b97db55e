import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { fromBase64url, toBase64url } from '#lib/files/base64url.ts';
import { cleanDocument } from '#lib/files/clean.ts';
import { isLink, readLink, sealLink, writeLink } from '#lib/files/link.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { MODELS } from '#lib/models/index.ts';
import { countOf } from '../../support/counts.ts';
import { documentWithNotes, randomDocument } from '../../support/random-document.ts';

async function linkTo(document: MizanDocument, withNotes = true): Promise<string> {
  const made = await writeLink(document, withNotes);
  if (!made.ok) throw new Error(`${made.characters} characters`);
  return made.fragment;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const document = createDocument(dropServicing, 'one', 'seed');
const pack = (text: string | Uint8Array): string => sealLink(deflateRawSync(text));

describe('a link', () => {
  it('holds the whole document, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (any) => {
        expect(await readLink(await linkTo(any))).toMatchObject({ ok: true, document: any });
      }),
      { numRuns: countOf(300, 10_000), seed: 6 },
    );
  });

  it('holds all but the notes when asked', async () => {
    const many = documentWithNotes(20);
    const fragment = await linkTo(many, false);
    expect(await readLink(fragment)).toMatchObject({ document: { ...many, notes: [] } });
    expect(fragment.length).toBeLessThan((await linkTo(many)).length);
  });

  it('is never taken for the name of a document, and is made of letters that survive an address', async () => {
    const fragment = await linkTo(document);
    expect(fragment).toMatch(/^M[A-Za-z0-9_-]+$/);
    expect(isLink(fragment)).toBe(true);
    expect(isLink(crypto.randomUUID())).toBe(false);
    expect(new URL(`https://example.org/open/#${fragment}`).hash).toBe(`#${fragment}`);
  });

  it('gives way to a file when it would be too long, and is not shorter than its notes', async () => {
    const sizes = await Promise.all(
      [10, 50, 100, 200, 400].map(async (count) => (await linkTo(documentWithNotes(count))).length),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(await writeLink(documentWithNotes(2000), true)).toMatchObject({ ok: false });
    expect(await writeLink(documentWithNotes(2000), false)).toMatchObject({ ok: true });
  });

  it('that was cut off says so, at every place of twenty links', async () => {
    const some = fc.sample(randomDocument, { numRuns: 12, seed: 7 });
    const all = [
      ...[...MODELS.values()].map((model) => createDocument(model, 'one', 's')),
      ...some,
    ];
    expect(all).toHaveLength(20);
    for (const each of all.slice(0, countOf(20))) {
      const fragment = await linkTo(cleanDocument(each));
      const expected = fragment.length;
      for (let found = 1; found < expected; found += 1) {
        const verdict = await readLink(fragment.slice(0, found));
        // The length is known from the thirteenth character on.
        const amount = found < 13 ? {} : { amount: { found, expected } };
        expect(verdict).toMatchObject({ ok: false, reason: 'link_incomplete', ...amount });
      }
    }
  });
});

describe('what is no link is refused with its reason', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['the name of a document', crypto.randomUUID(), 'link_foreign'],
    ['another version', `M${toBase64url(new Uint8Array(12).fill(3))}`, 'newer'],
    ['version nought', `M${toBase64url(new Uint8Array(12))}`, 'link_foreign'],
    ['64,001 characters', `M${'A'.repeat(64_000)}`, 'too_long'],
    ['letters of an address', `M${'%20'.repeat(20)}`, 'link_characters'],
    ['text that is not packed', sealLink(new TextEncoder().encode('hello')), 'link_damaged'],
    ['packed nothing', pack(''), 'empty'],
    ['packed bytes that are no text', pack(Uint8Array.of(0xff, 0xfe)), 'link_damaged'],
    ['a packed list', pack('[]'), 'foreign'],
    ['a byte more than a megabyte', pack(' '.repeat(1_000_001)), 'link_too_large'],
    ['a megabyte of blanks', pack(' '.repeat(1_000_000)), 'empty'],
    ['a newer document', pack(canonicalJson({ ...document, schema: SCHEMA + 1 })), 'newer'],
  ])('%s', async (_name, fragment, reason) => {
    expect(await readLink(fragment)).toMatchObject({ ok: false, reason });
  });

  it('a character too many, a character changed, the last bits changed', async () => {
    const fragment = await linkTo(document);
    const changed = (at: number): string =>
      `${fragment.slice(0, at)}${fragment[at] === 'A' ? 'B' : 'A'}${fragment.slice(at + 1)}`;
    expect(await readLink(`${fragment}A`)).toMatchObject({ reason: 'link_characters' });
    expect(await readLink(`${fragment}.`)).toMatchObject({ reason: 'link_characters' });
    const spoilt = `${fragment.slice(0, 40)}*${fragment.slice(41)}`;
    expect(await readLink(spoilt)).toMatchObject({ reason: 'link_characters' });
    expect(await readLink(changed(60))).toMatchObject({ reason: 'link_damaged' });
  });

  it('anything, by a browser that cannot unpack', async () => {
    const fragment = await linkTo(document);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await readLink(fragment)).toMatchObject({ ok: false, reason: 'unsupported' });
  });

  it('spells each sequence of bytes in one way only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const spelled = toBase64url(bytes);
        expect(fromBase64url(spelled)).toEqual(bytes);
        expect(fromBase64url(`${spelled}=`)).toBeUndefined();
      }),
    );
    expect(fromBase64url('AB')).toBeUndefined();
    expect(fromBase64url('A')).toBeUndefined();
  });
});
