import { parentOf } from '@/lib/crm';

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
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.clipPath !== 'none' && at === host) return false;
  }
  if (opacity < LEAST_OPACITY) return false;
  if (event instanceof MouseEvent && event.detail > 0) {
    return isOnTop(host, event.clientX, event.clientY);
  }
  return true;
}

/** Whether a point of the window shows the host: also where it stands in an open shadow root of the page. */
function isOnTop(host: HTMLElement, x: number, y: number): boolean {
  let top = document.elementFromPoint(x, y);
  while (top && top !== host && top.shadowRoot) {
    const inner: Element | null = top.shadowRoot.elementFromPoint(x, y);
    if (inner === top) return false;
    top = inner;
  }
  return top === host;
}
