import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { setExpression, setSeed, setTitle } from '#lib/document/edit.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { blank } from '#lib/models/blank/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import type { Model } from '#lib/models/model.ts';
import { workMonth, type MonthAsked } from '#lib/state/answer/month.svelte.ts';
import { workStatement, type Shown } from '#lib/state/answer/statement.svelte.ts';
import { WhatIf } from '#lib/state/what-if.svelte.ts';
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
  let terminated = 0;
  const { spawn, spawned } = fakeSpawn({ onTerminate: () => (terminated += 1) });
  let worked: Worked<Found> | undefined;
  const close = $effect.root(() => {
    worked = work(workspace, shown, createFarm({ workers: 1, spawn }));
  });
  flushSync();
  return { workspace, shown, worked: worked!, spawned, close, terminated: () => terminated };
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

describe('a month of a series', () => {
  it('has the very values of the run, a year with one run, and nothing until it is asked', async () => {
    let asked: MonthAsked | undefined = $state.raw();
    const { workspace, worked, spawned, close } = desk(blank, (space, shown, farm) =>
      workMonth(space, shown, () => asked, farm),
    );
    expect(spawned).toHaveLength(0);
    asked = { series: 'cash', month: 3 };
    flushSync();
    await done(worked);
    const own = simulate(workspace.program!, {
      trials: 300,
      months: 14,
      seed: 'seed',
      sampler: 'sobol',
      asked: ['cash'],
      keptMonths: [3, 14],
    }).keptMonths.get('cash')!;
    expect(worked.found).toMatchObject({ series: 'cash', month: 3 });
    expect([...worked.found!.values]).toEqual([...own.get(3)!]);
    // The other months of the year are known: at once, without a wait.
    asked = { series: 'cash', month: 12 };
    flushSync();
    expect(worked.isCurrent).toBe(true);
    expect(worked.found?.month).toBe(12);
    asked = { series: 'cash', month: 14 };
    flushSync();
    expect(worked.isCurrent).toBe(false);
    await done(worked);
    expect([...worked.found!.values]).toEqual([...own.get(14)!]);
    close();
  });

  it('is forgotten with the model it was of', async () => {
    const { workspace, worked, close } = desk(blank, (space, shown, farm) =>
      workMonth(space, shown, () => ({ series: 'cash', month: 2 }), farm),
    );
    await done(worked);
    const before = worked.found!.values;
    workspace.edit(setExpression('price', '900'), 'assumption', 'price');
    flushSync();
    expect(worked.isCurrent).toBe(false);
    await done(worked);
    expect([...worked.found!.values]).not.toEqual([...before]);
    const dearer = worked.found!.values;
    workspace.edit(setSeed('other'), 'seed');
    flushSync();
    expect(worked.isCurrent).toBe(false);
    await done(worked);
    expect([...worked.found!.values]).not.toEqual([...dearer]);
    close();
  });
});

describe('the worker of an answer', () => {
  const month = (space: Workspace, shown: Shown, farm: Farm) =>
    workMonth(space, shown, () => ({ series: 'cash', month: 2 }), farm);

  it('ends with the screen', async () => {
    for (const { worked, close, terminated } of [
      desk<unknown>(dropServicing, workStatement),
      desk<unknown>(blank, month),
    ]) {
      await done(worked);
      expect(terminated()).toBe(0);
      close();
      expect(terminated()).toBe(1);
    }
  });
});

describe('the cash that is safe', () => {
  /** The open model with its own cash at the start as what is moved. */
  const ask = (share: number) => (workspace: Workspace, _: Shown, farm: Farm) =>
    new WhatIf(workspace, farm).safety(() => ({
      lever: {
        name: 'starting_cash',
        kind: 'value',
        domain: { low: 0, high: 30_000, step: 300 },
        current: 6_000,
        within: undefined,
      },
      ruined: 'ruined',
      share,
    }));
  const chanceToLast = (workspace: Workspace, cash: number): number => {
    const text = setExpression('starting_cash', String(cash))(workspace.document).program;
    const { program } = readProgram(text);
    const settings = { trials: 300, months: 14, seed: 'seed', sampler: 'sobol' } as const;
    return 1 - simulate(program!, settings).quantities.get('ruined')!.mean;
  };

  it('is the least with which the cash lasts as surely as asked, in the same futures', async () => {
    const { workspace, worked, close } = desk(blank, ask(0.9));
    await done(worked);
    const found = worked.found!;
    if (found.kind !== 'holds') throw new Error('there is enough cash in the domain');
    expect(found.low.reach).toBeGreaterThanOrEqual(0.9);
    expect(found.low.reach).toBeCloseTo(chanceToLast(workspace, found.low.value), 12);
    expect(found.now.reach).toBeCloseTo(chanceToLast(workspace, 6_000), 12);
    expect(chanceToLast(workspace, found.low.value - 600)).toBeLessThan(0.9);
    close();
  });

  it('is more the surer it must be', async () => {
    const needed: number[] = [];
    for (const share of [0.8, 0.97]) {
      const { worked, close } = desk(blank, ask(share));
      await done(worked);
      const found = worked.found!;
      needed.push(found.kind === 'holds' ? found.low.value : Infinity);
      close();
    }
    expect(needed[0]).toBeLessThan(needed[1]!);
  });
});
