import { describe, expect, it } from 'vitest';
import { readLiteral } from '#lib/language/literal.ts';
import { hiddenCharacter, normalise } from '#lib/language/normalise.ts';
import { readProgram } from '#lib/language/program.ts';
import { tokenise } from '#lib/language/tokens.ts';
import { Chance } from '../../support/chance.ts';

/** The decimal that a suffix stands for, moved by hand through the digits: no arithmetic of doubles. */
function writtenOut(cents: number, power: number): string {
  const digits = String(cents).padStart(30, '0');
  const point = digits.length - 2 + power;
  const moved = digits.padEnd(point + 1, '0');
  return `${moved.slice(0, point)}.${moved.slice(point)}`;
}

const SUFFIXES: readonly (readonly [suffix: string, power: number])[] = [
  ['', 0],
  ['%', -2],
  ['k', 3],
  ['M', 6],
  ['B', 9],
];

describe('literals', () => {
  it.each(SUFFIXES)(
    'with two decimals and "%s" are the double nearest the decimal written out',
    (suffix, power) => {
      const different: string[] = [];
      for (let cents = 0; cents < 10_000; cents += 1) {
        const text = `${(cents / 100).toFixed(2)}${suffix}`;
        const read = readLiteral(text, 0);
        if (!('value' in read) || !Object.is(read.value, Number(writtenOut(cents, power)))) {
          different.push(text);
        }
      }
      expect(different).toEqual([]);
    },
  );

  it('is not what dividing or multiplying would give', () => {
    expect(7 / 100).toBe(0.07);
    expect(0.29 * 100).not.toBe(29);
    const differing = Array.from({ length: 10_000 }, (_, cents) => (cents / 100).toFixed(2)).filter(
      (text) => Number(text) / 100 !== Number(`${text}e-2`),
    );
    expect(differing.length).toBeGreaterThan(1000);
  });

  it('are the same in a program, whatever digits they are typed in', () => {
    const chance = new Chance(44);
    const scripts = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'].map((s) =>
      Array.from(s),
    );
    for (let i = 0; i < 500; i += 1) {
      const cents = chance.below(1_000_000);
      const [suffix, power] = chance.pick(SUFFIXES);
      const script = chance.pick(scripts);
      const text = (cents / 100).toFixed(2).replace(/\d/g, (digit) => script[Number(digit)] ?? '');
      const { program } = readProgram(`x = ${text}${suffix}`);
      expect(program?.definitions[0]?.expression).toEqual({
        kind: 'number',
        value: Number(writtenOut(cents, power)),
      });
    }
  });

  it.each([
    ['10%', 0.1, 3],
    ['10k)', 10_000, 3],
    ['1e6 ', 1_000_000, 3],
    ['.5', 0.5, 2],
    ['2.5M+1', 2_500_000, 4],
    ['0e9', 0, 3],
    ['0.0e-400', 0, 8],
  ])('%s is %s', (text, value, end) => {
    expect(readLiteral(text, 0)).toEqual({ value, end, percent: text.startsWith('10%') });
  });

  it.each([
    ['5kM', 'two_suffixes'],
    ['5k%', 'two_suffixes'],
    ['1e3k', 'suffix_after_exponent'],
    ['1e3%', 'suffix_after_exponent'],
    ['5m', 'unknown_suffix'],
    ['5K', 'unknown_suffix'],
    ['1.2.3', 'malformed_number'],
    ['5.', 'malformed_number'],
    ['5e', 'malformed_number'],
    ['5E+', 'malformed_number'],
    ['0.0e5%', 'suffix_after_exponent'],
    ['10e-400', 'number_too_small'],
    ['0x10', 'malformed_number'],
    ['1_000', 'thousands_separator'],
    ['2x', 'missing_operator'],
    ['10%3', 'loose_percent'],
    ['1e309', 'number_too_large'],
    ['1e-400', 'number_too_small'],
  ])('%s is refused: %s', (text, key) => {
    expect(readLiteral(text, 0)).toMatchObject({ key });
  });
});

it('no definition is cut into more than 20,001 tokens', () => {
  expect(tokenise('1 '.repeat(20_000)).finding).toBeUndefined();
  const { tokens, finding } = tokenise('1 '.repeat(30_000));
  expect(tokens).toHaveLength(20_001);
  expect(finding).toMatchObject({ key: 'too_many_nodes', start: 40_000, remedy: 'split_model' });
  expect(finding?.words).toEqual({ limit: '20000' });
});

