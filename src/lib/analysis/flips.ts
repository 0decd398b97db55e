/** Which of two options is visibly ahead; `undefined` where nothing is to be seen. */
export type Ahead = 'first' | 'second' | undefined;

/** Who is ahead where a number has this value, everything else equal. */
export interface Tried {
  readonly at: number;
  readonly ahead: Ahead;
}

/** A value at which another option is ahead than at the value one has. */
export interface Flip {
  /** The nearest value tried at which it has turned. */
  readonly at: number;
  /** The value tried before it, at which it has not. */
  readonly before: number;
  readonly ahead: Exclude<Ahead, undefined>;
  readonly side: 'below' | 'above';
  /** Whether it stays so at all values tried beyond. */
  readonly isThroughout: boolean;
}

/**
 * The nearest value below and above at which another option is visibly ahead than at `from`. What is not
 * visible turns nothing, and nothing is said of values that were not tried.
 *
 * @param tried in any order; `from` is among them
 * @example
 * nearestFlips([{ at: 10, ahead: 'second' }, { at: 20, ahead: undefined }, { at: 80, ahead: 'first' }], 80)[0]
 * // => { at: 10, before: 20, ahead: 'second', side: 'below', isThroughout: true }
 */
export function nearestFlips(tried: readonly Tried[], from: number): readonly Flip[] {
  const own = tried.find(({ at }) => at === from)?.ahead;
  const sorted = [...tried].sort((a, b) => a.at - b.at);
  const search = (outwards: readonly Tried[], side: Flip['side']): Flip[] => {
    const place = outwards.findIndex(({ ahead }) => ahead !== undefined && ahead !== own);
    const found = outwards[place];
    if (found?.ahead === undefined) return [];
    return [
      {
        at: found.at,
        before: outwards[place - 1]?.at ?? from,
        ahead: found.ahead,
        side,
        isThroughout: outwards.slice(place).every(({ ahead }) => ahead === found.ahead),
      },
    ];
  };
  return [
    ...search(sorted.filter(({ at }) => at < from).reverse(), 'below'),
    ...search(
      sorted.filter(({ at }) => at > from),
      'above',
    ),
  ];
}

/**
 * The next value to try between a flip and the value before it, to two digits; `undefined` where there is none.
 *
 * @example
 * betweenOf({ at: 20, before: 40 }) // => 30
 */
export function betweenOf({ at, before }: Pick<Flip, 'at' | 'before'>): number | undefined {
  const middle = Number(((at + before) / 2).toPrecision(2));
  return middle > Math.min(at, before) && middle < Math.max(at, before) ? middle : undefined;
}
