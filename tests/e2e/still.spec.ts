import { expect, type Page } from '@playwright/test';
import { startOwn } from './start.ts';
import { test } from './test.ts';

/** On a slow machine, from when the last of the starts can be pressed: where it stood in each frame of a second. */
async function standings(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto('');
  const start = page.locator('section[aria-labelledby="start"] li').last().getByRole('button');
  await expect(start).toBeEnabled();
  return start.evaluate(async (button) => {
    const seen = new Set<number>();
    const end = performance.now() + 1000;
    while (performance.now() < end) {
      seen.add(Math.round(button.getBoundingClientRect().top));
      await new Promise((painted) => requestAnimationFrame(painted));
    }
    return [...seen];
  });
}

test('nothing on the shelf moves under the pointer once a model can be started', async ({
  page,
}) => {
  expect(await standings(page)).toHaveLength(1);
  await startOwn(page);
  expect(await standings(page)).toHaveLength(1);
  await expect(page.locator('#mine + ul > li')).toHaveCount(1);
});
