import { toDigitsOf } from '#lib/i18n/digits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { movePoint } from './decimal.ts';
import type { FieldUnit } from './field-unit.ts';

/** How each language says "to" and "k of n"; all of them are read in every language. */
const WORDS: Readonly<Record<Locale, { to: string; of: (k: string, n: string) => string }>> = {
  en: { to: 'to', of: (k, n) => `${k} of ${n}` },
  ar: { to: 'إلى', of: (k, n) => `${k} من ${n}` },
  'zh-CN': { to: '到', of: (k, n) => `${n} 中 ${k}` },
};

const LITERAL = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?[%kMB]?)`;
const ONE = new RegExp(`^${LITERAL}$`);
const TWO = new RegExp(`^${LITERAL}\\s+to\\s+${LITERAL}$`);
const THREE = new RegExp(`^pert\\(\\s*${LITERAL}\\s*,\\s*${LITERAL}\\s*,\\s*${LITERAL}\\s*\\)$`);
const COUNT = /^beta\(\s*(\d+) \+ 1\s*,\s*(\d+) - \1 \+ 1\s*\)$/;
const POWERS: Readonly<Record<string, number>> = { '': 0, '%': -2, k: 3, M: 6, B: 9 };

/**
 * Shows an expression of the model in a field, in the digits and words of a language, so that
 * reading it back gives the expression again. What has no words stays in the notation of the model.
 *
 * @example
 * writeField('pert(2%, 6%, 12%)', 'zh-CN', 'share') // => '2% 到 6% 到 12%'
 * @example
 * writeField('0.1 to 0.15', 'en', 'share') // => '10% to 15%'
 */
export function writeField(expression: string, locale: Locale, unit: FieldUnit = 'number'): string {
  const plain = expression.trim();
  const literals = (ONE.exec(plain) ?? TWO.exec(plain) ?? THREE.exec(plain))?.slice(1);
  if (literals !== undefined) {
    return inOneNotation(literals, unit)
      .map((literal) => toDigitsOf(literal, locale))
      .join(` ${WORDS[locale].to} `);
  }
  const count = COUNT.exec(plain);
  if (count === null) return plain;
  return WORDS[locale].of(toDigitsOf(count[1]!, locale), toDigitsOf(count[2]!, locale));
}

/** Literals as the field is read: shares with their sign, amounts without, no suffix on one end alone. */
function inOneNotation(literals: readonly string[], unit: FieldUnit): readonly string[] {
  const suffixes = new Set(literals.map((literal) => /[%kMB]?$/.exec(literal)![0]));
  const isPercent = suffixes.has('%');
  if (unit === 'share' || (isPercent && unit === 'number' && suffixes.size > 1)) {
    return literals.map((literal) =>
      literal.endsWith('%') ? literal : `${expanded(literal, 2)}%`,
    );
  }
  const isMixed = suffixes.size > 1 || (isPercent && unit !== 'number');
  const written = isMixed ? literals.map((literal) => expanded(literal, 0)) : literals;
  // Three decimals alone could be thousands: a fourth tells them apart.
  const isClear = unit === 'number';
  return written.map((literal) =>
    !isClear && /^-?[1-9]\d{0,2}\.\d{3}$/.test(literal) ? `${literal}0` : literal,
  );
}

/** A literal without suffix and exponent, times a power of ten. */
function expanded(literal: string, places: number): string {
  const [, sign = '', digits = '0', exponent = '0', suffix = ''] =
    /^(-?)([\d.]+)(?:[eE]([-+]?\d+))?([%kMB]?)$/.exec(literal) ?? [];
  return sign + movePoint(digits, Number(exponent) + POWERS[suffix]! + places);
}
