import type { ClientReader, Reader, RecordUrl } from '../profile';
import type { Words } from '../recognise/match-words';
import type { Strength } from './handles';
import { makeForm, makeSelfSaving, type TaughtForm } from './make-form';
import { listAround, literal, makeReader } from './make-reader';
import { addressOf, patternsOfLinks, recordPattern } from './record-pattern';
import { type Part, wordsOf } from './snap';
import type { Taught, TaughtKind } from './taught';

/** The elements that were pointed at; with no `save` the text saves itself. */
export type Pointed = { text: Element } & Partial<Record<Part, Element>>;

export interface MadeTaught {
  taught: Taught;
  form: Pick<TaughtForm, 'element'>;
  /** Of the form or the text that saves itself. */
  id: string;
  /** How well each part will be found again. */
  strengths: Partial<Record<Part, { strength: Strength; unique: boolean }>>;
}

/** More links than that say nothing new of how records are addressed. */
const MOST_LINKS = 300;

function recordsAround(url: string, page: Document): RecordUrl[] {
  const own = recordPattern(url)?.record;
  if (!own) return [];
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MOST_LINKS);
  return [
    own,
    ...patternsOfLinks(
      links.map((a) => a.href),
      own,
    ),
  ];
}

/** A link to another record than the page's own: its address tells the client's id. */
function byLink(element: Element, name: Reader, here: string | null): ClientReader | null {
  const link = element.closest<HTMLAnchorElement>('a[href]');
  const there = link && recordPattern(link.href);
  if (!link || !there || there.id === here) return null;
  const href = link.getAttribute('href') ?? '';
  const before = /([\p{L}_-]+[=/])$/u.exec(href.slice(0, href.lastIndexOf(there.id)))?.[1];
  if (!before || link !== element) return null;
  const id: Reader = { ...name, attr: 'href', match: `${literal(before)}([^/?&#]+)` };
  return { id, name, type: there.record.type };
}

/**
 * Makes what is taught out of the elements that were pointed at.
 * @returns `null` where text field and save control belong to no common form
 */
export function makeTaught(
  pointed: Pointed,
  options: { general: boolean; kind: TaughtKind },
  words: Words,
): MadeTaught | null {
  const page = pointed.text.ownerDocument;
  const told = [pointed.client, pointed.stage, pointed.user].flatMap((e) =>
    e ? [wordsOf(e).text] : [],
  );
  const heading = page.querySelector('h1')?.textContent?.trim() ?? '';
  const texts = [...told, heading].filter((text) => text.length >= 3);
  const form = pointed.save
    ? makeForm(pointed.text, pointed.save, texts, words)
    : makeSelfSaving(pointed.text, texts);
  if (!form) return null;
  const strengths: MadeTaught['strengths'] = { text: form.text };
  if ('save' in form) strengths.save = form.save;
  const read = (part: 'client' | 'stage' | 'user') => {
    const element = pointed[part];
    if (!element) return null;
    const made = makeReader(element, { form: form.element, texts });
    strengths[part] = made;
    return made.reader;
  };
  const url = addressOf(pointed.text);
  const here = recordPattern(url);
  const name = read('client');
  const client: ClientReader[] = [];
  const linked = name && pointed.client ? byLink(pointed.client, name, here?.id ?? null) : null;
  if (linked) client.push(linked);
  else if (name) client.push(here ? { name, record: 'url' } : { name });
  const stage = read('stage');
  const user = read('user');
  const list = pointed.stage ? listAround(pointed.stage, texts) : null;
  const { kind } = options;
  const taught: Taught = {
    ...('form' in form ? { form: { ...form.form, ...(kind ? { kind } : {}) } } : {}),
    ...('autosave' in form
      ? { autosave: { ...form.autosave, ...(kind && kind !== 'none' ? { kind } : {}) } }
      : {}),
    general: options.general,
    records: recordsAround(url, page),
    shadow:
      pointed.text.getRootNode() instanceof ShadowRoot ||
      (pointed.save !== undefined && !form.element.contains(pointed.save)),
    client,
    ...(stage ? { stage } : {}),
    ...(list ? { list } : {}),
    ...(user ? { user } : {}),
  };
  const { id } = 'form' in form ? form.form : form.autosave;
  return { taught, form, id, strengths };
}
