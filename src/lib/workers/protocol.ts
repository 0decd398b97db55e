import type { Future } from '#lib/engine/future.ts';
import type { Part } from '#lib/engine/part.ts';
import type { Results, RunSettings } from '#lib/engine/results.ts';
import type { Bins } from '#lib/engine/statistics/bins.ts';
import type { Marks } from '#lib/engine/statistics/collected.ts';
import type { Program } from '#lib/language/tree.ts';

/** Some trials of a job, for one worker to run. */
export interface Task {
  readonly kind: 'task';
  /** Which task this is: answers carry it, so that a late one can be told. */
  readonly task: number;
  /** Tasks of one job have the same program and settings. */
  readonly job: number;
  readonly program: Program;
  readonly settings: RunSettings;
  readonly from: number;
  readonly to: number;
  /** Left out for the pilot itself. */
  readonly pilot: Fixed | undefined;
  /** Bins whose values are collected, and in which pass; left out for the pilot itself. */
  readonly marks: Marks | undefined;
  readonly pass: number;
}

/** What the pilot fixes for all tasks behind it: the bins, and the compiled kernel. */
export interface Fixed {
  readonly bins: Bins;
  readonly module: WebAssembly.Module;
}

/** A single future to read, of the run that the settings describe. */
export interface FollowTask {
  readonly kind: 'follow';
  readonly task: number;
  /** Tasks of one job have the same program and settings. */
  readonly job: number;
  readonly program: Program;
  readonly settings: RunSettings;
  readonly trial: number;
}

/** What the page tells a worker. Each ends the task before. */
export type ToWorker = Task | FollowTask | { readonly kind: 'stop' };

/** What a worker tells the page. */
export type FromWorker =
  /** Sent after every chunk: trials of the task so far. */
  | { readonly kind: 'beat'; readonly task: number; readonly done: number }
  /** Figures of a pilot that goes on to the end by itself. */
  | { readonly kind: 'early'; readonly task: number; readonly results: Results }
  /** The pilot's figures, and what further tasks need when they are not yet enough. */
  | {
      readonly kind: 'pilot';
      readonly task: number;
      readonly results: Results;
      readonly further: { readonly part: Part; readonly pilot: Fixed } | undefined;
    }
  | { readonly kind: 'part'; readonly task: number; readonly part: Part }
  | { readonly kind: 'followed'; readonly task: number; readonly future: Future }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly task: number | undefined; readonly reason: string };

/** What a worker tells of a task that is part of a run. */
export type TaskNews = Exclude<FromWorker, { kind: 'stopped' | 'failed' | 'followed' }>;

type Numbers = Float64Array | Uint32Array | Uint16Array;

function numbersOfResults({ kept, keptMonths, paths }: Results): Numbers[] {
  const months = [...keptMonths.values()].flatMap((series) => [...series.values()]);
  return [...kept.values(), ...months, ...paths.values()];
}

function numbersOfPart({
  counts,
  extremes,
  never,
  invalid,
  sums,
  kept,
  collected,
}: Part): Numbers[] {
  const values = [...sums, ...kept].map((one) => one.values);
  const lists = collected.flatMap((one) => [one.values, one.bins, one.chunks, one.firstChunks]);
  return [counts, extremes, never, invalid, ...values, ...lists];
}

/** The memory of a message's long lists: handed over, not copied, for its sender has no more use for it. */
export function transfersOf(message: FromWorker): ArrayBuffer[] {
  const lists: Numbers[] = [];
  if ('results' in message) lists.push(...numbersOfResults(message.results));
  if (message.kind === 'part') lists.push(...numbersOfPart(message.part));
  if (message.kind === 'pilot' && message.further !== undefined) {
    lists.push(...numbersOfPart(message.further.part));
  }
  return [...new Set(lists.map(({ buffer }) => buffer as ArrayBuffer))];
}

/** As much of a `Worker` as the pool needs; tests put one in that stays in the same thread. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
}
