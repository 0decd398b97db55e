import { describe, expect, it } from 'vitest';
import { buildPlan } from '#lib/engine/plan/build.ts';
import { printPlan } from '#lib/engine/plan/print.ts';
import type { Expression, Program } from '#lib/language/tree.ts';
import { planOf, programOf } from '../../../support/engine-program.ts';

/** The plan as text, without the indentation. */
const printed = (text: string, asked?: readonly string[]): string[] =>
  printPlan(planOf(text, 12, asked))
    .split('\n')
    .map((line) => line.trim());

describe('a plan', () => {
  it('computes a shared product once, before the months', () => {
    expect(
      printed(`
price = uniform(1, 2)
fee = uniform(0, 1)
a[t] = price * fee * t
b[t] = price * fee + t`),
    ).toEqual([
      'constants',
      'n0 = 1',
      'n1 = 2',
      'n3 = 0',
      'months',
      'n6 = t',
      'trial 0',
      'n2 = uniform n0 n1 from price/0  # price',
      'n4 = uniform n3 n0 from fee/0  # fee',
      'n5 = multiply n2 n4',
      'loop 0',
      'n7 = multiply n5 n6  # a',
      'n8 = add n5 n6  # b',
    ]);
  });

  it('works out constants, and what depends on the month alone once a month', () => {
    const lines = printed('growth = 1 + 2 * 3 - 4\nleads[t] = 100 * 1.01^(t - 1)');
    expect(lines.filter((line) => line.endsWith('# growth'))).toEqual([
      expect.stringMatching(/^n\d+ = 3 {2}# growth$/),
    ]);
    expect(lines.join('\n')).not.toContain('trial');
    expect(lines.at(-1)).toMatch(/^n\d+ = multiply n\d+ n\d+ {2}# leads$/);
  });

  it('never merges draws, even of the same distribution', () => {
    const plan = planOf('a = normal(0, 1)\nb = normal(0, 1)\nc = normal(0, 1) - normal(0, 1)');
    const draws = plan.nodes.filter((node) => node.kind === 'draw');
    expect(draws.map(({ stream }) => `${stream.definition}/${stream.occurrence}`)).toEqual([
      'a/0',
      'b/0',
      'c/0',
      'c/1',
    ]);
  });

  it('leaves out what is not needed for what is asked', () => {
    const plan = planOf(
      'price = uniform(1, 2)\nidle = normal(0, 1)\nsales[t] = poisson(4)\ncash[t] = cash[t-1] + sales[t]\nrest[t] = idle * t',
      12,
      ['cash'],
    );
    expect(plan.definitions.map(({ name }) => name)).toEqual(['sales', 'cash']);
    expect(plan.asked.map(({ name }) => name)).toEqual(['cash']);
    expect(plan.nodes.filter((node) => node.kind === 'draw')).toHaveLength(1);
  });

  it('remembers as many months as anything looks back', () => {
    const plan = planOf('a[t] = normal(0, 1)\nb[t] = a[t-1] + a[t-7]\nc[t] = mean(a[t-3:t])');
    expect(plan.histories).toHaveLength(1);
    expect(plan.histories[0]?.depth).toBe(7);
  });

  it('goes through the months again for what needs a whole loop first', () => {
    const plan = planOf(`
sales[t] = poisson(4)
total = sum(sales)
share[t] = sales[t] / total
widest = max(share)
again[t] = share[t-1] / widest + sales[t]`);
    expect(plan.stages.map(({ loop, summaries }) => [loop.length, summaries.length])).toEqual([
      [1, 1],
      [3, 1],
      [4, 0],
    ]);
  });

  it('takes only the branch of a condition that is written out', () => {
    const plan = planOf('flag = 1\nx = flag ? 5 : normal(0, 1)');
    expect(plan.nodes.map((node) => node.kind)).toEqual(['constant', 'constant']);
  });

  it('is built without deep calls from a sum of ten thousand terms', () => {
    let sum: Expression = { kind: 'number', value: 0 };
    for (let i = 0; i < 10_000; i += 1) {
      sum = { kind: 'operation', operator: 'add', operands: [sum, { kind: 'month' }] };
    }
    const program: Program = {
      definitions: [{ name: 'x', kind: 'series', expression: sum, opening: undefined, line: 1 }],
      correlations: [],
    };
    const outcome = buildPlan(program, 12);
    expect(outcome.ok).toBe(true);
  });
});

describe('what cannot be planned', () => {
  const problem = (program: Program, asked?: readonly string[]): unknown => {
    const outcome = buildPlan(program, 12, asked);
    return outcome.ok ? undefined : outcome.problem;
  };

  it('is a name that nobody defined', () => {
    expect(problem(programOf('a = 1'), ['b'])).toEqual({ kind: 'unknown_name', name: 'b' });
  });

  it('is a correlation of what is not a bare distribution', () => {
    const program = programOf('a = normal(0, 1)\nb = 2 * normal(0, 1)');
    const correlations = [{ first: 'a', second: 'b', rank: 0.5 }];
    expect(problem({ ...program, correlations })).toEqual({
      kind: 'not_a_bare_distribution',
      name: 'b',
    });
  });

  it('is a set of correlations that cannot all hold, and the nearest that can is told', () => {
    const program = programOf('a = normal(0, 1)\nb = normal(0, 1)\nc = normal(0, 1)');
    const correlations = [
      { first: 'a', second: 'b', rank: 0.9 },
      { first: 'b', second: 'c', rank: 0.9 },
      { first: 'a', second: 'c', rank: -0.9 },
    ];
    const found = problem({ ...program, correlations }) as {
      kind: string;
      names: string[];
      nearest: number[][];
    };
    expect(found.kind).toBe('correlations_impossible');
    expect(found.names).toEqual(['a', 'b', 'c']);
    const possible = correlations.map(({ first, second }) => ({
      first,
      second,
      rank: found.nearest[found.names.indexOf(first)]![found.names.indexOf(second)]!,
    }));
    expect(possible.map(({ rank }) => Math.sign(rank))).toEqual([1, 1, -1]);
    expect(problem({ ...program, correlations: possible })).toBeUndefined();
  });

  it('is a summary that needs itself', () => {
    const of: Expression = { kind: 'series', name: 'x', lag: 1 };
    const program: Program = {
      definitions: [
        {
          name: 'total',
          kind: 'quantity',
          expression: { kind: 'summary', summary: 'sum', of, rate: undefined },
          opening: undefined,
          line: 1,
        },
        {
          name: 'x',
          kind: 'series',
          expression: { kind: 'quantity', name: 'total' },
          opening: undefined,
          line: 2,
        },
      ],
      correlations: [],
    };
    expect(problem(program)).toMatchObject({ kind: 'cycle' });
  });
});
