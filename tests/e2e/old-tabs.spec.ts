import { expect, type Page } from '@playwright/test';
import { countOf, isLong } from '../support/counts.ts';
import { openHarness, serveHarness } from './harness/page.ts';
import { test } from './test.ts';

const title = (page: Page) => page.getByLabel('Name of the model');

test('a tab of an older Mizan stops writing when a newer one has written, and loses no edit', async ({
  context,
  page,
}) => {
  const times = countOf(6, 50);
  test.setTimeout(60_000 + times * 10_000);
  await serveHarness(context);
  const newer = await openHarness(context);
  for (let time = 0; time < times; time += 1) {
    const id = `doc-${time}`;
    await newer.evaluate((name) => window.harness.save(name, 'as it was', 0), id);
    await page.goto('about:blank');
    await page.goto(`model/checklists/#${id}`);
    await expect(title(page)).toHaveValue('as it was');
    // Before the edit, between it and its save, during the save, and after it.
    const offset = ((time * 0.618034) % 1) * 400 - 50;
    const write = (): Promise<void> =>
      newer.evaluate((name) => window.harness.saveNewer(name, 'by the newer'), id);
    const typed = `typed ${time}.`;
    let hasTyped = true;
    if (offset < 0) {
      await write();
      hasTyped = await title(page).isEditable();
      if (hasTyped)
        await title(page)
          .fill(typed, { timeout: 500 })
          .catch(() => (hasTyped = false));
    } else {
      await title(page).fill(typed);
      await page.waitForTimeout(offset);
      await write();
    }
    await expect(page.getByTestId('standing')).toHaveAttribute('data-mode', 'outdated');
    await expect(title(page)).not.toBeEditable();
    await expect
      .poll(async () => {
        const { head, others } = await newer.evaluate((name) => window.harness.texts(name), id);
        const isKept = others.some((body) => body?.includes(`"title":"${typed}"`));
        return [head?.includes('"title":"by the newer"'), isKept || !hasTyped];
      })
      .toEqual([true, true]);
  }
});

for (const [tabs, seeds] of isLong
  ? ([
      [2, 20],
      [5, 20],
    ] as const)
  : ([[2, 1]] as const))
  test(`${tabs} tabs that take the place from each other lose no edit that was acknowledged, ${seeds} times`, async ({
    context,
  }) => {
    test.setTimeout(seeds * 120_000);
    await serveHarness(context);
    const pages = await Promise.all(Array.from({ length: tabs }, () => openHarness(context)));
    const acknowledged: string[] = [];
    for (let seed = 0; seed < seeds; seed += 1) {
      const id = `shared-${seed}`;
      await pages[0]!.evaluate((name) => window.harness.save(name, 'shared', 0), id);
      for (const page of pages) await page.evaluate((name) => window.harness.open(name), id);
      const made = await Promise.all(
        pages.map((page, tab) =>
          page.evaluate(([name, pause]) => window.harness.contend(name, 400, pause), [
            `seed${seed}-tab${tab}`,
            7 + seed * 3 + tab * 4,
          ] as const),
        ),
      );
      acknowledged.push(...made.flat());
    }
    expect(acknowledged).toHaveLength(seeds * tabs * 400);
    const { held } = await pages[0]!.evaluate(() => window.harness.edits());
    const found = new Set(held);
    expect(acknowledged.filter((edit) => !found.has(edit))).toEqual([]);
  });
