import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';

/** What IndexedDB itself may answer. */
export const INDEXEDDB_FAULTS = [
  'QuotaExceededError',
  'UnknownError',
  'InvalidStateError',
  'AbortError',
  'DataCloneError',
] as const;
export type IndexedDbFault = (typeof INDEXEDDB_FAULTS)[number];

/** Thrown by the call, or told later: by the request of an `open`, by the transaction of all others. */
export type Way = 'thrown' | 'told';

interface Fault {
  readonly at: number;
  readonly isForEver: boolean;
  readonly name: IndexedDbFault;
  readonly way: Way;
}

let fault: Fault | undefined;
let calls = 0;

/** From now on the call number `at` (from 1) of IndexedDB fails, and all that follow where it is for ever. */
export function failAt(next: Fault | undefined): void {
  calls = 0;
  fault = next;
}

/** The calls since then. */
export function callsMade(): number {
  return calls;
}

/** The fault that this call meets. */
function met(): Fault | undefined {
  calls += 1;
  const isMet =
    fault !== undefined && (calls === fault.at || (fault.isForEver && calls > fault.at));
  return isMet ? fault : undefined;
}

/** As a browser does it: the request has succeeded, and then its transaction is given up all the same. */
function giveUp(request: IDBRequest, name: string): void {
  const transaction = request.transaction as unknown as { _abort(name: string): void };
  // After all who were told of the success, and whatever they asked for next.
  const end = (): void => {
    queueMicrotask(() => {
      transaction._abort(name);
    });
  };
  request.addEventListener('success', end, { once: true });
}

function refused(name: string): IDBOpenDBRequest {
  const request = { error: new DOMException('', name) } as unknown as IDBOpenDBRequest;
  setTimeout(() => {
    request.onerror?.(new Event('error'));
  }, 0);
  return request;
}

type Method = (this: object, ...given: unknown[]) => unknown;

/** Puts a wrapper round a method of a prototype: the library under test was made to call that. */
function wrap(
  prototype: object,
  name: string,
  told: (work: () => unknown, fault: Fault) => unknown,
): void {
  const methods = prototype as Record<string, Method>;
  const method = methods[name]!;
  methods[name] = function (...given) {
    // The twin itself begins the transaction of an upgrade by this method.
    const isInside = given.includes('versionchange');
    const meets = isInside ? undefined : met();
    if (meets === undefined) return method.apply(this, given);
    if (meets.way === 'thrown') throw new DOMException('as in a browser', meets.name);
    return told(() => method.apply(this, given), meets);
  };
}

wrap(IDBFactory.prototype, 'open', (_work, { name }) => refused(name));
wrap(IDBDatabase.prototype, 'transaction', (_work, { name }) => {
  throw new DOMException('as in a browser', name);
});
for (const name of ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'openKeyCursor', 'openCursor'])
  wrap(IDBObjectStore.prototype, name, (work, meets) => {
    const request = work() as IDBRequest;
    giveUp(request, meets.name);
    return request;
  });
