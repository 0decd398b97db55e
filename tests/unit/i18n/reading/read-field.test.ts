import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import type { FieldUnit } from '#lib/i18n/reading/field-unit.ts';
import { type FieldContext, readField } from '#lib/i18n/reading/read-field.ts';
import { writeField } from '#lib/i18n/reading/write-field.ts';
import { definitionIssue } from '#lib/language/definition-issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { countOf } from '../../../support/counts.ts';
import { Chance } from '../../../support/chance.ts';

/** The expression a text is read as, or the key of the question and its suggestions. */
function read(text: string, unit: FieldUnit = 'number', more: Partial<FieldContext> = {}): string {
  const result = readField(text, { locale: 'en', unit, ...more });
  if (result.ok) return result.expression;
  const key = result.issue.key.replace('field_', '');
  return `${key}? ${result.suggestions.join(' | ')}`.trim();
}

/** A model whose names a formula may use. */
const MODEL = 'price = 5\nprice_1 = 2\nسعر = 3\ncost = price * 2\ncash[t] = t';
const inModel = (expression: string) => definitionIssue(MODEL, 'price', expression);

describe('a field for a share', () => {
  it.each([
    ['10 to 15', '10% to 15%'],
    ['10', '10%'],
    ['1', '1%'],
    ['100', '100%'],
    ['0', '0%'],
    ['2.5', '2.5%'],
    ['0 to 15', '0% to 15%'],
    ['0.5 to 3', '0.5% to 3%'],
    ['5% to 20', '5% to 20%'],
    ['4 to 10%', '4% to 10%'],
    ['10-15%', '10% to 15%'],
    ['10%-15%', '10% to 15%'],
    ['10% - 15%', '10% to 15%'],
    ['20 ± 5', '15% to 25%'],
    ['1 to 3 to 10', 'pert(1%, 3%, 10%)'],
    ['%15', '15%'],
    ['٪١٥', '15%'],
    ['10 percent', '10%'],
    ['10 per cent to 15 per cent', '10% to 15%'],
    ['١٠ إلى ١٥ في المئة', '10% to 15%'],
    ['百分之10到百分之15', '10% to 15%'],
    ['1 of 5', 'beta(1 + 1, 5 - 1 + 1)'],
    ['5 中 1', 'beta(1 + 1, 5 - 1 + 1)'],
    ['beta(2, 38)', 'beta(2, 38)'],
    ['1/2', '1/2'],
    ['0.1', 'percent_or_part? 10% | 0.1%'],
    ['0.1 to 0.2', 'percent_or_part? 10% to 20% | 0.1% to 0.2%'],
    ['0.5 to 1', 'percent_or_part? 50% to 99.9% | 0.5% to 1%'],
    ['0.1 to 15%', 'percent_or_part? 10% to 15% | 0.1% to 15%'],
    ['150', 'above_all?'],
    ['120%', 'above_all?'],
    ['5k', 'above_all?'],
    ['80 to 120', 'above_all?'],
    ['-5', 'below_zero? 5%'],
    ['10 + 5', 'above_all? 10% + 5%'],
    ['pert(1, 2, 4)', 'above_all? pert(1%, 2%, 4%)'],
    ['uniform(150%, 200%)', 'above_all?'],
    ['$5', 'money_in_share? 5%'],
    ['20% ± 5%', 'points_or_part? 15% to 25% | 19% to 21%'],
    ['about 20%', 'how_sure? 18% to 22% | 15% to 25% | 10% to 30%'],
    ['about 95', 'how_sure? 85.5% to 99.9% | 71.25% to 99.9% | 47.5% to 99.9%'],
    ['20 to 5', 'reversed? 5% to 20%'],
    ['20% - 5%', 'difference? 5% to 20% | 15%'],
    ['10 15', 'several? 10% to 15%'],
    ['5x', 'suffix? 5%'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text, 'share')).toBe(expected);
  });

  it('that may be more than all asks whether 1.5 is a percentage or a multiple', () => {
    const domain = { low: 0, high: Infinity, isLowOpen: false };
    expect(read('1.5', 'share', { domain })).toBe('percent_or_part? 150% | 1.5%');
    expect(read('150', 'share', { domain })).toBe('150%');
    expect(read('120%', 'share', { domain })).toBe('120%');
  });
});

