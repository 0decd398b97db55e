import { expect, type BrowserContext, type Page } from '@playwright/test';
import { countOf } from '../support/counts.ts';
import { startOwn } from './start.ts';
import { test } from './test.ts';

const title = (page: Page) => page.getByLabel('Name of the model');
const savedAs = (page: Page) => page.locator('[data-state]');
const shelved = (page: Page) => page.locator('#mine + ul > li');
const wait = (page: Page) => page.getByTestId('storage-wait');
const forgets = (page: Page) => page.getByTestId('forgets');
const saved = (page: Page) => expect(savedAs(page)).toHaveAttribute('data-state', 'saved');

async function start(page: Page, name: string): Promise<string> {
  await page.goto('');
  const id = await startOwn(page);
  await title(page).fill(name);
  return id;
}

/** Notes in every page from now on when it first asked for its storage and when it first showed what it says of it. */
async function timed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Record<string, number> = {};
    const open = indexedDB.open.bind(indexedDB);
    Object.assign(indexedDB, {
      open: (...parameters: Parameters<typeof open>) => {
        seen['asked'] ??= performance.now();
        return open(...parameters);
      },
    });
    const signs = { wait: '[data-testid=storage-wait]', forgets: '[data-testid=forgets]' };
    new MutationObserver(() => {
      for (const [name, sign] of Object.entries(signs))
        if (document.querySelector(sign) !== null) seen[name] ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { seen });
  });
}

/** How long after the page asked for its storage, in milliseconds. */
function tookTo(page: Page, what: 'wait' | 'forgets'): Promise<number> {
  return page.evaluate((name) => {
    const { seen } = window as unknown as { seen: Record<string, number> };
    return seen[name]! - seen['asked']!;
  }, what);
}

/** A page of the same origin without the app. */
async function besides(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('favicon.svg');
  return page;
}

/**
 * An old tab that does not make room, and another one that waits to change the database: every later `open` stands
 * behind it. Resolved to the page of the old tab, which lets go when it is closed.
 */
async function block(context: BrowserContext, name: string): Promise<Page> {
  const page = await besides(context);
  await page.evaluate(async (database) => {
    const opening = indexedDB.open(database);
    await new Promise((done) => (opening.onsuccess = done));
    const change = indexedDB.open(database, opening.result.version + 1);
    change.onupgradeneeded = () => change.transaction!.abort();
    await new Promise((done) => (change.onblocked = done));
    (window as unknown as { letGo: () => void }).letGo = () => opening.result.close();
  }, name);
  return page;
}

const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());

for (const database of ['mizan-last-words', 'mizan-documents'])
  test(`a page whose storage another tab blocks says so within two seconds and goes on by itself: ${database}`, async ({
    context,
    page,
  }) => {
    const id = await start(page, 'Kept');
    await saved(page);
    await page.goto('about:blank');
    const old = await block(context, database);
    await timed(page);
    await page.goto('');
    await expect(wait(page)).toContainText('Close other tabs of Mizan');
    expect(await tookTo(page, 'wait')).toBeLessThan(2000);
    await letGo(old);
    await expect(shelved(page)).toHaveCount(1);
    await expect(wait(page)).toHaveCount(0);
    await expect(forgets(page)).toHaveCount(0);
    await page.goto('about:blank');
    await old.close();

    const again = await block(context, database);
    await page.goto(`model/checklists/#${id}`);
    await expect(wait(page)).toBeVisible();
    await letGo(again);
    await expect(title(page)).toHaveValue('Kept');
  });

test('a page that went on in memory keeps what was made there once its storage answers', async ({
  context,
  page,
}) => {
  const id = await start(page, 'From before');
  await saved(page);
  await page.goto('about:blank');
  const old = await block(context, 'mizan-last-words');
  const reader = await context.newPage();
  await reader.goto(`model/checklists/#${id}`);
  await start(page, 'Made meanwhile');
  await expect(savedAs(page)).toHaveAttribute('data-state', 'memory');
  await expect(savedAs(page).getByRole('button', { name: 'Download now' })).toBeVisible();
  await expect(reader.getByText('does not give out what is stored')).toBeVisible();
  const shelf = await context.newPage();
  await shelf.goto('');
  await expect(forgets(shelf)).toContainText('Close other tabs of Mizan');
  await letGo(old);
  await saved(page);
  await expect(title(reader)).toHaveValue('From before');
  await expect(forgets(shelf)).toHaveCount(0);
  await expect(shelf.getByRole('link', { name: 'From before' })).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue('Made meanwhile');
  await shelf.reload();
  await expect(shelved(shelf)).toHaveCount(2);
});

test('a page whose storage never answers goes on in memory within five seconds, and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await timed(page);
  await page.goto('');
  await expect(forgets(page)).toContainText('for now this window keeps nothing');
  expect(await tookTo(page, 'forgets')).toBeLessThan(5000);
  await page.goto('model/checklists/#anything');
  await expect(page.getByText('does not give out what is stored')).toBeVisible();
  await page.getByRole('link', { name: 'To your models' }).click();
  await startOwn(page);
  await title(page).fill('In memory');
  await expect(savedAs(page)).toHaveAttribute('data-state', 'memory');
});

