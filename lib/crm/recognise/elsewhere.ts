import type { Words } from './match-words';
import { withoutEvents } from './terms';
import { wordy } from './wordy';

/** Where calls are listened to, candidates are judged, things are computed, one signs in. */
const PLACES = wordy`(?<!\p{L})(?:coaching|scorecards?|[ck]andidat\p{L}*|applicants?|vacanc(?:y|ies)|recruit\w*|hire|payroll|formulas?|edit_calc|computed|log-?in|sign-?in|logon|chatbots?|bots?|chat-?gpt|copilot|ai[\s_-](?:chats?|assistants?|conversations?))(?=[\s.]|$)`;
/** A doctor's notes: a visit there is no visit to a client. */
const MEDICAL = wordy`clinical (?:note|visit|record)|medical (?:record|history|note)|symptom|diagnos|(?:nota|visita|historia|evolución|nuova visita) cl[ií]nic|cartella clinica|prontuário|anamn[eé]s|krankengeschichte|befund(?!\p{L})|dossier médical|анамнез|диагноз|діагноз|wywiad lekarski|hasta öykü`;
/** Who serves a client at a booked hour, and with what. */
const SERVED_BY =
  /provider|prestador|prestataire|anbieter|behandler|stylist|therap|мастер|майстер|врач|лікар|prestatore|operatore|usługodawc|behandelaar|uzman/i;
const SERVICE =
  /service|serviço|servicio|servizio|prestation|dienstleistung|behandlung|услуг|послуг|usług|behandeling|hizmet/i;
/** An event that many come to, and who signs up for it. */
const SIGNED_UP = wordy`(?:max\p{L}*\.?|number of) (?:number of )?(?:participants|attendees)|(?:participant|attendee) (?:role|status|list)|wait(?:ing )?-?list|registration (?:date|deadline|opens)|teilnehmerzahl|max\p{L}*\.? teilnehm|anmeldeschluss|warteliste|rôle du participant|nombre (?:maximum|maximal) de participants|liste d.attente|rol del? participante|lista de espera|número máximo de participantes|lista d.attesa|lista rezerwow|liczba uczestników|wachtlijst|лист ожидания|(?:число|количество) участников|кількість учасників|bekleme listesi|(?:kontenjan|kuota|plätze|nombre de places|coperti|capienza|vagas|aforo|cupo|мест|місць|liczba miejsc|počet míst)(?!\p{L})`;
/** How many have room there. */
const ROOM = /^(?:max(?:imum)? )?(?:capacity|seats|guests)\b/i;
/** Whom the house buys from: one who is visited is no client. */
const SUPPLIER = wordy`(?<!\p{L})(?:supplier|поставщик|постачальник|lieferant|fournisseur|proveedor|fornecedor|fornitor|dostawc|leverancier|tedarikçi|pemasok|nhà cung|dodavatel|leverantör|furnizor)|供应商|仕入先|공급업체|مورد`;
/** What a pupil is given to do, and how it was done. */
const SCHOOL = wordy`(?<!\p{L})(?:home-?work|report card|hausaufgabe|zeugnis|devoirs?(?!\p{L})|bulletin scolaire|deberes|boleta|boletim|dever de casa|compiti|pagella|домашн\p{L}* завдан|домашн\p{L}* задани|характеристик\p{L}* учн|prac\p{L} domow|ödev|karne|bài tập|học bạ|huiswerk|domácí úkol|vysvědč)|作业|宿題|숙제|成绩|成績|성적`;
/** Whom a client is related to is a record of its own. */
const RELATES = wordy`^(?:(?:add|new|edit|create|save)\s+)?(?:an? )?(?:relationship(?!\p{L})|beziehung(?!\p{L})|relación(?!\p{L})|relação(?!\p{L}))`;
/** Many clients under one name: "Edit customer group", "Изменить сегмент". */
const GROUP = wordy`(?<!\p{L})(?:(?:customer|client|contact|lead|account)s? (?:group|categor|segment)|segment|(?:группа|группу|группы|группе|категори\p{L}*) (?:клиент|контакт)|(?:група|групу|групи|категорі\p{L}*) (?:клієнт|контакт)|сегмент|(?:kunden|kontakt)(?:gruppe|kategorie|segment)|(?:groupe|catégorie)s? de (?:clients?|contacts?)|(?:grupo|categor[ií]a)s? de (?:clientes?|contact?os?|contatos?)|(?:gruppo|gruppi|categoria) (?:di )?(?:clienti|contatti)|grup[aęy] (?:klient|kontakt)|klant(?:en)?groep|müşteri (?:grub|kategori)|nhóm (?:khách|liên hệ)|(?:grup|kelompok) pelanggan)|(?:客户|客戶|联系人|顧客)(?:分组|组|群组|标签|グループ)|고객 ?그룹`;
/** What is logged with such a client is said before the name. */
const SAID_BEFORE = ['note', 'call', 'meeting', 'message'] as const;
/** What a form says of itself, as far as it may be something else than a contact. */
export interface Place {
  /** What the form is headed as, and the page where the form is more than a composer. */
  heading: string;
  own: string;
  /** The address as words. */
  place: string;
  /** The page's headings and title. */
  page: string;
  /** What the address says the record is. */
  type?: string;
  /** What the fields beside the text are called. */
  fields?: readonly string[];
}

