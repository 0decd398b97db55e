import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { writeArchive } from '#lib/files/archive.ts';
import { checksumOf, fileName, writeFile } from '#lib/files/file.ts';
import { intake } from '#lib/files/intake.ts';
import { REASONS, type Verdict } from '#lib/files/verdict.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { MODELS } from '#lib/models/index.ts';
import { countOf } from '../../support/counts.ts';
import { randomDocument } from '../../support/random-document.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name = 'a.mizan.json'): readonly Verdict[] =>
  intake({ name, bytes: bytesOf(text), id: 'new' });
const one = (text: string, name?: string): Verdict => read(text, name)[0]!;

const document = createDocument(dropServicing, 'one', 'seed');
const file = writeFile(document);

/** A file with a change in its fields, sealed again unless told otherwise. */
function fileWith(change: object, isSealed = true): string {
  const fields = { ...document, ...change };
  return JSON.stringify({
    ...fields,
    checksum: isSealed ? checksumOf(canonicalJson(fields)) : '00000000',
  });
}

/** What is read, or the reason why not. */
function read1(text: string, name?: string): MizanDocument | string {
  const verdict = one(text, name);
  return verdict.ok ? verdict.document : verdict.reason;
}

const noticesOf = (text: string): string[] => {
  const verdict = one(text);
  return verdict.ok ? verdict.notices.map(({ key }) => key) : [verdict.reason];
};