describe('what is not in the language is told with its place, its words and a way out', () => {
  it.each([
    ['(1e3k) ', 'suffix_after_exponent', [1, 5], 'number_only', { found: '1e3k' }],
    ['x + 1e309 ', 'number_too_large', [4, 9], 'within_numbers', { found: '1e309' }],
    ['x + 0.1e-400 ', 'number_too_small', [4, 12], 'within_numbers', { found: '0.1e-400' }],
    ['x + 5. ', 'malformed_number', [4, 6], 'number_only', { found: '5.' }],
    ['x + 1_000x', 'malformed_number', [4, 10], 'number_only', { found: '1_000x' }],
    ['1_x', 'malformed_number', [0, 3], 'number_only', { found: '1_x' }],
    ['x + 5kM ', 'two_suffixes', [4, 7], 'number_only', { found: '5kM' }],
    ['5 @', 'unknown_character', [2, 3], 'delete_character', { found: '@' }],
    ["5@ + 1'000", 'unknown_character', [1, 2], 'delete_character', { found: '@' }],
    ['$5', 'unknown_character', [0, 1], 'number_only', { found: '$' }],
    ['x ; y', 'not_in_language', [2, 3], 'one_per_line', { found: ';' }],
    ['x 1 .5', 'not_in_language', [4, 5], 'not_available', { found: '.' }],
    ['c1 ?.x : 1', 'not_in_language', [3, 5], 'not_available', { found: '?.' }],
    ["x'000", 'text_in_quotes', [1, 2], 'plain_names', {}],
    ["'000", 'text_in_quotes', [0, 1], 'plain_names', {}],
    ["1 '000", 'text_in_quotes', [2, 3], 'plain_names', {}],
    [`${'n'.repeat(65)} + 1`, 'name_too_long', [0, 65], 'name_rule', { limit: '64' }],
  ] as const)('%j: %s', (text, key, [start, end], remedy, words) => {
    const severity = 'error';
    expect(tokenise(text).finding).toEqual({ severity, key, start, end, remedy, words });
  });

  it.each([
    ['a =>5', '>='],
    ['a !== b', '!='],
    ['a ! b', 'not'],
    ['a ** b', '^'],
  ])('%j belongs to another language, and %j is what to write', (text, suggestion) => {
    const { finding } = tokenise(text);
    expect(finding).toMatchObject({ key: 'not_in_language', remedy: 'write', start: 2 });
    expect(finding?.words).toEqual({
      found: text.slice(2, text.indexOf(' ', 2)).replace('5', ''),
      suggestion,
    });
  });

  it.each([
    ['x + 1_000_000 ', '1_000_000'],
    ["x + 1'000'000 ", "1'000'000"],
    ['x + 1٬000 ', '1٬000'],
  ])('%j has marks between its thousands', (text, found) => {
    expect(tokenise(text).finding).toEqual({
      severity: 'error',
      key: 'thousands_separator',
      start: 4,
      end: 4 + found.length,
      remedy: 'without_separators',
      words: { found, suggestion: found.replace(/\D/g, '') },
    });
  });

  it.each([
    ['1x_000', '1', 'x_000'],
    ['0ax', '0', 'ax'],
    ['10k%3', '10', 'k%3'],
    ['5xkM', '5', 'xkM'],
    ['5kMx', '5', 'kMx'],
  ])('%j lacks an operator', (text, left, right) => {
    expect(tokenise(text).finding).toEqual({
      severity: 'error',
      key: 'missing_operator',
      start: 0,
      end: text.length,
      remedy: 'write',
      words: { left, right, suggestion: `${left} * ${right}` },
    });
  });

  it.each([
    ['10%33', 2, 'mod(10, 33)'],
    ['5 %3', 2, 'mod(5, 3)'],
    ['5 %   3', 2, 'mod(5, 3)'],
    ['5 % abc, 2', 2, 'mod(5, abc)'],
    ['(x) % 3', 4, 'mod(…, 3)'],
    ['x %', 2, 'x / 100'],
    ['5 %', 2, '5%'],
    ['%', 0, undefined],
    ['(x) %', 4, undefined],
    ['[ % 3', 2, undefined],
  ])('the percent sign of %j stands alone', (text, start, suggestion) => {
    expect(tokenise(text).finding).toEqual({
      severity: 'error',
      key: 'loose_percent',
      start,
      end: start + 1,
      remedy: suggestion === undefined ? 'attach_percent' : 'write',
      words: suggestion === undefined ? {} : { suggestion },
    });
  });
});

describe('characters', () => {
  it('of full width have their twins, from the first of them to the last', () => {
    expect(normalise('！＝～')).toBe('!=~');
  });

  it.each([
    ['\tx\u202e', { at: 2, length: 1, code: 'U+202E' }],
    ['#\u202e', { at: 1, length: 1, code: 'U+202E' }],
    ['\u0001', { at: 0, length: 1, code: 'U+0001' }],
    ['#\u200f', undefined],
    ['x # \u200f', undefined],
  ])('that hide are found in %j, but for what writing needs in a comment', (line, found) => {
    expect(hiddenCharacter(line)).toEqual(found);
  });
});
