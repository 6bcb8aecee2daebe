import { element } from './element';
import { HOST_TAG } from './host';

/** Between the corner and the first picker, and between pickers (px). */
const GAP = 16;

/** Puts the pickers of the corner one above the other, the oldest at the bottom: two ticks ask two questions. */
function stack(): void {
  let bottom = GAP;
  for (const host of document.querySelectorAll<HTMLElement>(`body > ${HOST_TAG}.corner`)) {
    host.style.bottom = `${bottom}px`;
    bottom += host.offsetHeight + GAP;
  }
}

/** Keeps them so while this one stands, whatever it shows, and when it has gone. */
export function stackCorners(host: HTMLElement, signal: AbortSignal): void {
  const observer = new ResizeObserver(stack);
  observer.observe(host);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      host.remove();
      stack();
    },
    { once: true },
  );
}

/** Lets the person send it away: it stands over the CRM's own page. */
export function closeButton(
  texts: Record<string, string>,
  signal: AbortSignal,
  onClose: () => void,
): HTMLElement {
  const button = element('button', {
    type: 'button',
    class: 'close',
    'aria-label': texts.close ?? 'close',
  });
  button.append('×');
  button.addEventListener('click', (event) => event.isTrusted && onClose(), { signal });
  return button;
}
