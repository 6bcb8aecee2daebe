import type { InteractionKind } from '@/lib/funnel';
import type { Candidate } from './container';
import { elsewhere } from './elsewhere';
import { gatherFacts, KINDS, kindOf, statusOf } from './facts';
import type { Words } from './match-words';
import { nearName } from './near-name';
import { isAbove, isFar, isOneLine } from './shape';
import { closestAcross, queryAcross } from './tree';

/** From this score on a form is taken for one that logs a contact. */
export const THRESHOLD = 4;

/** One sign for or against, shown under "Why here?". */
export interface Reason {
  sign: string;
  score: number;
}

export interface Scored {
  score: number;
  reasons: Reason[];
  kind: InteractionKind | null;
  status: 'done' | 'planned' | null;
}

/** Fields that only records of people, companies and goods have. */
const IDENTITY =
  /(?:^|[^a-z])(?:first_?name|last_?name|full_?name|e_?mail|phone|mobile|fax|website|web_?site|url|street|address|city|zip|postal|country|state|industry|employees|revenue|amount|price|quantity|qty|sku|discount|tax|vat|currency|total|password|username|user_?name|birth)/i;
/** Fields that logs of contacts have. */
const CONTACT_FIELDS =
  /duration|direction|outcome|call_?result|date_?start|start_?(?:date|time)|attendee|parent_?name|regarding|activity_?type|occurred|logged|follow[ _-]?ups?(?!\p{L})|next[ _-]?(?:steps?|contact|call)(?!\p{L})/iu;
/** Some call it an action; only among fields that logs of contacts have. */
const ACTION = /(?<!\p{L})(?:add|log|new|record|save|create)\s+(?:an?\s+)?actions?(?!\p{L})/iu;

/** Fields for a telephone number or an e-mail address, which clients have too. */
const MEANS =
  /phone|tel\b|tele[fp]|телеф|тел\.|mail|почт|пошт|correo|courriel|posta|whatsapp|telegram|viber|skype/iu;
/** A placeholder that asks to write something, but no description of the record. */
const INVITES =
  /^(?!.*(?:descri|опис|beschr|search|поиск|пошук|such|buscar|rech)).*(?:^|\s)(?:write|type|leave|share|say|напиш|введ|остав|залиш|schreib|écri|escrib|escrev|scriv|napisz|wpisz|yaz|schrijf)/iu;
/** Addresses at which what is done to clients is arranged. */
const SETUP =
  /(?:^|\s)(?:settings?|setup|config\w*|preferences|templates?|scripts?|playbooks?|sequences?|cadences?|campaigns?|mailings?|mass-?mail\w*|newsletters?|automations?|workflows?|widgets?|webhooks?|integrations?)(?=\s|$)/i;
/** Rooms where a team talks. */
const TALK = /(?:^|\s)(?:messenger|channels?|rooms?|news-?feed)(?=\s|$)/i;
const PRIVATE = /private|privad[ao]|приватн|внутренн|внутрішн|wewnętrzn/iu;
/** What filters are set by. */
const APPLIES =
  /^(?:apply|show results|примен|показать|застос|показати|anwenden|anzeigen|appliquer|afficher|aplicar|mostrar|applica|zastosuj|pokaż|toepassen|uygula)/iu;
/** A pad for oneself. */
const PAD = /note ?pad|scratch|sticky/i;

