import type { FoldState, Funnel, InteractionKind, Stage, StageSaid } from '@/lib/funnel';

/**
 * Every message between page scripts, the extension's pages and the background: one line each, the direction in
 * the name. What a page script sends is parsed by entrypoints/background/border.ts before anything reads it.
 */
export interface Messages {
  /**
   * A page script stands in a page: is this a site, and what is to be known of it? `takesOver`: another one stood there
   * before, which an update of the extension ended.
   */
  'page/hello': { ask: { url: string; takesOver?: boolean | undefined }; answer: Hello | null };
  /** Something was picked in a form that stands open. */
  'page/picked': { ask: KeptPick; answer: null };
  /** The page has another address now, with no load: an app of one page shows another record. */
  'page/at': { ask: { url: string }; answer: null };
  /** The page told which product it runs. */
  'page/recognised': { ask: { product: string }; answer: Hello | null };
  'page/form-opened': { ask: FormOpened; answer: FormAnswer | null };
  /** Save was pressed: store it as pending. */
  'page/pressed': { ask: Pressed; answer: PressedAnswer };
  'page/evidence': { ask: PageEvidence; answer: null };
  /** The page asks for a sign-in: what led here was not saved. */
  'page/login': { ask: Record<never, never>; answer: null };
  /** The pick was made or changed after the press. `def`: the kind is remembered for what is saved with no form. */
  'page/amend': { ask: { id: string; pick: Pick; def?: string | undefined }; answer: null };
  /** The page told the id of the activity that this save made. */
  'page/named': { ask: { id: string; activity: string }; answer: null };
  /** The page at that address, which a post led to, was loaded, and its forms were told. */
  'page/looked': { ask: { url: string }; answer: null };
  /** The page changes so fast that the overlay holds itself back: pickers may come late there. */
  'page/strained': { ask: Record<never, never>; answer: null };
  /** A picker stands in this frame: bring what judges whether it can be seen. */
  'page/sight': { ask: Record<never, never>; answer: null };
  /** By which signs a form was taken for one, where no profile knows it. */
  'page/why': {
    ask: { def: string; score: number; reasons: { sign: string; score: number }[] };
    answer: null;
  };
  /** Teach mode stands in a page where the user asked for it. */
  'teach/hello': { ask: Record<never, never>; answer: TeachHello | null };
  /** What was pointed at, as a part of a profile; opaque here, lib/crm knows its shape. */
  'teach/done': { ask: { taught: unknown }; answer: { stored: boolean } };
  /** Start teach mode in that tab. */
  'pages/teach': { ask: { tab: number }; answer: { started: boolean } };
  /** A tick was taken away: which interaction was it? */
  'page/unticked': { ask: { activity: string }; answer: { id: string } | null };
  /** Whether this tab sent anything that may write since then (epoch ms). */
  'page/wrote': { ask: { since: number }; answer: { wrote: boolean } };
  /** A planned contact may be set to done now, where no profile knows the control: bring what records it. */
  'page/ticking': { ask: Record<never, never>; answer: Hello | null };
  'page/remove': { ask: { id: string }; answer: null };
  'pages/site-added': { ask: { siteId: string }; answer: null };
  'pages/site-removed': { ask: { siteId: string }; answer: null };
  /** Make the site's funnel out of the stages that this tab shows. */
  'pages/read-funnel': { ask: { tab: number }; answer: FunnelRead };
  /** The site's settings are others now. */
  'pages/site-changed': { ask: { siteId: string }; answer: null };
  /** The site's profile is another one now: begin anew. */
  'background/site-changed': { ask: Record<never, never>; answer: null };
  /** `interaction`: which one a confirmed save became, or the one that its activity was counted as before. */
  'background/verdict': {
    ask: { id: string; verdict: SaveVerdict; interaction?: string | undefined };
    answer: null;
  };
  /** To the document out of sight: make a file of everything. */
  'background/make-backup': {
    ask: Record<never, never>;
    answer: { url: string } | { fault: string } | null;
  };
  'background/command': { ask: { command: PickerCommand }; answer: null };
}

export type MessageName = keyof Messages;
export type Message<N extends MessageName = MessageName> = {
  [K in N]: { type: K } & Messages[K]['ask'];
}[N];
export type Answer<N extends MessageName> = Messages[N]['answer'];

export type SaveVerdict = 'confirmed' | 'refused' | 'undecided' | 'abandoned';
export type PickerCommand = 'focus-picker' | 'pick-next-stage' | 'pick-no-progress';

/** A record of the CRM as a page tells it. `id` may be missing where only the name is shown. */
export interface RecordRead {
  type: string;
  id: string | null;
  name: string | null;
  url: string | null;
}

export interface UserRead {
  id: string | null;
  name: string | null;
}

/** What the manager picked. */
export interface Pick {
  resultingStage: string | null;
  /** `not-a-contact` records nothing. */
  kind: InteractionKind | 'not-a-contact' | null;
  said: StageSaid | null;
  reason: string | null;
  claimed: boolean;
  /** The manager says whether it is a plan, where the form does not tell: a plan records nothing. */
  planned?: boolean | undefined;
}

