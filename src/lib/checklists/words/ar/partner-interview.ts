import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerInterview: ChecklistWords = {
  name: 'مقابلة الشريك',
  purpose:
    'تحدّث معه مباشرة. أمران يبعثان الثقة: أن يأخذك في مشروع عميل حقيقي بمشكلاته، وأن يقول بوضوح ما يميزه ومعه أمثلة.',
  caution:
    'حد ثلاثة أرباع الدرجة من عندنا، وهو تخمين. ومن يحسن الكلام يبقى عليه أن يحسن العمل. والنموذج يعدّ كل مقابلة مقنعة اتفاقاً موقّعاً.',
  sections: {},
  fields: {
    name: { label: 'الشريك' },
    real_process: { label: 'شرح مشروع عميل حقيقي خطوة خطوة' },
    problems_told: { label: 'ذكر ما تعثر وكيف حُل' },
    differs: { label: 'قال بوضوح ما يميزه عن غيره' },
    examples: { label: 'أعطى أمثلة على ذلك' },
  },
  list: { add: 'أضف شريكاً', empty: 'لا مقابلات بعد.' },
  options: {},
  verdicts: {
    empty: 'لم تقابل أحداً بعد.',
    found: 'هناك من يستحق الدعوة.',
    none: 'لم يقنعك أحد بعد. واصل البحث.',
  },
  figures: { spoken: 'المقابلات', good: 'المقنع منها', score: 'الدرجة' },
  remarks: { invite: 'وقت الدعوة إلى البرنامج.', not_yet: 'ليس بعد.' },
};
