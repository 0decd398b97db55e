import type { VarianceShare } from '#lib/analysis/variance.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPercent } from '#lib/i18n/numbers.ts';

/** A share of the ups and downs as a percentage: chance may put an estimate below 0, where no share is. */
export function writeShare({ share }: VarianceShare, locale: Locale): string {
  return formatPercent(Math.max(0, share), locale);
}

/** One standard error of a share, as a percentage: none is known to be less than a tenth of one. */
export function writeError({ standardError }: VarianceShare, locale: Locale): string {
  return formatPercent(Math.max(0.001, standardError), locale);
}

/** A share with its error beside it. */
export function shareWithError(share: VarianceShare, locale: Locale): string {
  return m.spread_error({ share: writeShare(share, locale), error: writeError(share, locale) });
}
