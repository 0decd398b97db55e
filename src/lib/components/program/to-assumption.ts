import { goto } from '$app/navigation';

/** Opens the screen of the assumptions at one of them, unless the reader wants it in a window of its own. */
export async function toAssumption(
  event: MouseEvent,
  address: string,
  name: string,
): Promise<void> {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await goto(address, { noScroll: true });
  const row = document.getElementById(`a-${name}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('input')?.focus({ preventScroll: true });
}
