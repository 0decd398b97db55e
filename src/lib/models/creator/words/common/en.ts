import type { Part } from '#lib/models/creator/words.ts';

/** Words of every creator: content, visitors, list, money and time. */
export const common: Part = {
  groups: {
    content: 'Content',
    visits: 'Paid visits and market',
    list: 'Your e-mail list',
    clicks: 'From visitor to buyer',
    price: 'Price and platform',
    money: 'Money',
    time: 'Your time',
  },
  assumptions: {
    hours_per_piece: {
      label: 'Hours per piece of content',
      text: 'An article or a video from idea to publication.',
    },
    winner_chance: {
      label: 'Pieces that ever win',
      text: 'Chance that a piece ever ranks or is spread; of new pages 1.7 to 6 % reach the top ten within a year.',
    },
    ranking_rate: {
      label: 'Winners that start to rank this month',
      text: 'Chance each month that a piece which will win begins to bring visitors; 16 % is about half a year of waiting.',
    },
    visits_per_winner: {
      label: 'Visits of a winning piece',
      text: 'In a month, while it keeps its place.',
    },
    visits_per_other_piece: {
      label: 'Visits of any other piece',
      text: 'In a month; most content stays unread.',
    },
    ranking_loss_rate: {
      label: 'Winners that lose their place',
      text: 'Chance each month that a winning piece is overtaken for good.',
    },
    algorithm_update_rate: {
      label: 'Algorithm update that hits you',
      text: 'Chance each month; 3 % is about once in three years.',
    },
    kept_after_update: {
      label: 'Winners kept after an update',
      text: 'What such an update leaves in its place.',
    },
    ad_budget: {
      label: 'Advertising budget',
      text: 'What you are ready to spend on visits each month, as long as there is cash.',
    },
    cost_per_click: {
      label: 'Cost per visit',
      text: 'What one visitor from social advertising costs; set it against what a visit is worth.',
    },
    market_volatility: {
      label: 'Swing of demand',
      text: 'How far demand strays from normal in a typical month; 0.15 is about 15 %.',
    },
    market_persistence: {
      label: 'Memory of demand',
      text: 'How much of a good or bad month carries over into the next.',
    },
    opt_in_rate: {
      label: 'Visitors who join your list',
      text: 'Of a hundred visitors, how many leave an e-mail address; about 2 on average, 6.5 on the best sites.',
    },
    list_churn: {
      label: 'List churn',
      text: 'Chance each month that a subscriber is gone; 2 % is 22 % a year.',
    },
    promo_emails: {
      label: 'Promotional e-mails a month',
      text: 'As many as your hours allow, at most this.',
    },
    hours_per_email: {
      label: 'Hours per promotional e-mail',
      text: 'Writing, linking and sending it.',
    },
    email_click_rate: {
      label: 'Subscribers who click an e-mail',
      text: 'Of a hundred who get it, at full marketing skill.',
    },
    click_through_rate: {
      label: 'Visitors who click through to an offer',
      text: 'Of a hundred visitors, at full marketing skill.',
    },
    sales_page_conversion: {
      label: 'Clicks that become sales',
      text: 'Of a hundred strangers on a sales page at the market price; course pages report 2 to 5.',
    },
    email_warmth: {
      label: 'Clicks from your list, compared',
      text: 'How many times as often a subscriber who clicks buys as a stranger does.',
    },
    starting_skill: {
      label: 'Marketing skill you start with',
      text: '100 % is someone who reaches every rate above.',
    },
    learning_hours: {
      label: 'Hours until most is learned',
      text: 'Of content and e-mails, to close 63 % of the gap to full skill.',
    },
    price: { label: 'Price of the product', text: 'What a buyer pays.' },
    market_price: { label: 'Market price', text: 'What others charge for the same product.' },
    price_sensitivity: {
      label: 'Price sensitivity',
      text: 'How fast buyers fall away above the market price; 1 means 10 % dearer costs about 10 % of the sales.',
    },
    platform_fee_share: {
      label: 'Platform fee, share',
      text: 'What the platform keeps of each sale before anyone is paid; Hotmart publishes 9.9 %, look up yours.',
    },
    platform_fee_fixed: {
      label: 'Platform fee, fixed',
      text: 'What the platform takes per sale on top.',
    },
    refund_chance: {
      label: 'Sales refunded',
      text: 'Chance that a buyer takes the money back within the guarantee; course platforms report 5 to 15 %.',
    },
    chargeback_rate: {
      label: 'Sales charged back',
      text: 'The buyer has the bank take the money back.',
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
      text: 'Hosting, e-mail service and keyword tool, every month.',
    },
    discount_rate: {
      label: 'Discount rate',
      text: 'What money a year from now is worth less to you.',
    },
    review_month: {
      label: 'Month of your review',
      text: 'In this month you stop for good if there is too little cash; 999 means there is no review.',
    },
    review_cash: {
      label: 'Cash you want to see at the review',
      text: 'With less than this you stop.',
    },
    first_goal: {
      label: 'First monthly income to reach',
      text: 'A milestone, measured on the average of three months; it changes nothing else.',
    },
    second_goal: {
      label: 'Next monthly income to reach',
      text: 'A second milestone, measured in the same way.',
    },
    founder_hours: {
      label: 'Hours you have',
      text: 'Hours a month that you can give to this business.',
    },
    admin_hours: {
      label: 'Hours for administration and study',
      text: 'Needed every month, whatever comes in.',
    },
    reservation_wage: {
      label: 'What an hour of yours earns elsewhere',
      text: 'The job you could do instead; used to compare, never paid out.',
    },
  },
  outputs: {
    cash: { label: 'Cash', text: 'What is in the account at the end of each month.' },
    run_rate: {
      label: 'Monthly income',
      text: 'Operating profit, average of the last three months.',
    },
    operating_profit: {
      label: 'Operating profit',
      text: 'Contribution less fixed costs, by month; earned, whether or not it has been paid.',
    },
    net_revenue: { label: 'Net revenue', text: 'Sales less refunds and chargebacks, by month.' },
    visits: { label: 'Visits', text: 'Visitors to your content each month.' },
    subscribers: { label: 'Subscribers', text: 'People on your list at the end of each month.' },
    winners: { label: 'Winning pieces', text: 'Content that ranks, by month.' },
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
    income_at_end: {
      label: 'Monthly income at the end',
      text: 'Operating profit of the last three months, on average.',
    },
    first_goal_month: {
      label: 'First income goal reached',
      text: 'The month in which the monthly income is first that high.',
    },
    second_goal_month: {
      label: 'Next income goal reached',
      text: 'The month in which the monthly income is first that high.',
    },
    total_visits: { label: 'Visits in all', text: 'Over the whole horizon.' },
    winners_at_end: { label: 'Winning pieces at the end', text: 'Content that still ranks.' },
    list_at_end: { label: 'Subscribers at the end', text: 'People on your list.' },
    total_net_revenue: {
      label: 'Net revenue in all',
      text: 'Bookings less refunds and chargebacks.',
    },
    refund_rate: { label: 'Refund rate', text: 'Refunds and chargebacks as a share of bookings.' },
    total_ad_spend: { label: 'Advertising in all', text: 'What went to advertising.' },
    total_hours: { label: 'Hours worked', text: 'Your hours over the whole horizon.' },
  },
  notes: {
    organic_content: {
      title: 'Content that is found',
      text: 'Articles and videos; most never win, some bring visitors for years',
    },
    own_list: { title: 'Your own e-mail list', text: 'The audience nobody can take from you' },
    paid_media: {
      title: 'Paid media: social, search, native',
      text: 'An investment: only if a visit is worth more than it costs',
    },
    rich_material: {
      title: 'Good material for the list',
      text: 'People stay for what helps them, not for offers',
    },
    content_stock: {
      title: 'A stock of content',
      text: 'Rankings fade, and one algorithm update can take many',
    },
    curiosity: {
      title: 'Curiosity and practice',
      text: 'Marketing is learned by doing, and never finished',
    },
    make_and_test: {
      title: 'Write, film, test',
      text: 'A/B tests and figures, not opinions',
    },
    networking: { title: 'People of your trade', text: 'Events, colleagues, news of the market' },
    tools: { title: 'Tools and advertising', text: 'Hosting, e-mail, keywords' },
    own_hours: {
      title: 'Your own hours',
      text: 'No salary in the numbers: your hours are compared with a job',
    },
  },
};
