import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const disputes: ChecklistWords = {
  name: 'سجل الخلافات',
  purpose:
    'كل خلاف، بينك وبين العميل أو بينك وبين المستقل: ما سببه، وكيف انتهى، وكم كلّف. ثم تضبط حالاتك أنت تخمينات النموذج.',
  caution:
    'القيم الافتراضية تزن ما بين ٤٠ و١١٠ خلافات سابقة، وتُضاف إليها حالاتك. ولا يدخل في الاحتمالات إلا ما انتهى من الخلافات مع العملاء.',
  sections: {},
  fields: {
    name: { label: 'العمل أو العميل' },
    side: { label: 'بين من ومن' },
    cause: { label: 'السبب' },
    outcome: { label: 'كيف انتهى' },
    settled: { label: 'حُلّ في نظر العميل' },
    money: { label: 'المبلغ المردود أو المسترد' },
  },
  list: { add: 'أضف خلافاً', empty: 'لا خلافات بعد. عساها تبقى كذلك.' },
  options: {
    client: 'أنت والعميل',
    freelancer: 'أنت والمستقل',
    quality: 'جودة العمل',
    amount: 'المبلغ',
    cancellation: 'العميل يلغي ويطلب إرجاع المبلغ',
    found_out: 'العميل اكتشف أن العمل أُعيد بيعه',
    other: 'سبب آخر',
    chargeback: 'استرداد بنكي',
    full_refund: 'رد المبلغ كاملاً',
    partial_refund: 'رد جزء من المبلغ',
    no_refund: 'بلا رد',
    open: 'لم ينته بعد',
  },
  verdicts: {
    none: 'لم ينته أي خلاف مع عميل بعد.',
    few: 'حالات قليلة: تحرّك نطاقات النموذج قليلاً.',
    enough: 'عشرون حالة أو أكثر: أثرها واضح في نطاقات النموذج.',
  },
  figures: {
    client_disputes: 'خلافات مع العملاء',
    freelancer_disputes: 'خلافات مع المستقلين',
    quality: 'على الجودة',
    amount: 'على المبلغ',
    cancellation: 'إلغاء وطلب إرجاع المبلغ',
    money: 'المبالغ المردودة أو المستردة',
  },
  remarks: {
    unsettled: 'لم يُحل في نظر العميل. حالة واحدة كهذه تغلب تجارب جيدة كثيرة.',
  },
};
