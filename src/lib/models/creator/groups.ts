import { group } from '#lib/models/build.ts';
import { sources as s } from './sources.ts';

export const audienceGroups = [
  group('content', [
    ['hours_per_piece', 'hours', 'given', [0.1, 744], 'guess'],
    ['winner_chance', 'chance', 'unknown', [0, 1], 'sourced', s.newPages, s.ranking],
    ['ranking_rate', 'chance_per_month', 'unknown', [0, 1], 'calibrated', s.ranking],
    ['visits_per_winner', 'number', 'unknown', [0, 1e6], 'guess'],
    ['visits_per_other_piece', 'number', 'unknown', [0, 1e5], 'guess'],
    ['ranking_loss_rate', 'chance_per_month', 'unknown', [0, 1], 'guess'],
    ['algorithm_update_rate', 'chance_per_month', 'given', [0, 1], 'guess'],
    ['kept_after_update', 'share', 'given', [0, 1], 'guess'],
  ]),
  group('visits', [
    ['ad_budget', 'money_per_month', 'decision', [0, 1e6], 'guess'],
    ['cost_per_click', 'money_per_click', 'unknown', [0.01, 100], 'guess'],
    ['market_volatility', 'ratio', 'given', [0, 2], 'guess'],
    ['market_persistence', 'ratio', 'given', [0, 0.99], 'guess'],
  ]),
  group('list', [
    ['opt_in_rate', 'chance', 'unknown', [0, 1], 'sourced', s.optIn],
    ['list_churn', 'chance_per_month', 'unknown', [0.001, 1], 'calibrated', s.listDecay, s.optIn],
    ['promo_emails', 'number', 'decision', [0, 60], 'guess'],
    ['hours_per_email', 'hours', 'given', [0, 744], 'guess'],
    ['email_click_rate', 'chance', 'unknown', [0, 1], 'guess'],
  ]),
  group('clicks', [
    ['click_through_rate', 'chance', 'unknown', [0, 1], 'guess'],
    ['sales_page_conversion', 'chance', 'unknown', [0, 1], 'calibrated', s.coursePages],
    ['email_warmth', 'ratio', 'unknown', [0, 20], 'calibrated', s.coursePages],
    ['starting_skill', 'share', 'unknown', [0, 1], 'guess'],
    ['learning_hours', 'hours', 'unknown', [1, 1e5], 'guess'],
  ]),
  group('price', [
    ['price', 'money_per_order', 'decision', [1, 1e6], 'guess'],
    ['market_price', 'money_per_order', 'given', [1, 1e6], 'guess'],
    ['price_sensitivity', 'number', 'unknown', [0, 10], 'guess'],
    ['platform_fee_share', 'share', 'given', [0, 0.9], 'guess'],
    ['platform_fee_fixed', 'money_per_order', 'given', [0, 1000], 'guess'],
    ['refund_chance', 'chance', 'unknown', [0, 0.9], 'sourced', s.courseRefunds],
    ['chargeback_rate', 'chance', 'unknown', [0, 0.2], 'sourced', s.chargebackRate],
  ]),
];

export const promotionGroup = group('promotion', [
  ['commission_share', 'share', 'decision', [0, 1], 'calibrated', s.commissions],
  ['programmes', 'number', 'decision', [0, 100], 'guess'],
  ['programme_end_rate', 'chance_per_month', 'unknown', [0, 1], 'guess'],
]);

