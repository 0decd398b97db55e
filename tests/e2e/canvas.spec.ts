import { expect, test, type Page } from '@playwright/test';
import { watch } from './watch.ts';

async function start(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await page.locator('article button.primary').click();
  await expect(page.getByTestId('result-bar')).toBeVisible();
}

/** The notes of a block, in order. */
function notesIn(page: Page, block: string): Promise<string[]> {
  return page
    .locator(`[aria-labelledby="block-${block}"] [data-note]`)
    .evaluateAll((notes) => notes.map((note) => note.getAttribute('data-note') ?? ''));
}

async function drag(page: Page, from: string, toBlock: string): Promise<void> {
  const note = (await page.locator(`[data-note="${from}"] strong`).boundingBox())!;
  const block = (await page.locator(`[aria-labelledby="block-${toBlock}"] > ul`).boundingBox())!;
  await page.mouse.move(note.x + note.width / 2, note.y + note.height / 2);
  await page.mouse.down();
  await page.mouse.move(note.x + note.width / 2 + 6, note.y + note.height / 2 + 6, { steps: 3 });
  await page.mouse.move(block.x + block.width / 2, block.y + 30, { steps: 20 });
  await page.waitForTimeout(400);
  await page.mouse.up();
  await page.waitForTimeout(400);
}

test('a note is added, written, recoloured, linked and deleted', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  await start(page);
  await page.getByRole('button', { name: 'Add a note to Channels' }).click();
  await page.getByLabel('One idea, in a few words').fill('A talk at the chamber');
  await page.getByRole('radio', { name: 'Leaf green' }).check();
  await page.getByRole('checkbox', { name: 'Cost per click', exact: true }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  const note = page.locator('[data-note]').filter({ hasText: 'A talk at the chamber' });
  await expect(note).toHaveAttribute('style', /--note-leaf/);
  await expect(note).toContainText('$');
  await page.reload();
  await expect(note).toBeVisible();
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
    await start(page, path);
    await drag(page, 'referrals', 'value');
    expect(await notesIn(page, 'value')).toContain('referrals');
    expect(await notesIn(page, 'channels')).toEqual(['search-ads']);
  }
});

test('a note is moved by keyboard alone, and by the menu', async ({ page }) => {
  await start(page);
  await page.locator('[data-note="search-ads"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await notesIn(page, 'channels')).toEqual(['referrals', 'search-ads']);
  await page.getByRole('button', { name: 'Edit Search advertising' }).click();
  await page.getByLabel('Move to').selectOption('Key partners');
  await page.keyboard.press('Escape');
  expect(await notesIn(page, 'partners')).toContain('search-ads');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a note is moved by touch', async ({ page }) => {
    await start(page);
    const note = page.locator('[data-note="quick-services"]');
    await note.scrollIntoViewIfNeeded();
    const box = (await note.locator('strong').boundingBox())!;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', atY: number): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: atY }],
      });
    await touch('touchStart', y);
    await page.waitForTimeout(350);
    for (let step = 1; step <= 16; step += 1) {
      await touch('touchMove', y + step * 8);
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(300);
    await touch('touchEnd', y + 128);
    await page.waitForTimeout(400);
    expect(await notesIn(page, 'segments')).toEqual(['returning-clients', 'quick-services']);
  });

  test('no screen scrolls sideways', async ({ page }) => {
    await start(page);
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
