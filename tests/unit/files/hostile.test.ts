import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { writeArchive } from '#lib/files/archive.ts';
import { fileName, writeFile } from '#lib/files/file.ts';
import { intake } from '#lib/files/intake.ts';
import { readLink, writeLink } from '#lib/files/link.ts';
import type { Verdict } from '#lib/files/verdict.ts';
import { hostileDocument } from '../../support/hostile-document.ts';
import { XSS } from '../../support/hostile-texts.ts';

const documents = XSS.map((text, index) => hostileDocument(text, `hostile-${index}`));
const few = documents.map((document, index) => ({
  ...document,
  notes: document.notes.slice(index, index + 1),
  answers: {},
  lists: {},
}));
const read = (name: string, text: string): readonly Verdict[] =>
  intake({ name, bytes: new TextEncoder().encode(text), id: 'new' });

describe('three hundred texts that would be programs elsewhere', () => {
  it('are three hundred', () => {
    expect(new Set(XSS).size).toBeGreaterThanOrEqual(300);
  });

  it('leave in a file and come back as the texts they are, in every field', () => {
    for (const document of [...documents.slice(0, 3), ...few])
      expect(read('a.mizan.json', writeFile(document))).toMatchObject([{ ok: true, document }]);
  });

  it('leave in a collection, one line each, and come back', () => {
    const archive = writeArchive(few.map(canonicalJson));
    expect(archive.trimEnd().split('\n')).toHaveLength(1 + few.length);
    const verdicts = read('a.mizan.jsonl', archive);
    expect(verdicts.map((each) => (each.ok ? each.document : each.reason))).toEqual(few);
  });

  it('leave in a link of letters that need no quoting anywhere, and come back', async () => {
    for (const document of few) {
      const made = await writeLink(document, true);
      if (!made.ok) throw new Error(`${made.characters} characters`);
      expect(made.fragment).toMatch(/^M[\w-]+$/);
      expect(await readLink(made.fragment)).toMatchObject({ ok: true, document });
    }
  });

  it('leave in a file of formulas as remarks, and come back', () => {
    for (const { program } of few)
      expect(read('a.mizan', program)).toMatchObject([{ ok: true, document: { program } }]);
  });

  it('name no file in a way that leads elsewhere or means something', () => {
    for (const { title } of documents)
      expect(fileName(title, '.mizan.json')).toMatch(/^[^\p{Cc}\p{Cf}"*/:<>?\\|]+\.mizan\.json$/u);
  });
});
