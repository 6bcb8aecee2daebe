import type { Page } from './in-page';
import { cardOf, windowOf } from './in-page';

/**
 * Shape, address, name of the record, heading, fields before the text (`name`, `name=value`, `name:choice,choice`, `name@` for a
 * day; parted by semicolons), caption of the text, what saves; parted by `|`.
 */
export type Form = string;

const CONTROL: Record<string, (value: string) => string> = {
  '@': () => '<input type="date">',
  ':': (value) => `<select><option></option><option>${value.replaceAll(',', '<option>')}</select>`,
};
const controls = (fields: string) =>
  fields
    .split(';')
    .filter(Boolean)
    .map((one) => {
      const [, name = '', kind = '', value = ''] = /^([^=:@]+)([=:@]?)(.*)$/.exec(one) ?? [];
      return [name, CONTROL[kind]?.(value) ?? `<input type="text" value="${value}">`] as const;
    });

const HISTORY =
  '<ul><li>Call · 12.11.2026 10:00 <p>Left a message</p></li><li>Meeting · 10.11.2026 <p>Ok</p></li></ul>';
const PHONE = '<div class="info"><a href="tel:+442079460018">+44 20 7946 0018</a></div>';

/** The page that a form is described by, in the shape that it names. */
export function pageOf(form: Form): Page {
  const [shape = '', at = '', h1 = '', heading = '', fields = '', label = '', save = ''] =
    form.split('|');
  const tied = controls(fields)
    .map(([name, control]) => `<div class="form-group"><label>${name}${control}</label></div>`)
    .join('');
  const loose = controls(fields)
    .map(([name, control]) => `<div class="field"><div>${name}</div>${control}</div>`)
    .join('');
  const text = (name: string) =>
    `<div class="field"><div>${label}</div><textarea name="${name}" rows="3"></textarea></div>`;
  const main = `<button class="btn btn-primary">${save}</button>`;
  const full = `<form method="post">${tied}<label>${label}<textarea name="comment"></textarea></label><button type="submit">${save}</button></form>`;
  const page = { at: encodeURI(at), h1, title: `${h1} – Acme` };
  const beside = { ...page, above: PHONE, below: HISTORY };
  const shapes: Record<string, () => Page> = {
    window: () => ({ ...page, form: windowOf(heading, label, save, tied), below: HISTORY }),
    card: () => ({ ...beside, form: cardOf(heading, label, save, tied) }),
    page: () => ({ ...page, form: full }),
    record: () => ({ ...page, above: PHONE, form: full }),
    // A window of plain elements, whose captions stand beside the controls, under names of the markup.
    modal: () => ({
      ...beside,
      form: `<div class="modal" style="position:fixed"><div class="modal-title">${heading}</div>${loose}${text('comment')}<button class="btn">✕</button>${main}</div>`,
    }),
    drawer: () => ({
      ...beside,
      form: `<aside class="drawer" role="dialog"><h3>${heading}</h3><p>${h1}</p>${loose}${text('description')}${main}</aside>`,
    }),
    // An app that keeps one address.
    app: () => ({
      ...beside,
      ...{ at: '/app/', title: 'Acme', h1: '', above: `<div class="title">${h1}</div>${PHONE}` },
      form: `<div class="card"><div class="card-title">${heading}</div>${loose}<textarea placeholder="${label}" name="text"></textarea>${main}</div>`,
    }),
    // The open one of several tabs, which no id ties to its pane.
    tab: () => ({
      ...beside,
      form: `<div role="tablist"><button role="tab">1</button><button role="tab" aria-selected="true">${heading}</button></div><div role="tabpanel"><form>${tied}<textarea placeholder="${label}" name="content"></textarea><button type="submit">${save}</button></form></div>`,
    }),
    row: () => ({
      ...page,
      form: `<div class="row"><b>${heading}</b>${tied}<input type="text" placeholder="${label}"><button type="button">${save}</button></div>`,
      below: HISTORY,
    }),
  };
  const drawn = shapes[shape];
  if (!drawn) throw new Error(`no such shape: ${shape}`);
  return drawn();
}
