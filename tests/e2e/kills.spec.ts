import { expect, type BrowserContext } from '@playwright/test';
import { openHarness, serveHarness } from './harness/page.ts';
import { test, type Profile } from './own-browser.ts';

/** How often the browser is killed: `MIZAN_KILLS=1000` before a release. */
const KILLS = Number(process.env['MIZAN_KILLS'] ?? 60);
const ROUNDS = 4;

async function launch(profile: Profile): Promise<BrowserContext> {
  const context = await profile.open();
  await serveHarness(context);
  return context;
}

for (let round = 0; round < ROUNDS; round += 1)
  test(`no acknowledged save is lost and none is torn when the browser is killed, part ${round + 1}`, async ({
    profile,
  }) => {
    test.setTimeout(60_000 + KILLS * 4000);
    let acknowledged = 0;
    let saves = 0;
    let late = 0;
    /** How often the browser had thrown its databases away. */
    let dropped = 0;
    let since: number | undefined;
    for (let times = 0; times < KILLS / ROUNDS; times += 1) {
      const context = await launch(profile);
      const page = await openHarness(context, context.pages()[0]);
      const found = await page.evaluate(() => window.harness.audit('one'));
      // What the browser before this one left.
      if (found.late !== undefined) late += 1;
      const { since: opened } = profile.databases();
      if (since !== undefined && opened !== since) dropped += 1;
      since = opened;
      if (acknowledged > 0) expect(found.reason).toBe('');
      expect(found.rev).toBeGreaterThanOrEqual(acknowledged);
      expect(found.broken).toBe(0);
      if (acknowledged > 0)
        expect([found.ok, found.title]).toEqual([true, `revision ${found.rev}`]);
      acknowledged = found.rev;
      await page.exposeFunction('acknowledge', (rev: number) => {
        acknowledged = Math.max(acknowledged, rev);
        saves += 1;
      });
      void page
        .evaluate(() => {
          const { acknowledge } = window as unknown as {
            acknowledge: (rev: number) => Promise<void>;
          };
          return window.harness.saveOnAndOn('one', 20, acknowledge);
        })
        .catch(() => undefined);
      // From 150 to 550 ms, spread evenly and not by chance.
      const place = (round + times * ROUNDS) * 0.618034;
      await page.waitForTimeout(150 + 400 * (place % 1)).catch(() => undefined);
      profile.killer()();
      await context.close().catch(() => undefined);
    }
    const last = await launch(profile);
    const found = await (await openHarness(last)).evaluate(() => window.harness.audit('one'));
    expect([found.ok, found.title, found.broken]).toEqual([true, `revision ${found.rev}`, 0]);
    expect(found.rev).toBeGreaterThanOrEqual(acknowledged);
    await last.close();
    const had = `storage late ${late} times, dropped by the browser ${dropped} times`;
    console.log(`${KILLS / ROUNDS} kills, ${saves} acknowledged saves, ${had}`);
    expect(saves).toBeGreaterThan(KILLS / ROUNDS);
  });
