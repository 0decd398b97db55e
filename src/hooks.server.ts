import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { toLocale, type Locale, directionOf } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';

const locale = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locale.getStore() ?? 'en');

/** Each prerendered page carries its own language and direction. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = toLocale(event.params.lang);
  return locale.run(lang, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('%lang%', lang)
          .replace('%dir%', directionOf(lang))
          .replace('%rescue%', m.rescue()),
    }),
  );
};
