import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import type { Operation } from '#lib/engine/plan/plan.ts';
import { loopOf } from '#lib/engine/reference/loops.ts';

const of = (operation: Operation, a: number, b = 0, c = 0): number =>
  OPERATIONS[operation](a, b, c);
const NEVER = Infinity;

describe('what an operator or a function means', () => {
  it.each([
    ['divide', [1, 0], NaN],
    ['divide', [0, 0], NaN],
    ['log', [-1], NaN],
    ['log', [0], NaN],
    ['sqrt', [-1], NaN],
    ['exp', [800], NaN],
    ['power', [10, 400], NaN],
    ['power', [-8, 1 / 3], NaN],
    ['power', [0, -1], NaN],
    ['multiply', [1e200, 1e200], NaN],
    ['power', [-2, 3], -8],
    ['round', [2.5], 3],
    ['round', [-2.5], -3],
    ['round', [0.49999999999999994], 0],
    ['round', [2.675, 2], 2.68],
    ['round', [1.005, 2], 1.01],
    ['round', [-1.005, 2], -1.01],
    ['round', [1234, -2], 1200],
    ['round', [1250, -2], 1300],
    ['round', [0.1 + 0.2, 15], 0.3],
    ['mod', [7, 3], 1],
    ['mod', [-1, 3], 2],
    ['mod', [1, -3], -2],
    ['mod', [5.5, 2], 1.5],
    ['mod', [1, 0], NaN],
    ['mod', [-1e-20, 3], 0],
    ['clamp', [5, 0, 2], 2],
    ['clamp', [-5, 0, 2], 0],
    ['clamp', [1, 2, 0], NaN],
    ['logistic', [0], 0.5],
    ['floor', [-1.5], -2],
    ['ceil', [1.2], 2],
    ['abs', [-3], 3],
    ['log10', [1000], 3],
    ['negate', [2], -2],
    ['equal', [0.1 + 0.2, 0.3], 0],
    ['not_equal', [1, 2], 1],
    ['and', [2, -1], 1],
    ['and', [2, 0], 0],
    ['or', [0, 0], 0],
    ['or', [0, 0.1], 1],
    ['not', [0], 1],
    ['not', [0.5], 0],
  ] as [Operation, number[], number][])('%s %j is %d', (operation, [a = 0, b, c], expected) => {
    expect(of(operation, a, b, c)).toBe(expected);
  });

  it('is no number wherever no number goes in', () => {
    for (const operation of Object.keys(OPERATIONS) as Operation[]) {
      if (operation === 'choice') continue;
      expect(of(operation, NaN, 1, 2), operation).toBeNaN();
    }
    for (const operation of ['less', 'equal', 'and', 'or', 'max', 'add', 'mod'] as const) {
      expect(of(operation, 1, NaN), operation).toBeNaN();
    }
  });

  it('of a choice is the branch taken, whatever the other holds', () => {
    expect(of('choice', 1, 5, NaN)).toBe(5);
    expect(of('choice', 0, NaN, 7)).toBe(7);
    expect(of('choice', -3, 5, 7)).toBe(5);
    expect(of('choice', NaN, 5, 7)).toBeNaN();
  });

  it('of never: later than every month, passed on by what is about order, no number elsewhere', () => {
    expect([of('less', 600, NEVER), of('greater', NEVER, 600), of('equal', NEVER, NEVER)]).toEqual([
      1, 1, 1,
    ]);
    expect([of('min', NEVER, 3), of('max', NEVER, 3), of('clamp', NEVER, 0, 36)]).toEqual([
      3,
      NEVER,
      36,
    ]);
    expect(of('choice', 1, NEVER, 0)).toBe(NEVER);
    for (const operation of Object.keys(OPERATIONS) as Operation[]) {
      if (/^(less|greater|equal|not_equal|min|max|clamp)/.test(operation)) continue;
      expect(of(operation, NEVER, 2, 1), operation).toBeNaN();
    }
    for (const operation of ['divide', 'power', 'mod', 'subtract', 'round', 'and'] as const) {
      expect(of(operation, 2, NEVER), operation).toBeNaN();
    }
  });

  it('is the same in the loops that are written out', () => {
    const values = [0, -0, 1, -1, 0.5, 2, 1e200, -1e200, 1e-200, 3.7, NaN, NEVER, -7, 600];
    const triples = values.flatMap((a) =>
      values.flatMap((b) => values.map((c) => [a, b, c] as const)),
    );
    const column = (index: 0 | 1 | 2): Float64Array => Float64Array.from(triples, (t) => t[index]);
    const [a, b, c] = [column(0), column(1), column(2)];
    for (const operation of Object.keys(OPERATIONS) as Operation[]) {
      const out = new Float64Array(triples.length);
      loopOf(operation)(out, a, b, c, out.length);
      const expected = triples.map(([x, y, w]) => OPERATIONS[operation](x, y, w));
      for (const [i, value] of out.entries()) {
        expect(Object.is(value, expected[i]), `${operation} ${triples[i]?.join()}`).toBe(true);
      }
    }
  });
});