test('a storage that fails for a moment is told, and all is there after trying again', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const id = await start(page, 'Still there');
  await saved(page);
  await page.goto('about:blank');
  // The next page that wants this database is refused, once.
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = (name, version) => {
      if (sessionStorage.getItem('refuse') !== name) return open(name, version);
      sessionStorage.removeItem('refuse');
      const error = new DOMException('Internal error', 'UnknownError');
      const request = { error } as IDBOpenDBRequest;
      setTimeout(() => {
        request.onerror?.(new Event('error'));
      }, 0);
      return request;
    };
  });
  const times = countOf(2, 100);
  for (let time = 0; time < times; time += 1) {
    const name = ['mizan-last-words', 'mizan-documents'][time % 2]!;
    await page.goto('favicon.svg');
    await page.evaluate((database) => sessionStorage.setItem('refuse', database), name);
    if (time % 4 < 2) {
      await page.goto('');
      await expect(forgets(page)).toContainText('This window will forget everything');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(shelved(page)).toHaveCount(1);
    } else {
      await page.goto(`model/checklists/#${id}`);
      await expect(page.getByText('does not give out what is stored')).toBeVisible();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(title(page)).toHaveValue('Still there');
    }
    // No quiet second place: what is stored elsewhere is found by nobody.
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => key.includes('documents'))).toEqual([]);
  }
});

test('a database that is deleted under the open page is told, and its model is saved again', async ({
  context,
  page,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const id = await start(page, 'Zero');
  await saved(page);
  const other = await besides(context);
  const session = await context.newCDPSession(other);
  const times = countOf(2, 50);
  for (let time = 1; time <= times; time += 1) {
    // By a tab that asks for it, and by the browser, which asks nobody.
    if (time % 2 === 0)
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(baseURL!).origin,
        storageTypes: 'indexeddb',
      });
    else
      await other.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) {
          const request = indexedDB.deleteDatabase(name!);
          await new Promise((done) => (request.onsuccess = done));
        }
      });
    await title(page).fill(`Edit ${time}`);
    await expect(savedAs(page)).toHaveAttribute('data-state', 'rewritten');
    await expect(savedAs(page)).toContainText('The browser had removed this model');
    await title(page).fill(`Edit ${time} and on`);
    await saved(page);
    await page.reload();
    await expect(title(page)).toHaveValue(`Edit ${time} and on`);
  }
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.goto('');
  await expect(shelved(page)).toHaveCount(1);
});

test('connections that are closed under the page cost no edit and make no copy', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await page.addInitScript(() => {
    const connections: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = (name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    let isHidden = false;
    Object.defineProperty(document, 'visibilityState', {
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    Object.assign(window, {
      close: () => {
        for (const connection of connections.splice(0)) {
          connection.close();
          // As where the browser closes it, and not the page.
          connection.dispatchEvent(new Event('close'));
        }
      },
      hide: () => {
        isHidden = true;
        document.dispatchEvent(new Event('visibilitychange'));
        isHidden = false;
      },
    });
  });
  await start(page, 'Zero');
  await saved(page);
  const times = countOf(8, 100);
  for (let time = 0; time < times; time += 1) {
    await title(page).fill(`Edit ${time}`);
    // Between the edit and its save, before the last words, and after them.
    await page.evaluate(
      ([turn]) => {
        const { close, hide } = window as unknown as { close: () => void; hide: () => void };
        if (turn === 0) close();
        else if (turn === 1) [close, hide].forEach((step) => step());
        else [hide, close].forEach((step) => step());
      },
      [time % 3],
    );
    await saved(page);
  }
  await page.reload();
  await expect(title(page)).toHaveValue(`Edit ${times - 1}`);
  // Of an edit whose page goes away at once nothing is left but its last words.
  for (let time = 0; time < 3; time += 1) {
    await page.evaluate(() => (window as unknown as { close: () => void }).close());
    await page.waitForTimeout(200);
    await title(page).fill(`The last ${time}`);
    await page.reload();
    await expect(title(page)).toHaveValue(`The last ${time}`);
    await saved(page);
  }
  await page.goto('');
  await expect(shelved(page)).toHaveCount(1);
});

test('a browser that was emptied between two visits is not met with silence', async ({
  context,
  page,
  baseURL,
}) => {
  await start(page, 'Evicted');
  await saved(page);
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL!).origin,
    storageTypes: 'all',
  });
  for (const [path, sentence] of [
    ['', 'Had models here before?'],
    ['ar/', 'كانت لديك نماذج هنا؟'],
    ['zh-CN/', '以前在这里建过模型？'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(shelved(page)).toHaveCount(0);
  }
});
