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
