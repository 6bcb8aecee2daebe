import type { AutosaveDef, Profile } from './profile';
import { isFor, recordHere } from './read';
import { closestAcross } from './recognise/tree';

/** A text that the CRM saves by itself while one types. */
export interface FoundAutosave {
  def: AutosaveDef;
  container: Element;
  field: Element;
}

/** The self-saving text that an element is, or stands in, by the site's profile; `null` where it is none. */
export function findAutosave(at: Element, profile: Profile, url: string): FoundAutosave | null {
  for (const def of profile.autosaves ?? []) {
    const field = closestAcross(at, def.text);
    const container = field && closestAcross(field, def.container);
    if (!field || !container) continue;
    const here = recordHere(profile, { form: null, page: field.ownerDocument, url });
    if (!isFor(def.on, here)) continue;
    if (def.unless && (container.matches(def.unless) || container.querySelector(def.unless)))
      continue;
    return { def, container, field };
  }
  return null;
}
