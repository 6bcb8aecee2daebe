import type { Profile } from '@/lib/crm';
import type { Words } from '@/lib/crm/recognise';
import type { Misfit, Part, Taught, TaughtKind } from '@/lib/crm/teach';
import { PARTS } from '@/lib/crm/teach';
import type { Made } from '@/lib/crm/teach/selector';
import type { TeachHost } from './host';
import type { Look } from './look';
import type { Texts } from './texts';

/** One part that was pointed at. */
export interface Taken {
  element: Element;
  /** Finds it again should the page draw it anew. */
  css: Made['css'];
  /** What it is called, for people. */
  words: string;
}

/** All that the panel shows. */
export interface TeachModel {
  /** The part that is asked for now; `null`: all are done or skipped. */
  part: Part | null;
  /** The page is being used: no pointing. */
  paused: boolean;
  taken: Partial<Record<Part, Taken>>;
  /** What the pointer or the arrow keys are at. */
  at: { words: string; misfit: Misfit | 'foreign-frame' | null } | null;
  /** Why the last click took nothing. */
  misfit: Misfit | 'foreign-frame' | null;
  kind: TaughtKind;
  /** The text has no control that saves it: it saves itself. */
  selfSaves: boolean;
  general: boolean;
  /** What would be read here, once both needed parts are taken. */
  look: Look | null;
  end: 'stored' | 'not-stored' | 'stale' | null;
  left: boolean;
}

/** Where teach mode begins. */
export const BEGIN: TeachModel = {
  part: 'text',
  paused: false,
  taken: {},
  at: null,
  misfit: null,
  kind: undefined,
  selfSaves: false,
  general: true,
  look: null,
  end: null,
  left: false,
};

export const isReady = ({ taken, selfSaves }: TeachModel) =>
  Boolean(taken.text && (taken.save || selfSaves));

/** The part after this one, passing over what was taken already; `null` at the end. */
export function partAfter(part: Part): Part | null {
  return PARTS[PARTS.indexOf(part) + 1] ?? null;
}

export function partBefore(part: Part | null): Part | null {
  return part === null ? (PARTS.at(-1) ?? null) : (PARTS[PARTS.indexOf(part) - 1] ?? null);
}

/** What teach mode works with. */
export interface Setting {
  view: TeachHost;
  texts: Texts;
  base: Profile | null;
  words: Words;
  general: boolean;
  close(): void;
  store(taught: Taught): Promise<'stored' | 'not-stored' | 'stale'>;
}
