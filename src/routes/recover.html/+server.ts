import { m } from '#lib/i18n/generated/messages.js';
import { directionOf, LOCALES } from '#lib/i18n/locale.ts';

export const prerender = true;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** What the page says, by language: it is written into it, since it must not need the app. */
function words(): string {
  const all = LOCALES.map((locale) => {
    const say = { locale } as const;
    return [
      locale,
      {
        direction: directionOf(locale),
        title: m.rescue_title({}, say),
        heading: m.rescue({}, say),
        text: m.rescue_text({}, say),
        none: m.rescue_none({}, say),
        failed: m.rescue_failed({}, say),
        all: m.rescue_all({}, say),
        allText: m.rescue_all_text({}, say),
        documents: m.rescue_documents({}, say),
        bin: m.rescue_bin({}, say),
        aside: m.rescue_aside({}, say),
        words: m.rescue_words({}, say),
        download: m.rescue_download({}, say),
        damaged: m.rescue_damaged({}, say),
        still: m.rescue_still({}, say),
        versions: m.rescue_versions({}, say),
        back: m.rescue_back({}, say),
        done: m.rescue_done({}, say),
        app: m.rescue_app({}, say),
        cache: m.rescue_cache({}, say),
        cacheText: m.rescue_cache_text({}, say),
        remove: m.rescue_delete({}, say),
        removeText: m.rescue_delete_text({ word: m.rescue_delete_word({}, say) }, say),
        removeWord: m.rescue_delete_word({}, say),
        untitled: m.rescue_untitled({}, say),
      },
    ];
  });
  return JSON.stringify(Object.fromEntries(all)).replaceAll('<', '\\u003c');
}

/** The page that works when nothing else does: no framework, no chunk of the app. */
export const GET = (): Response =>
  new Response(
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="content-security-policy" content="${POLICY}" />
    <title>Mizan</title>
    <link rel="icon" href="favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="recover.css" />
    <script type="application/json" id="words">${words()}</script>
    <script src="recover.js" defer></script>
  </head>
  <body>
    <main></main>
  </body>
</html>
`,
    { headers: { 'content-type': 'text/html' } },
  );
