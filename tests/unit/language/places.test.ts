import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { Chance } from '../../support/chance.ts';
import { countOf } from '../../support/counts.ts';
import { randomProgram } from '../../support/random-program.ts';

/** A mistake put in front of an expression, and how far behind its beginning it must be found. */
const INJECTED: readonly (readonly [text: string, offset: number, key: string])[] = [
  ['nobody_knows + ', 0, 'unknown_name'],
  ['٢ * nobody_knows + ', 4, 'unknown_name'],
  ['2x + ', 0, 'missing_operator'],
  ['١٢٫٥٪ + 7kM + ', 8, 'two_suffixes'],
  ['１ + "a" + ', 4, 'text_in_quotes'],
  ['3 * * 4 + ', 4, 'missing_value'],
  ['min(1) + ', 0, 'argument_count'],
  ['2 × normal(0, -1) + ', 14, 'must_not_be_negative'],
  ['5٪ % 3 + ', 3, 'loose_percent'],
  ['1 + \u200b', 4, 'invisible_character'],
  ['（1 + sin(2)） + ', 5, 'unknown_function'],
  ['1 = 2 + ', 2, 'assignment_inside'],
  ['max(9، 20 to 5) + ', 7, 'limits_reversed'],
];

describe('the place of a mistake', () => {
  it('is where it was made, in random programs with one', () => {
    const chance = new Chance(47);
    const missed: string[] = [];
    for (let i = 0; i < countOf(3_000, 10_000); i += 1) {
      const lines = randomProgram(chance, 2 + chance.below(4));
      const candidates = lines.flatMap((line, index) =>
        /=/.test(line.split('#')[0] ?? '') ? [index] : [],
      );
      const index = chance.pick(candidates);
      const line = lines[index] ?? '';
      const at = line.indexOf('=') + 2;
      const [mistake, offset, key] = chance.pick(INJECTED);
      lines[index] = line.slice(0, at) + mistake + line.slice(at);
      const issue = readProgram(lines.join('\n')).issues.find(
        ({ severity }) => severity === 'error',
      );
      const found = `${issue?.line}:${issue?.column} ${issue?.key}`;
      const wanted = `${index + 1}:${at + offset + 1} ${key}`;
      if (found !== wanted) missed.push(`${wanted}, not ${found}: ${lines[index]}`);
    }
    expect(missed.slice(0, 5)).toEqual([]);
  });

  it('is missing when there is no mistake, in 2,000 random programs', () => {
    const chance = new Chance(48);
    for (let i = 0; i < 2000; i += 1) {
      const text = randomProgram(chance, 2 + chance.below(6)).join('\n');
      const errors = readProgram(text).issues.filter(({ severity }) => severity === 'error');
      expect(errors, text).toEqual([]);
    }
  });
});
