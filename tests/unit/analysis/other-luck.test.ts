import { describe, expect, it } from 'vitest';
import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { run } from '../../support/engine-program.ts';

/** A program in which `a` and `b` stand wherever a name can stand. */
const TEXT = `
a = 1 to 2
b = 1 to 2
correlate(b, a, 0.5)
c = normal(0, 1)
drawn = truncate(normal(a, b), -a, 3 * a)
s[0] = 10 * a
s[t] = s[t-1] + a
f[t] = s[t-1]
w[t] = sum(f[t-2:t]) - b
worth = npv(a / 100, s * a)
most = max(a, b, months)
result = worth + most + drawn + sum(w) + c`;

describe('a program with other luck', () => {
  it('asks for what draws anew by its other name wherever the old one stood', () => {
    for (const name of ['a', 'b']) {
      const { program, nameOf } = withOtherLuck(readProgram(TEXT).program!, [name]);
      const renamed = TEXT.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), 'z');
      expect(JSON.parse(JSON.stringify(program).replaceAll(nameOf(name), 'z'))).toEqual(
        JSON.parse(JSON.stringify(readProgram(renamed).program)),
      );
      expect(nameOf('result')).toBe('result');
    }
  });

  it('draws anew what it was told to and leaves every other draw as it is, bit by bit', () => {
    const settings = { trials: 500, months: 6, seed: 'luck', sampler: 'random' } as const;
    const before = run(TEXT.replace(/correlate.*/, ''), settings).kept;
    const { program, nameOf } = withOtherLuck(
      readProgram(TEXT.replace(/correlate.*/, '')).program!,
      ['a'],
    );
    const after = simulate(program, settings).kept;
    expect(after.get('b')).toEqual(before.get('b'));
    expect(after.get('c')).toEqual(before.get('c'));
    expect(after.get(nameOf('a'))).not.toEqual(before.get('a'));
    expect(after.get('result')).not.toEqual(before.get('result'));
  });

  it('draws the months of a series anew without its opening value, and the other way round', () => {
    const text = `
cash[0] = normal(5000, 2000)
cash[t] = cash[t-1] + normal(0, 100)
first_cash = sum(t == 1 ? cash[t-1] : 0)
moves = last(cash) - first_cash`;
    const settings = { trials: 300, months: 3, seed: 'luck', sampler: 'random' } as const;
    const { program } = readProgram(text);
    const valuesWith = (names: readonly string[], name: string): Float64Array =>
      simulate(withOtherLuck(program!, names).program, settings).kept.get(name)!;
    const before = (name: string): Float64Array => valuesWith([], name);
    expect(valuesWith(['cash'], 'first_cash')).toEqual(before('first_cash'));
    expect(valuesWith(['cash'], 'moves')).not.toEqual(before('moves'));
    expect(valuesWith(['cash[0]'], 'first_cash')).not.toEqual(before('first_cash'));
    // The same moves from elsewhere, but for rounding.
    const moves = valuesWith(['cash[0]'], 'moves');
    expect(moves.every((move, i) => Math.abs(move - before('moves')[i]!) < 1e-9)).toBe(true);
  });
});
