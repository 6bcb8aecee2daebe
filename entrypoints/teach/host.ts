import { element } from '../overlay.content/picker/element';
import { STYLE } from './style';
import { boxOf } from './under';

export const HOST_TAG = 'stagemark-teach';

/** What teach mode shows: a shield over the page, a box around what is pointed at, and the panel. */
export interface TeachHost {
  host: HTMLElement;
  root: ShadowRoot;
  panel: HTMLElement;
  /** Puts it back on top: above a dialog that was opened meanwhile, inside a modal one. */
  raise(): void;
  /** Runs something that must see the page without the shield. */
  without<T>(look: () => T): T;
  shield(isUp: boolean): void;
  outline(target: Element | null, fits: boolean): void;
}

/** Everything outside a modal dialog is inert: there the panel must stand in it. */
function homeNow(): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? document.documentElement;
}

/** Makes the host; it leaves the page with the signal. */
export function makeTeachHost(label: string, signal: AbortSignal): TeachHost {
  for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const shield = element('div', { class: 'shield' });
  const box = element('div', { class: 'box', hidden: true });
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': label });
  root.append(style, shield, box, panel);
  host.setAttribute('popover', 'manual');

  const raise = () => {
    host.removeAttribute('inert');
    host.removeAttribute('aria-hidden');
    const home = homeNow();
    const focused = root.activeElement;
    if (host.parentElement !== home) home.append(host);
    else if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    // Taken out and put back, it loses the focus.
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return {
    host,
    root,
    panel,
    raise,
    without(look) {
      shield.style.pointerEvents = 'none';
      const seen = look();
      shield.style.pointerEvents = '';
      return seen;
    },
    shield(isUp) {
      shield.hidden = !isUp;
    },
    outline(target, fits) {
      box.hidden = target === null;
      if (!target) return;
      const { left, top, width, height } = boxOf(target);
      box.classList.toggle('misfit', !fits);
      Object.assign(box.style, {
        left: `${left - 3}px`,
        top: `${top - 3}px`,
        width: `${width + 6}px`,
        height: `${height + 6}px`,
      });
    },
  };
}
