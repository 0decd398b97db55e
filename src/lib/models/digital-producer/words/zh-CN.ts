import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/zh-CN.ts';
import { product } from '#lib/models/creator/words/product/zh-CN.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: '知识付费（自己做课）',
  story:
    '自己做课，在自己的页面卖，也可以找推广者或合作人。每单留下的更多，制作、售后、退款也都归你。',
  ...joinWords(common, product, {
    assumptions: {
      price: { label: '产品售价', text: '买家为你的产品付的钱。' },
    },
  }),
  scenarios: {
    base: { name: '懂行，自己做', text: '从第一个月起自己动手制作。' },
    co_producer: {
      name: '找联合制作人',
      text: '合作人做一半，从销售里分成；你们俩谁是行家都一样。',
    },
    not_an_expert: { name: '外行自己做', text: '得先学这个领域，制作时间更长。' },
    paid_visits: {
      name: '买流量',
      text: '每月花 50 买访问；拿成本和一次访问对自家产品的价值比一比。',
    },
  },
};
