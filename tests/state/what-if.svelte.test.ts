import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { leverOf, type Lever } from '#lib/analysis/lever.ts';
import { createDocument } from '#lib/document/create.ts';
import { setExpression, setTarget } from '#lib/document/edit.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { blank } from '#lib/models/blank/index.ts';
import { SHOCKS } from '#lib/models/shocks.ts';
import { WhatIf } from '#lib/state/what-if.svelte.ts';
import type { Worked } from '#lib/state/worked.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFarm } from '#lib/workers/farm.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

const overhead = leverOf({
  name: 'overhead',
  constant: 800,
  allowed: [0, 1e7],
  isShare: false,
  isWhole: false,
});

/** The empty model on a desk with a farm whose workers run in this thread. */
function desk<Found>(ask: (whatIf: WhatIf, workspace: Workspace) => Worked<Found>, trials = 1_000) {
  const document = { ...createDocument(blank, 'one', 'seed'), trials, months: 6 };
  const workspace = new Workspace(memoryShelf(), document, 0);
  let terminated = 0;
  const { spawn, spawned } = fakeSpawn({ onTerminate: () => (terminated += 1) });
  let worked: Worked<Found> | undefined;
  const close = $effect.root(() => {
    worked = ask(new WhatIf(workspace, createFarm({ workers: 2, spawn })), workspace);
  });
  flushSync();
  return { workspace, worked: worked!, spawned, close, terminated: () => terminated };
}

const done = (worked: Worked<unknown>) =>
  vi.waitFor(
    () => {
      expect(worked.isCurrent).toBe(true);
    },
    { timeout: 30_000 },
  );

const begun = (worked: Worked<unknown>) =>
  vi.waitFor(
    () => {
      expect(worked.found).toBeDefined();
    },
    { timeout: 30_000, interval: 1 },
  );

