import { TEXT_FIELDS, takesText } from '../find-form';
import { addsMore } from './adds-line';
import { controlsIn, isShown } from './controls';
import { iconBeside, isOfAnother } from './icon-beside';
import { besideCancel, iconSave, isComposer, likelySave, saidSave } from './likely-save';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { sendsAnother } from './other-forms';
import { outcomesAmong } from './outcomes';
import { byLooks, isAside, mayBeSave, saveScore, savesElse } from './save-score';
import { controlTexts } from './texts';
import { closestAcross, follows, holds, parentOf } from './tree';
import { queryAcross } from './trees';
import { twinsOf } from './twins';

/** How far a form's controls may be from its text field. */
const FURTHEST = 16;
/** More controls than that in one container is a page, not a form. */
const MOST_CONTROLS = 120;

/** More long texts than that in one place are a sheet to fill in, no form that logs a contact. */
const MOST_TEXTS = 20;

/** What a form may stand in, beside its buttons. */
const WINDOWS =
  'dialog, [role=dialog], [class*="modal" i], [class*="drawer" i], [class*="dialog" i]';

/** Whether it lies over the page: many libraries call their windows by a name of their own. */
const isWindow = (at: Element) => at.matches(WINDOWS) || getComputedStyle(at).position === 'fixed';
const inWindow = (form: Element): boolean => {
  for (let at: Element | null = form; at && !at.matches('body, main'); at = parentOf(at))
    if (isWindow(at)) return true;
  return false;
};

/** Windows over the page: what stands in one saves nothing outside of it. */
export const OVER =
  'dialog, [role=dialog], [role=alertdialog], [aria-modal=true], .modal, .ui-dialog, .x-window';
/** A text field with the control that saves it, and the smallest element that holds both. */
export interface Candidate {
  field: Element;
  container: Element;
  /** The smallest element that holds both; the container may be the whole form around it. */
  near: Element;
  save: Element;
  /** All controls that would save: "Save", "Save and new". */
  saves: Element[];
  cancels: Element[];
  /** Each of the controls says what came of a call, and saves it. */
  byOutcome?: true;
  /** No word says what saves: it is told by where it stands and how it is drawn. */
  unsaid?: true;
}

/** The text fields that one sees in an element. */
const textsIn = oncePerPass((root: Element) =>
  queryAcross(root, TEXT_FIELDS).filter((f) => isShown(f) && takesText(f)),
);
const holdsText = oncePerPass((root: Element) =>
  [...root.querySelectorAll(TEXT_FIELDS)].some((f) => isShown(f) && takesText(f)),
);

/** Whether a control may save this field: one that is known by its looks alone only after the text. */
function saves(control: Element, score: number, field: Element): boolean {
  return score > 1 || (score === 1 && follows(control, field));
}

/** The composer around a text whose controls bear no known word: the smallest that has what may save, and no other text. */
function composerOf(field: Element, words: Words): Candidate | null {
  let found: Candidate | null = null;
  for (let at = parentOf(field), up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    if (at.matches('body, main') || textsIn(at).some((text) => !holds(field, text))) break;
    const controls = controlsIn(at).filter((c) => !holds(field, c) && isShown(c));
    if (!isComposer(at, controls, at.matches(WINDOWS))) break;
    const pair = besideCancel(at, field, words);
    if (pair) {
      const { save, cancel } = pair;
      return { field, container: at, near: at, save, saves: [save], cancels: [cancel] };
    }
    const likely = controls.filter((c) => mayBeSave(c, words));
    const said = likely.length === 0 ? saidSave(at, field, words) : null;
    const icon = likely.length === 0 && !said ? iconSave(field) : null;
    const save = said ?? icon ?? likelySave(likely, field);
    const cancels = controls.filter((c) => words.at('cancel', controlTexts(c)) === 0);
    if (save)
      found ??= {
        ...{ field, container: at, near: at, save, saves: [save], cancels },
        ...(said ? {} : { unsaid: true }),
      };
    if (at.matches(WINDOWS) || at.localName === 'form') break;
  }
  return found;
}

/**
 * The form around a text field, by words for what saves it; else a composer with a control that may save it. `null` where
 * there is none nearby.
 */
export function findCandidate(field: Element, words: Words): Candidate | null {
  const form = formOf(field, words);
  const icon = form && isOfAnother(form) ? iconBeside(field) : null;
  if (icon) {
    const { save, row } = icon;
    return { field, container: row, near: row, save, saves: [save], cancels: [], unsaid: true };
  }
  return form ?? composerOf(field, words) ?? cancelledForm(field, words);
}

/** What cancels a form and what stands beside it, looked for once: each of its texts asks. */
const pairOf = oncePerPass((_form: Element): { found?: ReturnType<typeof besideCancel> } => ({}));

