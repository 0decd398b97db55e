import {
  LAYOUTS,
  placesOf,
  type AnyBlock,
  type Layout,
  type NoteColour,
} from '#lib/models/blocks.ts';
import type { Edit } from './edit.ts';
import { MAX_NOTES, type MizanDocument, type Note } from './schema.ts';

/** The block of a note in a layout; null: beside the board. */
export function blockOf(note: Note, layout: Layout): AnyBlock | null {
  return note.places[layout];
}

/**
 * The note in a block of a layout. A block that both layouts have is taken in both, unless the note
 * stands in a block of its own in the other.
 *
 * @example
 * // From the channels of both layouts into the solution: it stays in the channels of the other.
 * placed({ places: { business: 'channels', lean: 'channels' } }, 'lean', 'solution').places // => { business: 'channels', lean: 'solution' }
 */
export function placed(note: Note, layout: Layout, block: AnyBlock): Note {
  const target = placesOf(block);
  if (target[layout] === null) return note;
  const other: Layout = layout === 'business' ? 'lean' : 'business';
  const standing = note.places[other];
  const follows =
    target[other] !== null && (standing === null || placesOf(standing)[layout] !== null);
  return {
    ...note,
    places: {
      ...note.places,
      [layout]: target[layout],
      ...(follows ? { [other]: target[other] } : {}),
    },
  };
}

/** The notes of each block of a layout, in order; under null those beside the board. */
export function notesByBlock(
  { notes }: Pick<MizanDocument, 'notes'>,
  layout: Layout,
): ReadonlyMap<AnyBlock | null, readonly Note[]> {
  const groups = new Map<AnyBlock | null, Note[]>();
  for (const block of [...LAYOUTS[layout], null]) groups.set(block, []);
  for (const note of notes) groups.get(blockOf(note, layout))?.push(note);
  return groups;
}

/** Adds a note; the document stays as it is when it has as many as it can hold. */
export function addNote(note: Note): Edit {
  return (document) =>
    document.notes.length < MAX_NOTES
      ? { ...document, notes: [...document.notes, note] }
      : document;
}

/** Changes notes, all in the same way. */
export function changeNotes(ids: readonly string[], change: Partial<Omit<Note, 'id'>>): Edit {
  const changing = new Set(ids);
  return (document) => ({
    ...document,
    notes: document.notes.map((note) => (changing.has(note.id) ? { ...note, ...change } : note)),
  });
}

/**
 * Duplicates notes, each copy right behind its original; the document stays as it is when it cannot hold
 * them all.
 *
 * @param copies the ids of the copies, one for each original
 */
export function copyNotes(originals: readonly string[], copies: readonly string[]): Edit {
  const copyOf = new Map(originals.map((id, place) => [id, copies[place]]));
  return (document) => {
    const notes = document.notes.flatMap((note) => {
      const id = copyOf.get(note.id);
      return id === undefined ? [note] : [note, { ...note, id }];
    });
    return notes.length > MAX_NOTES || notes.length === document.notes.length
      ? document
      : { ...document, notes };
  };
}

export function removeNotes(ids: readonly string[]): Edit {
  const gone = new Set(ids);
  return (document) => ({
    ...document,
    notes: document.notes.filter((note) => !gone.has(note.id)),
  });
}

/**
 * Moves notes, in their order, into a block of a layout, in front of the note that now has place `at`
 * among those of the block that do not move; without `at` to its end. Every other note keeps its order. The
 * document stays as it is when they stand there already.
 */
export function moveNotes(
  ids: readonly string[],
  layout: Layout,
  block: AnyBlock,
  at = Infinity,
): Edit {
  const moving = new Set(ids);
  return (document) => {
    const moved = document.notes.filter((note) => moving.has(note.id));
    const rest = document.notes.filter((note) => !moving.has(note.id));
    const inBlock = rest.filter((note) => blockOf(note, layout) === block);
    const next = inBlock[at];
    const last = inBlock.at(-1);
    const place =
      next !== undefined
        ? rest.indexOf(next)
        : last === undefined
          ? rest.length
          : rest.indexOf(last) + 1;
    const placing = moved.map((note) => placed(note, layout, block));
    const notes = rest.toSpliced(place, 0, ...placing);
    const isSame = notes.every((note, index) => standsAs(note, document.notes[index]));
    return isSame ? document : { ...document, notes };
  };
}

function standsAs(note: Note, other: Note | undefined): boolean {
  return (
    note.id === other?.id &&
    note.places.business === other.places.business &&
    note.places.lean === other.places.lean
  );
}

/** Shows the same notes in another layout. */
export function chooseLayout(layout: Layout): Edit {
  return (document) => (document.layout === layout ? document : { ...document, layout });
}

/** Says what a colour means; an empty text takes the meaning back. */
export function nameColour(colour: NoteColour, meaning: string): Edit {
  return (document) => {
    const others = Object.entries(document.legend).filter(([key]) => key !== colour);
    const own: [string, string][] = meaning === '' ? [] : [[colour, meaning.slice(0, 200)]];
    return { ...document, legend: Object.fromEntries([...others, ...own]) };
  };
}
