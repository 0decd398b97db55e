/** What was found, in the order of the board. */
export interface Found {
  readonly ids: readonly string[];
  has(id: string): boolean;
}

/** Looks for a text in what notes say, whatever its case; `undefined` when nothing is looked for. */
export function find<N extends { readonly id: string }>(
  notes: readonly N[],
  textOf: (note: N) => string,
  query: string,
): Found | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return undefined;
  const found = notes.filter((note) => textOf(note).toLowerCase().includes(wanted));
  const ids = new Set(found.map(({ id }) => id));
  return { ids: [...ids], has: (id) => ids.has(id) };
}

/**
 * A text cut where what is looked for stands in it, whatever its case.
 *
 * @example
 * splitAt('Search ads', 'AD') // 'Search ', 'ad' which is found, 's'
 */
export function splitAt(
  text: string,
  query: string,
): readonly { readonly text: string; readonly isFound: boolean }[] {
  const wanted = query.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return [{ text, isFound: false }];
  const end = at + wanted.length;
  return [
    { text: text.slice(0, at), isFound: false },
    { text: text.slice(at, end), isFound: true },
    ...(end < text.length ? splitAt(text.slice(end), query) : []),
  ];
}