/** A form of several texts whose controls bear no known word but the one that cancels it. */
function cancelledForm(field: Element, words: Words): Candidate | null {
  const form = field.matches('input') ? null : closestAcross(field, 'form, dialog, [role=dialog]');
  if (!form || textsIn(form).length > MOST_TEXTS) return null;
  const known = pairOf(form);
  if (known.found === undefined) known.found = besideCancel(form, field, words);
  if (!known.found || !isOwn(known.found.save, field)) return null;
  const { save, cancel } = known.found;
  return { field, container: form, near: form, save, saves: [save], cancels: [cancel] };
}

/**
 * The form around a text field: climbs until an element also holds a control that saves. `null` where there is
 * none nearby.
 */
function formOf(field: Element, words: Words): Candidate | null {
  let inner: Element = field;
  const endsIn = (frame: Element | null) =>
    (frame ? controlsIn(frame) : [])
      .filter((c) => isShown(c) && follows(c, field) && isOwn(c, field))
      .map((control) => ({ control, score: saveScore(control, words) }))
      .filter(({ control, score }) => score > 1 && !addsMore(control, field, words));
  // A window of plain elements lies over the page all the same.
  const endsOfDrawn = (from: Element) => {
    for (let at: Element | null = from, up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
      if (at.matches('body, main') || textsIn(at).some((text) => !holds(field, text))) break;
      const ends = isWindow(at) ? endsIn(at) : [];
      if (ends.length > 0) return ends;
    }
    return [];
  };
  const endsOf = (from: Element) => {
    const frame = closestAcross(from, 'form, dialog, [role=dialog]');
    const ends = frame ? endsIn(frame) : endsOfDrawn(from);
    if (ends.length > 0 || frame?.localName !== 'form') return ends;
    // What ends a window stands beside its form in some libraries, while its editor has "Add media" in it.
    return endsIn(closestAcross(frame, 'dialog, [role=dialog]'));
  };
  // What ends a window is its form's, however many boxes a library draws around each of its fields.
  const over = closestAcross(field, 'dialog, [role=dialog]');
  const isNear = (at: Element, up: number) => up < FURTHEST || (over !== null && holds(over, at));
  for (let at = parentOf(field), up = 0; at && isNear(at, up); at = parentOf(at), up++) {
    if (textsIn(at).length > MOST_TEXTS) return null;
    const within = inner;
    const found = controlsIn(at).filter((c) => !holds(within, c) && isOwn(c, field));
    inner = at;
    const controls = found.slice(0, MOST_CONTROLS).filter((c) => isShown(c) && !c.contains(field));
    const scored = controls
      .map((control) => ({ control, score: saveScore(control, words) }))
      .filter(({ control, score }) => saves(control, score, field))
      .filter(({ control, score }) => score > 2 || !sendsAnother(control, field));
    const outcomes = scored.every(({ score }) => score === 1)
      ? outcomesAmong(controls, field, words)
      : [];
    const [outcome] = outcomes;
    if (outcome) {
      const cancels = controlsIn(wholeForm(at, field)).filter(
        (c) => isShown(c) && words.at('cancel', controlTexts(c)) === 0,
      );
      const rest = { cancels, byOutcome: true as const };
      return { field, container: at, near: at, save: outcome, saves: outcomes, ...rest };
    }
    if (scored.length === 0) {
      // Component libraries put the buttons of a dialog beside its form, not into it.
      if (at.matches('dialog, [role=dialog], body') || isPopup(at)) return null;
      if (at.matches('form') && !inWindow(at)) return savedByBar(field, at, words);
      continue;
    }
    // In a row of texts and buttons, what stands between another text and this one saves that.
    const texts = textsIn(at);
    const isAnothers = (c: Element) =>
      follows(field, c) && texts.some((text) => text !== field && follows(c, text));
    const after = scored.some(({ control }) => follows(control, field));
    const likely = after ? scored.filter(({ control }) => !isAnothers(control)) : scored;
    // A button above the text may be another row's: what ends the whole form goes before it.
    // "Add contact" under it adds one to what is written: so does what ends the form.
    // What only looks like the main control may be whom one has chosen, drawn as a button that takes them away again.
    const isEnd = ({ control, score }: { control: Element; score: number }) =>
      (score > 1 || !byLooks(control, words)) &&
      follows(control, field) &&
      !addsMore(control, field, words);
    const ended = scored.some(isEnd);
    const ends = ended ? [] : endsOf(at);
    const others =
      ended || ends.length > 0
        ? likely.filter(({ control }) => !addsMore(control, field, words))
        : likely;
    const best = bestOf([...others, ...ends], field);
    if (ends.some(({ control }) => control === best.control)) {
      while (!holds(at, best.control)) at = parentOf(at) ?? at;
    }
    const container = wholeForm(at, field);
    const all = controlsIn(container).filter(isShown);
    const own = all.filter((control) => isOwn(control, field));
    const alike = own.map((control) => ({ control, score: saveScore(control, words) }));
    const least = Math.min(best.score, 3);
    // "Add" in a row above the text adds a participant; a button that stands under it too saves: a row of them twice.
    const isAfter = follows(best.control, field);
    const below = new Set(
      alike.flatMap(({ control, score }) =>
        score >= least && follows(control, field) ? [controlTexts(control)] : [],
      ),
    ).add(controlTexts(best.control));
    const isLike = (control: Element) =>
      !isAfter || follows(control, field) || below.has(controlTexts(control));
    const isElses = (control: Element) =>
      (!holds(at, control) && savesElse(control, best.control, words)) ||
      (control !== best.control && isAfter && addsMore(control, field, words));
    const saving = alike
      .filter(({ control, score }) => score >= least && isLike(control) && !isElses(control))
      .map(({ control }) => control);
    const twins = twinsOf(saving, container).filter((control) => isOwn(control, field));
    return {
      field,
      container,
      near: at,
      save: best.control,
      saves: [...saving, ...twins],
      cancels: all.filter((c) => !saving.includes(c) && words.at('cancel', controlTexts(c)) === 0),
    };
  }
  return null;
}

