import { folded, isDrawn, isVisible, ownTextOf, textOf, textWithout } from '../visible';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { treesAround } from './tree';
import { treesIn } from './trees';
import { wordsIn, wordy } from './wordy';

/** Windows and menus, and messages that come over the page for a while. */
const ASIDE =
  '[role=dialog], dialog, ion-modal, nav, [role=alert], :is([class*="notify" i], [class*="toast" i]):not(body)';
/** More elements than that are not looked through for a title's text. */
const MOST_ELEMENTS = 3_000;

/** What leads elsewhere or stands in a list, which a page without a main part has all around. */
const PRESSED =
  'a, button, label, li, th, option, header, footer, aside, script, style, [role=navigation], [class*="menu" i], [class*="logo" i]';

/** What an element says itself, beside what stands in it: a name with its address and phone under it. */
export function ownText(element: Element): string {
  if (element.childElementCount === 0) return textOf(element);
  return folded(
    [...element.childNodes]
      .map((n) => (n.nodeType === Node.TEXT_NODE ? n.nodeValue : ''))
      .join(' '),
  );
}

/** The parts of a page's title: the record's name, what one does, the product's name. */
export const partsOf = (title: string) =>
  title.split(/\s[-–—|·»›«‹:]\s/).map((part) => part.trim());

/** A part of the page's title that a short text of the page repeats: the record's name, where no heading is one. */
function titled(page: Document, isTitle: (text: string) => boolean): string | null {
  const main = page.querySelector('main, #main') !== null;
  const within = main ? 'main *, #main *, h3, h4, h5' : 'body *';
  const aside = main ? ASIDE : `${ASIDE}, ${PRESSED}`;
  const parts = partsOf(main ? page.title : titleOf(page));
  const texts = [...page.querySelectorAll(within)].slice(0, MOST_ELEMENTS);
  // Some products say of the whole page that it has a menu.
  const isInBody = (e: Element) => (e.closest(aside) ?? page.body).matches('body, html');
  const fits = (part: string) =>
    part.length > 1 &&
    !isTitle(part) &&
    texts.some((e) => ownText(e) === part && isVisible(e) && isInBody(e));
  return parts.find(fits) ?? null;
}

/** The headings of a tree; those of its main part first: a menu beside it is headed, too. */
export function headsIn(tree: Document | ShadowRoot): Element[] {
  const all = [...tree.querySelectorAll('h1, h2, [role=heading][aria-level="1"], ion-title')];
  const isMain = (h: Element) => h.closest('main, [role=main]') !== null;
  return [...all.filter(isMain), ...all.filter((h) => !isMain(h))];
}

/** The first headings that a page shows, found once per pass. */
export const headsOf = oncePerPass((page: Document) =>
  treesIn(page).flatMap(headsIn).slice(0, 12).filter(isVisible),
);

const PARTS = /(\s(?:[|·•–—-]|::)\s|\s[»‹›«]\s)/;
/** So many texts a page may begin with before its product's name: "Skip to content". */
const FIRST_TEXTS = 4;

/** What the first texts of a page are not looked for in. */
const BELOW_FIRST = 'script, style, template, noscript, h1, h2, main';

/** The first texts of a page outside of its headings: the product's name is among them. */
function firstTexts(page: Document): string[] {
  const found: string[] = [];
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = page.createTreeWalker(page.body, shown, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(BELOW_FIRST) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node && found.length < FIRST_TEXTS; node = walker.nextNode()) {
    const text = folded(node.nodeValue);
    if (text.length > 1) found.push(text);
  }
  return found;
}

/** The page's title without the product's own name: a product may be called after calls, contacts or notes. */
export const titleOf = oncePerPass((page: Document): string => {
  const parts = page.title.split(PARTS);
  const first = page.body ? firstTexts(page) : [];
  const product = first.find((text) => parts.some((part) => part.trim() === text));
  if (product === undefined) return page.title;
  const at = parts.findIndex((part) => part.trim() === product);
  // With the sign that parts it from the rest.
  return parts.toSpliced(Math.max(0, at === 0 ? 0 : at - 1), 2).join('');
});

/** Whether a heading is that of a part beside the form: the product's name over its menu. */
export function isBeside(head: Element, form: Element): boolean {
  const part = head.closest('aside, nav, [role=navigation], [role=complementary]');
  return part !== null && !part.contains(form);
}

/** What stands in a heading beside what it says: "Contact #1 | Back to the list | Edit", "Kiln Ltd [Active]", a town in small print. */
const BESIDE_IN =
  'small, [class~=sub], :is([class*="status" i], [class*="badge" i], [class*="chip" i]), button, [role=button], a[href="#"], a:is([class*="btn" i], [class*="button" i], [class*="action" i], [class*="add-new" i])';

