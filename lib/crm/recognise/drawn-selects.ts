import { folded, isVisible, ownTextOf, textOf } from '../visible';
import { oncePerPass } from './memo';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** Selects of component libraries that hold no field at all: what is chosen in them stands there as text. */
const SELECTS =
  ':is([role=combobox], [aria-haspopup=listbox]):not(input, select, textarea, [contenteditable=true])';

/** The selects of an editor choose how text looks. */
const TOOLS = '[role=toolbar], [class*="toolbar" i]';

/** The selects of a form that are drawn of plain elements. */
export const drawnSelects = oncePerPass((root: Element): Element[] =>
  queryAcross(root, SELECTS).filter((e) => isVisible(e) && e.closest(TOOLS) === null),
);

/** What such a select shows where nothing is chosen. */
const NOTHING = wordy`^(?:\W*|(?:none|no |select|choose|pick|search|нет|не выбран|выбер|оберіть|немає|keine?[rs]?(?!\p{L})|auswähl|wählen|bitte|aucun|choisi|sélection|ningun|selecc|elegir|nenhum|selec|nessun|scegli|seleziona|brak|wybierz|geen|kies|selecteer|seçin|seç(?!\p{L})|yok(?!\p{L})|请选择|請選擇|選択).*)$`;

/** The select that a drawn one stands for, where it is kept in it, hidden, with all that could be chosen. */
export const selectIn = (drawn: Element) => drawn.querySelector('select');

/** What is chosen in a drawn select; empty where nothing is. */
export function chosenIn(select: Element): string {
  const hint = '[class*="placeholder" i], [data-placeholder]';
  if (select.matches('[data-placeholder]') || select.querySelector(hint)) return '';
  const real = selectIn(select);
  const text = real ? textOf(real) : folded(select.textContent?.replace(/[​-‍﻿]/g, ''));
  return NOTHING.test(text) ? '' : text;
}

/** Letters that stand for a face. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/** The name of who is chosen: of what is shown in pieces (a face, the name, a title at a firm) the first that is no face's. */
export function nameChosen(select: Element): string {
  const text = chosenIn(select);
  if (text === '') return '';
  const pieces = [select, ...select.querySelectorAll('*')].map(ownTextOf).filter(Boolean);
  return pieces.find((piece) => /\p{L}{2}/u.test(piece) && !INITIALS.test(piece)) ?? text;
}

/** Whether a select is hidden, and what a library draws in its place shows what is chosen in it. */
export function isDrawnAnew(field: Element): boolean {
  if (!(field instanceof HTMLSelectElement)) return false;
  const [chosen, beside] = [textOf(field), [...(field.parentElement?.children ?? [])]];
  return beside.some((e) => e !== field && isVisible(e) && textOf(e).includes(chosen));
}
