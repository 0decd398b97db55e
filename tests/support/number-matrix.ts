import type { Locale } from '#lib/i18n/locale.ts';
import { Chance } from './chance.ts';

/** A number as someone wrote it, and what he meant. */
export interface WrittenNumber {
  readonly text: string;
  readonly locale: Locale;
  readonly meant: number;
  /** True when every reader of our three languages would read it so: then it has to be accepted. */
  readonly isPlain: boolean;
}

const DIGITS = {
  latin: '0123456789',
  arabic: '٠١٢٣٤٥٦٧٨٩',
  persian: '۰۱۲۳۴۵۶۷۸۹',
  wide: '０１２３４５６７８９',
  devanagari: '०१२३४५६७८९',
} as const;
type Script = keyof typeof DIGITS;

const LOCALES: readonly Locale[] = ['en', 'ar', 'zh-CN'];
const DECIMALS = ['.', ',', '٫', '．'];
const GROUPS = [',', '，', '.', '٬', "'", '’', ' ', '\u00a0', '\u202f', ''];
const SIGNS = ['', '-', '−', '+', '\u200e-', '\u061c-', '\u061c−'];
const SUFFIXES: readonly (readonly [suffix: string, power: number])[] = [
  ['', 0],
  ['%', -2],
  ['٪', -2],
  ['k', 3],
  ['M', 6],
  ['B', 9],
  [' k', 3],
  [' %', -2],
];

/** Groups of three, or the Indian groups of two behind the last three. */
function grouped(whole: string, separator: string, indian: boolean): string {
  const pattern = indian ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return whole.replace(pattern, separator);
}

/** What the readers of a language write themselves: the pairs that must never be refused. */
function isOwn(script: Script, group: string, decimal: string, hasDecimals: boolean): boolean {
  const fine: Record<Script, boolean> = {
    latin: [',', "'", '’', '\u202f', ''].includes(group) && decimal === '.',
    wide: [',', '，', ''].includes(group) && ['.', '．'].includes(decimal),
    arabic: ['٬', ''].includes(group) && (decimal === '٫' || !hasDecimals),
    persian: ['٬', ''].includes(group) && (decimal === '٫' || !hasDecimals),
    devanagari: false,
  };
  return fine[script];
}

/** Nobody writes one sign for two things, full width or not. */
function normal(sign: string): string {
  return sign.replace('，', ',').replace('．', '.');
}

/** Numbers in every mixture of digits, separators, signs and endings, from one seed. */
export function writtenNumbers(count: number, seed: number): WrittenNumber[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, () => {
    const whole = String(chance.below(10 ** (1 + chance.below(7))));
    const places = chance.pick([0, 0, 1, 2, 3, 4]);
    const decimals = places === 0 ? '' : String(chance.below(10 ** places)).padStart(places, '0');
    const script = chance.pick(Object.keys(DIGITS) as Script[]);
    const decimal = chance.pick(DECIMALS);
    const groups = GROUPS.filter((sign) => normal(sign) !== normal(decimal));
    const group = chance.pick(groups);
    const [suffix, power] = chance.pick(SUFFIXES);
    const sign = chance.pick(SIGNS);
    const isIndian = chance.below(8) === 0;
    const isMixed = chance.below(10) === 0;
    const latin = grouped(whole, group, isIndian) + (decimals === '' ? '' : decimal + decimals);
    const text = Array.from(latin, (character) => {
      const other = isMixed && chance.below(3) === 0 ? 'latin' : script;
      return /\d/.test(character) ? (DIGITS[other][Number(character)] ?? '') : character;
    }).join('');
    const size = Number(`${whole}.${decimals === '' ? '0' : decimals}e${power}`);
    const meant = /[-−]/.test(sign) && size !== 0 ? -size : size;
    const isPlain = !isMixed && !isIndian && isOwn(script, group, decimal, decimals !== '');
    return { text: sign + text + suffix, locale: chance.pick(LOCALES), meant, isPlain };
  });
}

/** One separator and then exactly three digits: read as the language of the page reads it, and shown. */
export function isAmbiguous(text: string): boolean {
  return /^[^\p{Nd}]*\p{Nd}{1,3}[.,．，]\p{Nd}{3}[^\p{Nd}]*$/u.test(text);
}
