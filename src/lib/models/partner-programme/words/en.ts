import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Partner programme',
  story:
    'You sell a monthly subscription, and partners bring customers for a share of what those pay. Who refers a customer answers for it, and so do you.',
  groups: {
    subscription: 'The subscription',
    advertising: 'Advertising and trials',
    partners: 'Finding partners, and what they send',
    programme: 'What partners earn, what the programme costs',
    sent_out: 'Customers you send to partners',
    service: 'Refunds and service',
    reputation: 'Reputation',
    money: 'Money',
    time: 'Your time',
  },
  assumptions: {
    subscription_price: {
      label: 'Price of the subscription',
      text: 'What a subscriber pays you each month.',
    },
    market_price: {
      label: 'Market price',
      text: 'What others charge a month for the same service.',
    },
    price_sensitivity: {
      label: 'Price sensitivity',
      text: 'How fast buyers fall away as you go above the market price; 1.8 means 10 % dearer costs about 17 % of the new subscribers, and those you have leave about 9 % faster.',
    },
    cost_to_serve: {
      label: 'Cost of serving a subscriber',
      text: 'Hosting, licences and outside help for one subscriber, each month.',
    },
    churn: {
      label: 'Churn',
      text: 'Chance that a subscriber without a grievance cancels, each month.',
    },
    ad_budget: {
      label: 'Advertising budget',
      text: 'What you are ready to spend on search advertising each month, as long as there is cash.',
    },
    cost_per_click: {
      label: 'Cost per click',
      text: 'What one visitor from a search advertisement costs you at the reference budget.',
    },
    trial_rate: {
      label: 'Visitors who start a trial',
      text: 'Of a hundred visitors to your page, how many try the service for free.',
    },
    trial_conversion: {
      label: 'Trials that become paying',
      text: 'Of a hundred trials without a card, how many subscribe; firms report from 2 to 25.',
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
    programme_on: {
      label: 'The programme runs',
      text: '1 when you look for partners and pay them a share, 0 when you do without.',
    },
    partner_contacts: {
      label: 'Partners you write to each month',
      text: 'Agencies and experts, none of them from a template; half of the contacts go through LinkedIn.',
    },
    partner_reply_rate: {
      label: 'Contacts who agree to a call',
      text: 'Of the partners you write to, how many talk to you.',
    },
    partner_signing_rate: {
      label: 'Calls that end in an agreement',
      text: 'A written one, at a share of 20 %.',
    },
    partner_upgrade_rate: {
      label: 'Partners who become true partners',
      text: 'Chance each month that occasional give and take turns into joint campaigns and constant contact.',
    },
    partner_leave_rate: {
      label: 'Partners who go quiet',
      text: 'Chance each month that a partner to whom you send nobody sends nobody any more.',
    },
    leads_per_partner: {
      label: 'Leads from a simple partner',
      text: 'People referred to you each month; 0.4 is one in two and a half months.',
    },
    leads_per_true_partner: {
      label: 'Leads from a true partner',
      text: 'People referred to you each month.',
    },
    close_rate: {
      label: 'Chance that a referred lead subscribes',
      text: 'Per lead that a partner sends, not per month. The usual 5–20 % for a new customer is folklore, from “a study by Marketing Metrics” quoted by J. Griffin: put in your own.',
    },
    partner_revenue_share: {
      label: 'Share for the partner',
      text: 'Of what the customers he or she sent pay you; 20 % in the programme this model follows.',
    },
    share_on_renewals: {
      label: 'The share is paid on renewals too',
      text: '1 when a partner earns as long as that customer pays, 0 when only on the first month.',
    },
    revenue_share_effect: {
      label: 'How much a larger share helps',
      text: 'Gain in partners who sign for each 100 % above a share of 20 %.',
    },
    joint_campaign_budget: {
      label: 'Joint campaigns',
      text: 'What you put into campaigns with each true partner, every month.',
    },
    programme_setup_cost: {
      label: 'Building the programme',
      text: 'Portal, terms and agreement; paid once, in the first month.',
    },
    programme_software_cost: {
      label: 'Partner portal',
      text: 'Where partners refer customers and follow their next payments; paid every month that the programme runs.',
    },
    outside_need_rate: {
      label: 'Subscribers with a need you do not serve',
      text: 'Chance each month that a subscriber asks for help outside your service: design, development, operations, marketing, strategy, analytics.',
    },
    share_referred_out: {
      label: 'Of these, the share you refer',
      text: 'Whom you send to a partner, if you have one for it; the others you advise yourself.',
    },
    partner_fit: {
      label: 'Chance that a partner does just that',
      text: 'That any one of your partners serves the need at hand; with five partners at 15 % it is 56 %.',
    },
    referred_out_close_rate: {
      label: 'Referred customers who buy there',
      text: 'Of those you send to a partner, how many take the service.',
    },
    finder_fee: {
      label: 'Finder’s fee to you',
      text: 'What a partner pays you for each customer you sent who buys; nothing by default.',
    },
    partner_failure_rate: {
      label: 'Partner’s jobs that go wrong',
      text: 'Of customers you sent who buy, how many are badly served. Fewer when you really know the partner.',
    },
    partner_unresolved_chance: {
      label: 'Partner’s failures left unresolved',
      text: 'In the eyes of the customer, who followed your advice.',
    },
    reciprocity_effect: {
      label: 'How much sending back keeps partners',
      text: 'At 0.5, partners who each get one customer a month from you go quiet about 40 % less often.',
    },
    payment_refund_rate: {
      label: 'Payments refunded',
      text: 'Chance that a month’s payment is given back the month after.',
    },
    chargeback_rate: {
      label: 'Payments charged back',
      text: 'The customer has the bank take the money back.',
    },
    failure_rate: {
      label: 'Subscribers with something gone wrong',
      text: 'Chance each month: an outage, an error, a question unanswered.',
    },
    unresolved_chance: {
      label: 'Failures left unresolved',
      text: 'In the eyes of the customer, whatever the money did.',
    },
    retention_unresolved: {
      label: 'Customers kept after an unresolved failure',
      text: 'About one in five stays, whether you failed or a partner you recommended.',
    },
    negative_weight: {
      label: 'Good experiences that make up for one grievance',
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
      text: 'Change of the chance that a trial or a lead subscribes, per unit of reputation score.',
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
      text: 'Servers, tools and subscriptions, every month.',
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
      label: 'Hours for the service and administration',
      text: 'Needed every month, however many subscribe.',
    },
    hours_per_subscriber: {
      label: 'Hours per subscriber',
      text: 'Support and guidance each month; 0.15 is nine minutes.',
    },
    hours_per_contact: {
      label: 'Hours per partner contact',
      text: 'Finding out who it is and writing to that person.',
    },
    hours_per_call: {
      label: 'Hours per call',
      text: 'With a contact who wants to know more, preparation and follow-up included.',
    },
    hours_per_partner: {
      label: 'Hours per simple partner',
      text: 'Keeping in touch, each month.',
    },
    hours_per_true_partner: {
      label: 'Hours per true partner',
      text: 'Joint campaigns and constant contact, each month.',
    },
    hours_per_outside_need: {
      label: 'Hours per need nobody serves',
      text: 'Looking for an answer yourself when there is no partner to send the customer to.',
    },
    hours_per_introduction: {
      label: 'Hours per introduction',
      text: 'Bringing a customer and a partner together.',
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
      text: 'Contribution less fixed costs, by month; a partner’s share counts when earned, not when paid.',
    },
    net_revenue: {
      label: 'Net revenue',
      text: 'Subscriptions and finder’s fees less refunds and chargebacks, by month.',
    },
    monthly_recurring_revenue: {
      label: 'Monthly recurring revenue',
      text: 'Price times subscribers at the end of each month.',
    },
    customers: { label: 'Subscribers', text: 'Who will pay again next month.' },
    new_by_partners: {
      label: 'New subscribers through partners',
      text: 'Referred leads who subscribed, by month.',
    },
    simple_partners: {
      label: 'Simple partners',
      text: 'Give and take, now and then an offer together.',
    },
    true_partners: {
      label: 'True partners',
      text: 'Trust, joint campaigns, a steady exchange of customers.',
    },
    share_accrued: {
      label: 'Share earned by partners',
      text: 'What partners earned each month; it is paid the month after.',
    },
    share_owed: {
      label: 'Share owed to partners',
      text: 'Earned and not yet paid, at the end of each month.',
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
    customers_at_end: { label: 'Subscribers at the end', text: 'Who would pay again next month.' },
    recurring_revenue_at_end: {
      label: 'Monthly recurring revenue at the end',
      text: 'Price times subscribers in the last month.',
    },
    total_new_customers: { label: 'New subscribers', text: 'Over the whole horizon.' },
    total_by_partners: { label: 'Customers sent by partners', text: 'Over the whole horizon.' },
    share_from_partners: {
      label: 'New subscribers who came through partners',
      text: 'Over all new subscribers.',
    },
    customer_acquisition_cost: {
      label: 'Customer acquisition cost',
      text: 'Advertising, partners’ shares and joint campaigns over new subscribers.',
    },
    paid_acquisition_cost: {
      label: 'Acquisition cost by advertising',
      text: 'Advertising over the customers it brought.',
    },
    partner_acquisition_cost: {
      label: 'Acquisition cost through partners',
      text: 'Shares, joint campaigns and the programme over the customers partners sent; it grows with the months, as the share recurs.',
    },
    expected_lifetime_value: {
      label: 'Expected lifetime value',
      text: 'Monthly margin of a subscriber over the chance of leaving, before any partner’s share.',
    },
    lifetime_value_ratio: {
      label: 'Lifetime value over acquisition cost',
      text: 'A rule of thumb asks for 3 or more.',
    },
    payback_months: {
      label: 'Payback',
      text: 'Months of margin that earn back the acquisition cost; a rule of thumb asks for fewer than 12.',
    },
    partner_share_per_customer: {
      label: 'What a referred customer earns the partner',
      text: 'Share times price over the chance of leaving: what renewals are expected to pay in all.',
    },
    realised_churn: {
      label: 'Churn as it happened',
      text: 'Customers lost over customers at the start, by month.',
    },
    simple_partners_at_end: {
      label: 'Simple partners at the end',
      text: 'Who refer a customer now and then.',
    },
    true_partners_at_end: {
      label: 'True partners at the end',
      text: 'Who work with you all the time.',
    },
    steady_partners: {
      label: 'Partners once their number settles',
      text: 'By formula, if you keep writing to as many; what you send them is not counted.',
    },
    total_share_paid: { label: 'Shares paid in all', text: 'What partners have received.' },
    share_owed_at_end: {
      label: 'Share still owed at the end',
      text: 'Earned by partners in the last month; it is still in your cash.',
    },
    total_received: { label: 'Referrals received', text: 'Leads that partners sent you.' },
    total_sent: { label: 'Referrals sent', text: 'Customers you sent to partners.' },
    reciprocity: {
      label: 'Received per referral sent',
      text: 'Below 1 you give more than you get; at 0 it may be time to move on.',
    },
    total_partner_grievances: {
      label: 'Grievances caused by partners',
      text: 'Customers you sent who were badly served, and it stayed so.',
    },
    unresolved_share: {
      label: 'Experiences left unresolved',
      text: 'Yours and your partners’; above 1 in 13, about 7.7 %, word of mouth turns against you.',
    },
    total_bookings: {
      label: 'Bookings',
      text: 'Price times payments, before anything is given back.',
    },
    total_net_revenue: {
      label: 'Net revenue in all',
      text: 'Bookings and finder’s fees less refunds and chargebacks.',
    },
    total_gross_profit: {
      label: 'Gross profit',
      text: 'Net revenue less the cost of serving and of payments.',
    },
    gross_margin: { label: 'Gross margin', text: 'Gross profit as a share of net revenue.' },
    refund_rate: { label: 'Refund rate', text: 'Refunds and chargebacks as a share of bookings.' },
    total_ad_spend: { label: 'Advertising in all', text: 'What went to advertising.' },
    total_turned_away: {
      label: 'Subscribers turned away for want of hours',
      text: 'They wanted to subscribe, but nobody could look after them.',
    },
    total_hours: { label: 'Hours worked', text: 'Your hours over the whole horizon.' },
    total_partner_hours: {
      label: 'Hours for partners',
      text: 'Messages, calls and care; part of the hours worked.',
    },
    hours_saved: {
      label: 'Hours saved by referring',
      text: 'What the customers you sent on would have cost you beyond an introduction.',
    },
  },
  notes: {
    mid_level_sellers: {
      title: 'Mid-level sellers on several channels',
      text: 'They have a site and sales already',
    },
    experts_who_guide: {
      title: 'Agencies and experts with customers of their own',
      text: 'Usually the founder or manager decides',
    },
    platform_with_care: {
      title: 'A strong platform with an agency’s care',
      text: 'An alternative to the big competitors',
    },
    guidance: {
      title: 'Guidance, not only a service',
      text: 'What we cannot do goes to the best firm for it',
    },
    we_give: {
      title: 'We give: recurring income for good guidance',
      text: '20 % as long as the customer pays',
    },
    outreach: {
      title: 'Expert directories, then a personal message',
      text: 'Half by LinkedIn, the rest by e-mail and phone; before the need, not in it',
    },
    portal: { title: 'Partner portal', text: 'Refer customers, follow the next payments' },
    ads_and_trials: { title: 'Advertising and free trials', text: '' },
    does_it_help: {
      title: 'Does it help the customer?',
      text: 'The first question before any referral',
    },
    people_we_know: {
      title: 'Send only to people we really know',
      text: 'Who do good work and do not overcharge',
    },
    twelve_to_one: {
      title: 'A bad referral is a bad experience with us',
      text: 'Twelve good ones to make up for it, they say',
    },
    subscriptions: { title: 'Monthly subscriptions', text: '' },
    finder_fees: {
      title: 'Finder’s fees from partners',
      text: 'Common in the trade; none by default',
    },
    list_of_experts: {
      title: 'A list of partners by field',
      text: 'Development, design, operations, marketing, strategy, analytics',
    },
    written_agreement: {
      title: 'A written agreement with each partner',
      text: 'Before any money moves',
    },
    founder_time: { title: 'The founder’s hours', text: '' },
    talk_in_person: {
      title: 'Talk in person',
      text: 'Not a competitor; what we offer; a conversation is the only commitment',
    },
    walk_through_needs: {
      title: 'Walk each new customer through the list',
      text: 'Bring the partner in from the start',
    },
    every_project_a_trial: {
      title: 'Every project is a trial',
      text: 'Note who delivers on time and under budget',
    },
    simple_partners: {
      title: 'Simple partnerships',
      text: 'Give and take; who only ever sends should move on',
    },
    true_partners: {
      title: 'True partnerships',
      text: 'Trust, joint campaigns, and all customers with that need',
    },
    we_get: { title: 'We get: new customers', text: 'And see them succeed' },
    common_good: {
      title: 'The common good',
      text: 'Small businesses find the best help there is; each has what the other lacks',
    },
    partner_share: { title: 'Partners’ share', text: 'Owed when earned, paid a month later' },
    programme_cost: { title: 'Portal and joint campaigns', text: '' },
    serving: { title: 'Serving subscribers', text: 'Hosting, licences, payment fees' },
    advertising: { title: 'Advertising', text: '' },
    own_hours: {
      title: 'Hours for partners',
      text: 'No salary in the numbers: they are compared with a job',
    },
  },
  scenarios: {
    base: { name: 'With partners', text: 'Four contacts a month, and a share of 20 %.' },
    without_partners: {
      name: 'Without partners',
      text: 'The same firm, by advertising alone: nobody to send anybody, and nobody to send to.',
    },
    one_way: {
      name: 'You always send',
      text: 'Every customer you can goes to a partner, and nothing comes back.',
    },
    higher_share: {
      name: 'A share of 30 %',
      text: 'More partners sign, and each customer of theirs costs half as much again.',
    },
  },
};
