import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { RunSettings } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import type { Program } from '#lib/language/tree.ts';
import { Live } from '#lib/state/live.svelte.ts';
import type { Listeners, Simulator } from '#lib/workers/pool.ts';

const SMALL = {
  program: 'price = 10  # each\nsold = 5 to 20\nincome = price * sold\n',
  months: 1,
  asked: ['income'],
};

/** A live program whose simulator answers when the test says so. */
function open() {
  const runs: { program: Program; settings: RunSettings; listeners: Listeners }[] = [];
  const told = { cancelled: 0, disposed: 0 };
  const simulator: Simulator = {
    run: (program, settings, listeners) => runs.push({ program, settings, listeners }),
    cancel: () => {
      told.cancelled += 1;
    },
    dispose: () => {
      told.disposed += 1;
    },
  };
  let live: Live | undefined;
  const close = $effect.root(() => {
    live = new Live(SMALL, simulator);
  });
  flushSync();
  const answer = (isFinal: boolean): void => {
    const { program, settings, listeners } = runs.at(-1)!;
    listeners.results(simulate(program, { ...settings, trials: 500 }), isFinal);
  };
  return { live: live!, runs, told, answer, close };
}

describe('a live program', () => {
  it('runs ten thousand futures with luck that is the same for everybody', () => {
    const { runs, close } = open();
    expect(runs.at(-1)?.settings).toEqual({
      trials: 10_000,
      seed: 'mizan',
      sampler: 'sobol',
      months: 1,
      asked: ['income'],
    });
    close();
  });

  it('runs anew for another expression, and keeps the last figures as stale meanwhile', () => {
    const { live, runs, answer, close } = open();
    answer(true);
    const before = live.results?.quantities.get('income')?.mean;
    expect([live.isCurrent, live.isFinal]).toEqual([true, true]);
    live.say('price', '20');
    flushSync();
    expect(live.text).toContain('price = 20  # each');
    expect(runs).toHaveLength(2);
    expect([live.isCurrent, live.isFinal]).toEqual([false, false]);
    expect(live.results?.quantities.get('income')?.mean).toBe(before);
    answer(false);
    expect([live.isCurrent, live.isFinal]).toEqual([true, false]);
    expect(live.results?.quantities.get('income')?.mean).toBeCloseTo(2 * before!, 9);
    close();
  });

  it('says when it cannot run, and recovers', () => {
    const { live, runs, answer, close } = open();
    runs.at(-1)!.listeners.failed('silent');
    expect(live.hasFailed).toBe(true);
    answer(true);
    expect(live.hasFailed).toBe(false);
    close();
  });

  it('stops for a text that cannot be read, and ends with its component', () => {
    const { live, runs, told, close } = open();
    live.say('price', '(');
    flushSync();
    expect([runs.length, told.cancelled]).toEqual([1, 1]);
    close();
    expect(told.disposed).toBe(1);
  });
});
