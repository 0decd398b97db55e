import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { readDocument, SCHEMA } from '#lib/document/schema.ts';
import { ENGINE } from '#lib/language/engine-version.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';

const document = createDocument(dropServicing, 'one', 'seed');

it('a new document names the engine that its figures come from', () => {
  expect(document.engine).toBe(ENGINE);
});

/** The document as the second format had it. */
function second(): Record<string, unknown> {
  const notes = document.notes.map(({ places, ...note }) => ({ ...note, block: places.business }));
  return without({ ...document, schema: 2, notes }, 'layout', 'legend');
}

function without(data: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

describe('reading a stored document', () => {
  it('gives back exactly what was written', () => {
    const reading = readDocument(canonicalJson(document));
    expect(reading).toEqual({ ok: true, document });
  });

  it('writes equal documents as equal bytes, whatever the order of their keys', () => {
    const shuffled = Object.fromEntries(Object.entries(document).reverse());
    expect(canonicalJson(shuffled)).toBe(canonicalJson(document));
  });

  it('refuses a newer format without harm and keeps its text', () => {
    for (const ahead of [1, 2, 99]) {
      const raw = JSON.stringify({ ...document, schema: SCHEMA + ahead, new_field: true });
      expect(readDocument(raw)).toEqual({ ok: false, raw, reason: 'newer' });
    }
  });

  it('upgrades a document of the first format: nothing answered, nothing exchanged', () => {
    const first = without(second(), 'exchange', 'answers', 'lists');
    const old = canonicalJson({ ...first, schema: 1, title: 'kept' });
    expect(readDocument(old)).toEqual({ ok: true, document: { ...document, title: 'kept' } });
  });

  it('upgrades a document of the second format: its notes get a place in both layouts', () => {
    expect(readDocument(canonicalJson(second()))).toEqual({ ok: true, document });
  });

  it.each([
    ['text that is no JSON', '{"format":"mizan"'],
    ['an empty text', ''],
    ['null', 'null'],
    ['an unknown key', JSON.stringify({ ...document, extra: 1 })],
    ['a missing key', JSON.stringify({ ...document, program: undefined })],
    ['a target that is no number', JSON.stringify({ ...document, target: null })],
    ['a horizon of 601 months', JSON.stringify({ ...document, months: 601 })],
    ['a horizon of 2.5 months', JSON.stringify({ ...document, months: 2.5 })],
    ['ten million and one trials', JSON.stringify({ ...document, trials: 10_000_001 })],
    [
      'a note in a block that is not there',
      JSON.stringify({
        ...document,
        notes: [{ ...document.notes[0], places: { business: 'x', lean: null } }],
      }),
    ],
    [
      'an answer that is neither number nor text',
      JSON.stringify({ ...document, answers: { a: { b: true } } }),
    ],
    ['a rate of zero', JSON.stringify({ ...document, exchange: { rate: 0, day: '2024-11-20' } })],
    ...[[null], [1], [{}], [{ block: 'x' }], { a: 1 }, undefined].map((notes): [string, string] => [
      `a second format with the notes ${JSON.stringify(notes)}`,
      JSON.stringify({ ...second(), notes }),
    ]),
    ['a first format with a part missing', JSON.stringify({ ...document, schema: 1, program: 1 })],
    ['a key of the prototype', '{"format":"mizan","schema":1,"__proto__":{"polluted":true}}'],
  ])('calls %s unreadable and keeps it as it is', (_name, raw) => {
    expect(readDocument(raw)).toEqual({ ok: false, raw, reason: 'unreadable' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a stored document', () => {
  const changed = (change: object): string => {
    const reading = readDocument(JSON.stringify({ ...document, ...change }));
    return reading.ok ? 'read' : reading.reason;
  };

  it.each([
    [{ id: 'a-1' }, 'read'],
    [{ id: 'a b' }, 'unreadable'],
    [{ id: ' a' }, 'unreadable'],
    [{ id: 'a ' }, 'unreadable'],
    [{ currency: 'EGP' }, 'read'],
    [{ currency: 'xEGP' }, 'unreadable'],
    [{ currency: 'EGPx' }, 'unreadable'],
    [{ schema: 9 }, 'newer'],
    [{ schema: 9.5 }, 'unreadable'],
    [{ schema: 9, format: 'other' }, 'unreadable'],
  ])('with %j is %s', (change, outcome) => {
    expect(changed(change)).toBe(outcome);
  });
});
