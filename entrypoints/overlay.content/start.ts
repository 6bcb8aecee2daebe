import { browser } from 'wxt/browser';
import {
  type FoundForm,
  findForm,
  type GeneralFinder,
  hasFocus,
  inSlices,
  isNever,
  keepPressed,
  later,
  onStrain,
  type PackedWords,
  type Profile,
  recogniseProduct,
  textOf,
  watchFields,
  watchPresses,
} from '@/lib/crm';
import type { Hello, Message } from '@/lib/messages';
import type { StartFormless } from '../formless';
import type { Known } from '../formless/known';
import { send } from '../shared/send';
import { holdAwake } from './hold-awake';
import { tellLogin } from './login-page';
import { NO_PICK, removeOrphans } from './picker';
import { startGuard } from './picker/guard';
import { openSession } from './session';
import type { Session } from './session-type';

/** Apps draw themselves late: the product is looked for again after these times (ms). */
const RECOGNISE_AGAIN = [0, 300, 1_000, 3_000, 8_000];

/** A click that opens a record has moved the address by then (ms). */
const ADDRESS_MOVES = 1_000;

/** What finding forms may cost a page at once (ms). */
const SLICE = 4;

/** The product is looked for at new fields, but for no more than one fiftieth of the time. */
const REST_AFTER_LOOK = 50;

/** Whether a form that general signs found stands still, and is saved by the same control as another. */
function savesAlike({ field, general: a }: FoundForm, { general: b }: FoundForm): boolean {
  return field.isConnected && a !== undefined && a.now().save === b?.now().save;
}

