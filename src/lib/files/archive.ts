import { readDocument } from '#lib/document/schema.ts';
import { canonicalJson } from '#lib/document/canonical.ts';
import { LONGEST_DOCUMENT } from './caps.ts';
import { writeLine } from './file.ts';
import { readText } from './read.ts';
import { refuse, type Verdict } from './verdict.ts';

const FORMAT = 'mizan-archive';
const VERSION = 1;

/** What cannot be read, or not yet, is kept all the same, as the text that it was. */
function rawLine(body: string): string {
  return `${JSON.stringify({ raw: body })}\n`;
}

function readLine(line: string): Verdict {
  if (line.length > LONGEST_DOCUMENT) return refuse('too_long');
  if (!line.startsWith('{"raw":')) return readText(line, true);
  try {
    const { raw } = JSON.parse(line) as { raw: unknown };
    return typeof raw === 'string' ? readText(raw, false) : refuse('foreign');
  } catch {
    return refuse('not_json');
  }
}

/**
 * Everything in one file: a line that says how many documents follow, then each in a line of its own, so that
 * damage to one spoils no other.
 *
 * @param bodies - documents as they are stored; those that cannot be read are kept as they are
 */
export function writeArchive(bodies: readonly string[]): string {
  const head = canonicalJson({ format: FORMAT, version: VERSION, documents: bodies.length });
  const lines = bodies.map((body) => {
    const reading = readDocument(body);
    return reading.ok ? writeLine(reading.document) : rawLine(body);
  });
  return `${head}\n${lines.join('')}`;
}

/**
 * Whether a text begins as a collection does.
 *
 * @example
 * isArchive('{"documents":0,"format":"mizan-archive","version":1}\n') // => true
 */
export function isArchive(text: string): boolean {
  return /^\{"documents":\d{1,9},"format":"mizan-archive","version":\d{1,9}\}\r?\n/.test(text);
}

/** What became of each document of a collection, and of those that a cut has lost. */
export function readArchive(text: string): readonly Verdict[] {
  const [head = '', ...lines] = text.split('\n');
  const { documents, version } = JSON.parse(head) as { documents: number; version: number };
  if (version > VERSION) return [refuse('newer')];
  const entries = lines.filter((line) => line.trim() !== '');
  const verdicts = entries.map(readLine);
  const found = entries.length;
  if (found >= documents) return verdicts;
  const lost = { ...refuse('archive_incomplete'), amount: { found, expected: documents } };
  return [...verdicts, lost];
}
