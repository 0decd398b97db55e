/** Where two ways of computing the same differ, in words; all NaN count as one. */
export function differences(
  given: readonly Float64Array[],
  out: Float64Array,
  scalar: (...operands: number[]) => number,
): string[] {
  const found: string[] = [];
  for (const [i, value] of out.entries()) {
    const operands = given.map((column) => column[i] ?? NaN);
    const expected = scalar(...operands);
    if (!Object.is(value, expected))
      found.push(`(${operands.join(', ')}) ${value}, not ${expected}`);
  }
  return found;
}
