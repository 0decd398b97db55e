import { describe, expect, it } from 'vitest';
import { assumptionRange } from '#lib/components/program/range-words.ts';
import { inShape, readable, SHAPES } from '#lib/components/program/shapes.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import { type FieldContext, readField } from '#lib/i18n/reading/read-field.ts';
import { writeField } from '#lib/i18n/reading/write-field.ts';
import { understand } from '#lib/language/understand.ts';
import { CURRENCIES } from '#lib/models/currencies.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Unit } from '#lib/models/model.ts';
import { fieldUnitOf } from '#lib/components/format.ts';
import { rightHandSides } from '#lib/language/rewrite.ts';
import type { Desk } from '#lib/state/context.ts';
import { Chance } from '../../../support/chance.ts';
import { countOf } from '../../../support/counts.ts';

const ANY = { low: -Infinity, high: Infinity, isLowOpen: false };

/** What a field shows for what it reads; the key of the question where it asks. */
function shownAgain(text: string, context: FieldContext): string {
  const read = readField(text, context);
  if (!read.ok) return read.issue.key;
  const { locale, unit = 'number' } = context;
  const isShare = unit === 'share';
  return writeField(readable(read.expression, understand(read.expression), isShare), locale, unit);
}

describe('what the page writes', () => {
  it('of every number of every model is read back as itself, in every language', () => {
    const different: string[] = [];
    for (const model of MODELS.values()) {
      const expressions = rightHandSides(model.program);
      for (const { name, unit } of model.groups.flatMap((group) => group.assumptions)) {
        const expression = expressions.get(name) ?? '';
        const understood = understand(expression);
        if (understood.kind === 'formula' || unit === 'switch') continue;
        const fieldUnit = fieldUnitOf(unit);
        for (const locale of LOCALES) {
          const shown = writeField(
            readable(expression, understood, fieldUnit === 'share'),
            locale,
            fieldUnit,
          );
          const again = shownAgain(shown, { locale, unit: fieldUnit, domain: ANY });
          if (again !== shown) different.push(`${name} ${expression}: ${shown} → ${again}`);
          const held = { expression, shown };
          const kept = readField(shown, { locale, unit: fieldUnit, held });
          if (!kept.ok || kept.expression !== expression) different.push(`${name} is not kept`);
        }
      }
    }
    expect(different).toEqual([]);
  });

  it('of any range in any shape is read back as itself', () => {
    const chance = new Chance(31);
    const different: string[] = [];
    for (let i = 0; i < countOf(300, 5000); i += 1) {
      const unit = chance.pick(['share', 'money', 'count', 'number'] as const);
      const isShare = unit === 'share';
      const most = isShare ? 0.98 : chance.pick([1, 100, 1e5, 1e9]);
      const [low, high] = [chance.next() * most, chance.next() * most].sort((a, b) => a - b);
      const from = understand(
        isShare
          ? `${((low ?? 0) * 100 + 0.1).toFixed(2)}% to ${((high ?? 0) * 100 + 0.5).toFixed(2)}%`
          : `${((low ?? 0) + 0.01).toFixed(4)} to ${((high ?? 0) + 0.1).toFixed(4)}`,
      );
      if (from.kind !== 'uncertain') continue;
      for (const shape of SHAPES) {
        const expression = inShape(shape, from, isShare);
        if (expression === undefined) continue;
        const locale = chance.pick(LOCALES);
        const shown = writeField(
          readable(expression, understand(expression), isShare),
          locale,
          unit,
        );
        const again = shownAgain(shown, { locale, unit, domain: ANY });
        if (again !== shown) different.push(`${expression}: ${shown} → ${again}`);
      }
    }
    expect(different.slice(0, 9)).toEqual([]);
  });

  it('on a note is read back as itself, in every language and currency', () => {
    const chance = new Chance(32);
    const different: string[] = [];
    for (let i = 0; i < countOf(1500, 20_000); i += 1) {
      const unit: Unit = chance.pick([
        'share',
        'chance',
        'money',
        'people',
        'hours',
        'number',
      ] as const);
      const isShare = fieldUnitOf(unit) === 'share';
      const sign = isShare || chance.below(5) > 0 ? '' : '-';
      const value = (): number => chance.below(isShare ? 1000 : 10 ** (1 + chance.below(7))) / 10;
      const [low, high] = [value(), value()].sort((a, b) => a - b) as [number, number];
      const suffix = isShare ? '%' : '';
      const expression =
        chance.below(3) === 0
          ? `${high}${suffix}`
          : `uniform(${sign}${low}${suffix}, ${high + 1}${suffix})`;
      const desk = (text: string): Desk =>
        ({
          workspace: { expressions: new Map([['it', text]]) },
          model: { groups: [{ assumptions: [{ name: 'it', unit }] }] },
        }) as unknown as Desk;
      const locale = chance.pick(LOCALES);
      const currency = chance.pick(CURRENCIES).code;
      const style = { locale, currency };
      const shown = assumptionRange(desk(expression), 'it', style);
      const read = readField(shown, { locale, currency, unit: fieldUnitOf(unit), domain: ANY });
      // Only the ends are written on a note: between them anything is as likely.
      const again = read.ok
        ? assumptionRange(
            desk(read.expression.replace(/^(.+) to (.+)$/, 'sample([$1, $2])')),
            'it',
            style,
          )
        : read.issue.key;
      if (again !== shown) different.push(`${expression} ${currency}: ${shown} → ${again}`);
    }
    expect(different.slice(0, 9)).toEqual([]);
  });
});
