import {
  type FoundAutosave,
  findAutosave,
  hashText,
  later,
  newId,
  readClient,
  readKind,
  readStage,
  readStages,
  readText,
  readUser,
  textOf,
  watchReply,
} from '@/lib/crm';
import type { FormRead, Message, Pick } from '@/lib/messages';
import { NO_PICK } from '../overlay.content/picker';
import { send } from '../shared/send';
import { type Corner, openCorner } from './corner';
import type { Known } from './known';

/** The CRM saves when one stops typing, half a second later at the soonest: be there before it (ms). */
const PAUSE = 250;
/** Some save every few seconds, however one types (ms). */
const LONGEST = 4_000;

/** One note that is being written, while its editor holds it. */
interface Note {
  found: FoundAutosave;
  /** The save's id: the same until the CRM has it. */
  id: string;
  /** The interaction that it was counted as, once it was. */
  interaction: string | null;
  /** It had text when it was opened: an existing note, which counts only if it was counted before (rule 11). */
  again: boolean;
  /** What it said last: where the editor says another thing, the page put another note into it. */
  text: string;
  state: 'open' | 'saving' | 'saved' | 'unknown';
  /** When the text that is not told yet was begun and last changed (epoch ms), or 0. */
  begun: number;
  typed: number;
  pick: Pick;
  corner: Corner | null;
  read: FormRead | null;
}

/**
 * Hears of notes that save themselves while one types (design.md, "Save watching"): the save is told at the first
 * pause, the request that the profile names confirms it, and then the picker stands in the corner. A note is one
 * interaction, however long it is written (rule 11).
 */
export function watchAutosaves(
  signal: AbortSignal,
  known: () => Known | null,
): { hear(message: Message<'background/verdict'>): void } {
  const notes = new Map<Element, Note>();

  const noteOf = (event: Event): Note | null => {
    const target = event.composedPath()[0];
    const now = known();
    if (!now?.profile.autosaves || !(target instanceof Element)) return null;
    const found = findAutosave(target, now.profile, location.href);
    // The same editor may stand in a form with a button of its own (a mail): there the button saves.
    if (!found || now.isForm(found.field)) return null;
    const said = textOf(found.field);
    const open = notes.get(found.field);
    if (open && (open.text === said || event.type === 'input')) return open;
    const note: Note = {
      ...{ found, id: newId(), interaction: null, again: said !== '', text: said },
      ...{ state: 'open', begun: 0, typed: 0, pick: NO_PICK, corner: null, read: null },
    };
    for (const field of notes.keys()) if (!field.isConnected) notes.delete(field);
    notes.set(found.field, note);
    return note;
  };
  const before = (event: Event) => void noteOf(event);
  const changed = (event: Event) => {
    if (!event.isTrusted) return;
    const note = noteOf(event);
    if (!note) return;
    note.text = textOf(note.found.field);
    note.typed = Date.now();
    note.corner?.touch();
    if (note.begun) return;
    note.begun = note.typed;
    look(note);
  };
  const look = (note: Note) => {
    const due = Math.min(note.typed + PAUSE, note.begun + LONGEST) - Date.now();
    if (due > 0) return later(signal, due, () => look(note));
    note.begun = 0;
    const now = known();
    if (!now || note.text === '') return;
    if (note.state === 'open') press(note, now);
    else if (note.state === 'saved' && !note.corner?.isOpen) void show(note, now);
  };
  const press = (note: Note, { profile, stageAt }: Known) => {
    const url = location.href;
    const place = { form: note.found.container, page: document, url };
    const { def } = note.found;
    const kind = readKind(def.kind, place);
    if (kind === 'none') return;
    const client = readClient(def.client ?? profile.client, profile, place);
    note.read = {
      ...{ def: def.id, client, kind },
      stage: readStage(profile, place, client) ?? stageAt(note.found.field),
      stages: readStages(profile, place),
      user: readUser(profile, place),
      activity: readText(def.activity, place),
    };
    note.state = 'saving';
    const { id, again, pick } = note;
    const hash = hashText(note.text);
    const ids = { id, form: id, interaction: null };
    const press = { pressedAt: Date.now(), guessed: true, again, pick };
    const said = { typed: note.text, textHash: hash };
    void send({ type: 'page/pressed', ...note.read, ...ids, url, ...press, ...said });
  };
  /** The CRM has it: asks for the stage, with the pick that an earlier save of it got. */
  const show = async (note: Note, { hello }: Known) => {
    const { id, interaction, read } = note;
    if (!read) return;
    const form = {
      form: id,
      url: location.href,
      edits: false,
      back: false,
      text: null,
      interaction,
    };
    const answer = await send({ type: 'page/form-opened', ...form, ...read });
    if (!answer || signal.aborted || note.corner?.isOpen) return;
    const asksKind = read.kind === null;
    const amend = (pick: Pick) => {
      note.pick = pick;
      void send({ type: 'page/amend', id: interaction ?? id, pick, def: read.def });
    };
    if (answer.restored) note.pick = answer.restored;
    const ask = {
      answer,
      asksKind,
      about: read.client?.name ?? '',
      pick: note.pick,
      onPick: amend,
    };
    note.corner = openCorner(ask, hello, signal);
  };

  const on = { signal, capture: true, passive: true } as const;
  window.addEventListener('focusin', before, on);
  window.addEventListener('beforeinput', before, on);
  window.addEventListener('input', changed, on);
  watchReply(document, signal, (ok) => {
    for (const { id, state } of notes.values())
      if (state === 'saving')
        void send({ type: 'page/evidence', id, evidence: { source: 'reply', ok } });
  });

  return {
    hear({ id, verdict, interaction }) {
      const now = known();
      const note = [...notes.values()].find((one) => one.id === id);
      if (!note || !now) return;
      // What was never counted before stays so, however it is edited.
      note.state = verdict === 'confirmed' ? 'saved' : note.again ? 'unknown' : 'open';
      if (verdict !== 'confirmed') return;
      note.interaction = interaction ?? id;
      void show(note, now);
    },
  };
}
