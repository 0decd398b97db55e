import type { Code } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { addBinomial } from './functions/binomial.ts';
import { addExp } from './functions/exp.ts';
import { addLog } from './functions/log.ts';
import { addLog10 } from './functions/log10.ts';
import { addLogistic } from './functions/logistic.ts';
import { addMod } from './functions/mod.ts';
import { addNormalCumulative } from './functions/normal-cumulative.ts';
import { addPoisson } from './functions/poisson.ts';
import { addPow } from './functions/pow.ts';
import { addRound } from './functions/round.ts';

/** The functions of two doubles that a kernel calls; a module holds those that were asked for. */
export class Functions {
  readonly #module: ModuleDraft;
  readonly #made = new Map<string, FunctionDraft>();
  /** The host's exact quantiles, for counts that the quick ways leave open. */
  readonly #exact: { readonly poisson: Imported; readonly binomial: Imported };
  readonly #scoreOf: (draft: FunctionDraft, u: Code) => Code;

  /** @param scoreOf writes the normal scores of uniform numbers */
  constructor(
    module: ModuleDraft,
    exact: { readonly poisson: Imported; readonly binomial: Imported },
    scoreOf: (draft: FunctionDraft, u: Code) => Code,
  ) {
    this.#module = module;
    this.#exact = exact;
    this.#scoreOf = scoreOf;
  }

  get exp(): FunctionDraft {
    return this.#once('exp', () => addExp(this.#module));
  }

  get log(): FunctionDraft {
    return this.#once('log', () => addLog(this.#module));
  }

  get log10(): FunctionDraft {
    return this.#once('log10', () => addLog10(this.#module));
  }

  get power(): FunctionDraft {
    return this.#once('power', () => addPow(this.#module, this.exp));
  }

  get logistic(): FunctionDraft {
    return this.#once('logistic', () => addLogistic(this.#module, this.exp));
  }

  get round(): FunctionDraft {
    return this.#once('round', () => addRound(this.#module));
  }

  get mod(): FunctionDraft {
    return this.#once('mod', () => addMod(this.#module));
  }

  get normalCumulative(): FunctionDraft {
    return this.#once('normalCumulative', () => addNormalCumulative(this.#module, this.exp));
  }

  get poisson(): FunctionDraft {
    return this.#once('poisson', () =>
      addPoisson(this.#module, this.#exact.poisson, this.#scoreOf),
    );
  }

  get binomial(): FunctionDraft {
    return this.#once('binomial', () =>
      addBinomial(this.#module, this.#exact.binomial, this.#scoreOf),
    );
  }

  #once(name: string, make: () => FunctionDraft): FunctionDraft {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made;
  }
}
