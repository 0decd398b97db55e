import { canonicalJson } from '#lib/document/canonical.ts';
import { crc32 } from '#lib/document/crc32.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { cleanDocument } from './clean.ts';
import { primer, primerOf } from './primers.ts';
import { readText } from './read.ts';
import { refuse, type Verdict } from './verdict.ts';

/** No name of a document begins with a capital letter. */
const MAGIC = 'M';
/** The second version names the text that the document is packed against; the first one had none. */
const VERSION = 2;
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

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

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
  return joined(...parts);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/**
 * What stands behind `#` for a packed document: how it is sealed and how it is spelled.
 *
 * @param primer - the number of the text that it is packed against
 */
export function sealLink(packed: Uint8Array, primer = 0): string {
  const content = joined(Uint8Array.of(primer), packed);
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint8(0, VERSION);
  head.setUint32(1, content.length);
  head.setUint32(5, crc32(content));
  return MAGIC + toBase64url(joined(new Uint8Array(head.buffer), content));
}

/** A text in a block of deflate as it is: what is unpacked after it may refer back to it. */
function storedBlock(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = text;
  if (length === 0) return new Uint8Array();
  const sizes = [length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff];
  return joined(Uint8Array.of(0, ...sizes), text);
}

/** The whole document, or all but its notes, as the fragment of an address. */
export async function writeLink(document: MizanDocument, withNotes: boolean): Promise<LinkMade> {
  const shared = cleanDocument(withNotes ? document : { ...document, notes: [] });
  const bytes = new TextEncoder().encode(canonicalJson(shared));
  const number = primerOf(document.model);
  const dictionary = (await primer(number)) ?? new Uint8Array();
  // The browser's own packer knows no dictionary.
  const { deflateSync } = await import('fflate');
  const fragment = sealLink(deflateSync(bytes, { dictionary, level: 9 }), number);
  return fragment.length > LONGEST_MADE
    ? { ok: false, characters: fragment.length }
    : { ok: true, fragment };
}

/** Whether a fragment is meant as a link, and not the name of a document. */
export function isLink(fragment: string): boolean {
  return fragment.startsWith(MAGIC);
}

/** What a link holds, beginning with the number of its primer; or why it cannot be said. */
function unseal(fragment: string): Uint8Array<ArrayBuffer> | Verdict {
  if (fragment === '') return refuse('empty');
  if (!isLink(fragment)) return refuse('link_foreign');
  if (fragment.length > LONGEST_READ) return refuse('too_long');
  const head = fromBase64url(fragment.slice(MAGIC.length, HEAD_LETTERS));
  if (fragment.length < HEAD_LETTERS) return refuse('link_incomplete');
  if (head === undefined) return refuse('link_characters');
  const view = new DataView(head.buffer);
  const version = view.getUint8(0);
  if (version > VERSION) return refuse('newer');
  if (version === 0) return refuse('link_foreign');
  const expected = HEAD_LETTERS + Math.ceil((view.getUint32(1) * 4) / 3);
  const found = fragment.length;
  if (found < expected) return { ...refuse('link_incomplete'), amount: { found, expected } };
  const content = fromBase64url(fragment.slice(HEAD_LETTERS));
  if (content === undefined || found > expected) return refuse('link_characters');
  if (crc32(content) !== view.getUint32(5)) return refuse('link_damaged');
  return version === 1 ? joined(Uint8Array.of(0), content) : content;
}

/**
 * What becomes of the fragment of an address that somebody sent. Whatever it is, the promise is kept, with a
 * document or with the reason why not; more than a megabyte is not unpacked.
 */
export async function readLink(fragment: string): Promise<Verdict> {
  const content = unseal(fragment);
  if (!(content instanceof Uint8Array)) return content;
  if (typeof DecompressionStream === 'undefined') return refuse('unsupported');
  const dictionary = await primer(content[0] ?? 0).catch(() => undefined);
  if (dictionary === undefined) return refuse('newer');
  try {
    const primed = joined(storedBlock(dictionary), content.subarray(1));
    const unpacking = streamOf(primed).pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await gather(unpacking, dictionary.length + LARGEST);
    if (bytes === undefined) return refuse('link_too_large');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      bytes.subarray(dictionary.length),
    );
    return readText(text, false);
  } catch {
    return refuse('link_damaged');
  }
}
