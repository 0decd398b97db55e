/** At most so many values are put in order rather than divided further. */
const FEW = 24;

/**
 * The n-th smallest of some numbers, counted from 0. It changes their order, so that asking again for
 * a rank nearby is fast.
 *
 * Source: C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961), 321, with the middle of
 * three values as the pivot.
 *
 * @param values without NaN
 * @example
 * selectNth(Float64Array.of(7, 1, 5), 1) // => 5
 */
export function selectNth(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  // All indices stay between low and high.
  while (high - low > FEW) {
    const pivot = middleOf(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left]!;
      values[left] = values[right]!;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (n <= right) high = right;
    else if (n >= left) low = left;
    else return values[n]!;
  }
  values.subarray(low, high + 1).sort();
  return values[n] ?? NaN;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
