/**
 * The first month from which one line stays above another to the end; `undefined` where it never does.
 *
 * @param first one value a month, month 1 first; `null` where there is none
 * @example
 * crossoverMonth([1, 5, 2, 6], [2, 3, 3, 3]) // => 4
 */
export function crossoverMonth(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): number | undefined {
  const last = first.findLastIndex((value, index) => {
    const other = second[index];
    return value === null || other == null || value <= other;
  });
  return last + 1 < first.length ? last + 2 : undefined;
}
