import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Drop-servicing',
  story:
    'You sell a service and a freelancer delivers it. The difference is yours, and so are the disputes.',
  groups: {
    market: 'Market',
    price: 'Price and advertising',
    clients: 'Returning clients and referrals',
    delivery: 'Delivery by the freelancer',
    quality: 'Quality and disputes',
    reputation: 'Reputation',
    money: 'Money',
    time: 'Your time',
  },
  assumptions: {
    cost_per_click: {
      label: 'Cost per click',
      text: 'What one visitor from a search advertisement costs you at the reference budget.',
    },
    landing_conversion: {
      label: 'Visitors who become leads',
      text: 'Of a hundred visitors to your page, how many ask for an offer.',
    },
    close_rate: {
      label: 'Chance that a new client says yes',
      text: 'Per offer made to someone who has never bought from you. The usual 5–20 % is folklore of the trade: put in your own.',
    },
    price_sensitivity: {
      label: 'Price sensitivity',
      text: 'How fast clients fall away as you go above the market price; 1.8 means 10 % dearer costs about 17 % of the sales.',
    },
    market_price: {
      label: 'Market price',
      text: 'What others charge for the same order.',
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
      label: 'Swing of click prices',
      text: 'How far click prices stray from their own level from month to month.',
    },
    ad_saturation: {
      label: 'Rise of click prices with spend',
      text: 'Doubling the budget raises the price of a click by about 11 % at 0.15.',
    },
    reference_ad_budget: {
      label: 'Budget at which click prices are quoted',
      text: 'The monthly spend that your cost per click belongs to.',
    },
    price: {
      label: 'Price of an order',
      text: 'What a client pays you for an average order.',
    },
    ad_budget: {
      label: 'Advertising budget',
      text: 'What you are ready to spend on search advertising each month, as long as there is cash.',
    },
    disclosed: {
      label: 'You say openly that you resell',
      text: '1 when clients know that a freelancer does the work, 0 when it is hidden.',
    },
    disclosure_cost: {
      label: 'Sales lost by saying so',
      text: 'Share of new clients who decline because you are open about reselling.',
    },
    discovery_chance: {
      label: 'Chance of being found out',
      text: 'Per order, when you hide it: the client learns that it was resold and disputes.',
    },
    betrayal_chance: {
      label: 'Clients who stay angry at being deceived',
      text: 'Of clients who found out, the share who talk about it even after a refund. In experiments, trust harmed by deception never fully recovered.',
    },
    account_loss_rate: {
      label: 'Chance that a marketplace closes your account',
      text: 'Each month in which you hide the reselling. Nothing is delivered for two months, then a new freelancer begins.',
    },
    repeat_close_rate: {
      label: 'Chance that an existing client says yes',
      text: 'Per offer to someone who has bought before, not per month. The usual 60–70 % comes from the same old study as the 5–20 %, whose sample nobody can look up.',
    },
    need_rate: {
      label: 'Existing clients with a need this month',
      text: 'Chance that a client needs something you sell and gets your offer, each month.',
    },
    churn: {
      label: 'Churn of satisfied clients',
      text: 'Chance that a content client is gone for good, each month.',
    },
    referral_rate: {
      label: 'Referrals per satisfied order',
      text: 'Leads that one satisfied order brings the month after, at a neutral reputation.',
    },
    referral_close_rate: {
      label: 'Chance that a referred lead says yes',
      text: 'Per offer to someone sent by a client of yours.',
    },
    win_back_offer_rate: {
      label: 'Lapsed clients you write to',
      text: 'Chance each month that a client who left gets an offer from you that he needs.',
    },
    win_back_close_rate: {
      label: 'Chance that a lapsed client comes back',
      text: 'Per offer. The third number of the study that is quoted for 5–20 % and 60–70 %: 20–40 %.',
    },
    freelancer_pay: {
      label: 'Freelancer pay per order',
      text: 'What you pay the freelancer for one order, before the marketplace takes its fee.',
    },
    vetting: {
      label: 'Care in choosing freelancers',
      text: 'From 0 %, whoever is cheapest, to 100 %, portfolio, trial job and references checked.',
    },
    rework_paid_share: {
      label: 'Share of rework you pay for',
      text: 'A repair is about half a job; this is how much of it the freelancer is paid.',
    },
    freelancer_hours_per_order: {
      label: 'Freelancer hours per order',
      text: 'How long the work really takes the freelancer.',
    },
    market_hourly_rate: {
      label: 'Market hourly rate of the skill',
      text: 'What this freelancer could earn elsewhere in an hour.',
    },
    freelancer_marketplace_fee: {
      label: 'Marketplace fee paid by the freelancer',
      text: 'Share of the pay that the marketplace keeps.',
    },
    client_marketplace_fee: {
      label: 'Marketplace fee paid by you',
      text: 'Added by the marketplace to what you pay.',
    },
    freelancer_turnover: {
      label: 'Freelancers who leave',
      text: 'Chance each month at fair pay; underpaid freelancers leave more often.',
    },
    job_drop_rate: {
      label: 'Jobs dropped halfway',
      text: 'Chance per job at fair pay that the freelancer abandons it.',
    },
    rush_premium: {
      label: 'Premium for a rushed replacement',
      text: 'Extra cost, as a share of the pay, of finding someone else for a dropped job.',
    },
    base_quality: {
      label: 'Quality at fair pay',
      text: 'Right-first-time on the logit scale: 1.7 is about 85 of 100 orders.',
    },
    fairness_effect: {
      label: 'How much fair pay lifts quality',
      text: 'Gain on the logit scale as pay moves from the market rate; nobody has measured this well.',
    },
    vetting_effect: {
      label: 'How much vetting lifts quality',
      text: 'Gain on the logit scale from no vetting to full vetting.',
    },
    switch_quality_loss: {
      label: 'Quality lost when a freelancer is replaced',
      text: 'On the logit scale, in the month of the change.',
    },
    rework_success: {
      label: 'Rework that succeeds',
      text: 'Of orders that went wrong at first, the share that is put right.',
    },
    scope_dispute_rate: {
      label: 'Disputes over scope or price',
      text: 'Per good order: the brief passed second-hand and was understood differently.',
    },
    chargeback_chance: {
      label: 'Disputes that end in a chargeback',
      text: 'The client has the bank take the money back.',
    },
    full_refund_chance: {
      label: 'Disputes that end in a full refund',
      text: 'The client cancels and gets everything back.',
    },
    partial_refund_chance: {
      label: 'Disputes that end in a partial refund',
      text: 'You settle for a part of the price.',
    },
    partial_refund_share: {
      label: 'Size of a partial refund',
      text: 'Share of the price that is given back.',
    },
    recovered_pay_share: {
      label: 'Pay recovered from the freelancer',
      text: 'Share of the pay you get back when you had to refund in full.',
    },
    unresolved_chance: {
      label: 'Disputes left unresolved',
      text: 'In the eyes of the client, whatever the money did.',
    },
    retention_unresolved: {
      label: 'Clients kept after an unresolved failure',
      text: 'About one in five stays.',
    },
    retention_resolved: {
      label: 'Clients kept after a resolved failure',
      text: 'Nine in ten stay when it was put right.',
    },
    negative_weight: {
      label: 'Good jobs that make up for one grievance',
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
    reputation_effect: {
      label: 'Effect of reputation on sales',
      text: 'Change of the close rate per unit of reputation score.',
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
      text: 'Site, tools and subscriptions, every month.',
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
      text: 'Hours a month that you can give to this business.',
    },
    admin_hours: {
      label: 'Hours for administration',
      text: 'Needed every month, whatever comes in.',
    },
    hours_per_lead: {
      label: 'Hours per lead',
      text: 'Reading, answering and making the offer.',
    },
    hours_per_order: {
      label: 'Hours per order',
      text: 'Scoping, checking quality and caring for the client.',
    },
    hours_per_rework: {
      label: 'Hours per rework',
      text: 'Briefing and checking the repair.',
    },
    hours_per_dispute: {
      label: 'Hours per dispute',
      text: 'Listening, negotiating and settling.',
    },
    hours_per_new_freelancer: {
      label: 'Hours to replace a freelancer',
      text: 'Searching, testing and bringing one up to speed.',
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
    orders: { label: 'Orders', text: 'Orders delivered each month.' },
    customers: { label: 'Clients', text: 'Clients who would still buy again.' },
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
    total_orders: { label: 'Orders in all', text: 'Over the whole horizon.' },
    total_lost_orders: {
      label: 'Orders lost for want of hours',
      text: 'Won, but there was nobody to manage them.',
    },
    total_bookings: { label: 'Bookings', text: 'Price times orders, before anything is returned.' },
    total_net_revenue: {
      label: 'Net revenue in all',
      text: 'Bookings less refunds and chargebacks.',
    },
    total_gross_profit: {
      label: 'Gross profit',
      text: 'Net revenue less delivery and payment costs.',
    },
    gross_margin: { label: 'Gross margin', text: 'Gross profit as a share of net revenue.' },
    refund_rate: { label: 'Refund rate', text: 'Refunds and chargebacks as a share of bookings.' },
    total_ad_spend: { label: 'Advertising in all', text: 'What went to advertising.' },
    customer_acquisition_cost: {
      label: 'Customer acquisition cost',
      text: 'Advertising over new clients.',
    },
    lifetime_value: {
      label: 'Lifetime value so far',
      text: 'Gross profit per new client within the horizon.',
    },
    total_won_back: { label: 'Clients won back', text: 'Who had left and bought again.' },
    repeat_orders_per_year: {
      label: 'Repeat orders of a client a year',
      text: 'Twelve months times the chance of a need times the chance of a yes: what both mean together.',
    },
    total_new_customers: { label: 'New clients', text: 'Over the whole horizon.' },
    customers_at_end: { label: 'Clients at the end', text: 'Who would still buy again.' },
    realised_churn: {
      label: 'Churn as it happened',
      text: 'Clients lost over clients at the start, by month.',
    },
    dispute_rate: { label: 'Dispute rate', text: 'Disputes over orders.' },
    unresolved_share: {
      label: 'Experiences left unresolved',
      text: 'Above 1 in 13, about 7.7 %, word of mouth turns against you.',
    },
    total_hours: { label: 'Hours worked', text: 'Your hours over the whole horizon.' },
    freelancer_hourly_pay: {
      label: 'Freelancer’s real pay per hour',
      text: 'After fees, unpaid rework and money taken back.',
    },
    fairness: { label: 'Fairness', text: 'That pay over the market rate; 1 is fair.' },
    freelancer_share: {
      label: 'Freelancer’s share of the client’s money',
      text: 'What reaches the one who does the work.',
    },
    freelancer_shortfall: {
      label: 'What freelancers miss',
      text: 'Their hours at the market rate minus what they were paid; below zero they earned more than that.',
    },
    freelancers_lost: { label: 'Freelancers lost', text: 'Who left and had to be replaced.' },
    total_found_out: {
      label: 'Orders found out',
      text: 'Clients learned that the work was resold and disputed the order.',
    },
    accounts_closed: {
      label: 'Marketplace accounts closed',
      text: 'How many times over the whole horizon.',
    },
  },
  notes: {
    quick_services: {
      title: 'Clients who need a quick digital service',
      text: 'Store set-up, ad campaigns, content, design, code, WordPress',
    },
    returning_clients: {
      title: 'Clients who come back',
      text: 'When they have the next need, not on schedule',
    },
    one_contact: { title: 'One contact, checked quality', text: 'You answer for the result' },
    open_about_it: {
      title: 'Open about reselling',
      text: '“A specialist does the work, I manage it”',
    },
    search_ads: { title: 'Search advertising', text: 'Google Ads to one clear page' },
    referrals: { title: 'Referrals from content clients', text: '' },
    fix_disputes: { title: 'Put it right, quickly', text: 'Rework first, refund if it fails' },
    stay_in_touch: { title: 'Stay in touch', text: 'An offer when there is a need' },
    order_income: { title: 'Price per order', text: '' },
    repeat_income: { title: 'Repeat orders', text: '' },
    freelancer_bench: {
      title: 'A bench of vetted freelancers',
      text: 'At least two for each service',
    },
    your_hours: { title: 'Your own hours', text: 'The limit on how many orders you can manage' },
    find_clients: { title: 'Find clients', text: '' },
    brief_and_check: { title: 'Brief, check, deliver', text: 'Second-hand briefs breed disputes' },
    freelancers: {
      title: 'Freelancers who accept third-party work',
      text: 'Some refuse; ask first',
    },
    marketplaces: { title: 'Marketplaces', text: 'Mostaql, Khamsat, Upwork' },
    freelancer_cost: { title: 'Freelancer pay', text: 'Not crumbs' },
    ad_cost: { title: 'Advertising', text: '' },
    refund_cost: { title: 'Refunds and chargebacks', text: '' },
  },
  scenarios: {
    fair: {
      name: 'Fair and open',
      text: 'A vetted freelancer at about the market rate; clients know.',
    },
    hidden: {
      name: 'Cheapest freelancer, hidden',
      text: 'About half the pay, no vetting, rework unpaid, clients are not told. What it earns more comes out of the freelancer’s pay: hiding alone costs you money.',
    },
    win_back: {
      name: 'Win back who left',
      text: 'As fair and open; one in twenty of the clients who left hears from you each month.',
    },
  },
};
