import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext } from '@playwright/test';

/** A folder in which a browser keeps what it stores, through kills and new starts. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'mizan-profile-'));

  /** Starts a browser of its own in this profile. */
  open(): Promise<BrowserContext> {
    const { launchOptions, baseURL } = base.info().project.use;
    return chromium.launchPersistentContext(this.folder, {
      serviceWorkers: 'block',
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(launchOptions?.executablePath === undefined
        ? {}
        : { executablePath: launchOptions.executablePath }),
      args: launchOptions?.args ?? [],
    });
  }

  /** Ends every process of its browser at once. */
  kill(): void {
    const processes = execFileSync('ps', ['-eo', 'pid=,args=']).toString().split('\n');
    for (const line of processes.filter((each) => each.includes(`--user-data-dir=${this.folder}`)))
      try {
        process.kill(Number.parseInt(line.trim(), 10), 'SIGKILL');
      } catch {
        // It has ended with the others.
      }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** With a profile of its own for each test. */
export const test = base.extend<{ profile: Profile }>({
  // eslint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = new Profile();
    await use(profile);
    profile.kill();
    profile.remove();
  },
});
