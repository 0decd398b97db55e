import { note } from '#lib/models/build.ts';

// Sand for what we do and have, rose for what carries risk, leaf for money in, amber for money out.

/** What every creator's canvas has. */
export const audienceNotes = [
  note('organic_content', 'channels', 'sky', 'winner_chance', 'visits_per_winner', 'ranking_rate'),
  note('own_list', 'channels', 'sky', 'opt_in_rate', 'email_click_rate', 'email_warmth'),
  note('paid_media', 'channels', 'sky', 'ad_budget', 'cost_per_click'),
  note('rich_material', 'relationships', 'sky', 'list_churn', 'promo_emails'),
  note(
    'content_stock',
    'resources',
    'rose',
    'ranking_loss_rate',
    'algorithm_update_rate',
    'kept_after_update',
  ),
  note('curiosity', 'resources', 'sand', 'starting_skill', 'learning_hours'),
  note('make_and_test', 'activities', 'sand', 'hours_per_piece', 'click_through_rate'),
  note('networking', 'partners', 'violet', 'admin_hours'),
  note('tools', 'costs', 'amber', 'overhead', 'ad_budget'),
  note('own_hours', 'costs', 'amber', 'founder_hours', 'reservation_wage'),
];

/** What the canvas of an affiliate has besides. */
export const promotionNotes = [
  note('one_niche', 'segments', 'sky', 'programmes', 'click_through_rate'),
  note('honest_choice', 'value', 'violet', 'click_through_rate', 'sales_page_conversion'),
  note('no_buyer_relation', 'relationships', 'rose', 'opt_in_rate'),
  note('commission_income', 'revenue', 'leaf', 'commission_share', 'price', 'platform_fee_share'),
  note('paid_after_guarantee', 'revenue', 'leaf', 'refund_chance', 'chargeback_rate'),
  note('producers_and_platforms', 'partners', 'violet', 'programmes', 'programme_end_rate'),
];

/** What the canvas of a producer has besides. */
export const productNotes = [
  note('learners', 'segments', 'sky', 'own_product_lift', 'price'),
  note(
    'your_affiliates',
    'segments',
    'sky',
    'affiliate_commission',
    'affiliates_joining',
    'active_affiliate_share',
    'sales_per_affiliate',
  ),
  note('teachable_knowledge', 'value', 'violet', 'expert', 'own_product_lift'),
  note('authority', 'value', 'violet', 'bad_experience_rate', 'negative_weight'),
  note('own_page', 'channels', 'sky', 'sales_page_conversion', 'craft_floor'),
  note('second_chance', 'channels', 'sky', 'abandonment_rate', 'recovery_rate'),
  note(
    'support_grows',
    'relationships',
    'rose',
    'tickets_per_sale',
    'hours_per_ticket',
    'bad_experience_rate',
  ),
  note(
    'second_offer',
    'relationships',
    'sky',
    'need_rate',
    'repeat_close_rate',
    'upsell_price_ratio',
    'buyer_churn',
  ),
  note('product_sales', 'revenue', 'leaf', 'price', 'platform_fee_share', 'affiliate_commission'),
  note('expertise', 'resources', 'sand', 'expert', 'non_expert_hours', 'obsolescence'),
  note('create_and_launch', 'activities', 'sand', 'build_hours', 'build_share', 'launch_emails'),
  note('form_a_team', 'activities', 'sand', 'support_cap', 'assistant_rate'),
  note('automatic_split', 'partners', 'violet', 'platform_fee_share', 'platform_fee_fixed'),
  note(
    'co_producer_partner',
    'partners',
    'violet',
    'co_producer',
    'co_producer_share',
    'co_producer_build_share',
    'co_producer_lift',
  ),
  note('making_it', 'costs', 'amber', 'production_cost', 'build_hours', 'product_overhead'),
  note('refund_cost', 'costs', 'rose', 'refund_chance', 'chargeback_rate', 'chargeback_fee'),
];
