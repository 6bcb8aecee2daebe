import type { Pick, PickerCommand } from '@/lib/messages';
import { closeButton, stackCorners } from './corner-host';
import { dress, HOST_TAG, makeHost } from './host';
import { keyAction } from './keys';
import { nextStage, noProgress, type PickerModel, preview } from './model';
import { isHonest } from './trust';
import { type GroupName, render, type Texts } from './view';

export { mountPoint } from './host';
export { NO_PICK, type PickerModel, preview } from './model';

/** A picker in the page. Everything that it started ends with the signal it was made with. */
export interface Picker {
  host: HTMLElement;
  /** Puts the host before that element, or back there if the page took it out. */
  place(before: Element): void;
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

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
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

  const take = (pick: Pick) => {
    if (!model) return;
    model = { ...model, pick };
    render(card, model, texts);
    onPick(pick);
  };
  const takeChoice = (group: string | undefined, value: string | undefined) => {
    if (model && group && value !== undefined) take(choose(model, group as GroupName, value));
  };

  card.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      if (!isHonest(event, host) || !(event.target instanceof Element)) return;
      const radio = event.target.closest<HTMLElement>('[role=radio]');
      takeChoice(radio?.closest<HTMLElement>('[data-group]')?.dataset.group, radio?.dataset.value);
    },
    { signal },
  );
  const handled = new Set<string>();
  // On the window, in capture, before the page's own listeners: CRMs act on single letters (design.md).
  window.addEventListener(
    'keydown',
    (event) => {
      // Not its target, which in a page's shadow root is that root's host.
      if (event.composedPath()[0] !== host || !event.isTrusted) return;
      const root = card.getRootNode();
      const at = root instanceof ShadowRoot ? root.activeElement : null;
      const action = keyAction(event, at instanceof HTMLElement ? at : null, card);
      if (!action) return;
      swallow(event);
      handled.add(event.code);
      if (action.do === 'focus') action.on.focus();
      else if (action.do === 'leave') leave();
      else if (isHonest(event, host)) takeChoice(action.group, action.value);
    },
    { signal, capture: true },
  );
  // The end of a key that was ours: Firefox would click on it, the page would hear of it.
  window.addEventListener(
    'keyup',
    (event) => {
      if (handled.delete(event.code)) swallow(event);
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => host.remove(), { once: true });

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
      dress(host, card);
    },
    placeInCorner(onClose) {
      host.className = 'corner';
      card.append(closeButton(texts, signal, host, onClose));
      document.body.append(host);
      dress(host, card);
      stackCorners(host, signal);
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
      const stage = command === 'pick-next-stage' ? nextStage(model) : noProgress(model);
      if (stage !== null)
        take({ ...model.pick, resultingStage: stage, reason: null, claimed: false });
    },
  };
}

/** Takes out pickers that an earlier script of ours left behind: never two on one form. */
export function removeOrphans(tree: Document | ShadowRoot): void {
  for (const old of tree.querySelectorAll(HOST_TAG)) old.remove();
}
