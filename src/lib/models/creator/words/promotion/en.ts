import type { Part } from '#lib/models/creator/words.ts';

/** Words of who promotes other people's products. */
export const promotion: Part = {
  groups: { promotion: 'Promoting other people’s products' },
  assumptions: {
    commission_share: {
      label: 'Your commission',
      text: 'Share of what the platform leaves of a sale; on ClickBank usually 50 to 75 %, elsewhere often less.',
    },
    programmes: {
      label: 'Programmes you promote',
      text: 'How many products of others at once; more of them spread the risk that one ends.',
    },
    programme_end_rate: {
      label: 'Programmes that end',
      text: 'Chance each month that one closes or cuts its commission; you find a new one a month.',
    },
  },
  outputs: {
    promoted_sales: {
      label: 'Sales for others',
      text: 'Sales each month that earn you a commission.',
    },
    receivables: {
      label: 'Commission still owed',
      text: 'Earned this month, paid after the guarantee: profit, not yet cash.',
    },
    first_commission: {
      label: 'First commission',
      text: 'The month of your first sale for someone else.',
    },
    total_promoted_sales: { label: 'Sales for others in all', text: 'Over the whole horizon.' },
    total_commissions: {
      label: 'Commissions earned',
      text: 'Before those that refunds and chargebacks reverse.',
    },
    receivables_at_end: {
      label: 'Still owed to you at the end',
      text: 'The last month’s commission, not yet in your cash.',
    },
    commission_per_sale: {
      label: 'Commission per sale',
      text: 'Your share of what is left after the platform’s fee.',
    },
    earnings_per_click: {
      label: 'Earnings per click',
      text: 'By formula: chance of a sale times commission, less what is reversed.',
    },
    subscriber_value: {
      label: 'What a subscriber is worth',
      text: 'Commission over all the months someone stays on your list, by formula, at full skill.',
    },
    visit_value: {
      label: 'What a visit is worth',
      text: 'Clicks and subscribers it brings, by formula, at full skill; dearer visits lose money.',
    },
    visits_for_first_goal: {
      label: 'Visits a month for the first income goal',
      text: 'The goal over what a visit is worth.',
    },
  },
  notes: {
    one_niche: {
      title: 'Readers of one niche you know',
      text: 'Several niches are possible; begin with one, compare later',
    },
    honest_choice: {
      title: 'An honest choice, a bridge to the product',
      text: 'And say that you earn a commission',
    },
    no_buyer_relation: {
      title: 'No lasting relation with the buyer',
      text: 'The address stays with the producer: no second sale is yours',
    },
    commission_income: {
      title: 'Commission per sale',
      text: 'Delivery and support are the producer’s',
    },
    paid_after_guarantee: {
      title: 'Paid when the guarantee is over',
      text: 'Usually 7 to 30 days; a refund takes the commission with it',
    },
    producers_and_platforms: {
      title: 'Producers and platforms',
      text: 'They set the commission, and may end it',
    },
  },
};
