import type { Notice, Reason, Refusal } from '#lib/files/verdict.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/written-numbers.ts';

type Told = (locale: Locale, amount: Refusal['amount']) => string;

/** What a refusal says, with what to do about it. */
const REFUSED: Readonly<Record<Reason, Told>> = {
  empty: () => m.refused_empty(),
  too_long: () => m.refused_too_long(),
  not_utf8: () => m.refused_not_utf8(),
  not_json: () => m.refused_not_json(),
  too_deep: () => m.refused_too_deep(),
  too_many: () => m.refused_too_many(),
  long_key: () => m.refused_long_key(),
  long_text: () => m.refused_long_text(),
  forbidden_key: () => m.refused_forbidden_key(),
  broken_text: () => m.refused_broken_text(),
  foreign: () => m.refused_foreign(),
  newer: () => m.refused_newer(),
  unknown_model: () => m.refused_unknown_model(),
  invalid: () => m.refused_invalid(),
  archive_incomplete: (locale, amount) =>
    m.refused_archive_incomplete({
      found: formatNumber(amount?.found ?? 0, locale),
      expected: formatNumber(amount?.expected ?? 0, locale),
    }),
  link_incomplete: (locale, amount) =>
    amount === undefined
      ? m.refused_link_cut()
      : m.refused_link_incomplete({
          found: formatNumber(amount.found, locale, 'exact'),
          expected: formatNumber(amount.expected, locale, 'exact'),
        }),
  link_characters: () => m.refused_link_characters(),
  link_foreign: () => m.refused_link_foreign(),
  link_damaged: () => m.refused_link_damaged(),
  link_too_large: () => m.refused_link_too_large(),
  unsupported: () => m.refused_unsupported(),
  slow: () => m.refused_slow(),
  stopped: () => m.refused_stopped(),
};

/** Why something from outside was not opened and what to do, in the language of the page. */
export function refusalWords({ reason, amount }: Refusal, locale: Locale): string {
  return REFUSED[reason](locale, amount);
}

/** What is worth knowing about a document that was opened. */
export function noticeWords({ key, count: number }: Notice, locale: Locale): string {
  const count = formatNumber(number, locale);
  switch (key) {
    case 'changed':
      return m.notice_changed();
    case 'older':
      return m.notice_older();
    case 'mended':
      return m.notice_mended({ count });
    case 'cleaned':
      return m.notice_cleaned();
    case 'links':
      return m.notice_links({ count });
    case 'program':
      return m.notice_program({ count });
  }
}
