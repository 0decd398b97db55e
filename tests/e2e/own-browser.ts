import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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

  /** The way to end every process of its browser at once: they are looked up now, so that it takes no time then. */
  killer(): () => void {
    const lines = execFileSync('ps', ['-eo', 'pid=,args=']).toString().split('\n');
    const processes = lines
      .filter((line) => line.includes(`--user-data-dir=${this.folder}`))
      .map((line) => Number.parseInt(line.trim(), 10));
    return () => {
      for (const id of processes)
        try {
          process.kill(id, 'SIGKILL');
        } catch {
          // It has ended with the others.
        }
    };
  }

  /** The files in which the browser keeps its databases: new ones once it has thrown the old ones away. */
  databases(): { readonly log: string; readonly since: number } {
    const folder = join(this.folder, 'Default', 'IndexedDB');
    const [log] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.log'))
      .map((name) => join(folder, name));
    if (log === undefined) throw new Error('this browser keeps its databases in other files');
    return { log, since: statSync(join(log, '..', 'LOCK')).birthtimeMs };
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
    profile.killer()();
    profile.remove();
  },
});
