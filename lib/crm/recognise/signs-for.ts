import { isReport } from './contact-reports';
import { type Facts, KINDS } from './facts';
import { saysKind } from './general-heading';
import { isLetter } from './kind';
import type { Words } from './match-words';
import { afterVerb, namesOther } from './record-type';
import type { Asked } from './score';
import {
  asksHowItWent,
  asksOfContact,
  asksWhatWas,
  DESCRIBES,
  INVITES,
  isDated,
  isIdentity,
  isMeansAlone,
  isNext,
  offersKinds,
  REACHED,
  withoutEvents,
} from './terms';
import { wordy } from './wordy';

/** Fields that logs of contacts have. */
const CONTACT_FIELDS = wordy`duration|direction|outcome|call_?result|date_?start|start_?(?:date|time)|attendee|parent_?name|regarding|activity_?type|occurred|logged|follow[ _-]?ups?(?!\p{L})|next[ _-]?(?:steps?|contact|call)(?!\p{L})`;
/** Some call it an action; only among fields that logs of contacts have. */
const ACTION = wordy`(?<!\p{L})(?:add|log|new|record|save|create)\s+(?:an?\s+)?actions?(?!\p{L})`;

/** What is kept of clients alone, where what is chosen beside it is a call or a letter. */
const LOGS_ONE = wordy`(?<!\p{L})(?:interaction|touch ?point|взаимодейств|взаємоді|interaktion|interacci[oó]n|interazion|interaç|interakcj|interactie|etkileşim)`;

/** What saves, adds or sends, in the languages in which what logs a contact says so by a word that is known. */
const SAVES = wordy`^(?:save|update|apply|add|submit|create|register|сохран|обнов|добав|созда|зарегистр|зберег|онов|дода|створ|зареєстр|speicher|aktualis|hinzufüg|anlegen|enregistr|sauvegard|mettre à jour|ajout|créer|guardar|actualiz|agregar|añadir|crear|registrar|salvar|gravar|atualiz|adicionar|criar|salva(?!\p{L})|aggiung|aggiorna|crea(?!\p{L})|zapisz|zaktualiz|dodaj|utwórz|opslaan|bijwerk|toevoeg|aanmaken|kaydet|güncelle|ekle(?!\p{L}))`;

