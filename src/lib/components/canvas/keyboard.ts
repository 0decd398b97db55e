import { tick } from 'svelte';
import { blockOf } from '#lib/document/notes.ts';
import type { AnyBlock } from '#lib/models/blocks.ts';
import type { Board } from './board.svelte.ts';
import { nextBox, placeAt, type Arrow, type Box } from './geometry.ts';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const isArrow = (key: string): key is Arrow => ARROWS.includes(key);
const boxOf = (element: Element): Box => element.getBoundingClientRect();

/** Puts the focus on a note, and the note in sight. */
export async function focusNote(root: HTMLElement, board: Board, id: string): Promise<void> {
  board.focused = id;
  await tick();
  const note = root.querySelector<HTMLElement>(`[data-note="${id}"]`);
  note?.focus({ preventScroll: true });
  note?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What the keys do on a note: see the help of the canvas. */
export function onBoardKey(event: KeyboardEvent, board: Board, root: HTMLElement): void {
  const target = event.target as HTMLElement;
  const id = target.dataset['note'];
  if (id === undefined) {
    if (event.key === 'Escape') board.clear();
    return;
  }
  const isCommand = event.ctrlKey || event.metaKey;
  if (isArrow(event.key)) {
    if (board.carried === undefined) walk(event.key, event.shiftKey, target, board, root);
    else carry(event.key, target, board, root);
  } else if (event.key === ' ') {
    if (board.carried === undefined) board.pickUp(id);
    else board.putDown();
    void focusNote(root, board, id);
  } else if (event.key === 'Enter') {
    if (board.carried === undefined) board.opened = id;
    else board.putDown();
  } else if (event.key === 'Escape') {
    if (board.carried === undefined) board.clear();
    else board.putBack();
    void focusNote(root, board, id);
  } else if (event.key === 'Tab') {
    board.putDown();
    return;
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    removeAt(id, board, root);
  } else if (isCommand && event.code === 'KeyD') {
    board.duplicate(board.grasp(id));
  } else if (isCommand && event.code === 'KeyA') {
    board.selectBlock(id);
  } else return;
  event.preventDefault();
}

function removeAt(id: string, board: Board, root: HTMLElement): void {
  const ids = board.grasp(id);
  const note = board.note(id);
  const inBlock = note === undefined ? [] : (board.notes.get(blockOf(note, board.layout)) ?? []);
  const place = inBlock.findIndex((each) => each.id === id);
  const stays = (each: { id: string }): boolean => !ids.includes(each.id);
  const next = inBlock.slice(place).find(stays) ?? inBlock.slice(0, place).findLast(stays);
  board.remove(ids);
  if (next !== undefined) void focusNote(root, board, next.id);
}

/** The notes around one: those of its block in order, and the blocks themselves. */
function around(
  note: HTMLElement,
  root: HTMLElement,
): { notes: HTMLElement[]; blocks: HTMLElement[]; block: HTMLElement | null } {
  const block = note.closest<HTMLElement>('[data-block]');
  return {
    notes: [...(block?.querySelectorAll<HTMLElement>('[data-note]') ?? [])],
    blocks: [...root.querySelectorAll<HTMLElement>('[data-block]')],
    block,
  };
}

/** The block that an arrow leads to, of those that will do. */
function nextBlock(
  { blocks, block }: ReturnType<typeof around>,
  arrow: Arrow,
  willDo: (block: HTMLElement) => boolean,
): HTMLElement | undefined {
  if (block === null) return undefined;
  const others = blocks.filter((each) => each !== block && willDo(each));
  const place = nextBox(others.map(boxOf), boxOf(block), arrow);
  return place === undefined ? undefined : others[place];
}

/** The place among notes at which one comes in from another block. */
function entry(notes: readonly HTMLElement[], from: HTMLElement, arrow: Arrow): number {
  if (arrow === 'ArrowDown') return 0;
  if (arrow === 'ArrowUp') return notes.length;
  const { top, bottom, left } = boxOf(from);
  const isRtl = getComputedStyle(from).direction === 'rtl';
  return placeAt(notes.map(boxOf), left, (top + bottom) / 2, isRtl);
}

function walk(
  arrow: Arrow,
  isSelecting: boolean,
  target: HTMLElement,
  board: Board,
  root: HTMLElement,
): void {
  const near = around(target, root);
  const { notes } = near;
  let next = notes[nextBox(notes.map(boxOf), boxOf(target), arrow) ?? -1];
  if (next === undefined) {
    const hasNotes = (each: HTMLElement): boolean => each.querySelector('[data-note]') !== null;
    const block = nextBlock(near, arrow, hasNotes);
    const there = [...(block?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    next = there[Math.min(there.length - 1, entry(there, target, arrow))];
  }
  const [from, to] = [target.dataset['note'], next?.dataset['note']];
  if (to === undefined || from === undefined) return;
  if (isSelecting) {
    if (board.selected.size === 0) board.pick(from, 'only');
    board.pick(to, 'range');
  }
  void focusNote(root, board, to);
}

function carry(arrow: Arrow, target: HTMLElement, board: Board, root: HTMLElement): void {
  const carried = board.carried;
  const id = target.dataset['note'];
  if (carried === undefined || id === undefined) return;
  const stays = (note: HTMLElement): boolean => !carried.ids.includes(note.dataset['note'] ?? '');
  const near = around(target, root);
  const own = near.notes.indexOf(target);
  const rest = near.notes.filter(stays);
  const place = nextBox(rest.map(boxOf), boxOf(target), arrow);
  const next = place === undefined ? undefined : rest[place];
  if (carried.block !== null && place !== undefined && next !== undefined) {
    const isLater = near.notes.indexOf(next) > own;
    board.carry(carried.block, isLater ? place + 1 : place);
  } else {
    const block = nextBlock(near, arrow, (each) => each.querySelector('[data-drop]') !== null);
    const name = block?.querySelector<HTMLElement>('[data-drop]')?.dataset['drop'];
    if (block === undefined || name === undefined) return;
    const there = [...block.querySelectorAll<HTMLElement>('[data-note]')].filter(stays);
    board.carry(name as AnyBlock, entry(there, target, arrow));
  }
  void focusNote(root, board, id);
}
