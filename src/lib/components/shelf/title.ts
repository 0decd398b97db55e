import { m } from '#lib/i18n/generated/messages.js';
import type { ShelfEntry } from '#lib/state/shelf.svelte.ts';
import { CARDS } from './cards.ts';

/** What a model is called: by the reader's own title, or by the model it was started from. */
export function titleOf(entry: Pick<ShelfEntry, 'title' | 'model'>): string {
  return entry.title || (CARDS.get(entry.model)?.name() ?? m.untitled());
}