describe('a field for money', () => {
  it.each([
    ['from 150 to 300', '150 to 300'],
    ['between 150 and 300', '150 to 300'],
    ['150 - 300', '150 to 300'],
    ['150…300', '150 to 300'],
    ['150 … 300', '150 to 300'],
    ['150..300', '150 to 300'],
    ['150~300', '150 to 300'],
    ['150～300', '150 to 300'],
    ['200 ± 50', '150 to 250'],
    ['200 +/- 50', '150 to 250'],
    ['200 plus or minus 50', '150 to 250'],
    ['200 ± 10%', '180 to 220'],
    ['200正负50', '150 to 250'],
    ['$150 to $300', '150 to 300'],
    ['$150–300', '150 to 300'],
    ['150 USD to 300 USD', '150 to 300'],
    ['US$150', '150'],
    ['200 dollars', '200'],
    ['150$', '150'],
    ['١٥٠ دولار', '150'],
    ['150美元', '150'],
    ['3万', '30000'],
    ['1.5万到2万', '15000 to 20000'],
    ['5k–8k', '5k to 8k'],
    ['5 million', '5M'],
    ['٥ آلاف', '5k'],
    ['900 to 2k', '900 to 2k'],
    ['من 150 إلى 300', '150 to 300'],
    ['من ١٥٠ إلى ٣٠٠', '150 to 300'],
    ['بين 150 و 300', '150 to 300'],
    ['بين ١٥٠ و٣٠٠', '150 to 300'],
    ['150到300', '150 to 300'],
    ['在150到300之间', '150 to 300'],
    ['150 to 300.', '150 to 300'],
    ['1,200', '1200'],
    ['0', '0'],
    ['150 to 200 to 300', 'pert(150, 200, 300)'],
    ['60%', 'percent_in_money? 60'],
    ['10% to 15%', 'percent_in_money? 10 to 15'],
    ['about 200', 'how_sure? 180 to 220 | 150 to 250 | 100 to 300'],
    ['~200', 'how_sure? 180 to 220 | 150 to 250 | 100 to 300'],
    ['حوالي 200', 'how_sure? 180 to 220 | 150 to 250 | 100 to 300'],
    ['大约200', 'how_sure? 180 to 220 | 150 to 250 | 100 to 300'],
    ['200左右', 'how_sure? 180 to 220 | 150 to 250 | 100 to 300'],
    ['at least 200', 'one_sided? 200 to 300 | 200 to 400'],
    ['最多300', 'one_sided? 150 to 300 | 225 to 300'],
    ['150 or 300', 'either? 150 to 300 | choose([150, 300], [1, 1])'],
    ['150 أو 300', 'either? 150 to 300 | choose([150, 300], [1, 1])'],
    ['150 and 300', 'either? 150 to 300 | choose([150, 300], [1, 1])'],
    ['150 300', 'spaced? 150 to 300 | 150300'],
    ['150\u00a0300', 'spaced? 150 to 300 | 150300'],
    ['1 234', 'spaced? 1234'],
    ['1 234 567', 'spaced? 1234567'],
    ['150, 300', 'several? 150 to 300'],
    ['2024-05-06', 'several?'],
    ['300 - 150', 'difference? 150 to 300 | 150'],
    ['5–8k', 'one_suffix? 5k to 8k | 5 to 8k'],
    ['1.234', 'thousand_or_decimal? 1234 | 1.234'],
    ['1,5', 'decimal_comma? 1.5'],
    ['1,5 to 3', 'decimal_comma? 1.5 to 3'],
    ['€150', 'foreign_currency? 150'],
    ['150 ريال', 'foreign_currency? 150'],
    ['$150 to €300', 'mixed_currencies?'],
    ['-5', 'below_zero? 5'],
    ['(5)', 'below_zero_signs? 5'],
    ['-300 to -150', 'below_zero? 150 to 300'],
    ['normal(50, 100)', 'below_zero?'],
    ['10 leads a month', 'not_a_number? 10'],
    ['1 of 5', 'share_of_tries?'],
    ['150 to', 'not_a_number? 150'],
    ['一百五到三百', 'number_words?'],
    ['1 == 2', 'truth_value?'],
    ['150 > 100', 'truth_value?'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text, 'money')).toBe(expected);
  });

  it.each([
    ['150 ريال', 'SAR', '150'],
    ['١٥٠ إلى ٣٠٠ ر.س', 'SAR', '150 to 300'],
    ['١٥٠ إلى ٣٠٠ ر.س.', 'SAR', '150 to 300'],
    ['SAR 150', 'SAR', '150'],
    ['￥300', 'CNY', '300'],
    ['300元', 'CNY', '300'],
    ['150到300元', 'CNY', '150 to 300'],
    ['3万元', 'CNY', '30000'],
    ['100 جنيه', 'EGP', '100'],
    ['100 درهم', 'AED', '100'],
    ['$150', 'CNY', 'foreign_currency? 1070 | 150'],
  ])('reads %j of a model in %s as %s', (text, currency, expected) => {
    const rates = currency === 'CNY' ? { USD: 7.1358 } : {};
    expect(read(text, 'money', { currency, rates })).toBe(expected);
  });

  it('for a price refuses nothing and less than nothing', () => {
    const domain = { low: 0, high: Infinity, isLowOpen: true };
    expect(read('0', 'money', { domain })).toBe('not_above_zero?');
    expect(read('0 to 100', 'money', { domain })).toBe('not_above_zero?');
    expect(read('-5', 'money', { domain })).toBe('not_above_zero? 5');
    expect(read('0.01', 'money', { domain })).toBe('0.01');
  });
});

