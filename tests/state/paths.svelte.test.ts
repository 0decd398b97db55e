import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { informationBetween } from '#lib/analysis/choice.ts';
import { betweenOf } from '#lib/analysis/flips.ts';
import type { Results } from '#lib/engine/results.ts';
import { DEFAULT_ANSWERS, TRIALS } from '#lib/models/creator/answers.ts';
import { pairedOf } from '#lib/state/path-runs.ts';
import { Paths, valueAt } from '#lib/state/paths.svelte.ts';
import { createFarm } from '#lib/workers/farm.ts';
import { fakeSpawn } from '../support/fake-workers.ts';

const COUNTS = { played: 512, tried: 128 };

class Screen {
  readonly paths: Paths;
  readonly close: () => void;
  /** Runs that began, by their trials. */
  readonly begun: number[] = [];
  readonly seeds: string[] = [];
  isBroken = false;
  terminated = 0;

  constructor({ isBroken = false } = {}) {
    this.isBroken = isBroken;
    const { spawn } = fakeSpawn({
      swallow: (message) => {
        if (message.kind === 'task' && message.from === 0) {
          this.begun.push(message.settings.trials);
          this.seeds.push(message.settings.seed);
        }
        return this.isBroken && message.kind === 'task';
      },
      onTerminate: () => (this.terminated += 1),
    });
    let made: Paths | undefined;
    this.close = $effect.root(() => {
      const patience = isBroken ? { silence: 20, stop: 10 } : { silence: 60_000, stop: 10 };
      made = new Paths(createFarm({ workers: 2, spawn, patience }), COUNTS);
    });
    flushSync();
    this.paths = made!;
  }

  async until(isSo: () => boolean): Promise<void> {
    await vi.waitFor(
      () => {
        flushSync();
        expect(isSo()).toBe(true);
      },
      { timeout: 50_000, interval: 5 },
    );
  }

  settled(): Promise<void> {
    return this.until(() => this.paths.isCurrent && this.paths.areChangesCurrent);
  }
}

