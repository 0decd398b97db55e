/** One choice seen from two sides; of both, more is better. */
export interface TwoSides {
  readonly first: number;
  readonly second: number;
}

/**
 * Which choices no other beats: none is better on one side and at least as good on the other.
 *
 * @example
 * efficient([{ first: 1, second: 3 }, { first: 2, second: 2 }, { first: 1, second: 2 }])
 * // => [true, true, false]
 */
export function efficient(choices: readonly TwoSides[]): readonly boolean[] {
  return choices.map(
    (own) =>
      !choices.some(
        (other) =>
          other.first >= own.first &&
          other.second >= own.second &&
          (other.first > own.first || other.second > own.second),
      ),
  );
}
