import { describe, expect, it } from 'vitest';
import { readLiteral } from '#lib/language/literal.ts';
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
    expect(readLiteral(text, 0)).toMatchObject({ value, end });
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
  expect([tokens.length, finding?.key, finding?.start]).toEqual([20_001, 'too_many_nodes', 40_000]);
});
