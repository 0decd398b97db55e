import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: '自建模型',
  story: '一张空白画布，加上五行自带说明的生意。一行一行改成你自己的。',
  groups: { business: '生意' },
  assumptions: {
    price: {
      label: '单价',
      text: '卖出一单的收入。没人说得准，所以写成区间：十次里有九次真实值落在里面。',
    },
    sales_per_month: {
      label: '平常一个月的销量',
      text: '每个未来只有一个真实值；某个月实际卖多少，是围绕它的运气。',
    },
    overhead: { label: '固定成本', text: '卖不卖得出去，每月都要花的钱。' },
    starting_cash: { label: '启动资金', text: '第一个月之前投入的钱。' },
  },
  outputs: {
    cash: { label: '现金', text: '每月月底账上的钱。' },
    sales: { label: '销量', text: '每个月卖出的单数。' },
    take_home: { label: '到手利润', text: '期末现金减启动资金；期间没有发工资。' },
    lowest_cash: { label: '现金最低点', text: '账上最少的时候。' },
    break_even: { label: '真正回本', text: '从这个月起现金再也不低于启动资金。' },
    ruin_month: { label: '现金耗尽的月份', text: '仅指会耗尽的那些未来。' },
    total_sales: { label: '总销量', text: '整个期间。' },
    total_income: { label: '总收入', text: '整个期间客户付的钱。' },
  },
  notes: {},
  scenarios: {
    base: { name: '按我的预期', text: '就用你现在的数字。' },
    half_the_sales: { name: '销量减半', text: '如果只卖出一半会怎样？其余不变。' },
  },
};
