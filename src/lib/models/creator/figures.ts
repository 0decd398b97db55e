import type { Output } from '#lib/models/model.ts';

/** What a need and a yes come to together. */
export const productImplied = {
  need_rate: 'repeat_orders_per_year',
  repeat_close_rate: 'repeat_orders_per_year',
} as const;

/** What every business is asked first. */
export const resultOutputs: readonly Output[] = [
  { name: 'take_home', unit: 'money' },
  { name: 'take_home_per_hour', unit: 'money_per_hour' },
  { name: 'economic_profit', unit: 'money' },
  { name: 'net_present_value', unit: 'money' },
  { name: 'lowest_cash', unit: 'money' },
  { name: 'break_even', unit: 'months' },
  { name: 'first_in_black', unit: 'months' },
  { name: 'ruin_month', unit: 'months' },
  { name: 'income_at_end', unit: 'money_per_month' },
  { name: 'first_goal_month', unit: 'months' },
  { name: 'second_goal_month', unit: 'months' },
];

export const promotionOutputs: readonly Output[] = [
  { name: 'first_commission', unit: 'months' },
  { name: 'total_promoted_sales', unit: 'orders' },
  { name: 'total_commissions', unit: 'money' },
  { name: 'receivables_at_end', unit: 'money' },
  { name: 'commission_per_sale', unit: 'money' },
  { name: 'earnings_per_click', unit: 'money_per_click' },
  { name: 'subscriber_value', unit: 'money' },
  { name: 'visit_value', unit: 'money_per_click' },
  { name: 'visits_for_first_goal', unit: 'number' },
];

export const productOutputs: readonly Output[] = [
  { name: 'launch_month', unit: 'months' },
  { name: 'total_own_sales', unit: 'orders' },
  { name: 'total_recovered_sales', unit: 'orders' },
  { name: 'total_affiliate_sales', unit: 'orders' },
  { name: 'total_upsells', unit: 'orders' },
  { name: 'repeat_orders_per_year', unit: 'orders' },
  { name: 'own_earnings_per_click', unit: 'money_per_click' },
  { name: 'own_subscriber_value', unit: 'money' },
  { name: 'own_visit_value', unit: 'money_per_click' },
  { name: 'sale_platform_fee', unit: 'money' },
  { name: 'sale_affiliate_share', unit: 'money' },
  { name: 'sale_co_producer_share', unit: 'money' },
  { name: 'sale_creator_share', unit: 'money' },
  { name: 'affiliates_at_end', unit: 'people' },
  { name: 'total_affiliate_pay', unit: 'money' },
  { name: 'total_co_producer_take', unit: 'money' },
  { name: 'co_producer_hourly_pay', unit: 'money_per_hour' },
  { name: 'equal_pay_share', unit: 'share' },
  { name: 'total_support_hours', unit: 'hours' },
  { name: 'total_assistant_cost', unit: 'money' },
  { name: 'unresolved_share', unit: 'share' },
  { name: 'total_bookings', unit: 'money' },
  { name: 'total_gross_profit', unit: 'money' },
  { name: 'gross_margin', unit: 'share' },
];

export const audienceOutputs: readonly Output[] = [
  { name: 'total_visits', unit: 'number' },
  { name: 'winners_at_end', unit: 'number' },
  { name: 'list_at_end', unit: 'people' },
  { name: 'total_net_revenue', unit: 'money' },
  { name: 'refund_rate', unit: 'share' },
  { name: 'total_ad_spend', unit: 'money' },
  { name: 'total_hours', unit: 'hours' },
];

export const moneySeries: readonly Output[] = [
  { name: 'cash', unit: 'money' },
  { name: 'run_rate', unit: 'money' },
  { name: 'operating_profit', unit: 'money' },
  { name: 'net_revenue', unit: 'money' },
];

export const promotionSeries: readonly Output[] = [
  { name: 'promoted_sales', unit: 'orders' },
  { name: 'receivables', unit: 'money' },
];

export const productSeries: readonly Output[] = [
  { name: 'own_sales', unit: 'orders' },
  { name: 'active_affiliates', unit: 'people' },
  { name: 'support_hours', unit: 'hours' },
];

export const audienceSeries: readonly Output[] = [
  { name: 'visits', unit: 'number' },
  { name: 'subscribers', unit: 'people' },
  { name: 'winners', unit: 'number' },
  { name: 'hours_worked', unit: 'hours' },
];
