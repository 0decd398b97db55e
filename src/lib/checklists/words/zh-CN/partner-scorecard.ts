import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerScorecard: ChecklistWords = {
  name: '伙伴记分卡',
  purpose:
    '每个项目都是试用期：谁按时，谁没超预算？单子少说明不了什么，所以这里会告诉你，这份记录有多靠得住。',
  caution:
    '第一单之前，各种按时率的可能性都一样大。排名看的是有 95% 把握能达到的按时率，免得三单全按时的排到三十单的前面。写入模型时，晚交的单按做砸算。',
  sections: {},
  fields: {
    name: { label: '伙伴' },
    jobs: { label: '完成单数' },
    on_time: { label: '按时的' },
    under_budget: { label: '没超预算的' },
  },
  list: { add: '添加伙伴', empty: '还没有伙伴。' },
  options: {},
  verdicts: {
    empty: '先填几单已完成的。',
    one: '目前只有一位伙伴，没得比。',
    settled: '就这份记录来看，第一名确实比第二名可靠。',
    unsettled: '光看记录，还分不出谁更可靠。',
  },
  figures: {
    on_time: '按时率',
    under_budget: '没超预算的比例',
    first_is_better: '第一名比第二名更守时的概率',
  },
  remarks: {
    best: '按时记录最靠得住。',
    more_than_jobs: '按时或没超预算的单数比完成单数还多，已按全部单数计。',
  },
};
