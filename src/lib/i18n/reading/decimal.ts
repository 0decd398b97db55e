/**
 * An unsigned decimal with its point moved, exactly: powers of ten of a double are not always exact.
 *
 * @param places to the right when positive
 * @example
 * movePoint('0.075', 2) // => '7.5'
 */
export function movePoint(digits: string, places: number): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const all = '0'.repeat(Math.max(0, -places)) + whole + decimals;
  const point = Math.max(0, -places) + whole.length + places;
  const padded = all.padEnd(point, '0');
  return trimmed(`${padded.slice(0, point)}.${padded.slice(point)}`);
}

/** Without zeros that say nothing: `007.50` is `7.5`. */
function trimmed(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const short = decimals.replace(/0+$/, '');
  const start = whole.replace(/^0+(?=\d)/, '');
  return (start === '' ? '0' : start) + (short === '' ? '' : `.${short}`);
}

/**
 * A number as a plain decimal, never with an exponent.
 *
 * @param digits significant digits
 * @example
 * plainDecimal(-1.25e-7, 4) // => '-0.000000125'
 */
export function plainDecimal(value: number, digits = 12): string {
  const [, sign = '', mantissa = '0', exponent = '0'] =
    /^(-?)([\d.]+)(?:e([-+]\d+))?$/.exec(String(Number(value.toPrecision(digits)))) ?? [];
  return sign + movePoint(mantissa, Number(exponent));
}
