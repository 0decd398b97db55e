import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const outreach: ChecklistWords = {
  name: '伙伴开拓计划',
  purpose: '每月联系几家、走什么渠道、写什么话，每一家推进到哪一步：从刚找到，到成为核心伙伴。',
  caution:
    '原文里一半是通过 LinkedIn 联系上的，其余怎么分你自己定。三个要点写没写到由你自己勾，这里没人替你看。要赶在用得着之前就去联系。',
  sections: { plan: '每个月', message: '开场白' },
  fields: {
    contacts: { label: '联系几家', text: '模型默认每月 4 家。' },
    hours: { label: '每家花几小时', text: '单独写，不套模板：约 0.7 小时。' },
    linkedin: { label: '其中走 LinkedIn', text: '原文里是一半。' },
    message: {
      label: '你的开场白',
      text: '短，有针对性：先说你看中对方哪一点，再提一个请求。',
      example:
        '[姓名]您好！看了贵司做的[某个项目]，尤其欣赏[具体哪一点]。我们给电商商家做[我们的服务]，不碰[对方的服务]，和您不是竞争关系。伙伴把客户介绍过来，客户的[某个问题]有人解决，客户付费我们也给伙伴分成。先不谈合作，只想约您聊十几分钟：这周或下周初，您哪天方便？',
    },
    not_competitor: { label: '说清了我们不是竞争对手' },
    value: { label: '说清了对方得到什么：客户有人帮，自己有收入' },
    only_talk: { label: '只请对方聊一次，不提别的要求' },
    name: { label: '公司' },
    role: { label: '写给谁', text: '创始人、总经理或商务合作负责人。' },
    way: { label: '渠道' },
    stage: { label: '进展', text: '电话或视频里认真聊过，也算面谈。' },
  },
  list: {
    add: '添加公司',
    empty: '还没有公司。先去专家名录和点评网站上找。',
  },
  options: {
    linkedin: 'LinkedIn',
    email: '邮件',
    phone: '电话',
    met: '面谈',
    found: '已找到',
    contacted: '已联系',
    replied: '已回复',
    signed: '已签约',
    simple: '普通伙伴',
    true: '核心伙伴',
    left: '签约后退出',
  },
  verdicts: {
    do_not_send: '先别发：三个要点还没写全。',
    send: '可以发了：三个要点都有。',
  },
  figures: {
    hours_a_month: '要花你的工时',
    by_linkedin: '每月走 LinkedIn',
    contacted: '至今已联系',
    met: '至今已面谈',
    signed: '至今已签约',
  },
  remarks: {
    long_message: '太长了。换你在手机上收到，会看完吗？',
    no_not_competitor: '写明你不是竞争对手。',
    no_value: '写明对方和对方的客户能得到什么。',
    no_only_talk: '写明你只想聊一次。',
  },
};
