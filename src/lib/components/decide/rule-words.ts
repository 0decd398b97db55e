import type { Rule } from '#lib/analysis/selection.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { Named } from './named.ts';

/**
 * A rule as one reads it: one number above or below its limit in its own unit, or what is multiplied and
 * divided above a limit.
 */
export function ruleWords({ factors, limit }: Rule, named: Named, locale: Locale): string {
  const [first] = factors;
  if (factors.length === 1 && first !== undefined) {
    const name = named.label(first.name);
    if (first.power === 1)
      return m.fails_rule_above({ name, limit: named.write(first.name, limit) });
    // The limit of what is above 0 is told of its inverse.
    return m.fails_rule_below({
      name,
      limit: named.write(first.name, limit > 0 ? 1 / limit : limit),
    });
  }
  const [above, below] = ([1, -1] as const).map((power) =>
    factors.filter((factor) => factor.power === power).map(({ name }) => named.label(name)),
  ) as [string[], string[]];
  const [top, bottom] = [above.join(' × '), below.join(' × ')];
  const rounded = formatNumber(Number(limit.toPrecision(3)), locale);
  // Where all stand below, the product itself is what must lie below the inverse of the limit.
  if (above.length === 0)
    return m.fails_rule_below({
      name: bottom,
      limit: formatNumber(Number((1 / limit).toPrecision(3)), locale),
    });
  const name = below.length === 0 ? top : `${top} ÷ ${below.length > 1 ? `(${bottom})` : bottom}`;
  return m.fails_rule_above({ name, limit: rounded });
}
