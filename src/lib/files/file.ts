import { canonicalJson } from '#lib/document/canonical.ts';
import { crc32 } from '#lib/document/crc32.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { cleanDocument } from './clean.ts';

/**
 * The seal of a text: its CRC-32 in eight hexadecimal digits. It tells damage, not ill will; whoever changes
 * a file on purpose can seal it again, with any checksum.
 *
 * @example
 * checksumOf('123456789') // => 'cbf43926'
 */
export function checksumOf(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

function sealed(document: MizanDocument): string {
  const fields = cleanDocument(document);
  return canonicalJson({ ...fields, checksum: checksumOf(canonicalJson(fields)) });
}

/** The text of a document's file: JSON to read, keys in order, with its checksum. Equal documents, equal bytes. */
export function writeFile(document: MizanDocument): string {
  return `${JSON.stringify(JSON.parse(sealed(document)), undefined, 2)}\n`;
}

/** The same in one line: an entry of a collection. */
export function writeLine(document: MizanDocument): string {
  return `${sealed(document)}\n`;
}

/** What some system refuses in a name, and what cannot be seen in one. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Surrogate}"*/:<>?\\|]+/gu;
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_NAME = 60;

/**
 * The name of a download: the title in its own script, without what some system refuses in a name.
 *
 * @param ending - with its dot
 * @example
 * fileName(' خطة: 1/2 ', '.mizan') // => 'خطة 1 2.mizan'
 * fileName('???', '.mizan') // => 'mizan.mizan'
 */
export function fileName(title: string, ending: string): string {
  const safe = title.replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  const short = Array.from(safe).slice(0, LONGEST_NAME).join('');
  const name = short.replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return `mizan${ending}`;
  return `${DEVICE.test(name) ? `${name}-` : name}${ending}`;
}
