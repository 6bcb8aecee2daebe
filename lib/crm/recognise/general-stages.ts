import { asShown, isVisible, textOf } from '../visible';
import type { Words } from './match-words';
import { stepName } from './step-name';
import { fieldTexts } from './texts';
import { queryAcross } from './trees';

/** A list of stages as a page shows it. */
export type StageList = { id: string | null; name: string }[];

const LEAST = 2;
const MOST = 40;
const LONGEST = 60;
/** The step that is lit, in a row of steps. */
const LIT =
  '[aria-current=step], [aria-current=true], [role=option][aria-selected=true], [role=radio][aria-checked=true], li.active, li.current, li.is-current, li.is-active, li.selected';
const COLUMN =
  '[data-stage-id], [data-stage], [data-status-id], [data-column-id], [data-rfd-droppable-id]';
const IDS = [
  'data-stage-id',
  'data-stage',
  'data-status-id',
  'data-column-id',
  'data-rfd-droppable-id',
  'data-value',
  'data-id',
];
const TITLES =
  'h1, h2, h3, h4, h5, h6, [role=heading], [class*="title" i], [class*="name" i], [class*="header" i]';

function cleaned(list: StageList): StageList | null {
  const seen = new Set<string>();
  const stages = list.filter(({ name }) => {
    const key = name.toLowerCase();
    if (name === '' || name.length > LONGEST || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return stages.length >= LEAST && stages.length <= MOST ? stages : null;
}

/** The options of a select that is labelled as the stage; one that says "choose" has no value. */
function fromSelect(page: Document, words: Words): StageList | null {
  const selects = queryAcross(page, 'select').filter(
    (select) => isVisible(select) && words.has('stage', fieldTexts(select)),
  );
  // "Status" names a call's status too: a field that is called a stage goes first.
  const byName = (select: Element) =>
    /stage|pipeline|этап|етап/i.test(fieldTexts(select)) ? 0 : 1;
  for (const select of selects.sort((a, b) => byName(a) - byName(b))) {
    const options = [...select.querySelectorAll('option')].filter(({ value }) => value !== '');
    const list = cleaned(options.map((o) => ({ id: o.value, name: (o.textContent ?? '').trim() })));
    if (list) return list;
  }
  return null;
}

function named(element: Element): { id: string | null; name: string } {
  const id = IDS.map((name) => element.getAttribute(name)).find(Boolean) ?? null;
  return { id, name: textOf(element) };
}

const step = (element: Element) => ({ ...named(element), name: stepName(element) });

/** The steps beside the lit one, where what holds them is called a stage or a path. */
function fromSteps(page: Document, words: Words): StageList | null {
  for (const lit of queryAcross(page, LIT).filter(isVisible)) {
    const row = lit.parentElement;
    if (!row) continue;
    const called = [row, row.parentElement].map(
      (e) =>
        `${e?.getAttribute('aria-label') ?? ''} ${e?.getAttribute('class') ?? ''} ${e?.id ?? ''}`,
    );
    if (!words.has('stage', called.join(' ')) && !/path|stepper|progress/i.test(called.join(' ')))
      continue;
    const steps = [...row.children].filter((e) => e.localName === lit.localName && isVisible(e));
    const list = steps.length >= 3 ? cleaned(asShown(steps).map(step)) : null;
    if (list) return list;
  }
  return null;
}

/** The columns of a board, each with a heading. */
function fromBoard(page: Document): StageList | null {
  const columns = queryAcross(page, COLUMN).filter(isVisible);
  const list = columns.map((column) => {
    const holder = column.querySelector(TITLES) ? column : (column.parentElement ?? column);
    const title = holder.querySelector(TITLES);
    // "Proposal 4" or "Proposal (4)": how many stand in it is no part of the name.
    const name = title ? textOf(title).replace(/\s*[([]?\d+[)\]]?$/, '') : '';
    return { id: named(column).id, name };
  });
  return columns.length >= 3 ? cleaned(list) : null;
}

/** The page's list of stages, where nothing is known of the page: an ordinary select, a row of steps, a board. */
export function readGeneralStages(page: Document, words: Words): StageList | null {
  return fromSelect(page, words) ?? fromSteps(page, words) ?? fromBoard(page);
}
