// What is measured inside a page; the runner calls it through the page's `bench`.
import type { Results } from '#lib/engine/results.ts';
import { leverOf } from '#lib/analysis/lever.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { seekWork } from '#lib/state/what-if/seek.ts';
import { createFarm } from '#lib/workers/farm.ts';
import { createSimulator, type Simulator } from '#lib/workers/pool.ts';
import { programOf } from './adapter.ts';
import type { Request } from './perform.ts';
import { saveTimes } from './saving.ts';
import type { Workload } from './workload.ts';

/** How long the main thread was held up while others computed. */
export interface Calm {
  /** The longest task that the browser reports, which it does from 50 ms; 0 when there was none. */
  readonly longestTask: number;
  /** The longest time between two frames. */
  readonly longestFrame: number;
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const simulators = new Map<number | 'app', Simulator>();

/** Workers live on between runs, as they do in the app. */
function simulatorOf(workers: number | 'app'): Simulator {
  const simulator =
    simulators.get(workers) ?? createSimulator(workers === 'app' ? {} : { workers });
  simulators.set(workers, simulator);
  return simulator;
}

/** Runs a workload in so many workers, or as many as the app takes; waits for the results that are final. */
function finished(workload: Workload, trials: number, workers: number | 'app'): Promise<Results> {
  const { months, asked } = workload;
  return new Promise((resolve, reject) => {
    simulatorOf(workers).run(
      programOf(workload),
      { trials, months, seed: 'bench', sampler: 'random', asked },
      {
        results: (results, isFinal) => {
          if (isFinal) resolve(results);
        },
        failed: (reason) => reject(new Error(reason)),
      },
    );
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const bench = {
  /** Has a request done in the worker. */
  ask: (request: Request): Promise<number[]> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number[]>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(request);
    }),

  save: saveTimes,

  /** Milliseconds from each text, as an editor hands it over, to all of its results. */
  async edits(workload: Workload, texts: readonly string[], trials: number): Promise<number[]> {
    const times: number[] = [];
    for (const text of texts)
      times.push(await timed(() => finished({ ...workload, text }, trials, 'app')));
    return times;
  },

  /** Milliseconds of one run in so many workers. */
  run: (workload: Workload, trials: number, workers: number): Promise<number> =>
    timed(() => finished(workload, trials, workers)),

  /** Milliseconds from texts to the results of all of them, each so many trials. */
  async compare(
    workload: Workload,
    texts: readonly string[],
    trials: number,
    times: number,
  ): Promise<number[]> {
    const farm = createFarm();
    const { months, asked } = workload;
    const each: number[] = [];
    // The first time starts the workers.
    for (let turn = 0; turn <= times; turn += 1) {
      const time = await timed(async () => {
        const runs = texts.map((text) => ({
          program: programOf({ ...workload, text }),
          settings: { trials, months, seed: `bench ${turn}`, sampler: 'sobol' as const, asked },
        }));
        const outcome = await farm.runAll(runs);
        if (outcome.kind !== 'done') throw new Error(outcome.kind);
      });
      if (turn > 0) each.push(time);
    }
    farm.dispose();
    return each;
  },

  /** Milliseconds until the price is found at which drop-servicing pays in so many futures: a first answer, and the last. */
  async seek(
    shares: readonly number[],
    trials: number,
  ): Promise<{ first: number[]; last: number[] }> {
    const farm = createFarm();
    const { program: text, months } = dropServicing;
    const program = programOf({ text, months, asked: [], figure: 'take_home' });
    const lever = leverOf({
      name: 'price',
      constant: 600,
      allowed: [1, 1e6],
      isShare: false,
      isWhole: false,
    });
    const run = (
      changed: typeof program,
      asked: readonly string[] = ['take_home'],
      most = trials,
    ) => ({
      program: changed,
      settings: {
        trials: Math.min(trials, most),
        months,
        seed: 'bench',
        sampler: 'sobol' as const,
        asked,
      },
    });
    const found: { first: number[]; last: number[] } = { first: [], last: [] };
    for (const share of shares) {
      const begin = performance.now();
      const work = seekWork({ program, result: 'take_home', trials, run }, lever, {
        kind: 'chance',
        target: 0,
        share,
      });
      await work(
        async (runs) => {
          const outcome = await farm.runAll(runs);
          return outcome.kind === 'done' ? outcome.results : undefined;
        },
        (_, isFinal) => (isFinal ? found.last : found.first).push(performance.now() - begin),
      );
    }
    farm.dispose();
    // The first one starts the workers.
    return { first: found.first.slice(1), last: found.last.slice(1) };
  },

  /** Watches the main thread during one run. */
  async watch(workload: Workload, trials: number): Promise<Calm> {
    let longestTask = 0;
    let longestFrame = 0;
    let last = performance.now();
    let isOver = false;
    const see = (entries: PerformanceEntryList): void => {
      for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
    };
    const observer = new PerformanceObserver((list) => see(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const frame = (): void => {
      const now = performance.now();
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    await finished(workload, trials, 'app');
    isOver = true;
    see(observer.takeRecords());
    observer.disconnect();
    return { longestTask, longestFrame };
  },
};

window.bench = bench;
