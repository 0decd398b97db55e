import type { AnyBlock } from '#lib/models/blocks.ts';
import type { Board } from './board.svelte.ts';
import { markAt, placeAt, type Box } from './geometry.ts';

/** Pixels that a press may tremble before it is a drag, or before a finger is scrolling. */
const TREMBLE = 6;
/** Milliseconds until a finger that rests picks a note up. */
const LONG_PRESS = 320;
/** Pixels from an edge at which what lies beyond comes nearer, and how fast at most. */
const EDGE = 56;
const FASTEST = 18;

interface Press {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pointer: number;
  readonly note: HTMLElement;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/** A block as it lies in the window now, measured once until something scrolls. */
interface Zone {
  readonly block: AnyBlock;
  readonly list: HTMLElement;
  readonly box: Box;
  /** Those of the notes that stay. */
  boxes: readonly Box[] | undefined;
}

const boxOf = (element: Element): Box => element.getBoundingClientRect();

/**
 * Dragging notes by mouse, pen and finger. While a note is in the air nothing of the board is drawn anew:
 * a picture of it follows the pointer and one line marks where it would go, both moved by `transform`;
 * blocks and notes are measured once and hit by arithmetic.
 *
 * @returns what takes all listeners away again
 */
export function dragging(root: HTMLElement, board: Board): () => void {
  let press: Press | undefined;
  let drag: Drag | undefined;

  const release = (): void => {
    clearTimeout(press?.timer);
    press = undefined;
    drag?.end();
    drag = undefined;
  };
  const begin = (x: number, y: number): void => {
    if (press === undefined) return;
    clearTimeout(press.timer);
    board.putBack();
    drag = new Drag(root, board.grasp(press.id), press.note, press.x, press.y);
    drag.move(x, y);
  };

  const listeners = new AbortController();
  const on = <K extends keyof WindowEventMap>(
    target: HTMLElement | Window,
    type: K,
    hear: (event: WindowEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void => {
    const listener = hear as EventListener;
    target.addEventListener(type, listener, { ...options, signal: listeners.signal });
  };
  on(root, 'pointerdown', (event) => {
    const target = event.target as Element;
    const note = target.closest<HTMLElement>('[data-note]');
    const id = note?.dataset['note'];
    if (!event.isPrimary || event.button !== 0 || note === null || id === undefined) return;
    if (target.closest('button') !== null || !board.canEdit) return;
    release();
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    const timer =
      event.pointerType === 'touch' ? setTimeout(() => begin(x, y), LONG_PRESS) : undefined;
    press = { id, x, y, pointer, note, timer };
  });
  on(window, 'pointermove', (event) => {
    if (event.pointerId !== press?.pointer) return;
    const { clientX: x, clientY: y } = event;
    if (drag !== undefined) drag.move(x, y);
    else if (Math.hypot(x - press.x, y - press.y) < TREMBLE) return;
    else if (press.timer === undefined) begin(x, y);
    else release();
  });
  on(window, 'pointerup', (event) => {
    if (event.pointerId !== press?.pointer) return;
    const place = drag?.place;
    const ids = drag?.ids;
    const isDrag = drag !== undefined;
    release();
    if (isDrag) ignoreNextClick();
    if (place !== undefined && ids !== undefined) board.move(ids, place.block, place.at);
  });
  on(window, 'pointercancel', release);
  on(window, 'blur', release);
  on(
    window,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || drag === undefined) return;
      event.stopPropagation();
      release();
      ignoreNextClick();
    },
    { capture: true },
  );
  // A finger that carries a note must not scroll the page, nor open a menu.
  on(
    root,
    'touchmove',
    (event) => {
      if (drag !== undefined) event.preventDefault();
    },
    { passive: false },
  );
  on(root, 'contextmenu', (event) => {
    if (press?.timer !== undefined) event.preventDefault();
  });
  on(window, 'scroll', () => drag?.measureAnew(), { capture: true, passive: true });
  return () => {
    release();
    listeners.abort();
  };
}

function ignoreNextClick(): void {
  const ignore = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', ignore, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', ignore, { capture: true }), 50);
}

class Drag {
  readonly ids: readonly string[];
  readonly #root: HTMLElement;
  readonly #isRtl: boolean;
  /** Over everything, so that nothing beneath takes notice of the pointer. */
  readonly #cover: HTMLElement;
  readonly #ghost: HTMLElement;
  readonly #mark: HTMLElement;
  readonly #grip: { readonly x: number; readonly y: number };
  #zones: readonly Zone[] | undefined;
  #zone: Zone | undefined;
  #x = 0;
  #y = 0;
  #frame: number;
  place: { readonly block: AnyBlock; readonly at: number } | undefined;

