import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { estimatedMean } from '#lib/analysis/estimate.ts';
import { stepsOf } from '#lib/analysis/steps.ts';
import { createDocument } from '#lib/document/create.ts';
import { setExpression, setSeed, setTitle } from '#lib/document/edit.ts';
import { replaceIn } from '#lib/document/scenarios.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { definitionText } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';
import { Comparison } from '#lib/state/comparison.svelte.ts';
import { shippedModel, storedDocument } from '#lib/state/guests.ts';
import { Simulation } from '#lib/state/simulation.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFarm } from '#lib/workers/farm.ts';
import type { Simulator } from '#lib/workers/pool.ts';
import { fakeSpawn } from '../support/fake-workers.ts';
import { contentOf, memoryShelf } from '../support/memory-shelf.ts';

/** The simulator of the desk: its figures come at once. */
const DESK: Simulator = {
  run: (program, settings, listeners) => {
    queueMicrotask(() => listeners.results(simulate(program, { ...settings, trials: 8 }), true));
    return 0;
  },
  cancel: () => undefined,
  dispose: () => undefined,
};

/** One whose worker does not start. */
const BROKEN_DESK: Simulator = {
  ...DESK,
  run: (_program, _settings, listeners) => {
    queueMicrotask(() => listeners.failed('no worker'));
    return 0;
  },
};

class Screen {
  readonly workspace: Workspace;
  readonly comparison: Comparison;
  readonly simulation: Simulation;
  readonly close: () => void;
  /** Texts of tasks that began with the first trial. */
  begun = 0;
  terminated = 0;

  constructor({ model = 'blank', isLent = false, fails = false, desk = DESK } = {}) {
    const document = { ...createDocument(MODELS.get(model)!, 'one', 'seed'), trials: 2000 };
    const shelf = memoryShelf();
    this.workspace = isLent ? Workspace.lend(shelf, document) : new Workspace(shelf, document, 0);
    const { spawn } = fakeSpawn({
      swallow: (message) => {
        if (message.kind === 'task' && message.from === 0) this.begun += 1;
        return fails && message.kind === 'task';
      },
      onTerminate: () => (this.terminated += 1),
    });
    let made: [Simulation, Comparison] | undefined;
    this.close = $effect.root(() => {
      const simulation = new Simulation(this.workspace, desk);
      const patience = fails ? { silence: 20, stop: 10 } : { silence: 60_000, stop: 10 };
      const farm = createFarm({ workers: 2, spawn, patience });
      made = [simulation, new Comparison(this.workspace, simulation, farm)];
    });
    flushSync();
    [this.simulation, this.comparison] = made!;
  }

  async settled(): Promise<void> {
    flushSync();
    await vi.waitFor(
      () => {
        flushSync();
        expect(this.comparison.isCurrent).toBe(true);
        expect(this.comparison.outcomes.length).toBeGreaterThan(0);
        expect(this.comparison.path).not.toContain(undefined);
      },
      { timeout: 30_000, interval: 5 },
    );
  }
}