describe('a field for a count or hours', () => {
  it.each([
    ['10', 'count', '10'],
    ['10 people', 'count', '10'],
    ['10个', 'count', '10'],
    ['10 to 20 leads', 'count', '10 to 20'],
    ['٥ عملاء', 'count', '5'],
    ['10%', 'count', 'percent_in_number? 10'],
    ['$5', 'count', 'money_in_number? 5'],
    ['10h', 'count', 'not_a_number? 10'],
    ['-1', 'count', 'below_zero? 1'],
    ['10 hours', 'hours', '10'],
    ['10h to 20h', 'hours', '10 to 20'],
    ['١٠ ساعات', 'hours', '10'],
    ['10小时', 'hours', '10'],
    ['3 days', 'hours', 'not_a_number?'],
  ] as const)('reads %j in %s as %s', (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
  });
});

describe('a field for any number', () => {
  it.each([
    ['5', '5'],
    ['1,000,000', '1000000'],
    ['5k', '5k'],
    ['٥٪', '5%'],
    ['٥ الى ٢٠', '5 to 20'],
    ['5 — 20', '5 to 20'],
    ['-5 to 5', '-5 to 5'],
    ['-5-5', '-5 to 5'],
    ['-20 - -5', '-20 to -5'],
    ['0 to 20%', '0 to 20%'],
    ['5 to 20%', '5% to 20%'],
    ['1,000 to 2,500.5', '1000 to 2500.5'],
    ['5 to 5', '5 to 5'],
    ['٢٪ إلى ٦٪ إلى ١٢٪', 'pert(2%, 6%, 12%)'],
    ['1 out of 5', 'beta(1 + 1, 5 - 1 + 1)'],
    ['١ من ٥', 'beta(1 + 1, 5 - 1 + 1)'],
    ['5个中有1个', 'beta(1 + 1, 5 - 1 + 1)'],
    ['007 of 010', 'beta(7 + 1, 10 - 7 + 1)'],
    ['1,000 of 5,000', 'beta(1000 + 1, 5000 - 1000 + 1)'],
    ['5 of 1', 'more_than_all? beta(1 + 1, 5 - 1 + 1)'],
    ['(5%) to 20%', '(5%) to 20%'],
    ['  5   to   20  ', '5 to 20'],
    ['2 * 3 # note', '2 * 3'],
    ['-2^2', '-2^2'],
    ['5% to 20', 'one_suffix? 5% to 20% | 5% to 20'],
    ['5 to 10 to 20k', 'one_suffix? pert(5k, 10k, 20k) | pert(5, 10, 20k)'],
    ['5 to 12 to 9', 'out_of_order? pert(5, 9, 12)'],
    ['5-10-20', 'several? pert(5, 10, 20)'],
    ['1 to 2 to 3 to 4', 'several?'],
    ['5-1.23456', 'difference? 1.23456 to 5 | 3.76544'],
    ['(5)', 'below_zero_signs? -5 | 5'],
    ['5-', 'below_zero_signs? -5 | 5'],
    ['12٣', 'mixed_digits? 123'],
    ['१२३', 'other_digits? 123'],
    ['5\u202e6', 'hidden? 56'],
    ['½', 'not_in_language? 1/2'],
    ['5m', 'suffix? 5M'],
    ['0x10', 'suffix?'],
    ['', 'empty?'],
    ['(20) to 5', 'limits_reversed? 5 to (20)'],
    ['normal(1, -1)', 'must_not_be_negative?'],
    ['1 = 2', 'assignment_inside?'],
    ['ln(x)', 'unknown_function?'],
    ['not 5', 'truth_value?'],
    ['1e309', 'too_large?'],
    ['1e-400', 'too_small? 0'],
    ['abc', 'unknown_name?'],
    ['ألف', 'unknown_name?'],
  ])('reads %j as %s', (text, expected) => {
    for (const locale of LOCALES) expect(read(text, 'number', { locale })).toBe(expected);
  });

  it.each([
    ['cost * ٢', 'needs_itself?'],
    ['price', 'needs_itself?'],
    ['price_1 * ٢', 'price_1 * 2'],
    ['price_1 - 5', 'price_1 - 5'],
    ['سعر إلى ٢٠', 'سعر to 20'],
    ['sum(cash) + 1#note', 'sum(cash) + 1'],
    ['max(cash)', 'max(cash)'],
    ['prise_1', 'unknown_name? price_1'],
    ['price_1 > 1', 'truth_value?'],
  ])('reads the formula %j in a model as %s', (text, expected) => {
    expect(read(text, 'number', { check: inModel })).toBe(expected);
  });

  it('points at the character in what was typed', () => {
    const refusal = readField('2 + normal(1, -1)', { locale: 'en' });
    expect(refusal.ok ? undefined : refusal.issue).toMatchObject({ line: 1, column: 15 });
  });

  it('quotes forty characters at most', () => {
    const refusal = readField(`${'a b '.repeat(30)}5`, { locale: 'en' });
    expect(refusal.ok ? '' : refusal.issue.words['found']).toHaveLength(40);
  });
});

