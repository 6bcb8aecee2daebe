import { folded, isVisible } from '../visible';
import { ownText } from './general-heading';
import type { Words } from './match-words';
import { beginsAsPart } from './near-name';
import { wordy } from './wordy';

/** What stands before a record's name in what its page shows of it. */
const OWN = wordy`^(?:name|full name|имя|название|наименование|фио|ім['’ʼ]я|назва|піб|nom(?: complet)?|nombre(?: completo)?|nome(?: completo)?|imię i nazwisko|nazwa|naam|volledige naam|ad soyad|ad[ıi]|姓名|名称|氏名|名前|이름)$`;
/** What names a client and never the firm of somebody whose page it is. */
const ALONE = wordy`^(?:(?:client|customer)(?: name)?|клиент|имя клиента|клієнт|kunde|kundenname|client|nom du client|cliente|nombre del cliente|nome (?:do |del )?cliente|klient|nazwa klienta|klant|klantnaam|müşteri(?: adı)?|客户(?:名称|姓名)?|顧客名|お客様名|고객명|ชื่อลูกค้า|πελάτης)$`;
/** The same of a firm, or of what somebody is to it: a client's own record is named so, too. */
const FIRMS = wordy`^(?:(?:company|account|lead|prospect|organi[sz]ation|borrower|patient|student)(?: name)?|компания|организация|компанія|організація|firma|firmenname|société|raison sociale|empresa|razón social|razão social|ragione sociale|azienda|nazwa firmy|bedrijf|bedrijfsnaam|firma adı|公司名称|会社名|取引先名|회사명|ลูกค้า|επωνυμία)$`;

const namesClient = (said: string) => OWN.test(said) || ALONE.test(said) || FIRMS.test(said);

const CAPTIONS = 'th, td, dt, dd, label, span, div, b, strong, p, h4, h5, h6';
/** So many pieces of a page are looked at, and so long a name is. */
const [MOST_PIECES, MOST_NAME] = [1_500, 80];
const ASIDE =
  'nav, aside, form, thead, button, select, [role=dialog], [role=navigation], [role=columnheader]';
const A_NAME = wordy`\p{L}{2}`;

const bare = (text: string) => folded(text).replace(/\s*[:：*]+$/, '');

/** Whether a text is no more than what stands before a name. */
export const captionsName = (text: string): boolean => {
  const said = bare(text);
  return /[:：]$/.test(folded(text)) || namesClient(said);
};

/** What a cell says, where it says one thing. */
function saidIn(cell: Element): string {
  if (cell.matches('button, select, [class*="btn" i]') || cell.querySelector('button, input'))
    return '';
  return cell.childElementCount > 1 ? ownText(cell) : folded(cell.textContent);
}

/** What stands right behind a caption: in the text after it, or in the next cell. */
function behind(caption: Element): string {
  const after = caption.nextSibling;
  const text = folded(after?.nodeType === Node.TEXT_NODE ? after.nodeValue : '');
  if (/\p{L}/u.test(text)) return text.replace(/^[:：]\s*/, '');
  const next = caption.nextElementSibling;
  if (next && isVisible(next)) return saidIn(next);
  const cell = caption.parentElement?.nextElementSibling;
  const isOnly = caption.parentElement?.childElementCount === 1;
  return isOnly && cell && isVisible(cell) ? saidIn(cell) : '';
}

/** Heads of columns stand in one row, and rows of the same shape under it: what is beside one is the head of the next. */
function isHead(caption: Element): boolean {
  if (caption.matches('th') && caption.nextElementSibling?.matches('th')) return true;
  const row = caption.parentElement;
  const below = row?.nextElementSibling;
  const cells = row?.childElementCount ?? 0;
  return cells > 2 && below?.childElementCount === cells && below.localName === row?.localName;
}

/** "Client: Kiln Ltd", in one piece. */
const IN_ONE = /^([^:：]{2,24})[:：]\s+(\S.*)$/u;

/** What heads a row of two: without a colon a menu's item looks the same. */
const isPaired = (caption: Element) =>
  caption.matches('th, td, dt, label') || caption.parentElement?.childElementCount === 2;

/** What a deal is called. */
const TITLE = wordy`^(?:title|subject|тема|titel|titre|título|titolo|tytuł|başlık)$`;

/**
 * Captions that are asked for: of a deal (a person's "Title" is what they do); of the record itself; of a client's own record,
 * which is named as a firm; of a client, whatever the page is of.
 */
const ASKED = {
  title: (said: string) => OWN.test(said) || TITLE.test(said),
  own: (said: string) => OWN.test(said),
  ofClient: namesClient,
  client: (said: string) => ALONE.test(said),
};

/**
 * The one name that a page shows behind such a caption, outside of its forms: "Client name: Kiln Ltd".
 * @param asked see `ASKED`: a deal's page names its client as a client's names itself
 */
export function nameByCaption(
  frame: Element,
  words: Words,
  asked: keyof typeof ASKED,
): string | null {
  const pieces = [...frame.ownerDocument.body.querySelectorAll(CAPTIONS)].slice(0, MOST_PIECES);
  const names = new Set<string>();
  for (const caption of pieces) {
    if (caption.childElementCount > 0 || frame.contains(caption)) continue;
    const text = folded(caption.textContent);
    const [, before = bare(text), after] = IN_ONE.exec(text) ?? [];
    if (!ASKED[asked](before) || !(after || /[:：]/.test(text) || isPaired(caption))) continue;
    if (isHead(caption) || caption.closest(ASIDE) || !isVisible(caption)) continue;
    const name = after ?? behind(caption);
    if (name.length > MOST_NAME || !A_NAME.test(name) || captionsName(name)) continue;
    if (!beginsAsPart(name, words)) names.add(name);
  }
  return onlyOf(names);
}

/** Of several it is not known which. */
function onlyOf(names: Set<string>): string | null {
  const [only, ...more] = names;
  return only !== undefined && more.length === 0 ? only : null;
}

const CALLED =
  ':is([id*="name" i], [class*="name" i], [data-testid*="name" i], [data-field*="name" i], [data-name*="name" i])';
/** `account-name`, `customerName`: what pages call the element that holds it. */
const CALLS_NAME =
  /(?:account|customer|client|contact|company|lead|person|member|student|patient|deal|opportunity|record|org(?:ani[sz]ation)?)[_-]?(?:full)?[_-]?name/i;
const MOST_CALLED = 40;
/** Where the user, or the firm that uses the product, is named in the same words. */
const OF_USER =
  'body > header, footer, :is([class*="user" i], [class*="topbar" i], [class*="navbar" i], [class*="profile" i], [class*="sidebar" i]):not(body)';

/** The one name that a page shows in an element that it calls so; `null` where it shows several, as lists do. */
export function nameCalledSo(frame: Element): string | null {
  const called = [...frame.ownerDocument.querySelectorAll(CALLED)].slice(0, MOST_CALLED);
  const said = called.flatMap((e) => {
    const names = ['id', 'class', 'data-testid', 'data-field', 'data-name'];
    const isSo = names.some((name) => CALLS_NAME.test(e.getAttribute(name) ?? ''));
    if (!isSo || frame.contains(e) || e.matches('input, label')) return [];
    if (e.closest(ASIDE) || e.closest(OF_USER)) return [];
    const text = (IN_ONE.exec(folded(e.textContent))?.[2] ?? folded(e.textContent)).trim();
    const isName = A_NAME.test(text) && text.length <= MOST_NAME && !captionsName(text);
    return isName && isVisible(e) ? [text] : [];
  });
  return onlyOf(new Set(said));
}
