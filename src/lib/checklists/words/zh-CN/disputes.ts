import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const disputes: ChecklistWords = {
  name: '纠纷台账',
  purpose:
    '客户跟你的、你跟自由职业者的，每起纠纷都记一笔：什么原因、怎么收场、花了多少钱。自己的案例多了，模型里的猜测就越来越准。',
  caution:
    '默认值相当于见过 40 到 110 起纠纷，你的案例加在上面一起算。计入概率的只有和客户之间已经了结的纠纷。',
  sections: {},
  fields: {
    name: { label: '哪一单或哪位客户' },
    side: { label: '谁和谁' },
    cause: { label: '原因' },
    outcome: { label: '怎么收场' },
    settled: { label: '客户认为已经解决' },
    money: { label: '退还或追回的金额' },
  },
  list: { add: '添加纠纷', empty: '还没有纠纷，但愿一直没有。' },
  options: {
    client: '客户和你',
    freelancer: '你和自由职业者',
    quality: '活儿的质量',
    amount: '金额',
    cancellation: '客户取消并要求退款',
    found_out: '客户发现是转包',
    other: '其他',
    chargeback: '银行拒付',
    full_refund: '全额退款',
    partial_refund: '部分退款',
    no_refund: '没有退款',
    open: '还没了结',
  },
  verdicts: {
    none: '还没有和客户了结过纠纷。',
    few: '案例还少，只会小幅调整模型的区间。',
    enough: '已有二十起以上，模型的区间会明显跟着变。',
  },
  figures: {
    client_disputes: '和客户的纠纷',
    freelancer_disputes: '和自由职业者的纠纷',
    quality: '因为质量',
    amount: '因为金额',
    cancellation: '取消并要求退款',
    money: '退还或追回的金额',
  },
  remarks: {
    unsettled: '客户不认为已经解决。这样一起，要很多次好体验才补得回来。',
  },
};
