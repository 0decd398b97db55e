import { describe, expect, it } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import {
  addNote,
  changeNotes,
  chooseLayout,
  copyNotes,
  moveNotes,
  nameColour,
  notesByBlock,
  placed,
  removeNotes,
} from '#lib/document/notes.ts';
import { MAX_NOTES, type MizanDocument, type Note } from '#lib/document/schema.ts';
import { placesOf, type AnyBlock, type Layout } from '#lib/models/blocks.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';

const start = (): MizanDocument => createDocument(dropServicing, 'one', 'seed');
const noteOf = (id: string, block: AnyBlock): Note => ({
  id,
  places: placesOf(block),
  colour: 'sand',
  preset: null,
  title: id,
  text: '',
  links: [],
});
const inBlock = (document: MizanDocument, block: AnyBlock, layout: Layout = 'business'): string[] =>
  (notesByBlock(document, layout).get(block) ?? []).map(({ id }) => id);

describe('the notes of a document', () => {
  it('are added, changed and removed', () => {
    const added = addNote(noteOf('new', 'value'))(start());
    expect(added.notes.at(-1)?.id).toBe('new');
    const changed = changeNotes(['new'], { colour: 'leaf' })(added);
    expect(changed.notes.at(-1)?.colour).toBe('leaf');
    expect(removeNotes(['new'])(changed)).toEqual(start());
  });

  it('are recoloured together, and no others with them', () => {
    const ids = ['referrals', 'search-ads'];
    const changed = changeNotes(ids, { colour: 'rose' })(start());
    const before = new Map(start().notes.map((note) => [note.id, note.colour]));
    for (const { id, colour } of changed.notes)
      expect(colour).toBe(ids.includes(id) ? 'rose' : before.get(id));
  });

  it('are duplicated, each copy right behind its original', () => {
    const after = copyNotes(
      ['search-ads', 'referrals', 'missing'],
      ['copy-a', 'copy-b', 'copy-c'],
    )(start());
    expect(inBlock(after, 'channels')).toEqual(['search-ads', 'copy-a', 'referrals', 'copy-b']);
    const [original, copy] = notesByBlock(after, 'business').get('channels')!;
    expect({ ...copy, id: original?.id }).toEqual(original);
    const before = start();
    expect(copyNotes(['missing'], ['copy'])(before)).toBe(before);
  });

  it('stay as they are when a document has all it can hold', () => {
    const notes = Array.from({ length: MAX_NOTES }, (_, index) => noteOf(`n-${index}`, 'costs'));
    const full = { ...start(), notes };
    expect(addNote(noteOf('more', 'costs'))(full)).toBe(full);
    expect(copyNotes(['n-0'], ['copy'])(full)).toBe(full);
  });

  it('move to the end of another block, in their order', () => {
    const after = moveNotes(['referrals', 'search-ads'], 'business', 'value')(start());
    expect(inBlock(after, 'value')).toEqual([
      'one-contact',
      'open-about-it',
      'search-ads',
      'referrals',
    ]);
    expect(inBlock(after, 'channels')).toEqual([]);
  });

  it('move in front of the note that has the place among those that stay', () => {
    const after = moveNotes(['referrals'], 'business', 'channels', 0)(start());
    expect(inBlock(after, 'channels')).toEqual(['referrals', 'search-ads']);
    const between = moveNotes(['referrals'], 'business', 'value', 1)(start());
    expect(inBlock(between, 'value')).toEqual(['one-contact', 'referrals', 'open-about-it']);
  });

  it('leave the document as it is when they stand there already', () => {
    const before = start();
    expect(moveNotes(['referrals'], 'business', 'channels', 1)(before)).toBe(before);
    expect(moveNotes(['search-ads'], 'business', 'channels', 0)(before)).toBe(before);
    expect(moveNotes(['search-ads'], 'business', 'channels')(before)).not.toBe(before);
  });

  it('leave the order of all others alone', () => {
    const before = start();
    const after = moveNotes(['referrals'], 'business', 'costs', 0)(before);
    const others = (document: MizanDocument): string[] =>
      document.notes.map(({ id }) => id).filter((id) => id !== 'referrals');
    expect(others(after)).toEqual(others(before));
  });

  it('go into an empty block', () => {
    const after = moveNotes(['referrals'], 'lean', 'problem')(start());
    expect(inBlock(after, 'problem', 'lean')).toEqual(['referrals']);
  });
});

describe('two layouts of the same notes', () => {
  it('share a note of a block that both have', () => {
    expect(placed(noteOf('a', 'costs'), 'lean', 'revenue').places).toEqual({
      business: 'revenue',
      lean: 'revenue',
    });
  });

  it('leave a note where it stands in the other, when the block is one layout’s own', () => {
    expect(placed(noteOf('a', 'channels'), 'lean', 'solution').places).toEqual({
      business: 'channels',
      lean: 'solution',
    });
    expect(placed(noteOf('a', 'partners'), 'lean', 'value').places).toEqual({
      business: 'partners',
      lean: 'value',
    });
  });

  it('give a note beside one board its place when it enters a block that both have', () => {
    expect(placed(noteOf('a', 'problem'), 'lean', 'value').places).toEqual({
      business: 'value',
      lean: 'value',
    });
  });

  it('keep beside the board what has no block there, and every note in one place', () => {
    const lean = notesByBlock(start(), 'lean');
    expect([...lean.keys()].slice(0, 2)).toEqual(['problem', 'solution']);
    expect(lean.get(null)?.map(({ id }) => id)).toContain('freelancers');
    const counted = [...lean.values()].reduce((sum, notes) => sum + notes.length, 0);
    expect(counted).toBe(start().notes.length);
  });

  it('do not place a note in a block that the layout does not have', () => {
    const note = noteOf('a', 'costs');
    expect(placed(note, 'business', 'problem')).toBe(note);
  });

  it('are switched without touching a note, and a colour gets a meaning and loses it', () => {
    const before = start();
    expect(chooseLayout('business')(before)).toBe(before);
    expect(chooseLayout('lean')(before)).toEqual({ ...before, layout: 'lean' });
    const named = nameColour('leaf', 'x'.repeat(300))(before);
    expect(named.legend.leaf).toHaveLength(200);
    expect(nameColour('leaf', '')(named).legend).toEqual({});
  });
});
