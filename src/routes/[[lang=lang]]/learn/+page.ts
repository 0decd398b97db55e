import { GUIDES, loadGuideWords } from '#lib/guides/index.ts';
import { toLocale } from '#lib/i18n/locale.ts';
import type { PageLoad } from './$types';

/** The titles and leads; in the page as it is built, so that it is read without a script. */
export const load: PageLoad = async ({ params }) => {
  const locale = toLocale(params.lang);
  const guides = await Promise.all(
    [...GUIDES.keys()].map(async (id) => {
      const { title, lead } = await loadGuideWords(id, locale);
      return { id, title, lead };
    }),
  );
  return { guides };
};
