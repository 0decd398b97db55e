import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { decisionOf } from '#lib/analysis/decision.ts';
import { createDocument } from '#lib/document/create.ts';
import { setSeed } from '#lib/document/edit.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { MODELS } from '#lib/models/index.ts';
import { Choosing } from '#lib/state/choosing.svelte.ts';
import { Comparison } from '#lib/state/comparison.svelte.ts';
import { Simulation } from '#lib/state/simulation.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Analyst } from '#lib/workers/analyst.ts';
import { createFarm } from '#lib/workers/farm.ts';
import type { Simulator } from '#lib/workers/pool.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

type Asked = Parameters<Analyst['ask']>;

/** The simulator of the desk: its figures come at once. */
const DESK: Simulator = {
  run: (program, settings, listeners) => {
    queueMicrotask(() => listeners.results(simulate(program, { ...settings, trials: 8 }), true));
    return 0;
  },
  cancel: () => undefined,
  dispose: () => undefined,
};

/** Two scenarios of the smallest model, and an analyst who waits until the test answers. */
async function open() {
  const document = { ...createDocument(MODELS.get('blank')!, 'one', 'seed'), trials: 2000 };
  const workspace = new Workspace(memoryShelf(), document, 0);
  const asked: Asked[] = [];
  let isDisposed = false;
  let made: [Comparison, Choosing] | undefined;
  const close = $effect.root(() => {
    const simulation = new Simulation(workspace, DESK);
    const farm = createFarm({ workers: 2, spawn: fakeSpawn().spawn });
    const comparison = new Comparison(workspace, simulation, farm);
    const analyst: Analyst = {
      ask: (...question) => asked.push(question),
      dispose: () => (isDisposed = true),
    };
    made = [comparison, new Choosing(comparison, analyst)];
  });
  const [comparison, choosing] = made!;
  const settled = () =>
    vi.waitFor(
      () => {
        flushSync();
        expect(comparison.isCurrent && comparison.outcomes.length === 2).toBe(true);
      },
      { timeout: 30_000, interval: 5 },
    );
  await settled();
  return { workspace, comparison, choosing, asked, close, settled, isDisposed: () => isDisposed };
}

describe('what would settle the choice', () => {
  it('is asked of the numbers that both scenarios draw alike, and of none that they draw apart', async () => {
    const { comparison, choosing, asked, close } = await open();
    const [{ kept, names, result, rival, groups }, hear] = asked.at(-1)!;
    expect(names).toContain('price');
    expect(names).not.toContain('sales_per_month');
    expect(rival).toBe(comparison.other!.values);
    expect(kept.get(result)).toEqual(comparison.base!.values);
    expect(choosing.decision).toBeUndefined();
    const decision = decisionOf(kept, result, names, rival, groups);
    hear(decision);
    expect(choosing.decision).toBe(decision);
    expect(decision.information.has('price')).toBe(true);
    close();
  });

  it('is forgotten when the figures are new, and not asked of old ones', async () => {
    const { workspace, comparison, choosing, asked, close, settled } = await open();
    const [{ kept, names, result }, hear] = asked.at(-1)!;
    hear(decisionOf(kept, result, names));
    const before = asked.length;
    workspace.edit(setSeed('other'), 'seed');
    flushSync();
    expect(comparison.isCurrent).toBe(false);
    expect(asked).toHaveLength(before);
    await settled();
    expect(asked.length).toBeGreaterThan(before);
    expect(choosing.decision).toBeUndefined();
    close();
  });

  it('ends its worker with the screen', async () => {
    const { close, isDisposed } = await open();
    expect(isDisposed()).toBe(false);
    close();
    expect(isDisposed()).toBe(true);
  });
});
