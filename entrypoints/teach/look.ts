import {
  ANY_TEXT,
  findAutosave,
  findForm,
  isVisible,
  type Profile,
  readClient,
  readStage,
  readUser,
  takesText,
} from '@/lib/crm';
import type { Words } from '@/lib/crm/recognise';
import { queryAcross } from '@/lib/crm/recognise/tree';
import {
  type MadeTaught,
  makeTaught,
  type Pointed,
  type TaughtKind,
  withTaught,
} from '@/lib/crm/teach';

/** What the profile that is being taught reads on this page. */
export interface Look {
  made: MadeTaught;
  found: boolean;
  /** Other visible fields of the page that it takes for the same form. */
  others: number;
  client: string | null;
  stage: string | null;
  user: string | null;
}

/** Makes the profile and looks at the page with it; `null` where field and save control have no common form. */
export function lookWith(
  pointed: Pointed,
  options: { general: boolean; kind: TaughtKind },
  base: Profile | null,
  words: Words,
): Look | null {
  const made = makeTaught(pointed, options, words);
  if (!made) return null;
  const page = pointed.text.ownerDocument;
  const day = new Date().toISOString().slice(0, 10);
  // A form that logs nothing is looked for as if it did: what is asked is whether it is found again.
  const { form: whole } = made.taught;
  const shown =
    whole?.kind === 'none' ? { ...made.taught, form: { ...whole, kind: undefined } } : made.taught;
  const profile = withTaught(base, shown, { name: '' }, day);
  const find = (field: Element) =>
    findForm(field, profile, page.URL) ?? findAutosave(field, profile, page.URL);
  const found = find(pointed.text);
  const others = queryAcross(page, ANY_TEXT).filter((field) => {
    if (field === pointed.text || !takesText(field) || !isVisible(field)) return false;
    return find(field)?.def.id === made.id;
  });
  const scope = found && 'scope' in found ? found.scope : made.form.element;
  const place = { form: scope, page, url: page.URL };
  const client = readClient(profile.client, profile, place);
  // The button's words may tell apart what the field alone does not.
  if (made.strengths.text && others.length === 0) made.strengths.text.unique = true;
  const named = client?.name ?? (client?.id ? `${client.type} ${client.id}` : null);
  return {
    made,
    found: found?.def.id === made.id,
    others: others.length,
    client: named,
    stage: readStage(profile, place),
    user: readUser(profile, place)?.name ?? null,
  };
}
