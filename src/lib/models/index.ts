import { affiliateFirst } from './affiliate-first/index.ts';
import { affiliate } from './affiliate/index.ts';
import { customerReferral } from './customer-referral/index.ts';
import { digitalProducer } from './digital-producer/index.ts';
import { dropServicing } from './drop-servicing/index.ts';
import type { Model, ModelWords } from './model.ts';
import { operationsAgency } from './operations-agency/index.ts';
import { partnerProgramme } from './partner-programme/index.ts';

/** The registry: every business model that ships, in the order of the shelf. */
export const MODELS: ReadonlyMap<string, Model> = new Map(
  [
    dropServicing,
    customerReferral,
    partnerProgramme,
    affiliate,
    digitalProducer,
    affiliateFirst,
    operationsAgency,
  ].map((model) => [model.id, model]),
);

type Loader = (locale: string) => Promise<{ readonly words: ModelWords }>;

/** A model's words are loaded in the one language that is read. */
const WORDS: Readonly<Record<string, Loader>> = {
  'drop-servicing': (locale) =>
    locale === 'ar'
      ? import('./drop-servicing/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./drop-servicing/words/zh-CN.ts')
        : import('./drop-servicing/words/en.ts'),
  'customer-referral': (locale) =>
    locale === 'ar'
      ? import('./customer-referral/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./customer-referral/words/zh-CN.ts')
        : import('./customer-referral/words/en.ts'),
  'partner-programme': (locale) =>
    locale === 'ar'
      ? import('./partner-programme/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./partner-programme/words/zh-CN.ts')
        : import('./partner-programme/words/en.ts'),
  affiliate: (locale) =>
    locale === 'ar'
      ? import('./affiliate/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./affiliate/words/zh-CN.ts')
        : import('./affiliate/words/en.ts'),
  'digital-producer': (locale) =>
    locale === 'ar'
      ? import('./digital-producer/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./digital-producer/words/zh-CN.ts')
        : import('./digital-producer/words/en.ts'),
  'affiliate-first': (locale) =>
    locale === 'ar'
      ? import('./affiliate-first/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./affiliate-first/words/zh-CN.ts')
        : import('./affiliate-first/words/en.ts'),
  'operations-agency': (locale) =>
    locale === 'ar'
      ? import('./operations-agency/words/ar.ts')
      : locale === 'zh-CN'
        ? import('./operations-agency/words/zh-CN.ts')
        : import('./operations-agency/words/en.ts'),
};

/** The words of a shipped model in a language; `undefined` for a model that did not ship. */
export async function loadWords(model: string, locale: string): Promise<ModelWords | undefined> {
  return (await WORDS[model]?.(locale))?.words;
}
