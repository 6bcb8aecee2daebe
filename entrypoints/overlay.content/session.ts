import {
  everyIdle,
  type FoundForm,
  hashText,
  isVisible,
  later,
  newId,
  type Profile,
  saveControl,
  textOf,
} from '@/lib/crm';
import type { FormAnswer, Hello, Message } from '@/lib/messages';
import { isAlive, send } from '../shared/send';
import { type StillStanding, watchName, watchStanding } from './after-save';
import { cameBack, isTold, mayReturn, provisional, sameRecord, textHash } from './form-facts';
import { keepPick, keptPick } from './kept-pick';
import { onChanged, onWoken } from './page-events';
import { makePicker, mountPoint, NO_PICK, type PickerModel } from './picker';
import { type FullRead, readForm, whenToReadAgain } from './read-form';
import type { Session } from './session-type';
import { tellClosed, tellPress } from './tell-press';
import { watchSave } from './watch-save';

/** Between two looks whether the form still stands (ms). A form drawn anew sooner than that keeps its pick. */
const BEAT = 700;
/** A press on an emptied form so soon after a save is a double press, not a contact. */
const DOUBLE_PRESS = 2_000;

/** Opens a session for a form that was found. `earlier`: the pick of the same form before a re-render. */
export function openSession(
  form: FoundForm,
  hello: Hello,
  profile: Profile,
  parent: AbortSignal,
  earlier: Session | null,
): Session {
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  const formId = newId();
  let read: FullRead = readForm(form, profile, earlier?.openedAsPlan);
  let pickedFor = isTold(read.client) ? read.client : null; // the client that the page told last
  let answer: FormAnswer | null = earlier?.answer ?? null;
  let phase: PickerModel['phase'] = 'picking';
  let saving: AbortController | null = null;
  let lastSaved = 0;
  const opened = earlier ? null : textHash(form);
  let asked: { text: string | null } = { text: null }; // last, with the hash of what stood there
  let pressedText: string | null = null;
  /** Whether the form was emptied since its last press; what is picked from then on is for the next contact. */
  let emptied: false | 'emptied' | 'picked' = false;
  /** An open save that was pressed on an earlier page with the text that stood here when the form opened. */
  let open: { id: string; typed: string } | null = null;
  let standing: StillStanding | null = null;
  let heldBack: (() => void) | null = null;
  let [byHistory, ended] = [false, false];
  const note = hello.writesNote ? globalThis.stagemarkNoteLine?.(form, hello.texts) : null;
  // A plan that is set to done in its form is no edit of a contact, even when it no longer says that it is a plan.
  const openedAsPlan = read.planned || earlier?.openedAsPlan === true;
  const readNow = () => readForm(form, profile, openedAsPlan);

  const picker = makePicker(hello.texts, signal, (pick) => {
    session.pick = pick;
    const isOpen = phase === 'saving' || phase === 'aside' || phase === 'notKept';
    phase = isAlive() ? (isOpen ? phase : 'picking') : 'stale';
    if (saving && !emptied) void send({ type: 'page/amend', id: session.id, pick });
    else keepPick(read, pick);
    if (emptied) emptied = 'picked';
    show();
  });

  const show = () => {
    const at = answer ?? provisional(hello);
    const facts = { asksKind: read.kind === null, asksPlan: read.mayPlan, planned: read.planned };
    picker.show({ answer: at, pick: session.pick, ...facts, phase });
  };
  const mount = () => {
    const save = saveControl(form);
    const custom = form.def.mount ? form.scope.querySelector(form.def.mount) : null;
    const before = custom ?? (save ? mountPoint(form.scope, form.field, save) : null);
    if (before) picker.place(before);
    show();
  };

  /** Asks the background what it knows of the client, and shows it. */
  const ask = async () => {
    const { planned: _planned, mayPlan: _mayPlan, ...rest } = read;
    const turn = { text: textHash(form) };
    asked = turn;
    const told = await send({
      type: 'page/form-opened',
      form: formId,
      url: location.href,
      back: byHistory || cameBack(),
      text: turn.text,
      interaction: standing?.interaction ?? null,
      ...rest,
    });
    if (signal.aborted || turn !== asked) return;
    if (told === undefined && !isAlive()) return goStale();
    if (!told) return told === null ? end() : undefined;
    answer = session.answer = told;
    if (told.id) session.id = told.id;
    if (told.restored && session.pick === NO_PICK) session.pick = told.restored;
    // The form came back with the line in it.
    if (told.restored && (told.id || told.same)) note?.undo({ answer: told, pick: told.restored });
    if (told.same) open = { id: told.same, typed: textOf(form.field) };
    if (session.pick.kind === null && told.kind)
      session.pick = { ...session.pick, kind: told.kind };
    mount();
    heldBack?.();
    heldBack = null;
  };
  const readAgain = () => {
    // What is gone from the page says nothing: whose form it was must be known when it comes back.
    if (ended || saving || !form.field.isConnected) return;
    const next = readNow();
    // An edited note's hash changes as it is typed: what counts is what it was when the form opened.
    const kept = read.edits ? { ...next, activity: read.activity } : next;
    // Nobody typed it: an editor shows what a refused page brought back only once it has loaded.
    const isFilled = !navigator.userActivation?.hasBeenActive && asked.text !== textHash(form);
    if (!isFilled && JSON.stringify(kept) === JSON.stringify(read)) return;
    // Another client under a form that stands: its pick is none for this one. One that was not told yet is no other.
    if (pickedFor && isTold(kept.client) && !sameRecord(kept.client, pickedFor))
      session.pick = { ...NO_PICK, kind: session.pick.kind };
    if (isTold(kept.client)) pickedFor = kept.client;
    read = kept;
    void ask();
  };
  const askAnew = () => {
    read = readNow();
    void ask();
  };
  const noteEmptied = () => {
    emptied ||= 'emptied';
  };
  /** The extension was updated under this page: says so, keeps the pick in sight and hinders nothing. */
  const goStale = () => {
    if (phase === 'stale') return;
    phase = 'stale';
    show();
  };
  const end = () => {
    ended = true;
    own.abort();
  };

  const session: Session = {
    ...{ form, picker, openedAsPlan, answer },
    pick: earlier?.pick ?? keptPick(hello, read) ?? NO_PICK,
    id: earlier?.id ?? newId(),
    get ended() {
      return ended;
    },
    end: () => end(),
    pressed(press, isLate) {
      if (press.what === 'cancel') {
        if (saving)
          void send({ type: 'page/evidence', id: session.id, evidence: { source: 'cancel' } });
        return;
      }
      const now = readNow();
      // "Close and create new": the control itself sets the plan to done, once we have heard of the press.
      if (now.planned && !isLate) return later(signal, 0, () => session.pressed(press, true));
      const [typed, { pick }] = [press.typed ?? textOf(form.field), session];
      const isDouble = typed === '' && press.at - lastSaved < DOUBLE_PRESS;
      const none = !typed && form.general?.savesMore() ? 'not-a-contact' : null;
      const nothing = (pick.kind ?? none) === 'not-a-contact' && pick.resultingStage === null;
      if (now.planned || pick.planned || isDouble || nothing) return;
      if (!isAlive()) return goStale();
      // The form was emptied since the last press: what stands there now is another contact's, whatever became of that.
      if (emptied && typed !== '') session.id = newId();
      if (open?.typed === typed) session.id = open.id;
      open = null;
      const { planned: _planned, mayPlan: _mayPlan, edits, ...rest } = now;
      // A shown stage belongs to the client whose record showed it, when the form opened.
      const stage = sameRecord(now.client, read.client) ? read.stage : now.stage;
      // What Enter sent has left its box: the line would stand in the next message.
      if (!press.typed) note?.write({ answer: answer ?? provisional(hello), pick: session.pick });
      pressedText = typed ? hashText(typed) : null;
      const activity = edits ? read.activity : (rest.activity ?? pressedText);
      const tell = () => {
        const { id } = session;
        saving?.abort();
        saving = new AbortController();
        phase = 'saving';
        emptied = false;
        const watching = AbortSignal.any([signal, saving.signal]);
        // The page may name it when the form has gone.
        watchName(form, parent, (name) => void send({ type: 'page/named', id, activity: name }));
        const message: Message<'page/pressed'> = {
          type: 'page/pressed',
          ...{ ...rest, stage, activity, id },
          interaction: answer?.interaction ?? standing?.interaction ?? null,
          form: formId,
          url: location.href,
          pressedAt: press.at,
          guessed: press.guessed,
          pick: session.pick,
          // With nothing typed the line alone is looked for in the request.
          typed: typed || textOf(form.field) || (form.general?.said() ?? ''),
          textHash: pressedText,
        };
        const stored = tellPress(message, watching);
        watchSave(form, profile, id, watching, stored, noteEmptied, press.typed);
        void stored.then((told) => {
          if (session.id !== id || signal.aborted) return;
          if (told?.aside && phase === 'saving') {
            phase = told.aside === 'kept' ? 'aside' : 'notKept';
            show();
          }
          // Counted already under this id, and nobody told us: this is another contact.
          if (told?.stored !== false) return;
          session.id = newId();
          tell();
        });
        show();
      };
      // Whether an edited activity was ever counted is known only with the answer.
      if (edits && !answer) heldBack = tell;
      else tell();
    },
    verdict(id, verdict) {
      if (id !== session.id) return;
      if (verdict === 'refused') note?.undo();
      if (verdict === 'confirmed') note?.forget();
      saving?.abort();
      saving = null;
      if (verdict === 'confirmed' || verdict === 'abandoned') {
        if (verdict === 'confirmed') {
          lastSaved = Date.now();
          // Told late, the next contact may stand there already.
          const saved = emptied ? null : (answer?.interaction ?? standing?.interaction ?? id);
          standing = watchStanding(form, saved, signal, () => {
            session.pick = NO_PICK;
            askAnew();
          });
        }
        if (emptied !== 'picked') session.pick = NO_PICK;
        keepPick(read, session.pick);
        session.id = newId();
        phase = 'picking';
        session.check();
        if (!ended) askAnew();
        return;
      }
      // Its page was too busy to show it sooner.
      if (verdict === 'undecided' && !form.field.isConnected) tellClosed(id);
      // What is written into an emptied form next is another contact, whatever the answer to this one will be.
      if (verdict === 'undecided' && textOf(form.field) === '') noteEmptied();
      if (verdict === 'undecided') watchStanding(form, id, signal, noteEmptied);
      phase = verdict;
      show();
    },
    check() {
      if (ended) return;
      // What is out of the page is not drawn. A text that nobody can write in any more is an old note, shown.
      const stands = isVisible(form.field) && !(form.field as HTMLTextAreaElement).readOnly;
      // While a save is open the form may be gone and the verdict still to come.
      if (!stands && !saving) {
        picker.host.remove();
        const wait = mayReturn(form, phase === 'refused', session.pick !== NO_PICK);
        return wait ? later(signal, wait, end) : end();
      }
      if (stands && (answer || !read.edits) && !picker.isInPlace()) mount();
    },
    becomes(next) {
      if (form.field.isConnected || next.def.id !== form.def.id) return false;
      if (!sameRecord(readForm(next, profile).client, read.client)) return false;
      const text = textHash(next);
      // Laid aside and taken up again, it comes back with what was typed; emptied by its own button, it is another's.
      if (ended) return text === textHash(form) && text !== opened;
      return saving ? text === pressedText : !!text || !textHash(form);
    },
  };

  (form.general ?? form.beside)?.hearEnter(signal, session.pressed);
  onChanged(form, signal, () => session.check());
  whenToReadAgain(form, signal, readAgain);
  // Back from the browser's cache, with the state of a save whose end was told to the page after it.
  onWoken(signal, () => {
    if (phase === 'picking') return;
    byHistory = true;
    saving?.abort();
    saving = null;
    session.pick = NO_PICK;
    session.id = newId();
    phase = 'picking';
    askAnew();
  });
  everyIdle(signal, BEAT, () => {
    session.check();
    if (!isAlive()) goStale();
  });

  // An edit of an activity that was never counted gets no picker: wait for the answer there.
  if (!read.edits) mount();
  // A page that draws its form anew all the time asks once it has stood for a moment.
  later(signal, answer ? BEAT / 2 : 0, () => void ask());
  return session;
}
