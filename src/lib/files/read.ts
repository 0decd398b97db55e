import { canonicalJson } from '#lib/document/canonical.ts';
import { documentSchema, readDocument, SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { cleanDocument } from './clean.ts';
import { checksumOf } from './file.ts';
import { makeSense } from './meaning.ts';
import { scan } from './scan.ts';
import { refuse, type Notice, type Refusal, type Verdict } from './verdict.ts';

type Parsed = Readonly<Record<string, unknown>>;

/** Where a document departs from the schema; of an older one, which is read as what became of it, only the verdict is known. */
function problemsOf(data: Parsed): string[] {
  const version = data['schema'];
  if (!Number.isInteger(version) || (version as number) < 1) return ['schema'];
  if (version !== SCHEMA) return [];
  // What could not be read departs from the schema somewhere.
  return documentSchema.safeParse(data).error!.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return keys.length === 0 ? [path.join('.')] : keys.map((key) => [...path, key].join('.'));
  });
}

function readFields(
  fields: Parsed,
): Refusal | { readonly ok: true; readonly document: MizanDocument } {
  const reading = readDocument(canonicalJson(fields));
  if (reading.ok) return reading;
  return reading.reason === 'newer' ? refuse('newer') : refuse('invalid', problemsOf(fields));
}

/** What Mizan did not write as it stands: see `docs/adr/0008-files-and-links.md` for why it opens. */
function isChanged(fields: Parsed, checksum: unknown): boolean {
  return checksum !== checksumOf(canonicalJson(fields));
}

/**
 * Reads the JSON text of one document from outside, in order: parsed, scanned, of Mizan and of a version that
 * is known, valid, cleaned, and making sense. Never throws.
 *
 * @param isSealed - whether the text carries a checksum of its own, as files do
 * @example
 * readText('{}', true).reason // => 'foreign'
 */
export function readText(text: string, isSealed: boolean): Verdict {
  if (text.trim() === '') return refuse('empty');
  let data: Parsed | null;
  try {
    // What is no object has no fields to ask for, except that `null` cannot even be asked.
    data = JSON.parse(text) as Parsed | null;
  } catch {
    return refuse('not_json');
  }
  const fault = scan(data);
  if (fault !== undefined) return fault;
  if (data?.['format'] !== 'mizan') return refuse('foreign');
  const { checksum, ...fields } = data;
  try {
    const read = readFields(isSealed ? fields : data);
    if (!read.ok) return read;
    const document = cleanDocument(read.document);
    const notices: Notice[] = [
      ...(isSealed && isChanged(fields, checksum) ? [{ key: 'changed', count: 1 } as const] : []),
      ...(fields['schema'] === SCHEMA ? [] : [{ key: 'older', count: 1 } as const]),
      ...(canonicalJson(document) === canonicalJson(read.document)
        ? []
        : [{ key: 'cleaned', count: 1 } as const]),
    ];
    const verdict = makeSense(document);
    return verdict.ok ? { ...verdict, notices: [...notices, ...verdict.notices] } : verdict;
  } catch {
    return refuse('invalid');
  }
}
