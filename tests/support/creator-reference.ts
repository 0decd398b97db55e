import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyScenario, listDefinitions } from '#lib/language/rewrite.ts';
import type { Model } from '#lib/models/model.ts';
import { run } from './engine-program.ts';

/** The reference program of the creator's path, affiliate or producer, in the short names of its derivation. */
export const CREATOR = readFileSync(
  join(import.meta.dirname, '../scenarios/models/creator.mizan'),
  'utf8',
);

/** The readable names of the three models that ship → the short ones of the reference. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  gate_month: 'k_switch',
  gate_list: 'go_list',
  gate_commission: 'go_comm',
  own_click_share: 'own_share',
  hours_per_piece: 'h_article',
  winner_chance: 'p_win',
  ranking_rate: 'haz_rank',
  visits_per_winner: 'v_win',
  visits_per_other_piece: 'v_base',
  ranking_loss_rate: 'decay',
  algorithm_update_rate: 'p_algo',
  kept_after_update: 'algo_keep',
  ad_budget: 'ads_budget',
  cost_per_click: 'cpc',
  market_volatility: 'sd_mkt',
  market_persistence: 'rho_mkt',
  opt_in_rate: 'p_opt',
  list_churn: 'unsub',
  promo_emails: 'promos',
  hours_per_email: 'h_promo',
  email_click_rate: 'p_eclick',
  click_through_rate: 'p_click',
  sales_page_conversion: 'p_conv',
  email_warmth: 'warm',
  starting_skill: 'skill0',
  learning_hours: 'tau',
  market_price: 'price_ref',
  price_sensitivity: 'elas',
  platform_fee_share: 'plat_pct',
  platform_fee_fixed: 'plat_fix',
  refund_chance: 'refund',
  chargeback_rate: 'p_cb',
  commission_share: 'comm',
  programmes: 'n_prog',
  programme_end_rate: 'p_end',
  production_cost: 'build_cash',
  build_hours: 'build_h',
  launch_emails: 'launch_mails',
  own_product_lift: 'own_lift',
  obsolescence: 'obsol',
  abandonment_rate: 'p_aban',
  recovery_rate: 'p_recov',
  need_rate: 'p_need',
  repeat_close_rate: 'p_exist',
  upsell_price_ratio: 'up_price',
  buyer_churn: 'bchurn',
  affiliate_commission: 'comm_out',
  commission_effect: 'e_comm',
  affiliates_joining: 'aff_in',
  active_affiliate_share: 'aff_act',
  sales_per_affiliate: 'aff_sales',
  affiliate_leave_rate: 'aff_leave',
  co_producer: 'copro',
  co_producer_share: 'copro_split',
  co_producer_build_share: 'copro_hours',
  co_producer_lift: 'copro_lift',
  tickets_per_sale: 'tick',
  hours_per_ticket: 'h_tick',
  support_cap: 'sup_cap',
  assistant_rate: 'va_rate',
  bad_experience_rate: 'p_bad',
  negative_weight: 'w_neg',
  reputation_prior: 'kappa',
  reputation_memory: 'phi',
  reputation_effect: 'k_rep',
  starting_cash: 'cash0',
  credit_line: 'credit',
  overhead: 'tools',
  product_overhead: 'tools_prod',
  chargeback_fee: 'cb_fee',
  discount_rate: 'disc_annual',
  review_month: 'stop_month',
  review_cash: 'stop_cash',
  founder_hours: 'H',
  admin_hours: 'h_admin',
  reservation_wage: 'opp_wage',
  market_noise: 'z_mkt',
  market_shock: 'mkt',
  demand: 'mk',
  in_business: 'alive',
  admin_time: 'h_adm',
  emails_a_month: 'promos_eff',
  email_hours: 'h_prom',
  smoothed_commission: 'comm_s',
  building: 'go',
  support_needed: 'sup_h',
  support_hours: 'sup_own',
  free_hours: 'h_free',
  building_hours: 'h_build',
  content_hours: 'h_content',
  hours_worked: 'hours',
  hours_needed: 'need_h',
  hours_built: 'built',
  months_on_sale: 'live',
  launching: 'first_payment',
  future_winners: 'made_win',
  newly_ranked: 'ranked',
  waiting_winners: 'pending',
  algorithm_update: 'algo',
  other_pieces: 'losers',
  practice_hours: 'exp_h',
  ad_spend: 'paid',
  unsubscribed: 'unsubs',
  joined_list: 'optin',
  subscribers: 'subs',
  web_clicks: 'ck_web',
  email_clicks: 'ck_mail',
  conversion: 'pc',
  net_per_sale: 'net_unit',
  own_web_clicks: 'web_own',
  own_email_clicks: 'mail_own',
  promoted_web_clicks: 'web_aff',
  promoted_email_clicks: 'mail_aff',
  commission_per_sale: 'u_comm',
  programmes_running: 'progs',
  running_share: 'p_prog_live',
  promoted_sales: 'a_sales',
  reversed_sales: 'a_rev',
  receivables: 'ar',
  good_experiences: 'pos_stock',
  grievances: 'neg_stock',
  reputation: 'rep',
  referral_willingness: 'rep_mult',
  own_conversion: 'pc_own',
  page_sales: 'd_sales',
  abandoned_checkouts: 'aband',
  recovered_sales: 'recov',
  direct_sales: 'sales_dir',
  affiliates_activated: 'aff_new',
  active_affiliates: 'aff_n',
  affiliate_sales: 'sales_aff',
  upsells: 'ups',
  direct_refunds: 'rf_dir',
  affiliate_refunds: 'rf_aff',
  upsell_refunds: 'rf_ups',
  chargeback_count: 'cb_n',
  bad_experiences: 'bad',
  upsell_net: 'up_net',
  platform_fees: 'plat_cost',
  co_producer_take: 'copro_cost',
  assistant_cost: 'va_cost',
  cost_of_sales: 'cogs',
  affiliate_pay: 'aff_cost',
  acquisition_cost: 'acq_cost',
  fixed_costs: 'fixed',
  operating_profit: 'op_profit',
  total_operating_profit: 'total_op_profit',
  net_present_value: 'npv_cash',
  first_in_black: 'first_black',
  refund_rate: 'refund_share',
};

/** A model's text in one of its scenarios. */
export function shipped({ program, scenarios }: Model, id: string): string {
  return applyScenario(program, scenarios.find((scenario) => scenario.id === id)!.replacements);
}

/** A text under the names of the reference. */
export const inShortNames = (text: string): string =>
  text.replace(/\b[a-z]\w*\b/g, (name) => SHORT_NAMES[name] ?? name);

/** The largest distance, over 2,000 futures, between a text in readable names and the reference with replacements. */
export function distanceFromReference(
  text: string,
  set: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const renamed = inShortNames(text);
  const known = new Set(listDefinitions(renamed).map(({ name }) => name));
  const asked = [
    'take_home',
    'total_hours',
    'npv_cash',
    'lowest_cash',
    'ruined',
    'break_even',
    'first_black',
    'total_bookings',
    'total_net_revenue',
    'total_op_profit',
    'refund_share',
    'gross_margin',
  ].filter((name) => known.has(name));
  const settings = { trials: 2_000, months: 36, seed: 'twins', asked };
  const ours = run(renamed, settings).kept;
  const reference = run(applyScenario(CREATOR, set), settings).kept;
  return Object.fromEntries(
    asked.map((name) => {
      const theirs = reference.get(name)!;
      const distances = [...ours.get(name)!].map((value, trial) =>
        Object.is(value, theirs[trial]) ? 0 : Math.abs(value - theirs[trial]!),
      );
      return [name, Math.max(...distances)];
    }),
  );
}
