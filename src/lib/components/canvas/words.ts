import type { Note } from '#lib/document/schema.ts';
import type { ModelWords } from '#lib/models/model.ts';

/** What a note says: the user's words, or the shipped model's in the reader's language while untouched. */
export function noteWords(note: Note, words: ModelWords): { title: string; text: string } {
  const preset = note.preset === null ? undefined : words.notes[note.preset];
  return preset ?? { title: note.title, text: note.text };
}