/**
 * What is written in CRMs but never to or about one client, however much it speaks of calls (surveys, hours, goods,
 * applicants, suppliers): by the form's heading, the address, the page's heading. `null` where nothing says so.
 */
export function elsewhere(
  words: Words,
  { heading, own, place, page, type = '', fields = [] }: Place,
): { score: number; sign: string; firm?: boolean } | null {
  if (MEDICAL.test(`${heading} · ${own}`) || (MEDICAL.test(page) && !words.has('call', heading)))
    return { score: -12, sign: 'a doctor’s notes', firm: true };
  const isPriced = fields.some((f) => words.has('goods', f));
  const isServed = (f: string) => SERVED_BY.test(f) || (isPriced && words.has('staff', f));
  if (fields.some(isServed) && fields.some((f) => SERVICE.test(f)))
    return { score: -8, sign: 'a service is booked', firm: true };
  if (fields.some((f) => SIGNED_UP.test(f) || ROOM.test(f)))
    return { score: -12, sign: 'an event that people sign up for', firm: true };
  if (SUPPLIER.test(`${heading} · ${type}`))
    return { score: -14, sign: 'of a supplier', firm: true };
  if (SCHOOL.test(heading)) return { score: -12, sign: 'a pupil’s work', firm: true };
  if (heading.split('·').some((part) => RELATES.test(part.trim())))
    return { score: -8, sign: 'headed as a relationship', firm: true };
  const group = GROUP.exec(heading);
  // "Note for Segment Ltd" is headed as a note, and "Segment" by a client's name.
  const before = group ? heading.slice(0, group.index) : '';
  const isLogged = SAID_BEFORE.some((kind) => words.has(kind, before));
  const isNamed = group && page.includes(heading) && !words.has('edit', heading);
  if (group && !isLogged && !isNamed) return { score: -10, sign: 'headed as a group of clients' };
  if (words.has('machine', own)) return { score: -12, sign: 'asks an assistant' };
  if (PLACES.test(place)) return { score: -14, sign: 'the address is of a place without clients' };
  // The name of a client may say "workshop", too; "Employee notes" stand on a client's page.
  const isClients = words.has('client', place);
  // What a call or a meeting is headed as is its subject: "On-site survey".
  const plain = withoutEvents(type);
  const isContact = words.has('call', plain) || words.has('meeting', plain);
  if (isContact && !words.has('apart', place)) return null;
  if (words.has('apart', heading))
    return { score: isClients ? -6 : -10, sign: 'headed as something without a client' };
  if (words.has('apart', place))
    return { score: isClients ? -4 : -8, sign: 'the address is of something without a client' };
  if (!isClients && words.has('apart', page))
    return {
      score: -5,
      sign: 'the page is headed as something without a client',
      // What it is headed as begins with the word; later in it, it may be of a client's name.
      firm: page.split(' · ').some((part) => words.at('apart', part) === 0),
    };
  if (words.has('project', place)) return { score: -4, sign: 'the address is of a project' };
  return null;
}