const NOTHING = ':not(*)';

/** Some pages hold a name twice, for two widths or two views, and draw one of them. */
const textBeside = (head: Element): string =>
  textWithout(head, BESIDE_IN, isDrawn) || textWithout(head, NOTHING, isDrawn) || textOf(head);

const INITIALS = /^\p{Lu}{1,2}$/u;

/** A name without the letters that are drawn before it where there is no picture: "K" before "Kaito Delux". */
function withoutInitials(head: Element, text: string): string {
  const first = [...head.querySelectorAll('*')].find(
    (e) => e.childElementCount === 0 && textOf(e) !== '',
  );
  const initials = first ? textOf(first) : '';
  if (!INITIALS.test(initials) || !text.startsWith(initials)) return text;
  const name = text.slice(initials.length).trim();
  const isOf = name.length > 2 && name[0]?.toLowerCase() === initials[0]?.toLowerCase();
  return isOf ? name : text;
}

/** What a heading says; of a record that is edited where it stands, what its box holds. */
function saidBy(head: Element): string {
  const text = withoutInitials(head, textBeside(head));
  const box = text === '' ? head.querySelector('textarea, input:not([type=hidden])') : null;
  return box && isVisible(box) ? textOf(box) : text;
}

const isBlock = (element: Element) => getComputedStyle(element).display === 'block';

/**
 * What a heading of several lines says that is a name: the kind of record stands over it ("Account", then "Kiln Ltd") or what
 * is told of it under it, each in an element of its own with no space between them.
 */
function lineOf(head: Element, isTitle: (text: string) => boolean): string {
  const lines = [...head.children].filter(isDrawn);
  const isLines =
    lines.length > 1 &&
    ownTextOf(head) === '' &&
    lines.every((e, i) => i === 0 || isBlock(e) || isBlock(lines[i - 1] ?? e));
  const names = isLines ? lines.map(textBeside).filter((text) => text && !isTitle(text)) : [];
  return names.find((text) => !INITIALS.test(text)) ?? names[0] ?? saidBy(head);
}

const SIDE = '[class*="sidebar" i]:not(body)';

/** Whether a heading is what the page's title says, where the first one heads a bar at the side: "Recently viewed". */
function isTitledBeside(head: Element, all: readonly Element[], container: Element): boolean {
  const isInSide = (one: Element | undefined) => {
    // What holds the whole page may be called after the bar.
    const side = one?.closest(SIDE);
    return side ? !side.contains(container) : false;
  };
  if (!isInSide(all[0]) || isInSide(head)) return false;
  return partsOf(container.ownerDocument.title).includes(saidBy(head));
}

/**
 * What a page says that it is about: its heading, else what its title and its text both say; `null` for nothing.
 * @param isTitle whether a heading says what one does here ("Add action"), not whom it is about
 */
export function heading(
  container: Element,
  isTitle: (text: string) => boolean = () => false,
): string | null {
  const all = treesAround(container).flatMap((tree) => headsIn(tree));
  const shown = all.filter((h) => isVisible(h) && !h.closest(ASIDE) && !isBeside(h, container));
  const names = shown.filter((h) => !isTitle(lineOf(h, isTitle)));
  const named = names.find((h) => isTitledBeside(h, names, container)) ?? names[0];
  return (
    quotedIn(container.ownerDocument.title) ||
    (named && lineOf(named, isTitle).slice(0, 160)) ||
    shown
      .map((h) => h.nextElementSibling && namedFor(textOf(h.nextElementSibling)))
      .find(Boolean) ||
    shown.map((h) => namedIn(saidBy(h))).find((name) => name && !isTitle(name)) ||
    titled(container.ownerDocument, isTitle)
  );
}

/** "for Kiln Ltd", under a heading that says what one does. */
const WITH = 'for|with|für|mit|pour|avec|para|con|com|per|для|с|з|із|dla|voor|met';
const FOR = new RegExp(`^(?:${WITH})\\s+(\\p{Lu}[^.!?:]{1,80})$`, 'u');
const namedFor = (text: string) => FOR.exec(text)?.[1] ?? null;

/** "Add note to Ann Baker": what is done there, and for whom. */
const DONE_FOR = new RegExp(
  `^\\p{Lu}[^.!?:]{2,40}?\\s(?:${WITH}|to|regarding|à|z)\\s+(\\p{Lu}[^.!?:]{2,80})$`,
  'u',
);
/** What things are added to beside records. */
const TO_THINGS = wordy`^(?:outlook|google|calendar|team|list|everyone|all(?!\p{L}))`;
const namedIn = (text: string) => {
  const name = DONE_FOR.exec(text)?.[1] ?? null;
  return name && !TO_THINGS.test(name) ? name : null;
};

