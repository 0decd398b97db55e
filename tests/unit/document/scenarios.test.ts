import { describe, expect, it } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { chooseScenario } from '#lib/document/edit.ts';
import {
  copyScenario,
  differingNames,
  removeScenario,
  renameScenario,
  replacedNames,
  replaceIn,
  takeBack,
  textBetween,
} from '#lib/document/scenarios.ts';
import { documentSchema, type MizanDocument, type Scenario } from '#lib/document/schema.ts';
import { definitionText } from '#lib/language/rewrite.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';

const start = (): MizanDocument => createDocument(dropServicing, 'one', 'seed');
const ids = (document: MizanDocument): string[] => document.scenarios.map(({ id }) => id);
const scenario = (document: MizanDocument, id: string): Scenario =>
  document.scenarios.find((each) => each.id === id)!;

describe('the scenarios of a document', () => {
  it('are copied with what they replace, and the copy stands beside its original', () => {
    const [first, ...rest] = ids(start());
    const copied = copyScenario('hidden', 'my-copy', 'Mine')(start());
    expect(ids(copied)).toEqual([first, 'hidden', 'my-copy', ...rest.slice(1)]);
    expect(scenario(copied, 'my-copy')).toEqual({
      id: 'my-copy',
      preset: null,
      name: 'Mine',
      replacements: scenario(start(), 'hidden').replacements,
    });
    expect(documentSchema.safeParse(copied).success).toBe(true);
  });

  it('are at most eight, and no two have one id', () => {
    let full = start();
    for (let count = 0; count < 10; count += 1) full = copyScenario('fair', `c-${count}`, '')(full);
    expect(full.scenarios).toHaveLength(8);
    expect(documentSchema.safeParse(full).success).toBe(true);
    const before = start();
    expect(copyScenario('fair', 'hidden', '')(before)).toBe(before);
    expect(copyScenario('nobody', 'new', '')(before)).toBe(before);
  });

  it('are renamed, at most to the length that is stored', () => {
    const renamed = renameScenario('hidden', 'x'.repeat(300))(start());
    expect(scenario(renamed, 'hidden').name).toHaveLength(200);
  });

  it('are removed, and another is shown where the shown one goes', () => {
    const shown = chooseScenario('hidden')(start());
    const removed = removeScenario('hidden')(shown);
    expect(ids(removed)).not.toContain('hidden');
    expect(removed.scenario).toBe('fair');
    expect(removeScenario('fair')(start()).scenario).toBe(ids(start())[1]);
    expect(removeScenario('hidden')(start()).scenario).toBe('fair');
  });

  it('are never none', () => {
    let left = start();
    for (const id of ids(left).slice(1)) left = removeScenario(id)(left);
    expect(removeScenario('fair')(left)).toBe(left);
    expect(removeScenario('nobody')(left)).toBe(left);
  });

  it('state a number anew for themselves alone, and take it back', () => {
    const stated = replaceIn('hidden', 'price', '500 to 700')(start());
    expect(scenario(stated, 'hidden').replacements['price']).toBe('500 to 700');
    expect(scenario(stated, 'fair').replacements).toEqual({});
    expect(stated.program).toBe(start().program);
    expect(takeBack('hidden', 'price')(stated)).toEqual(start());
  });

  it('differ in the names that one of them replaces, in the order of the program', () => {
    const document = replaceIn('fair', 'price', '650')(start());
    const names = replacedNames(document);
    expect(names).toContain('price');
    expect(names).toContain('freelancer_pay');
    const lines = names.map((name) => definitionText(document.program, name)!.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('do not differ in what both state in the same way, or as the model does', () => {
    const price = definitionText(start().program, 'price')!.expression;
    const document = replaceIn('hidden', 'price', price)(start());
    expect(
      differingNames(document, scenario(document, 'fair'), scenario(document, 'hidden')),
    ).not.toContain('price');
    const both = replaceIn('fair', 'freelancer_pay', '150')(start());
    expect(differingNames(both, scenario(both, 'fair'), scenario(both, 'hidden'))).not.toContain(
      'freelancer_pay',
    );
  });

  it('are reached one from the other, one name at a time', () => {
    const document = replaceIn('fair', 'price', '650')(start());
    const [fair, hidden] = [scenario(document, 'fair'), scenario(document, 'hidden')];
    const sides = (names: string[]): (string | undefined)[] => {
      const text = textBetween(document, fair, hidden, new Set(names));
      return ['price', 'freelancer_pay'].map((name) => definitionText(text, name)?.expression);
    };
    const model = definitionText(document.program, 'price')!.expression;
    const pay = definitionText(document.program, 'freelancer_pay')!.expression;
    expect(sides([])).toEqual(['650', pay]);
    expect(sides(['price'])).toEqual([model, pay]);
    expect(sides(['price', 'freelancer_pay'])).toEqual([model, '150']);
  });
});
