import { REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, type Bins } from './bins.ts';
import { markBins, type Collecting } from './tally.ts';

/** For each column a byte a bin: 1 where the values of the bin are wanted. */
export type Marks = readonly Uint8Array[];

/** Values that neighbouring trials gave in the marked bins. Plain data. */
export interface Collected {
  /** 0 for values that came in while the trials were first counted; later passes read the same trials again. */
  readonly pass: number;
  readonly trials: number;
  readonly marks: Marks;
  /** For each column 1 when all marked values are there; 0 when they were too many to keep. */
  readonly isKept: Uint8Array;
  readonly values: Float64Array;
  /** The bin of each value. */
  readonly bins: Uint16Array;
  /** Pairs of indices: where a chunk of values of one column and replicate begins and ends. */
  readonly chunks: Uint32Array;
  /** The first chunk of each column and replicate; one entry more, with the number of chunks. */
  readonly firstChunks: Uint32Array;
}

/** The same without spare room behind the values, to be handed to another thread. */
export function trimmed(collected: Collected): Collected {
  return { ...collected, values: collected.values.slice(), bins: collected.bins.slice() };
}

/** A run of no more trials collects all its values: it is over before collecting less would pay. */
export const ALL_COLLECTED = 16_384;

/** The most values that one thread keeps: 64 MB, and their bins. What does not fit is read in a further pass. */
export const MOST_VALUES = 2 ** 23;
/** Values that there is room for at first. */
const FIRST_ROOM = 2 ** 14;

/** Marks of as many columns, all alike: every bin (1) or none (0). */
export function uniformMarks({ fineness, columns }: Bins, mark: 0 | 1): Marks {
  const own = new Uint8Array(binCount(fineness)).fill(mark);
  return columns.map(() => own);
}

/** What a collector is made for. */
export interface CollectorOptions {
  readonly bins: Bins;
  readonly marks: Marks;
  /** See `Collected`. */
  readonly pass: number;
  /** Trials of a call of the kernel at most. */
  readonly block: number;
  /** How many values are to be expected, where that is known: there is room for them at once. */
  readonly expected?: number | undefined;
  /** Values kept at most; one column is kept whatever it takes. */
  readonly most?: number | undefined;
}

/** Values of one column and replicate that lie behind each other. */
interface Chunk {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Takes what a kernel collects out of its buffers before they are full. */
export class Collector {
  readonly #collecting: Collecting;
  readonly #bins: Bins;
  readonly #pass: number;
  readonly #limit: number;
  /** Values that there is room for, beside those collected with earlier marks. */
  #most: number;
  #marks: Marks = [];
  #isKept = new Uint8Array(0);
  #values = new Float64Array(0);
  #binsOf = new Uint16Array(0);
  #length = 0;
  #chunks: Chunk[] = [];

  constructor(
    collecting: Collecting,
    { bins, marks, pass, block, expected, most = MOST_VALUES }: CollectorOptions,
  ) {
    this.#collecting = collecting;
    this.#bins = bins;
    this.#pass = pass;
    this.#most = most;
    // A call adds `block / REPLICATES` values to a buffer at most.
    this.#limit = (collecting.capacity - 1 - block / REPLICATES) * 8;
    this.#restart(marks, expected);
  }

  /** Goes on with other marks, and gives what was collected with those before. */
  turnTo(marks: Marks, trials: number): Collected {
    const before = this.collected(trials);
    this.#most = Math.max(0, this.#most - before.values.length);
    // As many trials again as before, in fewer bins.
    this.#restart(marks, before.values.length);
    return before;
  }

