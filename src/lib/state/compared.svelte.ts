import type { MizanDocument } from '#lib/document/schema.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What a reader chose on the screen Compare. It belongs to this visit: nothing of it is stored. */
export class Choices {
  /** Scenarios that are not compared. */
  left: readonly string[] = $state.raw([]);
  /** Other models beside those of the document. */
  guests: readonly MizanDocument[] = $state.raw([]);
  /** Whether other models begin with the same cash and the same hours. */
  isLevel = $state(true);
  /** Keys of columns; `undefined` for the first that there is. */
  base: string | undefined = $state();
  other: string | undefined = $state();
  /** Groups in the order in which the way between two scenarios changes them. */
  order: readonly string[] = $state.raw([]);
  /** How much risk one bears; `undefined` until it is said. */
  tolerance: number | undefined = $state();
  /** By key of a column, how much it counts where it is not known which will come; 1 where nothing was said. */
  weights: Readonly<Record<string, number>> = $state.raw({});
  /** Names that are to differ and do not yet. */
  rows: readonly string[] = $state.raw([]);
}

const kept = new WeakMap<Workspace, Choices>();

/** The choices for an open document; they outlive a look at another screen. */
export function choicesOf(workspace: Workspace): Choices {
  const choices = kept.get(workspace) ?? new Choices();
  kept.set(workspace, choices);
  return choices;
}
