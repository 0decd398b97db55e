import type { Shelf } from '#lib/storage/shelf.ts';
import { contentOf } from './memory-shelf.ts';

/**
 * What a shelf holds before each operation: a document with snapshots, one in the bin, a damaged one.
 *
 * @param tear - writes what is no document over the record of a document
 */
export async function furnish(shelf: Shelf, tear: (id: string) => Promise<void>): Promise<void> {
  for (let rev = 0; rev < 5; rev += 1) await shelf.save('a', contentOf(`a ${rev}`), rev, true);
  await shelf.save('b', contentOf('b'), 0);
  await shelf.save('c', contentOf('c'), 0);
  await shelf.remove('c');
  await shelf.save('d', contentOf('d 0'), 0);
  await shelf.save('d', contentOf('d 1'), 1);
  await tear('d');
}

export const OPERATIONS: Readonly<Record<string, (shelf: Shelf) => Promise<unknown>>> = {
  open: (shelf) => shelf.load('a'),
  'open a damaged one': (shelf) => shelf.load('d'),
  save: (shelf) => shelf.save('a', contentOf('a 5'), 5),
  'save with the state before': (shelf) => shelf.save('a', contentOf('a 5'), 5, true),
  'save anew': (shelf) => shelf.save('e', contentOf('e'), 0),
  'save from an older format': (shelf) => shelf.save('b', { ...contentOf('b 2'), schema: 4 }, 1),
  delete: (shelf) => shelf.remove('b'),
  'put back': (shelf) => shelf.putBack('c'),
  'keep a name': (shelf) => shelf.keepNamed('a', 'name'),
  restore: async (shelf) => {
    const [kept] = await shelf.snapshots('d');
    return kept && shelf.revive('d', kept.key);
  },
};

/** Every document that can be opened, and every one in the bin, by its text. */
export async function held(shelf: Shelf): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of await shelf.list()) {
    const loaded = await shelf.load(id);
    found.push(loaded.ok ? loaded.head.body : `${id}: ${loaded.reason}`);
  }
  for (const { head } of await shelf.binned()) found.push(head?.body ?? 'bin: damaged');
  return [...new Set(found)].sort();
}
