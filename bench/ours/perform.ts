import type { Figures, Results, Sampler } from '#lib/engine/results.ts';
import { brushTimes, decisionTimes } from './analyses.ts';
import { compile, preparePercentiles, prepareSimulation, type Run } from './adapter.ts';
import type { Workload } from './workload.ts';

/** A run that is timed. */
export interface Job {
  readonly workload: Workload;
  readonly mode: 'simulate' | 'percentiles';
  readonly sampler: Sampler;
  readonly trials: number;
}

/** What the runner asks of a thread that has the engine in it. Every answer is a list of numbers. */
export type Request =
  /** Gets warm. Answers with the milliseconds that one run takes. */
  | { readonly kind: 'warm'; readonly job: Job }
  /** Runs so many times. Answers with the milliseconds of all together. */
  | { readonly kind: 'time'; readonly job: Job; readonly times: number }
  /** Answers with mean and median of what the anchors compute too. */
  | {
      readonly kind: 'figures';
      readonly workload: Workload;
      readonly sampler: Sampler;
      readonly trials: number;
      readonly seed: string;
    }
  /** Compiles so many times, warm. Answers with the milliseconds of each. */
  | { readonly kind: 'compile'; readonly workload: Workload; readonly times: number }
  /** Analyses kept trials so many times, warm. Answers with the milliseconds of each. */
  | { readonly kind: 'decide' | 'brush'; readonly times: number };

/** Milliseconds of runs before a time counts: engines of browsers compile better what runs often. */
const WARM_UP = 300;
const WARM_COMPILATIONS = 20;

const prepared = new Map<string, Run>();

/** Prepared once and kept: a page does not compile anew for every run either. */
function runOf({ workload, mode, sampler }: Job): Run {
  const name = JSON.stringify([mode, sampler, workload]);
  const prepare = mode === 'simulate' ? prepareSimulation : preparePercentiles;
  const run = prepared.get(name) ?? prepare(workload, sampler);
  prepared.set(name, run);
  return run;
}

function warm(job: Job): number {
  const run = runOf(job);
  const begin = performance.now();
  let runs = 0;
  do {
    run(job.trials, `warm ${runs}`);
    runs += 1;
  } while (performance.now() - begin < WARM_UP);
  return (performance.now() - begin) / runs;
}

function time(job: Job, times: number, clock: () => number): number {
  const run = runOf(job);
  const begin = clock();
  for (let i = 0; i < times; i += 1) run(job.trials, `seed ${i}`);
  return clock() - begin;
}

/** The figures of a quantity, or of the last month of a series. */
function lastFigures(results: Results, name: string): Figures | undefined {
  return results.quantities.get(name) ?? results.series.get(name)?.at(-1);
}

function figures(workload: Workload, sampler: Sampler, trials: number, seed: string): number[] {
  const results = preparePercentiles(workload, sampler)(trials, seed);
  const found = lastFigures(results, workload.figure);
  return [found?.mean ?? NaN, found?.percentiles[50] ?? NaN];
}

function compileTimes(workload: Workload, times: number): number[] {
  const each: number[] = [];
  for (let turn = 0; turn < WARM_COMPILATIONS + times; turn += 1) {
    const begin = performance.now();
    compile(workload, turn);
    each.push(performance.now() - begin);
  }
  return each.slice(WARM_COMPILATIONS);
}

/**
 * Does what is asked, in this thread.
 *
 * @param clock milliseconds; processor time where the thread can know it
 */
export function perform(request: Request, clock: () => number): number[] {
  switch (request.kind) {
    case 'warm':
      return [warm(request.job)];
    case 'time':
      return [time(request.job, request.times, clock)];
    case 'figures':
      return figures(request.workload, request.sampler, request.trials, request.seed);
    case 'compile':
      return compileTimes(request.workload, request.times);
    case 'decide':
      return decisionTimes(request.times);
    case 'brush':
      return brushTimes(request.times);
  }
}
