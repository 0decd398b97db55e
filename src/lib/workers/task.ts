import { Engine } from '#lib/engine/engine.ts';
import { isEnough } from '#lib/engine/refinement.ts';
import { planFor } from '#lib/engine/settings.ts';
import { Stretch } from '#lib/engine/stretch.ts';
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
  readonly stretch: Stretch;
  /** Milliseconds so far. */
  readonly spent: number;
}

/** Lets a pilot that took next to no time go on with all the rest. */
function hasGoneOn({ task: { settings, pilot }, stretch, spent }: Work): boolean {
  const rest = settings.trials - stretch.done;
  if (pilot !== undefined || rest === 0 || settings.precision !== undefined) return false;
  if ((spent * rest) / stretch.done > AT_ONCE) return false;
  stretch.goOn(settings.trials);
  return true;
}

/** The answer to a task that is done. */
function answerTo({ task: { task, settings, pilot }, engine, stretch, spent }: Work): FromWorker {
  if (pilot !== undefined) return { kind: 'part', task, part: stretch.part() };
  const results = stretch.results();
  if (isEnough(results, settings)) return { kind: 'pilot', task, results, further: undefined };
  const further = {
    part: stretch.part(),
    pilot: { bins: stretch.bins, module: engine.kernel.module },
    pace: spent / stretch.done,
  };
  return { kind: 'pilot', task, results, further };
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
    const { task, stretch } = work;
    guarded(task.task, () => {
      const begin = now();
      while (!stretch.isDone && now() < begin + CHUNK) stretch.step();
      const next = { ...work, spent: work.spent + now() - begin };
      send({ kind: 'beat', task: task.task, done: stretch.done });
      if (!stretch.isDone) soon(() => go(own, next));
      else if (hasGoneOn(next)) go(own, next);
      else send(answerTo(next));
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
          : new Engine(planFor(program, settings), settings, pilot?.module, known?.engine);
      known = { job, engine };
      const stretch = new Stretch(engine, from, to, pilot?.bins);
      go(turn, { task: message, engine, stretch, spent: 0 });
    });
  };
}
