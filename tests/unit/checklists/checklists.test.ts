import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Checklist, Field, Row } from '#lib/checklists/checklist.ts';
import { CHECKLISTS, loadChecklistWords } from '#lib/checklists/index.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import { describeExpression } from '#lib/language/describe.ts';
import { MODELS } from '#lib/models/index.ts';

const fieldsOf = (checklist: Checklist): Field[] => [
  ...checklist.sections.flatMap(({ fields }) => fields),
  ...(checklist.list?.columns ?? []),
];

/** Any answer at all: documents come from files, and a file may hold anything. */
function answersTo(fields: readonly Field[]): fc.Arbitrary<Answers> {
  const anyAnswer = (field: Field): fc.Arbitrary<number | string> =>
    field.kind === 'choice'
      ? fc.constantFrom(...field.options, '', 'unheard of')
      : field.kind === 'number'
        ? fc.oneof(
            fc.double({ noNaN: true, min: field.allowed[0], max: field.allowed[1] }),
            fc.nat(),
            fc.double(),
          )
        : fc.oneof(fc.constantFrom(0, 1, 2), fc.double(), fc.string());
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, anyAnswer(field)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Answers>;
}

const known = fc.constantFrom(
  () => undefined,
  () => ({ low: 0.1, middle: 0.2, high: 0.4 }),
  () => ({ low: 0, middle: 0, high: 0 }),
);

describe.each([...CHECKLISTS.values()])('the checklist $id', (checklist) => {
  it('was made for models that ship', () => {
    expect(checklist.models.filter((model) => !MODELS.has(model))).toEqual([]);
  });

  it.each(LOCALES)('has words for everything in %s, and for nothing else', async (locale) => {
    const words = (await loadChecklistWords(locale))[checklist.id]!;
    const keys = (record: object): string[] => Object.keys(record).sort();
    const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
    const fields = fieldsOf(checklist);
    expect(keys(words.fields)).toEqual(unique(fields.map(({ id }) => id)));
    expect(keys(words.sections)).toEqual(unique(checklist.sections.map(({ id }) => id)));
    expect(keys(words.options)).toEqual(
      unique(fields.flatMap((field) => (field.kind === 'choice' ? field.options : []))),
    );
    expect(keys(words.verdicts)).toEqual(unique(checklist.verdicts));
    expect(keys(words.figures)).toEqual(unique(checklist.figures));
    expect(keys(words.remarks)).toEqual(unique(checklist.remarks));
    expect(words.list === undefined).toBe(checklist.list === undefined);
    const texts = [words.name, words.purpose, words.caution, ...Object.values(words.remarks)];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('says only what it has words for, and puts only what the language reads, for any answers', () => {
    const row: fc.Arbitrary<Row> = fc.record({
      id: fc.uuid(),
      answers: answersTo(checklist.list?.columns ?? []),
    });
    const assumptions = new Set(
      checklist.models.flatMap((id) =>
        (MODELS.get(id)?.groups ?? []).flatMap((group) =>
          group.assumptions.map(({ name }) => name),
        ),
      ),
    );
    fc.assert(
      fc.property(
        answersTo(fieldsOf(checklist)),
        fc.array(row, { maxLength: 5 }),
        known,
        (answers, rows, knows) => {
          const lists = { [checklist.list?.id ?? 'none']: rows };
          const { verdict, figures, remarks, puts } = checklist.assess({
            answers,
            rows,
            lists,
            perDollar: 3.75,
            known: knows,
          });
          if (verdict !== undefined) expect(checklist.verdicts).toContain(verdict.key);
          for (const { key, value } of figures) {
            expect(checklist.figures).toContain(key);
            expect(value).not.toBeNaN();
          }
          for (const { key } of remarks) expect(checklist.remarks).toContain(key);
          for (const { name, expression } of puts) {
            expect(assumptions).toContain(name);
            expect(describeExpression(expression).shape, expression).not.toBe('formula');
          }
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});
