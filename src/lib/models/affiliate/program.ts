import { audience, audienceNumbers, clickWorth } from '#lib/models/creator/program/audience.ts';
import {
  business,
  businessNumbers,
  cash,
  RECEIVABLES,
  result,
} from '#lib/models/creator/program/business.ts';
import {
  promotion,
  promotionNumbers,
  promotionResult,
} from '#lib/models/creator/program/promotion.ts';

/**
 * An affiliate as a program: hours become content, few pieces ever bring visitors, some of them click or
 * join the list, the merchant's page sells, and the commission comes after the guarantee.
 *
 * Every line states one equation of `creator` in the project's domain notes, in readable names, for who
 * never makes a product. The order of lines does not matter; they stand as a founder thinks.
 */
export const program = `# Affiliate: you build an audience and promote other people's products to it for a commission

${audienceNumbers}

${promotionNumbers}

${businessNumbers}

${business}

# ── Your hours: whatever is left becomes content ──
content_hours[t] = in_business[t] * max(0, founder_hours - admin_time - email_hours)
hours_worked[t] = in_business[t] * (admin_time + email_hours) + content_hours[t]

${audience('emails_a_month')}

${promotion('web_clicks[t]', 'email_clicks[t]')}

# ── The money statement; there is nothing to deliver, so nothing is a cost of sales ──
bookings[t] = commissions_earned[t]
refunds[t] = commissions_reversed[t]
net_revenue[t] = bookings[t] - refunds[t]
contribution[t] = net_revenue[t] - ad_spend[t]
fixed_costs[t] = in_business[t] * overhead
operating_profit[t] = contribution[t] - fixed_costs[t]
${cash(RECEIVABLES)}

${result}
refund_rate = sum(refunds) / total_bookings
${promotionResult}

# ── What a click and a visit are worth, by formula, at full skill ──
${clickWorth('', 'conversion', 'commission_per_sale')}
visits_for_first_goal = first_goal / visit_value
`;
