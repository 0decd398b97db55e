const WIDTH = 30;

/** A bar on standard error that appears when a run has taken a second, and goes when it is over. */
export class ProgressBar {
  readonly #started = performance.now();
  #shown = -1;

  tell = (share: number): void => {
    const percent = Math.floor(share * 100);
    if (percent === this.#shown || performance.now() - this.#started < 1000) return;
    this.#shown = percent;
    const full = Math.round(share * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    process.stderr.write(`\r${bar} ${String(percent).padStart(3)}%`);
  };

  clear(): void {
    if (this.#shown >= 0) process.stderr.write(`\r${' '.repeat(WIDTH + 5)}\r`);
  }
}
