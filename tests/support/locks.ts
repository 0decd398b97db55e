interface Held {
  readonly mode: LockMode;
  readonly lose: () => void;
}

interface Waiting {
  readonly mode: LockMode;
  readonly grant: () => void;
}

type Callback = (lock: Lock | null) => unknown;

const aborted = (): DOMException => new DOMException('the lock is lost', 'AbortError');

/** Web Locks as browsers have them, for all tabs of a test: modes, `ifAvailable`, `steal` and `signal`. */
export class Locks {
  readonly #held = new Map<string, Set<Held>>();
  readonly #waiting = new Map<string, Waiting[]>();

  request(name: string, second: LockOptions | Callback, third?: Callback): Promise<unknown> {
    const options = typeof second === 'function' ? {} : second;
    const callback = typeof second === 'function' ? second : third!;
    const mode = options.mode ?? 'exclusive';
    if (!['shared', 'exclusive'].includes(mode)) throw new TypeError(`no mode ${mode}`);
    return new Promise((resolve, reject) => {
      const grant = (): void => {
        const held: Held = {
          mode,
          lose: () => {
            reject(aborted());
          },
        };
        this.#of(name).add(held);
        const done = (): void => {
          this.#of(name).delete(held);
          this.#serve(name);
        };
        void Promise.resolve()
          .then(() => callback({ name, mode }))
          .then(resolve, reject)
          .finally(done);
      };
      if (options.signal?.aborted === true) reject(aborted());
      else if (options.steal === true) {
        for (const held of this.#of(name)) held.lose();
        this.#of(name).clear();
        grant();
      } else if (this.#isFree(name, mode) && this.#line(name).length === 0) grant();
      else if (options.ifAvailable === true) void Promise.resolve(callback(null)).then(resolve);
      else {
        const waiting = { mode, grant };
        this.#line(name).push(waiting);
        options.signal?.addEventListener('abort', () => {
          const line = this.#line(name);
          if (!line.includes(waiting)) return;
          line.splice(line.indexOf(waiting), 1);
          reject(aborted());
        });
      }
    });
  }

  #of(name: string): Set<Held> {
    const held = this.#held.get(name) ?? new Set();
    this.#held.set(name, held);
    return held;
  }

  #line(name: string): Waiting[] {
    const line = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, line);
    return line;
  }

  #isFree(name: string, mode: LockMode): boolean {
    const held = [...this.#of(name)];
    return held.length === 0 || (mode === 'shared' && held.every((one) => one.mode === 'shared'));
  }

  #serve(name: string): void {
    const line = this.#line(name);
    for (let next = line[0]; next !== undefined; next = line[0]) {
      if (!this.#isFree(name, next.mode)) return;
      line.shift();
      next.grant();
    }
  }
}