describe('a document written to a file', () => {
  it('is read back unchanged, and written again as the same bytes', () => {
    fc.assert(
      fc.property(randomDocument, (any) => {
        const written = writeFile(any);
        const verdict = one(written);
        expect(verdict).toMatchObject({ ok: true, document: any });
        expect(verdict.ok && verdict.notices.filter(({ key }) => key === 'changed')).toEqual([]);
        expect(verdict.ok && writeFile(verdict.document)).toBe(written);
      }),
      { numRuns: countOf(500, 10_000), seed: 5 },
    );
  });

  it('is text to read: indented, keys in order, one line at the end', () => {
    const keys = [...file.matchAll(/^ {2}"(\w+)":/gm)].map((match) => match[1]);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain('checksum');
    expect(file.endsWith('}\n')).toBe(true);
    expect(file).not.toContain('\r');
  });

  it('reads also with a byte order mark and with the line ends of another system', () => {
    expect(read1(`\ufeff${file}`)).toEqual(document);
    expect(read1(file.replaceAll('\n', '\r\n'))).toEqual(document);
    expect(noticesOf(file.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('leaves out halves of characters and what turns the text around it, both ways', () => {
    const formulas = {
      program: 'x = 1 \u202e',
      scenarios: [{ ...document.scenarios[0]!, replacements: { x: '2 \u202e' } }],
    };
    const turned = { ...document, title: 'a\u202eb\ud83d', ...formulas };
    const verdict = one(writeFile(turned));
    expect(verdict).toMatchObject({ document: { title: 'ab\ufffd', ...formulas } });
    expect(noticesOf(fileWith({ title: 'a\u202eb' }))).toEqual(['cleaned']);
  });

  it('keeps the marks and joiners that people write with, and takes out what turns other text', () => {
    const range = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    const unseen = [
      '\u061c',
      '\u00ad',
      '\ufeff',
      '\u0000',
      '\ufffe',
      ...range(0x200b, 0x200f),
      ...range(0x2060, 0x2069),
      'Z\u0351\u0352\u0353\u0354\u0355',
    ];
    for (const mark of [...unseen, ...range(0x202a, 0x202e)]) {
      const titled = { ...document, title: `a${mark}b` };
      const expected = unseen.includes(mark) ? titled.title : 'ab';
      expect(read1(writeFile(titled))).toMatchObject({ title: expected });
      expect(read1(fileWith({ title: titled.title }))).toMatchObject({ title: expected });
    }
  });

  it.each([
    ['خطة العمل ٢٠٢٦', 'خطة العمل ٢٠٢٦.mizan.json'],
    ['商业模式', '商业模式.mizan.json'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.mizan.json'],
    ['../../etc/passwd', 'etc passwd.mizan.json'],
    ['..', 'mizan.mizan.json'],
    ['con', 'con-.mizan.json'],
    ['COM1', 'COM1-.mizan.json'],
    ['lpt9', 'lpt9-.mizan.json'],
    ['falcon', 'falcon.mizan.json'],
    ['console', 'console.mizan.json'],
    ['comX', 'comX.mizan.json'],
    ['two  spaces', 'two spaces.mizan.json'],
    ['the end. . .', 'the end.mizan.json'],
    ['x\u202egnp.exe', 'x gnp.exe.mizan.json'],
    ['', 'mizan.mizan.json'],
    ['😀'.repeat(200), `${'😀'.repeat(60)}.mizan.json`],
  ])('is named after its title %j', (title, name) => {
    expect(fileName(title, '.mizan.json')).toBe(name);
  });
});

describe('a file that somebody changed', () => {
  it('opens with a notice when its checksum is wrong or gone, for a person may edit it', () => {
    expect(noticesOf(fileWith({ title: 'by hand' }, false))).toEqual(['changed']);
    expect(noticesOf(canonicalJson(document))).toEqual(['changed']);
    expect(noticesOf(fileWith({ title: 'sealed' }))).toEqual([]);
  });

  it('is mended where ids stand twice or the chosen scenario is gone', () => {
    const [note] = document.notes;
    const verdict = one(
      fileWith({
        notes: [note, note, { ...note, id: `${note!.id}-2` }],
        scenario: 'gone',
        lists: {
          partners: [
            { id: 'a', answers: {} },
            { id: 'a', answers: {} },
          ],
        },
      }),
    );
    if (!verdict.ok) throw new Error(verdict.reason);
    const { notes, scenario, lists } = verdict.document;
    expect(new Set(notes.map(({ id }) => id)).size).toBe(3);
    expect(notes[2]!.id).toBe(`${note!.id}-2`);
    expect(scenario).toBe(document.scenarios[0]!.id);
    expect(lists['partners']!.map(({ id }) => id)).toEqual(['a', 'a-2']);
    expect(verdict.notices).toContainEqual({ key: 'mended', count: 3 });
  });

  it('tells of links to names that are not there and of errors in its program, and keeps both', () => {
    const [note] = document.notes;
    const change = { notes: [{ ...note, links: ['nobody', 'price'] }], program: 'price = 1 +' };
    const verdict = one(fileWith(change));
    expect(verdict).toMatchObject({ ok: true, document: change });
    expect(verdict.ok && verdict.notices).toEqual([
      { key: 'links', count: 1 },
      { key: 'program', count: 1 },
    ]);
  });
});

describe('what a file means', () => {
  const [note] = document.notes;
  const [scenario] = document.scenarios;

  it('counts each thing that was mended: notes, scenarios, rows and the choice', () => {
    const [first, second] = [note!, { ...note!, id: 'other' }];
    const doubled = { notes: [first, first, second, second], scenarios: [scenario, scenario] };
    const verdict = one(fileWith(doubled));
    expect(verdict.ok && verdict.notices).toContainEqual({ key: 'mended', count: 3 });
    expect(verdict.ok && verdict.document.scenarios.map(({ id }) => id)).toEqual([
      scenario!.id,
      `${scenario!.id}-2`,
    ]);
  });

  it('gives a long id that stands three times two others of the same length', () => {
    const id = 'n'.repeat(64);
    const verdict = one(fileWith({ notes: [id, id, id].map((each) => ({ ...note, id: each })) }));
    const cut = 'n'.repeat(62);
    expect(verdict.ok && verdict.document.notes.map((each) => each.id)).toEqual([
      id,
      `${cut}-2`,
      `${cut}-3`,
    ]);
  });

  it('does not count as errors what its program is only told', () => {
    const program = 'price = 5 to 10 + 2\ncosts = 1';
    expect(
      noticesOf(fileWith({ program, notes: [], scenarios: [{ ...scenario, replacements: {} }] })),
    ).toEqual([]);
  });

  it('is refused at the model, or the scenario, that it is refused for', () => {
    expect(one(fileWith({ model: 'unheard-of' }))).toMatchObject({ problems: ['unheard-of'] });
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`a${index}`, '1'.repeat(1000)]),
    );
    const program = `b = ${'1'.repeat(50_000)}`;
    const scenarios = [scenario, { ...scenario, id: 'endless', replacements: many }];
    expect(one(fileWith({ program, scenarios }))).toMatchObject({
      reason: 'too_many',
      problems: ['scenarios.1.replacements'],
    });
  });
});

describe('a bare program', () => {
  it('becomes a document of the empty model that bears the name of the file', () => {
    const verdict = one('price = 5 to 20\r\ncost = 1\n', 'stand.mizan');
    expect(verdict).toMatchObject({
      ok: true,
      notices: [],
      document: { id: 'new', model: 'blank', title: 'stand', scenarios: [{ replacements: {} }] },
    });
    expect(verdict.ok && verdict.document.program).toBe('price = 5 to 20\ncost = 1\n');
    expect(read1('a = 1', `${'x'.repeat(300)}.mizan`)).toMatchObject({ title: 'x'.repeat(200) });
  });

  it.each([...MODELS.values()])('comes back as it was written: $id', ({ program }) => {
    expect(read1(program, 'a.mizan')).toMatchObject({ program });
  });

  it('is refused when there is nothing in it, or too much', () => {
    expect(read1(' \n', 'a.mizan')).toBe('empty');
    expect(read1('#'.repeat(100_001), 'a.mizan')).toBe('long_text');
    expect(read1('#'.repeat(100_000), 'a.mizan')).toMatchObject({ model: 'blank' });
  });
});

const levels = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const raw = (fields: string): string => file.replace('{', `{${fields},`);

describe('what comes from outside and is no document', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['a picture', 'GIF89a', 'not_json'],
    ['a cut file', file.slice(0, 500), 'not_json'],
    ['NaN', raw('"target":NaN'), 'not_json'],
    ['Infinity', raw('"target":Infinity'), 'not_json'],
    ['a number too large for one', fileWith({}).replace('"target":0', '"target":1e400'), 'invalid'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['a number', '1', 'foreign'],
    ['somebody else’s JSON', '{"format":"other"}', 'foreign'],
    ['33 levels', levels(34), 'too_deep'],
    ['a hundred thousand levels', levels(100_000), 'too_deep'],
    ['two hundred thousand values and one', `[${'0,'.repeat(199_999)}0]`, 'too_many'],
    ['two hundred thousand values', `[${'0,'.repeat(199_998)}0]`, 'foreign'],
    ['a long key', raw(`"${'k'.repeat(65)}":0`), 'long_key'],
    ['a long text', fileWith({ title: 'x'.repeat(16_001) }), 'long_text'],
    ['a long program', fileWith({ program: '#'.repeat(100_001) }), 'long_text'],
    ['a file of 5 MB and one', ' '.repeat(5_000_001), 'too_long'],
    ['half a character', file.replace('"title": ""', '"title": "\\ud83d"'), 'broken_text'],
    ['half a character in a key', raw('"\\ud83d":0'), 'broken_text'],
    ['a version that is none', fileWith({ schema: 0 }), 'invalid'],
    ['a version in words', fileWith({ schema: 'two' }), 'invalid'],
    ['a model that never shipped', fileWith({ model: 'moon' }), 'unknown_model'],
    ['three thousand notes', fileWith({ notes: Array(3000).fill(document.notes[0]) }), 'invalid'],
  ])('is refused with its reason: %s', (_name, text, reason) => {
    expect(read1(text)).toBe(reason);
  });

  it('is refused when it is no UTF-8', () => {
    const bytes = Uint8Array.from([...bytesOf(file), 0xff]);
    expect(intake({ name: 'a.json', bytes, id: 'a' })).toMatchObject([{ reason: 'not_utf8' }]);
  });

  it('is refused when a scenario would never come to its end', () => {
    const replacements = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`n${index}`, '1']),
    );
    const scenarios = [{ ...document.scenarios[0], replacements }];
    expect(read1(fileWith({ scenarios }))).toBe('too_many');
  });

  it('says where, and at most twenty times', () => {
    const notes = document.notes.map((note) => ({ ...note, places: 'nowhere' }));
    const verdict = one(fileWith({ notes: [...notes, ...notes, ...notes] }));
    if (verdict.ok) throw new Error('read');
    expect(verdict.problems).toHaveLength(20);
    expect(verdict.problems[0]).toBe('notes.0.places');
    expect(one(fileWith({ [`extra`]: 1 }))).toMatchObject({ problems: ['extra'] });
  });

  it('keeps the last of two keys, as every reader of JSON does, and says that it was changed', () => {
    const text = raw('"title":"first"');
    expect(read1(text)).toEqual(document);
    expect(noticesOf(raw('"months":36').replace('"months": 36', '"months": 12'))).toEqual([
      'changed',
    ]);
  });

  const BASES = ['', 'notes.0', 'scenarios.0', 'scenarios.0.replacements', 'answers', 'lists'];
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  it.each(BASES.flatMap((base) => KEYS.map((key) => [key, base] as const)))(
    'may not speak of %s in "%s"',
    (key, base) => {
      const data = JSON.parse(file) as Record<string, unknown>;
      const place = base
        .split('.')
        .filter((part) => part !== '')
        .reduce((at, part) => at[part] as Record<string, unknown>, data);
      Object.defineProperty(place, key, { value: { polluted: true }, enumerable: true });
      expect(one(JSON.stringify(data))).toMatchObject({
        reason: 'forbidden_key',
        problems: [base === '' ? key : `${base}.${key}`],
      });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it.each(KEYS)('may bear the name %s as an id or a title, which are only texts', (word) => {
    const id = word.toLowerCase().replaceAll('_', '-');
    const change = { id, title: word, notes: [{ ...document.notes[0], id }] };
    expect(read1(fileWith(change))).toMatchObject(change);
  });
});

