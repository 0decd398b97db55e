import { describe, expect, it } from 'vitest';
import { Follower } from '#lib/engine/follow.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { MODELS } from '#lib/models/index.ts';

const settings = { trials: 3_000, months: 12, seed: 'follow', sampler: 'sobol' } as const;

describe('one future', () => {
  it.each([...MODELS.keys()])(
    'has in %s the values that the run kept for the same trial, bit for bit',
    (id) => {
      const program = readProgram(MODELS.get(id)!.program, 12).program!;
      const follower = new Follower(program, settings);
      const whole = simulate(program, { ...settings, keptMonths: [1, 7, 12] });
      for (const trial of [0, 63, 64, 1234, 2999]) {
        const future = follower.follow(trial);
        const quantities = [...whole.kept].map(([name, values]) => [name, values[trial]]);
        expect(quantities.filter(([name]) => future.quantities.has(name as string))).toEqual(
          quantities,
        );
        for (const [name, value] of quantities)
          expect(Object.is(future.quantities.get(name as string), value)).toBe(true);
        for (const [name, months] of whole.keptMonths)
          for (const [month, values] of months)
            expect(Object.is(future.series.get(name)![month - 1], values[trial])).toBe(true);
        expect(future.quantities.size + future.series.size).toBe(program.definitions.length);
      }
    },
  );

  it('keeps never apart from no number, also where both happen', () => {
    const program = readProgram(
      'x[t] = poisson(1)\nnone = first(x > 1000)\nbroken = 1 / (none > 0 ? 0 : 1)\nworse = log(-1)',
    ).program!;
    const { quantities } = new Follower(program, settings).follow(5);
    expect(quantities.get('none')).toBe(Infinity);
    expect(quantities.get('broken')).toBeNaN();
    expect(quantities.get('worse')).toBeNaN();
  });

  it('knows what series were before the first month, where no draw is in it', () => {
    const program = readProgram(`
start = uniform(100, 200)
cash[0] = 2 * start
cash[t] = cash[t-1] - 1
stock[t] = stock[t-1] + 1
odd[0] = 2 * max(normal(0, 1), 0)
odd[t] = odd[t-1]`).program!;
    const { openings, quantities, series } = new Follower(program, settings).follow(7);
    expect(openings.get('cash')).toBe(2 * quantities.get('start')!);
    expect(series.get('cash')![0]).toBe(openings.get('cash')! - 1);
    expect(openings.get('stock')).toBe(0);
    expect([...openings.keys()]).toEqual(['cash', 'stock']);
    expect([...quantities.keys()]).toEqual(['start']);
  });

  it('is one of the run', () => {
    const follower = new Follower(readProgram('a = 1').program!, settings);
    for (const trial of [-1, 3_000, 0.5])
      expect(() => follower.follow(trial)).toThrow('follow requires a trial of the run');
  });
});
