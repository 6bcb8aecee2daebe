import { isCount, isId, isLooseId, withoutFiles } from './record-ids';
import { wordy } from './wordy';

/** Types of record by the stems that addresses, field names and captions use, deals first (design.md: the nearest to the funnel). */
const TYPES: readonly [string, RegExp][] = [
  [
    'deal',
    /deal|opportun|opty|negoci|ügylet|ugylet|obchod|kauppa|negóci|сделк|угод|affaire|verkaufschance|szans|trattativ|kans|fırsat|firsat|sdelk|pipeline_?item/iu,
  ],
  [
    'company',
    /compan|account|organi[sz]ation|client|customer|firm|kunde|kontrahent|empresa|société|societe|azienda|клиент|клієнт|компани|компані|контрагент|müşteri|musteri|klient|klant|bedrijf|borrower|partner|investor|funder|debtor|debitor|asiakas|asiakka|zákazn|zakazn|ügyfél|ugyfel|virksomhed|företag|foretag|πελάτ|pelati|klijent|pelanggan|khách|khach-hang|klien(?:ci|t)|\bpart(?:y|ies)\b/iu,
  ],
  ['lead', /lead|prospect|enquir|inquir|лид|лід|interessent|endiafer/iu],
  [
    'person',
    /contact|person|people|subscriber|supporter|donor|constituent|patient|pacient|pacijent|kontakt|контакт|contato|contatt|osob|kişi|kisi/iu,
  ],
];
/** Records that are contacts themselves: no client. */
const ACTIVITY =
  /call|meeting|e?mail|message|note|activit|task|event|visit|comment|touchpoint|interaction|user|sales|calendar/iu;
const A_LETTER = wordy`\p{L}`;

/** The type of record that a word of an address or a field's name speaks of. */
export const typeOf = (word: string) => TYPES.find(([, stems]) => stems.test(word))?.[0] ?? null;

/** A record that an address, a field or a link names. */
export interface Found {
  type: string;
  id: string;
}

/** How near to the funnel a record's type is; the nearest is 0. */
export const rank = (found: Found) => TYPES.findIndex(([type]) => type === found.type);

/** What names the type of the record whose `id` stands beside it. */
const TYPED = ['model', 'module', 'entity', 'object', 'resource'];

/**
 * The record that an address names by two parameters, whatever stands between them: `#id=5&cids=1&model=crm.lead`.
 * `undefined` where it names none so.
 */
function byParameters(parts: readonly string[]): Found | null | undefined {
  for (const part of parts) {
    const given = new URLSearchParams(part);
    const id = given.get('id');
    const named = TYPED.map((name) => given.get(name)).find(Boolean);
    if (!id || !named || !isId(id)) continue;
    const type = typeOf(named);
    return type === null ? null : { type, id };
  }
  return undefined;
}

/** Every "word, id" pair that an address holds, in path, hash and query. */
export const recordsIn = (url: string): Found[] => recordsNamed(url) ?? [];

const ROOMS =
  /^(?:projects?|users?|owners?|agents?|sessions?|campaigns?|lists?|views?|folders?|teams?|sites?|tabs?|pages?|menus?)$/i;
/** "ProjectID", "userId": a room's, whatever record is named before it. */
const isAroundId = (word: string) => {
  const [, what = ''] = /^(\w{2,}?)_?ids?$/i.exec(word) ?? [];
  return ROOMS.test(what);
};

/** The same; `null` where it names a record of a kind that is no client's. */
export function recordsNamed(url: string): Found[] | null {
  let parts: string[];
  try {
    const { pathname, hash, search } = new URL(withoutFiles(url), 'http://x/');
    const named = byParameters([hash.slice(1), search.slice(1)]);
    if (named !== undefined) return named && [named];
    parts = decodeURIComponent(`${pathname}/${hash.slice(1)}/${search.slice(1)}`).split(
      /[/?&=#:;]+/,
    );
  } catch {
    return [];
  }
  const found: Found[] = [];
  let word = '';
  let type: string | null = null;
  for (const part of parts) {
    if (part === '') continue;
    // Nothing has the number 0: "ActionId=0" is one to be made.
    if ((isCount(word) || isAroundId(word) || part === '0') && isId(part)) {
      word = '';
    } else if (word && (isId(part) || (type !== null && isLooseId(part)))) {
      if (type) found.push({ type, id: part });
      word = '';
      type = null;
    } else if (A_LETTER.test(part)) {
      const here = typeOf(part);
      // `module=Accounts&action=DetailView&record=5`: words between the type and the id.
      if (here || ACTIVITY.test(part)) type = here;
      word = part;
    }
  }
  return found;
}

/** Of several records the nearest to the funnel. */
export function best(all: readonly Found[]): Found | null {
  return all.length === 0 ? null : all.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}
