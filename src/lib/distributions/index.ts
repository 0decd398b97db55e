import { bernoulli } from './bernoulli.ts';
import { beta } from './beta.ts';
import { binomial } from './binomial.ts';
import { choose } from './choose.ts';
import { exponential } from './exponential.ts';
import type { Family } from './family.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { pert } from './pert.ts';
import { poisson } from './poisson.ts';
import { range } from './range.ts';
import { sample } from './sample.ts';
import { shareRange } from './share-range.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

/** Every distribution that a model can name: one line each. */
export const FAMILIES: ReadonlyMap<string, Family> = new Map(
  [
    range,
    shareRange,
    pert,
    triangular,
    uniform,
    normal,
    lognormal,
    beta,
    gamma,
    exponential,
    weibull,
    bernoulli,
    binomial,
    poisson,
    choose,
    sample,
  ].map((family) => [family.name, family]),
);
