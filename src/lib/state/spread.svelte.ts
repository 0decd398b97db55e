import { drawnAnew, type Index, indicesOf } from '#lib/analysis/indices.ts';
import { type Part, partsByGroup, partsByNumber } from '#lib/analysis/parts.ts';
import { uncertaintyOf } from '#lib/analysis/uncertainty.ts';
import { sharedVariance, type VarianceShare } from '#lib/analysis/variance.ts';
import type { Program } from '#lib/language/tree.ts';
import { createFarm, type Farm } from '#lib/workers/farm.ts';
import { OnRequest, type RequestState } from './on-request.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Where the variance of the result comes from. */
export interface SpreadShares {
  readonly unknown: VarianceShare;
  /** What the market adds to that, and what luck with small numbers adds to both. */
  readonly varies: VarianceShare;
  readonly luck: VarianceShare;
  /** What the unknown numbers of each group carry. */
  readonly groups: readonly Index[];
}

/** What single numbers carry, and what all else that is drawn every month does: the rest of the market, and luck. */
export interface NumberShares {
  readonly numbers: readonly Index[];
  readonly market: Index | undefined;
  readonly luck: Index | undefined;
}

/** So many of the numbers that carry most are looked at one by one. */
const MOST = 10;

/** Tells apart what is not known from what varies and from luck, when the reader asks: it takes a score of runs. */
export class Spread {
  readonly #shares: OnRequest<SpreadShares>;
  readonly #numbers: OnRequest<NumberShares>;

  /** Must be created while a component starts. */
  constructor(workspace: Workspace, farm: Farm = createFarm()) {
    this.#shares = new OnRequest(workspace, farm);
    this.#numbers = new OnRequest(workspace, farm);
    $effect(() => () => {
      farm.dispose();
    });
  }

  get shares(): RequestState<SpreadShares> {
    return this.#shares.state;
  }

  get numbers(): RequestState<NumberShares> {
    return this.#numbers.state;
  }

  async askShares(): Promise<void> {
    await this.#shares.run((program, { groups }) => {
      const { varies, luck } = uncertaintyOf(program);
      const parts = partsByGroup(
        program,
        groups.map(({ id, assumptions }) => ({ id, names: assumptions.map(({ name }) => name) })),
      );
      return {
        anew: [[], [...varies, ...luck], luck, ...drawnAnew(drawingIn(program), parts)],
        read: (results) => sharesOf(results, parts),
      };
    });
  }

  /** @param ranked the names of numbers by what they carry, the most first */
  async askNumbers(ranked: readonly string[]): Promise<void> {
    await this.#numbers.run((program, { groups }) => {
      const assumptions = groups.flatMap((group) => group.assumptions.map(({ name }) => name));
      const { numbers, market, luck } = partsByNumber(program, ranked, assumptions, MOST);
      const rest = [market, luck].filter((part) => part !== undefined);
      const drawing = drawingIn(program);
      return {
        anew: [[], ...drawnAnew(drawing, numbers), ...drawnAnew(drawing, rest)],
        read: ([one = new Float64Array(), ...results]) => {
          const others = indicesOf(one, results.slice(2 * numbers.length), rest);
          return {
            numbers: indicesOf(one, results, numbers),
            market: others.find(({ id }) => id === market?.id),
            luck: others.find(({ id }) => id === luck?.id),
          };
        },
      };
    });
  }
}

function drawingIn(program: Program): readonly string[] {
  const { unknown, varies, luck } = uncertaintyOf(program);
  return [...unknown, ...varies, ...luck];
}

/** Reads the shares from the results of the runs, in the order in which they were asked for. */
function sharesOf(
  [one = new Float64Array(), known, withMarket, ...rest]: readonly Float64Array[],
  parts: readonly Part[],
): SpreadShares {
  const none = new Float64Array();
  const unknown = sharedVariance(one, known ?? none);
  const both = sharedVariance(one, withMarket ?? none);
  return {
    unknown,
    varies: { ...both, share: Math.max(0, both.share - unknown.share) },
    luck: { ...both, share: Math.max(0, 1 - both.share) },
    groups: indicesOf(one, rest, parts),
  };
}
