import type { Recognised } from './recognise';
import { holds } from './recognise/tree';
import { isVisible } from './visible';

/** Forms that general signs found, as long as they stand. */
export interface FoundForms {
  add(form: { now(): Recognised }): void;
  /** Whether a press there saves one of them: the form's picker is asked then, and nothing beside it. */
  areSavedBy(target: Element): boolean;
}

/** Keeps the forms that were found. Pages that draw theirs anew all the time leave none behind. */
export function keepForms(): FoundForms {
  const forms = new Set<{ now(): Recognised }>();
  const stands = (form: { now(): Recognised }) => {
    const { field } = form.now();
    if (!field.isConnected) forms.delete(form);
    return field.isConnected && isVisible(field);
  };
  return {
    add(form) {
      for (const known of forms) stands(known);
      forms.add(form);
    },
    areSavedBy: (target) =>
      [...forms].some((form) => stands(form) && form.now().saves.some((s) => holds(s, target))),
  };
}
