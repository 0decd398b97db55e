import { canonicalJson } from '#lib/document/canonical.ts';
import { crc32 } from '#lib/document/crc32.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { cleanDocument } from './clean.ts';
import { readText } from './read.ts';
import { refuse, type Verdict } from './verdict.ts';

/** No name of a document begins with a capital letter. */
const MAGIC = 'M';
const VERSION = 1;
/** Bytes before the document: the version, then its length and CRC-32 in four bytes each, high byte first. */
const HEAD = 9;
const HEAD_LETTERS = MAGIC.length + 12;
const LONGEST_MADE = 30_000;
const LONGEST_READ = 64_000;
/** Bytes of the document at most; counted while it is unpacked, so that a small link cannot become a big one. */
const LARGEST = 1_000_000;

export type LinkMade =
  | { readonly ok: true; readonly fragment: string }
  /** Too long for most that links are sent with: a file is the way. */
  | { readonly ok: false; readonly characters: number };

/** The bytes of a stream; `undefined` as soon as they are more than `most`. */
async function gather(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** What stands behind `#` for a packed document: how it is sealed and how it is spelled. */
export function sealLink(packed: Uint8Array): string {
  const bytes = new Uint8Array(HEAD + packed.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint32(1, packed.length);
  view.setUint32(5, crc32(packed));
  bytes.set(packed, HEAD);
  return MAGIC + toBase64url(bytes);
}

/** The whole document, or all but its notes, as the fragment of an address. */
export async function writeLink(document: MizanDocument, withNotes: boolean): Promise<LinkMade> {
  const shared = cleanDocument(withNotes ? document : { ...document, notes: [] });
  const bytes = new TextEncoder().encode(canonicalJson(shared));
  const packing = streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw'));
  const fragment = sealLink(new Uint8Array(await new Response(packing).arrayBuffer()));
  return fragment.length > LONGEST_MADE
    ? { ok: false, characters: fragment.length }
    : { ok: true, fragment };
}

/** Whether a fragment is meant as a link, and not the name of a document. */
export function isLink(fragment: string): boolean {
  return fragment.startsWith(MAGIC);
}

function unseal(fragment: string): Uint8Array<ArrayBuffer> | Verdict {
  if (fragment === '') return refuse('empty');
  if (!isLink(fragment)) return refuse('link_foreign');
  if (fragment.length > LONGEST_READ) return refuse('too_long');
  const head = fromBase64url(fragment.slice(MAGIC.length, HEAD_LETTERS));
  if (fragment.length < HEAD_LETTERS) return refuse('link_incomplete');
  if (head === undefined) return refuse('link_characters');
  const view = new DataView(head.buffer);
  if (view.getUint8(0) > VERSION) return refuse('newer');
  if (view.getUint8(0) < VERSION) return refuse('link_foreign');
  const expected = HEAD_LETTERS + Math.ceil((view.getUint32(1) * 4) / 3);
  const found = fragment.length;
  if (found < expected) return { ...refuse('link_incomplete'), amount: { found, expected } };
  const packed = fromBase64url(fragment.slice(HEAD_LETTERS));
  if (packed === undefined || found > expected) return refuse('link_characters');
  return crc32(packed) === view.getUint32(5) ? packed : refuse('link_damaged');
}

/**
 * What becomes of the fragment of an address that somebody sent. Whatever it is, the promise is kept, with a
 * document or with the reason why not; more than a megabyte is not unpacked.
 */
export async function readLink(fragment: string): Promise<Verdict> {
  const packed = unseal(fragment);
  if (!(packed instanceof Uint8Array)) return packed;
  if (typeof DecompressionStream === 'undefined') return refuse('unsupported');
  try {
    const unpacking = streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await gather(unpacking, LARGEST);
    if (bytes === undefined) return refuse('link_too_large');
    return readText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), false);
  } catch {
    return refuse('link_damaged');
  }
}
