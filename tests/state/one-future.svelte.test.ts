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
  const close = $effect.root(() => {
    one = new OneFuture(workspace, simulation, picked, createFollowing(fakeSpawn().spawn));
  });
  return { workspace, simulation, run, one: one!, close };
}

describe('one future on the desk', () => {
  it('waits for the run it belongs to, and is the typical one of it', async () => {
    const { simulation, run, one, close } = desk(() => ({ kind: 'percentile', percentile: 50 }));
    flushSync();
    expect(one.found).toBeUndefined();
    const results = run();
    Object.assign(simulation, { results, isCurrent: true, isFinal: true });
    flushSync();
    await vi.waitFor(() => {
      expect(one.isCurrent).toBe(true);
    });
    const values = results.kept.get('take_home')!;
    expect(one.found!.quantities.get('take_home')).toBe(medianOf(values));
    expect(one.found!.series.get('cash')).toHaveLength(6);
    close();
  });

  it('goes grey with an edit and follows the same number in the new run', async () => {
    const { workspace, simulation, run, one, close } = desk(() => ({ kind: 'trial', trial: 12 }));
    Object.assign(simulation, { results: run(), isCurrent: true, isFinal: true });
    flushSync();
    await vi.waitFor(() => {
      expect(one.isCurrent).toBe(true);
    });
    const before = one.found!;
    workspace.edit(setExpression('overhead', '100'), 'assumption', 'overhead');
    simulation.isCurrent = false;
    flushSync();
    expect([one.isCurrent, one.found]).toEqual([false, before]);
    Object.assign(simulation, { results: run(), isCurrent: true });
    flushSync();
    await vi.waitFor(() => {
      expect(one.isCurrent).toBe(true);
    });
    const change = one.found!.quantities.get('take_home')! - before.quantities.get('take_home')!;
    // Six months, each 700 cheaper, with the same luck.
    expect(change).toBeCloseTo(4_200, 6);
    close();
  });
});
