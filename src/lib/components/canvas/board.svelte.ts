import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { coverageOf, type Coverage } from '#lib/analysis/coverage.ts';
import { worthTesting } from '#lib/analysis/decision.ts';
import { driversOf, type Driver } from '#lib/analysis/drivers.ts';
import { currentLocale } from '#lib/components/page/language.ts';
import {
  addNote,
  blockOf,
  changeNotes,
  chooseLayout,
  copyNotes,
  moveNotes,
  notesByBlock,
  removeNotes,
} from '#lib/document/notes.ts';
import type { Note } from '#lib/document/schema.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber } from '#lib/i18n/numbers.ts';
import {
  LAYOUTS,
  placesOf,
  type AnyBlock,
  type Layout,
  type NoteColour,
} from '#lib/models/blocks.ts';
import type { Desk } from '#lib/state/context.ts';
import { Deciding } from '#lib/state/deciding.svelte.ts';
import { factsOf, linksOf, sharesOf, type Fact } from './facts.ts';
import { find, type Found } from './found.ts';
import { blockName } from './names.ts';
import { noteWords } from './words.ts';

/** Notes in the hand of someone at the keyboard, and where they would be put down. */
interface Carried {
  readonly ids: readonly string[];
  /** null: still beside the board. */
  readonly block: AnyBlock | null;
  /** Among the notes of the block that are not carried. */
  readonly at: number;
}

const GOAL = 0.8;
const COLOUR_OF: Partial<Record<AnyBlock, NoteColour>> = { revenue: 'leaf', costs: 'amber' };

/** What happens on the canvas now: what is selected, carried, looked for and lit. Edits go to the workspace. */
export class Board {
  readonly #deciding: Deciding;
  readonly #desk: Desk;
  readonly selected = new SvelteSet<string>();
  /** The note that the arrow keys go on from. */
  focused: string | undefined = $state();
  #anchor: string | undefined;
  carried: Carried | undefined = $state.raw();
  /** The note whose editor is open. */
  opened: string | undefined = $state();
  query = $state('');
  /** Only notes of this colour stand out. */
  colour: NoteColour | undefined = $state();
  /** Only notes that stand for this number stand out. */
  lit: string | undefined = $state();
  isImpact = $state(false);
  isPanel = $state(false);
  /** Whether there is room for a panel beside the board. */
  isWide = $state(false);
  /** A tap adds to the selection: for fingers, which have no Ctrl key. */
  isSelecting = $state(false);
  /** The block that a phone shows alone. */
  alone: AnyBlock | undefined = $state();
  /** The notes whose menu is open, and the button that opened it. */
  menu: { readonly ids: readonly string[]; readonly button: HTMLElement } | undefined =
    $state.raw();
  /** What a screen reader hears. */
  said = $state('');

