import { createDocument } from '#lib/document/create.ts';
import { exchangeMoney, moneyNames } from '#lib/document/exchange.ts';
import { readDocument, type MizanDocument } from '#lib/document/schema.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Shelf } from '#lib/storage/shelf.ts';

/** A model that ships as a document in the money of another one; `undefined` where its money is not known. */
export function shippedModel(id: string, like: MizanDocument): MizanDocument | undefined {
  const model = MODELS.get(id);
  if (model === undefined) return undefined;
  const document = createDocument(model, id, like.seed);
  const { exchange, currency } = like;
  if (exchange === null) return currency === model.currency ? document : undefined;
  return exchangeMoney({ currency, ...exchange }, moneyNames(model))(document);
}

/** A document of the shelf as it is stored now; `undefined` where it cannot be read. */
export async function storedDocument(shelf: Shelf, id: string): Promise<MizanDocument | undefined> {
  const loaded = await shelf.load(id);
  const reading = loaded.ok ? readDocument(loaded.head.body) : undefined;
  return reading?.ok === true ? reading.document : undefined;
}
