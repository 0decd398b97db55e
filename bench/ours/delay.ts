// Runs inside the app: tells how long a user waits for the figures after moving a slider.

/** What a user waits for, in milliseconds from the event. */
export interface Delay {
  /** Until the first figures that belong to the new position are painted. */
  readonly first: number;
  /** Until the figures of all futures are painted. */
  readonly all: number;
}

/** What the runner calls: `start` before it moves the slider, `delay` after. */
export interface Stopwatch {
  /** Waits for the next `input` event. */
  start(): void;
  /** Resolves once the result bar shows all figures that the event asked for. */
  delay(): Promise<Delay>;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Milliseconds after which figures that have not come will not come. */
const PATIENCE = 60_000;

/** A frame and a message later what changed in the document has been painted. */
function painted(tell: (time: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(undefined);
  });
}

function watch(bar: Element, begin: number, settle: (delay: Delay) => void): void {
  let first: number | undefined;
  const observer = new MutationObserver(() => {
    if (bar.getAttribute('data-current') !== 'true') return;
    const isFinal = bar.getAttribute('data-final') === 'true';
    if (isFinal) observer.disconnect();
    painted((time) => {
      first ??= time - begin;
      if (isFinal) settle({ first, all: time - begin });
    });
  });
  observer.observe(bar, { attributes: true });
}

let next: Promise<Delay> | undefined;

window.stopwatch = {
  start() {
    const bar = document.querySelector('[data-testid="result-bar"]');
    if (bar === null) throw new Error('The result bar is not on the screen.');
    next = new Promise((settle, refuse) => {
      setTimeout(() => refuse(new Error('No new figures came.')), PATIENCE);
      addEventListener('input', ({ timeStamp }) => watch(bar, timeStamp, settle), {
        capture: true,
        once: true,
      });
    });
  },
  delay: () => next ?? Promise.reject(new Error('The stopwatch was not started.')),
};
