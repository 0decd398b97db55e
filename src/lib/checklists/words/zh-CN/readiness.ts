import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const readiness: ChecklistWords = {
  name: '准备好做服务转包了吗？',
  purpose: '做这行的人说，满足四个条件，成功的机会就很大。这里看看你做到了几条，会让模型怎么变。',
  caution: '原文只说了这四条，没有给数字。每一条会让模型变动多少是我们的猜测，值多少由模拟来说。',
  sections: {
    manners: '服务讲规矩',
    expert: '找行家，不找最便宜的',
    quality: '质量过硬',
    open: '一开始就说清楚',
  },
  fields: {
    manners: {
      label: '我回复及时、说到做到，出了问题负责补救',
      text: '决定有多少纠纷在客户看来没有解决。',
    },
    seen_work: { label: '看过对方做的同类作品' },
    paid_trial: { label: '对方给我做过付费的小试单' },
    asked_clients: { label: '我问过对方的两位客户' },
    accepts_resale: {
      label: '对方愿意接转包单',
      text: '很多好手不接。先问清楚，再去卖人家的时间。',
    },
    quality: {
      label: '交给客户之前，我都照着书面需求验收',
      text: '决定有多少订单一次做对。',
    },
    open: { label: '客户知道我不是行家，活儿由自由职业者来做' },
  },
  options: {},
  verdicts: {
    ready: '四个条件都满足。',
    nearly: '四个条件里还有没满足的。',
    not_ready: '四个条件大多还没满足。',
  },
  figures: { met: '四个条件已满足' },
  remarks: {
    lowest_price:
      '人不筛选，话不说明：这就是原文告诫的“营销小作坊”。情景“找最便宜的，并且隐瞒”会让你看到它的下场。',
  },
};
