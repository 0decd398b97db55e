import type { Chance } from './chance.ts';

/** Textbook samplers for reference implementations; they share no code with the engine. */
export class RandomDraws {
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Box–Muller. */
  normal(mean: number, sd: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.#chance.next()));
    return mean + sd * radius * Math.cos(2 * Math.PI * this.#chance.next());
  }

  lognormal(mu: number, sigma: number): number {
    return Math.exp(this.normal(mu, sigma));
  }

  /** Marsaglia and Tsang (2000), for a shape of at least 1. */
  gamma(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal(0, 1);
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = 1 - this.#chance.next();
      if (Math.log(u) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /** Both shapes at least 1. */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  pert(low: number, likely: number, high: number): number {
    const range = high - low;
    return (
      low + range * this.beta(1 + (4 * (likely - low)) / range, 1 + (4 * (high - likely)) / range)
    );
  }

  /** Knuth's product of uniforms, for small means. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.#chance.next(); product > limit; count += 1)
      product *= this.#chance.next();
    return count;
  }

  binomial(trials: number, chance: number): number {
    let hits = 0;
    for (let trial = 0; trial < trials; trial += 1) hits += Number(this.#chance.next() < chance);
    return hits;
  }
}