/** Starts the overlay in this frame. Everything ends with the signal. */
export function startOverlay(signal: AbortSignal): void {
  const sessions = new Set<Session>();
  /** The form that was left last with a pick in it: some CRMs lay forms aside, and draw them anew. */
  let left: Session | null = null;
  const waiting = new Set<Element>();
  let hello: Hello | null = null;
  let asking = false;
  let hasRoots = false;
  let nextLook = 0;
  const elements = document.getElementsByTagName('*');
  let looked = '';
  let profile: Profile | null = null;
  let findGeneral: GeneralFinder | null = null;
  let formless: ReturnType<StartFormless> | null = null;

  const needAwake = holdAwake(signal, () => [...sessions].some(({ ended }) => !ended));
  const prune = () => {
    for (const session of sessions) {
      session.check();
      if (!session.ended) continue;
      sessions.delete(session);
      if (session.pick !== NO_PICK) left = session;
    }
  };

  /** The session of the same form before the page rendered it anew. */
  const sameBefore = (form: FoundForm): Session | null =>
    [...sessions, left].find((session) => session?.becomes(form)) ?? null;

  const consider = (field: Element, focused: boolean) => {
    if (!hello) {
      waiting.add(field);
      return;
    }
    const open = [...sessions].find((s) => s.form.field === field && !s.ended);
    const isIn = hasFocus(field);
    if (open && !(isIn && open.form.general?.isOutgrown())) return;
    // The first page of a new site: its profile reads more than general signs do.
    if (recogniseNow()) {
      waiting.add(field);
      return;
    }
    const by = profile ?? findGeneral?.profile;
    if (!by || isNever(field, by, location.href)) return;
    let form = profile && findForm(field, profile, location.href, pressed());
    if (form?.def.evidence.by === 'taught' && findGeneral) {
      form.beside = findGeneral.readBeside(form);
      if (!form.beside) form = null;
    }
    const leaves = !profile || profile.general || profile.forms.length === 0;
    form ??= (leaves && findGeneral?.(field, location.href, focused)) || null;
    if (!form) return;
    // One form, one picker, however many long texts it has: it goes along to the one that is written in.
    const same = [...sessions].find((s) => !s.ended && savesAlike(s.form, form));
    if (same && same !== open && !(focused && textOf(same.form.field) === '')) return;
    const old = open ?? same;
    const earlier = old ?? sameBefore(form);
    old?.end();
    prune();
    if (left === earlier) left = null;
    sessions.add(openSession(form, hello, by, signal, earlier));
    needAwake();
  };

  const take = (told: Hello | null | undefined) => {
    if (!told || signal.aborted) return;
    hello = told;
    if (told.profile) profile = told.profile as Profile;
    findGeneral = told.words
      ? (globalThis.stagemarkGeneral?.(told.words as PackedWords) ?? null)
      : null;
    if (profile) formless ??= globalThis.stagemarkFormless?.(signal, known) ?? null;
    watchRoots();
    const fields = [...waiting];
    waiting.clear();
    for (const field of fields) unhurried(field);
    if (!profile && told.fingerprints) recognise();
  };
  /** Asks for the profile of the product that the page runs, if it tells one; whether an answer is to come. */
  const recogniseNow = (): boolean => {
    if (profile || !hello?.fingerprints) return false;
    if (asking) return true;
    const start = performance.now();
    if (start < nextLook) return false;
    // The browser keeps that number until the page changes; looking for all products in a large page takes long.
    const shown = `${elements.length} ${document.title} ${document.body?.className}`;
    if (shown === looked) return false;
    looked = shown;
    const product = recogniseProduct(hello.fingerprints, document);
    const end = performance.now();
    nextLook = end + (end - start) * REST_AFTER_LOOK;
    if (!product) return false;
    asking = true;
    void send({ type: 'page/recognised', product }).then((told) => {
      asking = false;
      take(told);
    });
    return true;
  };
  const recognise = () => {
    for (const ms of RECOGNISE_AGAIN) later(signal, ms, recogniseNow);
  };

  const takesOver = removeOrphans(document);
  onStrain(() => void send({ type: 'page/strained' }));
  startGuard(signal);
  const pressed = keepPressed(window, signal);
  const unhurried = inSlices<Element>(signal, SLICE, (field) => consider(field, false));
  const addRoot = watchFields(document, signal, (field, focused) =>
    focused ? consider(field, true) : unhurried(field),
  );
  const watchRoots = () => {
    if (hasRoots) return;
    hasRoots = globalThis.stagemarkRoots !== undefined;
    globalThis.stagemarkRoots?.(document, signal, (root) => {
      removeOrphans(root);
      addRoot(root);
    });
  };
  watchPresses(
    window,
    signal,
    () => [...sessions].filter((s) => !s.ended).map((s) => s.form),
    (form, press) => {
      for (const session of sessions) if (session.form === form) session.pressed(press);
    },
  );
  const known = (): Known | null => {
    if (!hello || !profile) return null;
    // What no reader of the profile tells, general signs may.
    const stageAt = profile.stage ? () => null : (findGeneral?.stage ?? (() => null));
    const isForm = (field: Element) =>
      [...sessions].some((s) => s.form.field === field && !s.ended);
    return { hello, profile, stageAt, isForm };
  };

  const hear = (message: Message) => {
    if (message.type === 'background/verdict') {
      for (const session of sessions) session.verdict(message.id, message.verdict);
      formless?.hear(message);
      prune();
    } else if (message.type === 'background/command') {
      prune();
      const focused = [...sessions].find(
        (s) => s.form.scope.matches(':focus-within') || s.picker.host.matches(':focus-within'),
      );
      (focused ?? [...sessions].at(-1))?.picker.run(message.command);
    }
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), {
    once: true,
  });

  let told = location.href;
  const tellAddress = () => {
    if (!profile || location.href === told) return;
    told = location.href;
    void send({ type: 'page/at', url: told });
  };
  // In an app of one page records open with no load: a profile that finds no form on them must be noticed.
  window.addEventListener('click', () => later(signal, ADDRESS_MOVES, tellAddress), {
    ...{ signal, capture: true, passive: true },
  });

  void send({ type: 'page/hello', url: told, takesOver }).then(take);
  tellLogin(signal);
}