export const productGroups = [
  group('product', [
    ['production_cost', 'money', 'decision', [0, 1e6], 'guess'],
    ['build_hours', 'hours', 'unknown', [0, 1e5], 'guess'],
    ['expert', 'switch', 'decision', [0, 1], 'guess'],
    ['non_expert_hours', 'share', 'given', [0, 10], 'guess'],
    ['build_share', 'share', 'decision', [0, 1], 'guess'],
    ['launch_emails', 'number', 'decision', [0, 60], 'guess'],
    ['own_product_lift', 'ratio', 'unknown', [0, 20], 'guess'],
    ['craft_floor', 'share', 'given', [0, 1], 'guess'],
    ['obsolescence', 'share_per_month', 'unknown', [0, 1], 'guess'],
    ['product_overhead', 'money_per_month', 'given', [0, 1e6], 'guess'],
  ]),
  group('buyers', [
    ['chargeback_fee', 'money_per_order', 'given', [0, 1000], 'sourced', s.cards],
    ['abandonment_rate', 'chance', 'unknown', [0, 1], 'guess'],
    ['recovery_rate', 'chance', 'unknown', [0, 1], 'guess'],
    ['need_rate', 'chance_per_month', 'unknown', [0, 1], 'guess'],
    ['repeat_close_rate', 'chance_per_offer', 'unknown', [0, 1], 'sourced', s.winback],
    ['second_offer_month', 'months', 'given', [0, 600], 'guess'],
    ['upsell_price_ratio', 'ratio', 'decision', [0, 10], 'guess'],
    ['buyer_churn', 'chance_per_month', 'unknown', [0, 1], 'guess'],
  ]),
  group('affiliates', [
    ['affiliate_commission', 'share', 'decision', [0, 1], 'calibrated', s.commissions],
    ['reference_commission', 'share', 'given', [0.01, 1], 'guess'],
    ['commission_effect', 'number', 'unknown', [0, 10], 'guess'],
    ['affiliates_joining', 'number', 'unknown', [0, 1000], 'guess'],
    ['active_affiliate_share', 'share', 'unknown', [0, 1], 'guess'],
    ['sales_per_affiliate', 'number', 'unknown', [0, 1000], 'guess'],
    ['affiliate_leave_rate', 'chance_per_month', 'unknown', [0, 1], 'guess'],
  ]),
  group('co_producer', [
    ['co_producer', 'switch', 'decision', [0, 1], 'guess'],
    ['co_producer_share', 'share', 'decision', [0, 1], 'guess'],
    ['co_producer_build_share', 'share', 'decision', [0, 0.99], 'guess'],
    ['co_producer_lift', 'share', 'unknown', [0, 5], 'guess'],
  ]),
  group('support', [
    ['tickets_per_sale', 'number', 'unknown', [0, 20], 'guess'],
    ['hours_per_ticket', 'hours', 'given', [0, 100], 'guess'],
    ['support_cap', 'share', 'decision', [0, 1], 'guess'],
    ['assistant_rate', 'money_per_hour', 'given', [0, 1000], 'guess'],
  ]),
  group('reputation', [
    ['bad_experience_rate', 'chance', 'unknown', [0, 1], 'guess'],
    ['negative_weight', 'number', 'given', [0, 100], 'sourced', s.twelveToOne],
    ['reputation_prior', 'orders', 'given', [0.1, 1000], 'guess'],
    ['reputation_memory', 'share_per_month', 'given', [0, 1], 'guess'],
    ['reputation_effect', 'ratio', 'given', [0, 5], 'sourced', s.reviews],
  ]),
];

export const businessGroups = [
  group('money', [
    ['starting_cash', 'money', 'decision', [0, 1e8], 'guess'],
    ['credit_line', 'money', 'decision', [0, 1e8], 'guess'],
    ['overhead', 'money_per_month', 'given', [0, 1e7], 'guess'],
    ['discount_rate', 'share_per_year', 'decision', [0, 10], 'guess'],
    ['review_month', 'months', 'decision', [1, 999], 'guess'],
    ['review_cash', 'money', 'decision', [-1e8, 1e8], 'guess'],
    ['first_goal', 'money_per_month', 'decision', [0, 1e7], 'guess'],
    ['second_goal', 'money_per_month', 'decision', [0, 1e7], 'guess'],
  ]),
  group('time', [
    ['founder_hours', 'hours_per_month', 'decision', [0, 744], 'guess'],
    ['admin_hours', 'hours_per_month', 'given', [0, 744], 'guess'],
    ['reservation_wage', 'money_per_hour', 'decision', [0, 10_000], 'calibrated', s.freelanceHours],
  ]),
];
