import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const reciprocity: ChecklistWords = {
  name: '有来有往',
  purpose:
    '谁给谁介绍了几位客户，伙伴应得多少分成、付了多少，有没有书面协议。一直只送不收，就该换人。',
  caution:
    '送出三位没有一位回来、一边是另一边的两倍以上、六成以上都给了同一家，这些界线是我们定的，都是猜测。没有客户可回赠的，可以给分成。',
  sections: { time: '统计期间' },
  fields: {
    months: { label: '这些数字统计了几个月' },
    name: { label: '伙伴' },
    kind: { label: '伙伴类型' },
    sent: { label: '我们送出的客户' },
    received: { label: '我们收到的客户' },
    accrued: { label: '伙伴应得分成' },
    paid: { label: '已付分成' },
    agreement: { label: '已签书面协议' },
  },
  list: { add: '添加伙伴', empty: '还没有伙伴。' },
  options: { simple: '普通伙伴', true: '核心伙伴' },
  verdicts: {
    empty: '还没有记录转介绍。',
    balanced: '来往大体平衡。',
    we_give: '你送出的是收到的两倍还多。',
    we_receive: '你收到的是送出的两倍还多。',
  },
  figures: { sent: '送出的客户', received: '收到的客户', owed: '还欠的分成' },
  remarks: {
    one_way: '一直只送不收。谈一谈，不行就换人。',
    all_eggs: '你送出的客户有六成以上给了这一家，万一做砸了怎么办？',
    no_agreement: '有钱款往来，却没签书面协议。',
    compensate: '一直在给你介绍客户，你却没有回赠。给点分成，账就平了。',
  },
};
