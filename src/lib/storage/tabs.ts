/** What a tab tells the others of a document. */
export type News =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly rev: number;
      readonly schema: number;
    }
  | { readonly kind: 'removed'; readonly id: string }
  /** A tab wants to edit; the one that does answers `yielded` once its edits are saved. */
  | { readonly kind: 'asked'; readonly id: string }
  | { readonly kind: 'yielded'; readonly id: string };

const CHANNEL = 'mizan';
const YIELD_LIMIT = 1000;

/** A page does not hear itself. */
let page: string | undefined;
const self = (): string => (page ??= crypto.randomUUID());

interface Envelope {
  readonly from: string;
  readonly news: News;
}

function locks(): LockManager | undefined {
  // Older browsers and windows without a secure origin have no locks.
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as { locks?: LockManager }).locks;
}

/** Tells all other tabs. */
export function tell(news: News): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ from: self(), news } satisfies Envelope);
  channel.close();
}

/** Listens to the other tabs; returns the way to stop. */
export function watchTabs(listener: (news: News) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Envelope>) => {
    if (data.from !== self()) listener(data.news);
  };
  return () => {
    channel.close();
  };
}

const turns = new Map<string, Promise<unknown>>();

/** Within this page alone, where the browser has no locks. */
async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(name);
  const mine = (before ?? Promise.resolve()).then(work, work);
  turns.set(name, mine);
  return mine;
}

/** One write at a time a document, over all tabs; reads wait for a write that has begun. */
export function locked<T>(
  id: string,
  mode: 'exclusive' | 'shared',
  work: () => Promise<T>,
): Promise<T> {
  const name = `mizan:save:${id}`;
  return locks()?.request(name, { mode }, work) ?? inTurn(name, work);
}

/** The place of the one tab that edits a document. */
export interface Seat {
  /** Takes the place from the tab that has it, which saves first when it still answers. */
  take(): Promise<void>;
  /** Gives the place up: the next tab that waits gets it. */
  leave(): void;
}

/** How a tab learns about its place. */
export interface Sitter {
  /** The place is this tab's. */
  readonly granted: () => void;
  /** Another tab has the place; this one waits for it. */
  readonly waiting: () => void;
}

/**
 * Asks for the place of the tab that edits a document. Only one tab has it; the others wait in line and get
 * it when that tab goes away. Where the browser has no locks every tab has it, and the revision of a save decides.
 */
export function sit(id: string, { granted, waiting }: Sitter): Seat {
  const name = `mizan:edit:${id}`;
  const manager = locks();
  if (manager === undefined) {
    granted();
    return { take: () => Promise.resolve(), leave: () => undefined };
  }
  let line = new AbortController();
  let release: (() => void) | undefined;
  let hasLeft = false;

  // Kept from the moment it is given: asked for a second time it could be another tab's by then.
  const hold = (lock: Lock | null): Promise<void> | undefined => {
    if (hasLeft) return undefined;
    if (lock === null) {
      wait();
      return undefined;
    }
    return new Promise((resolve) => {
      release = resolve;
      granted();
    });
  };
  const wait = (): void => {
    waiting();
    ask({ signal: line.signal });
  };
  const ask = (options: LockOptions): void => {
    const { signal } = line;
    manager.request(name, options, hold).catch(() => {
      // The place was taken; a wait that was broken off is no loss.
      if (hasLeft || signal.aborted) return;
      release = undefined;
      wait();
    });
  };

  ask({ ifAvailable: true });

  return {
    async take() {
      if (hasLeft) return;
      if (release !== undefined) {
        // Another tab had asked for the place and never took it.
        granted();
        return;
      }
      await yielded(id);
      line.abort();
      line = new AbortController();
      ask({ steal: true });
    },
    leave() {
      hasLeft = true;
      line.abort();
      release?.();
    },
  };
}

/** Resolved when the tab that edits has saved and says so, or does not answer within a second. */
function yielded(id: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(limit);
      stop();
      resolve();
    };
    const limit = setTimeout(done, YIELD_LIMIT);
    const stop = watchTabs((news) => {
      if (news.kind === 'yielded' && news.id === id) done();
    });
    tell({ kind: 'asked', id });
  });
}
