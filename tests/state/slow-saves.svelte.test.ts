import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { setTitle } from '#lib/document/edit.ts';
import { blank } from '#lib/models/blank/index.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { placesInMemory, type Places } from '#lib/storage/records.ts';
import type { Head, Shelf } from '#lib/storage/shelf.ts';
import { contentOf } from '../support/memory-shelf.ts';

/** A document whose writes are on disk after so many milliseconds, by a name of its own: locks outlive a test. */
async function slowly(id: string, delay: number) {
  const places = placesInMemory();
  const document = createDocument(blank, id, 'seed');
  await new KeptShelf(places, undefined).save(id, contentOf(document), 0);
  let writes = 0;
  const set = async (key: string, value: unknown): Promise<void> => {
    writes += 1;
    await new Promise((resolve) => {
      if (delay < Infinity) setTimeout(resolve, delay);
    });
    await places.documents.set(key, value);
  };
  const slow: Places = { ...places, documents: { ...places.documents, set } };
  const shelf: Shelf = new KeptShelf(slow, undefined);
  const opened = await Workspace.open(Promise.resolve(shelf), id);
  if (!opened.ok) throw new Error('the document must open');
  const stored = async (): Promise<[rev: number, title: string]> => {
    const { rev, body } = (await places.documents.get(id)) as Head;
    return [rev, (JSON.parse(body) as { title: string }).title];
  };
  const theirs = contentOf({ ...document, title: 'theirs' });
  return { shelf, workspace: opened.workspace, stored, theirs, hasBegun: () => writes > 0 };
}

/** Lets time pass, and all that is no matter of time happen meanwhile, until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 200_000; waited += 50) {
    await vi.advanceTimersByTimeAsync(50);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(isSo()).toBe(true);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a save that takes its time', () => {
  it.each([0, 100, 4500, 5500, 12_000, 30_000])(
    'loses no edit and overwrites nothing: %i ms',
    async (delay) => {
      const id = `slow-${delay}`;
      const { shelf, workspace, stored, theirs, hasBegun } = await slowly(id, delay);
      workspace.edit(setTitle('first'), 'title');
      await until(hasBegun);
      // Another tab would write over the same state meanwhile, and the reader goes on.
      const other = shelf.save(id, theirs, 1);
      workspace.edit(setTitle('second'), 'title');
      if (delay > 5000) {
        await until(() => workspace.saved.kind === 'unconfirmed');
        expect(await stored()).toEqual([1, '']);
      }
      await until(() => workspace.saved.kind === 'saved');
      expect(await other).toEqual({ ok: false, reason: 'stale' });
      expect(await stored()).toEqual([3, 'second']);
      expect(await shelf.list()).toHaveLength(1);
    },
  );

  it('for ever is never confirmed, lets nobody else write, and leaves its last words', async () => {
    const { shelf, workspace, stored, theirs, hasBegun } = await slowly('never', Infinity);
    const lastWords = vi.spyOn(shelf, 'lastWords');
    workspace.edit(setTitle('kept here'), 'title');
    await until(hasBegun);
    const other = vi.fn();
    void shelf.save('never', theirs, 1).then(other);
    const end = Date.now() + 60_000;
    await until(() => Date.now() >= end);
    expect([workspace.saved.kind, workspace.document.title]).toEqual(['unconfirmed', 'kept here']);
    expect(await stored()).toEqual([1, '']);
    expect(other).not.toHaveBeenCalled();
    workspace.leave();
    expect(lastWords.mock.calls[0]?.[1].body).toContain('"title":"kept here"');
  });
});
