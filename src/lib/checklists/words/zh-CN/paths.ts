import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const paths: ChecklistWords = {
  name: '自己做产品，还是做推广？',
  purpose:
    '行内常说的特质：做产品的、做推广的、两边都要的。每一条符不符合你？结果只说你更接近哪一边，不说别的。',
  caution:
    '特质不能预测成败，要看模拟：同样的工时、同样的运气，两条路各走一遍。差距不到一成算不分上下，以及特质对起步功力影响多大，都是猜测。',
  sections: {
    producer: '做产品：东西是自己的',
    affiliate: '做推广：卖别人的产品',
    common: '两边都用得上',
  },
  fields: {
    teaching: {
      label: '我讲东西，别人容易听懂',
      text: '工作里常讲、业余爱讲，或者愿意学着讲。',
    },
    specialist: {
      label: '我是某个领域的行家',
      text: '或者肯多方查证、采访行家。',
    },
    brand: { label: '我想做自己的品牌和一系列产品' },
    commitment: { label: '从第一课到第一单，我都愿意扛下来' },
    control: { label: '我想自己说了算：定价、佣金、弃单买家的联系方式' },
    support: { label: '我愿意答复买家和推广者，卖得越多答得越多' },
    affiliates: { label: '我愿意招推广者、带推广者' },
    team: { label: '做大了我会搭团队' },
    curious: { label: '我一直在研究营销' },
    seller: { label: '我会卖：搜索、社交、说服、看数据、做 A/B 测试' },
    niches: {
      label: '好几个领域和产品我都有兴趣',
      text: '起步时也能先专注做懂的那一个。',
    },
    no_logistics: { label: '我不想管交付，卖完就不用管了' },
    no_relation: { label: '买家不归我也没关系' },
    learning: { label: '我对新东西好奇' },
    own_terms: { label: '我想按自己的方式过日子' },
    paid_media: { label: '我愿意学付费投放' },
    investment: { label: '还没有受众时，我能先投一点钱' },
  },
  options: {},
  verdicts: {
    unanswered: '两边的特质各答几条。',
    producer: '更接近做产品。',
    affiliate: '更接近做推广。',
    undecided: '两边差不多。',
  },
  figures: { producer: '做产品', affiliate: '做推广', common: '两边都用得上的' },
  remarks: {
    co_producer: '你偏向做产品，但还不是行家：可以找一位懂行的联合制作人。',
    affiliate_first:
      '拿不准时，原文建议先做推广，以后再定。“先推广，再做自己的课”这个模型能算出这样值多少。',
    unready: '两边都用得上的，你现在还不多。好在大多可以先学，再花钱。',
  },
};
