import { aboutContact, editsAim } from './about-contact';
import { isClinical } from './clinical';
import { isReport, withoutReports } from './contact-reports';
import { isDoneToRecord, isRated } from './done-to-record';
import { elsewhere } from './elsewhere';
import { endsDeal, JUDGED, turnsDown } from './ends-deal';
import type { Facts } from './facts';
import type { Words } from './match-words';
import { answersNote, isToTeam, ofOwnWork } from './own-work';
import { headsOther, isRequest, otherRecord } from './record-type';
import type { Asked } from './score';
import { RECORD } from './signs-for';
import { signsOfPlans } from './signs-of-plans';
import { asksHowOften, asksOfContact, DESCRIBES, isDated, isIdentity } from './terms';
import { appliesFilter, asksAssistant, doesElse, saysDeedTwice } from './what-it-does';
import { uncamel, wordy } from './wordy';

/** Addresses at which what is done to clients is arranged. */
const SETUP =
  /(?:^|\s)(?:settings?|setup|config\w*|preferences|templates?|scripts?|playbooks?|sequences?|cadences?|campaigns?|mailings?|(?:mailing|distribution|subscriber)[_-]?lists?|abos?|mass-?mail\w*|newsletters?|automations?|marketing|workflows?|widgets?|webhooks?|integrations?)(?=\s|$)/i;
/** Rooms of which some are arranged and in some a client is called: "/campaigns/7/leads/12", "/automation/calls/9". */
const ROOMS =
  /(?:^|\s)(?:campaigns?|automations?|marketing|workflows?|sequences?|cadences?)(?=\s|$)/i;
