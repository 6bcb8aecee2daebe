/** Below this the person can't be said to have seen what was clicked. */
const LEAST_OPACITY = 0.5;

/**
 * Whether a click on the picker counts: made by a person, on a picker that was really to be seen at that moment
 * (design.md, "The picker in the page"). A page could move it under the pointer, cover it, or make it transparent.
 */
export function isHonest(event: Event, host: HTMLElement): boolean {
  if (
    !event.isTrusted ||
    !host.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  ) {
    return false;
  }
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.clipPath !== 'none' && at === host) return false;
  }
  if (opacity < LEAST_OPACITY) return false;
  if (event instanceof MouseEvent && event.detail > 0) {
    const top = document.elementFromPoint(event.clientX, event.clientY);
    const root = host.getRootNode();
    const inRoot =
      root instanceof ShadowRoot ? root.elementFromPoint(event.clientX, event.clientY) : top;
    return top === host || inRoot === host;
  }
  return true;
}
