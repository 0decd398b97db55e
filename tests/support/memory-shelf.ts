import { canonicalJson } from '#lib/document/canonical.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { placesInMemory } from '#lib/storage/records.ts';
import type { Content } from '#lib/storage/shelf.ts';

/** A shelf as in a browser, over records in memory. */
export function memoryShelf(): KeptShelf {
  return new KeptShelf(placesInMemory(), undefined);
}

/** A text as content of a record. */
export function contentOf(body: string | MizanDocument, history = ''): Content {
  return typeof body === 'string'
    ? { body, history, schema: 3 }
    : { body: canonicalJson(body), history, schema: body.schema };
}