const ENDS_IN_ID = /\/[\w-]*\d[\w-]*\/?(?:[?#]|$)/;
const WORKED_ON = ['client', 'call', 'meeting'] as const;
/** Rooms where a team talks. */
const TALK = /(?:^|\s)(?:messenger|channels?|rooms?|news-?feed)(?=\s|$)/i;
const TEAM_TALK =
  /(?:^|\s)(?:internal|team|staff|office)[\s_-]?(?:chats?|messages|messaging)(?=\s|$)/i;
/** Boards of cards, of which only what they say tells whether they are clients. */
const BOARD = /(?:^|\s)(?:boards?|cards?|kanban|deck)(?=\s|$)/i;
/** Rooms in which people who wrote are answered. */
const INBOX = wordy`(?<!\p{L})(?:inbox|conversations?|tickets?|chats?)(?!\p{L})`;
/** Who gets what is sent to more than one. */
const TO_LIST = wordy`(?<!\p{L})(?:(?:mailing|subscriber|distribution|contact)s? list|lists?(?!\p{L})|segment|audience|all (?:contacts|customers|clients|subscribers)|everyone|рассылк|розсилк|сегмент|verteiler|liste(?!\p{L})|alle kunden|lista(?!\p{L})|tous les|todos los|todos os|tutti i|wszyscy|alle klanten|tüm )`;
/** A letter that only shows whether letters arrive. */
const TRIAL = wordy`(?<!\p{L})test(?:ing)?[\s_-]?(?:e-?mail|mail|message|send|sms|html)|(?<!\p{L})тестов|(?:de test|de prueba|de teste|di prova|testow|testbericht|deneme)(?!\p{L})`;
/** Fields of a line of a time sheet. */
const BILLED =
  /billable|hours worked|worked hours|отработанн|відпрацьован|abrechenbar|facturable|faturáve|fatturabil|odpracovan|przepracowan|fakturova|declarabel/iu;
/** Who meets there are no clients. */
const BODY =
  /(?:committee|board meeting|minutes of|заседание|засідання|ausschuss|vorstandssitzung|gremium|comité|consiglio di|comitato|conselho de|zarządu)(?=\s|$)/iu;
/** Where anything has a day. */
const CALENDAR = wordy`(?:^|[\s_-])(?:calend[ae]r|kalend[ae]r|calendrier|calendario|calendário|календар|kalendarz|takvim)`;
/** What is to be talked about next time. */
const AGENDA =
  /(?:topics?|agenda|talking points?|повестк[аи]|порядок денний|tagesordnung|gesprächsthem(?:a|en)|ordre du jour|orden del día|pauta|ordine del giorno|porządek obrad|gündem)\s*(?:$|·)/iu;
/** A list or a board is shared with colleagues. */
const SHARES =
  /(?:^|· )(?:share|поделиться|поділитися|teilen|partager|compartir|compartilhar|condividi|udostępnij|delen|paylaş)(?=\s|$)/iu;
/** A box for what one has to say to the product's own makers. */
const TO_US =
  /(?:talk|write|tell|contact|message|ask) (?:to )?us(?=\W|$)|report a (?:problem|bug)|(?:send|give) feedback|напишите нам|напишіть нам|schreib(?:en sie)? uns|contactez[- ]nous|écrivez[- ]nous|contáctanos|escríbenos|fale conosco|contattaci|scrivici|napisz do nas|bize yaz/iu;
/** "Default comment", "Standardtext": it is written before there is anybody to write of. */
const DEFAULT = wordy`(?<!\p{L})(?:defaults?(?!\p{L})|по умолчанию|за замовчуванням|standardtext|vorgabetext|vorbelegung|par défaut|predeterminad|por defecto|padrão(?!\p{L})|predefinit|domyśln|standaardtekst|varsayılan)|默认|デフォルト|既定|기본값|افتراضي|پیش ?فرض`;
/** A pad for oneself; by its names, where what stays in view as one scrolls is "sticky", too. */
const PAD = /note ?pad|scratch|sticky/i;
const PAD_NAMED = /note ?pad|scratch|sticky[\s_-]?(?:note|pad)/i;

/** What is written to many at once, by the names of its form and button. */
const TO_MANY = /(?:^|[\s_-])(?:bulk|mass|broadcast)(?=$|[\s_-])/i;
/** Whom a letter is to, and whom a call: no client's own data where one writes or rings up. */
const ADDRESS = /(?:^|\W)(?:to|cc|bcc|from|e-?mail|subject|reply_to)(?:\W|$)/i;
const NUMBER = /(?:^|\W)(?:phone|mobile)(?:\W|$)/i;
/** "Save contact" may save a call as well as a person. */
const CONTACT = /[ck]onta[ck]t|контакт/iu;
/** Where somebody lives. */
const POSTAL =
  /address(?!ed)|\badres|anschrift|адрес[аи]?(?=\s|$)|direcci[oó]n|endere[cç]o|indirizzo|住所|地址|주소|عنوان/i;
/** Whom money is collected from. */
const DEBTOR =
  /debt?or|должник|боржник|schuldner|débiteur|deudor|devedor|dłużnik|borçlu|debitur|con nợ|dlužník|债务人|債務者|채무자/i;
/** How many it goes to: "an 148 Mobiltelefone", "320 recipients". */
const TO_SO_MANY =
  /(?<![\d.,/:-])(?:[2-9]|\d{2,}|\d{1,3}[.,  ]\d{3})\s+(?:recipient|subscriber|people|phones|contacts|customers|clients|получател|абонент|подписчик|контакт|клиент|номер|одержувач|підписник|клієнт|empfänger|abonnent|mobiltelefon|kontakte|kunden|destinataire|abonné|contacts|destinatari|suscriptor|contactos|clientes|contatos|assinante|contatti|clienti|iscritt|odbiorc|kontakt|klient|ontvanger|contacten|klanten|alıcı|abone|kişi|müşteri|příjemc|mottagare|címzett|penerima)/i;
/** The same of what was ticked in a list: "Send SMS to 2 records". A note may be tied to so many. */
const TICKED =
  /(?<![\d.,/:-])(?:[2-9]|\d{2,})\s+(?:records|items|selected|entries|запис|выбран|вибран|datensätz|einträg|enregistrement|sélection|registro|seleccion|selecion|selezionat|rekord|zaznaczon|geselecteerd|kayıt|seçili)/i;
/** Whom it is sent to, where that is more than one. */
const GROUPS = /(?:^|[\s_-])(?:groups?|segments?|audiences?)(?=$|[\s_[-])/i;

/** More fields than that are very many; more of them of who somebody is, and it is all that is known of them. */
const [MANY, WHOLE] = [14, 3];

/** Adds what speaks against a log of contacts. */
export function signsAgainstForm(
  facts: Facts,
  words: Words,
  asked: Asked,
  add: (score: number, sign: string) => void,
): void {
  const { own, saveText, frame, place, page, names, others, hidden, shape } = facts;
  const { isContact, said, asNote, contactFields, isMail } = asked;
  // The form of a pane is headed by its tab.
  const headed = /\p{L}/u.test(frame.heading) ? frame.heading : frame.tab;
  const head = `${headed} · ${saveText}`;
  const choices = facts.choices.join(' · ');
  const { heads, title } = facts.around;

  const isRecord = RECORD.test(facts.url.replace(/^\w+:\/\/[^/]+/, ''));
  const ofClient = isRecord && words.has('client', place);
  const compose = isMail || isContact(head) || /reply|compose/i.test(`${own} ${frame.names}`);
  const isAddress = (name: string) =>
    ADDRESS.test(name) || (words.has('call', head) && NUMBER.test(name));
  const generic = !said && !asNote && contactFields === 0 && !isContact(frame.names);
  // "Telefon", "E-posta": a record's own, but not the number that is rung up nor a word on a call.
  const isMeans = (name: string) =>
    generic &&
    facts.typed.includes(name) &&
    words.has('means', name) &&
    !isDated(name) &&
    !asked.isNote(name);
  const identity = facts.filled.filter(
    (n) => (isIdentity(n, words) || isMeans(n)) && !(compose && (isAddress(n) || isMeans(n))),
  ).length;
  // Who was called is corrected on the way, where one says how the call went.
  const most = asked.asksHow ? 1 : 4;
  if (identity > 0) add(-2 * Math.min(identity, most), 'fields of a person, company or product');
  const named = isContact(own) && asked.client > 1 && words.has('client', place);
  // Whatever else such a sheet asks for: one fills in somebody's whole record.
  if (identity > WHOLE && others > MANY && !asked.asksHow)
    add(-4, "a person's or company's whole record");
  if (others >= 2 && generic && !named) add(-3, 'a note among other fields');
  if (generic && names.some((n) => words.has('named', n))) add(-4, "a record's name beside it");
  if (generic && shape.holdsHeading) add(-2, 'holds the heading of the page');
  if (others > 7 && !said) add(-2, 'many fields');
  if (others > MANY) add(said ? -1 : -3, 'very many fields');
  if (facts.long > 0 && !said) add(-2, 'other long texts beside it');
  if (shape.oneLine && (words.has('titled', own) || words.has('named', own)))
    add(-6, 'a field for a name or a title');
  // "Billing address" is the record's own, however many lines it has.
  if (!shape.oneLine && POSTAL.test(own) && !isContact(own) && !asked.isNote(own))
    add(-6, 'a text of a person, company or product');
  if (shape.password) add(-8, 'a password field');
  if (shape.oneLine && !isContact(own) && !words.has('note', own)) add(-2, 'one line');

  // "Description" of one line, where "Add activity" saves.
  const describes = asked.isNote(saveText) && DESCRIBES.test(own);
  if (shape.input && !said && !isContact(own) && !asked.isNote(own) && !describes)
    add(-6, 'one line that asks for no note');
  const entity = words.has('entity', frame.heading) && words.has('edit', frame.heading);
  if (entity && !said && !asNote) add(-4, 'headed as editing a client');
  if (words.has('commerce', head) && !said) add(-4, 'headed as a quote, order or product');
  const ofContact = isContact(head) && isReport(own);
  const system = withoutReports(`${head} · ${frame.tab} · ${ofContact ? '' : own}`, isContact(own));
  if (words.has('system', system)) add(-6, 'settings, search or a template');
  if (words.has('system', hidden.values)) add(-5, 'its hidden fields name settings or a template');
  const isWorked =
    ENDS_IN_ID.test(facts.url) &&
    WORKED_ON.some((kind) => words.at(kind, facts.type) === 0) &&
    !SETUP.test(facts.type);
  const setUp = asked.reportsVisit ? '' : isWorked ? place.split(ROOMS).join(' ') : place;
  if (SETUP.test(setUp)) add(-12, 'the address is of settings or a template');
  else if (words.has('system', withoutReports(setUp)))
    add(-6, 'the address is of settings, search or a template');
  const ofOneTalk = ofClient && (asked.tellsDay || isContact(own));
  const ofWork = ofOwnWork(frame.heading, `${heads} · ${title}`, `${own} · ${choices}`, ofOneTalk);
  if (ofWork) add(ofWork.score, ofWork.sign);
  if (!INBOX.test(place) && answersNote(frame.heading, facts.lines))
    add(-8, 'answers a colleague’s note');
  if (DEFAULT.test(own) && !isContact(saveText)) add(-12, 'what is filled in by default');
  if (facts.merges) add(-20, 'a text with places for names: a template');
  const isPrivate = words.has('private', `${frame.names} ${frame.tab} ${own}`);
  // Under a client's record a note is a note; in an inbox it is said to colleagues.
  if (isPrivate) add(INBOX.test(place) ? -8 : -5, 'for colleagues only');
  if (BOARD.test(place) && asked.whose === 0 && !said) add(-4, 'a card of a board, of nobody');
  // Under a client's own record even what goes to all who follow it is said to the client.
  const toColleagues = !ofClient && words.has('internal', own) && !words.has('call', own);
  const isTalk = isContact(frame.heading) && asked.tellsDay;
  // A chat: "Sales team", "Everyone".
  const sendsOwn = words.has('internal', frame.heading) && words.at('message', frame.heading) >= 0;
  if (sendsOwn && words.has('internal', names.join(' · '))) add(-16, 'a message to colleagues');
  else if (asked.isChat && (toColleagues || words.has('internal', `${heads} · ${title}`)))
    add(-8, 'a talk among colleagues');
  else if (sendsOwn) add(-8, 'a talk among colleagues');
  // An inbox's talk is called a room by some: `/inbox?room=7`.
  if ((TALK.test(place) && !INBOX.test(place)) || TEAM_TALK.test(place))
    add(-8, 'a talk with no client');
  // Who asks for something to be done is asked back: a request is worked on like a deal.
  const isAsker = isRequest(heads) && words.has('client', own);
  if (words.has('commerce', place) && !said && !isAsker)
    add(-8, 'the address is of a quote or product');
  if (words.has('support', head) && !isAsker) add(-12, 'support');
  else if (words.has('support', place)) add(-3, 'the address is of support');
  // "Case type", "Case status": one is opened, by whatever means it came in.
  if (!isContact(head) && names.filter((n) => words.has('support', n)).length > 1)
    add(-8, 'fields of a ticket');
  if (words.has('internal', `${saveText} · ${own}`) && !isContact(own))
    add(-4, 'speaks to colleagues');
  if (words.has('reason', own) && !isContact(own) && !asked.isNote(own) && !isTalk)
    add(-4, 'asks for a reason');
  if (words.has('entity', saveText) && !CONTACT.test(saveText) && !said && !asNote)
    add(shape.input && !asked.isNote(own) ? -10 : -4, 'what saves names the record itself');
  if (isMail && TRIAL.test(`${head} · ${facts.section} · ${place}`)) add(-12, 'a letter for trial');
  if (appliesFilter(saveText) && !said && !asNote) add(-3, 'applies a filter');
  const instead = elsewhere(words, {
    heading: headed,
    own,
    place,
    type: facts.type,
    page: `${page} · ${heads} · ${title}`,
    fields: names,
  });
  const record = otherRecord(words, {
    url: facts.url,
    type: facts.type,
    heads,
    title,
    isChosen: isContact(choices),
  });
  if (instead)
    add(said && !instead.firm ? Math.ceil(instead.score / 2) : instead.score, instead.sign);
  // An order that is being made, or is saved as a whole from a bar far away: its note is its own.
  const isWhole =
    words.has('commerce', facts.type) &&
    (shape.far !== null || /\/(?:new|create|add)(?=$|[/?#])/.test(facts.url));
  // What came of a task, by call or by visit: the task is done, and this is the contact.
  const isResult = words.has('task', facts.type) && asked.offers && words.has('result', own);
  // A debtor's case is the debtor's.
  const isDebt = asked.whose > 0 && DEBTOR.test(headed);
  if (record && (isResult || isDebt)) add(-3, record.sign);
  else if (record && (asked.asksAllOfCall || asked.reportsVisit))
    add(Math.ceil(record.score / 3), record.sign);
  else if (record && !(isAsker && !record.closed))
    add(
      said &&
        (asked.sure || asked.reachesOut) &&
        !record.closed &&
        !isWhole &&
        (asked.whose > 0 || !record.others)
        ? Math.ceil(record.score / 2)
        : record.score,
      record.sign,
    );
  if (asked.ofWork && !asked.sure)
    add(-6, 'what the page shows of the record is a piece of work’s');
  const saidByName = said && (isContact(head) || isContact(frame.tab) || asked.sure);
  const other = saidByName ? 0 : headsOther(words, headed);
  // "Save note" under "Documents" on a client's page: the heading is the part's.
  if (other < 0) add(asked.isNote(saveText) ? -4 : other, 'headed as another record');
  if (TO_MANY.test(uncamel(`${frame.names} ${facts.saveNames} ${frame.heading}`)))
    add(-12, 'to many at once');
  const sent = words.has('message', frame.heading) ? frame.heading : '';
  if (TICKED.test(sent)) add(-12, 'to so many');
  if (TO_SO_MANY.test(`${facts.lines} · ${own} · ${sent}`) && !words.has('call', head))
    add(-12, 'to so many');
  if (isMail && TO_LIST.test(facts.to(words))) add(-12, 'to a list');
  if (!asked.sure && names.some((n) => GROUPS.test(n))) add(-8, 'to a group');
  // On a client's own page what is drawn like a pad, and called a note, is one of the client.
  const isPad =
    PAD.test(`${own} ${frame.heading}`) || (PAD_NAMED.test(frame.names) && !(ofClient && asNote));
  if (isPad) add(-12, 'a pad for oneself');
  signsOfPlans(facts, words, asked, add);
  const deeds = [saveText, facts.section, ...frame.heading.split('·').map((one) => one.trim())];
  if (deeds.some((text) => words.at('reject', text) === 0)) add(-8, 'turns somebody down');
  if (BODY.test(`${frame.heading} · ${facts.page}`)) add(-8, 'a meeting of a committee');
  if (isClinical(`${own} · ${headed}`)) add(-12, 'a medical record');
  if (!isContact(head) && endsDeal(frame.heading, saveText)) add(-8, 'closes a deal');
  if (!isContact(head) && turnsDown(words, facts.url, names)) add(-8, 'turns something down');
  if (!ofClient && JUDGED.test(place)) add(-12, 'judges what somebody else logged');
  if (names.some((n) => BILLED.test(n))) add(-8, 'hours of work');
  if (names.some(asksHowOften) && !isContact(head)) add(-12, 'asks how often');
  if (doesElse(saveText) && !isContact(saveText)) add(-6, 'what it does is something else');
  if (asksAssistant(saveText) && !said) add(-8, 'asks an assistant');
  // "Visit to the office" is a client's.
  const toStaff = !words.has('meeting', headed) && isToTeam(headed);
  if (isToTeam(own) || toStaff) add(-16, 'a message to colleagues');
  const about = aboutContact(headed, isContact(headed));
  if (about) add(-16, about);
  if (editsAim(`${headed} · ${/\/edit\b/.exec(facts.url)?.[0].slice(1) ?? ''}`, facts.caption))
    add(-14, 'edits what it is to be for');
  // "Merge duplicates", "Merge": what contacts are saved by is known in its language.
  if (generic && !asked.sure && saysDeedTwice(words, headed, saveText))
    add(-8, 'does what its heading says, and saves nothing');
  if (CALENDAR.test(place) && asked.whose === 0 && asksOfContact(names, words) === 0)
    add(-6, 'an event of the calendar with nobody');
  if (AGENDA.test(frame.heading)) add(-8, 'what is to be talked about');
  if (SHARES.test(frame.heading)) add(-8, 'shares what is here with others');
  // A line beside a client's name is headed by that: "Global Payments", "Delivery Hero".
  const isNamed = (part: string) => !shape.dialog && names.length === 0 && heads.includes(part);
  const deed = headed.split(' · ').filter((part) => !isNamed(part));
  if (isRated(frame.heading) && !asked.asksHow) add(-12, 'judges a client or a talk');
  else if (!said && !asNote && isDoneToRecord([...deed, saveText].join(' · ')))
    add(-8, 'headed as what is done to a record');
  if (TO_US.test(`${frame.heading} · ${own}`)) add(-12, 'writes to those who make the CRM');
  const edits = /\b(?:new|create|add)\b|\bedit *$/.test(place) || words.has('edit', page);
  // "Create note" is no record edited but the note itself.
  const isOfNote = asNote && asked.isNote(page) && asked.whose > 0;
  const logs = asNote && asked.whose > 0 && names.some(isDated) && identity === 0;
  if (edits && !said && !asked.tellsDay && !logs && !isOfNote && others > 1)
    add(-5, 'the page edits a record');
  if (facts.unsaid) add(-2, 'no word says what saves');
  const far = shape.far;
  if (far && (far === 'page' || contactFields === 0) && !isContact(place) && !isContact(page))
    add(-3, 'what saves is far away');
}
