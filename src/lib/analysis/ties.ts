import type { Program } from '#lib/language/tree.ts';

/**
 * The names that correlations tie to some names, directly or through others, without these names themselves.
 *
 * What is tied is drawn together, so that one of them cannot be held while the other is drawn anew.
 */
export function tiedTo(
  { correlations }: Pick<Program, 'correlations'>,
  names: readonly string[],
): readonly string[] {
  const found = new Set(names);
  // A set that grows while it is walked: what is added is walked too.
  for (const name of found) {
    for (const { first, second } of correlations) {
      if (first === name) found.add(second);
      if (second === name) found.add(first);
    }
  }
  return [...found].slice(new Set(names).size);
}
