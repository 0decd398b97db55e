import { describe, expect, it } from 'vitest';
import { hundredthsOf, probeName, statementOf, withStatement } from '#lib/analysis/statement.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { MODELS } from '#lib/models/index.ts';
import type { StatementBar, StatementLine } from '#lib/analysis/statement.ts';
import { programOf } from '../../support/engine-program.ts';

/** The kept sums of a statement, written line by line. */
function kept(lines: Partial<Record<StatementLine, number[]>>): ReadonlyMap<string, Float64Array> {
  return new Map(
    Object.entries(lines).map(([line, values]) => [
      probeName(line as StatementLine),
      Float64Array.from(values),
    ]),
  );
}

const told = (bars: readonly StatementBar[]) =>
  bars.map(({ line, from, to }) => [line, from, to] as const);

describe('the statement of the money', () => {
  it('goes from the sales to the result, each part beginning where the last one ended', () => {
    const bars = statementOf(
      kept({
        bookings: [100, 300],
        refunds: [10, 10],
        cost_of_sales: [40, 80],
        operating_profit: [50, 210],
      }),
      Float64Array.of(50, 210),
    );
    expect(told(bars)).toEqual([
      ['bookings', 0, 200],
      ['refunds', 200, 190],
      ['cost_of_sales', 190, 130],
      ['result', 0, 130],
    ]);
    // Type 7 between −80 and −40: a tenth of the way in from either end.
    expect(bars[2]).toMatchObject({ mean: -60, low: -76, high: -44 });
  });

  it('tells what customers still owe between the profit and what is taken home', () => {
    const bars = statementOf(
      kept({ bookings: [100], refunds: [0], cost_of_sales: [30], operating_profit: [70] }),
      Float64Array.of(45),
    );
    expect(told(bars)).toEqual([
      ['bookings', 0, 100],
      ['cost_of_sales', 100, 70],
      ['operating_profit', 0, 70],
      ['owed', 70, 45],
      ['result', 0, 45],
    ]);
  });

  it('gives what the lines do not explain a line of its own, and leaves out what is only rounding', () => {
    const lines = { bookings: [0.3], refunds: [0.1], cost_of_sales: [0.1] };
    const exact = statementOf(kept({ ...lines, operating_profit: [0.1] }), Float64Array.of(0.1));
    expect(exact.map(({ line }) => line)).not.toContain('other');
    const rest = statementOf(kept({ ...lines, operating_profit: [0] }), Float64Array.of(0));
    expect(rest.find(({ line }) => line === 'other')?.mean).toBeCloseTo(-0.1, 12);
  });

  it('leaves out futures in which a line is no number, and has no bars when all are', () => {
    const lines = { bookings: [100, NaN], cost_of_sales: [60, 0], operating_profit: [40, 0] };
    expect(told(statementOf(kept(lines), Float64Array.of(40, 7)))).toEqual([
      ['bookings', 0, 100],
      ['cost_of_sales', 100, 40],
      ['result', 0, 40],
    ]);
    expect(statementOf(kept(lines), Float64Array.of(NaN, NaN))).toEqual([]);
    expect(statementOf(new Map(), Float64Array.of(1))).toEqual([]);
  });

  it('is asked of a program that sells, earns, and has something between', () => {
    const whole = 'bookings[t] = 5\nad_spend[t] = 1\nfixed_costs[t] = 2\noperating_profit[t] = 2';
    expect(withStatement(programOf(whole))?.asked).toEqual([
      'statement bookings',
      'statement acquisition',
      'statement fixed_costs',
      'statement operating_profit',
    ]);
    expect(withStatement(programOf(whole.replace('bookings', 'sold')))).toBeUndefined();
    expect(withStatement(programOf(whole.replace('ad_spend', 'ads')))).toBeUndefined();
    expect(withStatement(programOf('bookings = 3'))).toBeUndefined();
  });
});

describe('of every hundred', () => {
  const bar = (line: StatementLine, mean: number): StatementBar => ({
    line,
    isTotal: line === 'bookings' || line === 'result',
    from: 0,
    to: mean,
    mean,
    low: mean,
    high: mean,
  });

  it('the parts and what remains are whole and add up', () => {
    const shares = hundredthsOf([
      bar('bookings', 3),
      bar('refunds', -1),
      bar('fixed_costs', -1),
      bar('result', 1),
    ]);
    expect(shares?.reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(shares?.toSorted()).toEqual([33, 33, 34]);
  });

  it('what adds to the sales is below zero, and so is what remains of a loss', () => {
    const shares = hundredthsOf([
      bar('bookings', 200),
      bar('finder_fees', 20),
      bar('cost_of_sales', -300),
      bar('result', -80),
    ]);
    expect(shares).toEqual([-10, 150, -40]);
  });

  it('there is none where nothing is sold', () => {
    expect(hundredthsOf([])).toBeUndefined();
    expect(hundredthsOf([bar('bookings', 0), bar('result', -5)])).toBeUndefined();
  });
});

describe.each([...MODELS.values()].map((model) => [model.id, model] as const))(
  'the statement of %s',
  (_, model) => {
    const { program } = readProgram(model.program, model.months);
    const probe = program && withStatement(program);
    if (program === undefined || probe === undefined) {
      it('is not told: the model names no lines', () => {
        expect(model.id).toBe('blank');
      });
      return;
    }
    const settings = {
      trials: 512,
      months: model.months,
      seed: 'statement',
      sampler: 'sobol',
    } as const;
    const { result } = model.roles;
    const results = simulate(probe.program, { ...settings, asked: [result, ...probe.asked] });
    const values = results.kept.get(result) ?? new Float64Array();
    const bars = statementOf(results.kept, values);

    it('leaves every digit of the run as it is', () => {
      const own = simulate(program, { ...settings, asked: [result] });
      expect(values).toEqual(own.kept.get(result));
      expect(results.quantities.get(result)).toEqual(own.quantities.get(result));
    });

    it('names every line between the sales and the result, and adds up to its mean', () => {
      expect(bars.map(({ line }) => line)).not.toContain('other');
      expect(bars[0]?.line).toBe('bookings');
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const last = bars.at(-1);
      expect(last?.line).toBe('result');
      expect(Math.abs((last?.mean ?? NaN) - mean)).toBeLessThan(1e-9 * (bars[0]?.mean ?? 0));
      const steps = bars.filter(({ isTotal }) => !isTotal);
      for (const [index, step] of steps.entries()) {
        expect(step.from).toBe(index === 0 ? bars[0]?.to : steps[index - 1]?.to);
      }
    });
  },
);
