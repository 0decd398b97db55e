import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Shop operations agency',
  story:
    'You run merchants’ online shops for a base fee and a share of what they sell. Trust wins the contracts, and a shop served badly takes its money and your name with it.',
  groups: {
    fees: 'Fees',
    trust: 'What earns trust',
    leads: 'Finding merchants',
    shops: 'The merchants’ shops',
    quality: 'Work done well',
    leaving: 'Clients who leave, and what they say',
    staff: 'Staff',
    money: 'Money',
    time: 'Your time',
  },
  assumptions: {
    base_fee: {
      label: 'Base fee per shop',
      text: 'What each client pays you every month, however much the shop sells.',
    },
    share_of_sales: {
      label: 'Your share of sales',
      text: 'Part of what the shop sells, on top of the base fee. Large agencies report up to about 11 % with logistics and technology in it.',
    },
    addon_price: {
      label: 'Price of an add-on project',
      text: 'A redesign, a photo session or a campaign sold to a client you already have.',
    },
    addon_cost_share: {
      label: 'Cost of an add-on project',
      text: 'Share of its price that goes into delivering it.',
    },
    refund_months: {
      label: 'Refund clause',
      text: 'Months of base fee that an unhappy client gets back when he claims them.',
    },
    reference_base_fee: {
      label: 'Usual base fee',
      text: 'What merchants expect to pay; yours is judged against it.',
    },
    reference_share_of_sales: {
      label: 'Usual share of sales',
      text: 'The share merchants expect; yours is judged against it.',
    },
    price_sensitivity: {
      label: 'Price sensitivity',
      text: 'How fast proposals are lost as you go above the usual price; 2 means 10 % dearer loses about 18 % of the contracts.',
    },
    certification: {
      label: 'Official certification shown',
      text: '60 % for the platform’s authorisation, 40 % for a number the merchant can check.',
    },
    visit_offered: {
      label: 'On-site or video visit',
      text: 'How much of it you show: size, team, live shops, knowledge of the category, reasoning, plan; a sixth each.',
    },
    same_industry_cases: {
      label: 'Cases from the same industry',
      text: 'Real shops of the merchant’s own trade with their figures; big names from other trades do not count.',
    },
    process_detail: {
      label: 'Process in detail',
      text: 'List of steps, who does each, how long it takes, how it is handed over; a quarter each.',
    },
    operations_staff_share: {
      label: 'Weight of operations in the team',
      text: 'Full when operators per shop are stated, operators are at least twice the salespeople, and industries at most half the staff.',
    },
    industries: {
      label: 'Industries served',
      text: 'How many different trades your shops are in; a small team that does them all is hardly believable.',
    },
    win_rate_empty: {
      label: 'Contracts won with nothing to show',
      text: 'Per proposal, when no point of the merchant’s checklist is met.',
    },
    win_rate_full: {
      label: 'Contracts won with a full checklist',
      text: 'Per proposal, when every point of the merchant’s checklist is met.',
    },
    ad_budget: {
      label: 'Advertising budget',
      text: 'What you are ready to spend on leads each month, as long as there is cash.',
    },
    cost_per_lead: {
      label: 'Cost per lead',
      text: 'What advertising costs for one merchant who really wants to talk.',
    },
    outreach_hours: {
      label: 'Hours of cold outreach',
      text: 'Calls and messages to merchants who do not know you.',
    },
    leads_per_outreach_hour: {
      label: 'Leads per hour of outreach',
      text: 'Merchants who agree to hear a proposal; 0.08 is one in about twelve hours.',
    },
    referral_rate: {
      label: 'Referrals per well-served client',
      text: 'Leads one well-served client sends you in a month, at a neutral reputation.',
    },
    referral_close_rate: {
      label: 'Chance that a referred lead signs',
      text: 'Per proposal to a merchant sent by a client of yours.',
    },
    market_volatility: {
      label: 'Swing of demand',
      text: 'How far demand strays from normal in a typical month; 0.15 is about 15 %.',
    },
    market_persistence: {
      label: 'Memory of demand',
      text: 'How much of a good or bad month carries over into the next.',
    },
    starting_shop_sales: {
      label: 'What a shop sells when you take it on',
      text: 'A month’s sales of an average new client; of all assumptions the first to test.',
    },
    growth_well_served: {
      label: 'Growth of a well-served shop',
      text: 'Change of its sales from one month to the next.',
    },
    growth_badly_served: {
      label: 'Decline of a badly served shop',
      text: 'Change of its sales from one month to the next.',
    },
    sales_volatility: {
      label: 'Swing of shop sales',
      text: 'How far all shops together stray from their own level from month to month.',
    },
    client_engagement: {
      label: 'Merchants who take part',
      text: 'From 0 %, the shop is left to you, to 100 %, the merchant knows e-commerce and works along.',
    },
    need_rate: {
      label: 'Clients with an extra need this month',
      text: 'Chance that a well-served client needs an add-on and gets your offer, each month.',
    },
    repeat_close_rate: {
      label: 'Chance that an existing client says yes',
      text: 'Per offer of an add-on, not per month: about 0.4 add-ons a client a year.',
    },
    base_success: {
      label: 'Quality under average conditions',
      text: 'Chance that a new shop is served well, on the logit scale: 0.2 is about 55 of 100.',
    },
    case_effect: {
      label: 'How much same-industry experience helps',
      text: 'Gain on the logit scale from no case in the trade to full experience.',
    },
    process_effect: {
      label: 'How much a clear process helps',
      text: 'Gain on the logit scale from no described step to all of them.',
    },
    engagement_effect: {
      label: 'How much the merchant’s own part helps',
      text: 'Gain on the logit scale from a merchant who leaves it to you to one who works along.',
    },
    spread_effect: {
      label: 'Loss per industry too many',
      text: 'On the logit scale; you can carry one industry alone and half an industry more with each operator.',
    },
    overload_effect: {
      label: 'Loss by overload',
      text: 'On the logit scale, when there are twice as many shops as you can run.',
    },
    spoil_rate: {
      label: 'Well-served shops that turn bad',
      text: 'Chance each month at a normal load.',
    },
    overload_spoil: {
      label: 'More of them by overload',
      text: 'Added to that chance when there are twice as many shops as you can run; shops whose work is left undone come on top.',
    },
    turnaround_rate: {
      label: 'Badly served shops put right',
      text: 'Chance each month that a bad account becomes a good one.',
    },
    churn_well_served: {
      label: 'Churn of well-served clients',
      text: 'Chance each month; 1.64 % is the 18 % a year that agencies on retainers report.',
    },
    churn_badly_served: {
      label: 'Churn of badly served clients',
      text: 'Chance each month that such a client leaves.',
    },
    refund_claim_chance: {
      label: 'Leavers who claim a refund',
      text: 'Of badly served clients who leave, the share that invokes the clause.',
    },
    fee_withheld: {
      label: 'Fee withheld for undone work',
      text: 'Share of the base fee that clients do not pay for work you left undone.',
    },
    unresolved_chance: {
      label: 'Leavers who stay angry',
      text: 'Of those who leave badly served without a refund, the share that talks about it.',
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
      label: 'Effect of reputation on contracts',
      text: 'Change of the win rate per unit of reputation score.',
    },
    founder_clients: {
      label: 'Shops you can run yourself',
      text: 'Beside selling and managing, in the hours you have.',
    },
    clients_per_operator: {
      label: 'Shops per operator',
      text: 'One full-time person for listings, design and answering customers; operators of marketplace shops report three to five.',
    },
    operator_salary: {
      label: 'Salary of an operator',
      text: 'A month, with everything the employer pays on top.',
    },
    hire_at_load: {
      label: 'Load at which you hire',
      text: 'Shops ÷ shops you can run. At 90% you hire just before the team is full; the new operator starts a month later.',
    },
    salary_reserve: {
      label: 'Cash before hiring',
      text: 'Months of salary that must be in the account before you take someone on.',
    },
    overtime_limit: {
      label: 'Most overtime',
      text: 'Extra work you and your operators can do in a month, as a share of normal hours. Beyond it, work stays undone. The law in China allows operators 36 hours, about 20%.',
    },
    overtime_pay: {
      label: 'Pay for overtime',
      text: 'Share of the normal hourly pay that an operator gets for an hour of overtime. Your own overtime costs hours, not money.',
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
      text: 'Tools and office, every month.',
    },
    onboarding_cost: {
      label: 'Cost of taking on a shop',
      text: 'Shop design and set-up, once for each new client.',
    },
    bad_debt_share: {
      label: 'Shares of sales never paid',
      text: 'Of what clients owe you on last month’s sales.',
    },
    payment_fee_share: {
      label: 'Payment fee',
      text: 'What the processor keeps of each base fee.',
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
    hours_per_proposal: {
      label: 'Hours per proposal',
      text: 'Looking at the shop, the visit or call, the written plan.',
    },
    hours_per_client: {
      label: 'Hours per shop you run yourself',
      text: 'Your own time for it each month. At 20 hours you could run eight shops at full time, as many as solo founders report.',
    },
    hours_per_operator: {
      label: 'Hours to lead an operator',
      text: 'Your own time for each of them every month.',
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
      text: 'Net revenue less all costs, by month; a share of sales counts when earned, not when paid.',
    },
    net_revenue: { label: 'Net revenue', text: 'Fees, shares and add-ons less refunds, by month.' },
    shop_sales: { label: 'Sales of all shops', text: 'What the shops you run sell each month.' },
    customers: { label: 'Clients', text: 'Shops under contract at the end of each month.' },
    well_served: { label: 'Well-served clients', text: 'Those whose shop is in good hands.' },
    operators: { label: 'Operators', text: 'People you employ, by month.' },
    staff_load: {
      label: 'Staff load',
      text: 'Shops ÷ shops you and your operators can run. Above 100% you work overtime, then work stays undone.',
    },
    hours_worked: { label: 'Hours you work', text: 'Your own hours each month.' },
    take_home: {
      label: 'Take-home',
      text: 'Cash at the end less the cash you started with; you have paid yourself no salary.',
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
    trust: {
      label: 'Trust score',
      text: 'The merchant’s checklist, filled in for you: below 40 % he should stop, up to 70 % try with a refund clause, above go ahead.',
    },
    proposals_won: { label: 'Proposals won', text: 'Contracts over proposals made.' },
    total_new_customers: { label: 'Clients won', text: 'Over the whole horizon.' },
    repeat_orders_per_year: {
      label: 'Add-on projects of a content client a year',
      text: 'Twelve months times the chance of a need times the chance of a yes: what both mean together.',
    },
    customers_at_end: { label: 'Clients at the end', text: 'Shops still under contract.' },
    well_served_share: {
      label: 'Share of clients served well',
      text: 'On average over the months.',
    },
    realised_churn: {
      label: 'Churn as it happened',
      text: 'Clients lost over clients at the start, by month.',
    },
    expected_months: {
      label: 'Months a client is expected to stay',
      text: 'From the chances of leaving and of turning good or bad, at a normal load.',
    },
    operators_at_end: {
      label: 'Operators at the end',
      text: 'People you employ in the last month.',
    },
    peak_load: { label: 'Highest staff load', text: 'The fullest month; 100 % is just full.' },
    months_overloaded: {
      label: 'Months above full load',
      text: 'In how many months there were more shops than hands.',
    },
    undone_share: {
      label: 'Work left undone',
      text: 'Share of all the work due that neither normal hours nor overtime covered.',
    },
    total_bookings: { label: 'Bookings', text: 'Base fees, shares of sales and add-ons.' },
    total_net_revenue: { label: 'Net revenue in all', text: 'Bookings less refunds.' },
    total_gross_profit: {
      label: 'Gross profit',
      text: 'Net revenue less salaries, taking on shops, add-on delivery and payment fees.',
    },
    gross_margin: {
      label: 'Gross margin',
      text: 'Gross profit as a share of net revenue; 40–60 % is usual in the trade.',
    },
    refund_rate: {
      label: 'Refund rate',
      text: 'Refunds and fees withheld for undone work, as a share of bookings.',
    },
    total_bad_debt: { label: 'Bad debt', text: 'Shares of sales that were never paid.' },
    receivables_at_end: {
      label: 'Still owed to you at the end',
      text: 'The last month’s share of sales, not yet in your cash.',
    },
    total_ad_spend: { label: 'Advertising in all', text: 'What went to advertising.' },
    customer_acquisition_cost: {
      label: 'Customer acquisition cost',
      text: 'Advertising over clients won; your hours are not in it.',
    },
    lifetime_value: {
      label: 'Lifetime value so far',
      text: 'Gross profit per client won within the horizon.',
    },
    expected_lifetime_value: {
      label: 'Expected lifetime value',
      text: 'Expected months times fee and share of sales less an operator’s part of a salary.',
    },
    total_hours: { label: 'Hours worked', text: 'Your hours over the whole horizon.' },
  },
  notes: {
    wary_merchants: {
      title: 'Merchants who want to sell online',
      text: 'And fear a bad agency: the market is good and bad mixed',
    },
    few_industries: {
      title: 'A few industries, known well',
      text: 'Nobody knows every trade',
    },
    work_is_done: {
      title: 'The work is really done',
      text: 'Certified by the platform, open to a visit',
    },
    done_well: {
      title: 'And it is done well',
      text: 'Experience in the same trade, every step visible',
    },
    phone_and_net: {
      title: 'Phone and messages',
      text: 'Hard to trust someone never met',
    },
    paid_leads: { title: 'Paid leads', text: '' },
    visits: { title: 'Visits, on site or by video', text: 'Team, live shops, plan' },
    referrals: { title: 'Referrals from well-served shops', text: '' },
    engaged_merchant: {
      title: 'A merchant who works along',
      text: 'Others only help; his own strength decides',
    },
    refund_clause: { title: 'Refund clause', text: 'A month’s fee back when it fails' },
    no_promises: {
      title: 'No promised results',
      text: 'A failed shop has lost money and time, and says so',
    },
    base_fee_income: { title: 'Base fee per shop', text: '' },
    share_income: { title: 'Share of sales', text: 'Paid a month later' },
    addon_income: { title: 'Add-on projects', text: 'Redesign, photos, campaigns' },
    operators: {
      title: 'Operators',
      text: 'At least two for each salesperson',
    },
    playbooks: { title: 'A playbook for each industry', text: 'What one shop learned, all use' },
    sell: { title: 'Sell', text: 'Outreach, visits, proposals' },
    run_shops: { title: 'Run the shops', text: 'Who does what, how long, how it is handed over' },
    watch_load: { title: 'Watch the load', text: 'Hire before work stays undone' },
    platform: {
      title: 'The platform that certifies',
      text: 'Authorisation, supervision, quality rules',
    },
    referral_partners: { title: 'Referral partners', text: '' },
    salaries: { title: 'Salaries', text: '' },
    onboarding: { title: 'Taking on a shop', text: 'Design and set-up' },
    lead_cost: { title: 'Advertising', text: '' },
    unpaid_shares: { title: 'Shares never paid', text: '' },
  },
  scenarios: {
    base: {
      name: 'As planned',
      text: 'Half the checklist met, two industries, merchants who take part half the way.',
    },
    engaged: {
      name: 'Merchants who work along',
      text: 'They know e-commerce and do their own part.',
    },
    hands_off: {
      name: 'Merchants who leave it all to you',
      text: 'They pay and wait for results.',
    },
    overloaded: {
      name: 'Cheap, any industry, few hands',
      text: 'A base fee of 250, five industries, and nobody hired before the load has doubled: little is earned per shop, you have no hours left to sell, and shops turn bad.',
    },
  },
};