describe('a file that departs from the format', () => {
  const problemsOf = (change: object): readonly string[] => {
    const verdict = one(fileWith(change));
    return verdict.ok ? [] : verdict.problems;
  };

  it('is refused with each place where it does', () => {
    const [note] = document.notes;
    expect(problemsOf({ months: 0, trials: 'many' }).toSorted()).toEqual(['months', 'trials']);
    expect(problemsOf({ notes: [note, { ...note, title: 7 }] })).toEqual(['notes.1.title']);
    expect(problemsOf({ notes: [{ ...note, one: 1, two: 2 }], more: 1 }).toSorted()).toEqual([
      'more',
      'notes.0.one',
      'notes.0.two',
    ]);
  });

  it('is refused without a place where it was of an older version', () => {
    expect(problemsOf({ schema: 2, months: 0 })).toEqual([]);
    expect(problemsOf({ schema: 1, months: 0 })).toEqual([]);
    expect(problemsOf({ schema: 0 })).toEqual(['schema']);
  });

  it('opens with a notice where it is of an older version, and only then', () => {
    const older: Record<string, unknown> = { ...document, schema: 2, notes: [] };
    delete older['layout'];
    delete older['legend'];
    const text = JSON.stringify({ ...older, checksum: checksumOf(canonicalJson(older)) });
    expect(noticesOf(text)).toEqual(['older']);
  });

  it.each([0, 1.5, '3', undefined])('is refused for its version when that is %j', (schema) => {
    expect(problemsOf({ schema, months: 0 })).toEqual(['schema']);
  });

  it('is refused, and nothing throws, when reading it fails in a way nobody foresaw', async () => {
    vi.resetModules();
    vi.doMock('#lib/language/program.ts', () => ({
      readProgram: () => {
        throw new RangeError('unforeseen');
      },
    }));
    const { readText } = await import('#lib/files/read.ts');
    expect(readText(file, true)).toEqual({ ok: false, reason: 'invalid', problems: [] });
    vi.doUnmock('#lib/language/program.ts');
  });
});

