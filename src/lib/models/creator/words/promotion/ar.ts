import type { Part } from '#lib/models/creator/words.ts';

/** Words of who promotes other people's products. */
export const promotion: Part = {
  groups: { promotion: 'الترويج لمنتجات غيرك' },
  assumptions: {
    commission_share: {
      label: 'عمولتك',
      text: 'حصتك مما تتركه المنصة من البيع؛ في ClickBank عادةً ٥٠–٧٥٪، وفي غيرها كثيراً ما تكون أقل.',
    },
    programmes: {
      label: 'برامج تروّج لها',
      text: 'كم منتجاً لغيرك في وقت واحد؛ كثرتها توزّع خطر توقف أحدها.',
    },
    programme_end_rate: {
      label: 'برامج تتوقف',
      text: 'الاحتمال في كل شهر أن يُغلق البرنامج أو تُخفض عمولته؛ وتجد بديلاً واحداً في الشهر.',
    },
  },
  outputs: {
    promoted_sales: { label: 'مبيعات لغيرك', text: 'مبيعات كل شهر تكسب منها عمولة.' },
    receivables: {
      label: 'عمولات لم تُدفع بعد',
      text: 'كسبتها هذا الشهر وتصلك بعد مدة الضمان: ربح، لا نقد بعد.',
    },
    first_commission: { label: 'أول عمولة', text: 'شهر أول بيع لمنتج غيرك.' },
    total_promoted_sales: { label: 'مجموع المبيعات لغيرك', text: 'على امتداد المدة كلها.' },
    total_commissions: {
      label: 'العمولات المستحقة',
      text: 'قبل ما يسقط منها بالرد والاسترداد البنكي.',
    },
    receivables_at_end: {
      label: 'ما يبقى لك عند المنصات',
      text: 'عمولات الشهر الأخير، ولم تدخل نقدك بعد.',
    },
    commission_per_sale: {
      label: 'العمولة عن كل بيع',
      text: 'حصتك مما يبقى بعد عمولة المنصة.',
    },
    earnings_per_click: {
      label: 'كسب النقرة (EPC)',
      text: 'بالحساب: احتمال البيع في العمولة، ناقص ما يُرد منها.',
    },
    subscriber_value: {
      label: 'قيمة المشترك',
      text: 'عمولات كل الأشهر التي يبقاها في قائمتك، بالحساب وعند مهارة كاملة.',
    },
    visit_value: {
      label: 'قيمة الزيارة',
      text: 'ما تجلبه من نقرات ومشتركين، بالحساب وعند مهارة كاملة؛ زيارة أغلى منها خسارة.',
    },
    visits_for_first_goal: {
      label: 'زيارات الشهر لهدف الدخل الأول',
      text: 'الهدف مقسوماً على قيمة الزيارة.',
    },
  },
  notes: {
    one_niche: {
      title: 'قرّاء مجال واحد تعرفه',
      text: 'المجالات كثيرة؛ ابدأ بواحد وقارن لاحقاً',
    },
    honest_choice: {
      title: 'اختيار صادق، وجسر إلى المنتج',
      text: 'وصرّح بأنك تكسب عمولة',
    },
    no_buyer_relation: {
      title: 'لا علاقة تراكمية مع المشتري',
      text: 'بريده عند المنتِج، فلا بيع ثانٍ لك',
    },
    commission_income: {
      title: 'عمولة عن كل بيع',
      text: 'التسليم والدعم على المنتِج',
    },
    paid_after_guarantee: {
      title: 'تُدفع بعد انتهاء الضمان',
      text: 'عادةً من ٧ إلى ٣٠ يوماً؛ ورد المبلغ يأخذ العمولة معه',
    },
    producers_and_platforms: {
      title: 'المنتجون والمنصات',
      text: 'يحددون العمولة، وقد يوقفونها',
    },
  },
};
