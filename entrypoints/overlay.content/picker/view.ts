import type { Stage } from '@/lib/funnel';
import { element } from './element';
import { type Choice, radioGroup, updateGroup } from './groups';
import { offeredStages, type PickerModel, type Preview, preview } from './model';

/** Groups of the picker, by the name of the pick's field that they set. */
export type GroupName = 'resultingStage' | 'reason' | 'kind' | 'planned' | 'said' | 'claimed';
export type Texts = Record<string, string>;

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** What will be counted, in words, and how it is marked. */
export function statusOf(model: PickerModel, texts: Texts): { text: string; mark: string } {
  const t = (key: string) => texts[key] ?? key;
  if (model.phase === 'stale') return { text: t('reload'), mark: 'warn' };
  if (model.phase === 'saving') return { text: t('saving'), mark: '' };
  if (model.phase !== 'picking') return { text: t(model.phase), mark: 'warn' };
  if (model.planned || model.pick.planned) return { text: t('planned'), mark: '' };
  const seen = preview(model);
  const name = (id: string | null | undefined) =>
    model.answer.funnel.stages.find((s) => s.id === id)?.name ?? t('newClient');
  const to = name(model.pick.resultingStage);
  const from = name(seen.before);
  switch (seen.outcome) {
    case 'advanced':
      return { text: fill(t('counts'), { from, to }), mark: 'advanced' };
    case 'held':
      return { text: t('noProgress'), mark: '' };
    case 'regressed':
      return { text: t('stepBack'), mark: 'regressed' };
    case 'baseline':
      return { text: fill(t('baseline'), { to }), mark: '' };
    default:
      return { text: t('untagged'), mark: '' };
  }
}

const MARK =
  '<svg viewBox="0 0 18 10" aria-hidden="true"><path d="M1 5h16" stroke="currentColor" stroke-width="1.5" opacity=".45"/><circle cx="3" cy="5" r="2.5" fill="currentColor"/><circle cx="9" cy="5" r="2.5" fill="currentColor"/><circle cx="15" cy="5" r="2" fill="none" stroke="currentColor"/></svg>';

function mark(): Node {
  // The page may demand Trusted Types, which would refuse innerHTML: this goes by the parser of a document of its own.
  const parsed = new DOMParser().parseFromString(
    MARK.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    'image/svg+xml',
  );
  return document.importNode(parsed.documentElement, true);
}

function stageChoices(model: PickerModel, seen: Preview): Choice[] {
  const classOf = (stage: Stage) =>
    [
      seen.outcome === 'advanced' ? 'go' : '',
      stage.id === seen.before ? 'before' : '',
      stage.kind === 'parked' || stage.kind === 'lost' ? 'aside' : '',
    ].join(' ');
  return offeredStages(model).map((stage, index) => ({
    value: stage.id,
    name: stage.name,
    className: classOf(stage),
    ...(index < 9 ? { key: String(index + 1) } : {}),
  }));
}

/** The groups that this model needs, in the order of the tab key. */
export function groupsOf(
  model: PickerModel,
  texts: Texts,
): { name: GroupName; node: HTMLElement }[] {
  const t = (key: string) => texts[key] ?? key;
  const seen = preview(model);
  const { pick, answer } = model;
  const groups: { name: GroupName; node: HTMLElement }[] = [];
  const add = (name: GroupName, node: HTMLElement) => groups.push({ name, node });
  const kinds: Choice[] = [
    { value: 'call', name: t('call'), key: 'c' },
    { value: 'meeting', name: t('meeting'), key: 'm' },
    { value: 'message', name: t('message'), key: 'e' },
    { value: 'not-a-contact', name: t('notAContact'), key: 'x' },
  ];
  if (model.asksKind) add('kind', radioGroup(t('kind'), kinds, pick.kind, t('kind')));
  if (model.asksPlan) {
    const choices = [
      { value: 'no', name: t('doneChoice') },
      { value: 'yes', name: t('plannedChoice') },
    ];
    const { planned } = pick;
    const checked = planned === undefined ? null : planned ? 'yes' : 'no';
    add('planned', radioGroup(t('doneOrPlanned'), choices, checked, t('doneOrPlanned')));
  }
  if (seen.asksBefore) {
    const places = offeredStages(model).filter((s) => s.kind !== 'parked');
    const choices = [
      { value: 'new', name: t('newClient'), key: '0' },
      ...places.map((s) => ({ value: s.id, name: s.name })),
    ];
    add('said', radioGroup(t('stageBefore'), choices, pick.said, t('stageBefore')));
  }
  const chips = stageChoices(model, seen);
  // Beside another row of stages it needs its name; alone, the title says it.
  add(
    'resultingStage',
    radioGroup(
      t('resultingStage'),
      chips,
      pick.resultingStage,
      seen.asksBefore ? t('resultingStage') : null,
      'stages',
    ),
  );
  if (seen.outcome === 'held' && answer.funnel.reasons.length > 0) {
    const reasons = answer.funnel.reasons.map((r) => ({ value: r.id, name: r.name }));
    add('reason', radioGroup(t('noProgressBecause'), reasons, pick.reason, t('noProgressBecause')));
  }
  if (seen.asksClaim) {
    const choices = [
      { value: 'yes', name: t('yes') },
      { value: 'no', name: t('no') },
    ];
    add(
      'claimed',
      radioGroup(t('wasItThis'), choices, pick.claimed ? 'yes' : null, t('wasItThis')),
    );
  }
  return groups;
}

/** The card's first line: title and status. Made once. */
function topOf(card: HTMLElement, texts: Texts): HTMLElement {
  const known = card.querySelector<HTMLElement>('.top');
  if (known) return known;
  const title = element('span', { class: 'title' }, mark(), texts.title ?? '');
  const about = element('span', { class: 'about' });
  const top = element('div', { class: 'top' }, title, about, element('span', { role: 'status' }));
  card.prepend(top);
  return top;
}

/**
 * Shows a model: what is there already is changed in place. A click that began before an answer came must end on
 * the same radio, and the focus stays where it is.
 */
export function render(card: HTMLElement, model: PickerModel, texts: Texts): void {
  const status = statusOf(model, texts);
  const line = topOf(card, texts).querySelector('[role=status]');
  if (line) {
    line.className = status.mark;
    if (line.textContent !== status.text) line.textContent = status.text;
  }
  const about = card.querySelector('.about');
  if (about) about.textContent = model.about ?? '';
  let last: Element | null = card.querySelector('.top');
  const wanted = new Set<Element>();
  for (const { name, node } of groupsOf(model, texts)) {
    node.dataset.group = name;
    const known = card.querySelector<HTMLElement>(`[data-group="${name}"]`);
    const shown = known && updateGroup(known, node) ? known : node;
    if (known && shown !== known) known.replaceWith(node);
    if (last?.nextElementSibling !== shown) last?.after(shown);
    wanted.add(shown);
    last = shown;
  }
  for (const group of card.querySelectorAll('[data-group]')) if (!wanted.has(group)) group.remove();
}
