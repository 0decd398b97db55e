/**
 * `npm run test:long` runs the statistical tests at their full counts; `npm test` takes a fixed part of them, and
 * `npm run mutate` a hundredth of that: a mutant is seen by the first few samples or by none.
 */
export function countOf(usual: number, full = usual): number {
  if (process.env['MIZAN_FEW'] === '1') return Math.ceil(usual / 100);
  return process.env['MIZAN_LONG'] === '1' ? full : usual;
}
