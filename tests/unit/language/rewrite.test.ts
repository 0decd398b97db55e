import { describe, expect, it } from 'vitest';
import {
  applyScenario,
  definitionText,
  listDefinitions,
  setDefinition,
} from '#lib/language/rewrite.ts';
import { readProgram } from '#lib/language/program.ts';
import { countOf } from '../../support/counts.ts';
import { Chance } from '../../support/chance.ts';

const TEXT = `# Plan
price   = pert(150, 300, 600)   # per order
rate    =5%

cash[0] = 5k # to begin with
cash[t] = cash[t-1] + max(0, # never
   price,
   1)  # at the end
النمو = ٥٪ إلى`;

describe('changing one definition', () => {
  it.each([
    ['price', '5 to 20', 'price   = 5 to 20   # per order'],
    ['rate', '6%', 'rate    =6%'],
    ['cash[0]', '6k', 'cash[0] = 6k # to begin with'],
    ['cash', 'cash[t-1]', 'cash[t] = cash[t-1]  # at the end'],
    ['cash[t]', '1', 'cash[t] = 1  # at the end'],
    ['النمو', '7%', 'النمو = 7%'],
  ])('sets %s to %s', (name, expression, line) => {
    expect(setDefinition(TEXT, name, expression).split('\n')).toContain(line);
  });

  it('keeps every other character as it was', () => {
    for (const { name, kind } of listDefinitions(TEXT)) {
      const target = kind === 'opening' ? `${name}[0]` : name;
      const expression = definitionText(TEXT, target)?.expression ?? '';
      const changed = setDefinition(TEXT, target, '@');
      const [before, after] = changed.split('@');
      expect(TEXT.startsWith(before ?? 'missing')).toBe(true);
      expect(TEXT.endsWith(after ?? 'missing')).toBe(true);
      expect(expression.length).toBe(TEXT.length - changed.length + 1);
    }
  });

  it('keeps Windows line ends', () => {
    expect(setDefinition('a = 1\r\nb = 2\r\n', 'a', '3')).toBe('a = 3\r\nb = 2\r\n');
  });

  it('mends an expression that cannot be read', () => {
    expect(setDefinition('a = 1 + "x" + # no\nb = 2', 'a', '3')).toBe('a = 3 # no\nb = 2');
    expect(setDefinition('a = (1 +\nb = 2', 'a', '3')).toBe('a = 3\nb = 2');
    expect(setDefinition('a =\nb = 2', 'a', '3')).toBe('a = 3\nb = 2');
    expect(setDefinition('a = # later', 'a', '3')).toBe('a = 3 # later');
  });

  it('adds a name that is not there', () => {
    expect(setDefinition('a = 1', 'b', '2')).toBe('a = 1\nb = 2\n');
    expect(setDefinition('', 'b', '2')).toBe('b = 2\n');
    expect(setDefinition('a = 1\n', 'c[0]', '2')).toBe('a = 1\nc[0] = 2\n');
  });

  it('can define nothing else', () => {
    const changed = setDefinition('a = 1\nb = 2', 'a', '3\nc = 4 # five\n');
    expect(changed).toBe('a = 3 c = 4\nb = 2');
    expect(readProgram(changed).program).toBeUndefined();
  });

  it('joins an expression of several lines', () => {
    expect(setDefinition('a = 1 # one', 'a', 'max(1, # low\n  2)')).toBe('a = max(1, 2) # one');
  });

  it('gives back what was set, over 2,000 random texts', () => {
    const chance = new Chance(7);
    const gaps = ['', ' ', '   ', '\t'];
    for (let i = 0; i < countOf(2000); i += 1) {
      const lines = Array.from({ length: 1 + chance.below(5) }, (_, index) => {
        const comment = chance.below(2) === 0 ? `${chance.pick(gaps)}# note = ${index}` : '';
        return `n${index}${chance.pick(gaps)}=${chance.pick(gaps)}${chance.pick(['1', 'max(1, 2)', '5% to 20%', ''])}${comment}`;
      });
      const text = lines.join(chance.pick(['\n', '\r\n', '\n\n']));
      const name = `n${chance.below(lines.length)}`;
      const changed = setDefinition(text, name, '7 to 8');
      expect(definitionText(changed, name)?.expression, text).toBe('7 to 8');
      const others = listDefinitions(text).filter((definition) => definition.name !== name);
      const kept = listDefinitions(changed).filter((definition) => definition.name !== name);
      expect(kept).toEqual(others);
    }
  });
});

describe('a scenario', () => {
  it('is a set of replacements over one program', () => {
    expect(applyScenario('a = 1\nb = 2\nc[t] = 3', { a: '4', c: '5' })).toBe(
      'a = 4\nb = 2\nc[t] = 5',
    );
  });
});

describe('the list of definitions', () => {
  it('has name, kind, expression, comment and place of each', () => {
    expect(listDefinitions(TEXT)).toEqual([
      {
        name: 'price',
        kind: 'quantity',
        expression: 'pert(150, 300, 600)',
        comment: 'per order',
        line: 2,
        column: 11,
      },
      { name: 'rate', kind: 'quantity', expression: '5%', comment: '', line: 3, column: 10 },
      {
        name: 'cash',
        kind: 'opening',
        expression: '5k',
        comment: 'to begin with',
        line: 5,
        column: 11,
      },
      {
        name: 'cash',
        kind: 'series',
        expression: 'cash[t-1] + max(0, # never\n   price,\n   1)',
        comment: 'at the end',
        line: 6,
        column: 11,
      },
      { name: 'النمو', kind: 'quantity', expression: '٥٪ إلى', comment: '', line: 9, column: 9 },
    ]);
  });
});
