/**
 * Puts into a picker's card what the browser is to watch in its place: all of it but its edge. What stands beside the
 * picker may touch it there by a fraction of a pixel, or by its shadow, and the browser would call all of it covered.
 */
export function probeIn(card: HTMLElement): HTMLElement {
  const probe = document.createElement('div');
  probe.setAttribute('aria-hidden', 'true');
  probe.style.cssText = 'all:initial;position:absolute;inset:8px;pointer-events:none';
  card.style.position = 'relative';
  card.append(probe);
  return probe;
}
