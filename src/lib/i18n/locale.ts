/** The languages Mizan speaks; English has no prefix in an address. */
export const LOCALES = ['en', 'ar', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's name as its speakers write it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ar: 'العربية',
  'zh-CN': '简体中文',
};

/**
 * The language an address names; English where it names none.
 *
 * @example
 * toLocale('ar') // => 'ar'
 */
export function toLocale(segment: string | undefined): Locale {
  return LOCALES.find((locale) => locale === segment) ?? 'en';
}

/**
 * The direction a language is written in.
 *
 * @example
 * directionOf('ar') // => 'rtl'
 */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
