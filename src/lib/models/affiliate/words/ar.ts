import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/ar.ts';
import { promotion } from '#lib/models/creator/words/promotion/ar.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'التسويق بالعمولة',
  story:
    'تبني جمهوراً وتكسب عمولة عمّا يشتريه من غيرك. لا شيء تسلّمه ولا مال كثيراً تخاطر به، لكنه يأخذ ساعات كثيرة، وأكثر المحتوى لا يصل إليه أحد.',
  ...joinWords(common, promotion, {
    assumptions: {
      price: { label: 'سعر المنتج', text: 'ما يدفعه المشتري ثمناً للمنتج الذي تروّج له.' },
    },
    outputs: {
      net_revenue: { label: 'صافي الإيراد', text: 'العمولات المستحقة ناقص ما سقط منها، بالشهر.' },
      total_net_revenue: {
        label: 'مجموع صافي الإيراد',
        text: 'العمولات المستحقة ناقص ما سقط منها.',
      },
      refund_rate: {
        label: 'عمولات سقطت',
        text: 'برد المبلغ أو الاسترداد البنكي، كنسبة من المستحق.',
      },
    },
  }),
  scenarios: {
    base: { name: 'كما خططت', text: 'محتوى وقائمة بريدية، بلا إعلان.' },
    paid_visits: {
      name: 'مع زيارات مدفوعة',
      text: 'خمسون في الشهر للزيارات؛ وتكلفتها عادةً أعلى من قيمتها عند المسوّق بالعمولة.',
    },
    review: {
      name: 'مع نهاية مخططة',
      text: 'بعد سنتين تتوقف ما لم يعد النقد إلى حيث بدأ.',
    },
  },
};
