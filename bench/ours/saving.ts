import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { openShelf } from '#lib/storage/indexeddb.ts';

const WORDS = 'as a note is, some words long, with no more sense than that. '.repeat(3);

/** Drop-servicing with so many notes in place of its own, or as it ships. */
function documentWith(id: string, notes: number | undefined): MizanDocument {
  const document = createDocument(dropServicing, id, 'bench');
  const [first] = document.notes;
  return notes === undefined || first === undefined
    ? document
    : {
        ...document,
        notes: Array.from({ length: notes }, (_, index) => ({
          ...first,
          id: `note-${index}`,
          title: `Note ${index}`,
          text: WORDS,
          links: [],
        })),
      };
}

/** Milliseconds of each save of a document, until the browser has it on its disk, one after the other. */
export async function saveTimes(notes: number | undefined, times: number): Promise<number[]> {
  const shelf = await openShelf();
  const id = crypto.randomUUID();
  const document = documentWith(id, notes);
  const each: number[] = [];
  // The first save makes the record.
  for (let rev = 0; rev <= times; rev += 1) {
    const body = canonicalJson({ ...document, title: `Title ${rev}` });
    const begin = performance.now();
    const outcome = await shelf.save(id, { body, history: '', schema: SCHEMA }, rev);
    if (!outcome.ok) throw new Error(outcome.reason);
    if (rev > 0) each.push(performance.now() - begin);
  }
  return each;
}
