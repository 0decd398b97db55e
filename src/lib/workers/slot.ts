import type { FromWorker, Task, TaskNews, WorkerLike } from './protocol.ts';
import { reasonOf } from './task.ts';

/** How long a worker may keep silent. */
export interface Patience {
  /** Milliseconds without a beat after which a worker counts as hung. */
  readonly silence: number;
  /** Milliseconds that a worker has to answer a `stop`. */
  readonly stop: number;
}

/** What a slot tells the pool about its task. */
export interface SlotListeners {
  heard(message: TaskNews): void;
  failed(task: number | undefined, reason: string): void;
}

/**
 * A place for one worker. The worker in it may crash or hang and is then replaced; whoever uses the
 * slot hears of it once.
 */
export class Slot {
  readonly #spawn: () => WorkerLike;
  readonly #patience: Patience;
  readonly #listeners: SlotListeners;
  #worker: WorkerLike | undefined;
  #task: Task | undefined;
  #isStopping = false;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #stopWatch: ReturnType<typeof setTimeout> | undefined;

  constructor(spawn: () => WorkerLike, patience: Patience, listeners: SlotListeners) {
    this.#spawn = spawn;
    this.#patience = patience;
    this.#listeners = listeners;
  }

  get isBusy(): boolean {
    return this.#task !== undefined;
  }

  /** A worker that is still stopping gets the newest task once it has: none ever queue up. */
  assign(task: Task): void {
    this.#task = task;
    if (this.#isStopping) return;
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(task);
      this.#expectBeat();
    } catch (error) {
      this.#fail(task.task, reasonOf(error));
    }
  }

  /** Ends the task, if there is one. A worker that does not answer is replaced. */
  stop(): void {
    if (this.#task === undefined) return;
    this.#task = undefined;
    clearTimeout(this.#watch);
    if (this.#worker === undefined || this.#isStopping) return;
    this.#isStopping = true;
    this.#worker.postMessage({ kind: 'stop' });
    this.#stopWatch = setTimeout(() => {
      this.#drop();
      if (this.#task !== undefined) this.assign(this.#task);
    }, this.#patience.stop);
  }

  dispose(): void {
    this.#task = undefined;
    this.#drop();
  }

  #start(): WorkerLike {
    const worker = this.#spawn();
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker) this.#hear(data);
    };
    worker.onerror = ({ message }) => {
      if (worker === this.#worker) this.#fail(this.#task?.task, message ?? 'worker');
    };
    worker.onmessageerror = () => {
      if (worker === this.#worker) this.#fail(this.#task?.task, 'messageerror');
    };
    return worker;
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'stopped') {
      this.#isStopping = false;
      clearTimeout(this.#stopWatch);
      if (this.#task !== undefined) this.assign(this.#task);
      return;
    }
    if (message.kind === 'failed') {
      // A rejection tells no task: it belongs to whatever runs now.
      if (message.task === undefined || message.task === this.#task?.task) {
        this.#fail(this.#task?.task, message.reason);
      }
      return;
    }
    // Single futures are asked for by others.
    if (message.kind === 'followed' || message.task !== this.#task?.task) return;
    if (message.kind === 'beat' || message.kind === 'early') this.#expectBeat();
    else {
      this.#task = undefined;
      clearTimeout(this.#watch);
    }
    this.#listeners.heard(message);
  }

  /** After the silence a second, short look: a machine that slept must not be taken for a worker that hung. */
  #expectBeat(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.#watch = setTimeout(() => this.#fail(this.#task?.task, 'silent'), this.#patience.stop);
    }, this.#patience.silence);
  }

  #fail(task: number | undefined, reason: string): void {
    this.#task = undefined;
    this.#drop();
    this.#listeners.failed(task, reason);
  }

  #drop(): void {
    clearTimeout(this.#watch);
    clearTimeout(this.#stopWatch);
    this.#isStopping = false;
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
