/**
 * The plain digits of a number with separators, or why they cannot be told.
 *
 * `.` and `٫` begin the decimals; `,` `٬` `'` and typographic blanks stand between groups of three.
 *
 * @example
 * digitsOf('1,234.5', true) // => '1234.5'
 */
export function digitsOf(
  body: string,
  isLatin: boolean,
): string | { readonly key: 'decimal_comma' | 'grouping' } {
  if (/^\d+$/.test(body)) return body;
  const plain = /^(\d*)[.٫](\d+)$/.exec(body);
  if (plain !== null) {
    const [whole, decimals] = [plain[1]!, plain[2]!];
    // To a reader of Arabic digits a full stop is as likely to stand between thousands.
    const isGroup = !isLatin && body.includes('.') && decimals.length === 3;
    return isGroup ? { key: 'decimal_comma' } : `${whole === '' ? '0' : whole}.${decimals}`;
  }
  const grouped = /^([1-9]\d{0,2})(?:([,٬'\u202f])\d{3})(?:\2\d{3})*(?:[.٫](\d+))?$/.exec(body);
  if (grouped === null) return { key: whyNotGrouped(body) };
  const [, , separator] = grouped;
  // ١,٢٣٤ may be a number with decimals; with its own separators Arabic leaves no doubt.
  if (!isLatin && separator === ',' && !/[.٫]/.test(body)) return { key: 'decimal_comma' };
  return body.replace(/[,٬'\u202f]/g, '').replace('٫', '.');
}

function whyNotGrouped(body: string): 'decimal_comma' | 'grouping' {
  return /^[\d.'\u202f]*[,،]\d+$/.test(body) ? 'decimal_comma' : 'grouping';
}

/** One separator and then exactly three digits: thousands to some readers, decimals to others. */
export function isThousandOrDecimal(body: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
}

/**
 * The numbers that digits with misplaced separators may stand for, the likeliest first.
 *
 * @example
 * offersFor('1.234,5') // => ['1234.5']
 */
export function offersFor(body: string): string[] {
  const [, before = body, mark = '', decimals = ''] = /^(.*)([.,٫،])(\d+)$/.exec(body) ?? [];
  const whole = (text: string): string => {
    const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
    return digits === '' ? '0' : digits;
  };
  const decimal = `${whole(before)}.${decimals}`;
  const together = whole(body);
  const isGroup = decimals.length === 3 && !/^0*$/.test(before);
  const isOnce = mark !== '' && !before.includes(mark);
  if (isGroup && isOnce && !/\D/.test(before)) return fitting([together, decimal]);
  return fitting([isOnce && !(isGroup && !/[.,٫]/.test(before)) ? decimal : together]);
}

/** Longer digits are no number that anybody counts with. */
function fitting(offers: readonly string[]): string[] {
  return offers.filter((digits) => digits.length <= 40);
}
