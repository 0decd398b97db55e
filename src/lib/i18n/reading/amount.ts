import { digitSets } from '#lib/i18n/digits.ts';
import { movePoint } from './decimal.ts';
import { digitsOf, isThousandOrDecimal, offersFor } from './numeral.ts';
import type { Token } from './tokens.ts';

/** Why the digits of a number are not read as they stand. */
export type DigitTrouble =
  'decimal_comma' | 'grouping' | 'mixed_digits' | 'too_large' | 'too_small';

/** One number as typed: its digits, and what stands round them. */
export interface Amount {
  readonly isNegative: boolean;
  /** An unsigned decimal without separators. */
  readonly digits: string;
  readonly exponent: number;
  /** The power of ten of its word or letter: 3 for k, 4 for 万. */
  readonly power: number;
  readonly isPercent: boolean;
  /** The currencies its sign or word can mean; none where there is no sign. */
  readonly currency: readonly string[];
  readonly measure: 'hours' | 'counted' | undefined;
  /** One separator and three digits: `1.234`. */
  readonly isThousandOrDecimal: boolean;
  readonly trouble: DigitTrouble | undefined;
  /** What the digits may be instead, where they are not read as they stand. */
  readonly offers: readonly string[];
}

/** The suffixes of the language by their power of ten. */
const SUFFIXES: Readonly<Record<number, string>> = { 0: '', 3: 'k', 6: 'M', 9: 'B' };

/**
 * Reads one amount from the tokens at a place: `-$5k`, `١٥٠ ر.س`, `3万`, `10 %`.
 *
 * @param typed the text the tokens are of, in the digits it was typed in
 * @returns the amount and the place behind it; `undefined` where none begins
 */
export function amountAt(
  tokens: readonly Token[],
  from: number,
  typed: string,
): { readonly amount: Amount; readonly next: number } | undefined {
  let at = from;
  let isNegative = false;
  let isSigned = false;
  let isPercent = false;
  const currency: string[][] = [];
  for (; ; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'percent' && !isPercent) isPercent = true;
    else if (token?.kind === 'currency' && currency.length === 0) currency.push([...token.codes]);
    else if ((token?.kind === 'hyphen' || token?.kind === 'plus') && !isSigned) {
      isSigned = true;
      isNegative = token.kind === 'hyphen';
    } else break;
  }
  const number = tokens[at];
  if (number?.kind !== 'number') return undefined;
  at += 1;
  let power = 0;
  for (let token = tokens[at]; token?.kind === 'scale'; token = tokens[at]) {
    power += token.power;
    at += 1;
  }
  let measure: Amount['measure'];
  for (; ; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'percent' && !isPercent && !opensAnother(tokens, at)) isPercent = true;
    else if (token?.kind === 'currency' && currency.length < 2 && !opensAnother(tokens, at))
      currency.push([...token.codes]);
    else if (
      (token?.kind === 'hours' || token?.kind === 'counted') &&
      (measure === undefined || measure === token.kind)
    )
      measure = token.kind;
    else break;
  }
  const shared = currency.reduce(
    (known, codes) => known.filter((code) => codes.includes(code)),
    [...(currency[0] ?? [])],
  );
  const raw = typed.slice(number.start, number.end);
  const amount: Amount = {
    isNegative,
    exponent: number.exponent,
    power,
    isPercent,
    currency: shared.length === 0 ? (currency[0] ?? []) : shared,
    measure,
    isThousandOrDecimal: isThousandOrDecimal(number.body),
    ...digitsIn(number.body, raw),
  };
  return { amount: checked(amount), next: at };
}

/** `150 $300`: a sign in front of a number belongs to that number when nothing stands between. */
function opensAnother(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at]!, tokens[at + 1]];
  const before = tokens[at - 1];
  return next?.kind === 'number' && next.start === sign.end && before?.end !== sign.start;
}

function digitsIn(body: string, raw: string): Pick<Amount, 'digits' | 'trouble' | 'offers'> {
  const sets = digitSets(raw);
  const offers = offersFor(body);
  if (sets.size > 1) return { digits: offers[0] ?? '0', trouble: 'mixed_digits', offers };
  const digits = digitsOf(body, sets.has('latin') || sets.has('wide'));
  if (typeof digits === 'string') return { digits, trouble: undefined, offers: [] };
  return { digits: offers[0] ?? '0', trouble: digits.key, offers };
}

function checked(amount: Amount): Amount {
  if (amount.trouble !== undefined) return amount;
  const size = Math.abs(valueOf(amount));
  if (!Number.isFinite(size)) return { ...amount, trouble: 'too_large', offers: [] };
  const isLost = size === 0 && /[1-9]/.test(amount.digits);
  return isLost ? { ...amount, trouble: 'too_small', offers: ['0'] } : amount;
}

/** The number an amount stands for. */
export function valueOf(amount: Amount): number {
  const { digits, exponent, power, isPercent, isNegative } = amount;
  const size = Number(`${digits}e${exponent + power - (isPercent ? 2 : 0)}`);
  return isNegative && size !== 0 ? -size : size;
}

/**
 * An amount as a literal of the model language, as close to what was typed as it can be: `5k` for 5k,
 * `30000` for 3万.
 */
export function literalOf(amount: Amount): string {
  const { exponent, power, isPercent } = amount;
  if (valueOf(amount) === 0) return isPercent ? '0%' : '0';
  const sign = amount.isNegative ? '-' : '';
  const digits = amount.digits.replace(/^0+(?=\d)/, '');
  const suffix = isPercent ? undefined : SUFFIXES[power];
  if (exponent !== 0 && power === 0 && !isPercent) return `${sign}${digits}e${exponent}`;
  if (exponent === 0 && suffix !== undefined) return `${sign}${digits}${suffix}`;
  if (exponent === 0 && power === 0) return `${sign}${digits}%`;
  return `${sign}${movePoint(digits, exponent + power)}${isPercent ? '%' : ''}`;
}

/** The same amount as so many percent: `10` as 10%. */
export function asPercent(amount: Amount): Amount {
  return { ...amount, isPercent: true };
}

/** The same amount without its percent sign, scale or currency. */
export function bare(amount: Amount): Amount {
  return { ...amount, isPercent: false, currency: [], measure: undefined };
}
