import { untrack } from 'svelte';
import { informationBetween, worthMost } from '#lib/analysis/choice.ts';
import { samplerFor } from '#lib/analysis/common-luck.ts';
import { betweenOf, nearestFlips, type Flip, type Tried } from '#lib/analysis/flips.ts';
import type { Information } from '#lib/analysis/information.ts';
import type { Results } from '#lib/engine/results.ts';
import {
  answered,
  DEFAULT_ANSWERS,
  TRIALS,
  type PathAnswers,
  type Trial,
} from '#lib/models/creator/answers.ts';
import { createFarm, type Farm, type Run } from '#lib/workers/farm.ts';
import {
  aheadIn,
  askedOf,
  COURSES,
  courseText,
  KNOWABLE,
  MONTHS,
  pairedOf,
  programOf,
  SEED,
  settingsOf,
  triedRuns,
  TRIALS_PLAYED,
  TRIALS_TRIED,
  valuesOf,
  type Course,
} from './path-runs.ts';

/** What came of the answers: every course in the same futures. */
export interface Played {
  readonly answers: PathAnswers;
  readonly results: Readonly<Record<Course, Results>>;
}

/** A question whose answer turns the choice, and where. */
export interface Turn extends Flip {
  readonly question: Trial['question'];
}

/** What would change the choice. */
export interface Changes {
  readonly turns: readonly Turn[];
  /** The number that is worth most to know beforehand; `undefined` where none is worth anything. */
  readonly known: (Information & { readonly name: string }) | undefined;
}

/** How often the stretch in which the choice turns is halved. */
const HALVINGS = 4;

/** How many futures are played with the answers, and how many with others. */
interface Counts {
  readonly played: number;
  readonly tried: number;
}

/** Lets the page draw and hear keys between two pieces of work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A newer answer has come: what was begun for the older one is left. */
class Overtaken extends Error {}

/** The paths of one creator with the same answers and the same luck, and what would change the choice between them. */
export class Paths {
  readonly #farm: Farm;
  readonly #counts: Counts;
  answers: PathAnswers = $state.raw(DEFAULT_ANSWERS);
  seed = $state(SEED);
  #isPlaying = $state(false);
  #attempt = $state(0);
  #failure: string | undefined = $state.raw();
  #played: { readonly key: string; readonly played: Played } | undefined = $state.raw();
  #changes: { readonly key: string; readonly changes: Changes } | undefined = $state.raw();
  /** Counts what was begun: an older answer is not heard. */
  #turn = 0;
  readonly #texts = $derived(COURSES.map((course) => courseText(course, this.answers)));
  /** The same for answers that play the same. */
  readonly #key = $derived([...this.#texts, this.seed].join('\n'));

