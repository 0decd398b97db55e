import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const split: ChecklistWords = {
  name: '给联合制作人分多少？',
  purpose: '分工和分钱都要谈拢。每一方至少要拿到自己单干的那份，两条底线之间才有得谈。',
  caution:
    '结论的好坏取决于这三个金额。你的数可以从本模型取：没有联合制作人时的到手利润，和有的时候。合作多出来的部分对半分是一种公平的分法（纳什），按工时分是另一种。',
  sections: { money: '整个期间剩下的钱', hours: '各自投入的工时' },
  fields: {
    alone_mine: { label: '你单干' },
    alone_theirs: { label: '对方单干' },
    together: { label: '两人合作' },
    hours_mine: { label: '你的工时' },
    hours_theirs: { label: '对方的工时' },
  },
  options: {},
  verdicts: {
    unanswered: '请填两人合作能剩多少。',
    room: '有得谈。',
    no_room: '合作还不如各干各的：怎么分都有人吃亏。',
  },
  figures: {
    added: '合作多出来的钱',
    least: '对方至少要',
    most: '你最多能给',
    even: '多出来的对半分',
    hourly: '每小时同酬',
  },
  remarks: {
    now_below: '模型里的分成比对方单干还少。',
    now_above: '模型里的分成让你比单干还少。',
    now_inside: '模型里的分成对双方都更好。',
  },
};
