/** Pixels between what opens and its button, and the edge of the window. */
const GAP = 6;

/** Puts what a button opened under it, or over it where there is more room, wholly inside the window. */
export function placeBeside(panel: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const wanted = isRtl ? from.right - width : from.left;
  const left = Math.max(GAP, Math.min(wanted, innerWidth - width - GAP));
  const below = from.bottom + GAP;
  const top = below + height > innerHeight - GAP ? from.top - height - GAP : below;
  panel.style.left = `${left}px`;
  panel.style.top = `${Math.max(GAP, top)}px`;
}
