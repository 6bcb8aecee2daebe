import { TEXT_FIELDS, takesText } from '../find-form';
import { isVisible } from '../visible';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { controlTexts } from './texts';
import { closestAcross, follows, holds, parentOf, queryAcross } from './tree';
import { wordy } from './wordy';

const CONTROLS =
  'button, input[type=submit], input[type=button], input[type=image], [role=button], a[class*="btn" i], a[class*="button" i], a[class*="save" i], a[href="#"], a:not([href]), div[tabindex="0"], span[tabindex="0"], span[class~=btn], div[class~=btn]';
/** How far a form's controls may be from its text field. */
const FURTHEST = 16;
/** More controls than that in one container is a page, not a form. */
const MOST_CONTROLS = 120;

/** More long texts than that in one place are a sheet to fill in, no form that logs a contact. */
const MOST_TEXTS = 20;

/** What a form may stand in, beside its buttons. */
const WINDOWS =
  'dialog, [role=dialog], [class*="modal" i], [class*="drawer" i], [class*="dialog" i]';

/** Windows over the page: what stands in one saves nothing outside of it. */
const OVER =
  'dialog, [role=dialog], [role=alertdialog], [aria-modal=true], .modal, .ui-dialog, .x-window';
/** What Bootstrap's attribute says that a control opens. */
const OPENS = ['dropdown', 'modal', 'offcanvas', 'collapse', 'tab', 'pill']
  .flatMap((what) => [`[data-toggle=${what}]`, `[data-bs-toggle=${what}]`])
  .join(', ');

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
}

const controlsIn = oncePerPass((root: Element) => queryAcross(root, CONTROLS));
const isShown = oncePerPass((element: Element) => isVisible(element));
/** The text fields that one sees in an element. */
const textsIn = oncePerPass((root: Element) =>
  queryAcross(root, TEXT_FIELDS).filter((f) => isShown(f) && takesText(f)),
);
const holdsText = oncePerPass((root: Element) =>
  [...root.querySelectorAll(TEXT_FIELDS)].some((f) => isShown(f) && takesText(f)),
);

/** What a control adds to a note besides saving it, in the languages of the lexicon. */
const EXTRAS =
  /attach|upload|\bdrafts?\b|чернов|чернет|entwurf|brouillon|borrador|rascunho|bozza|szkic|taslak|\bfiles?\b|emoji|image|photo|\btags?\b|participant|attendee|reminder|напоминан|нагадуван|erinnerung|rappel|recordatorio|lembrete|promemoria|przypomn|herinnering|hatırlat|влож|прикреп|файл|фото|тег|участник|вкладен|учасник|datei|anhang|anhäng|teilnehmer|fichier|pièce|joindre|participant|archivo|adjunt|anexo|anexar|arquivo|ficheiro|allega|załącz|bijlage|bestand|dosya/iu;

/** What tells a row of buttons that format text from one that saves a record. */
const FORMATS =
  ':is([class*="bold" i], [data-cmd=bold], [data-command=bold], [aria-label*="bold" i], [title*="bold" i])';

/** Whether a control stands in the toolbar of a rich-text editor. */
function isInToolbar(control: Element): boolean {
  const bars = '[role=toolbar], [class*="toolbar" i]';
  // Bars stand in bars: "more text", "more paragraph".
  for (let bar = control.closest(bars); bar; bar = bar.parentElement?.closest(bars) ?? null) {
    if (bar.querySelector(FORMATS)) return true;
  }
  return false;
}

/** A control that says of itself that it does something else: opens a menu, formats text, uploads. */
function isAside(control: Element): boolean {
  return (
    control.matches(
      `[aria-haspopup]:not([aria-haspopup=false]), [role=tab], [role=option], [aria-expanded], [type=reset], ${OPENS}`,
    ) ||
    control.closest(
      '[role=menu], [role=tablist], [role=listbox], thead, [role=columnheader], nav, .ql-toolbar, .tox-toolbar, .cke_top, .ck-toolbar, .note-toolbar, .mce-toolbar',
    ) !== null ||
    isInToolbar(control)
  );
}

/** How pages draw the control that matters. */
const MAIN = /(?:^|[\s_-])(?:primary|success|submit|cta|positive|accent)(?=$|[\s_-])/i;

