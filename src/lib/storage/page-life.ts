/** Older browsers and windows without a secure origin have no locks. */
function locks(): LockManager | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as { locks?: LockManager }).locks;
}

const nameOf = (page: string): string => `mizan:page:${page}`;

/** Shows for as long as this page lives that it does; returns the way to end that, for a page that is put aside. */
export function showLife(page: string): () => void {
  let end = (): void => undefined;
  const life = new Promise<void>((resolve) => {
    end = resolve;
  });
  locks()
    ?.request(nameOf(page), () => life)
    .catch(() => undefined);
  return end;
}

/** Whether the page of that name lives; false where the browser cannot tell. */
export async function isAlive(page: string): Promise<boolean> {
  const found = await locks()
    ?.query()
    .catch(() => undefined);
  return found?.held?.some(({ name }) => name === nameOf(page)) ?? false;
}
