import { note } from '#lib/models/build.ts';
import type { ModelNote } from '#lib/models/model.ts';

/** The canvas as it is first shown; sand for what we choose, rose for what carries risk, leaf for money in, amber for money out. */
export const notes: readonly ModelNote[] = [
  note('quick_services', 'segments', 'sky', 'close_rate', 'landing_conversion'),
  note('returning_clients', 'segments', 'sky', 'need_rate', 'repeat_close_rate'),
  note('one_contact', 'value', 'violet', 'price', 'base_quality'),
  note('open_about_it', 'value', 'violet', 'disclosed', 'disclosure_cost', 'betrayal_chance'),
  note('search_ads', 'channels', 'sky', 'ad_budget', 'cost_per_click', 'landing_conversion'),
  note('referrals', 'channels', 'sky', 'referral_rate', 'referral_close_rate'),
  note(
    'fix_disputes',
    'relationships',
    'rose',
    'rework_success',
    'unresolved_chance',
    'negative_weight',
  ),
  note('stay_in_touch', 'relationships', 'sky', 'churn', 'need_rate'),
  note('order_income', 'revenue', 'leaf', 'price', 'close_rate'),
  note('repeat_income', 'revenue', 'leaf', 'repeat_close_rate', 'need_rate'),
  note('freelancer_bench', 'resources', 'sand', 'vetting', 'freelancer_turnover'),
  note('your_hours', 'resources', 'sand', 'founder_hours', 'hours_per_order'),
  note('find_clients', 'activities', 'sand', 'hours_per_lead', 'ad_budget'),
  note('brief_and_check', 'activities', 'sand', 'hours_per_order', 'scope_dispute_rate'),
  note('freelancers', 'partners', 'violet', 'market_hourly_rate', 'freelancer_hours_per_order'),
  note(
    'marketplaces',
    'partners',
    'violet',
    'freelancer_marketplace_fee',
    'client_marketplace_fee',
    'account_loss_rate',
  ),
  note('freelancer_cost', 'costs', 'amber', 'freelancer_pay', 'rework_paid_share'),
  note('ad_cost', 'costs', 'amber', 'ad_budget', 'cost_per_click'),
  note(
    'refund_cost',
    'costs',
    'rose',
    'full_refund_chance',
    'partial_refund_chance',
    'chargeback_chance',
  ),
];
