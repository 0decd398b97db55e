import { expect, type Locator, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

const noteOf = (page: Page, id: string): Locator => page.locator(`[data-note="${id}"]`);

/** The notes of a block, in order. */
function notesIn(page: Page, block: string): Promise<string[]> {
  return page
    .locator(`[data-block="${block}"] [data-note]`)
    .evaluateAll((notes) => notes.map((note) => note.getAttribute('data-note') ?? ''));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function middleOf(part: Locator): Promise<Place> {
  const { x, y, width, height } = (await part.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: string, toBlock: string): Promise<void> {
  const note = await middleOf(page.locator(`[data-note="${from}"] strong`));
  const list = (await page.locator(`[data-drop="${toBlock}"]`).boundingBox())!;
  await page.mouse.move(note.x, note.y);
  await page.mouse.down();
  await page.mouse.move(list.x + list.width / 2, list.y + list.height - 6, { steps: 8 });
  await page.mouse.up();
}

/** Presses long on a place with a finger, and takes what lies there to another one. */
async function carry(page: Page, from: Place, to: Place): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Place): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
  await touch('touchStart', from);
  await expect(page.locator('.drag-ghost')).toBeVisible();
  for (let step = 1; step <= 8; step += 1)
    await touch('touchMove', {
      x: from.x + ((to.x - from.x) * step) / 8,
      y: from.y + ((to.y - from.y) * step) / 8,
    });
  await touch('touchEnd');
}

/** Replaces the notes of the open document by `count` others, as another program would have stored them. */
async function fill(page: Page, count: number): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the store did not answer'));
      });
    const id = location.hash.slice(1);
    const database = await answer(indexedDB.open('mizan-documents'));
    const records = (): IDBObjectStore =>
      database.transaction('records', 'readwrite').objectStore('records');
    const head = (await answer(records().get(id))) as { body: string; checksum: string };
    const document = JSON.parse(head.body) as { notes: object[] };
    const own = document.notes;
    document.notes = Array.from({ length: wanted }, (_, place) => ({
      ...own[place % own.length],
      id: `n-${place}`,
      preset: null,
      title: `Idea ${place}`,
      text: 'Some more about it, over a line or two of text.',
    }));
    head.body = JSON.stringify(document);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(head.body));
    head.checksum = Array.from(new Uint8Array(digest), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    await answer(records().put(head, id));
    database.close();
  }, count);
  await page.reload();
  await expect(page.locator('[data-note]').first()).toBeVisible();
}

test('a note is added, written, recoloured, linked, duplicated and deleted', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await startShipped(page);
  await page.getByRole('button', { name: 'Add a note to Channels' }).click();
  await page.getByLabel('One idea, in a few words').fill('A talk at the chamber');
  await page.getByRole('dialog').getByRole('button', { name: 'Leaf green' }).click();
  await page.getByRole('checkbox', { name: 'Cost per click', exact: true }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  const note = page.locator('[data-note]').filter({ hasText: 'A talk at the chamber' });
  await expect(note).toBeFocused();
  await expect(note).toHaveAttribute('style', /--note-leaf/);
  await expect(note).toContainText('$');
  await page.keyboard.press('Control+d');
  await expect(note).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveCount(1);
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Edit A talk at the chamber' }).click();
  await page.getByRole('button', { name: 'Delete note' }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveCount(1);
  seen.isClean();
});

test('a note is moved by mouse, and the dragging follows the pointer in Arabic too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  for (const path of ['', 'ar/']) {
    await startShipped(page, path);
    const grip = await middleOf(noteOf(page, 'referrals').locator('strong'));
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x - 40, grip.y - 20, { steps: 4 });
    const ghost = page.locator('.drag-ghost strong');
    // It follows with the next picture that is drawn.
    await expect
      .poll(async () => {
        const { x, y } = await middleOf(ghost);
        return Math.hypot(x - (grip.x - 40), y - (grip.y - 20));
      })
      .toBeLessThan(10);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.drag-ghost')).toHaveCount(0);
    expect(await notesIn(page, 'channels')).toEqual(['search-ads', 'referrals']);
    await drag(page, 'referrals', 'value');
    expect(await notesIn(page, 'value')).toEqual(['one-contact', 'open-about-it', 'referrals']);
    // Within a block, to its beginning.
    const first = (await noteOf(page, 'one-contact').boundingBox())!;
    const last = await middleOf(noteOf(page, 'referrals').locator('strong'));
    await page.mouse.move(last.x, last.y);
    await page.mouse.down();
    await page.mouse.move(first.x + first.width / 2, first.y + 3, { steps: 8 });
    await page.mouse.up();
    expect(await notesIn(page, 'value')).toEqual(['referrals', 'one-contact', 'open-about-it']);
  }
});

