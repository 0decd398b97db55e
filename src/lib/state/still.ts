/** Set by the page that rescues documents. */
const ASKED = 'mizan-still';
/** Noted in this tab while a model runs; still there when a page starts, it speaks of one that crashed. */
const RUNNING = 'mizan-running';

/** Small facts of this tab; a browser that refuses them forgets them. */
function taken(key: string): boolean {
  try {
    const isNoted = sessionStorage.getItem(key) !== null;
    sessionStorage.removeItem(key);
    return isNoted;
  } catch {
    return false;
  }
}

let hasCrashed = taken(RUNNING);

/** Whether this tab crashed while a model ran; told once. */
export function takeCrash(): boolean {
  const crash = hasCrashed;
  hasCrashed = false;
  return crash;
}

/** Whether the reader asked to open a model without running it; told once. */
export function takeStillness(): boolean {
  return taken(ASKED);
}

export function noteRun(isRunning: boolean): void {
  try {
    if (isRunning) sessionStorage.setItem(RUNNING, 'yes');
    else sessionStorage.removeItem(RUNNING);
  } catch {
    return;
  }
}
