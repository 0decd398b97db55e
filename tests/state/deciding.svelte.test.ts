import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '#lib/analysis/decision.ts';
import { createDocument } from '#lib/document/create.ts';
import { setExpression } from '#lib/document/edit.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { blank } from '#lib/models/blank/index.ts';
import { Deciding } from '#lib/state/deciding.svelte.ts';
import { Simulation } from '#lib/state/simulation.svelte.ts';
import { Spread } from '#lib/state/spread.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Analyst } from '#lib/workers/analyst.ts';
import { createFarm } from '#lib/workers/farm.ts';
import type { Listeners } from '#lib/workers/pool.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

type Asked = Parameters<Analyst['ask']>;

/** A workspace whose runs and analyses wait until the test answers them. */
function open() {
  const workspace = new Workspace(memoryShelf(), createDocument(blank, 'one', 'seed'), 0);
  const listeners: Listeners[] = [];
  const asked: Asked[] = [];
  let deciding: Deciding | undefined;
  let spread: Spread | undefined;
  const close = $effect.root(() => {
    const simulation = new Simulation(workspace, {
      run: (_program, _settings, heard) => listeners.push(heard),
      cancel: () => undefined,
      dispose: () => undefined,
    });
    deciding = new Deciding(workspace, simulation, {
      ask: (...question) => asked.push(question),
      dispose: () => undefined,
    });
    spread = new Spread(workspace, createFarm({ workers: 2, spawn: fakeSpawn().spawn }));
  });
  flushSync();
  const results = simulate(workspace.program!, {
    trials: 1000,
    months: workspace.months,
    seed: 'seed',
    sampler: 'sobol',
  });
  return { workspace, listeners, asked, deciding: deciding!, spread: spread!, results, close };
}

describe('what decides', () => {
  it('is asked once a run has come to its end, and again after each', () => {
    const { listeners, asked, deciding, results, close } = open();
    listeners.at(-1)!.results(results, false);
    flushSync();
    expect(asked).toHaveLength(0);
    listeners.at(-1)!.results(results, true);
    flushSync();
    expect(asked).toHaveLength(1);
    expect(deciding.decision).toBeUndefined();
    const [{ kept, result, names }, hear] = asked[0]!;
    const decision = decisionOf(kept, result, names);
    expect(decision.drivers.length).toBeGreaterThan(0);
    hear(decision);
    expect(deciding.decision).toEqual(decision);
    close();
  });

  it('keeps what it knew and says so when the analysis breaks', () => {
    const { listeners, asked, deciding, results, close } = open();
    listeners.at(-1)!.results(results, true);
    flushSync();
    const [{ kept, result, names }, hear] = asked[0]!;
    const decision = decisionOf(kept, result, names);
    hear(decision);
    hear(undefined);
    expect(deciding.hasFailed).toBe(true);
    expect(deciding.decision).toEqual(decision);
    close();
  });
});

describe('where the ups and downs come from', () => {
  it('is worked out when it is asked for, adds up, and belongs to one program', async () => {
    const { workspace, spread, close } = open();
    expect(spread.shares).toEqual({ kind: 'idle' });
    const running = spread.askShares();
    expect(spread.shares).toMatchObject({ kind: 'running', ended: 0 });
    await running;
    if (spread.shares.kind !== 'done') throw new Error(spread.shares.kind);
    const { unknown, varies, luck, groups } = spread.shares.found;
    const whole = unknown.share + varies.share + luck.share;
    // Nothing is below 0, so that what chance takes from one may be missing from the sum.
    expect(Math.abs(whole - 1)).toBeLessThan(0.05);
    // With others a group carries at least what it carries alone, but for the simulation error.
    for (const { alone, total } of groups)
      expect(total.share).toBeGreaterThan(
        alone.share - 4 * (alone.standardError + total.standardError),
      );
    workspace.edit(setExpression('price', '123'), 'assumption', 'price');
    flushSync();
    expect(spread.shares).toEqual({ kind: 'idle' });
    close();
  });

  it('is told number by number, with what is drawn every month beside them', async () => {
    const { spread, close } = open();
    const ranked = ['price', 'sales_per_month'];
    const running = spread.askNumbers(ranked);
    expect(spread.numbers).toMatchObject({ kind: 'running', ended: 0 });
    expect(spread.shares).toEqual({ kind: 'idle' });
    await running;
    if (spread.numbers.kind !== 'done') throw new Error(spread.numbers.kind);
    const { numbers, market, luck } = spread.numbers.found;
    expect(numbers.map(({ id }) => id).sort()).toEqual([...ranked].sort());
    // The sales of a month are counts, and nothing else is drawn by the month.
    expect(market).toBeUndefined();
    const parts = [...numbers, luck!];
    const whole = parts.reduce((sum, { total }) => sum + total.share, 0);
    const alone = parts.reduce((sum, part) => sum + part.alone.share, 0);
    const error = Math.hypot(...parts.map((part) => part.alone.standardError));
    // All that is drawn is among them: alone they carry no more than all, and with others no less.
    expect(alone).toBeLessThan(1 + 4 * error);
    expect(whole).toBeGreaterThan(1 - 4 * Math.hypot(...parts.map((p) => p.total.standardError)));
    close();
  });

  it('forgets a request that another one overtook, and may be asked again', async () => {
    const { spread, close } = open();
    const first = spread.askShares();
    const second = spread.askNumbers(['price']);
    await first;
    expect(spread.shares).toEqual({ kind: 'idle' });
    await second;
    expect(spread.numbers.kind).toBe('done');
    close();
  });
});