/** How much a control looks like the one that saves; 0 for not at all, 1 for by its looks alone. */
export function saveScore(control: Element, words: Words): number {
  if (isAside(control)) return 0;
  // "✔ Save" begins with its word.
  const text = controlTexts(control).replace(/^[✔✓✅☑💾📤📝⚡➤▶\s]+/u, '');
  // Something to press that is no button by its name: only where its first word saves.
  if (control.matches('div:not([role], .btn), span:not([role], .btn)'))
    return text.length <= 40 && words.at('save', text) === 0 ? 3 : 0;
  if (text.length > 60 || EXTRAS.test(text)) return 0;
  const isSubmit = control.matches(
    'input[type=submit], input[type=image], button[type=submit], form button:not([type])',
  );
  if (words.has('cancel', text) && !words.has('save', text)) return 0;
  const named = words.at('save', text);
  if (named === 0) return isSubmit ? 5 : 4;
  if (named > 0) return isSubmit ? 3 : 2;
  if (isSubmit) return 2;
  const classes = control.getAttribute('class') ?? '';
  const names = `${control.id} ${control.getAttribute('name') ?? ''} ${classes} ${control.getAttribute('data-name') ?? ''} ${control.getAttribute('data-action') ?? ''}`;
  if (text === '') return words.has('save', names) ? 2 : 0;
  if (words.has('cancel', text) || words.at('edit', text) === 0) return 0;
  // A word that no list knows, or "Comment", "Schedule": what a page draws as the main control, right after the text.
  const isMain = MAIN.test(`${classes} ${control.getAttribute('theme') ?? ''}`);
  const isLast = words.at('note', text) === 0 || words.at('planned', text) === 0;
  return isMain || isLast || SHARES.test(text) || NEXT.test(text) ? 1 : 0;
}

/** Work through a list of clients: what saves one brings the next. */
const NEXT = wordy`^(?:save & )?(?:next|далее|следующ|далі|наступн|weiter|nächst|suivant|siguiente|próximo|seguinte|avanti|prossim|dalej|następn|volgende|sonraki|келесі)\p{L}*(?: \p{L}+)?\s*[›»→>]+$`;

/** What boxes for all who work on a record say for "save": right after the text only, elsewhere it opens a window. */
const SHARES = wordy`^(?:share|поделит|поділит|teilen|partag|compart|condivid|udostępn|delen|paylaş)\p{L}*$`;

/** Whether a control may save this field: one that is known by its looks alone only after the text. */
function saves(control: Element, score: number, field: Element): boolean {
  return score > 1 || (score === 1 && follows(control, field));
}

/**
 * The form around a text field: climbs until an element also holds a control that saves. `null` where there is
 * none nearby.
 */
export function findCandidate(field: Element, words: Words): Candidate | null {
  let inner: Element = field;
  const endsOf = (from: Element) => {
    const frame = closestAcross(from, 'form, dialog, [role=dialog]');
    return (frame ? controlsIn(frame) : [])
      .filter((c) => isShown(c) && follows(c, field) && isOwn(c, field))
      .map((control) => ({ control, score: saveScore(control, words) }))
      .filter(({ score }) => score > 1);
  };
  for (let at = parentOf(field), up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    if (textsIn(at).length > MOST_TEXTS) return null;
    const within = inner;
    const found = controlsIn(at).filter((c) => !holds(within, c) && isOwn(c, field));
    inner = at;
    const controls = found.slice(0, MOST_CONTROLS).filter((c) => isShown(c) && !c.contains(field));
    const scored = controls
      .map((control) => ({ control, score: saveScore(control, words) }))
      .filter(({ control, score }) => saves(control, score, field));
    const outcomes = scored.every(({ score }) => score === 1)
      ? outcomesAmong(controls, field, words)
      : [];
    const [outcome] = outcomes;
    if (outcome) {
      const rest = { cancels: [], byOutcome: true as const };
      return { field, container: at, near: at, save: outcome, saves: outcomes, ...rest };
    }
    if (scored.length === 0) {
      // Component libraries put the buttons of a dialog beside its form, not into it.
      if (at.matches('dialog, [role=dialog], body')) return null;
      if (at.matches('form') && !closestAcross(at, WINDOWS)) return savedByBar(field, at, words);
      continue;
    }
    // In a row of texts and buttons, what stands between another text and this one saves that.
    const texts = textsIn(at);
    const isAnothers = (c: Element) =>
      follows(field, c) && texts.some((text) => text !== field && follows(c, text));
    const after = scored.some(({ control }) => follows(control, field));
    const likely = after ? scored.filter(({ control }) => !isAnothers(control)) : scored;
    const container = wholeForm(at, field);
    const all = controlsIn(container).filter(isShown);
    const own = all.filter((control) => isOwn(control, field));
    const alike = own.map((control) => ({ control, score: saveScore(control, words) }));
    // A button above the text may be another row's: what ends the whole form goes before it.
    const ends = scored.some(({ control }) => follows(control, field)) ? [] : endsOf(at);
    const best = bestOf([...likely, ...ends], field);
    if (ends.some(({ control }) => control === best.control)) {
      while (!holds(at, best.control)) at = parentOf(at) ?? at;
    }
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
    return {
      field,
      container,
      near: at,
      save: best.control,
      saves: alike
        .filter(({ control, score }) => score >= least && isLike(control))
        .map(({ control }) => control),
      cancels: all.filter((c) => words.at('cancel', controlTexts(c)) === 0),
    };
  }
  return null;
}

