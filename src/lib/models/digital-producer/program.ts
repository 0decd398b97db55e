import { audience, audienceNumbers, clickWorth } from '#lib/models/creator/program/audience.ts';
import { business, businessNumbers, cash, result } from '#lib/models/creator/program/business.ts';
import {
  build,
  launchConversion,
  OWN_CHANCE,
  OWN_PAY,
  productNumbers,
  productResult,
  sell,
  split,
  statement,
} from '#lib/models/creator/program/product.ts';

/**
 * A digital producer as a program: part of the hours go into the product until it is on sale, the rest into
 * content that brings visitors; they buy on the own page, affiliates sell too, buyers need support and come
 * back for a second offer.
 *
 * Every line states one equation of `creator` in the project's domain notes, in readable names, for who
 * builds from the first month and promotes nobody else. The order of lines does not matter; they stand as
 * a founder thinks.
 */
export const program = `# Digital producer: you make a course and sell it to an audience you build, alone, with affiliates or with a co-producer

${audienceNumbers}

${productNumbers}

${businessNumbers}

${business}

${build()}

${audience('(emails_a_month + launch_emails * launching[t])')}

# ── Where clicks go: to your own page, once there is one ──
own_web_clicks[t] = launched[t] * web_clicks[t]
own_email_clicks[t] = launched[t] * email_clicks[t]

${sell}

${statement({ earned: '', reversed: '', start: 't == 1' })}
${cash()}

${result}
${productResult}

${split}

# ── What a click and a visit to your page are worth, by formula, at full skill ──
${launchConversion}
${clickWorth('own_', OWN_CHANCE, OWN_PAY)}
`;
