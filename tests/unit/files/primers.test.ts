import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32 } from '#lib/document/crc32.ts';
import { createDocument } from '#lib/document/create.ts';
import { readLink, sealLink, writeLink } from '#lib/files/link.ts';
import { primer, primerOf } from '#lib/files/primers.ts';
import { MODELS } from '#lib/models/index.ts';

/** Every primer there ever was, by its number: a changed one would make links unreadable. */
const SUMS = [
  'e5cae919',
  'b31b8094',
  'a3bef71d',
  '78b14a10',
  'a7182ae9',
  'ffebb8d7',
  'f8254d30',
  '9008cce3',
];

// Links as released versions wrote them. They are never changed and never removed.
const folder = join(import.meta.dirname, 'links');
const links = readdirSync(folder).map((name) => ({
  name,
  model: name.slice(2, -4),
  fragment: readFileSync(join(folder, name), 'utf8').trim(),
}));

describe('the texts that links are packed against', () => {
  it('are as they always were', async () => {
    const found: string[] = [];
    for (let number = 1; ; number += 1) {
      const bytes = await primer(number);
      if (bytes === undefined) break;
      // As far as deflate looks back.
      expect(bytes.length).toBeLessThanOrEqual(32_768);
      found.push(crc32(bytes).toString(16).padStart(8, '0'));
    }
    expect(found).toEqual(SUMS);
  });

  it('are none for a model that has none', async () => {
    expect(primerOf('nobody-ships-this')).toBe(0);
    expect(await primer(0)).toEqual(new Uint8Array());
  });

  it.each([...MODELS])('make a link to %s short enough for a QR code', async (_id, model) => {
    const document = createDocument(model, crypto.randomUUID(), 'mizan');
    for (const withNotes of [true, false]) {
      const made = await writeLink(document, withNotes);
      // A QR code holds 2,953 bytes; one of 1,000 is read from the back of a room.
      expect(made.ok && made.fragment.length).toBeLessThan(1000);
    }
  });
});

describe('a link of every version that there was', () => {
  it.each(links)('opens: $name', async ({ name, model, fragment }) => {
    const verdict = await readLink(fragment);
    if (!verdict.ok) throw new Error(verdict.reason);
    expect(verdict.document).toMatchObject({
      id: 'sent',
      model,
      title: `Sent with the ${name.startsWith('1') ? 'first' : 'second'} version`,
    });
    expect(verdict.document.program.length).toBeGreaterThan(500);
  });

  it('packed against a text that only a newer Mizan has is for the newer one', async () => {
    expect(await readLink(sealLink(new Uint8Array(3), SUMS.length + 1))).toMatchObject({
      ok: false,
      reason: 'newer',
    });
  });

  it('with nothing in it is damaged', async () => {
    const empty = sealLink(new Uint8Array(), 1);
    expect(await readLink(empty)).toMatchObject({ reason: 'link_damaged' });
  });
});
