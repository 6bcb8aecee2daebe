import { GENERAL } from '../general-profile';
import type { ClientReader, Profile, Reader, RecordUrl } from '../profile';
import type { MadeForm, TaughtText } from './make-form';

/** What a form is said to log: `none` is no contact. */
export type TaughtKind = 'call' | 'meeting' | 'message' | 'none' | undefined;

/** What a page script makes out of what was pointed at; taught-schema.ts parses it in the background. */
export interface Taught {
  /** `none`: it logs no contact, and never gets a picker. Left out where the text saves itself. */
  form?: (MadeForm & { kind?: TaughtKind }) | undefined;
  /** A text that saves itself. */
  autosave?: (TaughtText['autosave'] & { kind?: Exclude<TaughtKind, 'none'> }) | undefined;
  /** Other forms are left to the recogniser. */
  general: boolean;
  records: RecordUrl[];
  /** The form stands in an open shadow root. */
  shadow: boolean;
  client: ClientReader[];
  stage?: Reader | undefined;
  /** The stages beside the one pointed at. */
  list?: { css: string; id?: string | undefined } | undefined;
  user?: Reader | undefined;
}

/** Where nobody pointed at a name: the page's heading. */
const HEADING: Reader = { css: ['main h1', 'h1', '[role="heading"][aria-level="1"]', 'main h2'] };

const sameRecord = (a: RecordUrl, b: RecordUrl) =>
  a.path === b.path && a.hash === b.hash && a.query === b.query;

const distinct = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'crm';

/**
 * A site's profile with what was taught in it: its own goes on growing, a product's is copied, else one is begun.
 * What was taught goes before what was known.
 * @param day `YYYY-MM-DD`
 */
export function withTaught(
  base: Profile | null,
  taught: Taught,
  site: { name: string },
  day: string,
): Profile {
  const evidence = { by: 'taught', on: day } as const;
  const known: Profile = base ?? {
    format: 1,
    id: `taught-${slug(site.name)}`,
    name: site.name,
    version: 0,
    evidence,
    fingerprint: [],
    forms: [],
    records: [],
    signs: GENERAL.signs,
  };
  const records = known.records.filter((r) => !taught.records.some((t) => sameRecord(r, t)));
  const forms = taught.form ? [{ ...taught.form, evidence }] : [];
  const selfSaving = taught.autosave ? [{ ...taught.autosave, evidence }] : [];
  const others = <T extends { id: string }>(all: readonly T[] = [], now: readonly T[]) =>
    all.filter(({ id }) => now.every((one) => one.id !== id));
  const autosaves = [...selfSaving, ...others(known.autosaves, selfSaving)];
  const byHeading: ClientReader[] =
    taught.records.length > 0 ? [{ name: HEADING, record: 'url' }] : [];
  return {
    ...known,
    version: known.version + 1,
    evidence,
    client: distinct([...taught.client, ...(known.client ?? byHeading)]).slice(0, 12),
    forms: [...forms, ...others(known.forms, forms)],
    ...(autosaves.length > 0 ? { autosaves } : {}),
    general: taught.general,
    records: [...taught.records, ...records],
    ...(taught.shadow || known.shadow ? { shadow: true } : {}),
    ...(taught.list ? { funnel: { ...known.funnel, list: { ...taught.list, evidence } } } : {}),
    ...(taught.stage ? { stage: [taught.stage, ...(known.stage ?? [])] } : {}),
    ...(taught.user ? { user: { evidence, name: taught.user } } : {}),
  };
}
