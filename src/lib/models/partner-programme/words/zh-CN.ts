import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: '合作伙伴计划',
  story: '你卖月度订阅，伙伴介绍客户，客户付多少就按比例分成。推荐出了问题，伙伴要负责，你也一样。',
  groups: {
    subscription: '订阅',
    advertising: '广告与试用',
    partners: '找伙伴与伙伴带来的客户',
    programme: '伙伴分成与计划成本',
    sent_out: '你介绍给伙伴的客户',
    service: '退款与服务',
    reputation: '口碑',
    money: '资金',
    time: '你的时间',
  },
  assumptions: {
    subscription_price: { label: '订阅价格', text: '一位订阅客户每月付给你的金额。' },
    market_price: { label: '市场价', text: '同样的服务别人每月收多少钱。' },
    price_sensitivity: {
      label: '价格敏感度',
      text: '价格高出市场价时买家流失的速度；1.8 表示贵 10% 约少 17% 的新订阅，老客户流失约快 9%。',
    },
    cost_to_serve: {
      label: '每位客户的服务成本',
      text: '服务器、授权和外部支持，按每位客户每月计。',
    },
    churn: { label: '流失率', text: '没有不满的客户每月退订的概率。' },
    ad_budget: { label: '广告预算', text: '只要账上有钱，每月愿意投在搜索广告上的金额。' },
    cost_per_click: {
      label: '单次点击成本（CPC）',
      text: '在参考预算下，搜索广告带来一个访客的花费。',
    },
    trial_rate: { label: '访客开通试用的比例', text: '每一百个访客里有多少人免费试用。' },
    trial_conversion: {
      label: '试用转付费率',
      text: '一百个不绑卡的试用里有多少转为订阅；各家公布的数据从 2 到 25 不等。',
    },
    market_volatility: {
      label: '需求波动',
      text: '普通月份里需求偏离正常水平的幅度；0.15 约为 15%。',
    },
    market_persistence: { label: '需求惯性', text: '这个月的好坏有多少会延续到下个月。' },
    click_cost_volatility: { label: '点击价格波动', text: '点击价格每月围绕自身水平的起伏。' },
    ad_saturation: { label: '加预算后点击变贵的程度', text: '0.15 表示预算翻倍，点击约贵 11%。' },
    reference_ad_budget: {
      label: '点击成本对应的预算',
      text: '上面的点击成本是在每月花这么多时的水平。',
    },
    programme_on: {
      label: '伙伴计划开启',
      text: '找伙伴并给分成填 1，不做这个计划填 0。',
    },
    partner_contacts: {
      label: '每月联系的伙伴',
      text: '逐个写给服务商和专家，不群发模板；一半通过 LinkedIn。',
    },
    partner_reply_rate: { label: '愿意聊的比例', text: '联系的人里有多少愿意通个电话。' },
    partner_signing_rate: { label: '聊完签约的比例', text: '分成 20% 时签下书面合作。' },
    partner_upgrade_rate: {
      label: '升级为核心伙伴',
      text: '每月从偶尔互相介绍，发展到联合活动、长期往来的概率。',
    },
    partner_leave_rate: {
      label: '伙伴沉默',
      text: '你没有介绍客户给他时，伙伴每月不再带人来的概率。',
    },
    leads_per_partner: {
      label: '普通伙伴带来的线索',
      text: '每月介绍给你的人数；0.4 约为两个半月一位。',
    },
    leads_per_true_partner: { label: '核心伙伴带来的线索', text: '每月介绍给你的人数。' },
    close_rate: {
      label: '伙伴线索成交率',
      text: '按每条伙伴送来的线索计，不是按月计。常说新客 5–20% 只是行业流传，出自 J. Griffin 转引的“Marketing Metrics 的一项研究”，请填自己的。',
    },
    partner_revenue_share: {
      label: '伙伴分成',
      text: '从其带来的客户付的钱里分给伙伴的比例；本模型参照的计划是 20%。',
    },
    share_on_renewals: {
      label: '续费也分成',
      text: '客户付一个月就分一个月填 1，只分首月填 0。',
    },
    revenue_share_effect: {
      label: '加分成的效果',
      text: '分成每比 20% 高 100%，签约增加的比例。',
    },
    joint_campaign_budget: { label: '联合活动', text: '每月为每位核心伙伴投入的联合推广费。' },
    programme_setup_cost: {
      label: '计划搭建费',
      text: '伙伴后台、条款与合同，第一个月一次性支出。',
    },
    programme_software_cost: {
      label: '伙伴后台',
      text: '伙伴在这里提交客户、查看下一笔分成；计划开着，每月都要付。',
    },
    outside_need_rate: {
      label: '有你做不了的需求',
      text: '客户当月需要你服务之外的帮助的概率：设计、开发、运营、营销、策略、数据分析。',
    },
    share_referred_out: {
      label: '其中转介绍的比例',
      text: '有合适的伙伴就介绍过去，其余的你自己给建议。',
    },
    partner_fit: {
      label: '某位伙伴正好能做的概率',
      text: '任一位伙伴对得上这个需求；五位伙伴、各 15% 时，有 56% 的把握找到人。',
    },
    referred_out_close_rate: {
      label: '介绍过去后成交的比例',
      text: '你介绍给伙伴的客户里有多少买了他的服务。',
    },
    finder_fee: {
      label: '你收的介绍费',
      text: '你介绍的客户成交后，伙伴每位付你多少；默认不收。',
    },
    partner_failure_rate: {
      label: '伙伴做砸的比例',
      text: '你介绍去并成交的客户里，有多少没被服务好。越了解伙伴，比例越低。',
    },
    partner_unresolved_chance: {
      label: '伙伴做砸后没有解决',
      text: '以听了你推荐的那位客户的感受为准。',
    },
    reciprocity_effect: {
      label: '回馈客户对留住伙伴的作用',
      text: '0.5 表示：每位伙伴每月从你这里得到一位客户，沉默约少 40%。',
    },
    payment_refund_rate: { label: '付款退款率', text: '某月的付款在次月被退回的概率。' },
    chargeback_rate: { label: '拒付率', text: '客户通过银行把钱追回。' },
    failure_rate: {
      label: '遇到问题的客户',
      text: '每月的概率：服务中断、出错，或提问没人回复。',
    },
    unresolved_chance: { label: '没有解决的问题', text: '以客户的感受为准，不论钱怎么处理。' },
    retention_unresolved: {
      label: '问题未解决后的留存',
      text: '大约五个里留下一个，不论是你做砸的，还是你推荐的伙伴做砸的。',
    },
    negative_weight: {
      label: '抵消一次差评所需的好评',
      text: '流传的说法是十二次；方向可靠，数字存疑。',
    },
    reputation_prior: { label: '中性起点的权重', text: '别人在了解你之前默认的中性体验次数。' },
    reputation_memory: { label: '口碑的记忆', text: '这个月的评价到下个月还剩多少分量。' },
    reputation_effect: {
      label: '口碑对成交的影响',
      text: '口碑每变动一个单位，试用和线索转为订阅的概率变化多少。',
    },
    starting_cash: { label: '启动资金', text: '第一个月之前投入的钱。' },
    credit_line: { label: '可透支额度', text: '现金可以跌到零以下多少，再多生意就停了。' },
    overhead: { label: '固定成本', text: '服务器、工具和各类订阅，每月都有。' },
    payment_fee_share: { label: '支付手续费（比例）', text: '支付通道从每笔收款中扣除的比例。' },
    payment_fee_fixed: { label: '支付手续费（固定）', text: '每笔收款另收的固定金额。' },
    chargeback_fee: { label: '拒付手续费', text: '每发生一笔拒付，支付通道收取的费用。' },
    discount_rate: { label: '折现率', text: '一年后的钱对你来说打几折。' },
    founder_hours: { label: '你可投入的工时', text: '每月能放在这门生意上的小时数。' },
    admin_hours: { label: '产品与日常工时', text: '无论有多少客户，每月都要花。' },
    hours_per_subscriber: {
      label: '每位客户的工时',
      text: '每月的支持与指导；0.15 就是九分钟。',
    },
    hours_per_contact: { label: '联系一位伙伴的工时', text: '了解对方，再单独写信。' },
    hours_per_call: { label: '每次通话的工时', text: '和想进一步了解的人聊，含准备与跟进。' },
    hours_per_partner: { label: '维护一位普通伙伴的工时', text: '每月保持联系。' },
    hours_per_true_partner: {
      label: '维护一位核心伙伴的工时',
      text: '联合活动、频繁沟通，每月都要花。',
    },
    hours_per_outside_need: {
      label: '没有伙伴可介绍时的工时',
      text: '你自己替客户找答案。',
    },
    hours_per_introduction: { label: '每次引荐的工时', text: '把客户和伙伴对接起来。' },
    reservation_wage: {
      label: '你的时间在别处值多少',
      text: '不做这个能挣的时薪；只用来比较，不会支出。',
    },
  },
  outputs: {
    cash: { label: '现金', text: '每月月底账上的钱。' },
    operating_profit: {
      label: '营业利润',
      text: '边际贡献减固定成本，按月；伙伴分成按产生时计，不按支付时计。',
    },
    net_revenue: { label: '净收入', text: '订阅费和介绍费减退款与拒付，按月。' },
    monthly_recurring_revenue: {
      label: '月经常性收入（MRR）',
      text: '订阅价格乘以月底客户数。',
    },
    customers: { label: '订阅客户', text: '下个月还会付费的客户数。' },
    new_by_partners: { label: '伙伴带来的新客', text: '伙伴线索中成交的客户数，按月。' },
    simple_partners: { label: '普通伙伴', text: '互相介绍，偶尔一起做活动。' },
    true_partners: { label: '核心伙伴', text: '彼此信任，联合推广，客户常来常往。' },
    share_accrued: { label: '伙伴应得分成', text: '伙伴每月挣到的分成，次月支付。' },
    share_owed: { label: '应付伙伴分成', text: '已产生、还没付的分成，按月底计。' },
    hours_worked: { label: '你的工时', text: '你自己每月的小时数。' },
    take_home: { label: '到手利润', text: '期末现金减启动资金；期间没有发工资。' },
    take_home_per_hour: { label: '每小时到手', text: '到手利润除以你的全部工时。' },
    economic_profit: { label: '比打工多挣', text: '到手利润减去同样工时在别处的收入。' },
    net_present_value: { label: '净现值', text: '每月现金变动折算到今天。' },
    lowest_cash: { label: '现金最低点', text: '账上最少的时候。' },
    break_even: { label: '真正回本', text: '从这个月起现金再也不低于启动资金。' },
    first_in_black: { label: '首次回到起点', text: '之后仍可能再跌破。' },
    ruin_month: { label: '现金耗尽的月份', text: '仅指会耗尽的那些未来。' },
    customers_at_end: { label: '期末订阅客户', text: '下个月还会付费的客户。' },
    recurring_revenue_at_end: {
      label: '期末月经常性收入（MRR）',
      text: '订阅价格乘以最后一个月的客户数。',
    },
    total_new_customers: { label: '新客', text: '整个期间。' },
    total_by_partners: { label: '伙伴带来的客户', text: '整个期间。' },
    share_from_partners: { label: '伙伴带来的新客占比', text: '占全部新客的比例。' },
    customer_acquisition_cost: {
      label: '获客成本（CAC）',
      text: '广告、伙伴分成和联合活动的总和除以新客数。',
    },
    paid_acquisition_cost: { label: '广告获客成本', text: '广告费除以广告带来的新客数。' },
    partner_acquisition_cost: {
      label: '伙伴获客成本',
      text: '分成、联合活动和计划费用除以伙伴带来的客户；分成月月付，时间越长越高。',
    },
    expected_lifetime_value: {
      label: '预期客户价值（LTV）',
      text: '每位客户的月毛利除以流失概率，未扣伙伴分成。',
    },
    lifetime_value_ratio: { label: 'LTV 与 CAC 之比', text: '经验上要求不低于 3。' },
    payback_months: {
      label: '回本周期',
      text: '几个月的毛利能收回获客成本；经验上要求少于 12 个月。',
    },
    partner_share_per_customer: {
      label: '一位客户给伙伴带来的分成',
      text: '分成比例乘价格除以流失概率，即续费预计总共分出多少。',
    },
    realised_churn: { label: '实际流失率', text: '流失客户占月初客户的比例。' },
    simple_partners_at_end: { label: '期末普通伙伴', text: '偶尔介绍客户的伙伴。' },
    true_partners_at_end: { label: '期末核心伙伴', text: '一直和你并肩做事的伙伴。' },
    steady_partners: {
      label: '稳定后的伙伴数',
      text: '按公式算：一直联系这么多人时的水平，不计你介绍客户的作用。',
    },
    total_share_paid: { label: '已付分成合计', text: '伙伴实际拿到的钱。' },
    share_owed_at_end: {
      label: '期末应付分成',
      text: '伙伴最后一个月挣的，还在你的现金里。',
    },
    total_received: { label: '收到的转介绍', text: '伙伴介绍给你的线索。' },
    total_sent: { label: '送出的转介绍', text: '你介绍给伙伴的客户。' },
    reciprocity: {
      label: '每送出一位换回几位',
      text: '低于 1 是给得多得的少；为 0 就该考虑换人了。',
    },
    total_partner_grievances: {
      label: '伙伴造成的不满',
      text: '你介绍过去、没被服务好又没解决的客户。',
    },
    unresolved_share: {
      label: '未解决的体验占比',
      text: '含你和伙伴的；超过十三分之一（约 7.7%），口碑就会反噬。',
    },
    total_bookings: { label: '订阅收款', text: '价格乘付款次数，尚未扣任何退款。' },
    total_net_revenue: { label: '净收入合计', text: '收款和介绍费减退款与拒付。' },
    total_gross_profit: { label: '毛利', text: '净收入减服务成本与支付成本。' },
    gross_margin: { label: '毛利率', text: '毛利占净收入的比例。' },
    refund_rate: { label: '退款率', text: '退款与拒付占收款的比例。' },
    total_ad_spend: { label: '广告费合计', text: '花在广告上的钱。' },
    total_turned_away: {
      label: '因没时间谢绝的客户',
      text: '想订阅，但没有人手照顾。',
    },
    total_hours: { label: '总工时', text: '你在整个期间投入的小时数。' },
    total_partner_hours: { label: '花在伙伴上的工时', text: '写信、通话和维护，已含在总工时里。' },
    hours_saved: {
      label: '转介绍省下的工时',
      text: '这些客户若由你自己解答要多花的时间，已扣引荐的工时。',
    },
  },
  notes: {
    mid_level_sellers: { title: '多渠道经营的腰部商家', text: '已经有网站和销量' },
    experts_who_guide: {
      title: '自带客户的服务商和专家',
      text: '一般由创始人或负责人拍板',
    },
    platform_with_care: {
      title: '平台够强，服务像代理商一样贴身',
      text: '大牌竞品之外的选择',
    },
    guidance: { title: '不只给服务，也给指引', text: '我们做不了的，介绍给最合适的一家' },
    we_give: { title: '我们付出：好建议换来持续收入', text: '客户付多久，就分 20% 多久' },
    outreach: {
      title: '先查专家名录，再单独写信',
      text: '一半走 LinkedIn，其余用邮件和电话；赶在需要之前',
    },
    portal: { title: '伙伴后台', text: '提交客户，查看下一笔分成' },
    ads_and_trials: { title: '广告与免费试用', text: '' },
    does_it_help: { title: '这对客户有帮助吗？', text: '每次转介绍前先问这一句' },
    people_we_know: {
      title: '只介绍给真正了解的人',
      text: '活儿好，也不乱收费',
    },
    twelve_to_one: {
      title: '推荐错人，客户记在我们头上',
      text: '据说要十二次好体验才能补回来',
    },
    subscriptions: { title: '月度订阅费', text: '' },
    finder_fees: { title: '伙伴付的介绍费', text: '行业里常见；默认不收' },
    list_of_experts: {
      title: '按领域整理的伙伴名单',
      text: '开发、设计、运营、营销、策略、数据分析',
    },
    written_agreement: { title: '与每位伙伴签书面协议', text: '先签字，再谈钱' },
    founder_time: { title: '创始人的时间', text: '' },
    talk_in_person: {
      title: '当面聊',
      text: '不是竞争对手；我们能提供什么；只需要聊一次',
    },
    walk_through_needs: {
      title: '和每位新客户过一遍需求清单',
      text: '一开始就让伙伴参与',
    },
    every_project_a_trial: {
      title: '每个项目都是试用期',
      text: '记下谁按时、谁没超预算',
    },
    simple_partners: {
      title: '普通合作',
      text: '有来有往；一直只送不收，就该换人',
    },
    true_partners: {
      title: '核心合作',
      text: '信任、联合推广，有这类需求的客户都交给他',
    },
    we_get: { title: '我们得到：新客户', text: '还能看着他们成功' },
    common_good: {
      title: '共同的好处',
      text: '小商家找得到最好的帮手，双方各有所长',
    },
    partner_share: { title: '伙伴分成', text: '当月产生，次月支付' },
    programme_cost: { title: '伙伴后台与联合活动', text: '' },
    serving: { title: '服务客户的成本', text: '服务器、授权、支付手续费' },
    advertising: { title: '广告费', text: '' },
    own_hours: { title: '花在伙伴上的时间', text: '数字里不发工资：拿它和打工比' },
  },
  scenarios: {
    base: { name: '有伙伴', text: '每月联系四位，分成 20%。' },
    without_partners: {
      name: '没有伙伴',
      text: '同一家公司只靠广告：没人介绍客户来，也没人可介绍出去。',
    },
    one_way: {
      name: '只送不收',
      text: '能介绍的客户都介绍给伙伴，却没有人介绍回来。',
    },
    higher_share: {
      name: '分成 30%',
      text: '签约的伙伴更多，但他们带来的每位客户要多分一半。',
    },
  },
};