  readonly layout: Layout = $derived.by(() => this.#desk.workspace.document.layout);
  readonly blocks: readonly AnyBlock[] = $derived(LAYOUTS[this.layout]);

  /** The document as it would be if what is carried were put down here. */
  readonly #shown = $derived.by(() => {
    const { document } = this.#desk.workspace;
    const carried = this.carried;
    return carried?.block == null
      ? document
      : moveNotes(carried.ids, this.layout, carried.block, carried.at)(document);
  });

  /** The notes of each block, in order; under null those beside the board. */
  readonly notes: ReadonlyMap<AnyBlock | null, readonly Note[]> = $derived(
    notesByBlock(this.#shown, this.layout),
  );

  readonly drivers: readonly Driver[] = $derived.by(() => {
    const { results } = this.#desk.simulation;
    const { model } = this.#desk;
    if (results === undefined || model === undefined) return [];
    const names = model.groups.flatMap(({ assumptions }) => assumptions.map(({ name }) => name));
    return driversOf(results.kept, model.roles.result, names);
  });

  readonly shares: ReadonlyMap<string, number> = $derived(sharesOf(this.drivers));

  readonly facts: ReadonlyMap<string, Fact> = $derived.by(() =>
    factsOf(this.#desk, this.drivers, {
      locale: currentLocale(),
      currency: this.#desk.workspace.document.currency,
    }),
  );

  /** The fewest notes that carry most of the risk. */
  readonly coverage: Coverage = $derived.by(() =>
    coverageOf(linksOf(this.#desk.workspace.document.notes), this.shares, GOAL),
  );

  /** What was looked for; `undefined` when nothing is. */
  readonly found: Found | undefined = $derived.by(() =>
    find(this.#inOrder(), (note) => this.#textOf(note), this.query),
  );

  /** The number to test before one starts; `undefined` where none is worth a test, or until that is known. */
  readonly testFirst: string | undefined = $derived.by(() => {
    const { decision } = this.#deciding;
    return decision && worthTesting(decision)[0]?.name;
  });

  /** Must be created while a component starts. */
  constructor(desk: Desk) {
    this.#desk = desk;
    this.#deciding = new Deciding(desk.workspace, desk.simulation);
  }

  #inOrder(): Note[] {
    return [...this.notes.values()].flat();
  }

  #textOf(note: Note): string {
    const { title, text } = noteWords(note, this.#desk.words);
    return [title, text, ...note.links.map((name) => this.facts.get(name)?.label ?? name)].join(
      ' ',
    );
  }

  get canEdit(): boolean {
    return this.#desk.workspace.canEdit;
  }

  note(id: string | undefined): Note | undefined {
    return this.#desk.workspace.document.notes.find((note) => note.id === id);
  }

  titleOf(note: Note): string {
    return noteWords(note, this.#desk.words).title || m.note_untitled();
  }

  nameOf(block: AnyBlock | null): string {
    return block === null ? m.tray() : blockName(block, this.layout);
  }

  /** Whether a note stands back behind those that are looked for. */
  isFaded(note: Note): boolean {
    return (
      this.found?.has(note.id) === false ||
      (this.colour !== undefined && note.colour !== this.colour) ||
      (this.lit !== undefined && !note.links.includes(this.lit))
    );
  }

  /** The note of a block that the Tab key reaches. */
  tabStop(block: AnyBlock | null): string | undefined {
    const notes = this.notes.get(block) ?? [];
    return (notes.find(({ id }) => id === this.focused) ?? notes[0])?.id;
  }

  say(text: string): void {
    this.said = text;
  }

  // ── Selecting ──

  pick(id: string, how: 'only' | 'toggle' | 'range'): void {
    if (how === 'range') {
      this.#selectTo(id);
    } else {
      if (how === 'only') this.selected.clear();
      if (!this.selected.delete(id)) this.selected.add(id);
      this.#anchor = id;
    }
    this.focused = id;
    if (how !== 'only') this.#saySelected();
  }

  #selectTo(id: string): void {
    const ids = this.#inOrder().map((note) => note.id);
    const places = [ids.indexOf(this.#anchor ?? id), ids.indexOf(id)].sort((a, b) => a - b);
    this.selected.clear();
    for (const each of ids.slice(Math.max(0, places[0] ?? 0), (places[1] ?? 0) + 1))
      this.selected.add(each);
    this.#anchor ??= id;
  }

  selectBlock(id: string): void {
    const note = this.note(id);
    if (note === undefined) return;
    for (const each of this.notes.get(blockOf(note, this.layout)) ?? []) this.selected.add(each.id);
    this.#saySelected();
  }

  clear(): void {
    this.selected.clear();
    this.isSelecting = false;
    this.lit = undefined;
  }

  #saySelected(): void {
    const count = formatNumber(this.selected.size, currentLocale());
    this.say(m.notes_selected({ count }));
  }

  /** What a command at a note is about: the selection when it belongs to it, else the note alone. */
  grasp(id: string): readonly string[] {
    return this.selected.has(id)
      ? this.#inOrder().flatMap((note) => (this.selected.has(note.id) ? [note.id] : []))
      : [id];
  }

  // ── Edits ──

  add(block: AnyBlock): void {
    const note: Note = {
      id: crypto.randomUUID(),
      places: placesOf(block),
      colour: COLOUR_OF[block] ?? 'sand',
      preset: null,
      title: '',
      text: '',
      links: [],
    };
    this.#desk.workspace.edit(addNote(note), 'note_add', note.id);
    this.opened = this.note(note.id)?.id;
  }

  move(ids: readonly string[], block: AnyBlock, at?: number): void {
    this.#desk.workspace.edit(moveNotes(ids, this.layout, block, at), 'note_move', ids[0]);
    this.say(m.drag_dropped({ note: this.#nameAll(ids), block: this.nameOf(block) }));
  }

  duplicate(ids: readonly string[]): void {
    const copies = ids.map(() => crypto.randomUUID());
    this.#desk.workspace.edit(copyNotes(ids, copies), 'note_copy', ids[0]);
    this.selected.clear();
    for (const id of copies) if (this.note(id) !== undefined) this.selected.add(id);
    this.say(m.notes_duplicated({ note: this.#nameAll(ids) }));
  }

  remove(ids: readonly string[]): void {
    const name = this.#nameAll(ids);
    this.#desk.workspace.edit(removeNotes(ids), 'note_remove', ids[0]);
    for (const id of ids) this.selected.delete(id);
    this.say(m.notes_deleted({ note: name }));
  }

  recolour(ids: readonly string[], colour: NoteColour): void {
    this.#desk.workspace.edit(changeNotes(ids, { colour }), 'note_colour', ids[0]);
  }

  show(layout: Layout): void {
    this.carried = undefined;
    this.alone = undefined;
    this.#desk.workspace.edit(chooseLayout(layout), 'layout');
  }

  #nameAll(ids: readonly string[]): string {
    const only = ids.length === 1 ? this.note(ids[0]) : undefined;
    return only === undefined
      ? m.notes_selected({ count: formatNumber(ids.length, currentLocale()) })
      : this.titleOf(only);
  }

  // ── Carrying by keyboard ──

  pickUp(id: string): void {
    const note = this.note(id);
    if (note === undefined || !this.canEdit) return;
    const ids = this.grasp(id);
    const block = blockOf(note, this.layout);
    const inBlock = this.notes.get(block) ?? [];
    const before = inBlock.slice(0, inBlock.indexOf(note));
    const at = before.filter((each) => !ids.includes(each.id)).length;
    this.carried = { ids, block, at };
    this.say(m.drag_started({ note: this.#nameAll(ids) }));
  }

  carry(block: AnyBlock, at: number): void {
    if (this.carried === undefined) return;
    const { ids } = this.carried;
    this.carried = { ids, block, at };
    const position = formatNumber(at + 1, currentLocale());
    this.say(m.drag_moved({ note: this.#nameAll(ids), block: this.nameOf(block), position }));
  }

  putDown(): void {
    const carried = this.carried;
    this.carried = undefined;
    if (carried?.block != null) this.move(carried.ids, carried.block, carried.at);
  }

  putBack(): void {
    if (this.carried === undefined) return;
    this.say(m.drag_cancelled({ note: this.#nameAll(this.carried.ids) }));
    this.carried = undefined;
  }
}

export const [getBoard, setBoard] = createContext<Board>();
