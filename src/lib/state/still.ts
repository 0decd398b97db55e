import { isAlive, showLife } from '#lib/storage/page-life.ts';

/** Set by the page that rescues documents. */
const ASKED = 'mizan-still';
/** Noted in this tab while a model runs, with the name of the page. */
const RUNNING = 'mizan-running';

/** Small facts of this tab; a browser that refuses them forgets them. */
function taken(key: string): string | null {
  try {
    const noted = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return noted;
  } catch {
    return null;
  }
}

let page: string | undefined;
let endLife: (() => void) | undefined;

/**
 * Whether this tab crashed while a model ran, told once; `undefined` where nothing speaks for it. A tab that is
 * duplicated takes the notes of the other one along, and the page that wrote them lives.
 */
export function takeCrash(): Promise<boolean> | undefined {
  const noted = taken(RUNNING);
  return noted === null || noted === page ? undefined : isAlive(noted).then((lives) => !lives);
}

/** Whether the reader asked to open a model without running it; told once. */
export function takeStillness(): boolean {
  return taken(ASKED) !== null;
}

export function noteRun(isRunning: boolean): void {
  try {
    if (!isRunning) {
      sessionStorage.removeItem(RUNNING);
      return;
    }
    page ??= crypto.randomUUID();
    endLife ??= showLife(page);
    sessionStorage.setItem(RUNNING, page);
  } catch {
    return;
  }
}

/** The page goes away, by itself: nothing has crashed. */
export function noteEnd(): void {
  noteRun(false);
  // A page that holds a lock is not kept for the way back.
  endLife?.();
  endLife = undefined;
}
