import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const service: ChecklistWords = {
  name: '你卖什么服务？',
  purpose: '常见的转包服务：先选一种起步，模型就有了相应的价格、工时和市场时薪。',
  caution:
    '原文只列了服务种类。价格、工时、时薪和“60%”这条线都是我们的猜测：先问三位自由职业者、三位客户，再信它。',
  sections: { which: '服务' },
  fields: {
    service: { label: '服务' },
    description: { label: '用自己的话说' },
    accepts_resale: {
      label: '已经找到愿意接转包单的行家',
      text: '有的好手会说：抱歉，我不接转包的活儿。',
    },
  },
  options: {
    salla_store: 'Salla 开店装修',
    ad_campaigns: '广告投放',
    content: '内容',
    design: '设计',
    programming: '开发',
    wordpress: 'WordPress 网站或商城',
    quick: '其他快速服务',
    own: '以上都不是',
  },
  verdicts: {
    choose: '选一种你要卖的服务。',
    own: '请自己在“假设”里填价格、工时和市场时薪。',
    chosen: '这些数字只是个起点。',
  },
  figures: {
    fair_pay: '公道的每单外包费',
    left: '客单价扣掉它还剩',
  },
  remarks: {
    no_resale: '先找到行家，再去找客户。',
    thin: '公道的外包费就占了六成以上，广告和纠纷只能靠剩下的来扛。',
  },
};
