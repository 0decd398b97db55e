import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerInterview: ChecklistWords = {
  name: '伙伴面谈',
  purpose:
    '直接聊。两个迹象值得信任：能把一个真实客户的项目从头讲到尾，连踩过的坑也讲；能举例说清自己和别家有什么不同。',
  caution:
    '四分之三的得分线是我们定的，只是猜测。会说的人，还得看做得怎么样。写入模型时，每次聊得满意都按签约一位来算。',
  sections: {},
  fields: {
    name: { label: '伙伴' },
    real_process: { label: '完整讲了一个真实客户的项目' },
    problems_told: { label: '讲了哪里出过问题、怎么解决的' },
    differs: { label: '说得清和别家有什么不同' },
    examples: { label: '举了例子' },
  },
  list: { add: '添加伙伴', empty: '还没聊过。' },
  options: {},
  verdicts: {
    empty: '还没和谁聊过。',
    found: '有值得邀请的人了。',
    none: '还没有让你放心的，接着找。',
  },
  figures: { spoken: '聊过的', good: '其中聊得满意的', score: '得分' },
  remarks: { invite: '可以邀请加入了。', not_yet: '再等等。' },
};
