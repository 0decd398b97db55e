/** `npm run test:long` runs the tests at their full counts and in every combination; `npm test` takes a fixed part. */
export const isLong = process.env['MIZAN_LONG'] === '1';

/** With `npm run mutate` a hundredth of the usual: a mutant is seen by the first few samples or by none. */
export function countOf(usual: number, full = usual): number {
  if (process.env['MIZAN_FEW'] === '1') return Math.ceil(usual / 100);
  return isLong ? full : usual;
}

/** One of several that are alike, by turns of the tests that do so, and in the long run each of them. */
export function partOf<T>(all: readonly T[], turn: number): readonly T[] {
  return all.filter((_, place) => isLong || place === turn % all.length);
}
