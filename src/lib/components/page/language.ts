import { page } from '$app/state';
import { resolve } from '$app/paths';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Locale } from '#lib/i18n/locale.ts';

/** The language of the page that is shown; reactive where it is read in a component. */
export function currentLocale(): Locale {
  return getLocale();
}

function segment(locale: Locale): { lang?: string } {
  return locale === 'en' ? {} : { lang: locale };
}

const SCREENS = ['canvas', 'assumptions', 'checklists', 'results', 'compare'] as const;
export type Screen = (typeof SCREENS)[number];

export function shelfAddress(locale: Locale): string {
  return resolve('/[[lang=lang]]', segment(locale));
}

/** The address of a screen of a document; the document is named in the fragment, which no server sees. */
export function screenAddress(locale: Locale, screen: Screen, id: string): string {
  const routes = {
    canvas: '/[[lang=lang]]/model/canvas',
    assumptions: '/[[lang=lang]]/model/assumptions',
    checklists: '/[[lang=lang]]/model/checklists',
    results: '/[[lang=lang]]/model/results',
    compare: '/[[lang=lang]]/model/compare',
  } as const;
  return `${resolve(routes[screen], segment(locale))}#${id}`;
}

/** The page that opens what a link holds in its fragment. */
export function openAddress(locale: Locale, fragment = ''): string {
  const address = `${resolve('/[[lang=lang]]/open', segment(locale))}/`;
  return fragment === '' ? address : `${address}#${fragment}`;
}

/** The guides, or one of them. */
export function learnAddress(locale: Locale, guide?: string): string {
  return guide === undefined
    ? resolve('/[[lang=lang]]/learn', segment(locale))
    : resolve('/[[lang=lang]]/learn/[guide]', { ...segment(locale), guide });
}

/** The page that plays the paths of a creator against each other. */
export function pathsAddress(locale: Locale): string {
  return resolve('/[[lang=lang]]/producer-or-affiliate', segment(locale));
}

/** Whether the guides, or one of them, are shown. */
export function isLearning(): boolean {
  return page.route.id?.startsWith('/[[lang=lang]]/learn') === true;
}

/** The page that is shown, in another language. */
export function sameAddressIn(locale: Locale): string {
  if (isLearning()) return learnAddress(locale, page.params['guide']);
  if (page.route.id?.endsWith('/open') === true) return openAddress(locale);
  if (page.route.id?.endsWith('/producer-or-affiliate') === true) return pathsAddress(locale);
  const screen = SCREENS.find((name) => page.route.id?.endsWith(`/model/${name}`));
  return screen === undefined
    ? shelfAddress(locale)
    : screenAddress(locale, screen, import.meta.env.SSR ? '' : page.url.hash.slice(1));
}
