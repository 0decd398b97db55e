/** Building and selling a product of one's own, alone or with a co-producer, with affiliates and support. */

export const productNumbers = `# ── Your product ──
production_cost = 1500
build_hours = pert(110, 220, 450)
expert = 1
non_expert_hours = 60%
build_share = 70%
launch_emails = 6
own_product_lift = pert(0.2, 1.1, 2)
craft_floor = 40%
obsolescence = pert(0%, 1%, 3%)
product_overhead = 40

# ── Checkout and past buyers ──
chargeback_fee = 15
abandonment_rate = pert(2%, 5%, 9%)
recovery_rate = pert(3%, 8%, 15%)
need_rate = pert(1%, 2.5%, 5%)
repeat_close_rate = beta(159.4376916, 85.58689212)
second_offer_month = 6
upsell_price_ratio = 0.6
buyer_churn = pert(3%, 6%, 12%)

# ── Affiliates who sell for you ──
affiliate_commission = 40%
reference_commission = 40%
commission_effect = pert(0.5, 1.2, 2)
affiliates_joining = pert(0.3, 1.5, 5)
active_affiliate_share = pert(5%, 12%, 25%)
sales_per_affiliate = lognormal(-0.05268025783, 0.8983583474)
affiliate_leave_rate = pert(4%, 8%, 15%)

# ── Co-producer ──
co_producer = 0
co_producer_share = 30%
co_producer_build_share = 50%
co_producer_lift = pert(0%, 15%, 40%)

# ── Support ──
tickets_per_sale = pert(0.1, 0.3, 0.6)
hours_per_ticket = 0.3
support_cap = 20%
assistant_rate = 6

# ── Reputation ──
bad_experience_rate = pert(1%, 3%, 7%)
negative_weight = 12
reputation_prior = 20
reputation_memory = 92%
reputation_effect = 0.07`;

/** From free hours to a product on sale; `building` holds the hours back until building has begun. */
export const build = (
  building = '',
): string => `# ── Support grows with last month's sales; what is above your cap an assistant answers ──
support_needed[t] = hours_per_ticket * tickets_per_sale * (direct_sales[t-1] + affiliate_sales[t-1] + upsells[t-1])
support_hours[t] = min(support_needed[t], support_cap * founder_hours, founder_hours - admin_time - email_hours)

# ── Your hours: what is left goes into the product until it is on sale, and into content ──
free_hours[t] = in_business[t] * max(0, founder_hours - admin_time - email_hours - support_hours[t])
building_hours[t] = free_hours[t]${building} * (1 - launched[t]) * build_share
content_hours[t] = free_hours[t] - building_hours[t]
hours_worked[t] = in_business[t] * (admin_time + email_hours + support_hours[t]) + building_hours[t] + content_hours[t]

# ── The product: who is no expert, and alone, needs longer; a co-producer takes a part ──
hours_needed = build_hours * (1 + non_expert_hours * (1 - expert) * (1 - co_producer)) * (1 - co_producer * co_producer_build_share)
hours_built[0] = 0
hours_built[t] = hours_built[t-1] + building_hours[t]
launched[t] = hours_built[t-1] >= hours_needed
months_on_sale[0] = 0
months_on_sale[t] = months_on_sale[t-1] + launched[t]
launching[t] = months_on_sale[t] == 1`;

export const sell = `# ── Reputation: one unresolved bad experience weighs as much as twelve good ones ──
satisfied_buyers[t] = max(0, direct_sales[t-1] + affiliate_sales[t-1] - direct_refunds[t] - affiliate_refunds[t] - bad_experiences[t])
good_experiences[0] = 0
good_experiences[t] = reputation_memory * good_experiences[t-1] + satisfied_buyers[t]
grievances[0] = 0
grievances[t] = reputation_memory * grievances[t-1] + bad_experiences[t]
reputation[t] = (good_experiences[t-1] - negative_weight * grievances[t-1]) / (good_experiences[t-1] + grievances[t-1] + reputation_prior)
referral_willingness[t] = clamp(1 + reputation[t], 0, 2)

# ── Your own sales: your skill at launch stays in the product; an abandoned checkout gets a second chance ──
craft[0] = 0
craft[t] = months_on_sale[t-1] > 0 ? craft[t-1] : skill[t]
own_conversion[t] = clamp(conversion * own_product_lift * (craft_floor + (1 - craft_floor) * craft[t]) * (1 + co_producer * co_producer_lift) * (1 + reputation_effect * max(-1, reputation[t])) * (1 - obsolescence)^months_on_sale[t-1], 0, 1)
page_sales[t] = binomial(own_web_clicks[t], own_conversion[t]) + binomial(own_email_clicks[t], clamp(own_conversion[t] * email_warmth, 0, 1))
abandoned_checkouts[0] = 0
abandoned_checkouts[t] = binomial(own_web_clicks[t] + own_email_clicks[t] - page_sales[t], abandonment_rate)
recovered_sales[t] = binomial(abandoned_checkouts[t-1], recovery_rate)
direct_sales[0] = 0
direct_sales[t] = page_sales[t] + recovered_sales[t]

# ── Sales by your affiliates: many join, few ever sell ──
commission_pull = max(0, 1 + commission_effect * (affiliate_commission / reference_commission - 1))
affiliates_activated[t] = poisson(in_business[t] * launched[t] * affiliates_joining * commission_pull * active_affiliate_share * referral_willingness[t])
active_affiliates[0] = 0
active_affiliates[t] = active_affiliates[t-1] - binomial(active_affiliates[t-1], affiliate_leave_rate) + affiliates_activated[t]
affiliate_sales[0] = 0
affiliate_sales[t] = poisson(in_business[t] * launched[t] * sales_per_affiliate * price_factor * active_affiliates[t-1] * demand[t])
own_sales[t] = direct_sales[t] + affiliate_sales[t]

# ── Past buyers: a second offer when there is a need ──
upsells[0] = 0
upsells[t] = binomial(binomial(in_business[t] * buyers[t-1], months_on_sale[t-1] >= second_offer_month ? need_rate : 0), repeat_close_rate)
buyers[0] = 0
buyers[t] = buyers[t-1] - binomial(buyers[t-1], buyer_churn) + direct_sales[t] + affiliate_sales[t]

# ── Refunds, chargebacks and bad experiences with last month's sales ──
direct_refunds[t] = binomial(direct_sales[t-1], refund_chance)
affiliate_refunds[t] = binomial(affiliate_sales[t-1], refund_chance)
upsell_refunds[t] = binomial(upsells[t-1], refund_chance)
chargeback_count[t] = binomial(direct_sales[t-1] + affiliate_sales[t-1] + upsells[t-1] - direct_refunds[t] - affiliate_refunds[t] - upsell_refunds[t], chargeback_rate)
bad_experiences[t] = binomial(direct_sales[t-1] + affiliate_sales[t-1], bad_experience_rate)`;

