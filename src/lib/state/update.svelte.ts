/** Whether a newer Mizan is here: it is offered, never forced. */
export class Update {
  #newer: ServiceWorker | undefined = $state.raw();

  get isReady(): boolean {
    return this.#newer !== undefined;
  }

  /** Looks for a newer version, now and whenever the page comes back into sight; returns the way to stop. */
  attend(): () => void {
    // Windows without a secure origin have no service workers.
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (container === undefined) return () => undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    // Once there is a version at all: on a first visit nothing older runs.
    void container.ready.then((registration) => {
      if (signal.aborted) return;
      const look = (): void => {
        this.#newer = registration.waiting ?? this.#newer;
      };
      const follow = (): void => {
        registration.installing?.addEventListener('statechange', look, { signal });
      };
      look();
      // One may be on its way already.
      follow();
      registration.addEventListener('updatefound', follow, { signal });
      document.addEventListener(
        'visibilitychange',
        () => {
          if (document.visibilityState === 'visible')
            void registration.update().catch(() => undefined);
        },
        { signal },
      );
    });
    return () => {
      stopping.abort();
    };
  }

  /** Lets the newer version take over and loads it; edits are kept as whenever a page is left. */
  takeOver(): void {
    const reload = (): void => {
      location.reload();
    };
    // Another tab may have let it take over already.
    if (this.#newer?.state !== 'installed') {
      reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    this.#newer.postMessage('take over');
  }
}
