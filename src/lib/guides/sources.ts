import type { Citation } from './guide.ts';

/** What the guides cite: the texts they carry, and where their numbers were read; years as stated there. */
export const sources = {
  thread: {
    title: 'خيط على تويتر عن نموذج Drop Servicing، منقول نصاً وينقطع في آخره',
    language: 'ar',
  },
  channelape: {
    title:
      'The Power of Partnerships: How to Do Right by Your Clients and Make Money in the Process (Shopify Partners blog, by ChannelApe), read in Arabic',
    language: 'en',
    address:
      'https://www.shopify.com/partners/blog/the-power-of-partnerships-how-to-do-right-by-your-clients-and-make-money-in-the-process',
  },
  kolli: {
    title: 'G. Kolli, 50 Business Model Examples, Montreal; with the nine blocks of NICE ONE',
    language: 'en',
    year: '2017',
  },
  hotmart: {
    title: 'ما هو الأفضل: منتِج رقمي أم مسوق بالعمولة؟ (مدونة هوت مارت)',
    language: 'ar',
  },
  sohu: {
    title: '电商代运营风险防患：收钱要做事，做事要做好！（搜狐号，佚名）',
    language: 'zh-CN',
  },
  twelve: {
    title: 'R. Newell-Legner, “Understanding Customers”, quoted',
    language: 'en',
    address: 'http://www.moarcustomers.com/blog/2016/2/5/the-heavy-price-of-service-failure',
    year: '2016',
  },
  failure: {
    title: 'Simons & Kraus 2005, cited in Journal of Service Research',
    language: 'en',
    address: 'https://doi.org/10.1177/1094670519898521',
    year: '2020',
  },
  bad: {
    title: 'Baumeister and others, “Bad Is Stronger Than Good”',
    language: 'en',
    address: 'https://docslib.org/doc/69583/bad-is-stronger-than-good',
    year: '2001',
  },
  whiteLabel: {
    title: 'Margin of a white-label project',
    language: 'en',
    address: 'https://kayden.digital/en/blog/calculer-marge-projet-white-label',
    year: '2024',
  },
  payoneer: {
    title: 'Payoneer freelancer income survey',
    language: 'en',
    address:
      'https://peoplemattersglobal.com/amp-compensation-benefits-freelancers-are-earning-more-since-the-pandemic-started-payoneer-study-32613',
    year: '2022',
  },
  winback: {
    title: 'J. Griffin, “Test your winback IQ”, quoting a study by the firm Marketing Metrics',
    language: 'en',
    address: 'http://theloyaltymaker.com/test-your-winback-iq/',
    year: '2001',
  },
  attribution: {
    title: 'A page that credits the book “Marketing Metrics” instead',
    language: 'en',
    address: 'https://hs.paradoxmarketing.io/capabilities/customer-marketing',
  },
  shopify: {
    title: 'Shopify, how partners earn',
    language: 'en',
    address: 'https://help.shopify.com/en/partners/how-to-earn',
  },
  saasChurn: {
    title: 'SaaS churn benchmarks: 3–5 % a month small, 1.5–3 % mid-size customers',
    language: 'en',
    address: 'https://knowledgelib.io/finance/saas-metrics/churn-benchmarks/2026',
    year: '2026',
  },
  extole: {
    title: 'Referral funnel by industry, health and beauty (Extole)',
    language: 'en',
    address:
      'https://success.extole.com/en/articles/11199311-how-to-measure-and-benchmark-your-referral-program-success',
    year: '2025',
  },
  refer: {
    title: 'What is a good referral rate? (Referme IQ)',
    language: 'en',
    address: 'https://www.refermeiq.com/referral-program-benchmarks-what-is-a-good-referral-rate/',
    year: '2023',
  },
  schmitt: {
    title:
      'Schmitt, Skiera and Van den Bulte, “Referral Programs and Customer Value”, Journal of Marketing 75(1), quoted',
    language: 'en',
    address: 'http://brandfiercely.com/your-customer-referral-program-is-actually-profitable/',
    year: '2011',
  },
  telecom: {
    title: 'Referral programmes in telecoms, a replication (Journal of Marketing Behavior)',
    language: 'en',
    address: 'https://nowpublishers.com/article/Details/JMB-0054',
  },
  forms: {
    title: 'Referral reward types in more than 500 programmes (Referral Rock)',
    language: 'en',
    address: 'https://product.referralrock.com/p/referral-reward-types',
  },
  kfactor: {
    title: 'K-factor, a glossary entry (Pitchkit)',
    language: 'en',
    address: 'https://pitchkit.net/resources/glossary/k-factor',
  },
  niceone: {
    title: 'نايس ون: قصة الشركة (ثمانية)',
    language: 'ar',
    address: 'https://thmanyah.com/post/1kfk411scs_1jhggnmybp',
  },
  beauty: {
    title: 'E-commerce benchmarks for beauty brands',
    language: 'en',
    address: 'https://blog.impmarketing.co/e-commerce-benchmarks-for-beauty-brands-2023/',
    year: '2023',
  },
  split: {
    title: 'How is my revenue calculated on Hotmart?',
    language: 'en',
    address:
      'https://suportehotmart.zendesk.com/hc/en-us/articles/360011780352-How-is-my-revenue-calculated-on-Hotmart',
  },
  fees: {
    title: 'What are the fees charged by Hotmart?',
    language: 'en',
    address: 'https://help.hotmart.com/en/article/208298448/what-are-the-fees-charged-by-hotmart-',
  },
  guarantee: {
    title: 'How to adjust the guarantee period (Hotmart)',
    language: 'en',
    address:
      'https://help.hotmart.com/en/article/360034552751/how-to-adjust-the-guarantee-period-for-a-product-i-created-',
  },
  clickbank: {
    title: 'How do I set my commission percentage? (ClickBank)',
    language: 'en',
    address:
      'https://support.clickbank.com/hc/en-us/articles/360034406572-How-do-I-set-my-commission-percentage-',
  },
  conversion: {
    title: 'Affiliate conversion: 1–5 % of clicks',
    language: 'en',
    address: 'https://writings.cleverdrip.com/?p=98',
  },
  refunds: {
    title: 'Course refunds: 5–15 % on platforms',
    language: 'en',
    address: 'https://topmostlabs.com/refund-rate-reduction-courses-tactics-guide',
  },
  buildHours: {
    title: 'How many hours does it take to create an online course',
    language: 'en',
    address: 'https://skillyogi.org/how-many-hours-does-it-take-to-create-an-online-course',
  },
  agencyChurn: {
    title: 'Small agency client churn (Focus Digital)',
    language: 'en',
    address: 'https://yoursocialstrategy.co/blog/small-agency-client-churn-positioning',
    year: '2026',
  },
  proposals: {
    title: 'Win rates of proposals in professional services',
    language: 'en',
    address: 'https://www.glencoyne.com/guides/win-rate-analysis',
  },
  baozun: {
    title: 'Baozun, fourth quarter and fiscal year 2018: services revenue over GMV',
    language: 'en',
    address:
      'https://ir.baozun.com/news-releases/news-release-details/baozun-announces-fourth-quarter-and-fiscal-year-2018-unaudited',
    year: '2018',
  },
  dots: {
    title: 'Kay, Kola, Hullman and Munson, “When (ish) is My Bus?”',
    language: 'en',
    year: '2016',
  },
  flaw: {
    title: 'S. Savage, The Flaw of Averages',
    language: 'en',
    year: '2009',
  },
} as const satisfies Record<string, Citation>;
