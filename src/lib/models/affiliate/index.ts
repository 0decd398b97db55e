import {
  audienceOutputs,
  audienceSeries,
  moneySeries,
  promotionOutputs,
  promotionSeries,
  resultOutputs,
} from '#lib/models/creator/figures.ts';
import { audienceGroups, businessGroups, promotionGroup } from '#lib/models/creator/groups.ts';
import { audienceNotes, promotionNotes } from '#lib/models/creator/notes.ts';
import { roles } from '#lib/models/build.ts';
import type { Model } from '#lib/models/model.ts';
import { program } from './program.ts';

/** Promoting other people's products to an audience of one's own. */
export const affiliate: Model = {
  id: 'affiliate',
  guide: 'producer-or-affiliate',
  program,
  months: 36,
  currency: 'USD',
  notes: [...promotionNotes, ...audienceNotes],
  groups: [...audienceGroups, promotionGroup, ...businessGroups],
  scenarios: [
    { id: 'base', replacements: {} },
    { id: 'paid_visits', replacements: { ad_budget: '50' } },
    { id: 'review', replacements: { review_month: '25', review_cash: '6000' } },
  ],
  roles,
  outputs: [...resultOutputs, ...promotionOutputs, ...audienceOutputs],
  series: [...moneySeries, ...promotionSeries, ...audienceSeries],
};
