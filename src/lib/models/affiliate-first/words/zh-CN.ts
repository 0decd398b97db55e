import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/zh-CN.ts';
import { product } from '#lib/models/creator/words/product/zh-CN.ts';
import { promotion } from '#lib/models/creator/words/promotion/zh-CN.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: '先推广，再做自己的课',
  story:
    '先推别人的产品，练手、攒受众，以后再决定要不要做自己的产品。等一等花不了多少，也多赚不了多少，主要是先看清楚。',
  ...joinWords(common, promotion, product, {
    groups: { gate: '什么时候动手做' },
    assumptions: {
      gate_month: {
        label: '最早从第几个月开始做',
        text: '在那之前只推别人的产品；填 999 表示永远不做。',
      },
      gate_list: {
        label: '先攒到多少订阅者',
        text: '列表到这个数才动手；填 0 表示不看列表。',
      },
      gate_commission: {
        label: '先做到多少月佣金',
        text: '按几个月平滑后的数看；填 0 表示不看佣金。',
      },
      own_click_share: {
        label: '导给自家产品的点击',
        text: '产品上架之后的比例，其余仍推别人的，那边一次点击通常赚得少些。',
      },
      price: { label: '产品售价', text: '买家付的钱，自家的和推广的一样。' },
    },
    outputs: {
      building_month: {
        label: '开始动手的月份',
        text: '条件满足的那个月；列表一直太短就永远不会开始。',
      },
      smoothed_commission: {
        label: '你看到的佣金水平',
        text: '扣掉冲回，本月占 30%，之前占 70%。',
      },
      net_revenue: { label: '净收入', text: '佣金和销售额减去冲回、退款与拒付，按月。' },
      total_bookings: {
        label: '下单金额',
        text: '赚到的佣金加上卖出的全部金额，尚未扣任何退款。',
      },
    },
    notes: {
      learn_first: { title: '先做推广，边做边学', text: '功力和受众会带到首发那天' },
      decide_later: {
        title: '以后再定：做产品，还是继续推广',
        text: '看手里真实的列表和佣金',
      },
    },
  }),
  scenarios: {
    gate: {
      name: '列表够大才做产品',
      text: '第二年起，订阅者攒够了才动手。请和“满一年一定做”比一比：门槛可能省下一次没人看的首发，也可能耽误一次本来不错的。',
    },
    always: {
      name: '满一年一定做产品',
      text: '首发时功力更强、订阅者更多，但少卖几个月。前者略占上风，所以等待有点好处，但不大。',
    },
    at_once: {
      name: '马上做产品',
      text: '第一个月就动手，同时推广别人的产品；卖得更早，功力也更浅。',
    },
    never: { name: '永远不做产品', text: '无论如何只做推广。' },
  },
};