/**
 * The parts of a form's surroundings that are forms of their own: another long text with what saves it. What is asked and
 * chosen there says nothing of this one.
 */
export function otherForms(
  { near, field, save }: Pick<Candidate, 'near' | 'field' | 'save'>,
  shown: readonly Element[],
): Element[] {
  const texts = shown.filter((f) => f !== field && f.matches('textarea, [contenteditable]'));
  return texts.flatMap((text) => {
    if (!holds(near, text) || holds(field, text) || holds(text, field)) return [];
    let part = text;
    for (let at = parentOf(text); at && !holds(at, field); at = parentOf(at)) part = at;
    const inside = controlsIn(part === text ? near : part);
    // In a row of texts and buttons, what saves the one stands before the other.
    const isBetween = (c: Element) => holds(part, c) || (follows(c, text) && follows(field, c));
    const isOther =
      !holds(part, save) && inside.some((c) => isBetween(c) && isShown(c) && isSubmit(c));
    return isOther ? [part] : [];
  });
}

/** How pages mark what saves, in any language. */
const isSubmit = (control: Element) =>
  control.matches(
    '[type=submit], [type=image], button[class*="primary" i], [class*="save" i], [class*="send" i], [class*="submit" i]',
  ) && !isAside(control);

/** So many buttons stand in a row of outcomes at least, and so many of them say one in words that are known. */
const LEAST_OUTCOMES = { row: 3, known: 2 };

/** What is chosen by such a button is saved by another. */
const CHOSEN = '[aria-pressed], [aria-checked], [aria-selected], [role=radio], [role=tab]';

/** The row of buttons of which each says what came of a call ("No answer", "Call back"), where there is one. */
function outcomesAmong(controls: readonly Element[], field: Element, words: Words): Element[] {
  const rows = new Map<Element | null, Element[]>();
  for (const control of controls) {
    if (!follows(control, field) || isAside(control) || control.matches(CHOSEN)) continue;
    rows.set(control.parentElement, [...(rows.get(control.parentElement) ?? []), control]);
  }
  for (const row of rows.values()) {
    const known = row.filter((c) => words.has('outcome', controlTexts(c).slice(0, 40)));
    if (row.length < LEAST_OUTCOMES.row || known.length < LEAST_OUTCOMES.known) continue;
    return row.filter((c) => words.at('cancel', controlTexts(c)) !== 0);
  }
  return [];
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
  return save
    ? { field, container: form, near: form, save, saves: [...new Set([save, ...named])], cancels }
    : null;
}

/** Of several the likeliest; of equals the first one after the text. */
function bestOf<T extends { control: Element; score: number }>(all: readonly T[], field: Element) {
  const rank = ({ control, score }: T) => score + (follows(control, field) ? 0.5 : 0);
  return all.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

/** Whether a control saves this field: no other long text stands nearer to it, nor is it another window's. */
function isOwn(control: Element, field: Element): boolean {
  const over = closestAcross(control, OVER);
  if (over && !holds(over, field)) return false;
  let under: Element | null = null;
  for (let at = parentOf(control); at && !holds(at, field); at = parentOf(at)) under = at;
  return under === null || !holdsText(under);
}

/** The whole form or dialog around what was found, where this is its only long text: Save may stand there twice. */
function wholeForm(found: Element, field: Element): Element {
  const frame = closestAcross(found, 'form, dialog, [role=dialog]');
  if (!frame || frame === found) return found;
  const others = textsIn(frame).filter((f) => f !== field);
  return others.some((other) => !holds(field, other) && !holds(other, field)) ? found : frame;
}
