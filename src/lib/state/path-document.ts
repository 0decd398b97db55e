import { createDocument } from '#lib/document/create.ts';
import type { Answers, MizanDocument } from '#lib/document/schema.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import { replacementsFor, type Path, type PathAnswers } from '#lib/models/creator/answers.ts';
import { PATH_MODELS } from './path-runs.ts';

/** What a new document is told beside the answers, in the reader's language. */
export interface Told {
  /** Stands as a comment behind the list that one already has. */
  readonly list: string;
  /** The name of the scenario in which a product is built in any case. */
  readonly inAnyCase: string;
  /** The grades of the traits, by the checklist they belong to. */
  readonly traits: Readonly<Record<string, Answers>>;
}

/**
 * A document from the model of a path with the answers in it, opened in the scenario that they describe: it plays
 * as it was compared.
 *
 * @param id unique among the user's documents
 * @param seed of the luck it was compared with
 */
export function pathDocument(
  path: Path,
  answers: PathAnswers,
  id: string,
  seed: string,
  { list, inAnyCase, traits }: Told,
): MizanDocument {
  const document = createDocument(PATH_MODELS[path], id, seed);
  const isUnskilled = path === 'producer' && !answers.isExpert;
  // What the scenario says stays with the scenario: "alone, and an expert" remains one.
  const own = replacementsFor(
    path,
    { ...answers, isExpert: answers.isExpert || isUnskilled },
    true,
  );
  const program = applyScenario(document.program, own).replace(
    /^(subscribers_at_start = .*)$/m,
    (line) => `${line}  # ${list}`,
  );
  const scenario = isUnskilled ? 'not-an-expert' : path === 'staged' ? 'always' : document.scenario;
  return {
    ...document,
    program,
    scenario,
    scenarios: document.scenarios.map((each) =>
      path === 'staged' && each.id === 'always' ? { ...each, preset: null, name: inAnyCase } : each,
    ),
    answers: traits,
  };
}
