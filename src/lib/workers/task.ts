import { Engine } from '#lib/engine/engine.ts';
import { Follower } from '#lib/engine/follow.ts';
import { isEnough } from '#lib/engine/refinement.ts';
import type { Part } from '#lib/engine/part.ts';
import { planFor } from '#lib/engine/settings.ts';
import { trimmed } from '#lib/engine/statistics/collected.ts';
import { Stretch } from '#lib/engine/stretch.ts';
import type { FollowTask, FromWorker, Task, ToWorker } from './protocol.ts';

/** Milliseconds of work after which a worker looks whether it was told something. */
const CHUNK = 40;

/** What went wrong, as text, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Milliseconds that all trials may take for the pilot not to be worth showing. */
const AT_ONCE = 30;
/** Milliseconds that the rest may take for no other worker to be asked: telling each other costs time too. */
const ALONE = 250;

/** A task under way. */
interface Work {
  readonly task: Task;
  readonly engine: Engine;
  readonly stretch: Stretch;
  /** Milliseconds so far. */
  readonly spent: number;
}

/** How a pilot that is done goes on: with all the rest, its figures shown first or not; or not at all. */
function wayOn({ task: { settings, pilot }, stretch, spent }: Work): 'silently' | 'shown' | 'over' {
  const rest = settings.trials - stretch.done;
  if (pilot !== undefined || rest === 0 || settings.precision !== undefined) return 'over';
  const work = (spent * rest) / stretch.done;
  return work > ALONE ? 'over' : spent + work > AT_ONCE ? 'shown' : 'silently';
}

/** A part ready to be posted. */
function postable(part: Part): Part {
  return { ...part, collected: part.collected.map(trimmed) };
}

/** The answer to a task that is done. */
function answerTo({ task: { task, settings, pilot }, engine, stretch }: Work): FromWorker {
  if (pilot !== undefined) return { kind: 'part', task, part: postable(stretch.part()) };
  const results = stretch.results();
  if (isEnough(results, settings)) return { kind: 'pilot', task, results, further: undefined };
  const further = {
    part: postable(stretch.part()),
    pilot: { bins: stretch.bins, module: engine.kernel.module },
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
  let followed: { readonly job: number; readonly follower: Follower } | undefined;
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
      else finish(own, next);
    });
  };
  const finish = (own: number, work: Work): void => {
    const { task, stretch } = work;
    const way = wayOn(work);
    if (way === 'over') {
      send(answerTo(work));
      return;
    }
    if (way === 'shown') send({ kind: 'early', task: task.task, results: stretch.results() });
    stretch.goOn(task.settings.trials);
    soon(() => go(own, work));
  };
  const follow = ({ task, job, program, settings, trial }: FollowTask): void => {
    const follower = followed?.job === job ? followed.follower : new Follower(program, settings);
    followed = { job, follower };
    send({ kind: 'followed', task, future: follower.follow(trial) });
  };
  return (message) => {
    turn += 1;
    if (message.kind === 'stop') {
      send({ kind: 'stopped' });
      return;
    }
    if (message.kind === 'follow') {
      guarded(message.task, () => follow(message));
      return;
    }
    guarded(message.task, () => {
      const { job, program, settings, from, to, pilot, marks, pass } = message;
      const engine =
        known?.job === job
          ? known.engine
          : new Engine(planFor(program, settings), settings, pilot?.module, known?.engine);
      known = { job, engine };
      const stretch = new Stretch(engine, { from, to, bins: pilot?.bins, marks, pass });
      go(turn, { task: message, engine, stretch, spent: 0 });
    });
  };
}
