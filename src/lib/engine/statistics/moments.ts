/** Trials in a block whose sums are taken together; blocks begin at multiples of it. */
export const BLOCK = 512;

/** Values of a stretch of blocks, one entry a column: how many, their mean, and the sum of squares about it. */
export interface Moments {
  /** The stretch holds the blocks from index · 2^level to (index + 1) · 2^level. */
  readonly level: number;
  readonly index: number;
  readonly count: Float64Array;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Puts the moments of two neighbouring stretches together.
 *
 * Source: T. F. Chan, G. H. Golub and R. J. LeVeque, The American Statistician 37 (1983), 242.
 */
function joined(a: Moments, b: Moments, level: number, index: number): Moments {
  const width = a.count.length;
  const count = new Float64Array(width);
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let i = 0; i < width; i += 1) {
    // i is a column of both.
    const countA = a.count[i]!;
    const countB = b.count[i]!;
    const total = countA + countB;
    count[i] = total;
    if (countA === 0 || countB === 0) {
      mean[i] = countA === 0 ? b.mean[i]! : a.mean[i]!;
      squares[i] = a.squares[i]! + b.squares[i]!;
      continue;
    }
    const distance = b.mean[i]! - a.mean[i]!;
    mean[i] = a.mean[i]! + (distance * countB) / total;
    squares[i] = a.squares[i]! + b.squares[i]! + distance * distance * ((countA / total) * countB);
  }
  return { level, index, count, mean, squares };
}

/**
 * Joins neighbours as far as they go, always the same pairs: so the order in which blocks arrive, and who
 * computed them, cannot change a bit.
 */
export function joinNeighbours(stretches: readonly Moments[]): Moments[] {
  const open = new Map<string, Moments>();
  const queue = [...stretches];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const sibling = next.index % 2 === 0 ? next.index + 1 : next.index - 1;
    const key = `${next.level} ${sibling}`;
    const other = open.get(key);
    if (other === undefined) {
      open.set(`${next.level} ${next.index}`, next);
      continue;
    }
    open.delete(key);
    const [left, right] = next.index % 2 === 0 ? [next, other] : [other, next];
    queue.push(joined(left, right, next.level + 1, Math.floor(next.index / 2)));
  }
  return [...open.values()].sort(
    (a, b) => a.index * 2 ** a.level - b.index * 2 ** b.level || a.level - b.level,
  );
}

/** Everything together, stretches from left to right. */
export function total(stretches: readonly Moments[]): Moments | undefined {
  const [first, ...rest] = joinNeighbours(stretches);
  return first === undefined
    ? undefined
    : rest.reduce((left, right) => joined(left, right, right.level, right.index), first);
}

/**
 * Sums of one block while its trials go by: of distances from the block's first number, which lies
 * near the others, so that nothing large has to cancel.
 */
export class BlockSums {
  readonly #pivot: Float64Array;
  readonly #count: Float64Array;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;

  constructor(columns: number) {
    this.#pivot = new Float64Array(columns);
    this.#count = new Float64Array(columns);
    this.#sum = new Float64Array(columns);
    this.#squares = new Float64Array(columns);
  }

  /** Adds values of one column, leaving out what is no finite number. */
  add(column: number, values: Float64Array, count: number): void {
    // The column and every i below `count` are inside their arrays.
    let pivot = this.#pivot[column]!;
    let counted = this.#count[column]!;
    let sum = this.#sum[column]!;
    let squares = this.#squares[column]!;
    for (let i = 0; i < count; i += 1) {
      const value = values[i]!;
      if (value - value !== 0) continue;
      if (counted === 0) pivot = value;
      const distance = value - pivot;
      counted += 1;
      sum += distance;
      squares += distance * distance;
    }
    this.#pivot[column] = pivot;
    this.#count[column] = counted;
    this.#sum[column] = sum;
    this.#squares[column] = squares;
  }

  /** The block's moments; afterwards the sums stand at nothing, ready for the next. */
  finish(index: number): Moments {
    const count = this.#count.slice();
    const mean = this.#pivot.slice();
    const squares = this.#squares.slice();
    for (let i = 0; i < count.length; i += 1) {
      const size = count[i]!;
      if (size === 0) continue;
      const sum = this.#sum[i]!;
      mean[i] = mean[i]! + sum / size;
      squares[i] = Math.max(0, squares[i]! - (sum * sum) / size);
    }
    this.#count.fill(0);
    this.#sum.fill(0);
    this.#squares.fill(0);
    return { level: 0, index, count, mean, squares };
  }
}
