import { m } from '#lib/i18n/generated/messages.js';

/** The parts of the results, in the order of the questions that a reader asks. */
export const VIEWS = [
  { id: 'answer', name: m.view_answer },
  { id: 'decides', name: m.view_decides },
  { id: 'fails', name: m.view_fails },
  { id: 'what_if', name: m.view_what_if },
  { id: 'one_future', name: m.view_one_future },
] as const;

export type View = (typeof VIEWS)[number]['id'];

/** The part that is shown; kept while the reader visits other screens. */
export const view: { shown: View } = $state({ shown: 'answer' });
