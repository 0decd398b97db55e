import type { ChecklistWords } from '#lib/checklists/checklist.ts';

const sections = {
  certificate: '官方授权资质',
  visit: '实地或视频考察',
  cases: '同行业案例',
  process: '流程细节',
  staff: '人员配比',
};

export const merchantVetting: ChecklistWords = {
  name: '怎么选代运营公司',
  purpose: '给商家：收了钱会不会做事？做事能不能做好？选错一家，白花钱，还误了时间。',
  caution:
    '权重和 40%、70% 两条线是我们定的，都是猜测；考察项出自原文。只指望代运营、自己甩手不管，再好的公司也做不成。',
  sections,
  fields: {
    authorised: {
      label: '拿得出平台授权证书',
      text: '比如阿里官方的服务商授权。',
    },
    verified: { label: '我在平台查过证书编号' },
    size: { label: '看过公司规模' },
    team: { label: '看过运营团队' },
    live_shops: { label: '看过在操盘的店铺' },
    category: { label: '了解我的类目' },
    reasoning: { label: '运营思路让我信服' },
    plan: { label: '对我店铺的分析和方案让我满意' },
    same_industry: {
      label: '拿得出同行店铺的数据',
      text: '别的行业的大牌案例说明不了什么。',
    },
    steps: { label: '每一步做什么，说得清' },
    owner: { label: '每一步谁来做，说得清' },
    duration: { label: '每一步做多久，说得清' },
    hand_over: { label: '怎么交接，说得清' },
    operators: { label: '讲清每店配几个运营' },
    operations_to_sales: { label: '运营人数至少是销售的两倍' },
    industries: { label: '服务的行业数不超过人数的一半' },
  },
  options: {},
  verdicts: {
    stop: '别签：能让人信的太少。',
    pilot: '先试做几个月，带上退款条款。',
    proceed: '可以合作，自己也要跟着做。',
  },
  figures: {
    trust: '信任分',
    will_work: '收了钱会不会做事',
    can_do: '做事能不能做好',
  },
  remarks: {
    no_case: '没做过你这一行：等于你花钱让人家练手。',
    no_guarantee: '效果谁也没法打包票。别人只是助力，关键还得自己懂电商。',
  },
};

export const agencyVetting: ChecklistWords = {
  name: '商家凭什么选你？',
  purpose: '谨慎的商家会问的问题，换到你这边看：拿得出来的越多，签约率越高。',
  caution:
    '权重和 40%、70% 两条线是我们定的，都是猜测。信任分把签约率从 5% 抬到 20% 左右，这是行业流传的说法；价格和口碑还会另外影响它。',
  sections,
  fields: {
    authorised: { label: '有平台授权证书' },
    verified: { label: '证书编号能在平台查到' },
    size: { label: '来考察能看到公司规模' },
    team: { label: '来考察能见到运营团队' },
    live_shops: { label: '给看在操盘的店铺' },
    category: { label: '让商家看到我们懂类目' },
    reasoning: { label: '把运营思路讲明白' },
    plan: { label: '带着分析和方案去谈' },
    same_industry: { label: '拿得出同行店铺的数据' },
    steps: { label: '每一步做什么，说得清' },
    owner: { label: '每一步谁来做，说得清' },
    duration: { label: '每一步做多久，说得清' },
    hand_over: { label: '怎么交接，说得清' },
    operators: { label: '讲清每店配几个运营' },
    operations_to_sales: { label: '运营人数至少是销售的两倍' },
    industries: { label: '服务的行业数不超过人数的一半' },
  },
  options: {},
  verdicts: {
    weak: '商家能看到的依据太少。',
    half: '够商家放心试做。',
    strong: '谨慎的商家要看的，你都拿得出来。',
  },
  figures: {
    trust: '信任分',
    win_rate: '签约率',
    next: '下一项补齐后多得的信任分',
  },
  remarks: {
    next_certificate: '现在最能加分的：官方授权资质。',
    next_visit: '现在最能加分的：请商家实地或视频考察。',
    next_cases: '现在最能加分的：同行业案例，要有数据。',
    next_process: '现在最能加分的：把流程细节写下来。',
    next_staff: '现在最能加分的：讲清每家店由谁来做。',
  },
};