/** What one does, beside the words that save and edit. */
const DEEDS = /^(?:register|enter|schedule|compose|write|start|make)\s/iu;
const ACTIONS = wordy`(?<!\p{L})(?:actions?|follow[ -]?ups?)(?!\p{L})`;
const SUBJECTS = ['call', 'meeting', 'message', 'note', 'report', 'task', 'entity'] as const;

/** What a page shows of a record. */
const DETAIL = wordy`^(?:details?|view|profile|info(?:rmation)?|card|page|overview|record|карточка|картка|детали|деталі|ansicht|fiche|ficha|detalles|detalhes|scheda|dettagli|karta|crm|szczegóły|detay\p{L}*|detalle|dettaglio|данные|сведения|дані|відомості|daten|données|datos|dados|dati|dane|gegevens|bilgi\p{L}*)$`;
/** What joins the words of such a heading: "Detalle del cliente". */
const JOINS = wordy`^(?:of|the|о|об|про|von|des|der|du|de|la|el|los|del|da|do|di|dell|van|het)$`;

/** What heads an app wherever one is in it. */
const ROOM = wordy`^(?:crm|dashboard|home|overview|workspace|welcome|pipelines?|funnels?|kanban|воронк\p{L}*|дашборд|главная|рабочий стол|головна|робочий стіл|startseite|übersicht|tableau de bord|accueil|inicio|panel|início|painel|pulpit|kokpit|overzicht|ana sayfa|карточка лида|картка ліда|首页|主页|工作台|ホーム|홈)$`;

/** Whether a text says where in the app one is, and nothing of what stands there. */
export const isRoom = (text: string): boolean => ROOM.test(text.trim());

/** Whether a text names only a kind of record ("Lead detail", "Contacts"): such a heading names nobody. */
export function saysKind(text: string, words: Words): boolean {
  const all = wordsIn(text);
  if (isRoom(text)) return true;
  const isKind = (word: string) => words.at('entity', word) === 0;
  return (
    all.length > 0 &&
    all.some(isKind) &&
    all.every((w) => isKind(w) || DETAIL.test(w) || JOINS.test(w))
  );
}

/** What is done with the record that a heading or a title names. */
const EDITED = wordy`^(?:edit(?:ing)?|view(?:ing)?|редактирован\p{L}*|редагуван\p{L}*|bearbeiten|modifier|editar|editando|modifica|edycja|edytuj|bewerken|düzenle)(?!\p{L})[:\s]*`;
const QUOTED = /[“«„"](.{2,100}?)[”»“"]/u;

/** The name that a title quotes: 'Edit contact “Ann Baker” ‹ Site'. */
function quotedIn(title: string): string | null {
  return EDITED.test(title) ? (QUOTED.exec(title)?.[1] ?? null) : null;
}

/** "Account: Kiln Ltd", "Deal #12: Bricks"; "Клиент «Кирпич»"; "Kiln Ltd – Client". */
const KIND_FIRST = /^([^:]{2,30}?)(?::| [-–—|])\s+(\S.*)$/u;
const QUOTES = /^([^«“„"]{2,30}) [«“„"]([^«»“”„"]{2,100})[»”“"]$/u;
const KIND_LAST = /^(\S.*?)\s+(?:[-–—|]\s+|\()([^()]{2,30}?)\)?$/u;

/** A record's name without its kind or what is done with it before it: "Account: Kiln Ltd", "Lead details - Kiln Ltd", "Editing Ann Baker". */
export function withoutKind(name: string | null, words: Words): string | null {
  const rest = name?.replace(EDITED, '') ?? '';
  if (name !== null && rest !== name && /^\p{Lu}/u.test(rest) && !saysKind(rest, words))
    return rest;
  const said = name ?? '';
  const [, kind = '', own = ''] = KIND_FIRST.exec(said) ?? QUOTES.exec(said) ?? [];
  if (saysKind(kind.replace(/\s*[#№]?\s*\d+$/u, ''), words)) return own;
  const [, named = '', what = ''] = KIND_LAST.exec(said) ?? [];
  return saysKind(what, words) ? named : name;
}

const ALONE = ['save', 'edit', 'cancel', 'call', 'meeting', 'message', 'note', 'report'] as const;

/** Whether a text says what one does ("Add note", "Edit contact"): such a heading names nobody. */
export function saysDeed(text: string, words: Words): boolean {
  // "Publish", over the box that does it.
  if (wordsIn(text).length === 1 && ALONE.some((kind) => words.at(kind, text) === 0)) return true;
  // "➕ New note"
  const said = text.replace(/^[^\p{L}\d]+/u, '');
  const begins = words.at('edit', said) === 0 || words.at('save', said) === 0 || DEEDS.test(said);
  if (!begins) return false;
  return SUBJECTS.some((kind) => words.has(kind, text)) || ACTIONS.test(text);
}