describe('a comparison', () => {
  it('goes on where the desk has failed, whose figures would else come first', async () => {
    const screen = new Screen({ desk: BROKEN_DESK });
    await screen.settled();
    expect(screen.simulation.failure).toBe('no worker');
    expect(screen.begun).toBe(2);
    screen.close();
  });

  it('runs each scenario once, with the settings of the document and evenly spread luck', async () => {
    const screen = new Screen();
    await screen.settled();
    expect(screen.begun).toBe(2);
    const [base, other] = screen.comparison.outcomes;
    expect(base!.results).toMatchObject({
      trials: 2000,
      months: screen.workspace.months,
      seed: 'seed',
      sampler: 'sobol',
    });
    expect(estimatedMean('sobol', other!.values).value).toBeLessThan(
      estimatedMean('sobol', base!.values).value,
    );
    screen.close();
  });

  it('has for each scenario what it costs others', { timeout: 60_000 }, async () => {
    const screen = new Screen({ model: 'drop-servicing' });
    await screen.settled();
    const costs = screen.workspace.model!.costsToOthers!;
    expect(costs).toContain('fairness');
    for (const { results } of screen.comparison.outcomes)
      for (const name of costs) expect(results.quantities.get(name)?.mean, name).not.toBeNaN();
    const [fair, hidden] = screen.comparison.outcomes.map(
      ({ results }) => results.quantities.get('fairness')!.mean,
    );
    expect(hidden).toBeLessThan(fair!);
    screen.close();
  });

  it('runs only what an edit changed, and nothing for a title', async () => {
    const screen = new Screen();
    await screen.settled();
    const [base] = screen.comparison.outcomes;
    const before = screen.begun;
    screen.workspace.edit(
      replaceIn('half-the-sales', 'sales_per_month', '6 to 16'),
      'scenario_number',
    );
    flushSync();
    expect(screen.comparison.isCurrent).toBe(false);
    await screen.settled();
    expect(screen.begun).toBe(before + 1);
    expect(screen.comparison.outcomes[0]!.results).toBe(base!.results);
    screen.workspace.edit(setTitle('Mine'), 'title');
    await screen.settled();
    expect(screen.begun).toBe(before + 1);
    screen.close();
  });

  it('keeps the old figures of all together until the new ones of all have come', async () => {
    const screen = new Screen();
    await screen.settled();
    const old = screen.comparison.outcomes;
    screen.workspace.edit(setSeed('other'), 'seed');
    flushSync();
    expect(screen.comparison.isCurrent).toBe(false);
    expect(screen.comparison.outcomes).toBe(old);
    await screen.settled();
    expect(screen.comparison.outcomes.map(({ results }) => results.seed)).toEqual([
      'other',
      'other',
    ]);
    screen.close();
  });

  it('says of a scenario that cannot be read that it cannot, and compares the others', async () => {
    const screen = new Screen();
    screen.workspace.edit(replaceIn('half-the-sales', 'sales_per_month', '5 +'), 'scenario_number');
    await screen.settled();
    expect(screen.comparison.columns.map(({ program }) => program !== undefined)).toEqual([
      true,
      false,
    ]);
    expect(screen.comparison.columns[1]!.issues.length).toBeGreaterThan(0);
    expect(screen.comparison.outcomes).toHaveLength(1);
    screen.close();
  });

  it('leaves out what is not ticked', async () => {
    const screen = new Screen();
    screen.comparison.choices.left = ['base'];
    await screen.settled();
    expect(screen.comparison.outcomes.map(({ column }) => column.key)).toEqual([
      'scenario half-the-sales',
    ]);
    screen.close();
  });

  it('never holds a scenario against itself', async () => {
    const screen = new Screen();
    screen.comparison.choices.base = 'scenario half-the-sales';
    screen.comparison.choices.other = 'scenario half-the-sales';
    await screen.settled();
    expect(screen.comparison.base!.column.key).toBe('scenario half-the-sales');
    expect(screen.comparison.other!.column.key).toBe('scenario base');
    screen.close();
  });

  it('goes from one scenario to the other step by step, in the order that is chosen', async () => {
    const screen = new Screen({ model: 'drop-servicing' });
    const { comparison } = screen;
    comparison.choices.other = 'scenario hidden';
    await screen.settled();
    const groups = comparison.changes.map(({ group }) => group);
    expect(groups).toHaveLength(2);
    const path = comparison.path as Float64Array[];
    expect(path).toHaveLength(3);
    const steps = stepsOf('sobol', path);
    const sum = steps.reduce((total, { change }) => total + change.value, 0);
    const [from, to] = [path[0]!, path[2]!].map((values) => estimatedMean('sobol', values).value);
    expect(sum).toBeCloseTo(to! - from!, 6);
    comparison.choices.order = groups.toReversed();
    await screen.settled();
    expect(comparison.changes.map(({ group }) => group)).toEqual(groups.toReversed());
    expect((comparison.path as Float64Array[])[1]).not.toEqual(path[1]);
    screen.close();
  });

  it('shares luck by name where one scenario draws what another does not', async () => {
    const screen = new Screen();
    const constant = screen.workspace
      .model!.groups.flatMap(({ assumptions }) => assumptions)
      .map(({ name }) => name)
      .find((name) =>
        /^\d+$/.test(definitionText(screen.workspace.document.program, name)!.expression),
      )!;
    screen.workspace.edit(replaceIn('half-the-sales', constant, '10 to 20'), 'scenario_number');
    await screen.settled();
    expect(screen.comparison.sampler).toBe('random');
    expect(screen.comparison.outcomes.map(({ results }) => results.sampler)).toEqual([
      'random',
      'random',
    ]);
    screen.close();
  });

  it('sets another model beside them, with the same start or its own', async () => {
    const screen = new Screen({ model: 'affiliate' });
    const { comparison, workspace } = screen;
    workspace.edit(setExpression('starting_cash', '9000'), 'assumption', 'starting_cash');
    comparison.choices.left = ['paid-visits', 'review'];
    comparison.addModel(shippedModel('digital-producer', workspace.document)!);
    comparison.addModel(shippedModel('digital-producer', workspace.document)!);
    await screen.settled();
    const cash = (): (string | undefined)[] =>
      comparison.columns.map(({ text }) => definitionText(text, 'starting_cash')?.expression);
    expect(cash()).toEqual(['9000', '9000']);
    expect(comparison.outcomes).toHaveLength(2);
    expect(comparison.changes).toEqual([]);
    comparison.choices.isLevel = false;
    flushSync();
    expect(cash()).toEqual(['9000', '6000']);
    comparison.removeModel('digital-producer');
    await screen.settled();
    expect(comparison.outcomes).toHaveLength(1);
    screen.close();
  });

  it('remembers what was chosen while the reader looks at another screen', async () => {
    const screen = new Screen();
    screen.comparison.choices.base = 'scenario half-the-sales';
    screen.close();
    let again: Comparison | undefined;
    const close = $effect.root(() => {
      again = new Comparison(
        screen.workspace,
        screen.simulation,
        createFarm({ workers: 1, spawn: fakeSpawn().spawn }),
      );
    });
    expect(again!.choices.base).toBe('scenario half-the-sales');
    close();
    await Promise.resolve();
  });

  it('starts nothing of what is only lent until the reader says so', async () => {
    const screen = new Screen({ isLent: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.begun).toBe(0);
    screen.simulation.run();
    await screen.settled();
    expect(screen.begun).toBe(2);
    screen.close();
  });

  it('tells a failure, and tries again on request', async () => {
    const screen = new Screen({ fails: true });
    await vi.waitFor(() => expect(screen.comparison.failure).toBeDefined(), { timeout: 10_000 });
    const before = screen.begun;
    screen.comparison.retry();
    flushSync();
    await vi.waitFor(() => expect(screen.begun).toBeGreaterThan(before));
    screen.close();
  });

  it('ends its workers when the screen goes away', async () => {
    const screen = new Screen();
    await screen.settled();
    screen.close();
    expect(screen.terminated).toBe(2);
  });
});

describe('other models', () => {
  it('come in the money of the document, or not at all where their money is not known', () => {
    const document = createDocument(MODELS.get('affiliate')!, 'one', 'seed');
    expect(shippedModel('digital-producer', document)?.currency).toBe('USD');
    expect(shippedModel('nobody', document)).toBeUndefined();
    expect(shippedModel('affiliate', { ...document, currency: 'SAR' })).toBeUndefined();
    const exchanged = {
      ...document,
      currency: 'SAR',
      exchange: { rate: 3.75, day: '2026-11-01' },
    };
    const guest = shippedModel('digital-producer', exchanged)!;
    expect(guest.currency).toBe('SAR');
    expect(definitionText(guest.program, 'starting_cash')?.expression).toBe('22500');
  });

  it('are read from the shelf as they are stored', async () => {
    const shelf = memoryShelf();
    const document = createDocument(MODELS.get('affiliate')!, 'kept', 'seed');
    await shelf.save('kept', contentOf(document), 0);
    expect(await storedDocument(shelf, 'kept')).toEqual(document);
    expect(await storedDocument(shelf, 'nobody')).toBeUndefined();
  });
});
