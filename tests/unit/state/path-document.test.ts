import { describe, expect, it } from 'vitest';
import { activeScenario } from '#lib/document/edit.ts';
import { withOwnParts } from '#lib/document/own-parts.ts';
import { readDocument, type MizanDocument } from '#lib/document/schema.ts';
import { applyScenario, definitionText } from '#lib/language/rewrite.ts';
import {
  DEFAULT_ANSWERS,
  PATHS,
  type Path,
  type PathAnswers,
} from '#lib/models/creator/answers.ts';
import { MODELS } from '#lib/models/index.ts';
import { pathDocument } from '#lib/state/path-document.ts';
import { courseText } from '#lib/state/path-runs.ts';

const TOLD = { list: 'People who read you', inAnyCase: 'In any case', traits: {} };
const documentOf = (path: Path, answers: PathAnswers): MizanDocument =>
  pathDocument(path, answers, 'mine', 'luck', TOLD);
/** What the document plays when it is opened, without comments. */
const playedBy = (document: MizanDocument): string =>
  applyScenario(document.program, activeScenario(document)?.replacements ?? {}).replace(
    `  # ${TOLD.list}`,
    '',
  );

describe('a document from the answers', () => {
  it.each(PATHS)('is a good document that plays as it was compared: %s', (path) => {
    for (const isExpert of [true, false]) {
      const answers = {
        ...DEFAULT_ANSWERS,
        founder_hours: '40 to 60',
        subscribers_at_start: '250',
        isExpert,
      };
      const document = documentOf(path, answers);
      expect(readDocument(JSON.stringify(document)).ok).toBe(true);
      expect(playedBy(document)).toBe(courseText(path, answers));
      expect(definitionText(document.program, 'founder_hours')?.expression).toBe('40 to 60');
    }
  });

  it('keeps the wage, the traits, and a name for the scenario in which a product comes in any case', () => {
    const answers = { ...DEFAULT_ANSWERS, reservation_wage: '14' };
    const traits = { paths: { teaching: 2 } };
    const document = pathDocument('staged', answers, 'mine', 'luck', { ...TOLD, traits });
    expect(definitionText(document.program, 'reservation_wage')?.expression).toBe('14');
    expect(document.answers).toEqual(traits);
    expect(document.seed).toBe('luck');
    expect(activeScenario(document)?.name).toBe('In any case');
    expect(definitionText(document.program, 'gate_list')?.expression).toBe('150');
  });

  it('opens who is no expert in the scenario that says so, and leaves the others as they are', () => {
    const document = documentOf('producer', { ...DEFAULT_ANSWERS, isExpert: false });
    expect(document.scenario).toBe('not-an-expert');
    expect(definitionText(document.program, 'expert')?.expression).toBe('1');
    expect(documentOf('producer', DEFAULT_ANSWERS).scenario).toBe('base');
  });

  it('shows the list that one has as a field of its own, with what it is', () => {
    const document = documentOf('affiliate', { ...DEFAULT_ANSWERS, subscribers_at_start: '250' });
    const model = withOwnParts(MODELS.get('affiliate')!, document.program);
    expect(model.groups.at(-1)?.assumptions.map(({ name }) => name)).toEqual([
      'subscribers_at_start',
    ]);
    expect(definitionText(document.program, 'subscribers_at_start')?.comment).toBe(TOLD.list);
  });
});
