/**
 * What can be heard about one save (design.md, "Save watching"), strongest first. Times are epoch milliseconds.
 */
export type Evidence =
  /** The manager answered "Did the CRM save this?". */
  | { source: 'manager'; ok: boolean; at: number }
  /** (1) What the CRM's own reply says, where the profile knows it. */
  | { source: 'reply'; ok: boolean; at: number }
  /** (2) The request that saves: named by the profile, or its body carries the text typed. */
  | {
      source: 'request';
      request: string;
      /** `broken`: it ended without an answer, and nobody knows whether the server had it. */
      phase: 'sent' | 'answered' | 'failed' | 'broken';
      status?: number | undefined;
      /** Where it was redirected to, if it was. */
      redirect?: string | undefined;
      /** A full-page post: only the page that comes next tells (the form may come back in it). */
      navigates: boolean;
      /** When it was sent: a save that is pressed again may still hear of what was sent for the press before. */
      began?: number | undefined;
      /** The frame that the next page comes into: some CRMs post their forms into a hidden one. */
      frame?: number | undefined;
      at: number;
    }
  /** (3) The profile's sign in the page. */
  | { source: 'sign'; ok: boolean; at: number }
  /**
   * (4) The form closed or emptied by itself. `stays`: it is there, with error marks. `shown`: its text stands in the
   * page now, and no request was sent since the press that could be the save. `idle`: it was pressed and stands
   * there as it was, and likewise. `redrawn`: another came in its place, with the text in it.
   */
  | {
      source: 'form';
      what: 'closed' | 'emptied' | 'stays' | 'shown' | 'idle' | 'redrawn';
      at: number;
    }
  /**
   * Another page stands in this tab since the press; `looked`: it was loaded, and its forms were looked for; `back`: it
   * shows the same form again. `other`: it is not what the post was answered with, the user went elsewhere. `signin`: it
   * asks for a sign-in. `again`: a form stands there with nothing in it, as the one that was posted.
   */
  | {
      source: 'page';
      what: 'landed' | 'looked' | 'back' | 'left' | 'other' | 'signin' | 'again';
      at: number;
    }
  /** The form's Cancel was pressed. */
  | { source: 'cancel'; at: number };

/** What a save can be expected to show. */
export interface Expectations {
  /** The profile names the request that saves: signs wait for it. */
  request: boolean;
  /** The profile knows the page's sign of success. */
  sign: boolean;
  /** HTTP 200 is no proof here: the reply's body may say that nothing was saved. */
  reply?: boolean | undefined;
  /** Milliseconds until it is called undecided. */
  patience: number;
  /** The frame that the form stands in: a post into another one leaves its page standing. */
  frame?: number | undefined;
  /** Pattern whose first group is the saved activity's id in the address that a full-page post leads to. */
  names?: string | undefined;
  /** An existing activity is saved again: it counts only where it was counted before. */
  again?: boolean | undefined;
  /** The background that judges began only after the press: a request that is not stored may have been seen by nobody. */
  blind?: boolean | undefined;
  /** What was pressed may open a form instead, and send for it: a cancel goes before whatever was sent. */
  yields?: boolean | undefined;
  /** A shortcut that saves in most CRMs, or a click that asks back first: where nothing at all follows, no save. */
  guessed?: boolean | undefined;
}

export const DEFAULT_PATIENCE = 30_000;

export type Verdict = 'saving' | 'confirmed' | 'refused' | 'undecided' | 'abandoned';

export interface Judgement {
  verdict: Verdict;
  /** Epoch milliseconds when time alone may change the verdict, or `null`. */
  lookAgainAt: number | null;
}
