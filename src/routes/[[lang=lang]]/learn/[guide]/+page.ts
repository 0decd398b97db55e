import { error } from '@sveltejs/kit';
import { loadChecklistWords } from '#lib/checklists/index.ts';
import { GUIDES, loadGuideWords } from '#lib/guides/index.ts';
import { LOCALES, toLocale } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Every guide in every language. */
export const entries: EntryGenerator = () =>
  LOCALES.flatMap((lang) =>
    [...GUIDES.keys()].map((guide) => (lang === 'en' ? { guide } : { lang, guide })),
  );

/** The whole text; in the page as it is built, so that it is read without a script. */
export const load: PageLoad = async ({ params }) => {
  const guide = GUIDES.get(params.guide);
  if (guide === undefined) error(404);
  const locale = toLocale(params.lang);
  const [words, names, others] = await Promise.all([
    loadGuideWords(guide.id, locale),
    loadChecklistWords(locale),
    Promise.all(
      [...GUIDES.keys()]
        .filter((id) => id !== guide.id)
        .map(async (id) => ({ id, title: (await loadGuideWords(id, locale)).title })),
    ),
  ]);
  return {
    guide,
    words,
    checklists: guide.checklists.map((id) => names[id]?.name ?? id),
    others,
  };
};
