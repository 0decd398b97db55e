const SYLLABLES = [
  'ba',
  'dur',
  'fi',
  'ga',
  'lim',
  'mo',
  'nar',
  'qu',
  'ra',
  'sol',
  'ti',
  'wen',
  'ya',
  'zan',
];

/** A new seed of three short words: easy to read out, and as good as a number. */
export function rolledSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  const syllables = [...bytes].map((byte) => SYLLABLES[byte % SYLLABLES.length] ?? '');
  return [0, 2, 4].map((index) => syllables.slice(index, index + 2).join('')).join(' ');
}