  /** To be called after every call of the kernel. */
  drain(): void {
    const { filled } = this.#collecting;
    // Every place is below the length.
    for (let place = 0; place < filled.length; place += 1) {
      if (filled[place]! > this.#limit) this.#take(place);
    }
    if (this.#length > this.#most) this.#drop();
  }

  /** All that was collected with these marks; what comes later is not in it. */
  collected(trials: number): Collected {
    const { filled } = this.#collecting;
    for (let place = 0; place < filled.length; place += 1) this.#take(place);
    const firstChunks = new Uint32Array(filled.length + 1);
    for (const { place } of this.#chunks) firstChunks[place + 1] = firstChunks[place + 1]! + 1;
    for (let place = 0; place < filled.length; place += 1) {
      firstChunks[place + 1] = firstChunks[place + 1]! + firstChunks[place]!;
    }
    const next = firstChunks.slice();
    const chunks = new Uint32Array(2 * this.#chunks.length);
    for (const { place, from, to } of this.#chunks) {
      chunks.set([from, to], 2 * next[place]!);
      next[place] = next[place]! + 1;
    }
    return {
      pass: this.#pass,
      trials,
      marks: this.#marks,
      isKept: this.#isKept.slice(),
      values: this.#values.subarray(0, this.#length),
      bins: this.#binsOf.subarray(0, this.#length),
      chunks,
      firstChunks,
    };
  }

  #restart(marks: Marks, expected = 0): void {
    const { columns } = this.#bins;
    const room = expected > this.#most ? FIRST_ROOM : Math.max(FIRST_ROOM, Math.ceil(expected));
    this.#marks = marks;
    this.#isKept = new Uint8Array(columns.length).fill(1);
    this.#values = new Float64Array(room);
    this.#binsOf = new Uint16Array(room);
    this.#length = 0;
    this.#chunks = [];
    this.#collecting.filled.fill(0);
    for (const [column, bins] of columns.entries()) {
      markBins(this.#collecting, column, bins, marks[column] ?? new Uint8Array(0));
    }
  }

  /** Empties one buffer. */
  #take(place: number): void {
    const { filled, buffers, bufferBins, capacity } = this.#collecting;
    const count = filled[place]! / 8;
    filled[place] = 0;
    if (count === 0 || this.#isKept[Math.floor(place / REPLICATES)] === 0) return;
    const from = this.#length;
    const to = from + count;
    if (to > this.#values.length) this.#grow(to);
    this.#values.set(buffers.subarray(place * capacity, place * capacity + count), from);
    this.#binsOf.set(bufferBins.subarray(place * capacity, place * capacity + count), from);
    this.#length = to;
    this.#chunks.push({ place, from, to });
  }

  #grow(length: number): void {
    const values = new Float64Array(Math.max(2 * this.#values.length, length));
    const binsOf = new Uint16Array(values.length);
    values.set(this.#values.subarray(0, this.#length));
    binsOf.set(this.#binsOf.subarray(0, this.#length));
    this.#values = values;
    this.#binsOf = binsOf;
  }

  /** Gives up columns, the last first, until an eighth of the room is free; the first is never given up. */
  #drop(): void {
    const none = new Uint8Array(binCount(this.#bins.fineness));
    const isWanted = (column: number): boolean =>
      this.#isKept[column] === 1 && this.#marks[column]?.includes(1) === true;
    const wanted = Array.from(this.#isKept.keys()).filter(isWanted);
    const lengths = new Float64Array(this.#isKept.length);
    for (const { place, from, to } of this.#chunks) {
      const column = Math.floor(place / REPLICATES);
      lengths[column] = lengths[column]! + to - from;
    }
    let length = this.#length;
    for (const column of wanted.slice(1).reverse()) {
      if (length <= (7 / 8) * this.#most) break;
      length -= lengths[column]!;
      this.#isKept[column] = 0;
      const bins = this.#bins.columns[column];
      if (bins !== undefined) markBins(this.#collecting, column, bins, none);
    }
    this.#closeUp();
  }

  /** Closes the gaps that columns leave which are not kept any more. */
  #closeUp(): void {
    const kept: Chunk[] = [];
    let length = 0;
    for (const { place, from, to } of this.#chunks) {
      if (this.#isKept[Math.floor(place / REPLICATES)] === 0) continue;
      this.#values.copyWithin(length, from, to);
      this.#binsOf.copyWithin(length, from, to);
      kept.push({ place, from: length, to: length + to - from });
      length += to - from;
    }
    this.#chunks = kept;
    this.#length = length;
  }
}
