import type { Future } from '#lib/engine/future.ts';
import type { RunSettings } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';
import { spawnWorker } from './pool.ts';
import type { WorkerLike } from './protocol.ts';

/** Reads single futures off the main thread: the newest that was asked for only. */
export interface Following {
  /** Rejected with the reason where it cannot be read; never settled once another was asked for. */
  follow(program: Program, settings: RunSettings, trial: number): Promise<Future>;
  dispose(): void;
}

/** Makes a following with a worker of its own, which starts when first needed and is replaced when it breaks. */
export function createFollowing(spawn: () => WorkerLike = spawnWorker): Following {
  let worker: WorkerLike | undefined;
  let known: { readonly program: Program; readonly settings: RunSettings } | undefined;
  let job = 0;
  let task = 0;
  let finish: { resolve: (future: Future) => void; reject: (reason: Error) => void } | undefined;

  const drop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (reason: string): void => {
    drop();
    finish?.reject(new Error(reason));
    finish = undefined;
  };
  const start = (): WorkerLike => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      if (worker !== started) return;
      if (data.kind === 'failed') fail(data.reason);
      if (data.kind !== 'followed' || data.task !== task) return;
      finish?.resolve(data.future);
      finish = undefined;
    };
    started.onerror = ({ message }) => {
      if (worker === started) fail(message ?? 'worker');
    };
    started.onmessageerror = () => {
      if (worker === started) fail('messageerror');
    };
    return started;
  };

  return {
    follow: (program, settings, trial) =>
      new Promise((resolve, reject) => {
        if (known?.program !== program || known.settings !== settings) job += 1;
        known = { program, settings };
        task += 1;
        finish = { resolve, reject };
        worker ??= start();
        worker.postMessage({ kind: 'follow', task, job, program, settings, trial });
      }),
    dispose: () => {
      finish = undefined;
      drop();
    },
  };
}
