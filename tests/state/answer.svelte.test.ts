import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { setExpression, setTitle } from '#lib/document/edit.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { blank } from '#lib/models/blank/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import type { Model } from '#lib/models/model.ts';
import { workStatement, type Shown } from '#lib/state/answer/statement.svelte.ts';
import type { Worked } from '#lib/state/worked.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFarm, type Farm } from '#lib/workers/farm.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

/** The desk's own run, as far as the work has to know of it. */
class Run implements Shown {
  isCurrent = $state(true);
  isFinal: boolean;

  constructor(isFinal: boolean) {
    this.isFinal = $state(isFinal);
  }
}

/** A model on a desk with a farm whose workers run in this thread. */
function desk<Found>(
  model: Model,
  work: (workspace: Workspace, shown: Shown, farm: Farm) => Worked<Found>,
  isFinal = true,
) {
  const document = { ...createDocument(model, 'one', 'seed'), trials: 300, months: 14 };
  const workspace = new Workspace(memoryShelf(), document, 0);
  const shown = new Run(isFinal);
  const { spawn, spawned } = fakeSpawn();
  let worked: Worked<Found> | undefined;
  const close = $effect.root(() => {
    worked = work(workspace, shown, createFarm({ workers: 1, spawn }));
  });
  flushSync();
  return { workspace, shown, worked: worked!, spawned, close };
}

const done = (worked: Worked<unknown>) =>
  vi.waitFor(
    () => {
      expect(worked.isCurrent).toBe(true);
    },
    { timeout: 30_000 },
  );

describe('the statement of the open model', () => {
  it('waits for the run of the desk, and ends at the mean of the same futures', async () => {
    const { workspace, shown, worked, spawned, close } = desk(dropServicing, workStatement, false);
    expect(spawned).toHaveLength(0);
    shown.isFinal = true;
    flushSync();
    await done(worked);
    expect(spawned).toHaveLength(1);
    const { bars, trials } = worked.found!;
    expect(trials).toBe(300);
    const { mean } = simulate(workspace.program!, {
      trials: 300,
      months: 14,
      seed: 'seed',
      sampler: 'sobol',
      asked: ['take_home'],
    }).quantities.get('take_home')!;
    expect(bars.at(-1)?.line).toBe('result');
    expect(bars.at(-1)?.mean).toBeCloseTo(mean, 6);
    close();
  });

  it('keeps the old picture, not as current, until the new one is in; a new title changes nothing', async () => {
    const { workspace, worked, close } = desk(dropServicing, workStatement);
    await done(worked);
    const first = worked.found;
    workspace.edit(setTitle('Another name'), 'title');
    flushSync();
    expect(worked.isCurrent).toBe(true);
    workspace.edit(setExpression('price', '700'), 'assumption', 'price');
    flushSync();
    expect(worked.isCurrent).toBe(false);
    expect(worked.found).toBe(first);
    await done(worked);
    expect(worked.found?.bars[0]?.mean).not.toBe(first?.bars[0]?.mean);
    close();
  });

  it('starts no worker where the model names no lines', () => {
    const { worked, spawned, close } = desk(blank, workStatement);
    expect(worked.found).toBeUndefined();
    expect(spawned).toHaveLength(0);
    close();
  });
});
