/** Bodies longer than that hold files, not notes (characters). */
const MOST_BODY = 1_000_000;
/** JSON within a string of JSON, that deep. */
const DEEPEST = 4;
/** Pieces of a text by which it is known again where something stands in between (letters). */
const PIECE = 12;
const STEP = 6;
const MOST_SAID = 240;
/** What share of the pieces must be there. */
const ENOUGH = 0.6;
/** Fewer letters than that stand in too many bodies by chance. */
const LEAST_LETTERS = 4;

const TAG = /<\/?[a-z!][^<>]*>/gi;
/** `&eacute;` is an e to the eye that compares, `&szlig;` what NFKD makes of it. */
const MARKED =
  /&([a-z])(?:acute|breve|caron|cedil|circ|dot|grave|macr|ogon|ring|slash|tilde|uml);/gi;
const LIGATURE = /&(?:(sz)lig|([ao]e)lig);/gi;
const NUMBER = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

const codePoint = (n: number) => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');

/** Characters out of entities of HTML; for signs that are no letters a gap. */
function unescaped(text: string): string {
  return text
    .replace(NUMBER, (_, hex, dec) => codePoint(hex ? Number.parseInt(hex, 16) : Number(dec)))
    .replace(MARKED, '$1')
    .replace(LIGATURE, (_, sz, ae) => (sz ? 'ss' : ae))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&(?!lt|gt|amp)[a-z]{2,8}\d?;/gi, ' ');
}

/** The letters and digits of a text, without their marks: what is left of it in every encoding. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text's letters as it stands, and as HTML, which some CRMs encode once more. */
const asLetters = (text: string) => [
  lettersOf(unescaped(text)),
  lettersOf(unescaped(unescaped(text.replace(TAG, '')).replace(TAG, '')).replace(TAG, '')),
];

function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BASE64 = /^(?:data:[\w/+.;=-]*,)?((?:[\w+/-]{4}){5,}[\w+/-]{0,3}={0,2})$/;

function outOfBase64(text: string): string | null {
  const coded = BASE64.exec(text.trim())?.[1];
  if (!coded) return null;
  try {
    const bytes = atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (c) => c.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}

/**
 * The strings of a JSON value, those of one name joined: editors save a text in as many pieces as it has marks
 * (`{ "insert": … }` of Quill, `{ "text": … }` of ProseMirror, Lexical, Slate and Draft.js).
 */
function gather(value: unknown, name: string, into: Map<string, string>, depth: number): void {
  if (typeof value === 'string') {
    const inner = depth < DEEPEST ? parsed(value) : undefined;
    if (typeof inner === 'object' && inner !== null) {
      gather(inner, name, into, depth + 1);
      return;
    }
    // A long word may look coded: both are kept.
    const said = `${value}${outOfBase64(value) ?? ''}`;
    into.set(name, (into.get(name) ?? '') + said);
  } else if (Array.isArray(value)) {
    for (const item of value) gather(item, name, into, depth);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) gather(item, key, into, depth);
  }
}

/** `\n`, `\"` and `\u00e9` in a body that is no whole JSON. */
const withoutEscapes = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt"/\\]/g, ' ');

/** What a form's pairs say; a text that is no encoded form as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** What a body says, in letters, in each way in which it can be read. */
function readings(body: string): string[] {
  const text = body.slice(0, MOST_BODY);
  const json = parsed(text) ?? parsed(percentDecoded(text));
  if (json !== undefined) {
    const byName = new Map<string, string>();
    gather(json, '', byName, 0);
    return [...byName.values()].flatMap(asLetters);
  }
  const plain = [text, percentDecoded(text), withoutEscapes(text)];
  const decoded = outOfBase64(text);
  return [...new Set(decoded === null ? plain : [...plain, decoded])].flatMap(asLetters);
}

/** Whether most pieces of a long text stand in a reading: between them may be a mention, an address, markup. */
function hasPieces(reading: string, said: string): boolean {
  const pieces: string[] = [];
  for (let at = 0; at + PIECE <= said.length; at += STEP) pieces.push(said.slice(at, at + PIECE));
  const found = pieces.filter((piece) => reading.includes(piece)).length;
  return pieces.length >= 3 && found >= pieces.length * ENOUGH;
}

/** Whether a text stands in another: one that ends with a number is not in "Call 50" where it is "Call 5". */
export function standsIn(text: string, part: string): boolean {
  const endsInNumber = /\d$/.test(part);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!endsInNumber || !/\d/.test(text[at + part.length] ?? '')) return true;
  }
  return false;
}

/**
 * Whether a body says what was typed, however editor and CRM encode it: HTML with marks and entities, the JSON of a
 * rich-text editor, JSON in a form's field, base64. Signs and spaces don't count: editors change them.
 */
export function saysTyped(body: string, typed: string): boolean {
  const said = lettersOf(typed).slice(0, MOST_SAID);
  if (said.length < LEAST_LETTERS) return false;
  const start = said.slice(0, 80);
  const isIn = (reading: string) =>
    said === start ? standsIn(reading, start) : reading.includes(start);
  return readings(body).some((reading) => isIn(reading) || hasPieces(reading, said));
}
