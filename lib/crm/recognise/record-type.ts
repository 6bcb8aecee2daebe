import type { WordClass } from '../words';
import { withoutReports } from './contact-reports';
import { isRoom } from './general-heading';
import { isLongId } from './long-id';
import type { Words } from './match-words';
import { shownAt, withoutView } from './place';
import { wordy } from './wordy';

/** Kinds of records under which a text box logs no contact. */
const OTHERS = ['task', 'support', 'system', 'commerce', 'apart', 'project', 'record'] as const;

/** Those under which a call that is named is no contact either: it is said of the task, the ticket, the template. */
const CLOSED = ['task', 'support', 'system'] as const;

/** Whoever asks may be a client as well as somebody to be helped: "Заявка", "Anfrage", "Talep". */
const REQUEST =
  /^(?:заявк|обращен|звернен|запрос|запит|talep|zgłosz|zapytan|anfrage|solicit|request|enquir|inquir|demande)/iu;

/** Whether a heading names somebody's request. */
export const isRequest = (heading: string) => REQUEST.test(heading);

/** A piece of an address that is an id, not a word. */
const ID =
  /^(?:\d[\w-]*|[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{12,32}|[A-Za-z0-9]*\d[A-Za-z0-9]{10,}|new|edit|create|add|change|update|view|show|detail|details)$/;
/** Parameters that name the type of record where the path doesn't. */
const TYPED = /[?&](?:module|entity|etn|object|model|table|resource|controller)=([\w.-]+)/i;
/** A program that shows records of every type. */
const ANY_TYPE =
  /^(?:post|page|edit|view|show|index|main|default|home|item|record|details?|admin|form)\.(?:php|aspx?|jsp|jsf|do|cgi|pl|html?)$/i;

/** What an address says the record is: the word before its id, or the last of its path; the query says it by name. */
export function typeAt(url: string): string {
  const [path = '', query = ''] = shownAt(url)
    .replace(/^\w+:\/\/[^/]+/, '')
    .split('?', 2);
  const hash = url.split('#')[1] ?? '';
  const named = TYPED.exec(`?${query}`)?.[1];
  if (named) return apart(named);
  // Apps that route in the hash have a path that says nothing.
  const route = /\//.test(hash) ? hash : path.split('#')[0];
  const pieces = decode(route ?? '')
    .split(/[/?&]/)
    .filter((piece) => piece !== '');
  const saysNothing = (piece: string) => ID.test(piece) || ANY_TYPE.test(piece);
  const last = () => pieces.at(-1) ?? '';
  while (
    pieces.length > 0 &&
    (isLongId(last()) || saysNothing(withoutView(last()).trim() || 'view'))
  )
    pieces.pop();
  return apart(pieces.at(-1) ?? '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `PurchaseOrders` and `purchase_orders.php` are two words. */
const apart = (text: string) =>
  withoutView(text.replace(/\.\w{2,5}$/, ''))
    .replace(/[_+-]/g, ' ')
    .trim();

/** After the word for the type: nothing, a number, a sign: "Task 7", "Ticket #12", "Vorlage: Angebot". */
const BARE = /^\p{L}*(?:\s+\p{Ll}+){0,3}\s*(?:$|[\d#№:(–—-]|[A-Z]{1,4}[-\d])/u;

/** The same of a title, where the product says of itself what it is for: "Project room for sales". */
const NUMBERED = /^\p{L}*\s*$|^\p{L}*(?:\s+\p{Ll}+){0,3}\s*(?:[\d#№:(]|[A-Z]{1,4}[-\d])/u;

/** The kind of other record that a text begins with, and whether it says hardly more than that. */
function typed(words: Words, text: string, alone = BARE): { bare: boolean } | null {
  const kind = OTHERS.find((one: WordClass) => words.at(one, text) === 0);
  // "Customer service" and "Ticket of a customer" are support's.
  if (!kind || (kind !== 'support' && words.at('client', text) >= 0)) return null;
  if (kind === 'support' && isRequest(text)) return null;
  return { bare: alone.test(text) };
}

const ARTICLE = wordy`^(?:an?|the|une?|ein\p{L}*) `;
const VIEW =
  /^(?:view|show|vedi|visualizza|ver|voir|afficher|ansehen|anzeigen|просмотр|перегляд|zobacz|podgląd|bekijk|görüntüle|zobrazit|lihat|xem|visa|vis|näytä|查看|عرض)$/i;

/** "New", "Add", "Edit", "View" before what is made: what a form is headed as begins after it. */
export function afterVerb(words: Words, text: string): string {
  const [first = '', ...rest] = text.split(' ');
  const isVerb = words.at('edit', first) === 0 || words.at('save', first) === 0 || VIEW.test(first);
  return isVerb && rest.length > 0 ? rest.join(' ').replace(ARTICLE, '') : text;
}

/** Whether a text speaks of a record that is no client's at all. */
export const namesOther = (words: Words, text: string): boolean =>
  [...OTHERS, 'staff' as const].some((kind) => words.has(kind, text));

/** Whether a form is headed as another record's: "New invoice", "Bestellung", "Заявка №12". */
export function headsOther(words: Words, heading: string): number {
  const [first = ''] = heading.split(/\s*·\s*/).filter((part) => part !== '');
  const of = typed(words, afterVerb(words, first));
  if (!of || words.has('report', first) || words.at('note', first) > 0) return 0;
  return of.bare ? -9 : -5;
}

/** Trackers number work by project: "WWW-42". CRMs number clients by what they are: "OPP-0031", "LEAD-7", "CRM-DEAL-9". */
const WORK_KEY =
  /[/=](?!CRM|OPP|LEAD|DEAL|CLI|CUS|KUN|KND|ACC|CON|INQ|ENQ|SAL|ORG|COM|PER|SD)([A-Z][A-Z0-9]{1,9}-\d+)(?=$|[/?#])/;

/** What a page says of its record; `isChosen`: the form chooses a call, a meeting or a message. */
interface Page {
  url: string;
  /** What the address, or the menu of the product, says the record is. */
  type: string;
  heads: string;
  title: string;
  isChosen?: boolean;
}

/**
 * Whether the page is of a record that is no client: a task, a ticket, an order, a template. By the word before the id in
 * its address, else by what heading or title begin with. `null` where nothing says so.
 */
export function otherRecord(
  words: Words,
  { url, type, heads, title, isChosen = false }: Page,
): { score: number; sign: string; closed?: boolean; others?: boolean } | null {
  const first = heads.split(' · ')[0] ?? '';
  // "Customer threads" in the address are the threads of a service for them.
  if (words.at('support', first) === 0 && typed(words, first)?.bare)
    return { score: -10, sign: 'headed as support', closed: true };
  if (words.has('client', type)) return null;
  const isActivity = isChosen && words.has('report', type);
  // "Call Report": what was said is reported.
  const said = withoutReports(type);
  const isContact = isActivity || words.has('call', type) || words.has('meeting', type);
  const open: readonly WordClass[] = [
    ...(isContact ? (['record'] as const) : []),
    ...(isRequest(type) ? (['support'] as const) : []),
  ];
  if (
    [...OTHERS, 'placed' as const, 'staff' as const].some(
      (kind) => words.has(kind, said) && !open.includes(kind),
    )
  )
    return {
      // What some sell is called a project.
      score: words.has('project', type) ? -6 : -10,
      sign: 'the address is of a record that is no client',
      closed: CLOSED.some((kind) => words.has(kind, type)),
      others: words.has('apart', type) || words.has('staff', type),
    };
  // Apps of one page head whatever they show as where one is: "Dashboard".
  const head = isRoom(first) ? null : typed(words, afterVerb(words, first));
  if (head) return { score: head.bare ? -9 : -5, sign: 'headed as a record that is no client' };
  const parts = title.split(/\s[|·–—-]\s|\s»\s/);
  if (parts.some((part) => typed(words, part.trim(), NUMBERED)?.bare))
    return { score: -6, sign: 'the title names a record that is no client' };
  const key = WORK_KEY.exec(url)?.[1];
  if (key && [heads, title].some((text) => text.startsWith(key)))
    return { score: -8, sign: 'numbered like a piece of work' };
  return null;
}