/** An address that names a record: a word, then an id. */
export const RECORD =
  /[/=#:](?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{12,32}|[A-Za-z0-9]{15,18}|\d+)(?=$|[/?&#])/;

/** What a thing is offered with: "Description", "物件紹介". A contact may be described, too. */
const isDescription = (heading: string) =>
  DESCRIBES.test(heading) || /介绍|紹介|소개/.test(heading);

/** A line longer than that says more than what stands beside it. */
const MOST_CAPTION = 30;

/** What many texts of one form say is said once: more than that of one kind of sign doesn't count. */
const MOST = { contact: 9, note: 5, client: 5 };

/** An hour or a day, as a line shows when something is. */
const HOUR = /\d{1,2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d/;
/** Whether lines name a contact in one word, then with whom, then when: "Call · Kiln Ltd · today 10:00". */
function saysMet(lines: string, isContact: (text: string) => boolean): boolean {
  const parts = lines.split(' · ');
  return parts.some((part, i) => {
    const [whom = '', when = ''] = parts.slice(i + 1);
    const isOne = !part.includes(' ') && isContact(part);
    return isOne && whom !== '' && !HOUR.test(whom) && HOUR.test(when);
  });
}

/** "Contact customer": what one does. */
const CONTACTS =
  /(?:^|· )(?:contact|reach out|связаться|зв.язатися|kontaktieren|contacter|contactar|contattare|skontaktuj|contacteer)(?=\s)/iu;

type Add = (score: number, sign: string) => void;

/** Adds what speaks for a log of contacts; tells the signs against what was asked. */
export function signsForForm(facts: Facts, words: Words, add: Add): Asked {
  const { own, saveText, frame, place, page, names, others, hidden, around, shape, lines } = facts;
  const isContact = (text: string) => KINDS.some((kind) => words.has(kind, text));
  const isTalk = (text: string) => words.has('call', text) || words.has('meeting', text);
  const isNote = (text: string) => words.has('note', text) || words.has('report', text);
  let telling = 0;
  const capped = (most: number): Add => {
    let left = most;
    return (score, sign) => {
      const given = Math.min(score, left);
      left -= given;
      if (given > 0) add(given, sign);
      telling += given;
    };
  };

  const contact = capped(MOST.contact);
  let said = false;
  const say = (is: boolean, score: number, sign: string) => {
    if (is) contact(score, sign);
    said ||= is;
  };
  const opens = isContact(saveText) && shape.opens;
  say(isContact(saveText) && !opens, 4, 'the save control names a call, meeting or message');
  say(facts.byOutcome, 4, 'what came of a call saves it');
  if (opens) add(-3, 'what seems to save stands above the text: it opens something');
  say(isContact(frame.heading) || isContact(frame.tab), 3, 'headed as a call, meeting or message');
  const what = frame.heading.replace(/^[^\p{L}]+/u, '').split(' · ')[0] ?? '';
  const isOfTalk = (['call', 'meeting'] as const).some(
    (kind) => words.at(kind, afterVerb(words, what)) === 0,
  );
  say(shape.dialog && isOfTalk, 2, 'a window that begins with what it logs');
  // After the verb at once: "Contact" alone is what some call a person.
  const reached = CONTACTS.exec(frame.heading);
  const whom = reached ? frame.heading.slice(reached.index + reached[0].length).trim() : '';
  const reachesOut = words.at('client', whom) === 0;
  say(reachesOut, 3, 'headed as reaching a client');
  say(isContact(facts.choices.join(' · ')), 2, 'a call, meeting or message is chosen');
  const offers = facts.offers.some((text) => offersKinds(words, text));
  say(offers, 3, 'one chooses between a call, a meeting, a message');
  say(page !== '' && isContact(page), 2, 'the page is headed as a call, meeting or message');
  say(isContact(hidden.values), 3, 'its hidden fields name a call, meeting or message');
  const isMail = isLetter(words, names);
  say(isMail, 3, 'a recipient and a subject');
  say(isContact(place), 2, 'the address names a call, meeting or message');
  const met = saysMet(lines, isContact);
  say(met, 2, 'a line names the contact, with whom and when');
  // "Телефон" before a number is no talk.
  const speakLines = lines.split(' · ').some((l) => isContact(l) && !isMeansAlone(l, words));
  if (!met && speakLines) contact(2, 'a line in it speaks of a call, meeting or message');
  const speaks = (n: string) => !words.has('means', n) && !isIdentity(n, words) && isContact(n);
  if (names.some(speaks)) contact(1, 'fields beside it speak of a call, meeting or message');
  if (isContact(own)) contact(1, 'the field names a call, meeting or message');
  if (isContact(frame.names)) contact(2, 'its names speak of a call, meeting or message');
  const tellsDay = names.some((n) => isDated(n) && speaks(n));
  const isTelling = (n: string) => CONTACT_FIELDS.test(n) || isNext(n, words);
  const contactFields = names.filter(isTelling).length + (tellsDay ? 1 : 0);
  if (contactFields > 0) contact(Math.min(3, contactFields), 'fields that logs of contacts have');
  // A record's sheet in which a dialer's operator says how the call went; one that is made anew was not called yet.
  const isNew = /\b(?:new|create|add)\b/.test(place) || words.has('edit', frame.heading);
  const asksHow = !isNew && asksHowItWent(words, facts);
  say(asksHow, 3, 'asks how the call went');
  const ofCall = names.filter((n) => words.has('call', n) && !isMeansAlone(n, words));
  const asksAllOfCall =
    ofCall.length > 2 && ofCall.some(isDated) && (isNote(own) || isContact(own));
  say(asksAllOfCall, 3, 'asks when the call was, and all else of it');
  const asksAll = asksOfContact([...names, own], words) > 1 && names.some(isDated);
  say(asksAll, 3, 'asks when it was and what only contacts are asked');
  const reportsVisit =
    isReport(own) &&
    contactFields > 0 &&
    names.some(isDated) &&
    names.some((n) => words.has('client', n));
  say(reportsVisit, 5, 'a report of a day, with a client and what is next');
  say(contactFields > 0 && ACTION.test(saveText), 3, 'the save control speaks of an action');

  const note = capped(MOST.note);
  // "New note", over a page that is nothing else.
  const headsNote = page
    .split(' · ')
    .some((part) => words.at('note', afterVerb(words, part)) === 0);
  const asNote =
    headsNote ||
    isNote(`${frame.heading} · ${saveText} · ${frame.tab}`) ||
    words.has('note', hidden.values);
  if (isNote(saveText)) note(3, 'the save control speaks of a note');
  // Developers call any text a comment.
  const isCalled = facts.caption === '' || isNote(facts.caption) || said || asNote;
  if (isNote(own)) note(isCalled ? 3 : 1, 'the field is for a note');
  if (asksWhatWas(`${frame.heading} · ${own}`)) note(3, 'asks what happened or was said');
  if (isNote(frame.tab) || isNote(frame.heading)) note(2, 'headed as a note');
  if (isNote(facts.section)) note(1, 'stands in a section of notes or activities');
  if (isNote(page) || isNote(place)) note(1, 'the page is of a note');
  if (isNote(frame.names)) note(1, 'its names speak of a note');

  // A caption of its own says more than the name in the markup, which any text may have.
  const isByMarkup = !isCalled && telling === (isNote(own) ? 1 : 0) + (isNote(frame.names) ? 1 : 0);
  const saysWhat = telling > 0 && !isByMarkup;
  const client = capped(MOST.client);
  let sum = 0;
  let whose = 0;
  const by = (is: boolean, score: number, sign: string) => {
    if (is) client(score, sign);
    if (is) sum += score;
  };
  const of: typeof by = (is, score, sign) => {
    by(is, score, sign);
    if (is) whose += score;
  };
  const isRecord = RECORD.test(facts.url.replace(/^\w+:\/\/[^/]+/, ''));
  by(isRecord, 1, "the address is a record's");
  of(words.has('client', place), 2, 'the address speaks of a client');
  of(words.has('client', own), 1, 'it asks about the client');
  const shows = (line: string) => line.length <= MOST_CAPTION && words.at('client', line) === 0;
  of(lines.split(' · ').some(shows), 1, 'a line of the form names the client');
  of(
    facts.links.some((text) => words.has('client', text)),
    1,
    'it leads to its client',
  );
  of(met, 1, 'a line says with whom it was');
  of(reachesOut, 1, 'its heading names a client');
  of(shape.dialog && REACHED.test(lines), 1, 'it shows how to reach somebody');
  // Staff and orders have numbers beside them, too.
  const isElsewhere = words.has('apart', place) || words.has('commerce', place);
  const reach = around.reach || (around.number && !isElsewhere);
  of(reach, 1, 'somebody can be rung up or written to here');
  by(around.dated > 0, 1, 'entries with a day beside it');
  const listsContacts = around.dated > 0 && isContact(around.entries);
  by(listsContacts, 2, 'earlier contacts are listed beside it');
  of(words.has('client', `${around.heads} · ${around.title}`), 1, 'the page is headed as a client');
  // Beside the text, it counts for whose page it is, but a form of a client's own data asks for it, too.
  const asksWho = names.some((n) => words.has('client', n));
  if (asksWho) {
    sum += 1;
    whose += 1;
  }
  of(words.has('client', hidden.names), 1, 'a hidden field names the client');
  // Asked only where hardly anything else tells.
  const isOpen = whose === 0;
  const shown =
    isOpen || (whose < 2 && !said) ? facts.shown(words) : { client: 0, means: 0, work: 0, who: 0 };
  of(isOpen && shown.client > 1, 2, 'what the page shows of the record is a client’s');
  of(isOpen && shown.client === 1 && shown.means > 0, 1, 'the page shows something of a client');
  const reaches = shown.means > 1 || (shown.means > 0 && isContact(around.byDay));
  const head = around.heads.split(' · ')[0] ?? '';
  const isNamed = () => head !== '' && !saysKind(head, words) && !namesOther(words, head);
  const isOnes = (said || asNote) && shown.means > 0 && isRecord && !isElsewhere && isNamed();
  of(
    isOpen && shown.client === 0 && (reaches || isOnes),
    1,
    'the page shows how to reach somebody',
  );

  const isChat =
    words.has('message', `${own} · ${saveText}`) && !isTalk(`${frame.heading} · ${saveText}`);
  const replies = isChat || /reply|compos/i.test(`${own} ${frame.names}`);
  of(isOpen && replies && shown.who > 0, 2, 'beside the talk stands that it is with a client');
  const isTalkedWith = isOpen && isChat && facts.talksWith() !== null;
  of(isTalkedWith, 3, 'the head of the talk shows how to reach whom it names, or who answers');

  const ways = facts.offers.some((text) => text.includes(' · ') && words.has('message', text));
  if (!offers && ways && sum > 1) contact(2, 'a message is one of the ways to choose from');
  const isTask = words.has('task', frame.names);
  const headed = frame.heading.replace(/^[·\s]+|[·\s]+$/g, '') || frame.tab;
  // A window is headed as what it is; a box among the entries need not be.
  const isInline = !shape.dialog || frame.heading === '' || said || asNote;
  // What has a heading and a caption, and neither of them speaks of a contact or a note, is what they say.
  const isCaptioned =
    /\p{L}/u.test(headed) &&
    /\p{L}/u.test(facts.caption) &&
    !around.heads.includes(headed) &&
    ![isNote, isContact, INVITES.test.bind(INVITES), asksWhatWas].some((asks) =>
      asks(facts.caption),
    );
  const isTold =
    said || asNote || !(isCaptioned || DESCRIBES.test(own) || isDescription(frame.heading));
  // "Requirements", "Save": a text of the client's own record, which stands there once; an entry is added.
  const isKept = !saysWhat && own !== '' && !INVITES.test(own) && SAVES.test(saveText);
  const isOwnBox =
    isInline && isTold && !isKept && others <= 1 && facts.long === 0 && around.dated > 0 && sum > 2;
  if (isOwnBox && !isTask) add(2, 'a box of its own beside entries with a day');
  // What was said in a talk has a time, too, and colleagues talk of clients.
  const isOfNobody = isChat && whose === 0 && !isRecord;
  if (isOfNobody && around.dated > 0) add(-6, 'a talk with nobody that is known');
  const isLone = others === 0 && names.length === 0;
  const asks = isLone && INVITES.test(own) && !said && !asNote && isRecord && whose > 0;
  if (asks) add(3, 'a box of its own that asks to write');
  // A client's page is full of forms.
  if (!saysWhat && !isOwnBox && !asks) add(-3, 'names neither a contact nor a note');
  const named = `${frame.heading} · ${frame.tab} · ${saveText} · ${hidden.values} · ${page} · ${place}`;
  // A text on the client's wishes names no client where one of the staff is chosen.
  const isChosen = (kind: 'client' | 'staff') => facts.short.some((n) => words.has(kind, n));
  const inText = (asksWho ? 1 : 0) + (words.has('client', own) ? 1 : 0);
  const ofStaff = whose === inText && isChosen('staff') && !isChosen('client');
  const talks = !isChat && isTalk(withoutEvents(named));
  // A letter may be to anybody.
  const isKnownLetter = isMail && (isRecord || whose > 0);
  const logsOne = LOGS_ONE.test(saveText) && isContact(facts.choices.join(' · '));
  const sure =
    offers ||
    asksAllOfCall ||
    isKnownLetter ||
    (contactFields > 0 && said) ||
    talks ||
    logsOne ||
    asksHow;
  return {
    isContact,
    isNote,
    said,
    asNote,
    client: sum,
    whose,
    sure,
    offers,
    asksHow,
    isChat,
    asksAllOfCall,
    reportsVisit,
    contactFields,
    tellsDay,
    isMail,
    reachesOut,
    ofStaff,
    ofWork: shown.work > 1 && shown.client === 0 && whose < 2 && !said,
  };
}
