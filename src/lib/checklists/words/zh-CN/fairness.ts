import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const fairness: ChecklistWords = {
  name: '给自由职业者的钱公道吗？',
  purpose:
    '扣掉抽佣、无偿返工和被追回的钱，自由职业者一小时实际挣多少，和市场比差多少；没解决的不满，有没有超过口碑反噬的那条线。',
  caution:
    '报酬对质量影响多大，是本模型的猜测；两条界线也是：达到市场九成算公道，不到一半就是残羹剩饭。给得少，数字上可能更好看：这一点照实显示，不遮掩。口碑那条线取决于多少次好体验才抵得上一次不满：默认十二次，只是行业流传。',
  sections: {},
  fields: {},
  options: {},
  verdicts: {
    fair: '和别人给的差不多。',
    below: '比别人给的少。',
    crumbs: '还不到别人给的一半：残羹剩饭。',
    no_figures: '这个模型没有相关数字，或者还没运行。',
  },
  figures: {
    hourly_pay: '自由职业者实际时薪',
    market: '市场时薪',
    fairness: '公平度（1 为公道）',
    share: '自由职业者所得占比',
    fair_pay: '公道的每单外包费',
    unresolved: '未解决的体验占比',
    line: '口碑反噬的界线',
  },
  remarks: {
    over_line: '没解决的不满太多，好活儿补不回来，转介绍会越来越少。',
    under_line: '没解决的不满不多，好活儿补得回来。',
  },
};
