/** A stretch of text, or the number of a source in the list at the end. */
export type Piece = { readonly text: string } | { readonly source: number; readonly key: string };

/**
 * A text cut at its citations.
 *
 * @param keys - the sources of the guide, in their order
 * @example
 * pieces('Nine of ten [a] stay.', ['a']) // => [{ text: 'Nine of ten' }, { source: 1, key: 'a' }, { text: ' stay.' }]
 */
export function pieces(text: string, keys: readonly string[]): Piece[] {
  return text.split(/\s?(\[\w+\])/).flatMap((part): Piece[] => {
    const key = /^\[(\w+)\]$/.exec(part)?.[1];
    if (key !== undefined && keys.includes(key)) return [{ source: keys.indexOf(key) + 1, key }];
    return part === '' ? [] : [{ text: part }];
  });
}

/**
 * A sentence with its figures put in.
 *
 * @example
 * told('{count} of 100', { count: '36' }) // => '36 of 100'
 */
export function told(sentence: string, figures: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => figures[name] ?? whole);
}