describe('typing again what a field shows', () => {
  const held = { expression: 'beta(2, 20)', shown: '5% to 20%' };

  it.each(['5% to 20%', ' 5%  to 20% ', '5 to 20', '٥٪ إلى ٢٠٪', '5–20%'])(
    'keeps the expression for %j',
    (text) => {
      expect(read(text, 'share', { held })).toBe('beta(2, 20)');
    },
  );

  it('makes a new range of other numbers', () => {
    expect(read('5% to 21%', 'share', { held })).toBe('5% to 21%');
  });

  it('keeps what no field would read', () => {
    const below = { expression: 'normal(50, 100)', shown: '-114 to 214' };
    expect(read('-114 to 214', 'money', { held: below })).toBe('normal(50, 100)');
  });
});

describe('an expression shown in a field', () => {
  it.each([
    ['5% to 20%', 'ar', 'share', '٥٪ إلى ٢٠٪'],
    ['0.05 to 0.2', 'en', 'share', '5% to 20%'],
    ['0.075', 'en', 'share', '7.5%'],
    ['1', 'en', 'share', '100%'],
    ['1e-3', 'en', 'share', '0.1%'],
    ['60%', 'en', 'money', '0.6'],
    ['1.234', 'en', 'money', '1.2340'],
    ['5 to 20k', 'en', 'money', '5 to 20,000'],
    ['0.1 to 20%', 'en', 'number', '10% to 20%'],
    ['5 to 20', 'zh-CN', 'money', '5 到 20'],
    ['pert(1, 2, 3)', 'en', 'number', '1 to 2 to 3'],
    ['1000000', 'en', 'number', '1,000,000'],
    ['1234.5', 'ar', 'number', '١٬٢٣٤٫٥'],
    ['-5', 'ar', 'number', '\u061c-٥'],
    ['beta(1 + 1, 5 - 1 + 1)', 'ar', 'share', '١ من ٥'],
    ['beta(1 + 1, 5 - 1 + 1)', 'zh-CN', 'share', '5 中 1'],
    ['beta(2, 38)', 'zh-CN', 'share', 'beta(2, 38)'],
    [' price * 2 ', 'en', 'number', 'price * 2'],
  ] as const)('%j in %s for %s is %j', (expression, locale, unit, expected) => {
    expect(writeField(expression, locale, unit)).toBe(expected);
  });
});

describe('whatever is typed', () => {
  const PIECES =
    '5|٢٠|%|k| to |إلى|到|-|–| of |(|)|*|.|,|x|中| and | or |و|من|$|元|±|about |~| |300|0.1|万|>|between |percent'.split(
      '|',
    );

  it('is an expression without an error, within what can be, or a question whose suggestions are', () => {
    const chance = new Chance(12);
    for (let i = 0; i < countOf(10_000, 50_000); i += 1) {
      const text = Array.from({ length: 1 + chance.below(6) }, () => chance.pick(PIECES)).join('');
      const locale: Locale = chance.pick(LOCALES);
      const unit = chance.pick(['share', 'money', 'count', 'hours', 'number'] as const);
      const result = readField(text, { locale, unit });
      const expressions = result.ok ? [result.expression] : result.suggestions;
      for (const expression of expressions) {
        const { issues } = readProgram(`read_here = ${expression}`);
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(errors, `${text} as ${expression}`).toEqual([]);
      }
      if (result.ok) continue;
      for (const suggestion of result.suggestions) {
        const shown = writeField(suggestion, locale, unit);
        expect(readField(shown, { locale, unit }), `${text}: ${shown}`).toMatchObject({ ok: true });
      }
    }
  });
});
