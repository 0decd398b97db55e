import { m } from '#lib/i18n/generated/messages.js';

/** How the shelf speaks of a model that ships, without loading it. */
export interface ModelCardWords {
  readonly name: () => string;
  readonly story: () => string;
  readonly start: () => string;
}

/** A card for every model of the registry, in its order; the first is shown large. */
export const CARDS: ReadonlyMap<string, ModelCardWords> = new Map([
  [
    'drop-servicing',
    {
      name: m.model_drop_servicing_name,
      story: m.model_drop_servicing_story,
      start: m.model_drop_servicing_start,
    },
  ],
  [
    'customer-referral',
    {
      name: m.model_customer_referral_name,
      story: m.model_customer_referral_story,
      start: m.model_customer_referral_start,
    },
  ],
  [
    'partner-programme',
    {
      name: m.model_partner_programme_name,
      story: m.model_partner_programme_story,
      start: m.model_partner_programme_start,
    },
  ],
  [
    'affiliate',
    {
      name: m.model_affiliate_name,
      story: m.model_affiliate_story,
      start: m.model_affiliate_start,
    },
  ],
  [
    'digital-producer',
    {
      name: m.model_digital_producer_name,
      story: m.model_digital_producer_story,
      start: m.model_digital_producer_start,
    },
  ],
  [
    'affiliate-first',
    {
      name: m.model_affiliate_first_name,
      story: m.model_affiliate_first_story,
      start: m.model_affiliate_first_start,
    },
  ],
  [
    'operations-agency',
    {
      name: m.model_operations_agency_name,
      story: m.model_operations_agency_story,
      start: m.model_operations_agency_start,
    },
  ],
]);
