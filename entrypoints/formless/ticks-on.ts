const isBox = (element: Element | null): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'checkbox';

/** Whether a control shows that it is on: a box, one that holds a box, or one that says so by `aria-checked`. */
export function isOn(control: Element): boolean {
  const box = isBox(control) ? control : control.querySelector('input[type=checkbox]');
  return isBox(box) ? box.checked : control.getAttribute('aria-checked') === 'true';
}

/** Whether this click turns the control on: a tick taken away is no contact. */
export function ticksOn(target: Element, control: Element): boolean {
  // In capture a native box already shows its new state; one that the page moves itself shows the old.
  return isBox(target) ? target.checked : !isOn(control);
}
