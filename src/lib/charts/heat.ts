/** How strongly a cell is tinted, and to which side. */
export interface Heat {
  readonly tone: 'gain' | 'loss';
  /** 0 to 1. */
  readonly strength: number;
}

/**
 * The tint of a value among others: gains against the greatest gain, losses against the greatest loss, each
 * as strong as it is near to it, so that zero has none.
 *
 * @example
 * heatOf(-50, [-100, 0, 400]) // => { tone: 'loss', strength: 0.125 }
 */
export function heatOf(value: number, among: readonly number[]): Heat {
  const greatest = Math.max(...among.map(Math.abs), Number.MIN_VALUE);
  return { tone: value < 0 ? 'loss' : 'gain', strength: Math.abs(value) / greatest };
}
