import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '#lib/document/schema.ts';
import { writeFile } from '#lib/files/file.ts';
import { intake } from '#lib/files/intake.ts';

// Files as released versions wrote them. They are never changed and never removed.
const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).map((name) => ({
  name,
  bytes: readFileSync(join(folder, name)),
}));

const versionOf = (name: string): number => Number(/^schema-(\d+)-/.exec(name)?.[1]);

describe('a file of every version that there was', () => {
  it.each(files)('opens: $name', ({ name, bytes }) => {
    const [verdict] = intake({ name, bytes, id: 'new' });
    if (verdict?.ok !== true) throw new Error(verdict?.reason);
    const told = verdict.notices.map(({ key }) => key);
    expect(told).toEqual(versionOf(name) < SCHEMA ? ['older'] : []);
    const old = JSON.parse(bytes.toString()) as Record<string, unknown>;
    const kept = Object.keys(old).filter((key) => !['schema', 'checksum', 'notes'].includes(key));
    for (const key of kept) expect(verdict.document).toHaveProperty([key], old[key]);
    // Until the third version a note had one block, of the business model canvas.
    const notes = old['notes'] as Record<string, unknown>[];
    const asNow = notes.map(({ block, ...note }) =>
      block === undefined ? note : { ...note, places: { business: block } },
    );
    expect(verdict.document.notes).toMatchObject(asNow);
  });

  it.each(files)('is upgraded once: $name', ({ name, bytes }) => {
    const [first] = intake({ name, bytes, id: 'new' });
    if (first?.ok !== true) throw new Error(first?.reason);
    const again = new TextEncoder().encode(writeFile(first.document));
    expect(intake({ name, bytes: again, id: 'new' })).toMatchObject([
      { ok: true, document: first.document, notices: [] },
    ]);
  });

  it('is there five times for each version but the newest', () => {
    for (let version = 1; version < SCHEMA; version += 1) {
      const count = files.filter(({ name }) => versionOf(name) === version).length;
      expect(count, `schema ${version}`).toBeGreaterThanOrEqual(5);
    }
  });
});
