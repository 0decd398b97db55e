import { m } from '#lib/i18n/generated/messages.js';

/** How the shelf speaks of a model that ships, without loading it. */
export interface ModelCardWords {
  readonly name: () => string;
  readonly story: () => string;
}

/** A card for every model of the registry, in its order; the first is shown large. */
export const CARDS: ReadonlyMap<string, ModelCardWords> = new Map([
  [
    'drop-servicing',
    {
      name: m.model_drop_servicing_name,
      story: m.model_drop_servicing_story,
    },
  ],
  [
    'customer-referral',
    {
      name: m.model_customer_referral_name,
      story: m.model_customer_referral_story,
    },
  ],
  [
    'partner-programme',
    {
      name: m.model_partner_programme_name,
      story: m.model_partner_programme_story,
    },
  ],
  [
    'affiliate',
    {
      name: m.model_affiliate_name,
      story: m.model_affiliate_story,
    },
  ],
  [
    'digital-producer',
    {
      name: m.model_digital_producer_name,
      story: m.model_digital_producer_story,
    },
  ],
  [
    'affiliate-first',
    {
      name: m.model_affiliate_first_name,
      story: m.model_affiliate_first_story,
    },
  ],
  [
    'operations-agency',
    {
      name: m.model_operations_agency_name,
      story: m.model_operations_agency_story,
    },
  ],
  ['blank', { name: m.model_blank_name, story: m.model_blank_story }],
]);

/** The models of one creator, which a page of their own plays against each other. */
export const CREATORS: readonly string[] = ['affiliate', 'digital-producer', 'affiliate-first'];
