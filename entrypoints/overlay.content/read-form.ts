import {
  type FoundForm,
  hashText,
  later,
  type Profile,
  readClient,
  readKind,
  readStage,
  readStages,
  readStatus,
  readText,
  readUser,
  textOf,
} from '@/lib/crm';
import type { FormRead } from '@/lib/messages';

/** Forms fill themselves after they appear: read again after these times (ms). */
const READ_AGAIN = [250, 900, 2_500];

/** What a form tells, and whether it only plans a contact (rule 11: a plan is none). */
export interface FullRead extends FormRead {
  planned: boolean;
  /** Nothing tells whether it is done or planned: the picker asks. */
  mayPlan: boolean;
  edits: boolean;
}

/**
 * Reads a form and its page as they stand now; what no profile tells is read by general signs.
 * @param asPlan it was opened as a plan: set to done, it is no edit of a contact
 */
export function readForm(form: FoundForm, profile: Profile, asPlan?: boolean): FullRead {
  const deep = profile.shadow === true;
  const { scope, opener } = form;
  const place = { form: scope, opener, page: document, url: location.href, deep };
  const planned = readStatus(form.def.status, place) === 'planned';
  // A plan that is opened again may become a contact yet: no edit of one.
  const opens = form.def.edits;
  const edits =
    !planned && !asPlan && opens !== undefined && form.scope.querySelector(opens) !== null;
  // Where the page tells no id, an existing note is known again by what it said when its form opened.
  const untold = edits ? hashText(textOf(form.field)) : null;
  const client = readClient(form.def.client ?? profile.client, profile, place);
  const told = {
    def: form.def.id,
    client,
    stage: readStage(profile, place, form.general || form.beside ? undefined : client),
    stages: readStages(profile, place),
    user: readUser(profile, place),
    activity: readText(form.def.activity, place) ?? untold,
    edits,
  };
  const kind = readKind(form.def.kind, place);
  const general = form.general ?? form.beside;
  if (general && kind !== 'none') {
    const seen = general.read(told.client, told.stage);
    return {
      ...told,
      ...seen,
      edits: seen.edits && !asPlan,
      kind: kind ?? seen.kind,
      activity: told.activity ?? seen.activity,
    };
  }
  if (kind === 'none') return { ...told, kind: null, planned: true, mayPlan: false };
  return { ...told, kind, planned, mayPlan: form.def.status === 'ask' };
}

/** Tells when a form may say something else than before: it filled itself, was gone into, or the page moved on. */
export function whenToReadAgain(form: FoundForm, signal: AbortSignal, readAgain: () => void): void {
  const soon = () => {
    for (const ms of READ_AGAIN) later(signal, ms, readAgain);
  };
  for (const on of ['focusin', 'change'])
    form.scope.addEventListener(on, readAgain, { signal, passive: true });
  for (const on of ['hashchange', 'popstate']) window.addEventListener(on, soon, { signal });
  soon();
}
