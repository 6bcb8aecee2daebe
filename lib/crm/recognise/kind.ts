import type { InteractionKind } from '@/lib/funnel';
import { saysDone } from './done-control';
import { type Facts, KINDS } from './facts';
import type { Words } from './match-words';
import { closesTask } from './save-score';
import { asksHowItWent, isRecipient, offersKinds, withoutEvents } from './terms';

const VIDEO = /video[ -]?(?:call|chat|chamad|llamad|chiamat)|видео[ -]?звон|відео[ -]?дзвін/iu;

/** One talks by telephone, in the word for any talk. */
const RUNG = /telefon(?:la|da|dan)? görüşme|(?:phone|telephone) (?:meeting|appointment|visit)/iu;

/** The kind of contact that a text names alone; `undefined` for none or several, `null` where it names a note before it. */
function kindIn(words: Words, text: string): InteractionKind | null | undefined {
  const named = KINDS.filter((kind) => words.has(kind, text));
  // One sees each other in a "video call".
  const isSeen = named.includes('meeting') && VIDEO.test(text);
  const isHeard = !isSeen && RUNG.test(text);
  const other = isSeen ? 'call' : isHeard ? 'meeting' : null;
  const [only, ...more] = named.filter((kind) => kind !== other);
  const note = words.at('note', text);
  // A "Telefonnotiz" is both in one word.
  const isFirst = only !== undefined && (note < 0 || note >= words.at(only, text));
  if (only && more.length === 0 && isFirst) return only;
  return note >= 0 ? null : undefined;
}

/** What is chosen, without a note that it only speaks of: "Follow-up required (notes required)". */
function withoutAside(words: Words, text: string): string {
  const said = text.replace(/\s*\([^()]*\)/g, '');
  return kindIn(words, text) === null && kindIn(words, said) === undefined ? said : text;
}

/** Whom a letter is to, and what it is about. */
export const isLetter = (words: Words, names: readonly string[]) =>
  names.some((n) => isRecipient(n, words)) && names.some((n) => words.has('subject', n));

/** What sends a reply, with no word of what it is. */
const SENDS =
  /^[^\p{L}]{0,4}(?:send|отправить|надіслати|відправити|senden|absenden|envoyer|enviar|invia|wyślij|versturen|verzenden|gönder|жіберу)(?!\p{L})/iu;

/**
 * The kind that the first telling text names; a note named before any kind is a plain note. What was chosen where kinds are
 * offered goes before all: "Save note" saves the call as well.
 */
export function kindOf(words: Words, facts: Facts): InteractionKind | null {
  const { frame, saveText, choices, own, page, place, lines, hidden, names } = facts;
  const kindBy = (text: string) => kindIn(words, text);
  if (facts.offers.some((text) => offersKinds(words, text))) {
    const picked = choices.map((text) => kindBy(withoutEvents(text))).find((kind) => kind);
    if (picked) return picked;
  }
  const chosen = choices.map((text) => withoutAside(words, text));
  const heads = [frame.tab, saveText, hidden.values, ...chosen, frame.heading, deedAt(place)];
  if (isLetter(words, names) && !heads.some((text) => kindBy(text))) return 'message';
  // What was to be done is named over "Close task", "Mark as completed": "Meeting with Ann".
  const ends = saysDone(saveText, words) || closesTask(saveText.replace(/^[^\p{L}]+/u, ''), words);
  const closed = ends ? [lines] : [];
  // How the call went is asked, or chosen: whatever else stands around it.
  const isCall = facts.byOutcome || asksHowItWent(words, facts);
  const around = isCall ? [] : [own, lines, page, place, names.join(' · ')];
  for (const text of [...heads, ...closed, ...around]) {
    const kind = kindBy(text);
    if (kind !== undefined) return kind;
  }
  if (isCall) return 'call';
  return SENDS.test(saveText) ? 'message' : null;
}

/** What an address says that one does there: "LogCall.aspx", "/visits/add-visit". */
const DEED = /(?:^|\s)(?:log|add|record|register)[\s_-]+(?:an?[\s_-]+)?([a-z]+)(?=[\s._-]|$)/i;
const deedAt = (place: string) => DEED.exec(place)?.[1] ?? '';
