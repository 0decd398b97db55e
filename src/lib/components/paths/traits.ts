import { assess } from '#lib/checklists/assess.ts';
import type { Answers, Assessment } from '#lib/checklists/checklist.ts';
import { paths } from '#lib/checklists/forms/paths.ts';

/** The trait that the switch of who is an expert answers. */
export const SPECIALIST = 'specialist';
const FULLY = 2;

/** The traits with what the switch says, once any trait was answered. */
export function withExpertise(traits: Answers, isExpert: boolean): Answers {
  return Object.keys(traits).length === 0 ? {} : { ...traits, [SPECIALIST]: isExpert ? FULLY : 0 };
}

/** What the trait check of the models says of these traits. */
export function assessTraits(traits: Answers): Assessment {
  return assess(paths, {
    answers: traits,
    rows: [],
    lists: {},
    perDollar: 1,
    known: () => undefined,
  });
}

/** The skill one starts with, as an expression, where the traits say something of it. */
export function skillOf(traits: Answers): string | undefined {
  return assessTraits(traits).puts.find(({ name }) => name === 'starting_skill')?.expression;
}

/** Traits that fit fully and speak for one of the two paths. */
export function speaking(traits: Answers, path: 'producer' | 'affiliate'): readonly string[] {
  const section = paths.sections.find(({ id }) => id === path);
  return (section?.fields ?? []).map(({ id }) => id).filter((id) => traits[id] === FULLY);
}
