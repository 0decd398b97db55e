import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/zh-CN.ts';
import { promotion } from '#lib/models/creator/words/promotion/zh-CN.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: '联盟营销（推广赚佣）',
  story:
    '自己攒受众，推别人的产品，成交拿佣金。不用交付，也压不了多少本钱，但很花时间，而且大多数内容根本没人看到。',
  ...joinWords(common, promotion, {
    assumptions: {
      price: { label: '产品售价', text: '买家为你推广的产品付的钱。' },
    },
    outputs: {
      net_revenue: { label: '净收入', text: '赚到的佣金减去冲回的部分，按月。' },
      total_net_revenue: { label: '净收入合计', text: '赚到的佣金减去冲回的部分。' },
      refund_rate: { label: '佣金冲回率', text: '因退款与拒付被收回的佣金占比。' },
    },
  }),
  scenarios: {
    base: { name: '照常', text: '靠内容和邮件列表，不投广告。' },
    paid_visits: {
      name: '买流量',
      text: '每月花 50 买访问；对推广者来说，成本通常高过一次访问的价值。',
    },
    review: { name: '设好退出点', text: '做满两年，本金没回来就收手。' },
  },
};
