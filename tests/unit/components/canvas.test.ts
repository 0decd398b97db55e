import { describe, expect, it } from 'vitest';
import { find, splitAt } from '#lib/components/canvas/found.ts';
import { markAt, nextBox, placeAt, type Box } from '#lib/components/canvas/geometry.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Three under each other, 100 wide and 20 high. */
const column = [box(0, 0, 100, 20), box(0, 30, 100, 20), box(0, 60, 100, 20)];
/** Two rows of two, read from the left. */
const rows = [box(0, 0, 50, 20), box(60, 0, 50, 20), box(0, 30, 50, 20), box(60, 30, 50, 20)];
/** The same, read from the right. */
const mirrored = [rows[1]!, rows[0]!, rows[3]!, rows[2]!];

describe('where a dragged note goes', () => {
  it('is in front of the first note whose middle lies below the pointer', () => {
    expect([-5, 9, 11, 45, 200].map((y) => placeAt(column, 50, y, false))).toEqual([0, 0, 1, 2, 3]);
    expect(placeAt([], 50, 5, false)).toBe(0);
  });

  it('is in reading order where notes stand side by side, from the right in Arabic', () => {
    expect([10, 40, 90].map((x) => placeAt(rows, x, 10, false))).toEqual([0, 1, 2]);
    expect([10, 40, 90].map((x) => placeAt(rows, x, 40, false))).toEqual([2, 3, 4]);
    expect([100, 70, 10].map((x) => placeAt(mirrored, x, 10, true))).toEqual([0, 1, 2]);
    expect(placeAt(rows, 0, 500, false)).toBe(4);
  });

  it('is marked by a line over, under or beside a note', () => {
    const list = box(0, 0, 110, 90);
    expect(markAt(column, 1, list, false)).toEqual({ left: 0, top: 25, width: 100, height: 3 });
    expect(markAt(column, 3, list, false).top).toBe(82);
    expect(markAt(rows, 1, list, false)).toEqual({ left: 54, top: 0, width: 3, height: 20 });
    expect(markAt(mirrored, 1, list, true).left).toBe(53);
    expect(markAt(rows, 4, list, false).left).toBe(113);
    expect(markAt([], 0, list, false)).toMatchObject({ left: 0, top: 0, width: 110 });
  });
});

describe('where an arrow key leads', () => {
  it('is the nearest box on that side of the screen that stands opposite', () => {
    expect(nextBox(column, column[0]!, 'ArrowDown')).toBe(1);
    expect(nextBox(column, column[2]!, 'ArrowUp')).toBe(1);
    expect(nextBox(column, column[0]!, 'ArrowUp')).toBeUndefined();
    expect(nextBox(rows, rows[0]!, 'ArrowRight')).toBe(1);
    expect(nextBox(mirrored, mirrored[0]!, 'ArrowLeft')).toBe(1);
    expect(nextBox(rows, rows[3]!, 'ArrowLeft')).toBe(2);
  });

  it('prefers of two that are as near the one that stands opposite most', () => {
    const tall = box(0, 0, 50, 100);
    const beside = [box(60, 0, 50, 30), box(60, 35, 50, 65)];
    expect(nextBox(beside, tall, 'ArrowRight')).toBe(1);
  });
});

describe('the search over notes', () => {
  const notes = [
    { id: 'a', text: 'Search ads' },
    { id: 'b', text: 'A friend’s referral' },
    { id: 'c', text: 'إعلانات البحث' },
  ];

  it('finds text in any case and script, and nothing is not looked for', () => {
    const found = find(notes, ({ text }) => text, ' AD');
    expect(found?.ids).toEqual(['a']);
    expect([found?.has('a'), found?.has('b')]).toEqual([true, false]);
    expect(find(notes, ({ text }) => text, 'البحث')?.ids).toEqual(['c']);
    expect(find(notes, ({ text }) => text, '  ')).toBeUndefined();
  });

  it('marks every place where it stands and loses no character', () => {
    const parts = splitAt('Ad after ad', 'ad');
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Ad', 'ad']);
    expect(parts.map(({ text }) => text).join('')).toBe('Ad after ad');
    expect(splitAt('İstanbul ad', 'zz')).toEqual([{ text: 'İstanbul ad', isFound: false }]);
  });
});
