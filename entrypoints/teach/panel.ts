import { PARTS, type Part } from '@/lib/crm/teach';
import { element } from '../overlay.content/picker/element';
import { lineOf } from './describe';
import type { TeachModel } from './model';
import { isReady } from './model';
import { askFor, fill, nameOf, strengthOf, type Texts } from './texts';

const OPTIONAL: ReadonlySet<Part> = new Set(['client', 'stage', 'user']);

function button(action: string, text: string, look = '', label?: string): HTMLElement {
  const made = element('button', { type: 'button', class: look, 'data-do': action }, text);
  if (label) made.setAttribute('aria-label', label);
  return made;
}

function step(model: TeachModel, texts: Texts, part: Part, number: number): HTMLElement {
  const taken = model.taken[part];
  const isNow = model.part === part;
  const isDone = taken !== undefined || (part === 'save' && model.selfSaves);
  const item = element('li', { 'aria-current': isNow ? 'step' : false });
  const name = OPTIONAL.has(part)
    ? `${nameOf(texts, part)} (${texts.optional})`
    : nameOf(texts, part);
  item.append(
    element('span', { class: 'number', 'aria-hidden': 'true' }, isDone ? '✓' : String(number)),
    element('span', {}, name),
  );
  if (taken || !isNow) {
    const label = fill(texts.pointAt, { part: nameOf(texts, part) });
    item.append(button(`point:${part}`, texts[taken ? 'again' : 'point'] ?? '', 'small', label));
  }
  const said = part === 'save' && model.selfSaves ? texts.savesItself : taken?.words;
  if (said) item.append(element('span', { class: 'soft' }, said));
  const made = model.look?.made.strengths[part];
  if (taken && made) {
    const { words, mark, look } = strengthOf(texts, made.strength, made.unique);
    const dots = element('span', { class: 'mark', 'aria-hidden': 'true' }, `${mark} `);
    item.append(element('span', { class: `strength ${look}` }, dots, words));
  }
  return item;
}

function preview(model: TeachModel, texts: Texts): HTMLElement | null {
  const { look } = model;
  if (!look) return null;
  const line = (name: string | undefined, value: string | null) =>
    element('p', {}, element('span', { class: 'soft' }, `${name}: `), value ?? texts.notTold ?? '');
  const box = element('div', { role: 'group', 'aria-label': texts.wouldRead ?? '' });
  box.append(element('p', { class: 'label' }, texts.wouldRead ?? ''));
  const form = look.found ? texts.formFound : texts.formLost;
  box.append(element('p', { class: look.found ? '' : 'bad' }, form ?? ''));
  if (look.others > 0) {
    box.append(element('p', { class: 'bad' }, fill(texts.othersFit, { n: look.others })));
  }
  if (model.kind !== 'none')
    box.append(
      line(texts.clientName, look.client),
      line(texts.stageName, look.stage),
      line(texts.userName, look.user),
    );
  box.append(
    line(texts.kind, model.kind ? (texts[model.kind] ?? null) : (texts.kindAsked ?? null)),
  );
  return box;
}

/** What is to be chosen says more than the kind's own name. */
const CHOICES: Record<string, string> = { ask: 'kindDiffers', none: 'kindNone' };

function kinds(model: TeachModel, texts: Texts): HTMLElement {
  const group = element('fieldset', {}, element('legend', {}, texts.kindQuestion ?? ''));
  // What saves itself and is no contact gets no picker anyway.
  const none = model.selfSaves ? [] : (['none'] as const);
  for (const kind of ['call', 'meeting', 'message', 'ask', ...none] as const) {
    const checked = (model.kind ?? 'ask') === kind;
    const input = element('input', { type: 'radio', 'data-do': `kind:${kind}`, checked });
    input.setAttribute('name', 'kind');
    group.append(element('label', {}, input, texts[CHOICES[kind] ?? kind] ?? ''));
  }
  return group;
}

function asking(model: TeachModel, texts: Texts, part: Part): HTMLElement[] {
  const text = lineOf(model.at, texts);
  const pointer = element('div', { class: 'pointer', tabindex: '0', role: 'application' }, text);
  pointer.dataset.do = 'pointer';
  pointer.setAttribute('aria-label', `${askFor(texts, part)} ${texts.keys}`);
  const row = element('div', { class: 'row' }, button('pause', texts.usePage ?? ''));
  if (OPTIONAL.has(part)) row.append(button('skip', texts.skip ?? ''));
  if (part === 'save') row.append(button('itself', texts.savesItself ?? ''));
  const nodes: HTMLElement[] = [element('p', { class: 'ask' }, askFor(texts, part)), pointer, row];
  if (model.misfit) {
    nodes.splice(1, 0, element('p', { class: 'bad' }, texts[model.misfit] ?? ''));
  }
  return nodes;
}

function finishing(model: TeachModel, texts: Texts): HTMLElement[] {
  const general = element('input', {
    type: 'checkbox',
    'data-do': 'general',
    checked: model.general,
  });
  const nodes: HTMLElement[] = [
    kinds(model, texts),
    element('label', {}, general, texts.generalLabel ?? ''),
  ];
  if (model.end === 'not-stored') nodes.push(element('p', { class: 'bad' }, texts.notStored ?? ''));
  if (model.end === 'stale') nodes.push(element('p', { class: 'bad' }, texts.stale ?? ''));
  return nodes;
}

/** Fills the panel anew, keeping the focus where it was. What is said to screen readers stays one element. */
export function renderPanel(
  panel: HTMLElement,
  model: TeachModel,
  texts: Texts,
  said: HTMLElement,
): void {
  const root = panel.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement?.getAttribute('data-do') : null;
  panel.classList.toggle('left', model.left);
  panel.classList.toggle('ended', model.end === 'stored');
  const side = button('side', '⇆', 'small', texts.otherSide);
  side.title = texts.otherSide ?? '';
  const parts: (HTMLElement | null)[] = [
    element('div', { class: 'top' }, element('h2', {}, texts.title ?? ''), side),
    said,
  ];
  if (model.end === 'stored') {
    parts.push(element('div', { class: 'row' }, button('close', texts.close ?? '', 'main')));
  } else {
    const steps = PARTS.map((part, index) => step(model, texts, part, index + 1));
    parts.push(element('ol', {}, ...steps));
    if (model.paused) {
      parts.push(
        element('p', {}, texts.pausedText ?? ''),
        element('div', { class: 'row' }, button('go', texts.goOn ?? '', 'main')),
      );
    } else if (model.part) parts.push(...asking(model, texts, model.part));
    parts.push(preview(model, texts));
    if (isReady(model)) parts.push(...finishing(model, texts));
    const row = element('div', { class: 'row' });
    const store = model.kind === 'none' ? texts.storeNone : texts.store;
    if (isReady(model)) row.append(button('store', store ?? '', 'main'));
    row.append(button('close', texts.cancel ?? ''));
    parts.push(row);
  }
  panel.replaceChildren(...parts.flatMap((node) => node ?? []));
  const again = focused
    ? panel.querySelector<HTMLElement>(`[data-do="${CSS.escape(focused)}"]`)
    : null;
  again?.focus({ preventScroll: true });
}