test('notes are moved by keyboard alone, within and between blocks, and it is said', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  await startShipped(page);
  const said = page.getByTestId('said');
  await noteOf(page, 'search-ads').focus();
  await page.keyboard.press('ArrowDown');
  await expect(noteOf(page, 'referrals')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(said).toHaveText(/^Picked up: Search advertising\./);
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText('Search advertising: place 2 in Channels');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(/^Search advertising: place \d in Value propositions$/);
  await expect(noteOf(page, 'search-ads')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(said).toHaveText('Search advertising put back');
  expect(await notesIn(page, 'channels')).toEqual(['search-ads', 'referrals']);
  await expect(noteOf(page, 'search-ads')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('Search advertising put down in Customer segments');
  expect(await notesIn(page, 'segments')).toContain('search-ads');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(noteOf(page, 'search-ads')).toBeFocused();
  await page.getByRole('button', { name: 'Undo: move notes' }).click();
  expect(await notesIn(page, 'channels')).toEqual(['search-ads', 'referrals']);
  await startShipped(page, 'ar/');
  await noteOf(page, 'search-ads').focus();
  await page.keyboard.press('Space');
  // The board is mirrored, the arrows are those of the screen.
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('القيمة المقدمة');
});

test('several notes are selected, dragged, recoloured, duplicated, moved and deleted together', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  await startShipped(page);
  await noteOf(page, 'find-clients').click({ position: { x: 40, y: 12 } });
  await noteOf(page, 'brief-and-check').click({
    modifiers: ['Control'],
    position: { x: 40, y: 12 },
  });
  await expect(page.getByTestId('selection')).toContainText('2');
  await drag(page, 'find-clients', 'channels');
  expect(await notesIn(page, 'activities')).toEqual([]);
  expect((await notesIn(page, 'channels')).slice(-2)).toEqual(['find-clients', 'brief-and-check']);
  await noteOf(page, 'find-clients').focus();
  await page.keyboard.press('Control+d');
  expect(await notesIn(page, 'channels')).toHaveLength(6);
  await page.getByTestId('selection').getByRole('button', { name: 'Move, recolour …' }).click();
  await page.getByRole('button', { name: 'Key activities', exact: true }).click();
  expect(await notesIn(page, 'activities')).toHaveLength(2);
  await page.getByTestId('selection').getByRole('button', { name: 'Move, recolour …' }).click();
  await page.locator('.popover:popover-open').getByRole('button', { name: 'Rose' }).click();
  const copy = page.locator('[data-block="activities"] [data-note]');
  await expect(copy.first()).toHaveAttribute('style', /--note-rose/);
  await copy.first().focus();
  await page.keyboard.press('Delete');
  await expect(copy).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(copy).toHaveCount(2);
  // By keyboard: Shift and an arrow, the whole block, and Escape.
  await noteOf(page, 'freelancers').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('[data-selected]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('said')).toHaveText('Notes selected: 2');
});

test('two layouts show the same notes; what has no block there waits in a tray', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1600 });
  await startShipped(page);
  await expect(page.getByTestId('tray')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Lean Canvas' }).check();
  await expect(page.getByText('Lean Canvas by Ash Maurya')).toBeVisible();
  await expect(page.getByText('How do they solve it now?')).toBeVisible();
  const waiting = await notesIn(page, 'tray');
  expect(waiting).toContain('freelancers');
  expect(await notesIn(page, 'channels')).toEqual(['search-ads', 'referrals']);
  await page.getByTestId('tray').scrollIntoViewIfNeeded();
  await noteOf(page, 'freelancers').hover();
  await noteOf(page, 'freelancers')
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('button', { name: 'Unfair advantage', exact: true }).click();
  expect(await notesIn(page, 'advantage')).toEqual(['freelancers']);
  await drag(page, 'marketplaces', 'solution');
  expect(await notesIn(page, 'solution')).toEqual(['marketplaces']);
  await page.getByRole('radio', { name: 'Business Model Canvas' }).check();
  expect(await notesIn(page, 'partners')).toEqual(['freelancers', 'marketplaces']);
  await page.getByRole('button', { name: 'Undo: switch the canvas' }).click();
  expect(await notesIn(page, 'solution')).toEqual(['marketplaces']);
});

