import { describe, expect, it } from 'vitest';
import { CARDS } from '#lib/components/shelf/cards.ts';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { readDocument } from '#lib/document/schema.ts';
import { GUIDES } from '#lib/guides/index.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, definitionText } from '#lib/language/rewrite.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import { loadWords, MODELS } from '#lib/models/index.ts';

it('every model has its card on the shelf, in the order of the registry', () => {
  expect([...CARDS.keys()]).toEqual([...MODELS.keys()]);
});

describe.each([...MODELS.values()])('the model $id', (model) => {
  const assumptions = model.groups.flatMap((group) => group.assumptions);
  const reading = readProgram(model.program, model.months);
  const defined = new Set(reading.program?.definitions.map((definition) => definition.name));

  it('reads without issues, in every scenario', () => {
    expect(reading.issues).toEqual([]);
    for (const scenario of model.scenarios) {
      const text = applyScenario(model.program, scenario.replacements);
      expect(readProgram(text, model.months).issues).toEqual([]);
    }
  });

  it('has its guide', () => {
    expect(GUIDES.has(model.guide)).toBe(true);
  });

  it('tells what a plan costs others by outputs that it has', () => {
    const outputs = model.outputs.map(({ name }) => name);
    expect(outputs).toEqual(expect.arrayContaining([...(model.costsToOthers ?? [])]));
  });

  it('shows beside an assumption only outputs that it has', () => {
    const outputs = model.outputs.map(({ name }) => name);
    for (const [assumption, output] of Object.entries(model.implied ?? {})) {
      expect(assumptions.map(({ name }) => name)).toContain(assumption);
      expect(outputs).toContain(output);
    }
  });

  it('defines every assumption, output, series and role it speaks of', () => {
    const names = [
      ...assumptions.map(({ name }) => name),
      ...model.outputs.map(({ name }) => name),
      ...model.series.map(({ name }) => name),
      ...Object.values(model.roles),
      ...model.notes.flatMap(({ links }) => links),
      ...model.scenarios.flatMap(({ replacements }) => Object.keys(replacements)),
    ];
    expect(names.filter((name) => !defined.has(name))).toEqual([]);
  });

  it('lists every number written out in its program as an assumption', () => {
    const listed = new Set(assumptions.map(({ name }) => name));
    const inputs = (reading.program?.definitions ?? []).filter(
      ({ kind, expression }) =>
        kind === 'quantity' && (expression.kind === 'number' || expression.kind === 'draw'),
    );
    expect(inputs.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([]);
    expect(listed.size).toBe(assumptions.length);
  });

  it('gives every assumption a source, or calls it a guess', () => {
    const wrong = assumptions.filter(
      ({ grade, sources }) => (grade === 'guess') !== (sources.length === 0) && grade !== 'guess',
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    for (const source of assumptions.flatMap(({ sources }) => sources)) {
      expect(source.address).toMatch(/^https?:\/\//);
      expect(source.year).toMatch(/^\d{4}$/);
    }
  });

  it('ships every constant inside its allowed range', () => {
    const outside = assumptions.filter(({ name, allowed: [low, high] }) => {
      const expression = reading.program?.definitions.find(
        (each) => each.name === name,
      )?.expression;
      return expression?.kind === 'number' && (expression.value < low || expression.value > high);
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
    expect(definitionText(model.program, assumptions[0]!.name)).toBeDefined();
  });

  it.each(LOCALES)('has words for everything in %s, and for nothing else', async (locale) => {
    const words = (await loadWords(model.id, locale))!;
    const keys = (record: object): string[] => Object.keys(record).sort();
    const unique = (names: string[]): string[] => [...new Set(names)].sort();
    expect(keys(words.assumptions)).toEqual(unique(assumptions.map(({ name }) => name)));
    expect(keys(words.outputs)).toEqual(
      unique([...model.outputs, ...model.series].map(({ name }) => name)),
    );
    expect(keys(words.groups)).toEqual(unique(model.groups.map(({ id }) => id)));
    expect(keys(words.notes)).toEqual(unique(model.notes.map(({ id }) => id)));
    expect(keys(words.scenarios)).toEqual(unique(model.scenarios.map(({ id }) => id)));
    const labels = [...Object.values(words.assumptions), ...Object.values(words.outputs)];
    expect(labels.filter(({ label, text }) => label === '' || text === '')).toEqual([]);
  });

  it('starts a document that can be opened again', () => {
    const document = createDocument(model, 'one', 'seed');
    expect(readDocument(canonicalJson(document))).toEqual({ ok: true, document });
  });

  it('fills all nine blocks of the canvas, or leaves all to the user', () => {
    const filled = new Set(model.notes.map(({ block }) => block)).size;
    expect(filled).toBe(model.id === 'blank' ? 0 : 9);
  });
});
