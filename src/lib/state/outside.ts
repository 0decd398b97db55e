import { canonicalJson } from '#lib/document/canonical.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { LONGEST_ARCHIVE } from '#lib/files/caps.ts';
import { refuse, type Verdict } from '#lib/files/verdict.ts';
import type { Shelf } from '#lib/storage/shelf.ts';
import { readOutside } from '#lib/workers/intake.ts';
import { keepDocument } from './keep.ts';

/** Reads a file that the reader chose or dropped; one that is too long is not even fetched from the disk. */
export async function readFile(file: File): Promise<readonly Verdict[]> {
  if (file.size > LONGEST_ARCHIVE) return [refuse('too_long')];
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return [refuse('stopped')];
  const id = crypto.randomUUID();
  return readOutside({ kind: 'file', file: { name: file.name, bytes, id } });
}

/** Reads the fragment of an address that somebody sent. */
export async function readFragment(fragment: string): Promise<Verdict> {
  const [verdict] = await readOutside({ kind: 'link', fragment });
  return verdict ?? refuse('stopped');
}

/**
 * Puts a document from outside on the shelf and replaces nothing: one whose id is taken by another gets an id
 * of its own, one that is there as it is stays as it is. Resolved to its id once it is on disk.
 */
export async function keep(
  opening: Promise<Shelf>,
  document: MizanDocument,
): Promise<string | undefined> {
  const there = await (await opening).load(document.id);
  if (there.ok && there.head.body === canonicalJson(document)) return document.id;
  const isFree = !there.ok && there.reason === 'missing';
  const kept = isFree ? await keepDocument(opening, document) : undefined;
  return kept ?? keepDocument(opening, { ...document, id: crypto.randomUUID() });
}

/** Every document of the shelf in one text, those that cannot be read as they are. */
export async function everything(opening: Promise<Shelf>): Promise<string> {
  const [shelf, { writeArchive }] = await Promise.all([opening, import('#lib/files/archive.ts')]);
  const bodies = (await shelf.list()).map(async ({ id, head }) => {
    if (head !== undefined) return head.body;
    const loaded = await shelf.load(id);
    return loaded.ok ? loaded.head.body : 'raw' in loaded ? loaded.raw : '';
  });
  return writeArchive(await Promise.all(bodies));
}
