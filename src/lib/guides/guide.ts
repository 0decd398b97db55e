import type { Unit } from '#lib/models/model.ts';

/** A short text that carries what the source documents know, with one small model inside. */
export interface Guide {
  readonly id: string;
  /** The shipped models to go on with; the first is the nearest. */
  readonly models: readonly string[];
  /** Checklists that belong to it. */
  readonly checklists: readonly string[];
  /** Whether a page of its own plays these models against each other. */
  readonly isPlayed?: true;
  readonly live: Live;
  /** What the text cites as `[key]`, in the order of the list at its end. */
  readonly sources: Readonly<Record<string, Citation>>;
}

/** A program of a few lines, what of it can be moved, and what is told of its results. */
export interface Live {
  /** Behind this section of the text, counted from 1. */
  readonly after: number;
  readonly program: string;
  readonly months: number;
  readonly inputs: readonly Input[];
  /** The first is drawn as dots. */
  readonly told: readonly [Told, ...Told[]];
}

/** A definition of the program that a slider replaces. */
export interface Input {
  readonly name: string;
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** A quantity of the program, and the line against which futures are counted. */
export interface Told {
  /** The key of its sentence. */
  readonly id: string;
  /** Its name in the program. */
  readonly name: string;
  readonly unit: Unit;
  readonly line: number;
  /** Which side of the line is the better one; on the line counts as above. */
  readonly better: 'above' | 'below';
  /** Which side its sentence counts. */
  readonly counts: 'above' | 'below';
}

export interface Citation {
  /** As it was published, in its own language. */
  readonly title: string;
  readonly language: 'en' | 'ar' | 'zh-CN';
  readonly address?: string;
  readonly year?: string;
}

/** A guide's text in one language; a paragraph or point cites a source as `[key]`. */
export interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
  readonly live: LiveWords;
}

export interface GuideSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  /** Behind the points. */
  readonly close?: string;
}

export interface LiveWords {
  readonly heading: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, string>>;
  /**
   * A sentence for each quantity that is told. It may use `{count}`, so many of 100 futures on the counted
   * side of the line, and `{low}`, `{middle}`, `{high}` and `{mean}` of all futures.
   */
  readonly told: Readonly<Record<string, string>>;
  /** What the dots stand for, and what the line is. */
  readonly caption: string;
  /** What this small model leaves out. */
  readonly caution: string;
}
