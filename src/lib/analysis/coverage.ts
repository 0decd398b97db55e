/** The fewest groups of names that carry a part of a whole. */
export interface Coverage {
  readonly groups: readonly string[];
  /** What they carry together; a name in several groups counts once. */
  readonly share: number;
}

/** Whoever adds less than this is not worth a mention. */
const LEAST = 0.01;

/**
 * Picks groups until their names carry `goal` together: each time the one that adds most, so that few are
 * enough. Ends sooner when none adds a hundredth of the whole.
 *
 * @param shares what each name carries
 *
 * @example
 * // Notes a and b, of which b stands for all that a stands for:
 * coverageOf(notes, shares, 0.8)
 * // => { groups: ['b'], share: 0.9 }
 */
export function coverageOf(
  groups: ReadonlyMap<string, readonly string[]>,
  shares: ReadonlyMap<string, number>,
  goal: number,
): Coverage {
  const rest = new Map(shares);
  const picked: string[] = [];
  let share = 0;
  while (share < goal) {
    let best: { readonly id: string; readonly adds: number } | undefined;
    for (const [id, names] of groups) {
      const adds = [...new Set(names)].reduce((sum, name) => sum + (rest.get(name) ?? 0), 0);
      if (adds >= LEAST && adds > (best?.adds ?? 0)) best = { id, adds };
    }
    if (best === undefined) break;
    picked.push(best.id);
    share += best.adds;
    for (const name of groups.get(best.id) ?? []) rest.delete(name);
  }
  return { groups: picked, share };
}
