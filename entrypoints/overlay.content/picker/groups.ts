import { element } from './element';

export interface Choice {
  value: string;
  name: string;
  className?: string;
  /** The key that picks it while the focus is in the picker. */
  key?: string;
}

/**
 * A radio group of chips: one tab stop, arrows move (WAI-ARIA APG, "Radio Group", without selecting on focus: a
 * pick counts, so it is made on purpose).
 */
export function radioGroup(
  name: string,
  choices: readonly Choice[],
  checked: string | null,
  shownName: string | null,
  className = '',
): HTMLElement {
  const stop = Math.max(
    0,
    choices.findIndex((c) => c.value === checked),
  );
  const radios = choices.map((choice, index) => {
    const radio = element('button', {
      type: 'button',
      role: 'radio',
      'aria-checked': String(choice.value === checked),
      'aria-label': choice.name,
      'data-value': choice.value,
      tabindex: index === stop ? '0' : '-1',
      class: choice.className ?? '',
    });
    radio.append(choice.name);
    if (choice.key)
      radio.append(element('span', { class: 'key', 'aria-hidden': 'true' }, choice.key));
    return radio;
  });
  const group = element('div', {
    role: 'radiogroup',
    'aria-label': name,
    class: `group ${className}`,
  });
  if (shownName) group.append(element('span', { class: 'name', 'aria-hidden': 'true' }, shownName));
  group.append(...radios);
  return group;
}

const radiosOf = (group: Element) => [...group.querySelectorAll<HTMLElement>('[role=radio]')];

/**
 * Makes a group that is shown say what another of the same radios says; `false` where the radios are others and it
 * must be replaced.
 */
export function updateGroup(shown: HTMLElement, next: HTMLElement): boolean {
  const [old, fresh] = [radiosOf(shown), radiosOf(next)];
  const named = (radio: HTMLElement | undefined) => `${radio?.dataset.value} ${radio?.textContent}`;
  const same = old.length === fresh.length && old.every((r, i) => named(r) === named(fresh[i]));
  if (!same || shown.firstChild?.textContent !== next.firstChild?.textContent) return false;
  for (const [index, radio] of old.entries()) {
    const from = fresh[index];
    if (!from) continue;
    radio.className = from.className;
    radio.ariaChecked = from.ariaChecked;
    radio.tabIndex = from.tabIndex;
  }
  return true;
}
