import * as z from 'zod/mini';
import {
  clientReader,
  css,
  evidence,
  idText,
  kindReader,
  oneOrMore,
  reader,
  recordUrl,
  regex,
  saveRequest,
  sign,
  signs,
  stageReader,
  statusReader,
} from './profile-parts';

/**
 * How one CRM product's pages are laid out, as data (design.md, "Words": profile). Page scripts import only the
 * types; the schema runs in the background and in tests. In files, keys stand in the order of the schema.
 */

const formDef = z.strictObject({
  id: idText,
  /** Id of the activity in the CRM, where the page tells it. */
  activity: z.optional(reader),
  /** The same, where the page tells it once it has saved: a link in its message, the address of the new record. */
  activityAfter: z.optional(reader),
  cancel: z.optional(oneOrMore),
  /** The form's own client; in place of the profile's, whether it gives one or not. */
  client: z.optional(z.array(clientReader)),
  /** Seen live: the form closes by itself only when the CRM has saved. */
  closes: z.optional(z.boolean()),
  /** The form: the nearest ancestor of the text field that matches. */
  container: css,
  /** General signs that spoke strongly against this form when it was taught; others mean that it is another form. */
  despite: z.optional(z.array(z.string())),
  /** An element in the form that shows that an existing activity is edited. */
  edits: z.optional(css),
  evidence,
  /** Shortcuts that save, e.g. `Ctrl+Enter`. */
  keys: z.optional(z.array(z.string())),
  /** `none`: it logs no contact and is never decorated, whatever it looks like. */
  kind: z.optional(z.union([kindReader, z.literal('none')])),
  /** The picker goes before this element of the form; by default before the save control's row. */
  mount: z.optional(css),
  /** Only on these record types' pages. */
  on: z.optional(z.array(z.string())),
  /** A form that floats over a list: only where it was opened by a press in one of these (a row, a card). */
  opener: z.optional(css),
  save: oneOrMore,
  /** The save control's text or name must match this (without case): where nothing but its words tells it. */
  saveText: z.optional(regex),
  /** The save control and the fields are looked for in this ancestor instead of the container. */
  scope: z.optional(css),
  /** Signs that only this form gives, besides the profile's. */
  signs: z.optional(signs),
  status: z.optional(statusReader),
  /** The text field or editor. */
  text: css,
  /** Not this form where this matches in (or is) the container, or the scope where there is one. */
  unless: z.optional(css),
});

/** A tick or one-click control that says "done" with no form. */
const tickDef = z.strictObject({
  id: idText,
  activity: z.optional(reader),
  /** The CRM asks back first: where nothing follows, the answer was no. */
  asks: z.optional(z.boolean()),
  client: z.optional(z.array(clientReader)),
  control: css,
  evidence,
  kind: z.optional(kindReader),
  on: z.optional(z.array(z.string())),
  /** What holds the activity: the control itself or its nearest ancestor that matches. Where none does, it is no tick. */
  row: css,
  /** The requests that it sends; by default the profile's. */
  saves: z.optional(z.array(saveRequest)),
  signs: z.optional(signs),
});

/**
 * A text that the CRM saves by itself while one types: no save control, no press. The request tells of it, so that
 * an editor which also takes texts of other kinds (tasks) is no contact's until its note is sent.
 */
const autosaveDef = z.strictObject({
  id: idText,
  activity: z.optional(reader),
  client: z.optional(z.array(clientReader)),
  /** What readers of the form look into: the nearest ancestor of the text that matches. */
  container: css,
  evidence,
  kind: z.optional(kindReader),
  on: z.optional(z.array(z.string())),
  /** The requests that save it; by default any that carries the text typed. */
  saves: z.optional(z.array(saveRequest)),
  text: css,
  unless: z.optional(css),
});

const stageKind = z.enum(['open', 'won', 'lost', 'parked']);

export const profileSchema = z.strictObject({
  /** `$schema`-like version of this format. */
  format: z.literal(1),
  id: idText,
  name: z.string(),
  version: z.number(),
  evidence,
  /** Other hosts that take the saves, as match patterns. */
  alsoHosts: z.optional(z.array(z.string())),
  autosaves: z.optional(z.array(autosaveDef)),
  client: z.optional(z.array(clientReader)),
  /** Any of these in the page tells the product. */
  fingerprint: z.array(sign),
  forms: z.array(formDef),
  /** The funnel as the CRM has it. */
  funnel: z.optional(
    z.strictObject({
      /** The page's own list: each element is a stage, its text the name. */
      list: z.optional(
        z.strictObject({
          css,
          evidence,
          /** Attribute of the element, or of one in it, that holds the stage's id. */
          id: z.optional(z.string()),
          name: z.optional(css),
        }),
      ),
      /** Stages that the product starts with, in order. */
      stages: z.optional(
        z.array(z.strictObject({ id: z.string(), kind: stageKind, name: z.string() })),
      ),
    }),
  ),
  /** Forms that are not described here are left to the recogniser; by default only where none is described. */
  general: z.optional(z.boolean()),
  /** Hosts of the vendor's cloud, as match patterns. */
  hosts: z.optional(z.array(z.string())),
  /** Addresses where nothing is decorated. */
  never: z.optional(z.array(recordUrl)),
  records: z.array(recordUrl),
  /** Requests that save; none where the page alone can tell. */
  saves: z.optional(z.array(saveRequest)),
  /** Forms stand in open shadow roots. */
  shadow: z.optional(z.boolean()),
  signs: z.optional(signs),
  /** What stands in one of these is never decorated: record editing, templates, settings. */
  skip: z.optional(css),
  stage: z.optional(z.array(stageReader)),
  ticks: z.optional(z.array(tickDef)),
  user: z.optional(
    z.strictObject({
      evidence: z.optional(evidence),
      id: z.optional(reader),
      name: z.optional(reader),
    }),
  ),
});

export type Profile = z.infer<typeof profileSchema>;
export type FormDef = z.infer<typeof formDef>;
export type AutosaveDef = z.infer<typeof autosaveDef>;
export type TickDef = z.infer<typeof tickDef>;
export type Reader = z.infer<typeof reader>;
export type ClientReader = z.infer<typeof clientReader>;
export type KindReader = z.infer<typeof kindReader>;
export type StatusReader = z.infer<typeof statusReader>;
export type RecordUrl = z.infer<typeof recordUrl>;
export type Sign = z.infer<typeof sign>;
export type Signs = z.infer<typeof signs>;
export type SaveRequest = z.infer<typeof saveRequest>;
