import type { Block, NoteColour } from '#lib/models/blocks.ts';
import type { ModelNote } from '#lib/models/model.ts';

function note(id: string, block: Block, colour: NoteColour, ...links: string[]): ModelNote {
  return { id, block, colour, links };
}

/** The canvas as it is first shown; sand for what we choose, rose for what carries risk, leaf for money in, amber for money out. */
export const notes: readonly ModelNote[] = [
  note('wary_merchants', 'segments', 'sky', 'starting_shop_sales', 'win_rate_empty'),
  note('few_industries', 'segments', 'sand', 'industries', 'spread_effect'),
  note('work_is_done', 'value', 'violet', 'certification', 'visit_offered', 'win_rate_full'),
  note('done_well', 'value', 'violet', 'same_industry_cases', 'process_detail', 'base_success'),
  note('phone_and_net', 'channels', 'sky', 'outreach_hours', 'leads_per_outreach_hour'),
  note('paid_leads', 'channels', 'sky', 'ad_budget', 'cost_per_lead'),
  note('visits', 'channels', 'sky', 'visit_offered', 'hours_per_proposal'),
  note('referrals', 'channels', 'sky', 'referral_rate', 'referral_close_rate'),
  note('engaged_merchant', 'relationships', 'sky', 'client_engagement', 'engagement_effect'),
  note('refund_clause', 'relationships', 'sand', 'refund_months', 'refund_claim_chance'),
  note(
    'no_promises',
    'relationships',
    'rose',
    'churn_badly_served',
    'unresolved_chance',
    'negative_weight',
  ),
  note('base_fee_income', 'revenue', 'leaf', 'base_fee', 'churn_well_served'),
  note(
    'share_income',
    'revenue',
    'leaf',
    'share_of_sales',
    'starting_shop_sales',
    'growth_well_served',
  ),
  note('addon_income', 'revenue', 'leaf', 'addon_price', 'need_rate', 'repeat_close_rate'),
  note('operators', 'resources', 'sand', 'clients_per_operator', 'operations_staff_share'),
  note('playbooks', 'resources', 'sand', 'process_detail', 'same_industry_cases', 'case_effect'),
  note('sell', 'activities', 'sand', 'outreach_hours', 'hours_per_proposal'),
  note('run_shops', 'activities', 'sand', 'hours_per_client', 'hours_per_operator'),
  note('watch_load', 'activities', 'rose', 'hire_at_load', 'overload_effect', 'overload_spoil'),
  note('platform', 'partners', 'violet', 'certification'),
  note('referral_partners', 'partners', 'violet', 'referral_rate'),
  note('salaries', 'costs', 'amber', 'operator_salary', 'salary_reserve'),
  note('onboarding', 'costs', 'amber', 'onboarding_cost'),
  note('lead_cost', 'costs', 'amber', 'ad_budget', 'cost_per_lead'),
  note('unpaid_shares', 'costs', 'rose', 'bad_debt_share', 'share_of_sales'),
];
