import type { VarianceShare } from '#lib/analysis/variance.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPercent } from '#lib/i18n/numbers.ts';

/** A share of the ups and downs as a percentage: chance may put an estimate below 0, where no share is. */
export function writeShare({ share }: VarianceShare, locale: Locale): string {
  return formatPercent(Math.max(0, share), locale);
}

/** Half the width of the 95 % interval of a share, as a percentage: none is known better than to a tenth of one. */
export function writeError({ margin }: VarianceShare, locale: Locale): string {
  return formatPercent(Math.max(0.001, margin), locale);
}

/** A share with its error beside it. */
export function shareWithError(share: VarianceShare, locale: Locale): string {
  return m.spread_error({ share: writeShare(share, locale), error: writeError(share, locale) });
}
