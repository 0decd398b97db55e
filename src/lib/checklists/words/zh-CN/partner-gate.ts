import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerGate: ChecklistWords = {
  name: '客户能不能介绍过去？',
  purpose:
    '介绍之前先问一句：这对客户有帮助吗？再换到客户的位置想想：你会希望对方是介绍人真正了解、活儿好、也不乱收费的人。',
  caution: '这是一道关，不是打分：一条不过就不行。有钱款往来的，先签书面协议。',
  sections: {},
  fields: {
    name: { label: '伙伴' },
    helps_client: { label: '对客户有帮助' },
    known: { label: '我真正了解对方' },
    good_work: { label: '活儿好' },
    fair_price: { label: '不乱收费' },
    pays: { label: '我们之间有钱款往来' },
    agreement: { label: '已签书面协议' },
  },
  list: { add: '添加伙伴', empty: '还没有伙伴。' },
  options: {},
  verdicts: {
    empty: '写下一位你可能会介绍客户过去的伙伴。',
    all: '都可以放心介绍。',
    some: '有几位可以介绍。',
    none: '一位都先别介绍。',
  },
  figures: { go: '可以介绍', no_go: '还不行' },
  remarks: {
    go: '可以放心介绍。',
    no_agreement: '先别介绍，有钱款往来却没签书面协议。',
    no_helps_client: '别介绍，对客户没有帮助。',
    no_known: '先别介绍，还不够了解。',
    no_good_work: '先别介绍，还没见过做得好的活儿。',
    no_fair_price: '别介绍，客户会多花冤枉钱。',
  },
};
