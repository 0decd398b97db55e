import { error } from '@sveltejs/kit';
import { loadChecklistWords } from '#lib/checklists/index.ts';
import { toLocale } from '#lib/i18n/locale.ts';
import type { PageLoad } from './$types';

/** The words of the trait check; in the page as it is built, so that it is read without a script. */
export const load: PageLoad = async ({ params }) => {
  const { paths } = await loadChecklistWords(toLocale(params.lang));
  if (paths === undefined) error(404);
  return { traits: paths };
};
