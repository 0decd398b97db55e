import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { setExpression } from '#lib/document/edit.ts';
import { medianOf } from '#lib/analysis/sample.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { blank } from '#lib/models/blank/index.ts';
import { OneFuture, type Picked } from '#lib/state/one-future.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFollowing } from '#lib/workers/following.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

function desk(picked: () => Picked) {
  const document = { ...createDocument(blank, 'one', 'seed'), trials: 1_001, months: 6 };
  const workspace = new Workspace(memoryShelf(), document, 0);
  const run = () =>
    simulate(workspace.program!, { trials: 1_001, months: 6, seed: 'seed', sampler: 'sobol' });
  const simulation = $state({
    results: undefined,
    isCurrent: false,
    isFinal: false,
  }) as {
    results: ReturnType<typeof run> | undefined;
    isCurrent: boolean;
    isFinal: boolean;
  };
  let one: OneFuture | undefined;
  let terminated = 0;
  const { spawn, spawned } = fakeSpawn({ onTerminate: () => (terminated += 1) });
  const close = $effect.root(() => {
    one = new OneFuture(workspace, simulation, picked, createFollowing(spawn));
  });
  return { workspace, simulation, run, one: one!, spawned, close, terminated: () => terminated };
}

const current = (one: OneFuture) =>
  vi.waitFor(
    () => {
      expect(one.isCurrent).toBe(true);
    },
    { timeout: 30_000 },
  );

describe('one future on the desk', () => {
  it('waits for the run it belongs to, and is the typical one of it', async () => {
    const { simulation, run, one, spawned, close } = desk(() => ({
      kind: 'percentile',
      percentile: 50,
    }));
    flushSync();
    expect(one.found).toBeUndefined();
    const results = run();
    for (const part of [{ results }, { isCurrent: true }, { isCurrent: false, isFinal: true }]) {
      Object.assign(simulation, part);
      flushSync();
      // Nothing was asked: the worker starts with the first question.
      expect(spawned).toHaveLength(0);
    }
    simulation.isCurrent = true;
    flushSync();
    await current(one);
    const values = results.kept.get('take_home')!;
    expect(one.found!.quantities.get('take_home')).toBe(medianOf(values));
    expect(one.found!.series.get('cash')).toHaveLength(6);
    close();
  });

  it('goes grey with an edit and follows the same number in the new run', async () => {
    const { workspace, simulation, run, one, close } = desk(() => ({ kind: 'trial', trial: 12 }));
    Object.assign(simulation, { results: run(), isCurrent: true, isFinal: true });
    flushSync();
    await current(one);
    const before = one.found!;
    workspace.edit(setExpression('overhead', '100'), 'assumption', 'overhead');
    simulation.isCurrent = false;
    flushSync();
    expect([one.isCurrent, one.found]).toEqual([false, before]);
    Object.assign(simulation, { results: run(), isCurrent: true });
    flushSync();
    await current(one);
    const change = one.found!.quantities.get('take_home')! - before.quantities.get('take_home')!;
    // Six months, each 700 cheaper, with the same luck.
    expect(change).toBeCloseTo(4_200, 6);
    close();
  });

  it('is found by its place among all, from the worst on', async () => {
    let share = $state(0);
    const { simulation, run, one, close } = desk(() => ({ kind: 'place', share }));
    const results = run();
    Object.assign(simulation, { results, isCurrent: true, isFinal: true });
    const values = results.kept.get('take_home')!;
    flushSync();
    await current(one);
    expect(one.found!.quantities.get('take_home')).toBe(Math.min(...values));
    share = 1;
    flushSync();
    expect(one.isCurrent).toBe(false);
    await current(one);
    expect(one.found!.quantities.get('take_home')).toBe(Math.max(...values));
    close();
  });

  it('is the last one where a greater number is asked for than there are', async () => {
    const { simulation, run, one, close } = desk(() => ({ kind: 'trial', trial: 5_000 }));
    Object.assign(simulation, { results: run(), isCurrent: true, isFinal: true });
    flushSync();
    await current(one);
    expect(one.found!.trial).toBe(1_000);
    close();
  });

  it('is not shown when the model has changed meanwhile', async () => {
    const { workspace, simulation, run, one, spawned, close } = desk(() => ({
      kind: 'trial',
      trial: 12,
    }));
    Object.assign(simulation, { results: run(), isCurrent: true, isFinal: true });
    flushSync();
    const [worker] = spawned;
    const hear = worker!.onmessage!;
    let isAnswered = false;
    worker!.onmessage = (event) => {
      hear(event);
      isAnswered = true;
    };
    workspace.edit(setExpression('overhead', '100'), 'assumption', 'overhead');
    simulation.isCurrent = false;
    flushSync();
    await vi.waitFor(
      () => {
        expect(isAnswered).toBe(true);
      },
      { timeout: 30_000 },
    );
    // What hangs on the answer has happened by the next turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([one.isCurrent, one.found]).toEqual([false, undefined]);
    close();
  });

  it('says when it cannot be read, until it is read again; its worker ends with the screen', async () => {
    let trial = $state(-1);
    const { simulation, run, one, close, terminated } = desk(() => ({ kind: 'trial', trial }));
    Object.assign(simulation, { results: run(), isCurrent: true, isFinal: true });
    flushSync();
    await vi.waitFor(() => {
      expect(one.hasFailed).toBe(true);
    });
    expect(one.isCurrent).toBe(false);
    trial = 3;
    flushSync();
    expect(one.hasFailed).toBe(false);
    await current(one);
    const before = terminated();
    close();
    expect(terminated()).toBe(before + 1);
  });
});
