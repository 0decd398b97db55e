import type { Program } from '#lib/language/tree.ts';
import { tiedTo } from './ties.ts';
import { uncertaintyOf } from './uncertainty.ts';

/** Numbers whose share of the variance is asked for together. */
export interface Part {
  /** A group, or the first of the numbers. */
  readonly id: string;
  /** All whose draws belong to it, with those that correlations tie to its own. */
  readonly names: readonly string[];
  /** Those of them that are only tied to its own. */
  readonly tied: readonly string[];
}

/** A model's luck in parts that do not overlap: single numbers, and what is left of what is drawn every month. */
export interface SingleParts {
  readonly numbers: readonly Part[];
  readonly market: Part | undefined;
  readonly luck: Part | undefined;
}

/**
 * A part for each group of which some number is not known. Where numbers of two groups are tied, they belong to
 * both: a share of variance is only told of numbers that are independent of all others.
 */
export function partsByGroup(
  program: Program,
  groups: readonly { readonly id: string; readonly names: readonly string[] }[],
): readonly Part[] {
  const { unknown } = uncertaintyOf(program);
  return groups.flatMap(({ id, names }) => {
    const own = names.filter((name) => unknown.includes(name));
    return own.length === 0 ? [] : [partOf(program, id, own)];
  });
}

/**
 * A part for each of the first numbers of a ranking that are drawn, those that are tied in one; one for each
 * assumption that is drawn every month; and what else is drawn every month in two: the market and counts.
 *
 * @param ranked names by what they carry, the most first
 * @param assumptions the names that the reader knows
 * @param most how many of the ranked numbers are asked for
 */
export function partsByNumber(
  program: Program,
  ranked: readonly string[],
  assumptions: readonly string[],
  most: number,
): SingleParts {
  const { unknown, varies, luck } = uncertaintyOf(program);
  const numbers: Part[] = [];
  for (const name of ranked) {
    if (numbers.length === most) break;
    if (!unknown.includes(name) || numbers.some(({ names }) => names.includes(name))) continue;
    numbers.push(partOf(program, name, [name]));
  }
  const isKnown = (name: string): boolean => assumptions.includes(name);
  const monthly = [...varies, ...luck].filter(isKnown);
  const rest = (id: string, names: readonly string[]): Part | undefined => {
    const left = names.filter((name) => !isKnown(name));
    return left.length === 0 ? undefined : { id, names: left, tied: [] };
  };
  return {
    numbers: [...numbers, ...monthly.map((name) => partOf(program, name, [name]))],
    market: rest('market', varies),
    luck: rest('luck', luck),
  };
}

function partOf(program: Program, id: string, own: readonly string[]): Part {
  const tied = tiedTo(program, own);
  return { id, names: [...own, ...tied], tied };
}
