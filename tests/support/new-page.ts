import { vi } from 'vitest';
import type { Shelf } from '#lib/storage/shelf.ts';

/** The way to open the shelf in a new page: localforage keeps what it learnt of its databases as long as its page lives. */
export async function newPage(): Promise<() => Promise<Shelf>> {
  vi.resetModules();
  return (await import('#lib/storage/indexeddb.ts')).openShelf;
}

/** The shelf of a new page. */
export async function openPage(): Promise<Shelf> {
  return (await newPage())();
}
