import { buildingPartnerships } from './building-partnerships.ts';
import { choosingAnAgency } from './choosing-an-agency.ts';
import { dropServicingFairly } from './drop-servicing-fairly.ts';
import type { Guide, GuideWords } from './guide.ts';
import { howTheNumbersAreMade } from './how-the-numbers-are-made.ts';
import { producerOrAffiliate } from './producer-or-affiliate.ts';
import { referralProgramme } from './referral-programme.ts';

/** Every guide, in the order of reading. */
export const GUIDES: ReadonlyMap<string, Guide> = new Map(
  [
    dropServicingFairly,
    buildingPartnerships,
    referralProgramme,
    producerOrAffiliate,
    choosingAnAgency,
    howTheNumbersAreMade,
  ].map((guide) => [guide.id, guide]),
);

const WORDS = import.meta.glob<{ words: GuideWords }>('./words/*/*.ts');

/** The words of a guide in a language; English where that language has none. */
export async function loadGuideWords(id: string, locale: string): Promise<GuideWords> {
  const load = WORDS[`./words/${locale}/${id}.ts`] ?? WORDS[`./words/en/${id}.ts`];
  if (load === undefined) throw new RangeError(`loadGuideWords requires a guide, not ${id}`);
  return (await load()).words;
}
