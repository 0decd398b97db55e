import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Customer referral programme',
  story:
    'Your shop’s customers bring their friends and are rewarded for it. It multiplies the customers you have, and does not start a shop.',
  groups: {
    market: 'Visitors and market',
    basket: 'The basket',
    programme: 'The programme and its rewards',
    friends: 'Customers who share, friends who come',
    partners: 'Bloggers, influencers, affiliates',
    returning: 'Customers who come back',
    service: 'Returns and service',
    reputation: 'Reputation',
    money: 'Money',
    time: 'Your time',
  },
  assumptions: {
    cost_per_click: {
      label: 'Cost per visit',
      text: 'What one visitor from an advertisement costs you at the reference budget.',
    },
    site_conversion: {
      label: 'Visitors who buy',
      text: 'Of a hundred strangers who come through an advertisement, how many order; beauty shops report 2 to 4.5.',
    },
    ad_budget: {
      label: 'Advertising budget',
      text: 'What you are ready to spend on visitors each month, as long as there is cash.',
    },
    price_sensitivity: {
      label: 'Price sensitivity',
      text: 'How fast buyers fall away as you go above the market price; 1.8 means 10 % dearer costs about 17 % of the first orders.',
    },
    market_price: {
      label: 'Market price of the same basket',
      text: 'What others charge for it; your product cost is a share of this, not of your own price.',
    },
    market_volatility: {
      label: 'Swing of demand',
      text: 'How far demand strays from normal in a typical month; 0.15 is about 15 %.',
    },
    market_persistence: {
      label: 'Memory of demand',
      text: 'How much of a good or bad month carries over into the next.',
    },
    click_cost_volatility: {
      label: 'Swing of visit prices',
      text: 'How far the price of a visit strays from its own level from month to month.',
    },
    ad_saturation: {
      label: 'Rise of visit prices with spend',
      text: 'Doubling the budget raises the price of a visit by about 11 % at 0.15.',
    },
    reference_ad_budget: {
      label: 'Budget at which visit prices are quoted',
      text: 'The monthly spend that your cost per visit belongs to.',
    },
    price: {
      label: 'Average basket',
      text: 'What a customer pays for an average order; raising it makes the same basket dearer, not fuller.',
    },
    product_cost_share: {
      label: 'Product cost',
      text: 'What the goods cost you, as a share of the market price of the basket.',
    },
    shipping_cost: {
      label: 'Shipping and packing',
      text: 'Per parcel, and once more when it is sent back.',
    },
    programme_on: {
      label: 'The programme runs',
      text: '1 when customers can refer friends for a reward, 0 when the shop does without.',
    },
    reward_for_customer: {
      label: 'Reward for the customer who refers',
      text: 'Credit for each friend who orders; it costs you only when it is used.',
    },
    discount_for_friend: {
      label: 'Discount for the friend',
      text: 'Off the first order of the friend, paid every time.',
    },
    redemption_rate: {
      label: 'Rewards that are used',
      text: 'Share of the credit you promised that customers really spend.',
    },
    self_referral_share: {
      label: 'Rewards taken by trickery',
      text: 'Extra rewards, per honest one, for people who refer themselves.',
    },
    bought_anyway_share: {
      label: 'Friends who would have bought anyway',
      text: 'You pay the reward for them and gain nothing; used to judge the programme, not to cut its orders.',
    },
    programme_setup_cost: {
      label: 'Building the programme',
      text: 'Paid once, in the first month.',
    },
    programme_software_cost: {
      label: 'Referral software',
      text: 'Paid every month that the programme runs.',
    },
    sharing_chance: {
      label: 'Customers who share this month',
      text: 'Chance that an active customer passes your link on, each month, at a neutral reputation and the reference reward.',
    },
    clicks_per_share: {
      label: 'Friends who click, per sharer',
      text: 'How many friends follow the link of one customer who shares.',
    },
    close_rate: {
      label: 'Chance that an invited friend buys',
      text: 'Per friend who clicks or lead a partner sends, not per month. The usual 5–20 % for a new customer is folklore, from “a study by Marketing Metrics” quoted by J. Griffin: put in your own.',
    },
    reward_effect: {
      label: 'How much a larger reward helps',
      text: 'Gain in sharing for each 100 % above the reference reward; 0.4 means 40 % more.',
    },
    reference_reward: {
      label: 'Reward at which sharing is quoted',
      text: 'The reward that your chance of sharing belongs to.',
    },
    discount_effect: {
      label: 'How much a larger discount helps',
      text: 'Gain in friends who buy for each 100 % above the reference discount.',
    },
    reference_discount: {
      label: 'Discount at which friends are quoted',
      text: 'The discount that the chance of an invited friend belongs to.',
    },
    partner_contacts: {
      label: 'Partners you write to each month',
      text: 'Personal messages to bloggers, influencers and affiliates, none of them from a template.',
    },
    partner_reply_rate: {
      label: 'Contacts who agree to a call',
      text: 'Of the partners you write to, how many talk to you.',
    },
    partner_signing_rate: {
      label: 'Calls that end in an agreement',
      text: 'A written one, at a share of 20 %.',
    },
    partner_revenue_share: {
      label: 'Share for the partner',
      text: 'Of what the customers he or she sent pay you.',
    },
    share_on_repeat_orders: {
      label: 'The share is paid on repeat orders too',
      text: '1 when a partner earns on every order of that customer, 0 when only on the first.',
    },
    revenue_share_effect: {
      label: 'How much a larger share helps',
      text: 'Gain in partners who sign for each 100 % above a share of 20 %.',
    },
    partner_upgrade_rate: {
      label: 'Partners who become true partners',
      text: 'Chance each month that a partner starts to send customers in earnest.',
    },
    partner_leave_rate: {
      label: 'Partners who go quiet',
      text: 'Chance each month that a partner sends nobody any more.',
    },
    leads_per_partner: {
      label: 'Leads from a simple partner',
      text: 'People sent to your shop each month.',
    },
    leads_per_true_partner: {
      label: 'Leads from a true partner',
      text: 'People sent to your shop each month.',
    },
    repeat_close_rate: {
      label: 'Chance that an existing customer buys',
      text: 'Per offer that meets a need, not per month: with a need in 13 % of months about one more order a year. The usual 60–70 % is folklore from the same quoted study, as is 20–40 % for customers who have left.',
    },
    need_rate: {
      label: 'Customers with a need this month',
      text: 'Chance that an active customer needs something you sell and gets your offer, each month.',
    },
    churn: {
      label: 'Churn',
      text: 'Chance that a customer is gone for good, each month.',
    },
    referred_churn_ratio: {
      label: 'Churn of referred customers, compared',
      text: '0.82 means that customers who came through a friend leave 18 % more slowly.',
    },
    return_rate: {
      label: 'Orders sent back',
      text: 'Chance that an order is returned the month after; half of the goods can be sold again.',
    },
    chargeback_rate: {
      label: 'Orders charged back',
      text: 'The customer has the bank take the money back.',
    },
    failure_rate: {
      label: 'Orders that go wrong',
      text: 'Late, broken, wrong or unanswered.',
    },
    unresolved_chance: {
      label: 'Failures left unresolved',
      text: 'In the eyes of the customer, whatever the money did.',
    },
    retention_unresolved: {
      label: 'Customers kept after an unresolved failure',
      text: 'About one in five stays.',
    },
    negative_weight: {
      label: 'Good orders that make up for one grievance',
      text: 'Folklore says twelve; the direction is solid, the number is not.',
    },
    reputation_prior: {
      label: 'Weight of your neutral start',
      text: 'As many neutral experiences as people assume before they know you.',
    },
    reputation_memory: {
      label: 'Memory of reputation',
      text: 'How much of what people say this month still counts in the next.',
    },
    starting_cash: {
      label: 'Starting cash',
      text: 'What you put in before the first month.',
    },
    credit_line: {
      label: 'Credit line',
      text: 'How far below zero the cash may go before the business is over.',
    },
    overhead: {
      label: 'Fixed costs',
      text: 'Hosting, shop plan and security, every month.',
    },
    payment_fee_share: {
      label: 'Payment fee, share',
      text: 'What the card processor keeps of each payment.',
    },
    payment_fee_fixed: {
      label: 'Payment fee, fixed',
      text: 'What the card processor takes per payment on top.',
    },
    chargeback_fee: {
      label: 'Chargeback fee',
      text: 'What the processor charges you for each chargeback.',
    },
    discount_rate: {
      label: 'Discount rate',
      text: 'What money a year from now is worth less to you.',
    },
    founder_hours: {
      label: 'Hours you have',
      text: 'Hours a month that you can give to this shop.',
    },
    admin_hours: {
      label: 'Hours for the shop and the programme',
      text: 'Needed every month, whatever is ordered.',
    },
    hours_per_order: {
      label: 'Hours per order',
      text: 'Packing it and answering about it.',
    },
    hours_per_contact: {
      label: 'Hours per partner contact',
      text: 'Finding out who it is and writing to that person.',
    },
    hours_per_partner: {
      label: 'Hours per partner',
      text: 'Keeping in touch, each month.',
    },
    reservation_wage: {
      label: 'What an hour of yours earns elsewhere',
      text: 'The job you could do instead; used to compare, never paid out.',
    },
  },
  outputs: {
    cash: { label: 'Cash', text: 'What is in the account at the end of each month.' },
    operating_profit: {
      label: 'Operating profit',
      text: 'Contribution less fixed costs, by month.',
    },
    net_revenue: { label: 'Net revenue', text: 'Sales less refunds and chargebacks, by month.' },
    orders: { label: 'Orders', text: 'Orders shipped each month.' },
    customers: { label: 'Active customers', text: 'Customers who would still buy again.' },
    new_referred: {
      label: 'Friends who bought',
      text: 'New customers each month who came through a friend.',
    },
    reward_cost: {
      label: 'Rewards and discounts',
      text: 'What customers and friends get for referrals, by month.',
    },
    hours_worked: { label: 'Hours you work', text: 'Your own hours each month.' },
    take_home: {
      label: 'Take-home',
      text: 'Cash at the end less the cash you started with; no salary has been paid.',
    },
    take_home_per_hour: {
      label: 'Take-home per hour',
      text: 'Take-home over all the hours you worked.',
    },
    economic_profit: {
      label: 'Better than a job by',
      text: 'Take-home less what the same hours would have earned elsewhere.',
    },
    net_present_value: {
      label: 'Net present value',
      text: 'All monthly cash changes, discounted to today.',
    },
    lowest_cash: {
      label: 'Deepest point of cash',
      text: 'The least that was ever in the account.',
    },
    break_even: {
      label: 'Break-even for good',
      text: 'The month from which cash never falls below the start again.',
    },
    first_in_black: {
      label: 'First month back at the start',
      text: 'It may fall below again later.',
    },
    ruin_month: { label: 'Month the cash runs out', text: 'In the futures in which it does.' },
    k_factor: {
      label: 'K-factor',
      text: 'Friends that one customer brings in a lifetime, by formula; below 1 the programme multiplies, it does not grow by itself.',
    },
    referred_share: {
      label: 'Customers who came by referral',
      text: 'Friends who bought over all new customers.',
    },
    total_referred: {
      label: 'Friends who bought, in all',
      text: 'Over the whole horizon.',
    },
    total_reward_cost: {
      label: 'Rewards and discounts in all',
      text: 'Rewards that were used, tricks included, and discounts for friends.',
    },
    referral_acquisition_cost: {
      label: 'Cost of a truly new friend',
      text: 'Rewards and discounts over the friends who would not have bought anyway.',
    },
    break_even_reward: {
      label: 'Largest reward worth paying',
      text: 'At which a friend brings, within the horizon, just what he or she costs.',
    },
    partners_at_end: { label: 'Partners at the end', text: 'Who still send people.' },
    total_by_partners: {
      label: 'Customers sent by partners',
      text: 'Over the whole horizon.',
    },
    total_partner_commission: {
      label: 'Commission in all',
      text: 'What partners earned on the orders of those they sent.',
    },
    total_new_customers: { label: 'New customers', text: 'Over the whole horizon.' },
    repeat_orders_per_year: {
      label: 'Repeat orders of a customer a year',
      text: 'Twelve months times the chance of a need times the chance of a yes: what both mean together.',
    },
    customers_at_end: { label: 'Customers at the end', text: 'Who would still buy again.' },
    customer_acquisition_cost: {
      label: 'Customer acquisition cost',
      text: 'Advertising, rewards, discounts and commission over new customers.',
    },
    paid_acquisition_cost: {
      label: 'Acquisition cost by advertising',
      text: 'Advertising over the customers it brought.',
    },
    lifetime_value: {
      label: 'Lifetime value so far',
      text: 'Gross profit per new customer within the horizon.',
    },
    realised_churn: {
      label: 'Churn as it happened',
      text: 'Customers lost over customers at the start, by month.',
    },
    total_orders: { label: 'Orders in all', text: 'Over the whole horizon.' },
    total_lost_orders: {
      label: 'Orders lost for want of hours',
      text: 'Wanted, but there was nobody to pack them.',
    },
    total_bookings: {
      label: 'Bookings',
      text: 'Basket times orders, before anything is returned.',
    },
    total_net_revenue: {
      label: 'Net revenue in all',
      text: 'Bookings less refunds and chargebacks.',
    },
    total_gross_profit: {
      label: 'Gross profit',
      text: 'Net revenue less goods, shipping and payment costs.',
    },
    gross_margin: { label: 'Gross margin', text: 'Gross profit as a share of net revenue.' },
    refund_rate: { label: 'Refund rate', text: 'Refunds and chargebacks as a share of bookings.' },
    total_ad_spend: { label: 'Advertising in all', text: 'What went to advertising.' },
    unresolved_share: {
      label: 'Experiences left unresolved',
      text: 'Above 1 in 13, about 7.7 %, word of mouth turns against you.',
    },
    total_hours: { label: 'Hours worked', text: 'Your hours over the whole horizon.' },
  },
  notes: {
    referring_customers: {
      title: 'Existing customers who refer new ones',
      text: 'The first of them must come another way',
    },
    commission_seekers: {
      title: 'Referral partners',
      text: 'Looking for commissions or other incentives',
    },
    customer_incentives: {
      title: 'Something for the customer who refers',
      text: 'A discount on the next purchase, credit, or cash',
    },
    partner_earnings: {
      title: 'A chance for partners to earn',
      text: 'Commission or another incentive for each customer they send',
    },
    referral_platform: {
      title: 'The referral page on your site',
      text: 'A link to share, on the website or a platform',
    },
    digital_marketing: {
      title: 'Digital marketing and ads',
      text: 'To win customers and partners',
    },
    support: { title: 'Support', text: 'By e-mail, phone and chat' },
    act_on_feedback: {
      title: 'React to feedback',
      text: 'And improve the programme with it',
    },
    customer_sales: { title: 'Sales to existing and new customers', text: '' },
    partner_income: {
      title: 'Commissions or incentives from partners',
      text: 'Possible; not in the numbers',
    },
    complementary_services: {
      title: 'Providers of complementary services',
      text: 'Possible income; not in the numbers',
    },
    referral_system: {
      title: 'The referral structure and its programmes',
      text: 'Links, rewards, checks against tricks',
    },
    skilled_staff: {
      title: 'Skilled staff',
      text: 'To run it and give support; at first that is you',
    },
    run_the_programme: {
      title: 'Develop and maintain the programme',
      text: 'The referral structure and its software',
    },
    care_for_relations: {
      title: 'Build and care for relations',
      text: 'With customers, partners and service providers',
    },
    customers_as_partners: { title: 'Customers who refer', text: 'They are partners as well' },
    bloggers_and_affiliates: {
      title: 'Bloggers, influencers, affiliates',
      text: 'Simple partners, of whom some become true ones',
    },
    programme_cost: { title: 'Development and maintenance', text: 'Of the programme' },
    salaries: {
      title: 'Salaries and benefits',
      text: 'No salary in the numbers: your hours are compared with a job',
    },
    infrastructure: { title: 'Infrastructure', text: 'Hosting, security' },
    incentive_cost: {
      title: 'Incentives',
      text: 'Discounts, rewards and cash for customers and partners',
    },
    provider_fees: { title: 'Fees of service providers', text: 'Payment, chargebacks, shipping' },
  },
  scenarios: {
    on: {
      name: 'Programme on',
      text: 'Customer and friend are both rewarded, and partners are sought.',
    },
    off: { name: 'Programme off', text: 'The same shop without referrals and without partners.' },
    one_sided: {
      name: 'Reward for the customer alone',
      text: 'The customer gets 14, the friend nothing; about three in four programmes reward one side only.',
    },
    without_ads: {
      name: 'Without advertising',
      text: 'Nobody to refer at first: only partners bring the first customers.',
    },
  },
};
