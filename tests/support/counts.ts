/** `npm run test:long` runs the tests at their full counts and in every combination; `npm test` takes a fixed part. */
export const isLong = process.env['MIZAN_LONG'] === '1';

export function countOf(usual: number, full: number): number {
  return isLong ? full : usual;
}
