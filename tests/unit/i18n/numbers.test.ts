import { describe, expect, it } from 'vitest';
import { toLatinDigits } from '#lib/i18n/digits.ts';
import { FIELD_ISSUES } from '#lib/i18n/reading/field-issue.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import {
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  readNumber,
} from '#lib/i18n/numbers.ts';
import { readProgram } from '#lib/language/program.ts';
import { countOf } from '../../support/counts.ts';
import { isAmbiguous, writtenNumbers } from '../../support/number-matrix.ts';

/** The literal a text is read as, or `key → suggestion → suggestion`. */
function read(text: string, locale: 'en' | 'ar' | 'zh-CN' = 'en', whole = false): string {
  const result = readNumber(text, locale, { whole });
  if (result.ok) return result.program;
  return [result.issue.key.slice(6), ...result.issue.suggestions].join(' → ');
}

describe('a number in a field', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['۱۲۳', '123'],
    ['１２３．５', '123.5'],
    ['1\u202f234.5', '1234.5'],
    ["1'234", '1234'],
    ['1’234', '1234'],
    ['1，234', '1234'],
    ['1,234,567', '1234567'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['+5', '5'],
    ['\u200e-5', '-5'],
    ['\u061c-٥', '-5'],
    ['-\u200e5', '-5'],
    ['50%', '50%'],
    ['٥٠٪', '50%'],
    ['50 %', '50%'],
    ['5k', '5k'],
    ['5 k', '5k'],
    ['2.5M', '2.5M'],
    ['1e3', '1e3'],
    ['-0', '0'],
    ['007', '7'],
    ['.5', '0.5'],
    ['  12 ', '12'],
    ['0.00', '0'],
    ['0e9', '0'],
    ['007.50', '7.50'],
    ['1,000,000', '1000000'],
    ['5K', '5k'],
    ['5 million', '5M'],
    ['-5 thousand', '-5k'],
    ['1,000 thousand', '1000k'],
    ['5万', '50000'],
    ['5千', '5k'],
    ['٥ ألف', '5k'],
    ['1e3k', '1000000'],
    ['-1,000.5e3%', '-1000500%'],
  ])('%j is %s in every language', (text, program) => {
    for (const locale of LOCALES) expect(read(text, locale)).toBe(program);
  });

  it.each([
    ['1,234', 1234],
    ['1.234', 1.234],
  ])(
    '%j has one separator and then three digits: it is read as our languages write and marked',
    (text, value) => {
      for (const locale of LOCALES) {
        expect(readNumber(text, locale)).toMatchObject({ ok: true, value, ambiguous: true });
      }
      expect(readNumber('1,234.5', 'en')).toMatchObject({ ambiguous: false });
    },
  );

  it.each([
    ['1,5', 'decimal_comma → 1.5'],
    ['0,123', 'decimal_comma → 0.123'],
    ['1.234,5', 'decimal_comma → 1234.5'],
    ['1 234,5', 'decimal_comma → 1234.5'],
    ['1,23,456', 'grouping → 123456'],
    ['1,,2', 'grouping → 12'],
    ['12,34', 'decimal_comma → 12.34'],
    ['1.2.3', 'grouping → 123'],
    ['12٣', 'mixed_digits → 123'],
    ['१२३', 'other_digits → 123'],
    ['一二三', 'number_words'],
    ['½', 'not_a_number'],
    ['1_000', 'grouping → 1000'],
    ['0x10', 'suffix'],
    ['$5', 'not_a_number → 5'],
    ['(5)', 'not_a_number → -5 → 5'],
    ['5-', 'not_a_number → -5 → 5'],
    ['\u202e5', 'hidden → 5'],
    ['5m', 'suffix → 5M'],
    ['1e400k', 'too_large'],
    ['1 234.5', 'spaced → 1234.5'],
    ['1\u00a0234.5', 'spaced → 1234.5'],
    ['150 300', 'spaced → 150300'],
    [`1_${'1'.repeat(60)}`, 'grouping'],
    ['5 thousand a year', 'not_a_number → 5k'],
    ['about 5 thousand', 'not_a_number → 5k'],
    ['5 apples', 'suffix → 5'],
    ['5-3', 'not_a_number → 2'],
    ['\u200e -5x', 'not_a_number → -5'],
    ['$ 0.125', 'not_a_number → 0.125'],
    ['$.125', 'not_a_number → 0.125'],
    ['$.5', 'not_a_number → 0.5'],
    ['$1.234,56', 'decimal_comma → 1234.56'],
    ['$12.3.4', 'grouping → 1234'],
    ['1.234x', 'suffix → 1.234'],
    ['20.345x', 'suffix → 20.345'],
    ['007x', 'suffix → 7'],
    ['$5k', 'not_a_number → 5k'],
    ['($5k )', 'not_a_number → -5k → 5k'],
    ['$5kg', 'not_a_number → 5'],
    [`1_${'1'.repeat(39)}`, `grouping → ${'1'.repeat(40)}`],
    ['5\u202e6', 'hidden → 56'],
    ['.', 'not_a_number'],
    ['%', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['∞', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['1e309', 'too_large'],
    ['1e-400', 'too_small → 0'],
    ['', 'empty'],
    ['   ', 'empty'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(read(text)).toBe(refusal);
  });

  it.each([
    ['٣,٥', 'decimal_comma → 3.5'],
    ['١.٢٣٤', 'decimal_comma → 1234 → 1.234'],
    ['١,٢٣٤', 'decimal_comma → 1234 → 1.234'],
    ['-٣,٥', 'decimal_comma → -3.5'],
  ])('%j is refused in Arabic with what it may be: %s', (text, refusal) => {
    expect(read(text, 'ar')).toBe(refusal);
  });

  it.each([
    ['$5', 'field_choose'],
    ['abc', 'field_write_number'],
    ['1e309', 'field_write_number'],
    ['1e-400', 'field_choose'],
    ['1.5', 'field_choose'],
  ])('%j is refused with something to choose or a form to write: %s', (text, remedy) => {
    expect(readNumber(text, 'en', { whole: true })).toMatchObject({ issue: { remedy } });
  });

  it('is quoted in forty characters', () => {
    const read = readNumber('a'.repeat(60), 'en');
    expect(read.ok ? '' : read.issue.words['found']).toBe('a'.repeat(40));
  });

  it('has the digits of all scripts, which Unicode has in tens', () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character));
    expect(all.length).toBeGreaterThan(600);
    expect(toLatinDigits(all.join(''))).toBe('0123456789'.repeat(all.length / 10));
  });

  it('with a full stop and not three decimals has them in Arabic too', () => {
    expect(read('١.٢٣', 'ar')).toBe('1.23');
  });

  it('is whole where only whole numbers make sense', () => {
    expect(read('12', 'en', true)).toBe('12');
    expect(read('1.5', 'en', true)).toBe('not_whole → 2');
    expect(read('-1.4', 'en', true)).toBe('not_whole → -1');
    expect(read('9007199254740993', 'en', true)).toBe('not_whole → 9007199254740991');
    expect(read('9007199254740993')).toBe('9007199254740993');
  });

  it('is read without one silent mistake, in 20,000 cases of every mixture', () => {
    const misread: string[] = [];
    const refusedPlain: string[] = [];
    const unread: string[] = [];
    let accepted = 0;
    for (const { text, locale, meant, isPlain } of writtenNumbers(countOf(20_000), 57)) {
      const result = readNumber(text, locale);
      if (result.ok) {
        accepted += 1;
        if (result.value !== meant && !isAmbiguous(text))
          misread.push(`${text} as ${result.value}, not ${meant}`);
        if (isAmbiguous(text) !== result.ambiguous) misread.push(`${text} is not marked`);
      } else {
        if (isPlain) refusedPlain.push(`${text} (${locale}): ${result.issue.key}`);
        for (const suggestion of result.issue.suggestions)
          if (!readNumber(suggestion, locale).ok) unread.push(`${text} → ${suggestion}`);
      }
    }
    expect(misread.slice(0, 9)).toEqual([]);
    expect(refusedPlain.slice(0, 9)).toEqual([]);
    expect(unread.slice(0, 9)).toEqual([]);
    expect(accepted).toBeGreaterThan(countOf(3000));
  });

  it('means the same in a program as in the field', () => {
    for (const { text, locale } of writtenNumbers(countOf(3000), 58)) {
      const result = readNumber(text, locale);
      if (!result.ok) continue;
      const { program } = readProgram(`x = ${result.program}`);
      expect(program?.definitions[0]?.expression).toEqual({ kind: 'number', value: result.value });
    }
  });

  it('says why for every refusal there is', () => {
    expect(Object.keys(FIELD_ISSUES).length).toBeGreaterThan(10);
  });
});

