import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerCanvas: ChecklistWords = {
  name: '伙伴画布',
  purpose:
    '合作就是三件事：我们付出什么，我们得到什么，以及双方都在乎的共同的好处。各有所长、互补短板，合作最顺。',
  caution: '它不改动模型里的任何数字。三栏里空着一栏，那是帮忙或者买卖，还算不上合作。',
  sections: {},
  fields: {
    name: { label: '伙伴' },
    service: { label: '最擅长' },
    give: { label: '我们付出' },
    get: { label: '我们得到' },
    common_good: { label: '共同的好处' },
  },
  list: { add: '添加伙伴', empty: '还没有伙伴。' },
  options: {
    development: '开发',
    design: '设计',
    operations: '运营',
    marketing: '营销',
    strategy: '策略',
    analytics: '数据分析',
  },
  verdicts: {
    empty: '先写下第一位伙伴。',
    open: '还有几栏空着。',
    complete: '每位伙伴的三栏都填好了。',
  },
  figures: { partners: '伙伴数', complete: '其中填完整的' },
  remarks: {
    no_give: '你付出什么？',
    no_get: '你得到什么？',
    no_common_good: '除了你们俩，还有谁受益？',
  },
};
