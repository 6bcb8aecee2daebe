import type { GeneralForm } from './general';
import { matchesAny } from './page-url';
import type { FormDef, Profile } from './profile';
import { readKind, recordHere } from './read';
import type { Recognised } from './recognise';
import { closestAcross, holds, queryAcross } from './recognise/tree';
import { isVisible, textOf } from './visible';

/** A form that logs a contact, found in the page. */
export interface FoundForm {
  def: FormDef;
  container: Element;
  field: Element;
  /** The element that holds field and save control: the container, or the profile's wider scope. */
  scope: Element;
  /** Where no profile describes the form: what the recogniser sees in it. */
  general?: GeneralForm;
  /** What general signs add to a form that was taught by pointing: whoever showed it "Save" did not show "Save and new". */
  beside?:
    | (Pick<GeneralForm, 'read' | 'hearEnter'> & { now(): Pick<Recognised, 'saves' | 'cancels'> })
    | null
    | undefined;
  /** The form stands in an open shadow root. */
  deep?: boolean;
  /** The row or card whose button opened it. */
  opener?: Element;
}

/** Frames that may hold nothing but an editor's text (CKEditor 4, TinyMCE): those with no address of their own. */
const EDITOR_FRAMES =
  'iframe:not([src]), iframe[srcdoc], iframe[src=""], iframe[src^="about:"], iframe[src^="javascript:"]';

/** Something to type a note into. */
export const TEXT_FIELDS = `textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], ${EDITOR_FRAMES}`;

/** Inputs of one line: few are for what was said, so that only one that somebody goes into is looked at. */
export const LINE_FIELDS =
  'input:is(:not([type]), [type=text], [type=""]):not([role=combobox], [role=searchbox], [list], [aria-autocomplete], [inputmode=numeric], [inputmode=decimal], [readonly])';

/** What a note may be typed into, long or of one line. */
export const ANY_TEXT = `${TEXT_FIELDS}, ${LINE_FIELDS}`;

/** Whether an element that `TEXT_FIELDS` found takes text: any, but of frames only those that are editors. */
export function takesText(field: Element): boolean {
  // By its name: the element may be of another frame's realm.
  if (field.tagName !== 'IFRAME' && field.tagName !== 'FRAME') return true;
  const inside = (field as HTMLIFrameElement).contentDocument;
  return inside !== null && (inside.designMode === 'on' || inside.body?.isContentEditable === true);
}

const asList = (css: string | readonly string[] | undefined) =>
  css === undefined ? '' : typeof css === 'string' ? css : css.join(', ');

/** Whether a control's words are those of the form's save control. */
function saysSave({ def }: FoundForm, control: Element): boolean {
  if (def.saveText === undefined) return true;
  const named = textOf(control) || (control.getAttribute('aria-label') ?? '');
  return new RegExp(def.saveText, 'iu').test(named);
}

/** The visible save control of a form, or `null`. */
export function saveControl(form: FoundForm): Element | null {
  if (form.general) return form.general.now().save;
  const css = asList(form.def.save);
  const all = form.deep ? queryAcross(form.scope, css) : [...form.scope.querySelectorAll(css)];
  return all.find((control) => isVisible(control) && saysSave(form, control)) ?? null;
}

/** The component whose inner button a control is, or `null`. */
function hostOf(control: Element): Element | null {
  const root = control.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether an event's target is (in) the form's save control; which of the two, or `null`. */
export function pressOf(form: FoundForm, target: Element): 'save' | 'cancel' | null {
  const seen = (form.general ?? form.beside)?.now();
  const pressed = (control: Element) => holds(control, target) || hostOf(control) === target;
  if (seen?.saves.some(pressed)) return 'save';
  if (seen?.cancels.some(pressed)) return 'cancel';
  for (const [what, css] of [
    ['cancel', asList(form.def.cancel)],
    ['save', asList(form.def.save)],
  ] as const) {
    const control = css ? closestAcross(target, css) : null;
    if (!control || !holds(form.scope, control)) continue;
    if (what === 'cancel' || saysSave(form, control)) return what;
  }
  return null;
}

/** The row or card that the latest of these presses stood in. */
function openerOf(css: string, pressed: readonly Element[]): Element | null {
  for (const target of pressed.toReversed()) {
    const opener = closestAcross(target, css);
    if (opener) return opener;
  }
  return null;
}

function fits(
  def: FormDef,
  field: Element,
  url: string,
  profile: Profile,
  pressed: readonly Element[],
  none = false,
): FoundForm | null {
  if (!field.matches(def.text)) return null;
  if (def.on) {
    const here = recordHere(profile, { form: null, page: field.ownerDocument, url });
    if (!here || !def.on.includes(here.type)) return null;
  }
  const container = closestAcross(field, def.container);
  if (!container) return null;
  const scope = def.scope ? closestAcross(container, def.scope) : container;
  if (!scope) return null;
  const deep = profile.shadow === true;
  const opener = def.opener ? openerOf(def.opener, pressed) : null;
  if (def.opener && !opener) return null;
  const found: FoundForm = { def, container, field, scope, deep, ...(opener ? { opener } : {}) };
  if (def.unless && (scope.matches(def.unless) || scope.querySelector(def.unless))) return null;
  if (!saveControl(found)) return null;
  // A word of the CRM's own says that it is no contact (a task, an upload) as it stands.
  const place = { form: scope, opener, page: field.ownerDocument, url, deep };
  return (readKind(def.kind, place) === 'none') === none ? found : null;
}

/** Whether a profile, or who taught it, says that this field is no contact's, whatever it looks like. */
export function isNever(field: Element, profile: Profile, url: string): boolean {
  return (
    matchesAny(profile.never, url) ||
    (profile.skip !== undefined && closestAcross(field, profile.skip) !== null) ||
    profile.forms.some((def) => def.kind === 'none' && fits(def, field, url, profile, [], true))
  );
}

/**
 * The interaction form that a text field belongs to, by the site's profile; `null` where it belongs to none
 * (client editing, search, a plan …) or isn't visible yet.
 * @param pressed what was pressed last, the latest at the end: one of them may have opened the form
 */
export function findForm(
  field: Element,
  profile: Profile,
  url: string,
  pressed: readonly Element[] = [],
): FoundForm | null {
  if (isNever(field, profile, url) || !isVisible(field)) return null;
  for (const def of profile.forms) {
    const found = fits(def, field, url, profile, pressed);
    if (found) return found;
  }
  return null;
}

/** The product that a page runs, by the profiles' fingerprints, or `null`. */
export function recogniseProduct(
  fingerprints: readonly { id: string; signs: { css: string; text?: string | undefined }[] }[],
  page: Document,
): string | null {
  // Most pages have none: one question for all that are told by an element alone.
  const told = fingerprints.flatMap(({ signs }) => signs.filter((sign) => sign.text === undefined));
  const hasSome = told.length > 0 && page.querySelector(told.map(({ css }) => css).join()) !== null;
  for (const { id, signs } of fingerprints) {
    for (const { css, text } of signs) {
      if (text === undefined && !hasSome) continue;
      const element = page.querySelector(css);
      if (!element) continue;
      if (text === undefined || new RegExp(text, 'iu').test(element.textContent ?? '')) return id;
    }
  }
  return null;
}
