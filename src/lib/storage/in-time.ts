/** What comes of work within so many milliseconds; rejects with a `TimeoutError` when nothing has by then. */
export function inTime<T>(work: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('storage does not answer', 'TimeoutError'));
    }, limit);
    work
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
