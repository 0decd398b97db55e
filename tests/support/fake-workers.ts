import { type ToWorker, transfersOf, type WorkerLike } from '#lib/workers/protocol.ts';
import { createTaskLoop } from '#lib/workers/task.ts';

interface FakeOptions {
  /** Called with each message before it is heard; true swallows it. */
  readonly swallow?: (message: ToWorker, worker: number) => boolean;
  readonly onTerminate?: (worker: number) => void;
  /** Milliseconds that go by on a worker's clock whenever it looks: so slow that others are asked to help. */
  readonly tick?: number;
}

/** Workers that run in this thread: real evaluation, and messages that are cloned like real ones. */
export function fakeSpawn({ swallow, onTerminate, tick = 5 }: FakeOptions = {}): {
  spawn: () => WorkerLike;
  spawned: WorkerLike[];
} {
  const spawned: WorkerLike[] = [];
  const spawn = (): WorkerLike => {
    const index = spawned.length;
    let isAlive = true;
    let time = 0;
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => {
        isAlive = false;
        onTerminate?.(index);
      },
      postMessage: (message) => {
        const heard = structuredClone(message);
        setTimeout(() => {
          if (isAlive && swallow?.(heard, index) !== true) hear(heard);
        }, 0);
      },
    };
    const hear = createTaskLoop(
      (message) => {
        const data = structuredClone(message, { transfer: transfersOf(message) });
        setTimeout(() => {
          if (isAlive) worker.onmessage?.({ data });
        }, 0);
      },
      (next) => setTimeout(() => isAlive && next(), 0),
      () => (time += tick),
    );
    spawned.push(worker);
    return worker;
  };
  return { spawn, spawned };
}
