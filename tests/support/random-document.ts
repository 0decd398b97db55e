import fc from 'fast-check';
import { createDocument } from '#lib/document/create.ts';
import { SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { BLOCKS, LEAN_BLOCKS, NOTE_COLOURS, placesOf } from '#lib/models/blocks.ts';
import { MODELS } from '#lib/models/index.ts';

/** Texts that have broken other programs, all of them whole: what may stand in a title or a note. */
export const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ufffe\uffff',
  '\ufeff',
  '\u2028\u2029',
  '\u200f\u061c\u200e',
  '\u200c\u200d\u2068x\u2069',
  'Z\u0351\u0352\u0353\u0354\u0355algo',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '"\\\b\f\n\r\t/',
  '\\u0000',
  '__proto__',
  'constructor',
  'null',
  'خطة العمل: ١٢٪',
  '中文标题，第一版',
  '<script>alert(1)</script>',
  "'; DROP TABLE documents; --",
  '=1+1',
  '﷽'.repeat(8),
] as const;

const wellFormed = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...NASTY_TEXTS),
      fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 40) / 2 }),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
    )
    .map((text) =>
      text
        .replace(/[\u202a-\u202e]/g, '')
        .slice(0, maxLength)
        .replace(/\p{Surrogate}/gu, ''),
    );

const text = wellFormed(400);
const id = fc.stringMatching(/^[a-z0-9-]{1,64}$/);
const name = fc
  .oneof(fc.stringMatching(/^[a-z_]{1,20}$/), fc.constantFrom('price', 'سعر', '价格', '10', '0'))
  .filter((key) => !(key in Object.prototype) && key !== 'prototype');
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));
const answers = fc.dictionary(name, fc.oneof(finite, text), { maxKeys: 4, noNullPrototype: true });
const preset = fc.option(wellFormed(64));

const note = fc.record({
  id,
  places: fc.record({
    business: fc.option(fc.constantFrom(...BLOCKS)),
    lean: fc.option(fc.constantFrom(...LEAN_BLOCKS)),
  }),
  colour: fc.constantFrom(...NOTE_COLOURS),
  preset,
  title: text,
  text,
  links: fc.array(name, { maxLength: 4 }),
});

const scenario = fc.record({
  id,
  preset,
  name: wellFormed(200),
  replacements: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
});

const withOwnIds = <T extends { readonly id: string }>(
  things: fc.Arbitrary<T>,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<T[]> =>
  fc.uniqueArray(things, { minLength, maxLength, selector: (thing) => thing.id });

const program = fc.oneof(
  fc.constantFrom(...[...MODELS.values()].map((model) => model.program)),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  text,
);

/** Any document that Mizan may hold: valid, its ids its own, its texts as nasty as they come. */
export const randomDocument: fc.Arbitrary<MizanDocument> = fc
  .record({
    format: fc.constant('mizan' as const),
    schema: fc.constant(SCHEMA),
    engine: fc.integer({ min: 1, max: 9 }),
    id,
    title: wellFormed(200),
    model: fc.constantFrom(...MODELS.keys()),
    currency: fc.stringMatching(/^[A-Z]{3}$/),
    exchange: fc.option(
      fc.record({
        rate: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        day: fc.constantFrom('2024-02-29', '2026-11-22'),
      }),
    ),
    program,
    months: fc.integer({ min: 1, max: 600 }),
    trials: fc.integer({ min: 1, max: 10_000_000 }),
    seed: wellFormed(200).map((word) => word || 'mizan'),
    target: finite,
    scenarios: withOwnIds(scenario, 1, 4),
    notes: withOwnIds(note, 0, 6),
    layout: fc.constantFrom('business' as const, 'lean' as const),
    legend: fc.dictionary(fc.constantFrom(...NOTE_COLOURS), wellFormed(200), {
      noNullPrototype: true,
    }),
    answers: fc.dictionary(name, answers, { maxKeys: 3, noNullPrototype: true }),
    lists: fc.dictionary(name, withOwnIds(fc.record({ id, answers }), 0, 3), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  })
  .chain((parts) =>
    fc
      .constantFrom(...parts.scenarios.map((each) => each.id))
      .map((chosen) => ({ ...parts, scenario: chosen })),
  );

/** A document of a shipped model with so many notes of its own, each of a few words. */
export function documentWithNotes(count: number): MizanDocument {
  const words = 'partner client price order week offer trust quality support margin'.split(' ');
  const word = (index: number): string => words[(index * 7 + (index >> 3)) % words.length] ?? '';
  const start = createDocument([...MODELS.values()][0]!, 'sized', 'mizan');
  return {
    ...start,
    notes: Array.from({ length: count }, (_, index) => ({
      id: crypto.randomUUID(),
      places: placesOf(BLOCKS[index % BLOCKS.length]!),
      colour: NOTE_COLOURS[index % NOTE_COLOURS.length]!,
      preset: null,
      title: `${word(index)} ${word(index + 3)} ${index}`,
      text: `${word(index + 1)} ${word(index * 3)} ${word(index * 5 + 2)}`,
      links: [],
    })),
  };
}
