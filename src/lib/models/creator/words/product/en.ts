import type { Part } from '#lib/models/creator/words.ts';

/** Words of who sells a product of his or her own. */
export const product: Part = {
  groups: {
    product: 'Your product',
    buyers: 'Checkout and past buyers',
    affiliates: 'Affiliates who sell for you',
    co_producer: 'Co-producer',
    support: 'Support',
    reputation: 'Reputation',
  },
  assumptions: {
    production_cost: {
      label: 'Cash to make the product',
      text: 'Equipment, editing and launch, paid when building begins.',
    },
    build_hours: {
      label: 'Hours to build the product',
      text: 'For an expert who works alone.',
    },
    expert: {
      label: 'You are an expert in the topic',
      text: '1 when you teach what you know, 0 when you have to study it and interview experts first.',
    },
    non_expert_hours: {
      label: 'Extra hours without expertise',
      text: 'What someone who is no expert needs on top when working alone.',
    },
    build_share: {
      label: 'Share of your hours for building',
      text: 'Until the product is on sale; the rest goes into content.',
    },
    launch_emails: {
      label: 'Extra e-mails at launch',
      text: 'To your list, in the month the product goes on sale.',
    },
    own_product_lift: {
      label: 'Your product against others’',
      text: 'How many times as often your page sells, at full skill: no track record, but made for your audience.',
    },
    craft_floor: {
      label: 'What a product sells without skill',
      text: 'Share of the conversion that is left when it is launched with no marketing skill at all.',
    },
    obsolescence: {
      label: 'Ageing of the product',
      text: 'Share of the conversion lost in each month on sale.',
    },
    product_overhead: {
      label: 'Extra fixed costs once on sale',
      text: 'Course hosting and video, every month.',
    },
    chargeback_fee: {
      label: 'Chargeback fee',
      text: 'What the processor charges you for each chargeback.',
    },
    abandonment_rate: {
      label: 'Clicks that leave at the checkout',
      text: 'Of a hundred clicks that do not buy, how many had begun to pay; you have their addresses.',
    },
    recovery_rate: {
      label: 'Abandoned checkouts won back',
      text: 'By e-mail, the month after.',
    },
    need_rate: {
      label: 'Past buyers with a need this month',
      text: 'Chance that a past buyer needs something more and gets your offer, each month.',
    },
    repeat_close_rate: {
      label: 'Chance that a past buyer says yes',
      text: 'Per offer that meets a need, not per month. The usual 60–70 % is folklore and, for a course, rather an upper bound: put in your own.',
    },
    second_offer_month: {
      label: 'Months on sale before a second offer',
      text: 'So long it takes until there is something more to sell.',
    },
    upsell_price_ratio: {
      label: 'Price of the second offer',
      text: 'As a multiple of the first product’s price.',
    },
    buyer_churn: {
      label: 'Past buyers who stop reading',
      text: 'Chance each month that an offer no longer reaches a buyer.',
    },
    affiliate_commission: {
      label: 'Commission for your affiliates',
      text: 'Share of what the platform leaves of a sale they made.',
    },
    reference_commission: {
      label: 'Usual commission',
      text: 'What affiliates expect; yours is judged against it.',
    },
    commission_effect: {
      label: 'How much a larger commission helps',
      text: 'Gain in affiliates for each 100 % above the usual commission.',
    },
    affiliates_joining: {
      label: 'Affiliates who join',
      text: 'New ones each month at the usual commission, once the product is on sale.',
    },
    active_affiliate_share: {
      label: 'Affiliates who ever sell',
      text: 'Of a hundred who join; most never sell anything.',
    },
    sales_per_affiliate: {
      label: 'Sales of an active affiliate',
      text: 'In a month.',
    },
    affiliate_leave_rate: {
      label: 'Active affiliates who stop',
      text: 'Chance each month.',
    },
    co_producer: {
      label: 'You work with a co-producer',
      text: '1 when an expert or a marketer makes the product with you, 0 when you are alone.',
    },
    co_producer_share: {
      label: 'The co-producer’s share',
      text: 'Of what is left after the platform’s fee and the affiliate.',
    },
    co_producer_build_share: {
      label: 'Building done by the co-producer',
      text: 'Share of the hours the product takes.',
    },
    co_producer_lift: {
      label: 'Sales the co-producer’s name adds',
      text: 'Gain in conversion from a second authority.',
    },
    tickets_per_sale: {
      label: 'Support requests per sale',
      text: 'In the month after the sale.',
    },
    hours_per_ticket: { label: 'Hours per request', text: 'Reading, answering, settling.' },
    support_cap: {
      label: 'Most of your time for support',
      text: 'As a share of your hours; beyond it a paid assistant answers.',
    },
    assistant_rate: { label: 'Assistant’s hourly pay', text: 'For support you have no time for.' },
    bad_experience_rate: {
      label: 'Buyers left with a bad experience',
      text: 'Per sale: unresolved in the eyes of the buyer, whatever the money did.',
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
      text: 'Change of the conversion per unit of reputation score.',
    },
  },
  outputs: {
    own_sales: {
      label: 'Sales of your product',
      text: 'On your page and by affiliates, each month.',
    },
    active_affiliates: {
      label: 'Active affiliates',
      text: 'Who sell for you, at the end of each month.',
    },
    support_hours: { label: 'Hours of support', text: 'Your own, each month.' },
    launch_month: { label: 'Launch', text: 'The first month the product is on sale.' },
    total_own_sales: {
      label: 'Sales of your product in all',
      text: 'On your page and by affiliates.',
    },
    total_recovered_sales: {
      label: 'Sales won back at the checkout',
      text: 'From people who had left in the middle of paying.',
    },
    total_affiliate_sales: { label: 'Sales by affiliates', text: 'Over the whole horizon.' },
    total_upsells: { label: 'Second offers sold', text: 'To people who had bought before.' },
    own_earnings_per_click: {
      label: 'Earnings per click on your page',
      text: 'By formula, with the skill you had at launch; less what is given back and the co-producer’s share.',
    },
    own_subscriber_value: {
      label: 'What a subscriber is worth to your product',
      text: 'Over all the months someone stays on your list, by formula, at full skill.',
    },
    own_visit_value: {
      label: 'What a visit is worth to your product',
      text: 'Clicks and subscribers it brings, by formula, at full skill; dearer visits lose money.',
    },
    sale_platform_fee: {
      label: 'Of one sale through an affiliate: the platform',
      text: 'Its fee comes off first.',
    },
    sale_affiliate_share: {
      label: 'Of one sale through an affiliate: the affiliate',
      text: 'The commission on what the fee leaves.',
    },
    sale_co_producer_share: {
      label: 'Of one sale through an affiliate: the co-producer',
      text: 'The share of what fee and commission leave.',
    },
    sale_creator_share: {
      label: 'Of one sale through an affiliate: you',
      text: 'What remains; the four add up to the price, to the cent.',
    },
    affiliates_at_end: {
      label: 'Active affiliates at the end',
      text: 'Who still sell for you.',
    },
    total_affiliate_pay: {
      label: 'Paid to affiliates',
      text: 'Commissions on what was sold and kept.',
    },
    total_co_producer_take: {
      label: 'Paid to the co-producer',
      text: 'Over the whole horizon.',
    },
    co_producer_hourly_pay: {
      label: 'Co-producer’s pay per hour',
      text: 'Over the hours of building taken over; set it against your take-home per hour.',
    },
    equal_pay_share: {
      label: 'Share for equal pay per hour',
      text: 'The co-producer’s hours over all hours of both; authority and risk are not in it.',
    },
    total_support_hours: { label: 'Hours of support in all', text: 'Your own.' },
    total_assistant_cost: {
      label: 'Assistant in all',
      text: 'For support beyond the time you set aside.',
    },
    unresolved_share: {
      label: 'Experiences left unresolved',
      text: 'Above 1 in 13, about 7.7 %, word of mouth turns against you.',
    },
    total_bookings: { label: 'Bookings', text: 'All that was sold, before anything is returned.' },
    total_gross_profit: {
      label: 'Gross profit',
      text: 'Net revenue less platform, co-producer, assistant and chargeback fees.',
    },
    gross_margin: { label: 'Gross margin', text: 'Gross profit as a share of net revenue.' },
  },
  notes: {
    learners: {
      title: 'Learners with one problem',
      text: 'People who want a result, not a subject',
    },
    your_affiliates: {
      title: 'Your affiliates',
      text: 'A second audience: many join, few ever sell',
    },
    teachable_knowledge: {
      title: 'Knowledge that can be taught',
      text: 'A course or another digital format, with support',
    },
    authority: {
      title: 'A name people trust',
      text: 'Authority online is built slowly and lost quickly',
    },
    own_page: {
      title: 'Your own sales page',
      text: 'You control the whole sale; what you know at launch stays in it',
    },
    second_chance: {
      title: 'A second chance at the checkout',
      text: 'You have the leads who did not finish',
    },
    support_grows: {
      title: 'Support that grows with sales',
      text: 'For buyers, and for affiliates',
    },
    second_offer: {
      title: 'The next product for past buyers',
      text: 'The list of buyers is yours',
    },
    product_sales: {
      title: 'Sales of the product',
      text: 'Less the fee, the affiliate and the co-producer, in this order',
    },
    expertise: {
      title: 'Expertise',
      text: 'Yours, or studied from many sources, or a partner’s',
    },
    create_and_launch: {
      title: 'Create and launch',
      text: 'From the first lesson to the first sale all is up to you',
    },
    form_a_team: {
      title: 'Form a team as sales grow',
      text: 'First an assistant for support',
    },
    automatic_split: {
      title: 'The platform that shares out each sale',
      text: 'By the percentages you have entered',
    },
    co_producer_partner: {
      title: 'A co-producer',
      text: 'Marketer and expert; agree on tasks and benefits first, in writing',
    },
    making_it: { title: 'Making the product', text: 'Hours and cash before the first sale' },
    refund_cost: {
      title: 'Refunds and chargebacks',
      text: 'Buyers have a right to withdraw; a chargeback costs a fee as well',
    },
  },
};
