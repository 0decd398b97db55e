import type { Content, Head } from './shelf.ts';

/** SHA-256 of a text, hexadecimal. */
export async function checksumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A record to be written, with its checksums. */
export async function seal(id: string, rev: number, content: Content): Promise<Head> {
  const [checksum, historyChecksum] = await Promise.all([
    checksumOf(content.body),
    checksumOf(content.history),
  ]);
  return { id, rev, savedAt: new Date().toISOString(), checksum, historyChecksum, ...content };
}

/** Records written before undo was stored have neither history nor the number of their format. */
const BEFORE_HISTORY = { schema: 2, history: '', historyChecksum: '' };

/** A stored value as a head, without a look at its checksums; `undefined` when it is none. */
export function headOf(value: unknown): Head | undefined {
  // Of what is no object nothing is taken over.
  const head = { ...BEFORE_HISTORY, ...(value as object) } as Record<keyof Head, unknown>;
  const isHead =
    Number.isSafeInteger(head.rev) &&
    Number.isSafeInteger(head.schema) &&
    (['id', 'savedAt', 'checksum', 'body', 'history', 'historyChecksum'] as const).every(
      (key) => typeof head[key] === 'string',
    );
  return isHead ? (head as Head) : undefined;
}

/** The head that a stored value holds, when its body is what was written; a damaged history is left out. */
export async function unseal(value: unknown): Promise<Head | undefined> {
  const head = headOf(value);
  if (head === undefined || (await checksumOf(head.body)) !== head.checksum) return undefined;
  const isWhole = (await checksumOf(head.history)) === head.historyChecksum;
  return isWhole ? head : { ...head, history: '' };
}

/** What can still be read of a record that is not what was written. */
export function rawOf(value: unknown): string {
  return headOf(value)?.body ?? JSON.stringify(value);
}