test('the user names the colours, filters by them, searches and zooms', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await page.setViewportSize({ width: 1440, height: 900 });
  await startShipped(page);
  await page.getByRole('button', { name: 'Name the colours' }).click();
  await page.getByLabel('Meaning of Rose').fill('Could go wrong');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Could go wrong' }).click();
  await expect(noteOf(page, 'search-ads')).toHaveClass(/faded/);
  await expect(noteOf(page, 'fix-disputes')).not.toHaveClass(/faded/);
  await page.getByRole('button', { name: 'Could go wrong' }).click();

  const search = page.getByRole('searchbox', { name: 'Search the notes' });
  await search.fill('freelancer');
  await expect(noteOf(page, 'freelancers').locator('mark')).toHaveText('Freelancer');
  await expect(noteOf(page, 'one-contact')).toHaveClass(/faded/);
  await search.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d+$/);
  // Also by the names of the numbers behind a note.
  await search.fill('cost per click');
  await expect(noteOf(page, 'search-ads')).not.toHaveClass(/faded/);
  await search.press('Escape');

  await page.getByRole('button', { name: 'Smaller' }).click();
  await expect(page.getByText('90%', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(async () => {
    const board = (await page.locator('.board').boundingBox())!;
    expect(board.y).toBeGreaterThanOrEqual(50);
    expect(board.y + board.height).toBeLessThanOrEqual(900);
  }).toPass();
  await page.getByRole('button', { name: 'How the canvas works' }).click();
  await expect(page.getByText('puts back, or clears the selection')).toBeVisible();
  await seen.isAccessible();
  seen.isClean();
});

for (const colorScheme of partOf(['light', 'dark'] as const, 1)) {
  test(`notes lead to their numbers and numbers to their notes: ${colorScheme}`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 1000 });
    await startShipped(page);
    const money = page.getByTestId('money-bar');
    await expect(money).toContainText('Comes in');
    await expect(money).toContainText(/\$[\d.]+K – \$[\d.]+K/);
    await noteOf(page, 'search-ads').click({ position: { x: 40, y: 12 } });
    const behind = page.getByTestId('panel-notes');
    await expect(behind).toContainText('Cost per click');
    await expect(behind).toContainText(/\d+%/);
    const driver = page.locator('[data-driver="cost_per_click"]');
    await driver.click();
    await expect(noteOf(page, 'search-ads')).not.toHaveClass(/faded/);
    await expect(noteOf(page, 'one-contact')).toHaveClass(/faded/);
    await driver.click();
    await page.getByRole('button', { name: 'Impact', exact: true }).click();
    await expect(page.getByTestId('impact')).toHaveText(
      /^\d+% of the risk lies in \d+ of your 19 notes\./,
    );
    await expect(noteOf(page, 'search-ads')).toContainText(/\d+% of the risk/);
    await seen.isAccessible();
    await behind.getByRole('link', { name: 'Cost per click' }).click();
    await expect(page.getByRole('textbox', { name: 'Cost per click', exact: true })).toBeFocused();
    seen.isClean();
  });
}

