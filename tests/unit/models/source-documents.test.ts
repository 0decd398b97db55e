import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CHECKLISTS } from '#lib/checklists/index.ts';
import { GUIDES } from '#lib/guides/index.ts';
import { MODELS } from '#lib/models/index.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/source-documents.md'), 'utf8');
const rows = [...text.matchAll(/^\| ([A-Z]\d+) \| (.*?) \| (.*) \|$/gm)].map(
  ([, id = '', , where = '']) => ({
    id,
    places: [...where.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
  }),
);

/** What each kind of place names. */
const EXISTS: Readonly<Record<string, (id: string, part: string) => boolean>> = {
  model: (id) => MODELS.has(id),
  assumption: (id, part) =>
    MODELS.get(id)?.groups.some(({ assumptions }) =>
      assumptions.some(({ name }) => name === part),
    ) === true,
  output: (id, part) => MODELS.get(id)?.outputs.some(({ name }) => name === part) === true,
  series: (id, part) => MODELS.get(id)?.series.some(({ name }) => name === part) === true,
  scenario: (id, part) => MODELS.get(id)?.scenarios.some((each) => each.id === part) === true,
  note: (id, part) => MODELS.get(id)?.notes.some((each) => each.id === part) === true,
  checklist: (id) => CHECKLISTS.has(id),
  field: (id, part) => {
    const checklist = CHECKLISTS.get(id);
    const fields = [
      ...(checklist?.sections.flatMap((section) => section.fields) ?? []),
      ...(checklist?.list?.columns ?? []),
    ];
    return fields.some((field) => field.id === part);
  },
  guide: (id) => GUIDES.has(id),
};

it('every statement of the source documents has a row', () => {
  const upTo = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  expect(rows.map(({ id }) => id)).toEqual([
    ...upTo('D', 18),
    ...upTo('P', 42),
    ...upTo('R', 10),
    ...upTo('H', 18),
    ...upTo('A', 15),
  ]);
});

it('every place that a statement is said to live in exists', () => {
  const missing = rows.flatMap(({ id, places }) =>
    places
      .filter((place) => {
        const [kind = '', path = ''] = place.split(':');
        const [owner = '', part = ''] = path.split('/');
        return EXISTS[kind]?.(owner, part) !== true;
      })
      .map((place) => `${id}: ${place}`),
  );
  expect(missing).toEqual([]);
  expect(rows.filter(({ places }) => places.length === 0)).toEqual([]);
});
