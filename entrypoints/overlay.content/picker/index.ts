import type { Pick, PickerCommand } from '@/lib/messages';
import { closeButton, stackCorners } from './corner-host';
import { guard } from './guard';
import { dress, HOST_TAG, makeHost } from './host';
import { nextStage, noProgress, type PickerModel, preview } from './model';
import { type GroupName, render, type Texts } from './view';

export { mountPoint } from './host';
export { NO_PICK, type PickerModel, preview } from './model';

/** A picker in the page. Everything that it started ends with the signal it was made with. */
export interface Picker {
  host: HTMLElement;
  /** Puts the host before that element, or back there if the page took it out. */
  place(before: Element): void;
  /** Whether it stands where it was placed: a page may take it out, or to another place. */
  isInPlace(): boolean;
  /** Stands in the corner of the page instead. */
  placeInCorner(onClose: () => void): void;
  show(model: PickerModel): void;
  run(command: PickerCommand): void;
}

/** Changes a pick by one choice; what no longer applies is dropped. */
export function choose(model: PickerModel, group: GroupName, value: string): Pick {
  const pick = { ...model.pick };
  if (group === 'claimed') {
    if (value === 'yes') return { ...pick, claimed: true };
    // Rule 14: it was not this contact, so this contact moved nobody.
    return { ...pick, claimed: false, resultingStage: preview(model).before ?? null };
  }
  if (group === 'planned') return { ...pick, planned: value === 'yes' };
  const next = { ...pick, [group]: pick[group] === value ? null : value } as Pick;
  if (group === 'resultingStage') {
    next.claimed = false;
    if (preview({ ...model, pick: next }).outcome !== 'held') next.reason = null;
  }
  return next;
}

/** What has the focus, in the innermost open shadow root. */
function innermostFocus(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * Makes a picker: a closed shadow root in a host of its own tag. It never moves the focus by itself and has no
 * named field that a form could post.
 */
export function makePicker(
  texts: Texts,
  signal: AbortSignal,
  onPick: (pick: Pick) => void,
): Picker {
  const { host, card } = makeHost('Stagemark');
  let model: PickerModel | null = null;
  let returnTo: Element | null = null;
  let home: Node | null = null;

  const take = (pick: Pick) => {
    if (!model) return;
    model = { ...model, pick };
    render(card, model, texts);
    onPick(pick);
  };
  const held = guard(host, signal, {
    card,
    choose: (choice) => {
      const group = choice.closest<HTMLElement>('[data-group]')?.dataset.group;
      const { value } = choice.dataset;
      if (model && group && value !== undefined) take(choose(model, group as GroupName, value));
    },
    refuse() {
      if (model) render(card, { ...model, phase: 'unseen' }, texts);
      host.scrollIntoView({ block: 'nearest' });
    },
    leave: () => leave(),
  });
  signal.addEventListener('abort', () => host.remove(), { once: true });
  const suit = () => dress(host, card);
  // Its page may have been switched from dark to light meanwhile.
  host.addEventListener('pointerenter', suit);

  const leave = () => {
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
  };
  const first = () =>
    card.querySelector<HTMLElement>('[data-group=resultingStage] [tabindex="0"]') ??
    card.querySelector<HTMLElement>('[tabindex="0"]');

  return {
    host,
    place(before) {
      if (host.nextElementSibling === before && host.isConnected) return;
      // A row that its host shows in a slot of its own stands elsewhere: the picker goes with what is before it.
      host.slot = before.slot ? (before.previousElementSibling?.slot ?? '') : '';
      before.before(host);
      home = host.parentNode;
      suit();
      held()?.look(null);
    },
    isInPlace: () => host.isConnected && host.parentNode === home,
    placeInCorner(onClose) {
      host.className = 'corner';
      card.append(closeButton(texts, signal, onClose));
      document.body.append(host);
      suit();
      stackCorners(host, signal);
      held()?.look(null);
    },
    show(next) {
      model = next;
      render(card, model, texts);
    },
    run(command) {
      if (!model) return;
      if (command === 'focus-picker') {
        if (host.matches(':focus-within')) return leave();
        returnTo = innermostFocus();
        host.scrollIntoView({ block: 'nearest' });
        return first()?.focus();
      }
      // By the browser's own shortcut, from anywhere in the page; but not on what the page made invisible.
      if (!held()?.isShown()) return;
      const stage = command === 'pick-next-stage' ? nextStage(model) : noProgress(model);
      if (stage !== null)
        take({ ...model.pick, resultingStage: stage, reason: null, claimed: false });
    },
  };
}

/** Takes out pickers that an earlier script of ours left behind: never two on one form. Whether there were any. */
export function removeOrphans(tree: Document | ShadowRoot): boolean {
  const all = tree.querySelectorAll(HOST_TAG);
  for (const old of all) old.remove();
  return all.length > 0;
}