/** What differs in the money statement of who only sells the own product and of who promotes others' as well. */
interface Statement {
  /** Commissions earned and reversed, each with the sign after it. */
  readonly earned: string;
  readonly reversed: string;
  /** When the product is paid for. */
  readonly start: string;
}

export const statement = ({
  earned,
  reversed,
  start,
}: Statement): string => `# ── The money statement; the platform gives its fee back on a refund, and keeps it on a chargeback ──
upsell_price = upsell_price_ratio * price
upsell_net = max(0, upsell_price * (1 - platform_fee_share) - platform_fee_fixed)
bookings[t] = ${earned}price * (direct_sales[t] + affiliate_sales[t]) + upsell_price * upsells[t]
refunds[t] = ${reversed}price * (direct_refunds[t] + affiliate_refunds[t]) + upsell_price * upsell_refunds[t]
chargebacks[t] = price * chargeback_count[t]
net_revenue[t] = bookings[t] - refunds[t] - chargebacks[t]
platform_fees[t] = (price - net_per_sale) * (direct_sales[t] + affiliate_sales[t] - direct_refunds[t] - affiliate_refunds[t]) + (upsell_price - upsell_net) * (upsells[t] - upsell_refunds[t])
co_producer_take[t] = co_producer * co_producer_share * (net_per_sale * (direct_sales[t] - direct_refunds[t]) + (1 - affiliate_commission) * net_per_sale * (affiliate_sales[t] - affiliate_refunds[t]) + upsell_net * (upsells[t] - upsell_refunds[t]))
assistant_cost[t] = assistant_rate * max(0, support_needed[t] - support_hours[t])
cost_of_sales[t] = platform_fees[t] + co_producer_take[t] + assistant_cost[t] + chargeback_fee * chargeback_count[t]
gross_profit[t] = net_revenue[t] - cost_of_sales[t]
affiliate_pay[t] = affiliate_commission * net_per_sale * (affiliate_sales[t] - affiliate_refunds[t])
acquisition_cost[t] = ad_spend[t] + affiliate_pay[t]
contribution[t] = gross_profit[t] - acquisition_cost[t]
fixed_costs[t] = in_business[t] * (overhead + launched[t] * product_overhead) + (${start} ? production_cost : 0)
operating_profit[t] = contribution[t] - fixed_costs[t]`;

export const productResult = `total_gross_profit = sum(gross_profit)
gross_margin = total_gross_profit / total_net_revenue
refund_rate = sum(refunds + chargebacks) / total_bookings
launch_month = first(launched > 0)
total_own_sales = sum(own_sales)
total_recovered_sales = sum(recovered_sales)
total_affiliate_sales = sum(affiliate_sales)
total_upsells = sum(upsells)
affiliates_at_end = last(active_affiliates)
total_affiliate_pay = sum(affiliate_pay)
total_support_hours = sum(support_hours)
total_assistant_cost = sum(assistant_cost)
unresolved_share = sum(bad_experiences) / sum(satisfied_buyers + bad_experiences)`;

export const split = `# ── One sale through an affiliate, to the cent: the fee first, then the affiliate, then the co-producer ──
sale_platform_fee = round(price - net_per_sale, 2)
sale_affiliate_share = round(affiliate_commission * net_per_sale, 2)
sale_co_producer_share = round(co_producer * co_producer_share * (1 - affiliate_commission) * net_per_sale, 2)
sale_creator_share = round(price - sale_platform_fee - sale_affiliate_share - sale_co_producer_share, 2)

# ── Is the co-producer's share fair? Pay per hour, and the share at which both would have the same ──
total_co_producer_take = sum(co_producer_take)
co_producer_hours = co_producer * co_producer_build_share * build_hours
co_producer_hourly_pay = co_producer_hours > 0 ? total_co_producer_take / co_producer_hours : 0
equal_pay_share = co_producer_hours > 0 ? co_producer_hours / (co_producer_hours + total_hours) : 0`;

/** What a click on the own offer is worth, with the skill that went into the product. */
export const OWN_CHANCE = 'launch_conversion';
export const OWN_PAY = 'net_per_sale * (1 - co_producer * co_producer_share)';
export const launchConversion = `launch_conversion = clamp(conversion * own_product_lift * (craft_floor + (1 - craft_floor) * last(craft)) * (1 + co_producer * co_producer_lift), 0, 1)`;
