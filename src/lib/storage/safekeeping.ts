/** How safe the documents of this browser are: what it promised, and how old the newest file outside of it is. */
export interface Safekeeping {
  /** Whether the browser promised not to clear them by itself; `undefined` where it does not say. */
  readonly isPromised: boolean | undefined;
  /** When everything was last saved to a file, in milliseconds since 1970; `undefined`: never. */
  readonly backedUpAt: number | undefined;
  /** Saves since then. */
  readonly saves: number;
}

const KEY = 'mizan-backup';
const ASKED = 'mizan-asked-to-keep';
const DAY = 86_400_000;

/** Small facts beside the documents; a browser that refuses them forgets them, no more. */
function noted(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function note(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten, no more.
  }
}

function counts(): { at: number | undefined; saves: number } {
  const [at = 0, saves = 0] = (noted(KEY) ?? '').split(' ').map(Number);
  return { at: at > 0 ? at : undefined, saves: saves > 0 ? saves : 0 };
}

/** Counts an acknowledged save. */
export function countSave(): void {
  const { at, saves } = counts();
  note(KEY, `${at ?? 0} ${saves + 1}`);
}

/** Everything was saved to a file outside the browser. */
export function backedUp(now: number): void {
  note(KEY, `${now} 0`);
}

/** Asks the browser, once, to promise that it does not clear the documents by itself. */
export async function askToKeep(): Promise<void> {
  if (noted(ASKED) !== null) return;
  note(ASKED, 'yes');
  // Windows without a secure origin have no such promise.
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  await storage?.persist?.().catch(() => false);
}

export async function safekeeping(): Promise<Safekeeping> {
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  const isPromised = await storage?.persisted?.().catch(() => undefined);
  const { at, saves } = counts();
  return { isPromised, backedUpAt: at, saves };
}

/** A file outside the browser is due after 25 saves or 7 days. */
export function isBackupDue({ backedUpAt, saves }: Safekeeping, now: number): boolean {
  if (saves === 0) return false;
  return saves >= 25 || (backedUpAt !== undefined && now - backedUpAt > 7 * DAY);
}
