import { createContext } from 'svelte';
import type { Model, ModelWords } from '#lib/models/model.ts';
import type { Shelf } from '#lib/storage/shelf.ts';
import type { Simulation } from './simulation.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Opens the shelf, once; a function because only the browser can. */
export const [getShelf, setShelf] = createContext<() => Promise<Shelf>>();

/** The open document with its simulation, the model it came from, and that model's words in the reader's language. */
export interface Desk {
  readonly workspace: Workspace;
  readonly simulation: Simulation;
  readonly words: ModelWords;
  readonly model: Model | undefined;
}

export const [getDesk, setDesk] = createContext<Desk>();