describe('the paths of a creator', () => {
  it('play nothing before they are asked to, whatever is answered', async () => {
    const screen = new Screen();
    screen.paths.answers = { ...DEFAULT_ANSWERS, founder_hours: '60' };
    flushSync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.begun).toEqual([]);
    expect(screen.paths.played).toBeUndefined();
    screen.close();
  });

  it(
    'play all courses in the same futures, then try other answers in fewer',
    { timeout: 60_000 },
    async () => {
      const screen = new Screen();
      screen.paths.play();
      await screen.settled();
      const { results } = screen.paths.played!;
      expect(screen.begun.slice(0, 4)).toEqual([512, 512, 512, 512]);
      expect(new Set(screen.begun.slice(4))).toEqual(new Set([128]));
      expect(results.producer.kept.get('winner_chance')).toEqual(
        results.affiliate.kept.get('winner_chance'),
      );
      expect(pairedOf(results.producer, results.affiliate)!.isVisible).toBe(true);
      const turns = screen.paths.changes!.turns.map(({ question, side }) => `${question} ${side}`);
      expect(turns).toContain('founder_hours below');
      expect(turns).toContain('starting_cash below');
      for (const turn of screen.paths.changes!.turns) {
        expect(turn.at).not.toBe(turn.before);
        // Halved until two digits say no more, or four times.
        const { grid } = TRIALS.find(({ question }) => question === turn.question)!;
        const [low, high] = [Math.min(turn.at, turn.before), Math.max(turn.at, turn.before)];
        const known = [...grid, valueAt(screen.paths.played!, turn.question)];
        const before = Math.max(...known.filter((value) => value <= low));
        const after = Math.min(...known.filter((value) => value >= high));
        expect(betweenOf(turn) === undefined || high - low <= (after - before) / 8).toBe(true);
      }
      screen.paths.answers = { ...DEFAULT_ANSWERS, price: '20' };
      flushSync();
      expect(screen.paths.areChangesCurrent).toBe(false);
      screen.close();
      expect(screen.terminated).toBeGreaterThan(0);
    },
  );

  it('say what it is worth to know a number between the two paths', async () => {
    const screen = new Screen();
    // Where the one is as good as the other, to know more may change the choice.
    screen.paths.answers = { ...DEFAULT_ANSWERS, price: '15' };
    screen.paths.play();
    await screen.settled();
    const { known } = screen.paths.changes!;
    const { producer, affiliate } = screen.paths.played!.results;
    const of = ({ kept }: Results): Float64Array => kept.get('take_home')!;
    const values = producer.kept.get(known!.name) ?? affiliate.kept.get(known!.name);
    expect(known).toMatchObject(informationBetween(values!, of(producer), of(affiliate))!);
    screen.close();
  });

  it('play anew with other luck, in every run', { timeout: 60_000 }, async () => {
    const screen = new Screen();
    screen.paths.play();
    await screen.settled();
    const before = screen.paths.played!.results;
    screen.paths.seed = 'other luck';
    flushSync();
    expect(screen.paths.isCurrent).toBe(false);
    await screen.settled();
    const after = screen.paths.played!.results;
    for (const course of ['producer', 'affiliate', 'staged', 'gated'] as const) {
      expect(after[course].seed).toBe('other luck');
      expect(after[course].quantities.get('take_home')!.mean).not.toBe(
        before[course].quantities.get('take_home')!.mean,
      );
    }
    expect(screen.seeds.slice(-8)).toEqual(new Array(8).fill('other luck'));
    screen.close();
  });

  it('play anew with another answer, and show the old figures as old until then', async () => {
    const screen = new Screen();
    screen.paths.play();
    await screen.until(() => screen.paths.isCurrent);
    const before = screen.paths.played;
    screen.paths.answers = { ...DEFAULT_ANSWERS, founder_hours: '20 to 30' };
    flushSync();
    expect(screen.paths.isCurrent).toBe(false);
    expect(screen.paths.played).toBe(before);
    await screen.until(() => screen.paths.isCurrent);
    expect(screen.paths.areChangesCurrent).toBe(false);
    expect(valueAt(screen.paths.played!, 'founder_hours')).toBeCloseTo(24.5, 0);
    screen.close();
  });

  it('hear nothing of what an answer in between would have given', async () => {
    const screen = new Screen();
    screen.paths.play();
    flushSync();
    screen.paths.answers = { ...DEFAULT_ANSWERS, price: '20' };
    flushSync();
    screen.paths.answers = { ...DEFAULT_ANSWERS, price: '200' };
    const seen: string[] = [];
    await screen.until(() => {
      const price = screen.paths.played?.answers.price;
      if (price !== undefined) seen.push(price);
      return screen.paths.isCurrent;
    });
    expect(new Set(seen)).toEqual(new Set(['200']));
    screen.close();
  });

  it('play nothing for the wage, which is only held against', async () => {
    const screen = new Screen();
    screen.paths.play();
    await screen.until(() => screen.paths.isCurrent);
    const playedRuns = (): number =>
      screen.begun.filter((trials) => trials === COUNTS.played).length;
    const before = playedRuns();
    screen.paths.answers = { ...DEFAULT_ANSWERS, reservation_wage: '25' };
    flushSync();
    expect(screen.paths.isCurrent).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(playedRuns()).toBe(before);
    screen.close();
  });

  it('say when they cannot be played, and play on request', async () => {
    const screen = new Screen({ isBroken: true });
    screen.paths.play();
    await screen.until(() => screen.paths.failure !== undefined);
    expect(screen.paths.played).toBeUndefined();
    screen.isBroken = false;
    screen.paths.play();
    await screen.until(() => screen.paths.isCurrent);
    expect(screen.paths.failure).toBeUndefined();
    screen.close();
  });
});
