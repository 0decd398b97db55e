import { agencyVetting } from './forms/agency-vetting.ts';
import type { Checklist, ChecklistWords } from './checklist.ts';
import { clientNeeds } from './forms/client-needs.ts';
import { disputes } from './forms/disputes.ts';
import { fairness } from './forms/fairness.ts';
import { merchantVetting } from './forms/merchant-vetting.ts';
import { outreach } from './forms/outreach.ts';
import { partnerCanvas } from './forms/partner-canvas.ts';
import { partnerGate } from './forms/partner-gate.ts';
import { partnerInterview } from './forms/partner-interview.ts';
import { partnerScorecard } from './forms/partner-scorecard.ts';
import { paths } from './forms/paths.ts';
import { readiness } from './forms/readiness.ts';
import { reciprocity } from './forms/reciprocity.ts';
import { service } from './forms/service.ts';
import { split } from './forms/split.ts';

/** Every checklist, in the order of reading. */
export const CHECKLISTS: ReadonlyMap<string, Checklist> = new Map(
  [
    readiness,
    service,
    fairness,
    disputes,
    partnerCanvas,
    partnerGate,
    outreach,
    partnerInterview,
    partnerScorecard,
    reciprocity,
    clientNeeds,
    paths,
    split,
    agencyVetting,
    merchantVetting,
  ].map((checklist) => [checklist.id, checklist]),
);

/** The words of all checklists in a language, by their ids. */
export async function loadChecklistWords(
  locale: string,
): Promise<Readonly<Record<string, ChecklistWords>>> {
  const { words } =
    locale === 'ar'
      ? await import('./words/ar/index.ts')
      : locale === 'zh-CN'
        ? await import('./words/zh-CN/index.ts')
        : await import('./words/en/index.ts');
  return words;
}
