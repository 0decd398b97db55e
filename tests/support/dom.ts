import '@testing-library/jest-dom/vitest';

/** Watches nothing: in jsdom no element has a size. */
class StillObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

// jsdom lacks these; components ask for them when they start.
Object.assign(window, {
  ResizeObserver: StillObserver,
  matchMedia: (media: string) => ({ matches: false, media }),
});
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});
