import { canonicalJson } from '#lib/document/canonical.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { LONGEST_ARCHIVE } from '#lib/files/caps.ts';
import { refuse, type Verdict } from '#lib/files/verdict.ts';
import type { FailureReason, Shelf } from '#lib/storage/shelf.ts';
import { readOutside } from '#lib/workers/intake.ts';

export type Kept =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: FailureReason };

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
 * of its own, one that is there as it is stays as it is.
 */
export async function keep(opening: Promise<Shelf>, document: MizanDocument): Promise<Kept> {
  const shelf = await opening;
  const body = canonicalJson(document);
  const there = await shelf.load(document.id);
  if (there.ok && there.head.body === body) return { ok: true, id: document.id };
  const isTaken = there.ok || there.reason === 'damaged';
  return isTaken ? keepAsNew(opening, document) : save(shelf, document.id, body);
}

/** The same under a new id in any case. */
export async function keepAsNew(opening: Promise<Shelf>, document: MizanDocument): Promise<Kept> {
  const id = crypto.randomUUID();
  return save(await opening, id, canonicalJson({ ...document, id }));
}

async function save(shelf: Shelf, id: string, body: string): Promise<Kept> {
  const outcome = await shelf.save(id, body, 0);
  return outcome.ok ? { ok: true, id } : outcome;
}

/** Every document of the shelf in one text, those that cannot be read as they are. */
export async function everything(opening: Promise<Shelf>): Promise<string> {
  const [shelf, { writeArchive }] = await Promise.all([opening, import('#lib/files/archive.ts')]);
  const heads = await shelf.list();
  return writeArchive(heads.map(({ body }) => body));
}
