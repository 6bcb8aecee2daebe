import { PARTS, type Part, type Pointed } from '@/lib/crm/teach';
import type { TeachModel } from './model';

/** The element of a part again, though the page may have drawn it anew. */
export function live({ taken }: TeachModel, part: Part): Element | undefined {
  const known = taken[part];
  if (!known || known.element.isConnected) return known?.element;
  return known.element.ownerDocument.querySelector(known.css) ?? undefined;
}

/** All that was pointed at; `null` while the field is missing, or what saves it. */
export function pointedNow(model: TeachModel): Pointed | null {
  const text = live(model, 'text');
  const save = live(model, 'save');
  if (!text || !(save || model.selfSaves)) return null;
  const all = PARTS.flatMap((part) => {
    const found = live(model, part);
    return found ? [[part, found] as const] : [];
  });
  return { ...Object.fromEntries(all), text };
}
