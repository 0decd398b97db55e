/** A rectangle in the window, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}

/**
 * The place of the box that an arrow key leads to: the nearest one on that side that stands opposite; of
 * those, the one that stands opposite most. Sides are those of the screen, in every language.
 *
 * @example
 * nextBox([left, right], left, 'ArrowRight') // the place of `right`: 1
 */
export function nextBox(boxes: readonly Box[], from: Box, arrow: Arrow): number | undefined {
  const isUpright = arrow === 'ArrowUp' || arrow === 'ArrowDown';
  let best: { place: number; gap: number; shared: number } | undefined;
  for (const [place, box] of boxes.entries()) {
    const gap = {
      ArrowUp: from.top - box.bottom,
      ArrowDown: box.top - from.bottom,
      ArrowLeft: from.left - box.right,
      ArrowRight: box.left - from.right,
    }[arrow];
    const shared = isUpright
      ? overlap(from.left, from.right, box.left, box.right)
      : overlap(from.top, from.bottom, box.top, box.bottom);
    if (gap < -1 || shared <= 1) continue;
    const isBetter =
      best === undefined || gap < best.gap - 1 || (gap < best.gap + 1 && shared > best.shared + 1);
    if (isBetter) best = { place, gap, shared };
  }
  return best?.place;
}

function isBeforeInRow(box: Box, x: number, y: number, isRtl: boolean): boolean {
  const middle = (box.left + box.right) / 2;
  return box.top <= y && (isRtl ? middle > x : middle < x);
}

/** Whether boxes stand side by side, or all one under the other. */
function haveRows(boxes: readonly Box[]): boolean {
  return boxes.some((box, place) => {
    const next = boxes[place + 1];
    return next !== undefined && overlap(box.top, box.bottom, next.top, next.bottom) > 1;
  });
}

/**
 * Between which boxes a point falls: how many of them, in reading order, stand before it.
 *
 * @param isRtl whether a row begins at the right
 */
export function placeAt(boxes: readonly Box[], x: number, y: number, isRtl: boolean): number {
  const inRows = haveRows(boxes);
  const after = boxes.findIndex((box) => {
    const isBefore = inRows
      ? box.bottom < y || isBeforeInRow(box, x, y, isRtl)
      : (box.top + box.bottom) / 2 < y;
    return !isBefore;
  });
  return after < 0 ? boxes.length : after;
}

/** Where the mark goes that shows a place among boxes: a line under, over or beside one of them. */
export function markAt(
  boxes: readonly Box[],
  place: number,
  list: Box,
  isRtl: boolean,
): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const next = boxes[place];
  const box = next ?? boxes.at(-1);
  if (box === undefined)
    return { left: list.left, top: list.top, width: list.right - list.left, height: 3 };
  if (!haveRows(boxes)) {
    const top = next === undefined ? box.bottom + 2 : box.top - 5;
    return { left: box.left, top, width: box.right - box.left, height: 3 };
  }
  const isLeft = (next !== undefined) !== isRtl;
  const left = isLeft ? box.left - 6 : box.right + 3;
  return { left, top: box.top, width: 3, height: box.bottom - box.top };
}