/** An address that names a record: a word, then an id. */
const RECORD =
  /[/=#:](?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{12,32}|[A-Za-z0-9]{15,18}|\d+)(?=$|[/?&#])/;

/** A field for the name of what is edited. */
const NAME =
  /(?:^|\s)(?:name|имя|название|назва|ім'я|nom|nombre|nome|bezeichnung|nazwa|naam|isim|unvan)(?:\s|\*|$)/iu;
const SUBJECT = /subject|тема|betreff|objet|asunto|assunto|oggetto|temat|onderwerp|konu/iu;
const RESULT =
  /result|outcome|итог|результат|підсумок|ergebnis|résultat|resultado|risultato|wynik|sonuç/iu;

/** Scores a candidate: whether it logs a contact with a client, and what it says of the contact. */
export function scoreForm(candidate: Candidate, words: Words, url: string): Scored {
  const { container, near, field, save } = candidate;
  const reasons: Reason[] = [];
  // A port is no id.
  const isRecord = RECORD.test(url.replace(/^\w+:\/\/[^/]+/, ''));
  const add = (score: number, sign: string) => reasons.push({ sign, score });
  const facts = gatherFacts(candidate, url);
  const { own, saveText, frame, place, page, names, others, hidden } = facts;
  const choices = facts.choices.join(' · ');
  const head = `${frame.heading} · ${saveText}`;
  const isContact = (text: string) => KINDS.some((kind) => words.has(kind, text));
  const isNote = (text: string) => words.has('note', text) || words.has('report', text);

  let said = false;
  const say = (is: boolean, score: number, sign: string) => {
    if (is) add(score, sign);
    said ||= is;
  };
  const opens =
    isContact(saveText) && isAbove(save, field) && closestAcross(field, 'form') === null;
  say(isContact(saveText) && !opens, 4, 'the save control names a call, meeting or message');
  if (opens) add(-3, 'what seems to save stands above the text: it opens something');
  say(isContact(frame.heading) || isContact(frame.tab), 3, 'headed as a call, meeting or message');
  say(isContact(choices), 2, 'a call, meeting or message is chosen');
  const offers = facts.offers.some(
    (text) => words.has('meeting', text) && (words.has('call', text) || words.has('message', text)),
  );
  say(offers, 3, 'one chooses between a call, a meeting, a message');
  say(page !== '' && isContact(page), 2, 'the page is headed as a call, meeting or message');
  say(isContact(hidden.values), 3, 'its hidden fields name a call, meeting or message');
  const isMail = names.some((n) => words.has('recipient', n)) && names.some((n) => SUBJECT.test(n));
  say(isMail, 3, 'a recipient and a subject');
  say(isContact(place), 2, 'the address names a call, meeting or message');
  const spokenOf = names.some((n) => !MEANS.test(n) && !IDENTITY.test(n) && isContact(n));
  if (spokenOf) add(1, 'fields beside it speak of a call, meeting or message');
  if (isContact(own)) add(2, 'the field names a call, meeting or message');
  if (isContact(frame.names)) add(2, 'its names speak of a call, meeting or message');
  const asNote = isNote(`${head} · ${frame.tab}`) || words.has('note', hidden.values);
  if (isNote(saveText)) add(3, 'the save control speaks of a note');
  if (isNote(own)) add(3, 'the field is for a note');
  if (isNote(frame.tab) || isNote(frame.heading)) add(2, 'headed as a note');
  if (isNote(page) || isNote(place)) add(1, 'the page is of a note');
  if (isNote(frame.names)) add(1, 'its names speak of a note');

  const contactFields = names.filter((n) => CONTACT_FIELDS.test(n)).length;
  if (contactFields > 0) add(Math.min(3, contactFields), 'fields that logs of contacts have');
  say(contactFields > 0 && ACTION.test(saveText), 3, 'the save control speaks of an action');
  if (isRecord) add(1, "the address is a record's");
  if (words.has('client', place)) add(1, 'the address speaks of a client');
  // "Write an update…" alone with its button, on a record.
  const isLone = others === 0 && names.length === 0 && INVITES.test(own) && !said && !asNote;
  if (isLone && isRecord) add(3, 'a box of its own that asks to write');
  const hasClient =
    isRecord || [place, ...names, hidden.names].some((text) => words.has('client', text));
  if (!hasClient && !said && nearName(container, words) === null) add(-3, 'no client anywhere');

  const compose = isMail || isContact(head) || /reply|compose/i.test(`${own} ${frame.names}`);
  const address = /(?:^|\W)(?:to|cc|bcc|from|e-?mail|subject|reply_to)(?:\W|$)/i;
  const identity = names.filter((n) => IDENTITY.test(n) && !(compose && address.test(n))).length;
  if (identity > 0) add(-2 * Math.min(identity, 4), 'fields of a person, company or product');
  const generic = !said && !asNote && contactFields === 0 && !isContact(frame.names);
  const named = isContact(own) && isRecord && words.has('client', place);
  if (others >= 2 && generic && !named) add(-3, 'a note among other fields');
  if (generic && names.some((n) => NAME.test(n))) add(-4, "a record's name beside it");
  if (generic && near.querySelector('h1, nav') !== null) add(-2, 'holds the heading of the page');
  if (others > 7 && !said) add(-2, 'many fields');
  if (others > 14) add(said ? -1 : -3, 'very many fields');
  if (queryAcross(container, 'input[type=password]').length > 0) add(-8, 'a password field');
  if (isOneLine(field) && !isContact(own) && !words.has('note', own)) add(-2, 'one line');

  const entity = words.has('entity', frame.heading) && words.has('edit', frame.heading);
  if (entity && !isContact(frame.heading) && !asNote) add(-4, 'headed as editing a client');
  if (words.has('commerce', head) && !said) add(-4, 'headed as a quote, order or product');
  const system = `${head} · ${frame.tab} · ${own}`;
  if (words.has('system', system)) add(-4, 'settings, search or a template');
  if (words.has('system', hidden.values)) add(-5, 'its hidden fields name settings or a template');
  if (SETUP.test(place)) add(-12, 'the address is of settings or a template');
  else if (words.has('system', place)) add(-5, 'the address is of settings, search or a template');
  if (facts.merges) add(-20, 'a text with places for names: a template');
  if (PRIVATE.test(`${frame.names} ${frame.tab} ${own}`)) add(-3, 'for colleagues only');
  if (TALK.test(place) && !words.has('client', place)) add(-5, 'a talk with no client');
  if (words.has('commerce', place) && !said) add(-8, 'the address is of a quote or product');
  if (words.has('support', head)) add(-12, 'support');
  else if (words.has('support', place)) add(-3, 'the address is of support');
  if (words.has('internal', `${saveText} · ${own}`) && !isContact(own))
    add(-4, 'speaks to colleagues');
  if (APPLIES.test(saveText)) add(-3, 'applies a filter');
  const instead = elsewhere(`${frame.heading} · ${page}`, own, place);
  if (instead) add(-12, instead);
  if (PAD.test(`${own} ${frame.names} ${frame.heading}`)) add(-12, 'a pad for oneself');
  const plans = `${head} · ${frame.tab} · ${own}`;
  const task = words.has('task', plans) || words.has('task', choices);
  if (task && !(isContact(`${frame.tab} · ${frame.heading}`) && !words.has('task', plans))) {
    add(RESULT.test(own) ? -2 : -8, 'a task is a plan');
  } else if (!task && words.has('task', frame.names) && !isContact(head)) {
    add(-2, 'its names speak of a task');
  }
  const edits = /\b(?:new|create)\b|\bedit *$/.test(place) || words.has('edit', page);
  if (edits && !said && others > 1) add(-5, 'the page edits a record');
  const far = isFar(near, field, save);
  if (far && (far === 'page' || contactFields === 0) && !isContact(place) && !isContact(page))
    add(-3, 'what saves is far away');

  const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
  return { score, reasons, kind: kindOf(words, facts), status: statusOf(words, facts) };
}
