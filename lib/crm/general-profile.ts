import type { Profile } from './profile';

/** Words by which pages say that something failed. */
const FAILS =
  'error|fail|could not|not saved|denied|expired|ошибк|не удал|помилк|не вдал|fehler|erreur|échou|no se pudo|erro|errore|błąd|fout|hata';

/** Words by which pages say that something was not done, and that it was. */
const DENIES =
  '\\bnot\\b|n’t|n\\x27t|error|fail|\\bне\\b|nicht|\\bne\\b|\\bno se\\b|não|\\bnon\\b|\\bnie\\b|niet';
const DID =
  '\\bsaved\\b|\\badded\\b|\\bcreated\\b|\\bupdated\\b|\\blogged\\b|\\bsent\\b|success|сохранен|сохранён|добавлен|отправлен|успешно|збережен|додан|надіслан|успішно|gespeichert|hinzugefügt|erfolgreich|enregistré|ajouté|guardad|añadid|salvo|adicionad|sucesso|salvat|aggiunt|zapisan|dodan|opgeslagen|toegevoegd|kaydedildi|eklendi';
/** What is still to be done or asked for, or was there before. */
const TO_COME =
  '\\?|？|\\bwill\\b|\\bwould\\b|\\bbe\\b|\\bbeing\\b|будет|будут|буде |будуть|\\bwird\\b|\\bwerden\\b|\\bsera\\b|\\bseront\\b|\\bserá|\\bverrà|\\bsarà|zostanie|zostaną|\\bworden\\b|\\bwordt\\b|edilecek|already|уже |вже |bereits|déjà|\\bya\\b|\\bgià|\\bjá\\b|już|\\breeds';

/** Signs that pages give of a save, whatever the product. Requests are believed before them (lib/watch). */
const SIGNS = {
  refused: [
    { css: '[aria-invalid="true"]', from: 'form' },
    {
      css: '.is-invalid, .has-error, .field-error, .invalid-feedback, .errorlist, .input-validation-error',
      from: 'form',
    },
    {
      css: '.alert-danger, .alert-error, .toast-error, [class*="error" i][role="alert"], [class*="danger" i][role="alert"]',
    },
    // Words of one's own for the same.
    {
      css: ':is([class*="toast" i], [class*="notif" i], [class*="snack" i], [class*="flash" i]):is([class*="-error" i], [class*="_error" i], [class*="-danger" i], [class~="error" i], [class~="danger" i]):not(:has(input, select, textarea), button, button *)',
      text: '\\p{L}{3}',
    },
    // Fields marked in a form that a script drew anew out of the server's answer: the one that was pressed in is gone.
    { css: ':is(input, textarea, select).error, .errorSummary, .errorMessage' },
    // A window over the page that is called one of errors.
    { css: '[class*="error-dialog" i], [class*="error_dialog" i], [class*="errordialog" i]' },
    // As the usual libraries of messages and of form fields name theirs.
    {
      css: '.ant-message-error, .el-message--error, .swal2-icon-error, .Toastify__toast--error, .noty_type__error, .notyf__toast--error, .p-toast-message-error, .uk-notification-message-danger, .ui.negative.message, .ui.error.message, .notification.is-danger, [data-sonner-toast][data-type="error"]',
    },
    {
      css: '.ant-form-item-explain-error, .el-form-item__error, .p-error, .v-input--error, .q-field--error, mat-error, label.error, .help.is-danger, .form-error',
      from: 'form',
    },
    // Words in the form that its own style calls an error's.
    {
      css: ':is([class*="error" i], [class*="-err " i], [class$="-err" i], [class*="_err" i]):not([class*="error=" i], [class*="error:" i], :has(input, select, textarea, button), button, a, label, button *, a *, label *)',
      from: 'form',
      text: '\\p{L}{3}',
    },
    // Utility classes: red words that appear in the form after the press, but no button's.
    {
      css: ':is([class*="text-red-"], [class~="text-danger"], [class~="text-destructive"]):not(button, a, label, button *, a *, label *)',
      from: 'form',
      text: '\\p{L}{3}',
    },
    // A line of the form that is there for messages.
    {
      css: ':is([id*="msg" i], [class*="msg" i], [id*="message" i], [id*="notice" i], [class*="notice" i]):not(:has(input, textarea, button))',
      from: 'form',
      text: `^.{0,40}(?:${FAILS}).{0,120}$`,
    },
    // A page of one document that asks for a sign-in where the form stood: the session had ended.
    { css: 'input[type=password]' },
    {
      css: '[role="alert"]',
      text: `${FAILS}|not allowed|invalid|required`,
    },
  ],
  saved: [
    {
      css: ':is([role="status"], [role="alert"], [class*="toast" i], [class*="snackbar" i], [class*="snack-bar" i], [class*="notif" i], [class*="flash" i], [class*="growl" i]):not(:has(textarea))',
      text: `^(?!.{0,60}(?:${DENIES})).{0,60}(?:${DID})`,
    },
    // A window with nothing to fill in that says it and waits for "OK".
    {
      css: ':is([role="dialog"], [role="alertdialog"], dialog, .modal):not(:has(input, select, textarea, iframe, [contenteditable])) :not(:has(*), button, a, script, style)',
      text: `^(?!.*(?:${DENIES}|${TO_COME})).{0,40}(?:${DID}).{0,40}$`,
    },
    {
      css: '.alert-success, .toast-success, [class*="success" i][role="status"], [class*="success" i][role="alert"]',
    },
    {
      css: '.ant-message-success, .el-message--success, .swal2-icon-success, .Toastify__toast--success, .noty_type__success, .notyf__toast--success, .p-toast-message-success, .uk-notification-message-success, .ui.success.message, .notification.is-success, [data-sonner-toast][data-type="success"]',
    },
  ],
} as const satisfies Profile['signs'];

/** What stands in for a profile where there is none: nothing is known but general signs. */
export const GENERAL: Profile = {
  format: 1,
  id: 'general',
  name: 'General',
  version: 1,
  evidence: { by: 'source', on: '2026-11-24' },
  fingerprint: [],
  forms: [],
  records: [],
  signs: { refused: [...SIGNS.refused], saved: [...SIGNS.saved] },
};
