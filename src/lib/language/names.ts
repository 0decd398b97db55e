import { CALLABLES } from './functions.ts';

/** Words with a meaning of their own, beside those that can be called. */
const SIGNS_AND_MONTHS = ['to', 'and', 'or', 'not', 't', 'months'];
/** Words that mean something to the language below ours, where results are kept by name. */
const KEPT_BACK = [
  'true',
  'false',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '__proto__',
  'prototype',
  ...Object.getOwnPropertyNames(Object.prototype),
];
const RESERVED: ReadonlySet<string> = new Set([...SIGNS_AND_MONTHS, ...KEPT_BACK]);

/**
 * True when a name is one of the language's own words and cannot be defined.
 *
 * @example
 * isReserved('months') // => true
 */
export function isReserved(name: string): boolean {
  return RESERVED.has(name) || CALLABLES.has(name);
}

/**
 * The candidate that differs from a name by the fewest letters typed, left out, doubled or swapped,
 * when it is near enough to be what was meant.
 *
 * @example
 * nearest('revnue', ['price', 'revenue']) // => 'revenue'
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.floor(name.length / 3) + 1;
  const [lower, plain] = [name.toLowerCase(), appearance(name)];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const looksSame = appearance(candidate) === plain;
    const distance = looksSame ? 0 : editDistance(lower, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance: an insertion, deletion, substitution or swap of neighbours counts one. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, substituted);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      row.push(least);
    }
    if (Math.min(...row, ...last) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

const TWINS: readonly (readonly [letters: string, twin: string])[] = [
  ['аΑαА', 'a'],
  ['ВΒ', 'B'],
  ['сС', 'c'],
  ['ԁ', 'd'],
  ['еЕΕ', 'e'],
  ['һНΗ', 'h'],
  ['іІΙı', 'i'],
  ['јЈ', 'j'],
  ['КΚк', 'k'],
  ['МΜ', 'M'],
  ['Νν', 'N'],
  ['оОοΟ', 'o'],
  ['рРρΡ', 'p'],
  ['ԛ', 'q'],
  ['ѕЅ', 's'],
  ['ТΤτ', 'T'],
  ['υ', 'u'],
  ['ԝ', 'w'],
  ['хХχΧ', 'x'],
  ['уУΥ', 'y'],
  ['Ζ', 'Z'],
  ['أإآٱ', 'ا'],
  ['ىیې', 'ي'],
  ['ک', 'ك'],
  ['ةەہ', 'ه'],
];
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  TWINS.flatMap(([letters, twin]) => Array.from(letters, (letter) => [letter, twin])),
);

const PLAIN = /^\w*$/;

/**
 * What is left of a name when letters that look the same are the same letter: two names that
 * differ but have one appearance are easily taken for one another.
 *
 * @example
 * appearance('рrice') === appearance('price') // => true
 */
export function appearance(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return Array.from(name.normalize('NFC'), (letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .toLowerCase();
}
