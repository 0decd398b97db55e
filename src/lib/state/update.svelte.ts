/** Whether a newer Mizan waits to take over: it is offered, never forced. */
export class Update {
  #waiting: ServiceWorker | undefined = $state.raw();

  get isReady(): boolean {
    return this.#waiting !== undefined;
  }

  /** Looks for a newer version, now and whenever the page comes back into sight; returns the way to stop. */
  attend(): () => void {
    // Windows without a secure origin have no service workers.
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (container === undefined) return () => undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    void container.getRegistration().then((registration) => {
      if (registration === undefined || signal.aborted) return;
      const look = (): void => {
        // The first version of all takes over by itself: nothing older runs.
        if (registration.active !== null) this.#waiting = registration.waiting ?? undefined;
      };
      look();
      registration.addEventListener(
        'updatefound',
        () => registration.installing?.addEventListener('statechange', look, { signal }),
        { signal },
      );
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

  /** Lets the newer version take over and loads it; whoever has edits open is asked to keep them first. */
  takeOver(): void {
    const reload = (): void => {
      location.reload();
    };
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    this.#waiting?.postMessage('take over');
  }
}
