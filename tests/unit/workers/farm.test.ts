import { describe, expect, it } from 'vitest';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { createFarm, type Run } from '#lib/workers/farm.ts';
import { fakeSpawn } from '../../support/fake-workers.ts';

/** The same small program at several prices. */
function runs(...prices: readonly number[]): Run[] {
  return prices.map((price) => ({
    program: readProgram(`price = ${price}\nsold[t] = poisson(9)\ntotal = price * sum(sold)`)
      .program!,
    settings: { trials: 3_000, months: 4, seed: 'farm', sampler: 'sobol' },
  }));
}

const directly = (all: readonly Run[]) =>
  all.map(({ program, settings }) => simulate(program, settings));

describe('the farm', () => {
  it.each([1, 2, 8])(
    'gives with %i workers what each run gives alone, in the order asked',
    async (workers) => {
      const { spawn, spawned } = fakeSpawn();
      const farm = createFarm({ workers, spawn });
      const heard: number[] = [];
      const asked = runs(5, 1, 4, 2, 3);
      const outcome = await farm.runAll(asked, (ended) => heard.push(ended));
      expect(outcome).toEqual({ kind: 'done', results: directly(asked) });
      expect(heard).toEqual([1, 2, 3, 4, 5]);
      expect(spawned).toHaveLength(Math.min(workers, 5));
      farm.dispose();
    },
  );

  it('gives the results in the order asked, also where the first run ends last', async () => {
    const farm = createFarm({ workers: 2, spawn: fakeSpawn().spawn });
    const [long, ...short] = runs(5, 1, 2);
    const asked = [{ ...long!, settings: { ...long!.settings, trials: 40_000 } }, ...short];
    const outcome = await farm.runAll(asked);
    expect(outcome.kind === 'done' && outcome.results.map(({ trials }) => trials)).toEqual([
      40_000, 3_000, 3_000,
    ]);
    expect(outcome).toEqual({ kind: 'done', results: directly(asked) });
    farm.dispose();
  });

  it('tells older runs that newer ones came between', async () => {
    const farm = createFarm({ workers: 2, spawn: fakeSpawn().spawn });
    const older = farm.runAll(runs(1, 2, 3));
    const newer = runs(4, 5);
    const outcome = farm.runAll(newer);
    expect(await older).toEqual({ kind: 'overtaken' });
    expect(await outcome).toEqual({ kind: 'done', results: directly(newer) });
    const last = farm.runAll(runs(6));
    farm.cancel();
    expect(await last).toEqual({ kind: 'overtaken' });
    farm.dispose();
  });

  it('lets no run go on after its lot was given up, and no worker after the end', async () => {
    let terminated = 0;
    const { spawn } = fakeSpawn({ onTerminate: () => (terminated += 1) });
    const farm = createFarm({ workers: 2, spawn });
    const heard: number[] = [];
    const givenUp = farm.runAll(runs(1, 2, 3), (ended) => heard.push(ended));
    farm.cancel();
    await givenUp;
    // The same work begun later has ended: so would this have.
    const after = createFarm({ workers: 2, spawn: fakeSpawn().spawn });
    expect(await after.runAll(runs(1, 2, 3))).toMatchObject({ kind: 'done' });
    after.dispose();
    expect(heard).toEqual([]);
    const last = farm.runAll(runs(4, 5));
    farm.dispose();
    expect(await last).toEqual({ kind: 'overtaken' });
    expect(terminated).toBe(2);
  });

  it('ends all runs with the reason when one cannot be run', async () => {
    const [run] = runs(1);
    const farm = createFarm({ workers: 2, spawn: fakeSpawn().spawn });
    const broken = { ...run!, settings: { ...run!.settings, months: 0 } };
    expect(await farm.runAll([run!, broken])).toMatchObject({ kind: 'failed' });
    expect(await farm.runAll([])).toEqual({ kind: 'done', results: [] });
    farm.dispose();
  });
});
