import type { WordClass } from '../words';
import type { Words } from './match-words';
import { isCount, isLooseId, withoutFiles } from './record-ids';
import { uncamel, wordy } from './wordy';

/** What an address names by a number, and what is the same on the pages of all clients. */
const AROUND =
  /^(?:w|ws|o|orgs?|teams?|workspaces?|tenants?|spaces?|sites?|apps?|projects?|boards?|lists?|views?|v|g|groups?|pages|menus?|db|databases?|bases?|tables?|pipelines?|funnels?|campaigns?|folders?|nonprofits?|shops?|stores?|branch(?:es)?|departments?|users?|me|owners?|agents?|queues?|desks?|dashboards?|home|inbox(?:es)?|admin|panel|crm|portal|console|hub|calendars?|kanban|categor(?:y|ies)|segments?|periods?|lang|locale|api|step|tab|year|month|week|day|date|session|token|index)$/i;
/** A parameter that holds a record's id: `sid=9`, `ParentUNID=9C1E`, `key=30-00218`. */
const KEYED = /(?:^|[a-z_-])(?:id|uid|unid|no|nr|key|ref|record|oid|guid|pk)$/i;
/** Who is signed in, for how long: `SID=141238402955`. */
const SESSION = /^(?:php|j|asp)?_?s(?:ess(?:ion)?)?_?id$/i;
const LONG = 10;
/** A parameter that says what kind of record it is. */
const TYPES = /^(?:etn|entity|entityname|objecttype|model|module|resource|table|type)$/i;
/** What is shown of a record, or done with it, behind its id. */
const SHOWN = wordy`^(?:view|show|details?|overview|profile|info|timeline|histor\p{L}*|activit\p{L}*|notes?|comments?|feed|summary|edit|new|add|create|log|index|main|home|general|contacts?|calls?|meetings?|messages?|e?mails?|chat|visits?|follow\p{L}*)(?!\p{L})`;
const OF_CONTACT = ['call', 'meeting', 'message', 'note', 'report'] as const;
const NO_CLIENT = [...OF_CONTACT, 'task', 'system'] as const;

/** A number that each kind of record counts for itself: there is a first lead and a first deal. */
const COUNTED = /^\d{1,6}$/;
/** A word that may tell kinds of record apart. */
const KIND = /^[a-z][a-z_-]{2,29}$/;

interface Pair {
  /** All words before the id, the nearest last. */
  before: string[];
  word: string;
  id: string;
  /** What stands behind it in the path. */
  rest: string[];
}

/** Words and the ids behind them; of several ids in a row the last. */
function pairsOf(pieces: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const before: string[] = [];
  let word = '';
  for (const piece of pieces) {
    const last = pairs.at(-1);
    if (!isLooseId(piece)) {
      word = piece;
      before.push(piece);
      last?.rest.push(piece);
    } else if (word) {
      pairs.push({ before: [...before], word, id: piece, rest: [] });
      word = '';
    } else if (last && last.rest.length === 0) last.id = piece;
  }
  return pairs;
}

const cut = (text: string, by: RegExp) => text.split(by).filter((piece) => piece !== '');

/** What kind of record a small number counts, in the address's own word: `clue` and `business` each have their first. */
function kindOf({ before, id }: Pick<Pair, 'before' | 'id'>): string {
  const word = before.findLast((piece) => !SHOWN.test(uncamel(piece)))?.toLowerCase() ?? '';
  const kind = word.replace(/\.\w+$/, '').replace(/(?<!s)s$/, '');
  const isKind = COUNTED.test(id) && KIND.test(kind) && !AROUND.test(kind) && kind !== 'name';
  return isKind ? kind : 'record';
}

/**
 * The record that a page is of, where no word that is known says in its address what kind of record that is:
 * `/solicitari/5521`, `/donors.php?id=312`. Asked only for forms that log a contact: whose page they stand on is the client.
 * What names a room in which all clients are, and what is a contact itself, is none.
 */
export function recordAt(url: string, words: Words): { type: string; id: string } | null {
  let path: string;
  let asked: URLSearchParams;
  try {
    const { pathname, hash, search } = new URL(withoutFiles(url), 'http://x/');
    const [route = '', query = ''] = hash.slice(1).split('?', 2);
    const hasRoute = route.includes('/');
    path = decodeURIComponent(`${pathname}${hasRoute ? `/${route}` : ''}`);
    asked = new URLSearchParams(
      [search.slice(1), hasRoute ? query : route].filter(Boolean).join('&'),
    );
  } catch {
    return null;
  }
  const isOf = (kinds: readonly WordClass[], word: string) =>
    kinds.some((kind) => words.has(kind, uncamel(word)));
  const isAround = (word: string) => isCount(word) || AROUND.test(word);
  const names = (word: string) => !isAround(word) && !isOf(NO_CLIENT, word);
  const isShown = (piece: string) => SHOWN.test(uncamel(piece)) || isOf(OF_CONTACT, piece);
  // `etn=appointment&id=5`: the contact's own page.
  if ([...asked].some(([word, value]) => TYPES.test(word) && isOf(NO_CLIENT, value))) return null;
  // `visit.jsf?id=771`: so is a page that is called as the contact alone; "log_call.php?id=5" does something to a client.
  const file = uncamel(cut(path, /\//).at(-1) ?? '').replace(/\.\w+$/, '');
  const isContacts = /^[\p{Ll}\p{Lu}]+(?<!s)$/u.test(file) && isOf(OF_CONTACT, file);
  for (const [word, id] of asked) {
    if (isContacts && /^id$/i.test(word)) continue;
    const what = word.replace(/[_-]?id$/i, '');
    if (SESSION.test(word) && id.length >= LONG) continue;
    if (KEYED.test(word) && names(what) && isLooseId(id)) {
      const before = cut(path, /[/;:]+/).filter((piece) => !isLooseId(piece));
      return { type: kindOf({ before: [...before, what], id }), id };
    }
  }
  const last = pairsOf(cut(path, /[/;:]+/)).at(-1);
  if (!last || !names(last.word) || !last.rest.every(isShown)) return null;
  return { type: kindOf(last), id: last.id };
}
