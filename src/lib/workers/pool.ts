import { marksForLonger, nextPass } from '#lib/engine/column-data.ts';
import { mergeParts, type Part } from '#lib/engine/part.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import { isEnough, nextTarget } from '#lib/engine/refinement.ts';
import type { Results, RunSettings } from '#lib/engine/results.ts';
import { planFor } from '#lib/engine/settings.ts';
import { PILOT } from '#lib/engine/statistics/bins.ts';
import { ALL_COLLECTED, type Marks } from '#lib/engine/statistics/collected.ts';
import { BLOCK } from '#lib/engine/statistics/tally.ts';
import { summarise } from '#lib/engine/summarise.ts';
import type { Program } from '#lib/language/tree.ts';
import type { Task, TaskNews, WorkerLike } from './protocol.ts';
import { type Patience, Slot } from './slot.ts';
import { reasonOf } from './task.ts';

/** What a job tells whoever started it; after a newer job has begun it tells nothing more. */
export interface Listeners {
  progress?(done: number, total: number): void;
  results(results: Results, isFinal: boolean): void;
  failed(reason: string): void;
}

/** Runs programs off the main thread: one job at a time, the newest. */
export interface Simulator {
  /** Starts a job and ends the one before. @returns its number */
  run(program: Program, settings: RunSettings, listeners: Listeners): number;
  /** Ends the job, if one runs. */
  cancel(): void;
  dispose(): void;
}

export interface SimulatorOptions {
  /** Workers at most; by default one a core, up to 8. */
  readonly workers?: number;
  readonly spawn?: () => WorkerLike;
  readonly patience?: Patience;
}

const PATIENCE: Patience = { silence: 10_000, stop: 200 };

interface Job {
  readonly number: number;
  readonly program: Program;
  readonly settings: RunSettings;
  readonly listeners: Listeners;
  /** What the pilot fixed for all others. */
  pilot: Task['pilot'];
  /** What has come in so far, added up as it comes: at the end of a step little is left to do. */
  part: Part | undefined;
  /** Made when it is first needed here. */
  plan: Plan | undefined;
  /** Trials that are finished, and those that this refinement ends with. */
  finished: number;
  target: number;
  /** Whether the tasks under way read finished trials again, for values that percentiles need. */
  isReading: boolean;
  /** Tasks under way → trials they have done. */
  readonly under: Map<number, number>;
}

/** Starts a worker that runs what `task.ts` says. */
export function spawnWorker(): WorkerLike {
  return new Worker(new URL('./simulation.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as WorkerLike;
}

/** One worker a core, up to 8. */
export function coresToUse(): number {
  const cores = typeof navigator === 'undefined' ? 2 : navigator.hardwareConcurrency;
  return Math.max(1, Math.min(8, cores));
}

/** Cuts trials into stretches of whole blocks, as even as these allow. */
function stretches(from: number, to: number, count: number): [from: number, to: number][] {
  const blocks = Math.ceil((to - from) / BLOCK);
  const share = Math.max(1, Math.ceil(blocks / count)) * BLOCK;
  const found: [number, number][] = [];
  for (let start = from; start < to; start += share)
    found.push([start, Math.min(to, start + share)]);
  return found;
}

/**
 * Makes a simulator with workers of its own, which start when first needed.
 *
 * A job first runs a pilot of some 2,000 trials, whose results come at once, and then refines them; the
 * final results are the same bits for any number of workers.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { workers = coresToUse(), spawn = spawnWorker, patience = PATIENCE } = options;
  let jobs = 0;
  let tasks = 0;
  let job: Job | undefined;

  const end = (): void => {
    job = undefined;
    for (const slot of slots) slot.stop();
  };
  const fail = (reason: string): void => {
    const listeners = job?.listeners;
    end();
    listeners?.failed(reason);
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      fail(reasonOf(error));
    }
  };
  const heard = (message: TaskNews): void => {
    if (job === undefined || !job.under.has(message.task)) return;
    const running = job;
    if (message.kind === 'beat') {
      if (running.isReading) return;
      running.under.set(message.task, message.done);
      const done = [...running.under.values()].reduce((sum, trials) => sum + trials, 0);
      running.listeners.progress?.(running.finished + done, running.settings.trials);
      return;
    }
    if (message.kind === 'early') {
      running.listeners.results(message.results, false);
      return;
    }
    running.under.delete(message.task);
    const part = message.kind === 'part' ? message.part : message.further?.part;
    guarded(() => {
      if (part !== undefined) add(running, part);
      if (message.kind === 'pilot') {
        running.pilot = message.further?.pilot;
        publish(running, message.results);
      } else if (running.under.size === 0) refined(running);
    });
  };
  const slots = Array.from(
    { length: Math.max(1, workers) },
    () =>
      new Slot(spawn, patience, {
        heard,
        failed: (task, reason) => {
          if (job !== undefined && (task === undefined || job.under.has(task))) fail(reason);
        },
      }),
  );
  const add = (running: Job, part: Part): void => {
    const before = running.part;
    if (before !== undefined && running.isReading) {
      running.part = { ...before, collected: [...before.collected, ...part.collected] };
      return;
    }
    running.part = before === undefined ? part : mergeParts([before, part]);
    running.finished += part.trials;
  };
  const assign = (
    running: Job,
    ranges: readonly [number, number][],
    marks?: Marks,
    pass = 0,
  ): void => {
    const { number, program, settings, pilot } = running;
    for (const [index, [from, to]] of ranges.entries()) {
      tasks += 1;
      running.under.set(tasks, 0);
      slots[index]?.assign({
        kind: 'task',
        task: tasks,
        job: number,
        program,
        settings,
        from,
        to,
        pilot,
        marks,
        pass,
      });
    }
  };
  const publish = (running: Job, results: Results): void => {
    const isFinal = isEnough(results, running.settings);
    running.listeners.results(results, isFinal);
    // Whoever heard may have started another job.
    if (job !== running) return;
    if (isFinal) {
      job = undefined;
      return;
    }
    const { finished, settings, part, pilot } = running;
    running.target = nextTarget(finished, settings.trials);
    const marks =
      part && pilot && running.target > ALL_COLLECTED
        ? marksForLonger(part, pilot.bins, running.target)
        : undefined;
    assign(running, stretches(finished, running.target, slots.length), marks);
  };
  const refined = (running: Job): void => {
    const { pilot, part, program, settings, finished } = running;
    if (pilot === undefined || part === undefined) return;
    running.plan ??= planFor(program, settings);
    const summary = summarise(running.plan, settings, part, pilot.bins);
    running.isReading = !summary.ok;
    if (summary.ok) publish(running, summary.results);
    else assign(running, stretches(0, finished, slots.length), summary.missing, nextPass(part));
  };

  return {
    run: (program, settings, listeners) => {
      end();
      jobs += 1;
      const number = jobs;
      const started: Job = {
        number,
        program,
        settings,
        listeners,
        pilot: undefined,
        part: undefined,
        plan: undefined,
        finished: 0,
        target: Math.min(settings.trials, PILOT),
        isReading: false,
        under: new Map(),
      };
      job = started;
      assign(started, [[0, started.target]]);
      return number;
    },
    cancel: end,
    dispose: () => {
      job = undefined;
      for (const slot of slots) slot.dispose();
    },
  };
}
