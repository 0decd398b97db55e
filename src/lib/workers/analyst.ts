import type { Decision } from '#lib/analysis/decision.ts';
import type { AnalystAnswer, AnalystTask } from './analyst-task.ts';

/** As much of a `Worker` as the analyst needs; tests put in one that stays in the same thread. */
export interface AnalystWorker {
  postMessage(task: AnalystTask): void;
  terminate(): void;
  onmessage: ((event: { data: AnalystAnswer }) => void) | null;
  onerror: (() => void) | null;
}

/** Analyses kept trials off the main thread, the newest task only. */
export interface Analyst {
  /** @param hear gets the answer unless a newer task has come; `undefined` when the worker broke */
  ask(task: Omit<AnalystTask, 'task'>, hear: (decision: Decision | undefined) => void): void;
  dispose(): void;
}

function spawnWorker(): AnalystWorker {
  return new Worker(new URL('./analyst.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as AnalystWorker;
}

/** Makes an analyst with a worker of its own, which starts when first needed. */
export function createAnalyst(spawn: () => AnalystWorker = spawnWorker): Analyst {
  let worker: AnalystWorker | undefined;
  let newest = 0;
  let isBusy = false;
  let waiting: (() => void) | undefined;
  let hearing: ((decision: Decision | undefined) => void) | undefined;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    isBusy = false;
    waiting = undefined;
  };
  const start = (): AnalystWorker => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      isBusy = false;
      if (data.task === newest) hearing?.(data.decision);
      waiting?.();
    };
    started.onerror = () => {
      end();
      hearing?.(undefined);
    };
    return started;
  };
  return {
    ask: (asked, hear) => {
      newest += 1;
      hearing = hear;
      const task = { ...asked, task: newest };
      // What is asked while it works waits, and gives way to what is asked later: none ever queue up.
      const send = (): void => {
        isBusy = true;
        waiting = undefined;
        worker ??= start();
        worker.postMessage(task);
      };
      if (isBusy) waiting = send;
      else send();
    },
    dispose: () => {
      hearing = undefined;
      end();
    },
  };
}
