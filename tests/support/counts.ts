/** `npm run test:long` runs the statistical tests at their full counts; `npm test` takes a fixed part of them. */
export function countOf(usual: number, full: number): number {
  return process.env['MIZAN_LONG'] === '1' ? full : usual;
}
