import type { MizanDocument } from '#lib/document/schema.ts';

/** The place of a lent document in an address. */
export const LENT = 'lent';

let held: MizanDocument | undefined;

/** Lays a document on the desk to be looked at: it lives in this tab's memory and nowhere else. */
export function lend(document: MizanDocument): void {
  held = document;
}

/** The lent document; `undefined` after a reload, since nothing of it is stored. */
export function lent(): MizanDocument | undefined {
  return held;
}
