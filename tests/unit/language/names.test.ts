import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALLABLES } from '#lib/language/functions.ts';
import { appearance, isReserved, nearest } from '#lib/language/names.ts';
import { hiddenCharacter, normalise } from '#lib/language/normalise.ts';
import { readProgram } from '#lib/language/program.ts';

describe('names', () => {
  it.each(['to', 'and', 'or', 'not', 't', 'months', 'if', 'sum', 'pert', 'truncate', 'correlate'])(
    'may not be the word %s of the language',
    (word) => {
      expect(isReserved(word)).toBe(true);
    },
  );

  it.each(['price', 'T', 'Months', 'sums', 'i', 'e', 'in', 'range'])('may be %s', (word) => {
    expect(isReserved(word)).toBe(false);
  });

  it.each([
    ['revnue', 'revenue'],
    ['reveune', 'revenue'],
    ['Revenue', 'revenue'],
    ['rеvenue', 'revenue'],
    ['pricee', 'price'],
    ['a', undefined],
    ['something', undefined],
  ])('%s is nearest to %s', (name, expected) => {
    expect(nearest(name, ['price', 'revenue', 'b'])).toBe(expected);
  });

  it.each([
    ['pirce', 'price'],
    ['rpice', 'price'],
    ['prcie', 'price'],
    ['REVENUE', 'revenue'],
    ['сс', 'cc'],
    // Half of a swap is none, and a word of two letters has no near one.
    ['pxrce', undefined],
    ['pixce', undefined],
    ['pabce', undefined],
    ['cd', undefined],
  ])('%s, with letters swapped, in other case or alike, is nearest to %s', (name, expected) => {
    expect(nearest(name, ['price', 'revenue', 'cc'])).toBe(expected);
  });

  it.each([
    ['рrice', 'price'],
    ['إيراد', 'ايراد'],
    ['كلفة', 'كلفه'],
    ['سعــر', 'سعر'],
  ])('%s looks like %s', (name, other) => {
    expect(appearance(name)).toBe(appearance(other));
  });
});

describe('characters', () => {
  it('keep their column whatever they become', () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code);
    expect(codes.filter((code) => normalise(String.fromCharCode(code)).length !== 1)).toEqual([]);
  });

  it.each(['10²', '½', '一二三', 'ｘ', '１２３．５'])('%s is not read by compatibility', (text) => {
    expect(normalise(text)).toHaveLength(text.length);
    expect(/^[\d.]*$/.test(normalise(text))).toBe(text === '１２３．５');
  });

  it('that Arabic, Persian and emoji need are welcome in comments only', () => {
    expect(hiddenCharacter('x = 1 # می\u200cروم \u200f 👩\u200d💻')).toBeUndefined();
    expect(hiddenCharacter('می\u200cروم = 1')).toEqual({ at: 2, length: 1, code: 'U+200C' });
    expect(hiddenCharacter('x = 1 # \u202e')).toEqual({ at: 8, length: 1, code: 'U+202E' });
    expect(hiddenCharacter('x = \u{e0041}')).toEqual({ at: 4, length: 2, code: 'U+E0041' });
  });
});

describe('what can be called', () => {
  it.each([...CALLABLES.values()].map((entry) => [entry.name, entry] as const))(
    '%s has an example that is read as it says',
    (name, { kind, example }) => {
      const names = 'a = normal(0, 1)\nb = 2 to 3\nx[t] = normal(0, 1)\n';
      const text = name === 'correlate' ? example : `example = ${example}`;
      const { program, issues } = readProgram(names + text);
      expect(issues).toEqual([]);
      expect(example).toContain(`${name}(`);
      const read = program?.definitions.find((definition) => definition.name === 'example');
      if (kind === 'distribution')
        expect(read?.expression).toMatchObject({ kind: 'draw', family: name });
      if (kind === 'function')
        expect(read?.expression).toMatchObject({ kind: 'call', function: name });
      if (kind === 'summary')
        expect(read?.expression).toMatchObject({ kind: 'summary', summary: name });
    },
  );

  it('has its row in the language reference', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/language.md'), 'utf8');
    const missing = [...CALLABLES.keys()].filter((name) => !page.includes(`\`${name}(`));
    expect(missing).toEqual([]);
  });
});