describe('a written number', () => {
  it.each([
    [formatNumber(1234567.891, 'en'), '1,234,567.9'],
    [formatNumber(1234567.891, 'en', 'exact'), '1,234,567.891'],
    [formatNumber(0.000123456, 'en'), '0.000123'],
    [formatNumber(12.3456, 'zh-CN'), '12.35'],
    [formatNumber(1234.5, 'ar'), '١٬٢٣٤٫٥'],
    [formatNumber(-0.00000001e-9, 'en', 'exact'), '-0.00000000000000001'],
    [formatNumber(12345, 'en', 'compact'), '12.3K'],
    [formatNumber(12345, 'zh-CN', 'compact'), '1.23万'],
    [formatNumber(-0, 'en'), '0'],
    [formatMoney(12345.678, 'USD', 'en'), '$12,300'],
    [formatMoney(-6090, 'USD', 'en'), '-$6,090'],
    [formatMoney(0.49, 'USD', 'en'), '$0.49'],
    [formatMoney(1234567, 'USD', 'en', 'compact'), '$1.23M'],
    [formatMoney(9800.5, 'CNY', 'zh-CN', 'exact'), '¥9,800.5'],
    [formatPercent(0.3608, 'en'), '36%'],
    [formatPercent(0.0123, 'en'), '1.2%'],
    [formatPercent(0.997, 'en'), '99.7%'],
    [formatPercent(0.3608, 'zh-CN'), '36%'],
    [formatMonth(9, 'en'), 'month 9'],
    [formatMonth(9, 'zh-CN'), '第 9 个月'],
    [formatMonth(9, 'ar'), 'الشهر ٩'],
  ])('is %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('has Arabic digits in Arabic', () => {
    expect(formatMoney(12345, 'SAR', 'ar')).toMatch(/١٢٬٣٠٠/);
    expect(formatPercent(0.36, 'ar')).toMatch(/٣٦٪/);
  });

  it('is never "NaN" or "∞"', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      for (const locale of LOCALES) {
        const written = [
          formatNumber(value, locale),
          formatMoney(value, 'USD', locale),
          formatPercent(value, locale),
        ];
        expect(written).toEqual(['–', '–', '–']);
      }
    }
  });

  it('can be a moment', () => {
    expect(formatMoment('2026-05-01T12:00:00.000Z', 'en')).toMatch(/2026/);
    expect(formatMoment('2026-05-01T12:00:00.000Z', 'ar')).toMatch(/٢٠٢٦/);
    expect(formatMoment('yesterday', 'en')).toBe('');
  });
});
