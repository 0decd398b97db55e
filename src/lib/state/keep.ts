import { canonicalJson } from '#lib/document/canonical.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import type { Shelf } from '#lib/storage/shelf.ts';

/** Puts a document on the shelf that is not there yet; resolved to its id once it is on disk. */
export async function keepDocument(
  opening: Promise<Shelf>,
  document: MizanDocument,
): Promise<string | undefined> {
  const content = { body: canonicalJson(document), history: '', schema: document.schema };
  const outcome = await (await opening).save(document.id, content, 0);
  return outcome.ok ? document.id : undefined;
}
