import { folded, isVisible } from '../visible';
import type { Words } from './match-words';
import { PARTS } from './near-name';
import { wordy } from './wordy';

/** What stands before a record's name in what its page shows of it. */
const OWN = wordy`^(?:name|title|full name|имя|название|наименование|фио|ім'я|назва|піб|nom(?: complet)?|nombre(?: completo)?|nome(?: completo)?|imię i nazwisko|nazwa|naam|volledige naam|ad soyad|ad[ıi]|姓名|名称|氏名|名前|이름)$`;
/** The same of a client alone: a deal's page names its client so, too. */
const CLIENTS = wordy`^(?:(?:client|customer|company|contact|account|lead|prospect|organi[sz]ation|borrower|patient|student)(?: name)?|клиент|имя клиента|компания|контакт|организация|клієнт|компанія|організація|kunde|firma|kundenname|firmenname|client|société|raison sociale|nom du client|cliente|empresa|nombre del cliente|razón social|nome do cliente|razão social|nome (?:del )?cliente|ragione sociale|azienda|klient|nazwa (?:firmy|klienta)|klant|klantnaam|bedrijf|bedrijfsnaam|müşteri(?: adı)?|firma adı|客户(?:名称|姓名)?|公司名称|顧客名|会社名|お客様名|取引先名|고객명|회사명)$`;
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
  return /[:：]$/.test(folded(text)) || OWN.test(said) || CLIENTS.test(said);
};

/** What stands right behind a caption: in the text after it, or in the next cell. */
function behind(caption: Element): string {
  const after = caption.nextSibling;
  const text = folded(after?.nodeType === Node.TEXT_NODE ? after.nodeValue : '');
  if (/\p{L}/u.test(text)) return text.replace(/^[:：]\s*/, '');
  const next = caption.nextElementSibling;
  if (next && isVisible(next)) return folded(next.textContent);
  const cell = caption.parentElement?.nextElementSibling;
  const isOnly = caption.parentElement?.childElementCount === 1;
  return isOnly && cell && isVisible(cell) ? folded(cell.textContent) : '';
}

/** Heads of columns stand in one row: what is beside one is the head of the next. */
const isHead = (caption: Element) =>
  caption.matches('th') && caption.nextElementSibling?.matches('th') === true;

/**
 * The name that a record's page shows of it behind a caption, outside of its forms: "Client name: Kiln Ltd".
 * @param type what the record is, by its address: a deal's page names its client in the same way
 */
export function nameByCaption(frame: Element, type: string, words: Words): string | null {
  const pieces = [...frame.ownerDocument.body.querySelectorAll(CAPTIONS)].slice(0, MOST_PIECES);
  for (const caption of pieces) {
    if (caption.childElementCount > 0 || frame.contains(caption)) continue;
    const said = bare(caption.textContent ?? '');
    if (!OWN.test(said) && (type === 'deal' || !CLIENTS.test(said))) continue;
    if (isHead(caption) || caption.closest(ASIDE) || !isVisible(caption)) continue;
    const name = behind(caption);
    if (name.length > MOST_NAME || !A_NAME.test(name) || captionsName(name)) continue;
    if (!PARTS.some((kind) => words.at(kind, name) === 0)) return name;
  }
  return null;
}
