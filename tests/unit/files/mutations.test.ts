import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { checksumOf, writeFile } from '#lib/files/file.ts';
import { intake } from '#lib/files/intake.ts';
import { readLink, sealLink, writeLink } from '#lib/files/link.ts';
import { REASONS, type Verdict } from '#lib/files/verdict.ts';
import { MODELS } from '#lib/models/index.ts';
import { memory, tidiedMemory } from '../../support/memory.ts';
import { Mutator, prototypeSnapshot, quantile } from '../../support/mutator.ts';
import { countOf } from '../../support/counts.ts';
import { processorTime } from '../../support/processor-time.ts';
import { documentWithNotes } from '../../support/random-document.ts';

const EACH = countOf(500, 2_500);
/** To tidy the memory first takes longer than to read: one in so many is weighed. */
const WEIGHED = countOf(25, 5);
const MB = 1_000_000;
const small = createDocument(MODELS.get('blank')!, 'small', 'mizan');
const kept = { ready: { a: 1, b: 'two' } };
/** Small ones, in which a change hits more than the program, and as many large ones as time allows. */
const documents: readonly MizanDocument[] = [
  small,
  { ...small, notes: documentWithNotes(12).notes },
  {
    ...small,
    title: 'خطة',
    answers: kept,
    lists: { partners: [{ id: 'a', answers: kept.ready }] },
  },
  { ...small, notes: documentWithNotes(3).notes, exchange: { rate: 3.75, day: '2026-11-22' } },
  createDocument(MODELS.get('drop-servicing')!, 'large', 'mizan'),
];
const LETTERS = Array.from('AZaz09-_= %.#\u00e9');

function ofTurn<T>(list: readonly T[], turn: number): T {
  return list[turn % list.length]!;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const copy = (document: MizanDocument): Record<string, unknown> => structuredClone(document);
const sealedFile = (fields: Record<string, unknown>): string =>
  JSON.stringify({ ...fields, checksum: checksumOf(canonicalJson(fields)) });
const sealedLink = (text: string): string => sealLink(deflateRawSync(encode(text)));

const mutator = new Mutator(20_261_122);

const FILES: Record<string, (turn: number) => Uint8Array> = {
  bytes: (turn) => mutator.bytes(encode(writeFile(ofTurn(documents, turn)))),
  text: (turn) => encode(mutator.text(writeFile(ofTurn(documents, turn)))),
  'values, sealed again': (turn) =>
    encode(sealedFile(mutator.values(copy(ofTurn(documents, turn))))),
  'structure, sealed again': (turn) =>
    encode(sealedFile(mutator.structure(copy(ofTurn(documents, turn))))),
};

const made = await Promise.all(documents.map((document) => writeLink(document, true)));
const links = made.map((each) => (each.ok ? each.fragment : ''));

const LINKS: Record<string, (turn: number) => string> = {
  letters: (turn) => mutator.text(ofTurn(links, turn), LETTERS),
  'packed bytes, sealed again': (turn) =>
    sealLink(mutator.bytes(deflateRawSync(encode(canonicalJson(ofTurn(documents, turn)))))),
  'text, sealed again': (turn) => sealedLink(mutator.text(canonicalJson(ofTurn(documents, turn)))),
  'values and structure, sealed again': (turn) => {
    const data = copy(ofTurn(documents, turn));
    return sealedLink(
      JSON.stringify(turn % 2 === 0 ? mutator.values(data) : mutator.structure(data)),
    );
  },
};

/** A verdict that says what is the matter: a document, a reason of its own, or the places that are not valid. */
function isSpecific(verdict: Verdict): boolean {
  return verdict.ok || verdict.reason !== 'invalid' || verdict.problems.length > 0;
}

/** Judges as many mutations as asked, and expects of them what is promised of anything from outside. */
async function judge(
  name: string,
  take: (turn: number) => Promise<readonly Verdict[]>,
): Promise<void> {
  const before = prototypeSnapshot();
  const times: number[] = [];
  const verdicts: Verdict[] = [];
  let grown = 0;
  for (let turn = 0; turn < EACH; turn += 1) {
    const isWeighed = turn % WEIGHED === 0;
    const room = isWeighed ? tidiedMemory() : 0;
    const begin = processorTime();
    verdicts.push(...(await take(turn)));
    times.push(processorTime() - begin);
    // Before anything is tidied: what the reading took, and what it left.
    if (isWeighed) grown = Math.max(grown, memory() - room);
  }
  const refused = verdicts.filter((verdict) => !verdict.ok);
  const counts = new Map<string, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  console.log(
    `${name}: ${refused.length} of ${verdicts.length} refused (${[...counts].flat().join(' ')}), ` +
      `${quantile(times, 0.5).toFixed(1)} ms in the middle, ${quantile(times, 0.99).toFixed(1)} ms at 99 %, ` +
      `${(grown / MB).toFixed(1)} MB at most`,
  );
  expect(verdicts.length).toBeGreaterThanOrEqual(EACH);
  expect(refused.every(({ reason }) => REASONS.includes(reason))).toBe(true);
  expect(verdicts.filter(isSpecific).length).toBeGreaterThanOrEqual(0.99 * verdicts.length);
  expect(quantile(times, 0.99)).toBeLessThanOrEqual(100);
  expect(grown).toBeGreaterThan(0);
  expect(grown).toBeLessThanOrEqual(50 * MB);
  expect(prototypeSnapshot()).toBe(before);
}

describe('mutated files get a verdict each, soon, and change nothing', () => {
  it.each(Object.entries(FILES))('%s', async (name, bytesOf) => {
    const inputs = Array.from({ length: EACH }, (_, turn) => bytesOf(turn));
    await judge(`files, ${name}`, (turn) =>
      Promise.resolve(intake({ name: 'a.mizan.json', bytes: inputs[turn]!, id: 'new' })),
    );
  });
});

describe('mutated links get a verdict each, soon, and change nothing', () => {
  it.each(Object.entries(LINKS))('%s', async (name, fragmentOf) => {
    const inputs = Array.from({ length: EACH }, (_, turn) => fragmentOf(turn));
    await judge(`links, ${name}`, async (turn) => [await readLink(inputs[turn]!)]);
  });
});