test('a thousand notes stay whole, and are carried without drawing the board anew', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await startShipped(page);
  await fill(page, 1000);
  await expect(page.locator('[data-note]')).toHaveCount(1000);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(async () => {
    const board = (await page.locator('.board').boundingBox())!;
    expect(board.y + board.height).toBeLessThanOrEqual(900);
  }).toPass();
  // Each of these is a layer of its own, and a thousand of them take 30 ms of every frame.
  const layers = await page
    .locator('[data-note]')
    .nth(5)
    .evaluate(
      (element) =>
        [element, ...element.querySelectorAll<HTMLElement>('div, strong, button')].filter(
          (part) => {
            const { opacity, overflow, contentVisibility } = getComputedStyle(part);
            return opacity !== '1' || overflow !== 'visible' || contentVisibility !== 'visible';
          },
        ).length,
    );
  expect(layers).toBe(0);
  const note = page.locator('[data-block="channels"] [data-note]').first();
  const id = (await note.getAttribute('data-note'))!;
  const from = await middleOf(note.locator('strong'));
  const to = (await page.locator('[data-drop="partners"]').boundingBox())!;
  await page.evaluate(() => {
    const counted = window as unknown as { changes: number };
    counted.changes = 0;
    new MutationObserver((changes) => (counted.changes += changes.length)).observe(
      document.querySelector('.board')!,
      { subtree: true, childList: true, characterData: true },
    );
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 30, { steps: 20 });
  const changes = await page.evaluate(() => (window as unknown as { changes: number }).changes);
  expect(changes).toBe(0);
  await page.mouse.up();
  expect((await notesIn(page, 'partners')).slice(0, 3)).toContain(id);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });

  test('a note is carried to another block by a finger', async ({ page }) => {
    await page.goto('');
    await page.locator('article button.primary').first().tap();
    const from = await middleOf(noteOf(page, 'one-contact').locator('strong'));
    await carry(page, from, await middleOf(page.locator('[data-drop="segments"]')));
    await expect.poll(() => notesIn(page, 'segments')).toContain('one-contact');
    expect(await notesIn(page, 'value')).toEqual(['open-about-it']);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a block fills the screen, and a note is moved by a long press', async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await startShipped(page);
    await expect(page.locator('[data-row="segments"]')).toContainText('2');
    await seen.isAccessible();
    await page.locator('[data-row="segments"]').tap();
    await expect(page.locator('[data-block]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Next block' }).tap();
    await expect(page.getByRole('heading', { name: 'Cost structure' })).toBeVisible();
    await page.getByRole('button', { name: 'Previous block' }).tap();
    const from = await middleOf(noteOf(page, 'quick-services').locator('strong'));
    const last = (await noteOf(page, 'returning-clients').boundingBox())!;
    await carry(page, from, { x: from.x, y: last.y + last.height - 4 });
    await expect
      .poll(() => notesIn(page, 'segments'))
      .toEqual(['returning-clients', 'quick-services']);
    await noteOf(page, 'quick-services').tap({ position: { x: 60, y: 14 } });
    await page.getByTestId('selection').getByRole('button', { name: 'Numbers' }).tap();
    await expect(page.getByTestId('panel-notes')).toContainText('Visitors who become leads');
    await seen.isAccessible();
    await page.getByRole('button', { name: 'Close the panel' }).tap();
    await page.getByRole('button', { name: 'Select', exact: true }).tap();
    await noteOf(page, 'returning-clients').tap({ position: { x: 60, y: 14 } });
    await expect(page.locator('[data-selected]')).toHaveCount(2);
    const money = (await page.getByTestId('money-bar').boundingBox())!;
    const result = (await page.getByTestId('result-bar').boundingBox())!;
    expect(money.y + money.height).toBeLessThanOrEqual(result.y + 1);
    seen.isClean();
  });

  test('no screen scrolls sideways', async ({ page }) => {
    await startShipped(page);
    for (const name of ['Canvas', 'Assumptions', 'Results']) {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, name).toBeLessThanOrEqual(0);
    }
  });
});
