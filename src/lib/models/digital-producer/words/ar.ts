import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/ar.ts';
import { product } from '#lib/models/creator/words/product/ar.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'منتِج رقمي',
  story:
    'تعدّ دورة وتبيعها في صفحتك، ومعك مسوّقون أو شريك. نصيبك من كل بيع أكبر، والإعداد والدعم ورد المبالغ عليك.',
  ...joinWords(common, product, {
    assumptions: {
      price: { label: 'سعر المنتج', text: 'ما يدفعه المشتري ثمناً لمنتجك.' },
    },
  }),
  scenarios: {
    base: { name: 'وحدك، وأنت مختص', text: 'تعدّ المنتج بنفسك من الشهر الأول.' },
    co_producer: {
      name: 'مع منتِج مشارك',
      text: 'شريك يتولى نصف الإعداد مقابل حصة من المبيعات؛ ولا فرق أيكما المختص.',
    },
    not_an_expert: {
      name: 'لست مختصاً',
      text: 'تدرس الموضوع أولاً، فيطول الإعداد.',
    },
    paid_visits: {
      name: 'مع زيارات مدفوعة',
      text: 'خمسون في الشهر للزيارات؛ قارن تكلفتها بقيمة الزيارة لمنتجك.',
    },
  },
};
