import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerGate: ChecklistWords = {
  name: 'إحالة عميل: نعم أم لا؟',
  purpose:
    'قبل أن تحيل عميلاً إلى أحد: هل ينفع هذا العميل؟ ثم ضع نفسك مكانه، ماذا كنت ستريد؟ شخصاً تعرفه حقاً، يتقن عمله ولا يغالي في سعره.',
  caution: 'بوابة لا درجة: «لا» واحدة تكفي. وحيث ينتقل مال يأتي الاتفاق المكتوب أولاً.',
  sections: {},
  fields: {
    name: { label: 'الشريك' },
    helps_client: { label: 'الإحالة تنفع العميل' },
    known: { label: 'أعرفه معرفة حقيقية' },
    good_work: { label: 'يتقن عمله' },
    fair_price: { label: 'لا يغالي في سعره' },
    pays: { label: 'ينتقل بيننا مال' },
    agreement: { label: 'بيننا اتفاق مكتوب' },
  },
  list: { add: 'أضف شريكاً', empty: 'لا شركاء بعد.' },
  options: {},
  verdicts: {
    empty: 'سمِّ شريكاً قد تحيل إليه عميلاً.',
    all: 'يمكن الإحالة إليهم جميعاً.',
    some: 'يمكن الإحالة إلى بعضهم.',
    none: 'لا تُحِل أي عميل بعد.',
  },
  figures: { go: 'نعم', no_go: 'ليس بعد' },
  remarks: {
    go: 'أحِل وأنت مطمئن.',
    no_agreement: 'لا إحالة بعد، فالمال ينتقل بلا اتفاق مكتوب.',
    no_helps_client: 'لا إحالة، فلا نفع فيها للعميل.',
    no_known: 'لا إحالة قبل معرفة حقيقية.',
    no_good_work: 'لا إحالة قبل أن ترى عملاً متقناً.',
    no_fair_price: 'لا إحالة، فالسعر مبالغ فيه على العميل.',
  },
};
