import { type Domain, lastPlace, valueAt } from './lever.ts';

/** What a goal is measured by, at one value, with its simulation error. */
export interface Reached {
  readonly reach: number;
  readonly margin: number;
}

/** Runs a model at values, all with the same luck; `undefined` when nobody wants to know any more. */
export type Measure = (values: readonly number[]) => Promise<readonly Reached[] | undefined>;

/** A value and what it reaches. */
export interface At extends Reached {
  readonly value: number;
}

export type Sought =
  /**
   * The goal holds between two values: at both it does, and one step outside it does not, unless there the
   * domain ends. Where it holds already, the value of now lies between them.
   */
  (
    | {
        readonly kind: 'holds';
        readonly isNow: boolean;
        readonly now: At;
        readonly low: At & { readonly isEnd: boolean };
        readonly high: At & { readonly isEnd: boolean };
      }
    /** No value gets there; `isInside` tells a best one that is none of the ends. */
    | {
        readonly kind: 'none';
        readonly now: At;
        readonly best: At & { readonly isInside: boolean };
      }
  ) & {
    /** All values that were looked at, in ascending order. */
    readonly looked: readonly At[];
  };

/** Where to look, from where, and what for: at least `goal`. */
export interface Search {
  readonly domain: Domain;
  readonly current: number;
  readonly goal: number;
}

/** Values of the first, coarse look. */
const COARSE = 9;
/** Values between two neighbours that are looked at together: as many as small machines have cores. */
const TOGETHER = 2;

/**
 * Looks for the values of one number at which a goal is reached: first a coarse look over all of its
 * domain, then between the neighbours of which one reaches it and the other does not. Of several stretches
 * the one nearest to the value of now counts.
 *
 * A search and not a root by slopes: simulated figures go up in steps. All values come from the same luck,
 * so that the same question has the same answer, to the last step of the domain.
 *
 * @returns `undefined` when `measure` gave up
 */
export async function seekGoal(search: Search, measure: Measure): Promise<Sought | undefined> {
  const { domain, current, goal } = search;
  const last = lastPlace(domain);
  const known = new Map<number, At>();
  const look = async (places: readonly number[], also: readonly number[] = []) => {
    const fresh = [...new Set(places)].filter((place) => !known.has(place));
    const values = [...fresh.map((place) => valueAt(domain, place)), ...also];
    const found = values.length === 0 ? [] : await measure(values);
    for (const [index, place] of fresh.entries()) {
      const reached = found?.[index];
      if (reached !== undefined) known.set(place, { ...reached, value: valueAt(domain, place) });
    }
    return found;
  };
  const looked = (): readonly At[] =>
    [...known.entries()].sort(([a], [b]) => a - b).map(([, at]) => at);
  const holds = (place: number): boolean => (known.get(place)?.reach ?? -Infinity) >= goal;

  const coarse = Array.from({ length: COARSE }, (_, index) =>
    Math.round((last * index) / (COARSE - 1)),
  );
  const first = await look(coarse, [current]);
  const reachedNow = first?.at(-1);
  if (reachedNow === undefined) return undefined;
  const now: At = { ...reachedNow, value: current };
  const isNow = now.reach >= goal;

  if (!isNow && ![...known.keys()].some(holds)) {
    // What lies between the best value's neighbours may be better still.
    for (
      let width = Math.ceil(last / (COARSE - 1));
      width > Math.max(1, last / 60);
      width = Math.ceil(width / 3)
    ) {
      const best = bestPlace(known);
      const around = [-2, -1, 1, 2].map((side) => best + Math.round((side * width) / 3));
      const inside = around.filter((place) => place >= 0 && place <= last);
      if ((await look(inside)) === undefined) return undefined;
      if ([...known.keys()].some(holds)) break;
    }
  }
  if (!isNow && ![...known.keys()].some(holds)) {
    const place = bestPlace(known);
    const best = known.get(place) ?? now;
    const isInside = place > 0 && place < last;
    return { kind: 'none', now, best: { ...best, isInside }, looked: looked() };
  }

  const start = (current - domain.low) / domain.step;
  const sorted = [...known.keys()].sort((a, b) => a - b);
  const middle = isNow ? start : nearest(sorted.filter(holds), start);
  const end = async (side: -1 | 1): Promise<(At & { readonly isEnd: boolean }) | undefined> => {
    const away = sorted.filter((place) => (place - middle) * side > 0);
    if (side < 0) away.reverse();
    let inside = isNow ? Math.round(start) : middle;
    let outside: number | undefined;
    for (const place of away) {
      if (!holds(place)) {
        outside = place;
        break;
      }
      inside = place;
    }
    while (outside !== undefined && Math.abs(outside - inside) > 1) {
      const gap = outside - inside;
      const between: number[] = Array.from(
        { length: TOGETHER },
        (_, index) => inside + Math.round((gap * (index + 1)) / (TOGETHER + 1)),
      ).filter((place) => place !== inside && place !== outside);
      if ((await look(between)) === undefined) return undefined;
      const failed: number | undefined = between.find((place) => !holds(place));
      inside =
        between.slice(0, failed === undefined ? undefined : between.indexOf(failed)).at(-1) ??
        inside;
      outside = failed ?? outside;
    }
    return { ...(known.get(inside) ?? now), isEnd: outside === undefined };
  };
  const low = await end(-1);
  const high = low && (await end(1));
  return high && { kind: 'holds', isNow, now, low, high, looked: looked() };
}

function bestPlace(known: ReadonlyMap<number, At>): number {
  let best = 0;
  let most = -Infinity;
  for (const [place, { reach }] of known) {
    if (reach > most || (reach === most && place < best)) [best, most] = [place, reach];
  }
  return best;
}

function nearest(places: readonly number[], to: number): number {
  return places.reduce((best, place) =>
    Math.abs(place - to) < Math.abs(best - to) ? place : best,
  );
}