  /** Must be created while a component starts. */
  constructor(
    farm: Farm = createFarm(),
    counts: Counts = { played: TRIALS_PLAYED, tried: TRIALS_TRIED },
  ) {
    this.#farm = farm;
    this.#counts = counts;
    $effect(() => {
      const key = this.#key;
      if (!this.#isPlaying || this.#attempt < 0) return;
      untrack(() => void this.#play(key));
    });
    $effect(() => () => {
      this.#turn += 1;
      farm.dispose();
    });
  }

  /** Begins to play; from then on every other answer is played at once. */
  play(): void {
    this.#isPlaying = true;
    this.#attempt += 1;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** The newest figures there are, with the answers they belong to. */
  get played(): Played | undefined {
    return this.#played?.played;
  }

  /** False while the figures shown belong to other answers. */
  get isCurrent(): boolean {
    return this.#played?.key === this.#key;
  }

  get changes(): Changes | undefined {
    return this.#changes?.changes;
  }

  get areChangesCurrent(): boolean {
    return this.#changes?.key === this.#key;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  async #play(key: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { answers } = this;
    this.#failure = undefined;
    try {
      const before = this.#played?.key === key ? this.#played.played : undefined;
      const played = before ?? { answers, results: await this.#runCourses(turn) };
      this.#played = { key, played };
      if (this.#changes?.key === key) return;
      const known = await this.#learn(turn, played);
      const turns = await this.#tryOut(turn, played);
      this.#changes = { key, changes: { turns, known } };
    } catch (error) {
      if (error instanceof Overtaken || !this.#isNewest(turn)) return;
      this.#failure = error instanceof Error ? error.message : String(error);
    }
  }

  #isNewest(turn: number): boolean {
    return turn === this.#turn;
  }

  async #runAll(turn: number, runs: readonly Run[]): Promise<readonly Results[]> {
    const outcome = await this.#farm.runAll(runs);
    if (!this.#isNewest(turn) || outcome.kind === 'overtaken') throw new Overtaken();
    if (outcome.kind === 'failed') throw new Error(outcome.reason);
    return outcome.results;
  }

  async #pause(turn: number): Promise<void> {
    await pause();
    if (!this.#isNewest(turn)) throw new Overtaken();
  }

  async #runCourses(turn: number): Promise<Readonly<Record<Course, Results>>> {
    const parts = this.#texts.map((text, place) => {
      const program = programOf(text);
      return { program, asked: askedOf(COURSES[place] ?? 'staged', program) };
    });
    const settings = settingsOf(this.#counts.played, samplerFor(parts, MONTHS), this.seed);
    const runs = parts.map(({ program, asked }) => ({
      program,
      settings: { ...settings, asked },
    }));
    const results = await this.#runAll(turn, runs);
    return Object.fromEntries(COURSES.map((course, place) => [course, results[place]])) as Record<
      Course,
      Results
    >;
  }

  /** Which number would be worth most to know, one after the other. */
  async #learn(turn: number, { results }: Played): Promise<Changes['known']> {
    const found: (readonly [string, Information])[] = [];
    const [first, second] = [valuesOf(results.producer), valuesOf(results.affiliate)];
    for (const name of KNOWABLE) {
      const values = results.producer.kept.get(name) ?? results.affiliate.kept.get(name);
      if (values === undefined) continue;
      await this.#pause(turn);
      const information = informationBetween(values, first, second);
      if (information !== undefined) found.push([name, information]);
    }
    return worthMost(found);
  }

  /** Plays other answers, one question at a time, until it is known about where the choice turns. */
  async #tryOut(turn: number, played: Played): Promise<readonly Turn[]> {
    const { producer, affiliate } = played.results;
    const turns: Turn[] = [];
    for (const { question, grid } of TRIALS) {
      const from = valueAt(played, question);
      let tried: readonly Tried[] = [{ at: from, ahead: aheadIn(pairedOf(producer, affiliate)) }];
      let next: readonly number[] = grid;
      for (let round = 0; round <= HALVINGS && next.length > 0; round += 1) {
        const fresh = next.filter((value) => tried.every(({ at }) => at !== value));
        tried = [...tried, ...(await this.#tryAt(turn, played, question, fresh))];
        next =
          question === 'expert'
            ? []
            : nearestFlips(tried, from).flatMap((flip) => betweenOf(flip) ?? []);
      }
      turns.push(...nearestFlips(tried, from).map((flip) => ({ ...flip, question })));
    }
    return turns;
  }

  async #tryAt(
    turn: number,
    { answers, results }: Played,
    question: Trial['question'],
    values: readonly number[],
  ): Promise<readonly Tried[]> {
    const { sampler, seed } = results.producer;
    const tried: Tried[] = [];
    for (const at of values) {
      await this.#pause(turn);
      const runs = triedRuns(answered(answers, question, at), sampler, seed, this.#counts.tried);
      const [producer, affiliate] = await this.#runAll(turn, runs);
      tried.push({ at, ahead: aheadIn(pairedOf(producer, affiliate)) });
    }
    return tried;
  }
}

/** What was answered to a question: of a range its middle. */
export function valueAt({ answers, results }: Played, question: Trial['question']): number {
  if (question === 'expert') return answers.isExpert ? 1 : 0;
  return results.producer.quantities.get(question)?.percentiles[50] ?? 0;
}
