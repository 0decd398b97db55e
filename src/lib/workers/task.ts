import { mergeParts, type Part } from '#lib/engine/part.ts';
import { planFor } from '#lib/engine/settings.ts';
import { createStretch, Engine, type Stretch } from '#lib/engine/stretch.ts';
import { summarise } from '#lib/engine/summarise.ts';
import type { FromWorker, Task, ToWorker } from './protocol.ts';

/** Milliseconds of work after which a worker looks whether it was told something. */
const CHUNK = 40;

/** What went wrong, as text, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Milliseconds of work that a pilot goes on for: a run so short is not worth showing in two steps. */
const AT_ONCE = 30;

/** A task under way. */
interface Work {
  readonly task: Task;
  readonly engine: Engine;
  /** What is being run, and what was run before it. */
  readonly stretch: Stretch;
  readonly before: Part | undefined;
  /** Milliseconds so far. */
  readonly spent: number;
}

/** What a pilot that took next to no time goes on with; `undefined` when the task is over. */
function restOf({ task, engine, stretch, before, spent }: Work): Work | undefined {
  const { settings, pilot, to } = task;
  const rest = settings.trials - to;
  if (pilot !== undefined || before !== undefined || rest === 0) return undefined;
  if ((spent * rest) / to > AT_ONCE || settings.precision !== undefined) return undefined;
  const part = stretch.part();
  const more = createStretch(engine, to, settings.trials, stretch.bins());
  return { task, engine, stretch: more, before: part, spent };
}

/** The answer to a task that is done. */
function answerTo({
  task: { task, settings, pilot },
  engine,
  stretch,
  before,
  spent,
}: Work): FromWorker {
  const own = stretch.part();
  const part = before === undefined ? own : mergeParts([before, own]);
  if (pilot !== undefined) return { kind: 'part', task, part };
  const bins = stretch.bins();
  const results = summarise(engine.plan, settings, part, bins);
  const { module } = engine.kernel;
  return { kind: 'pilot', task, results, bins, module, part, milliseconds: spent };
}

/**
 * What a worker does with its messages: a chunk of trials at a time, so that it hears a `stop` soon.
 *
 * @param send posts an answer
 * @param soon calls back after messages that wait have been heard
 * @param now milliseconds on a clock that only goes forward
 */
export function createTaskLoop(
  send: (message: FromWorker) => void,
  soon: (next: () => void) => void,
  now: () => number,
): (message: ToWorker) => void {
  let turn = 0;
  let known: { readonly job: number; readonly engine: Engine } | undefined;
  const guarded = (task: number, work: () => void): void => {
    try {
      work();
    } catch (error) {
      send({ kind: 'failed', task, reason: reasonOf(error) });
    }
  };
  const go = (own: number, work: Work): void => {
    if (own !== turn) return;
    const { task, stretch, before } = work;
    guarded(task.task, () => {
      const begin = now();
      while (!stretch.isDone() && now() < begin + CHUNK) stretch.step();
      const next = { ...work, spent: work.spent + now() - begin };
      send({ kind: 'beat', task: task.task, done: (before?.trials ?? 0) + stretch.done() });
      if (!stretch.isDone()) {
        soon(() => go(own, next));
        return;
      }
      const rest = restOf(next);
      if (rest === undefined) send(answerTo(next));
      else go(own, rest);
    });
  };
  return (message) => {
    turn += 1;
    if (message.kind === 'stop') {
      send({ kind: 'stopped' });
      return;
    }
    guarded(message.task, () => {
      const { job, program, settings, from, to, pilot } = message;
      const engine =
        known?.job === job
          ? known.engine
          : new Engine(planFor(program, settings), settings, pilot?.module);
      known = { job, engine };
      const stretch = createStretch(engine, from, to, pilot?.bins);
      go(turn, { task: message, engine, stretch, before: undefined, spent: 0 });
    });
  };
}
