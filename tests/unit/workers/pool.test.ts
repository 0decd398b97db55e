import { describe, expect, it } from 'vitest';
import type { Results, RunSettings } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import type { Program } from '#lib/language/tree.ts';
import { createSimulator, type Simulator } from '#lib/workers/pool.ts';
import { fakeSpawn } from '../../support/fake-workers.ts';

function programOf(text: string): Program {
  const { program, issues } = readProgram(text);
  if (program === undefined) throw new Error(JSON.stringify(issues));
  return program;
}

const PROGRAM = programOf(`
price = pert(10, 25, 70)
share = beta(2, 38)
leads[t] = poisson(40 * 1.01^t)
sales[t] = binomial(leads[t], share)
cash[0] = 100
cash[t] = cash[t-1] + sales[t] * price - 60
ruined = any(cash < 0)
even = first(cash >= 200)
odd = 1 / (price - 25)
`);

const settings = (trials: number, seed = 'pool'): RunSettings => ({
  trials,
  months: 6,
  seed,
  sampler: 'random',
});

interface Finished {
  readonly all: readonly Results[];
  readonly final: Results;
  readonly progress: readonly number[];
}

function finish(simulator: Simulator, run: RunSettings, program = PROGRAM): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const all: Results[] = [];
    const progress: number[] = [];
    simulator.run(program, run, {
      progress: (done) => progress.push(done),
      results: (results, isFinal) => {
        all.push(results);
        if (isFinal) resolve({ all, final: results, progress });
      },
      failed: (reason) => {
        reject(new Error(reason));
      },
    });
  });
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the simulator', () => {
  it.each([1, 2, 3, 8])('gives with %i workers the bits that one thread gives', async (workers) => {
    const simulator = createSimulator({ workers, spawn: fakeSpawn().spawn });
    const { final } = await finish(simulator, settings(40_000));
    expect(final).toEqual(simulate(PROGRAM, settings(40_000)));
    simulator.dispose();
  });

  it('publishes a pilot at once and then refinements, each with more trials', async () => {
    const simulator = createSimulator({ workers: 2, spawn: fakeSpawn().spawn });
    const { all, progress } = await finish(simulator, settings(60_000));
    expect(all.map(({ trials }) => trials)).toEqual([2048, 16_384, 60_000]);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(60_000);
    simulator.dispose();
  });

  it.each([
    ['at once and publishes once', 0.1, [40_000]],
    ['to the end, after it has shown the first figures', 1, [2_048, 40_000]],
  ])('lets the worker that began go on alone when it is quick: %s', async (_, tick, trials) => {
    const { spawn, spawned } = fakeSpawn({ tick });
    const simulator = createSimulator({ workers: 2, spawn });
    const { all, final } = await finish(simulator, settings(40_000));
    expect(all.map((results) => results.trials)).toEqual(trials);
    expect(final).toEqual(simulate(PROGRAM, settings(40_000)));
    expect(spawned).toHaveLength(1);
    simulator.dispose();
  });

  it('publishes once when the pilot is all that was asked for', async () => {
    const simulator = createSimulator({ workers: 2, spawn: fakeSpawn().spawn });
    const { all, final } = await finish(simulator, settings(777));
    expect(all).toHaveLength(1);
    expect(final).toEqual(simulate(PROGRAM, settings(777)));
    simulator.dispose();
  });

  it('lets only the newest job publish', async () => {
    const simulator = createSimulator({ workers: 2, spawn: fakeSpawn().spawn });
    const heard: string[] = [];
    for (const seed of ['a', 'b', 'c', 'd']) {
      simulator.run(PROGRAM, settings(20_000, seed), {
        results: () => heard.push(seed),
        failed: () => heard.push(`${seed} failed`),
      });
      await wait(seed === 'b' ? 30 : 0);
    }
    const { final } = await finish(simulator, settings(5_000, 'e'));
    expect(heard.filter((seed) => seed === 'd')).toEqual([]);
    expect(final.seed).toBe('e');
    const before = heard.length;
    await wait(60);
    expect(heard).toHaveLength(before);
    simulator.dispose();
  });

  it('gives a worker one task at a time, so that two hundred edits in a row never queue up', async () => {
    let tasks = 0;
    const { spawn } = fakeSpawn({
      swallow: (message) => {
        if (message.kind === 'task') tasks += 1;
        return false;
      },
    });
    const simulator = createSimulator({ workers: 1, spawn });
    const silent = { results: () => undefined, failed: () => undefined };
    for (let edit = 0; edit < 200; edit += 1)
      simulator.run(PROGRAM, settings(2_000, `edit ${edit}`), silent);
    const { final } = await finish(simulator, settings(2_000, 'last'));
    expect(final.seed).toBe('last');
    expect(tasks).toBeLessThanOrEqual(2);
    simulator.dispose();
  });

  it('is silent after a cancel, and keeps its workers for the next job', async () => {
    const { spawn, spawned } = fakeSpawn();
    const simulator = createSimulator({ workers: 2, spawn });
    let told = 0;
    simulator.run(PROGRAM, settings(2_000_000), {
      results: () => (told += 1),
      failed: () => (told += 1),
    });
    await wait(150);
    simulator.cancel();
    const before = told;
    await wait(400);
    expect(told).toBe(before);
    const { final } = await finish(simulator, settings(3_000));
    expect(final).toEqual(simulate(PROGRAM, settings(3_000)));
    expect(spawned.length).toBeLessThanOrEqual(2);
    simulator.dispose();
  });

  it('reports a crash with its reason and works again afterwards', async () => {
    const { spawn, spawned } = fakeSpawn({
      swallow: (message) => message.kind === 'task' && message.job === 1,
    });
    const simulator = createSimulator({ workers: 1, spawn });
    const failed = finish(simulator, settings(3_000));
    await wait(5);
    spawned[0]?.onerror?.({ message: 'boom' });
    await expect(failed).rejects.toThrow('boom');
    const { final } = await finish(simulator, settings(3_000));
    expect(final.trials).toBe(3_000);
    expect(spawned).toHaveLength(2);
    simulator.dispose();
  });

  it('replaces a worker that falls silent, and says so', async () => {
    const terminated: number[] = [];
    const { spawn, spawned } = fakeSpawn({
      swallow: (_message, worker) => worker === 0,
      onTerminate: (worker) => terminated.push(worker),
    });
    const simulator = createSimulator({ workers: 1, spawn, patience: { silence: 60, stop: 20 } });
    await expect(finish(simulator, settings(3_000))).rejects.toThrow('silent');
    expect(terminated).toEqual([0]);
    const { final } = await finish(simulator, settings(3_000));
    expect(final.trials).toBe(3_000);
    expect(spawned).toHaveLength(2);
    simulator.dispose();
  });

  it('replaces a worker that does not stop within its patience, and runs the new job on another', async () => {
    const { spawn, spawned } = fakeSpawn({ swallow: (_message, worker) => worker === 0 });
    const simulator = createSimulator({
      workers: 1,
      spawn,
      patience: { silence: 5_000, stop: 50 },
    });
    simulator.run(PROGRAM, settings(3_000), {
      results: () => {
        throw new Error('a hung worker answered');
      },
      failed: () => undefined,
    });
    await wait(5);
    const { final } = await finish(simulator, settings(3_000, 'second'));
    expect(final.seed).toBe('second');
    expect(spawned).toHaveLength(2);
    simulator.dispose();
  });

  it('reports a rejection that nobody waited for', async () => {
    const { spawn, spawned } = fakeSpawn({ swallow: () => true });
    const simulator = createSimulator({ workers: 1, spawn });
    const failed = finish(simulator, settings(3_000));
    await wait(5);
    spawned[0]?.onmessage?.({ data: { kind: 'failed', task: undefined, reason: 'Error: lost' } });
    await expect(failed).rejects.toThrow('lost');
    simulator.dispose();
  });

  it('reports a message that could not be read, and a worker that could not be started', async () => {
    const { spawn, spawned } = fakeSpawn({ swallow: () => true });
    const simulator = createSimulator({ workers: 1, spawn });
    const failed = finish(simulator, settings(3_000));
    await wait(5);
    spawned[0]?.onmessageerror?.();
    await expect(failed).rejects.toThrow('messageerror');
    simulator.dispose();
    const broken = createSimulator({
      workers: 1,
      spawn: () => {
        throw new Error('refused');
      },
    });
    await expect(finish(broken, settings(3_000))).rejects.toThrow('refused');
  });

  it('reports a program that has no plan as failed, after run has returned', async () => {
    const simulator = createSimulator({ workers: 1, spawn: fakeSpawn().spawn });
    const impossible = programOf('a = normal(0, 1)\nb = normal(0, 1)\nc = normal(0, 1)\n');
    const correlations = [
      { first: 'a', second: 'b', rank: 0.9 },
      { first: 'b', second: 'c', rank: 0.9 },
      { first: 'a', second: 'c', rank: -0.9 },
    ];
    await expect(
      finish(simulator, settings(3_000), { ...impossible, correlations }),
    ).rejects.toThrow('correlations_impossible');
    simulator.dispose();
  });
});