describe('what if', () => {
  it('finds the overhead at which the goal is reached, and anew after an edit', async () => {
    const goal = { kind: 'chance', target: 0, share: 0.8 } as const;
    const { workspace, worked, close } = desk((whatIf) =>
      whatIf.seek(() => ({ lever: overhead, goal })),
    );
    expect(worked.found).toBeUndefined();
    await done(worked);
    const first = worked.found!;
    expect(first).toMatchObject({ kind: 'holds', isNow: false, low: { isEnd: true } });
    workspace.edit(setExpression('price', '400'), 'assumption', 'price');
    flushSync();
    expect(worked.isCurrent).toBe(false);
    expect(worked.found).toBe(first);
    await done(worked);
    expect(worked.found).toMatchObject({ kind: 'holds', isNow: true });
    close();
  });

  it('tells about where the answer lies before it has looked at all futures', async () => {
    const goal = { kind: 'chance', target: 0, share: 0.8 } as const;
    const { worked, close } = desk(
      (whatIf) => whatIf.seek(() => ({ lever: overhead, goal })),
      20_000,
    );
    await begun(worked);
    expect(worked.isCurrent).toBe(false);
    const rough = worked.found!;
    await done(worked);
    if (rough.kind !== 'holds' || worked.found?.kind !== 'holds') throw new Error(rough.kind);
    const [before, after] = [rough.high, worked.found.high];
    expect(before).not.toEqual(after);
    // The chance at the end that was found first, from 2,048 futures, is as good as these allow.
    expect(Math.abs(before.reach - after.reach)).toBeLessThan(2 * before.margin);
    close();
  });

  it('holds the chance against the target that is asked for: the more must be left, the less may be spent', async () => {
    const highest: number[] = [];
    for (const target of [0, 1_000]) {
      const goal = { kind: 'chance', target, share: 0.8 } as const;
      const { worked, close } = desk((whatIf) => whatIf.seek(() => ({ lever: overhead, goal })));
      await done(worked);
      const { found } = worked;
      highest.push(found?.kind === 'holds' ? found.high.value : NaN);
      close();
    }
    // Six months: 1,000 more at the end is 167 less a month, as near as steps of 20 come.
    expect(Math.abs(highest[0]! - highest[1]! - 1_000 / 6)).toBeLessThanOrEqual(20);
  });

  it('has the same answer for the same question', async () => {
    const goal = { kind: 'mean', amount: 2_000 } as const;
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const { workspace, worked, close } = desk((whatIf) =>
        whatIf.seek(() => ({ lever: overhead, goal })),
      );
      await done(worked);
      answers.push(worked.found);
      const settings = { trials: 1_000, months: 6, seed: 'seed', sampler: 'sobol' } as const;
      const { quantities } = simulate(workspace.program!, settings);
      expect(worked.found!.now.reach).toBeCloseTo(quantities.get('take_home')!.mean, 6);
      close();
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('sweeps one number with the value of now among the others: less overhead is better', async () => {
    const { worked, close } = desk((whatIf) => whatIf.sweep(() => overhead));
    await done(worked);
    const { values, figures, optimum } = worked.found!;
    expect(values).toContain(800);
    expect(figures).toHaveLength(values.length);
    const means = figures.map(({ mean }) => mean);
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    expect(optimum).toMatchObject({ best: 0, isInside: false });
    // Six months, each 800 cheaper, in every future alike.
    expect(optimum!.gain!.value).toBeCloseTo(6 * 800, 6);
    close();
  });

  it('maps two numbers, coarse first, with what the target asks for', async () => {
    const price: Lever = {
      ...overhead,
      name: 'price',
      domain: { low: 10, high: 90, step: 10 },
      current: 50,
    };
    const { workspace, worked, close } = desk((whatIf, { document }) =>
      whatIf.grid(() => ({
        first: price,
        second: overhead,
        measure: 'ruined',
        target: document.target,
      })),
    );
    await begun(worked);
    await done(worked);
    const { cells, first, second } = worked.found!;
    expect([first.length, second.length]).toEqual([6, 9]);
    const known = cells.flat();
    expect(known.every((cell) => cell !== undefined)).toBe(true);
    // Dearer and with less overhead: the best corner.
    expect(Math.max(...known.map((cell) => cell!.mean))).toBe(cells[0]!.at(-1)!.mean);
    expect(known.every((cell) => cell!.measure! >= 0 && cell!.measure! <= 1)).toBe(true);
    workspace.edit(setTarget(1), 'target');
    close();
  });

  it('tries shocks and one of the own, the most harmful first', async () => {
    const lever: Lever = {
      ...overhead,
      kind: 'factor',
      domain: { low: 0.1, high: 2.5, step: 0.01 },
    };
    const { worked, close } = desk((whatIf) =>
      whatIf.stress(() => ({ shocks: SHOCKS.get('blank')!, own: { lever, factor: 1.5 } })),
    );
    await done(worked);
    const tried = worked.found!;
    expect(tried.map(({ id }) => id).toSorted()).toEqual(['demand_falls', 'own', 'price_falls']);
    const changes = tried.map(({ effect }) => effect.mean.difference.value);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    const own = tried.find(({ id }) => id === 'own')!;
    expect(own.effect.mean.difference.value).toBeCloseTo(-6 * 400, 6);
    expect(new Set(changes).size).toBe(3);
    close();
  });

  it('is done with the last shock, also where two and two come out even', async () => {
    const { worked, close } = desk((whatIf) =>
      whatIf.stress(() => ({ shocks: SHOCKS.get('blank')!, own: undefined })),
    );
    await done(worked);
    expect(worked.found!.map(({ id }) => id).toSorted()).toEqual(['demand_falls', 'price_falls']);
    close();
  });

  it('waits while the model cannot be read, and says when a run fails', async () => {
    const { workspace, worked, spawned, close } = desk((whatIf) => whatIf.sweep(() => overhead));
    await done(worked);
    workspace.edit(setExpression('price', '40 +'), 'assumption', 'price');
    flushSync();
    expect(worked.isCurrent).toBe(false);
    workspace.edit(setExpression('price', '41'), 'assumption', 'price');
    flushSync();
    spawned[0]!.onerror?.({ message: 'out of memory' });
    await vi.waitFor(() => {
      expect(worked.hasFailed).toBe(true);
    });
    expect(worked.found).toBeDefined();
    close();
  });

  it('ends its workers with the screen', async () => {
    const { worked, spawned, close, terminated } = desk((whatIf) => whatIf.sweep(() => overhead));
    await done(worked);
    expect([spawned.length, terminated()]).toEqual([2, 0]);
    close();
    expect(terminated()).toBe(2);
  });
});
