import { describe, expect, it } from 'vitest';
import type { Lever } from '#lib/analysis/lever.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { gridWork, type Grid } from '#lib/state/what-if/grid.ts';
import type { Base } from '#lib/state/what-if/base.ts';
import type { Run } from '#lib/workers/farm.ts';
import { programOf } from '../../support/engine-program.ts';

const program = programOf('a = 4\nb = 10\nluck = normal(0, 1)\nleft = a * b + luck\ncost = a - b');

const base: Base = {
  program,
  result: 'left',
  trials: 10_000,
  run: (changed, asked = ['left'], most = Infinity) => ({
    program: changed,
    settings: { trials: Math.min(10_000, most), months: 1, seed: 'grid', sampler: 'sobol', asked },
  }),
};

const lever = (name: string, current: number): Lever => ({
  name,
  kind: 'value',
  domain: { low: 0, high: 100 * current, step: 1 },
  current,
  within: undefined,
});

/** Plays the runs of a map here; each look at it that was published, and the runs behind it. */
async function played(target: number): Promise<{ looks: [Grid, boolean][]; runs: Run[] }> {
  const looks: [Grid, boolean][] = [];
  const runs: Run[] = [];
  const question = { first: lever('a', 4), second: lever('b', 10), measure: 'cost', target };
  await gridWork(base, question)(
    (lot) => {
      runs.push(...lot);
      return Promise.resolve(lot.map((run) => simulate(run.program, run.settings)));
    },
    (grid, isFinal) => looks.push([grid, isFinal]),
  );
  return { looks, runs };
}

describe('the map of two numbers', () => {
  it('knows every second pair first, and all in the end', async () => {
    const { looks, runs } = await played(0);
    expect(looks.map(([, isFinal]) => isFinal)).toEqual([false, true]);
    const [coarse, all] = looks.map(([grid]) => grid);
    for (const [row, line] of coarse!.cells.entries())
      for (const [column, cell] of line.entries())
        expect(cell !== undefined).toBe(row % 2 === 0 && column % 2 === 0);
    expect(all!.cells.flat()).not.toContain(undefined);
    expect(runs).toHaveLength(all!.first.length * all!.second.length);
    expect(new Set(runs.map(({ settings }) => settings.trials))).toEqual(new Set([4096]));
  });

  it('has the values near those of now, and in each cell what that pair brings', async () => {
    const target = 40;
    const { looks } = await played(target);
    const { first, second, cells } = looks.at(-1)![0];
    expect(first).toEqual([2, 3, 4, 5, 6]);
    expect([second[0], second.length, second.at(-1)]).toEqual([5, 9, 15]);
    for (const [row, two] of second.entries())
      for (const [column, one] of first.entries()) {
        const { mean, measure, success } = cells[row]![column]!;
        expect(mean).toBeCloseTo(one * two, 1);
        expect(measure).toBe(one - two);
        if (Math.abs(one * two - target) > 5) expect(success).toBe(one * two > target ? 1 : 0);
      }
  });
});