  constructor(root: HTMLElement, ids: readonly string[], note: HTMLElement, x: number, y: number) {
    this.#root = root;
    this.ids = ids;
    this.#isRtl = getComputedStyle(root).direction === 'rtl';
    const box = note.getBoundingClientRect();
    this.#grip = { x: x - box.left, y: y - box.top };
    this.#ghost = pictureOf(note, box, ids.length);
    this.#mark = document.createElement('div');
    this.#mark.className = 'drop-mark';
    this.#cover = document.createElement('div');
    this.#cover.className = 'drag-cover';
    this.#cover.append(this.#mark, this.#ghost);
    document.body.append(this.#cover);
    for (const lifted of root.querySelectorAll<HTMLElement>('[data-note]'))
      if (ids.includes(lifted.dataset['note'] ?? '')) lifted.dataset['lifted'] = '';
    this.#frame = requestAnimationFrame(this.#scrollAtEdges);
  }

  move(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#ghost.style.transform = `translate(${x - this.#grip.x}px, ${y - this.#grip.y}px)`;
    this.#zones ??= this.#measure();
    const zone = this.#zones.find(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (zone !== this.#zone) {
      delete this.#zone?.list.parentElement?.dataset['over'];
      if (zone !== undefined) zone.list.parentElement?.setAttribute('data-over', '');
      this.#zone = zone;
    }
    if (zone === undefined) {
      this.place = undefined;
      this.#mark.style.visibility = 'hidden';
      return;
    }
    zone.boxes ??= Array.from(zone.list.querySelectorAll('[data-note]:not([data-lifted])'), boxOf);
    const at = placeAt(zone.boxes, x, y, this.#isRtl);
    if (this.place?.block !== zone.block || this.place.at !== at) {
      this.place = { block: zone.block, at };
      const { left, top, width, height } = markAt(zone.boxes, at, boxOf(zone.list), this.#isRtl);
      const { style } = this.#mark;
      style.visibility = 'visible';
      style.transform = `translate(${left}px, ${top}px)`;
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
  }

  /** Something scrolled: where everything lies is asked anew, at the next move. */
  measureAnew(): void {
    this.#zones = undefined;
    this.place = undefined;
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#cover.remove();
    delete this.#zone?.list.parentElement?.dataset['over'];
    for (const note of this.#root.querySelectorAll<HTMLElement>('[data-lifted]'))
      delete note.dataset['lifted'];
  }

  #measure(): readonly Zone[] {
    return Array.from(this.#root.querySelectorAll<HTMLElement>('[data-drop]'), (list) => ({
      block: list.dataset['drop'] as AnyBlock,
      list,
      box: boxOf(list.parentElement ?? list),
      boxes: undefined,
    }));
  }

  readonly #scrollAtEdges = (): void => {
    const scroller = this.#zone?.list;
    const box = scroller === undefined ? undefined : boxOf(scroller);
    const isScrolled =
      scroller !== undefined &&
      box !== undefined &&
      scroller.scrollHeight > scroller.clientHeight &&
      scrolledBy(scroller, pull(this.#y, Math.max(0, box.top), Math.min(innerHeight, box.bottom)));
    if (!isScrolled) scrolledBy(document.documentElement, pull(this.#y, 56, innerHeight - 48));
    if (this.#zones === undefined) this.move(this.#x, this.#y);
    this.#frame = requestAnimationFrame(this.#scrollAtEdges);
  };
}

/** How far to scroll in a frame for a pointer at `y` between two edges; 0 away from them. */
function pull(y: number, top: number, bottom: number): number {
  if (y < top + EDGE) return -FASTEST * Math.min(1, (top + EDGE - y) / EDGE);
  if (y > bottom - EDGE) return FASTEST * Math.min(1, (y - bottom + EDGE) / EDGE);
  return 0;
}

/** Scrolls, and says whether there was anything left to scroll. */
function scrolledBy(element: Element, distance: number): boolean {
  if (distance === 0) return false;
  const before = element.scrollTop;
  element.scrollTop += distance;
  return element.scrollTop !== before;
}

/** What follows the pointer: the note as it looks on the board, and how many come along. */
function pictureOf(note: HTMLElement, box: DOMRect, count: number): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'drag-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  const copy = note.cloneNode(true) as HTMLElement;
  for (const named of [copy, ...copy.querySelectorAll<HTMLElement>('[data-note], [id]')]) {
    named.removeAttribute('data-note');
    named.removeAttribute('id');
  }
  copy.inert = true;
  const zoom = box.width / note.offsetWidth;
  copy.style.setProperty('zoom', String(zoom));
  copy.style.width = `${note.offsetWidth}px`;
  ghost.append(copy);
  if (count > 1) {
    const badge = document.createElement('span');
    badge.className = 'drag-count';
    badge.textContent = `×${count}`;
    ghost.append(badge);
  }
  return ghost;
}