/** Bars over or under the page's forms. */
const BARS =
  ':is([role=toolbar], header, footer, [class*="bar" i], [id*="bar" i], [class*="action" i], [class*="command" i], [class*="head" i], [class*="foot" i])';

/** A form with no button of its own, where the page's bar saves the one that is open. */
function savedByBar(field: Element, form: Element, words: Words): Candidate | null {
  const page = field.ownerDocument.body;
  if (textsIn(page).some((text) => !holds(form, text))) return null;
  const bar = controlsIn(page)
    .slice(0, MOST_CONTROLS)
    .filter((c) => !holds(form, c) && c.closest(`form, ${OVER}`) === null && c.closest(BARS))
    .filter((c) => isShown(c) && isOwn(c, field));
  const named = bar.filter((c) => saveScore(c, words) > 1 && controlTexts(c).length <= 30);
  const [save] = named.filter((c) => words.has('save', controlTexts(c)));
  const cancels = bar.filter((c) => words.has('cancel', controlTexts(c)));
  if (save) {
    const saves = [...new Set([save, ...named])];
    return { field, container: form, near: form, save, saves, cancels };
  }
  if (controlsIn(form).some((c) => isShown(c) && !isAside(c))) return null;
  const pair = besideCancel(page, field, words);
  if (!pair || holds(form, pair.save) || pair.save.closest(`form, ${OVER}`)) return null;
  const beside = { save: pair.save, saves: [pair.save], cancels: [pair.cancel] };
  return { field, container: form, near: form, ...beside };
}

/** Of several the likeliest; of equals the first one after the text. */
function bestOf<T extends { control: Element; score: number }>(all: readonly T[], field: Element) {
  const rank = ({ control, score }: T) => score + (follows(control, field) ? 0.5 : 0);
  return all.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

/** Whether a control stands in a row of a table of things that belong to the form: "+" adds another product. */
function isOfRow(control: Element, field: Element): boolean {
  const table = control.closest('table, [role=grid]');
  if (!table || holds(table, field)) return false;
  return control.closest('tr, [role=row]')?.querySelector(ENTERED) != null;
}
const ENTERED =
  'input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=image], [type=reset]), select, [role=listbox], [role=combobox]';

/** Whether a control saves this field: no other long text stands nearer to it, nor is it another window's or a row's. */
function isOwn(control: Element, field: Element): boolean {
  if (isOfRow(control, field)) return false;
  const over = closestAcross(control, OVER);
  if (over && !holds(over, field)) return false;
  let under: Element | null = null;
  for (let at = parentOf(control); at && !holds(at, field); at = parentOf(at)) under = at;
  return under === null || !holdsText(under);
}

/** A box that lies over the page, whose buttons may be of no sort that is known: none under it saves what stands in it. */
const isPopup = (at: Element) =>
  at.matches('[class*="popup" i], [class*="popover" i]') &&
  /^(?:absolute|fixed)$/.test(getComputedStyle(at).position);

/** The whole form or dialog around what was found, where this is its only long text: Save may stand there twice. */
function wholeForm(found: Element, field: Element): Element {
  const frame = closestAcross(found, 'form, dialog, [role=dialog]');
  if (!frame || frame === found) return found;
  const others = textsIn(frame).filter((f) => f !== field);
  return others.some((other) => !holds(field, other) && !holds(other, field)) ? found : frame;
}
