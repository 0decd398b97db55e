import { expect, test as base, type BrowserContext } from '@playwright/test';

/** Gathers whatever a page or a worker of a browser does against the policy of the app, from now on. */
export function brokenPolicies(context: BrowserContext): readonly string[] {
  const broken: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text());
  });
  context.on('page', (page) => {
    page.on('worker', (worker) => {
      // What a worker is refused is told to itself alone. One that has ended meanwhile has nothing to tell.
      void worker
        .evaluate(() => {
          self.addEventListener('securitypolicyviolation', (event) => {
            console.error(`Content Security Policy in a worker: ${event.violatedDirective}`);
          });
        })
        .catch(() => undefined);
    });
  });
  return broken;
}

/** A test in which nothing may break the policy of the app, in any page or worker. */
export const test = base.extend<{ policy: undefined }>({
  policy: [
    async ({ context }, use) => {
      const broken = brokenPolicies(context);
      await use(undefined);
      expect(broken).toEqual([]);
    },
    { auto: true },
  ],
});
