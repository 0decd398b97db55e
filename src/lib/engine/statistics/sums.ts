import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { RUNNING } from './tally.ts';

/** Numbers kept of each column: the sum of each replicate, then the sum of squares of all. */
export const SUMS = REPLICATES + 1;

/** Sums of distances from the columns' origins, over a stretch of blocks. */
export interface Sums {
  /** The stretch holds the blocks from index · 2^level to (index + 1) · 2^level. */
  readonly level: number;
  readonly index: number;
  /** `SUMS` numbers a column. */
  readonly values: Float64Array;
}

/** Adds up what ran in one block, always in the same order, and sets it back to nothing. */
export function finishBlock(running: Float64Array, columns: number, index: number): Sums {
  const values = new Float64Array(columns * SUMS);
  // Every index lies inside the column's entries.
  const eight = (at: number): number =>
    running[at]! +
    running[at + 2]! +
    (running[at + 4]! + running[at + 6]!) +
    (running[at + 1]! + running[at + 3]! + (running[at + 5]! + running[at + 7]!));
  for (let column = 0; column < columns; column += 1) {
    let squares = 0;
    for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
      const at = column * RUNNING + replicate * 2 * GROUP;
      values[column * SUMS + replicate] = eight(at);
      squares += eight(at + GROUP);
    }
    values[column * SUMS + REPLICATES] = squares;
  }
  running.fill(0);
  return { level: 0, index, values };
}

function joined(a: Sums, b: Sums, level: number, index: number): Sums {
  // Both have the same columns.
  return { level, index, values: a.values.map((value, i) => value + b.values[i]!) };
}

/**
 * Joins neighbours as far as they go, always the same pairs: so the order in which blocks arrive, and who
 * computed them, cannot change a bit.
 */
export function joinNeighbours(stretches: readonly Sums[]): Sums[] {
  const open = new Map<string, Sums>();
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
export function total(stretches: readonly Sums[]): Float64Array {
  const [first, ...rest] = joinNeighbours(stretches);
  if (first === undefined) throw new RangeError('total requires at least one stretch');
  return rest.reduce((left, right) => joined(left, right, right.level, right.index), first).values;
}
