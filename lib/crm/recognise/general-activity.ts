import { isVisible } from '../visible';
import type { Candidate } from './container';
import type { Words } from './match-words';
import { controlTexts, frameTexts } from './texts';
import { queryAcross } from './trees';
import { uncamel, wordy } from './wordy';

/** Records that are contacts themselves, by the words of addresses. */
const ACTIVITY = /^(?:calls?|meetings?|e?mails?|messages?|notes?|activit|tasks?$|events?|visits?)/i;
const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{10,32}|[A-Za-z0-9]{15,18}|\d+)$/i;
/** No more fields than that are a box for a remark, which is another contact than the record that it stands on. */
const RECORD_FIELDS = 3;

/** What is done with a record, as addresses and hidden fields say it. */
const CHANGES = /^(?:update|edit|put|patch|modify)$/i;
const MAKES = /^(?:add|new|create)$/i;

/** The activity that an address shows: the last id in it, where a word for an activity stands right before it. */
export function activityIn(url: string): string | null {
  let parts: string[];
  let query: URLSearchParams;
  try {
    const { pathname, hash, search, searchParams } = new URL(url);
    const text = decodeURIComponent(`${pathname}/${search.slice(1)}/${hash.slice(1)}`);
    parts = text.split(/[/?&=#:]+/).filter((part) => part !== '');
    query = searchParams;
  } catch {
    return null;
  }
  // `activity/add?action=update&id=643&cid=203`: other ids stand beside its own.
  const [deed, id] = [query.get('action') ?? '', query.get('id') ?? ''];
  if (CHANGES.test(deed) && ID.test(id)) {
    const own = parts.slice(0, parts.indexOf(id)).find((part) => ACTIVITY.test(part));
    if (own) return `${own}/${id}`;
  }
  // `activity/add?action=add&atype=2`: what is made has no id yet.
  const first = parts.findIndex((part) => ACTIVITY.test(part));
  if (MAKES.test(deed) || parts.slice(first + 1).some((part) => MAKES.test(part))) return null;
  const at = parts.findLastIndex((part) => ID.test(part) && /\d/.test(part));
  // `#Call/view/5`: a verb may stand between them.
  const type = parts
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .find((part) => ACTIVITY.test(part));
  return at > 0 && type ? `${type}/${parts[at]}` : null;
}

/**
 * The existing activity that a form edits, on a page of which nothing is known: by the hidden input with its record's
 * id, else by the address, where the form is that of a whole record. `null` for a new one.
 */
export function readGeneralActivity(container: Element, url: string): string | null {
  const fields = queryAcross(container, 'input:not([type=hidden]), select, textarea');
  if (fields.filter(isVisible).length <= RECORD_FIELDS) return null;
  const hidden = container.querySelector<HTMLInputElement>(
    'input[type=hidden]:is([name=record], [name=record_id])',
  );
  if (hidden) return ID.test(hidden.value) ? hidden.value : null;
  const changed = changedRecord(container);
  if (changed !== null) return changed;
  const isDialog = container.closest('[role=dialog], dialog') !== null;
  const link = isDialog ? editLink(container) : null;
  return link ?? (isDialog ? null : activityIn(url));
}

/** The hidden fields that say so, in PHP's ways and in Rails' and Laravel's. */
const VERBS = ['action', 'mode', 'do', 'op', '_method'].map((n) => `input[type=hidden][name=${n}]`);

const formOf = (container: Element) => container.closest('form') ?? container.querySelector('form');

/** The record that a form says it changes: by its own id, else by the id that it is sent to. */
function changedRecord(container: Element): string | null {
  const form = formOf(container) ?? container;
  const verbs = [...form.querySelectorAll<HTMLInputElement>(VERBS.join())];
  if (!verbs.some(({ value }) => CHANGES.test(value))) return null;
  // A field of that name hides the form's own property.
  const { href, pathname } = new URL(form.getAttribute('action') ?? '', location.href);
  const id = form.querySelector<HTMLInputElement>('input[type=hidden][name=id]')?.value ?? '';
  return ID.test(id) ? `${pathname}/${id}` : activityIn(href);
}

/** Words for changing what was written before. */
export const EDITS_TEXT = wordy`(?<!\p{L})(?:edit(?!or)|update|modify|changes?(?!\p{L})|редактир|изменит|правк|редагув|змінит|bearbeit|änder|aktualis|modifier|éditer|editar|modificar|modifica(?!\p{L})|edytuj|zmień|bewerk|wijzig|düzenle|өңдеу)`;

/** Whether a form says of itself that it changes what was written before, in its words or by where it is sent. */
export function saysEdit({ container, field, save }: Candidate): boolean {
  const { heading, tab } = frameTexts(container, field);
  // No `.id`: a form's may be its field of that name.
  const ids = [container, field, save].map((e) =>
    uncamel(e.getAttribute('id') ?? '').replace(/[_-]+/g, ' '),
  );
  return (
    EDITS_TEXT.test(`${heading} · ${tab} · ${controlTexts(save)} · ${ids.join(' · ')}`) ||
    isSentToOne(container)
  );
}

/** "Save contact" may save a call as well as a person. */
const EITHER = /[ck]onta[ck]t|контакт/iu;

/** Whether what saves a form names the record itself ("Update lead"): the note in it is written along, or not. */
export function savesRecord({ save }: Candidate, words: Words): boolean {
  const text = controlTexts(save);
  return words.has('entity', text) && !EITHER.test(text) && !words.has('note', text);
}

/** Whether a form is sent to one record that the page's own address does not name: `?action=save&id=5`. */
function isSentToOne(container: Element): boolean {
  const form = formOf(container);
  const [, id = ''] = /[?&]id=([^&]+)/.exec(form?.getAttribute('action') ?? '') ?? [];
  const named = location.href.split(/[/?&=#:]+/);
  return /\d/.test(id) && ID.test(id) && !named.includes(id);
}

/** A dialog over another page may link to the record that it edits, in its title. */
function editLink(container: Element): string | null {
  const frame = container.closest('[role=dialog], dialog') ?? container;
  const title = 'h1 a[href], h2 a[href], h3 a[href], h4 a[href], header a[href]';
  for (const link of queryAcross(frame, title)) {
    const found = activityIn(new URL(link.getAttribute('href') ?? '', location.href).href);
    if (found) return found;
  }
  return null;
}
