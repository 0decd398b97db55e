import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/i18n/locale.ts';
import { type FieldContext, readField } from '#lib/i18n/reading/read-field.ts';
import { writeField } from '#lib/i18n/reading/write-field.ts';
import { understand } from '#lib/language/understand.ts';
import { Chance } from '../../../support/chance.ts';
import { countOf } from '../../../support/counts.ts';
import { anyFieldText, fieldTable, type FieldText } from '../../../support/field-texts.ts';

/** The numbers of an expression as they are written. */
function numbersOf(expression: string): readonly number[] {
  const understood = understand(expression);
  if (understood.kind === 'constant') return [understood.value];
  return understood.kind === 'uncertain' ? understood.parameters : [];
}

function isMeant(expression: string, meant: readonly number[]): boolean {
  const numbers = numbersOf(expression);
  // A range of one number with itself is that number.
  const all = numbers.length === 1 ? meant.map(() => numbers[0]!) : numbers;
  return (
    all.length === meant.length &&
    all.every((value, place) => Math.abs(value - meant[place]!) <= 1e-9 * Math.abs(value))
  );
}

const contextOf = (
  { unit, currency }: FieldText,
  locale: FieldContext['locale'],
): FieldContext => ({
  unit,
  currency,
  locale,
});

const table = fieldTable();

describe('the table of forms', () => {
  it('has more than six hundred texts', () => {
    expect(table.length).toBeGreaterThan(600);
    expect(new Set(table.map(({ text, unit }) => `${unit} ${text}`)).size).toBeGreaterThan(600);
  });

  it.each(LOCALES)('is read on a page in %s, every text as it is meant', (locale) => {
    const wrong = table.flatMap((each) => {
      const read = readField(each.text, contextOf(each, locale));
      if (read.ok && isMeant(read.expression, each.meant)) return [];
      const found = read.ok ? read.expression : `${read.issue.key} ${read.suggestions.join(' | ')}`;
      return [`${each.unit} ${each.currency}: ${each.text} as ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('texts drawn by chance', () => {
  it('are never misread: they are read as meant, or asked about with what is meant to choose', () => {
    const chance = new Chance(17);
    const misread: string[] = [];
    const unanswered: string[] = [];
    let readCount = 0;
    const count = countOf(6000, 50_000);
    for (let i = 0; i < count; i += 1) {
      const each = anyFieldText(chance);
      const locale = chance.pick(LOCALES);
      const read = readField(each.text, contextOf(each, locale));
      if (read.ok) {
        readCount += 1;
        if (!isMeant(read.expression, each.meant))
          misread.push(`${each.text} as ${read.expression}`);
      } else if (!read.suggestions.some((suggestion) => isMeant(suggestion, each.meant))) {
        unanswered.push(
          `${each.unit} ${each.text}: ${read.issue.key} ${read.suggestions.join(' | ')}`,
        );
      }
    }
    expect(misread.slice(0, 9)).toEqual([]);
    expect(unanswered.slice(0, 9)).toEqual([]);
    expect(readCount).toBeGreaterThan(count * 0.8);
  });

  it('are read again as the same from what the field then shows', () => {
    const chance = new Chance(18);
    const different: string[] = [];
    for (let i = 0; i < countOf(4000, 20_000); i += 1) {
      const each = anyFieldText(chance);
      const locale = chance.pick(LOCALES);
      const context = contextOf(each, locale);
      const read = readField(each.text, context);
      for (const expression of read.ok ? [read.expression] : read.suggestions) {
        const shown = writeField(expression, locale, each.unit);
        const again = readField(shown, context);
        const back = again.ok ? writeField(again.expression, locale, each.unit) : again.issue.key;
        if (back !== shown) different.push(`${each.text} → ${shown} → ${back}`);
      }
    }
    expect(different.slice(0, 9)).toEqual([]);
  });
});
