import { group, note, roles } from '#lib/models/build.ts';
import {
  audienceOutputs,
  audienceSeries,
  moneySeries,
  productImplied,
  productOutputs,
  productSeries,
  promotionOutputs,
  promotionSeries,
  resultOutputs,
} from '#lib/models/creator/figures.ts';
import {
  audienceGroups,
  businessGroups,
  productGroups,
  promotionGroup,
} from '#lib/models/creator/groups.ts';
import { audienceNotes, productNotes, promotionNotes } from '#lib/models/creator/notes.ts';
import type { Model } from '#lib/models/model.ts';
import { program } from './program.ts';

/** Commissions first, a product of one's own when the time has come; when that is are the scenarios. */
export const affiliateFirst: Model = {
  id: 'affiliate-first',
  guide: 'producer-or-affiliate',
  program,
  months: 36,
  currency: 'USD',
  notes: [
    note('learn_first', 'activities', 'sand', 'gate_month', 'starting_skill', 'learning_hours'),
    note('decide_later', 'activities', 'violet', 'gate_list', 'gate_commission', 'own_click_share'),
    ...promotionNotes,
    ...productNotes,
    ...audienceNotes,
  ],
  groups: [
    group('gate', [
      ['gate_month', 'months', 'decision', [1, 999], 'guess'],
      ['gate_list', 'people', 'decision', [0, 1e7], 'guess'],
      ['gate_commission', 'money_per_month', 'decision', [0, 1e7], 'guess'],
      ['own_click_share', 'share', 'decision', [0, 1], 'guess'],
    ]),
    ...audienceGroups,
    promotionGroup,
    ...productGroups,
    ...businessGroups,
  ],
  scenarios: [
    { id: 'gate', replacements: {} },
    { id: 'always', replacements: { gate_list: '0' } },
    { id: 'at_once', replacements: { gate_month: '1', gate_list: '0' } },
    { id: 'never', replacements: { gate_month: '999' } },
  ],
  roles,
  implied: productImplied,
  outputs: [
    ...resultOutputs,
    { name: 'building_month', unit: 'months' },
    ...promotionOutputs,
    ...productOutputs,
    ...audienceOutputs,
  ],
  series: [
    ...moneySeries,
    { name: 'smoothed_commission', unit: 'money' },
    ...promotionSeries,
    ...productSeries,
    ...audienceSeries,
  ],
};
