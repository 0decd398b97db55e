import { createPartRunner, edgesOf, mergeParts, type PartRunner } from '#lib/engine/part.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import { planFor } from '#lib/engine/simulate.ts';
import { summarise } from '#lib/engine/summarise.ts';
import type { FromWorker, Task, ToWorker } from './protocol.ts';

/** Milliseconds of work after which a worker looks whether it was told something. */
const CHUNK = 40;

/** What went wrong, as text, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The answer to a task that is done. */
function answerTo({ task, settings, edges }: Task, plan: Plan, runner: PartRunner): FromWorker {
  const part = runner.part();
  if (edges !== undefined) return { kind: 'part', task, part };
  const fixed = edgesOf(plan, part);
  const results = summarise(plan, settings, part);
  return { kind: 'pilot', task, results, edges: fixed, part: mergeParts([part], fixed) };
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
  let known: { readonly job: number; readonly plan: Plan } | undefined;
  const guarded = (task: number, work: () => void): void => {
    try {
      work();
    } catch (error) {
      send({ kind: 'failed', task, reason: reasonOf(error) });
    }
  };
  const go = (own: number, message: Task, plan: Plan, runner: PartRunner): void => {
    if (own !== turn) return;
    guarded(message.task, () => {
      const end = now() + CHUNK;
      while (!runner.isDone() && now() < end) runner.step();
      send({ kind: 'beat', task: message.task, done: runner.done() });
      if (runner.isDone()) send(answerTo(message, plan, runner));
      else soon(() => go(own, message, plan, runner));
    });
  };
  return (message) => {
    turn += 1;
    if (message.kind === 'stop') {
      send({ kind: 'stopped' });
      return;
    }
    guarded(message.task, () => {
      const { job, program, settings, from, to, edges } = message;
      const plan = known?.job === job ? known.plan : planFor(program, settings);
      known = { job, plan };
      const runner = createPartRunner(plan, settings, from, to, edges);
      go(turn, message, plan, runner);
    });
  };
}
