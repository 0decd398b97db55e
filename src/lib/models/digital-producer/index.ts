import {
  audienceOutputs,
  audienceSeries,
  moneySeries,
  productImplied,
  productOutputs,
  productSeries,
  resultOutputs,
} from '#lib/models/creator/figures.ts';
import { audienceGroups, businessGroups, productGroups } from '#lib/models/creator/groups.ts';
import { audienceNotes, productNotes } from '#lib/models/creator/notes.ts';
import { roles } from '#lib/models/build.ts';
import type { Model } from '#lib/models/model.ts';
import { program } from './program.ts';

/** A course of one's own, from the first month on; whether an expert makes it, and with whom, are scenarios. */
export const digitalProducer: Model = {
  id: 'digital-producer',
  guide: 'producer-or-affiliate',
  program,
  months: 36,
  currency: 'USD',
  notes: [...productNotes, ...audienceNotes],
  groups: [...productGroups, ...audienceGroups, ...businessGroups],
  scenarios: [
    { id: 'base', replacements: {} },
    { id: 'co_producer', replacements: { co_producer: '1' } },
    { id: 'not_an_expert', replacements: { expert: '0' } },
    { id: 'paid_visits', replacements: { ad_budget: '50' } },
  ],
  roles,
  implied: productImplied,
  outputs: [...resultOutputs, ...productOutputs, ...audienceOutputs],
  series: [...moneySeries, ...productSeries, ...audienceSeries],
};
