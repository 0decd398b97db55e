import type { Part } from '#lib/models/creator/words.ts';

/** Words of who promotes other people's products. */
export const promotion: Part = {
  groups: { promotion: '推广别人的产品' },
  assumptions: {
    commission_share: {
      label: '你的佣金比例',
      text: '按平台扣费后的成交额计；ClickBank 上多为 50–75%，别处常常更低。',
    },
    programmes: { label: '同时推广的项目', text: '推几个产品；多推几个，一个下架不至于断收。' },
    programme_end_rate: {
      label: '项目下架或砍佣',
      text: '每个项目每月停掉或降佣的概率；你每月能补上一个。',
    },
  },
  outputs: {
    promoted_sales: { label: '推广成交', text: '每月带来佣金的订单数。' },
    receivables: {
      label: '待结算佣金',
      text: '本月赚到、过了保障期才到账：算利润，还不是现金。',
    },
    first_commission: { label: '第一笔佣金', text: '推广出第一单的月份。' },
    total_promoted_sales: { label: '推广成交合计', text: '整个期间。' },
    total_commissions: { label: '佣金合计', text: '尚未扣除退款与拒付冲回的部分。' },
    receivables_at_end: { label: '期末待结算佣金', text: '最后一个月的佣金，还没到账。' },
    commission_per_sale: { label: '每单佣金', text: '平台扣费之后分给你的钱。' },
    earnings_per_click: {
      label: '每次点击收益（EPC）',
      text: '按公式：成交概率乘佣金，再扣掉会冲回的部分。',
    },
    subscriber_value: {
      label: '一个订阅者的价值',
      text: '留在列表期间带来的佣金，按公式、以功力到家计。',
    },
    visit_value: {
      label: '一次访问的价值',
      text: '含点击和订阅，按公式、以功力到家计；买得比这贵就亏。',
    },
    visits_for_first_goal: {
      label: '达到第一个目标所需月访问',
      text: '目标收入除以一次访问的价值。',
    },
  },
  notes: {
    one_niche: { title: '一个你懂的细分领域', text: '能做的领域很多，先做一个，再比较' },
    honest_choice: { title: '诚实的推荐，连接产品和买家', text: '并写明你拿佣金' },
    no_buyer_relation: {
      title: '买家不归你',
      text: '联系方式在产品方手里，第二单没有你的份',
    },
    commission_income: { title: '按单拿佣金', text: '交付和售后由产品方负责' },
    paid_after_guarantee: {
      title: '过了保障期才结算',
      text: '一般 7 到 30 天；买家一退款，佣金也没了',
    },
    producers_and_platforms: { title: '产品方和平台', text: '佣金他们定，也可能说停就停' },
  },
};
