/** Four significant digits, as they are written in a program. */
export function written(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/**
 * A share as it is written in a program.
 *
 * @example
 * writtenShare(2 / 3) // => '66.67%'
 */
export function writtenShare(share: number): string {
  return `${written(share * 100)}%`;
}
