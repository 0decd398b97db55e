import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { setExpression, setSeed, setTarget, setTitle } from '#lib/document/edit.ts';
import type { Results, RunSettings } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import type { Program } from '#lib/language/tree.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { Simulation } from '#lib/state/simulation.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import type { Listeners, Simulator } from '#lib/workers/pool.ts';

/** A simulator that keeps what it was asked and answers when the test says so. */
class Desk {
  readonly runs: { program: Program; settings: RunSettings; listeners: Listeners }[] = [];
  cancelled = 0;
  readonly shelf = memoryShelf();
  readonly workspace = new Workspace(this.shelf, createDocument(dropServicing, 'one', 'seed'), 0);
  readonly simulation: Simulation;
  readonly close: () => void;

  constructor() {
    const simulator: Simulator = {
      run: (program, settings, listeners) => this.runs.push({ program, settings, listeners }),
      cancel: () => {
        this.cancelled += 1;
      },
      dispose: () => undefined,
    };
    let simulation: Simulation | undefined;
    this.close = $effect.root(() => {
      simulation = new Simulation(this.workspace, simulator);
    });
    flushSync();
    this.simulation = simulation!;
  }

  /** Real figures of the newest run, from few trials. */
  answer(isFinal: boolean): Results {
    const { program, settings, listeners } = this.runs.at(-1)!;
    const results = simulate(program, { ...settings, trials: 500 });
    listeners.results(results, isFinal);
    return results;
  }
}

/** A page that starts in a tab in which another page noted that a model runs. */
function afterNote(heldLocks: readonly string[]): Desk {
  sessionStorage.setItem('mizan-running', 'other');
  vi.stubGlobal('navigator', {
    locks: {
      request: () => Promise.resolve(),
      query: () => Promise.resolve({ held: heldLocks.map((name) => ({ name })) }),
    },
  });
  return new Desk();
}

describe('a model in a tab that left a note of a run', () => {
  afterEach(() => {
    sessionStorage.clear();
    vi.unstubAllGlobals();
  });

  it('waits and says why where the page of the note is no more, until it is told to run', async () => {
    const desk = afterNote(['mizan:page:another', 'other']);
    await vi.waitFor(() => {
      expect(desk.simulation.isAfterCrash).toBe(true);
    });
    flushSync();
    expect([desk.runs.length, desk.simulation.isHeld]).toEqual([0, true]);
    desk.simulation.run();
    flushSync();
    expect([desk.runs.length, desk.simulation.isAfterCrash]).toEqual([1, false]);
    desk.close();
  });

  it('runs where that page lives: the tab was duplicated', async () => {
    const desk = afterNote(['mizan:page:other']);
    expect(desk.runs).toEqual([]);
    await vi.waitFor(() => {
      flushSync();
      expect(desk.runs).toHaveLength(1);
    });
    expect(desk.simulation.isAfterCrash).toBe(false);
    desk.close();
  });
});

describe('the running simulation', () => {
  it('runs once at first, and once for each edit that changes the model', () => {
    const desk = new Desk();
    expect(desk.runs).toHaveLength(1);
    desk.workspace.edit(setExpression('price', '700'), 'assumption', 'price');
    flushSync();
    expect(desk.runs).toHaveLength(2);
    desk.workspace.edit(setSeed('other'), 'seed');
    flushSync();
    expect(desk.runs).toHaveLength(3);
    expect(desk.runs.at(-1)?.settings).toMatchObject({ seed: 'other', months: 36, trials: 10_000 });
    desk.close();
  });

  it('does not run for a title or a target', () => {
    const desk = new Desk();
    desk.workspace.edit(setTitle('Mine'), 'title');
    desk.workspace.edit(setTarget(5000), 'target');
    flushSync();
    expect(desk.runs).toHaveLength(1);
    desk.close();
  });

  it('calls figures current only while they belong to what is on the screen', () => {
    const desk = new Desk();
    expect(desk.simulation.isCurrent).toBe(false);
    const first = desk.answer(false);
    expect([desk.simulation.isCurrent, desk.simulation.isFinal]).toEqual([true, false]);
    desk.answer(true);
    expect(desk.simulation.isFinal).toBe(true);
    desk.workspace.edit(setExpression('price', '700'), 'assumption', 'price');
    flushSync();
    expect([desk.simulation.isCurrent, desk.simulation.isFinal]).toEqual([false, false]);
    expect(desk.simulation.results?.seed).toBe(first.seed);
    desk.close();
  });

  it('keeps the last good figures, greyed, while the model cannot be read', () => {
    const desk = new Desk();
    desk.answer(true);
    const before = desk.simulation.answer;
    desk.workspace.edit(setExpression('price', '600 +'), 'assumption', 'price');
    flushSync();
    expect(desk.cancelled).toBe(1);
    expect(desk.simulation.isCurrent).toBe(false);
    expect(desk.simulation.answer).toEqual(before);
    desk.close();
  });

  it('tells a failure, keeps the figures, and runs again on request', () => {
    const desk = new Desk();
    desk.answer(true);
    desk.runs.at(-1)!.listeners.failed('out of memory');
    expect(desk.simulation.failure).toBe('out of memory');
    expect(desk.simulation.results).toBeDefined();
    desk.simulation.retry();
    flushSync();
    expect(desk.runs).toHaveLength(2);
    desk.answer(true);
    expect(desk.simulation.failure).toBeUndefined();
    desk.close();
  });

  it('leaves the newest figures on the card of the shelf', async () => {
    const desk = new Desk();
    desk.answer(true);
    await Promise.resolve();
    const card = await desk.shelf.card('one');
    expect(card?.fan).toHaveLength(3);
    expect(card?.fan[0]).toHaveLength(36);
    expect(card?.chanceOfProfit).toBe(1 - desk.simulation.answer!.loss.share);
    desk.close();
  });
});