describe('a file of a newer version', () => {
  it.each(Array.from({ length: countOf(99) }, (_, index) => index + 1))(
    'is refused and not touched: +%i',
    (ahead) => {
      const bytes = bytesOf(fileWith({ schema: SCHEMA + ahead, brand_new: { deep: [1] } }));
      const before = bytes.slice();
      expect(intake({ name: 'a.mizan.json', bytes, id: 'a' })).toMatchObject([
        { ok: false, reason: 'newer' },
      ]);
      expect(bytes).toEqual(before);
    },
  );
});

describe('everything in one file', () => {
  const bodies = [...MODELS.values()].map((model) =>
    canonicalJson(createDocument(model, `of-${model.id}`, 'mizan')),
  );
  const archive = writeArchive(bodies);

  it('comes back complete and unchanged', () => {
    const verdicts = read(archive, 'mizan.jsonl');
    expect(verdicts.map((each) => (each.ok ? canonicalJson(each.document) : each.reason))).toEqual(
      bodies,
    );
    expect(verdicts.flatMap((each) => (each.ok ? each.notices : []))).toEqual([]);
  });

  it('loses at most one document to a damaged character, wherever it is', () => {
    const head = archive.indexOf('\n') + 1;
    const step = Math.floor(archive.length / countOf(80, 400));
    for (let at = head; at < archive.length; at += step) {
      const damaged = `${archive.slice(0, at)}\u0001${archive.slice(at + 1)}`;
      const whole = read(damaged).filter((each) => each.ok && each.notices.length === 0);
      // A line end that goes takes two documents.
      expect(whole.length).toBeGreaterThanOrEqual(bodies.length - (archive[at] === '\n' ? 2 : 1));
    }
  });

  it('says how many are there when it was cut', () => {
    const verdicts = read(archive.slice(0, archive.length / 2));
    expect(verdicts.at(-1)).toMatchObject({
      reason: 'archive_incomplete',
      amount: { expected: bodies.length },
    });
    expect(verdicts.some((each) => each.ok)).toBe(true);
  });

  it('keeps what cannot be read now for a version that can', () => {
    const newer = canonicalJson({ ...document, schema: SCHEMA + 1 });
    const archived = writeArchive(['{"half', newer, bodies[0]!]);
    expect(archived).toContain(JSON.stringify(newer));
    expect(read(archived).map((each) => (each.ok ? 'read' : each.reason))).toEqual([
      'not_json',
      'newer',
      'read',
    ]);
  });

  it('tells of each line by itself', () => {
    const lines = [
      '{"raw":7}',
      '{"raw":',
      '{"raw":"[]"}',
      ' '.repeat(5_000_001).replace(/^./, '1'),
      writeFile(document).replaceAll('\n', ''),
    ];
    const head = '{"documents":5,"format":"mizan-archive","version":1}';
    expect(
      read(`${head}\n${lines.join('\n')}\n`).map((each) => (each.ok ? 'read' : each.reason)),
    ).toEqual(['foreign', 'not_json', 'foreign', 'too_long', 'read']);
  });

  it('is refused when a newer version wrote it', () => {
    expect(read1(archive.replace('"version":1', '"version":2'))).toBe('newer');
  });

  it('may be empty', () => {
    expect(read(writeArchive([]))).toEqual([]);
  });
});

it('knows each reason once', () => {
  expect(new Set(REASONS).size).toBe(REASONS.length);
});
