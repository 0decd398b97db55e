import { createDocument } from '#lib/document/create.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { LIMITS } from '#lib/language/limits.ts';
import { blank } from '#lib/models/blank/index.ts';
import { isArchive, readArchive } from './archive.ts';
import { LONGEST_ARCHIVE, LONGEST_DOCUMENT } from './caps.ts';
import { makeSense } from './meaning.ts';
import { readText } from './read.ts';
import { refuse, type Verdict } from './verdict.ts';

const LONGEST_HEAD = 200;

/** A file as it comes, of which nothing is known. */
export interface UnknownFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For a document that has none: that of a bare program. */
  readonly id: string;
}

const PROGRAM = /\.mizan(?:\.txt)?$/i;

/** A new document around a bare program: the empty model, and the name of the file for a title. */
function documentAround(program: string, name: string, id: string): MizanDocument {
  const empty = createDocument(blank, id, 'mizan');
  const base = empty.scenarios.filter((scenario) => scenario.id === empty.scenario);
  const title = name.replace(PROGRAM, '').slice(0, 200);
  return { ...empty, title, program, scenarios: base };
}

function readBareProgram(text: string, { name, id }: UnknownFile): Verdict {
  const program = text.replaceAll('\r\n', '\n');
  if (program.trim() === '') return refuse('empty');
  if (program.length > LIMITS.characters) return refuse('long_text');
  return makeSense(documentAround(program, name, id));
}

/**
 * What becomes of a file from outside: one verdict for a document or a bare program, one for each document
 * of a collection. The one way in for bytes that nobody vouches for: whatever they are, it returns.
 *
 * @example
 * intake({ name: 'a.json', bytes: new Uint8Array([0xff]), id: 'a' }).at(0).reason // => 'not_utf8'
 */
export function intake(file: UnknownFile): readonly Verdict[] {
  const { bytes, name } = file;
  const mayBeArchive = isArchive(new TextDecoder().decode(bytes.subarray(0, LONGEST_HEAD)));
  if (bytes.length > (mayBeArchive ? LONGEST_ARCHIVE : LONGEST_DOCUMENT))
    return [refuse('too_long')];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [refuse('not_utf8')];
  }
  if (mayBeArchive) return readArchive(text);
  return [PROGRAM.test(name) ? readBareProgram(text, file) : readText(text, true)];
}
