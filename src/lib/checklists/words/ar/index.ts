import type { ChecklistWords } from '#lib/checklists/checklist.ts';
import { clientNeeds } from './client-needs.ts';
import { disputes } from './disputes.ts';
import { fairness } from './fairness.ts';
import { outreach } from './outreach.ts';
import { partnerCanvas } from './partner-canvas.ts';
import { partnerGate } from './partner-gate.ts';
import { partnerInterview } from './partner-interview.ts';
import { partnerScorecard } from './partner-scorecard.ts';
import { paths } from './paths.ts';
import { readiness } from './readiness.ts';
import { reciprocity } from './reciprocity.ts';
import { service } from './service.ts';
import { split } from './split.ts';
import { agencyVetting, merchantVetting } from './vetting.ts';

export const words: Readonly<Record<string, ChecklistWords>> = {
  service,
  readiness,
  fairness,
  disputes,
  'partner-canvas': partnerCanvas,
  'partner-gate': partnerGate,
  outreach,
  'partner-interview': partnerInterview,
  'partner-scorecard': partnerScorecard,
  reciprocity,
  'client-needs': clientNeeds,
  paths,
  split,
  'agency-vetting': agencyVetting,
  'merchant-vetting': merchantVetting,
};