/** What was picked in a form that stands open, and which form it is. */
export interface KeptPick {
  def: string;
  url: string;
  client: RecordRead | null;
  pick: Pick;
}

/** What a form and its page tell. */
export interface FormRead {
  /** Id of the form's description, or of the recogniser's class of form. */
  def: string;
  client: RecordRead | null;
  kind: InteractionKind | null;
  /** Text of the stage shown for this client. */
  stage: string | null;
  /** The page's own list of stages, where it shows one. */
  stages: { id: string | null; name: string }[] | null;
  user: UserRead | null;
  /** Id of the CRM's activity, or a hash of its text (rule 11). */
  activity: string | null;
}

export interface FormOpened extends FormRead {
  form: string;
  url: string;
  /** An existing activity is edited: unknown to us, it gets no picker. */
  edits: boolean;
  /** The user went back to this page: that the form stands there again says nothing about its save. */
  back: boolean;
  /** Hash of the text that stands in the field: a form that comes back after a refused post still holds it. */
  text: string | null;
  /** The interaction that a form which stands after its save was saved as, or `null` (rule 11). */
  interaction: string | null;
}

export interface PickerFunnel extends Funnel {
  stages: readonly (Stage & { name: string })[];
  strict: boolean;
  reasons: { id: string; name: string }[];
}

/** What the picker needs. */
export interface FormAnswer {
  funnel: PickerFunnel;
  /** Where the client stands before this contact. */
  state: FoldState;
  /** Id of the stage that the page shows, or `null`. */
  shown: string | null;
  /** The kind remembered for this form. */
  kind: InteractionKind | 'not-a-contact' | null;
  /** An earlier pick of this activity, or of a page that is gone. */
  restored: Pick | null;
  /** Id of the pending save that this form goes on with (it came back after a refusal), or `null`. */
  id: string | null;
  /** Id of the open save whose text stands in this form already, or `null`: pressed with that text, it is the same one. */
  same: string | null;
  /** Id of the interaction that the edited activity is, or `null` for a new one (rule 11). */
  interaction: string | null;
}

export interface Pressed extends FormRead {
  /** The save's id: the same for every press of one form until it is confirmed. */
  id: string;
  /** The interaction that is edited, or `null`: then the save's id becomes the interaction's. */
  interaction: string | null;
  form: string;
  url: string;
  /** Epoch milliseconds. */
  pressedAt: number;
  /** By a shortcut that most CRMs save by, or a click that the CRM asks back about: nothing may follow it. */
  guessed: boolean;
  /** An existing text that saves itself again: nothing, unless its activity was counted before (rule 11). */
  again?: boolean | undefined;
  pick: Pick;
  /** The text typed: compared with request bodies in memory, never stored. */
  typed: string;
  /** The page's hash of the text after this save. */
  textHash: string | null;
}

export interface PageEvidence {
  id: string;
  evidence:
    | { source: 'sign'; ok: boolean }
    | { source: 'form'; what: 'closed' | 'emptied' | 'stays' | 'shown' | 'idle' | 'redrawn' }
    | { source: 'reply'; ok: boolean }
    | { source: 'page'; what: 'back' | 'left' }
    | { source: 'cancel' };
}

/** What the overlay is told of its site. */
export interface Hello {
  site: string;
  addresses: string[];
  /** The one profile of the site; opaque here, lib/crm knows its shape. */
  profile: unknown;
  /** Where the product is not known yet: what to look for. */
  fingerprints: { id: string; signs: { css: string; text?: string | undefined }[] }[] | null;
  /** Words for the recogniser, where there is no profile. */
  words: unknown;
  /** The site's funnel, so that the picker can stand before the client is known. */
  funnel: PickerFunnel;
  texts: Record<string, string>;
  /** The stage is written into the note before it is saved. */
  writesNote: boolean;
  /** A save of an earlier page in this tab that nobody knows the end of: its form's description. */
  open: { id: string; def: string; url: string } | null;
  /** What was picked in this page before an update of the extension ended its script. */
  kept?: KeptPick | null | undefined;
}

/**
 * What became of a press. `stored: false`: that id was counted already, this save needs another.
 * `aside`: the store failed; kept where it waits until the store works, or `lost` (no store of the browser takes it).
 */
export interface PressedAnswer {
  stored: boolean;
  aside?: 'kept' | 'lost';
}

/** What came of reading a funnel from a page: its name, where there is one. */
export interface FunnelRead {
  /** `in-use`: contacts were counted on it, so that only a person changes it. */
  read: 'made' | 'none' | 'in-use';
  funnel: string | null;
}

/** What teach mode needs to know and to say. */
export interface TeachHello {
  /** The site's profile so far, or its product's, or `null`; opaque here. */
  profile: unknown;
  /** Words for guessing the save control; opaque here. */
  words: unknown;
  /** Whether other forms are looked for by general signs. */
  general: boolean;
  texts: Record<string, string>;
}
