import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerCanvas: ChecklistWords = {
  name: 'لوحة الشراكة',
  purpose:
    'الشراكة ثلاثة أشياء: ما تعطيه، وما تحصل عليه، والخير العام الذي تعملان له معاً. وأنجحها حين يكون عند كل طرف ما ليس عند الآخر.',
  caution:
    'لا تغيّر رقماً في النموذج. وإن بقيت خانة فارغة فهي مجاملة أو عملية شراء، وليست شراكة بعد.',
  sections: {},
  fields: {
    name: { label: 'الشريك' },
    service: { label: 'أفضل ما يتقنه' },
    give: { label: 'نحن نعطي' },
    get: { label: 'نحن نحصل' },
    common_good: { label: 'الخير العام' },
  },
  list: { add: 'أضف شريكاً', empty: 'لا شركاء بعد.' },
  options: {
    development: 'التطوير',
    design: 'التصميم',
    operations: 'العمليات',
    marketing: 'التسويق',
    strategy: 'الاستراتيجية',
    analytics: 'التحليلات',
  },
  verdicts: {
    empty: 'سمِّ أول شريك.',
    open: 'بعض الخانات ما زالت فارغة.',
    complete: 'الخانات الثلاث مكتملة لكل شريك.',
  },
  figures: { partners: 'الشركاء', complete: 'المكتملون منهم' },
  remarks: {
    no_give: 'ماذا تعطي؟',
    no_get: 'على ماذا تحصل؟',
    no_common_good: 'من ينتفع غيركما؟',
  },
};
