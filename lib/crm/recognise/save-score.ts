import type { Words } from './match-words';
import { controlTexts } from './texts';
import { closestAcross } from './tree';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** What Bootstrap's attribute says that a control opens. */
const OPENS = ['dropdown', 'modal', 'offcanvas', 'collapse', 'tab', 'pill']
  .flatMap((what) => [`[data-toggle=${what}]`, `[data-bs-toggle=${what}]`])
  .join(', ');

/** What a control adds to a note besides saving it, in the languages of the lexicon. */
export const EXTRAS =
  /attach|upload|\bdrafts?\b|чернов|чернет|entwurf|brouillon|borrador|rascunho|bozza|szkic|taslak|\bfiles?\b|emoji|image|photo|\btags?\b|participant|attendee|reminder|напоминан|нагадуван|erinnerung|rappel|recordatorio|lembrete|promemoria|przypomn|herinnering|hatırlat|влож|прикреп|файл|фото|тег|участник|вкладен|учасник|datei|anhang|anhäng|teilnehmer|fichier|pièce|joindre|participant|archivo|adjunt|anexo|anexar|arquivo|ficheiro|allega|załącz|bijlage|bestand|dosya|изображ|картин|зображен|(?:^|\s)foto|imagen|immagin|obraz|zdjęc|afbeelding|resim|fotoğraf|obráz|soubor|přílo|csatol|bifoga|vedhæft|vedlegg|liitä|liite|gambar|lampir|(?:^|\s)(?:hình )?ảnh|tệp|đính kèm|图片|图像|圖片|附件|上传|上傳|表情|文件|檔案|画像|写真|添付|ファイル|絵文字|이미지|사진|첨부|파일|صورة|ملف|مرفق|تصویر|فایل|پیوست|תמונה|קובץ/iu;

/** What tells a row of buttons that format text from one that saves a record. */
const FORMATS =
  ':is([class*="bold" i], [data-cmd=bold], [data-command=bold], [aria-label*="bold" i], [title*="bold" i])';

/** Whether a control stands in the toolbar of a rich-text editor. */
function isInToolbar(control: Element): boolean {
  const bars = '[role=toolbar], [class*="toolbar" i]';
  // Bars stand in bars: "more text", "more paragraph".
  for (let bar = control.closest(bars); bar; bar = bar.parentElement?.closest(bars) ?? null) {
    // WordPress says of its whole page that it has a toolbar.
    if (bar.matches('html, body, form, main')) return false;
    if (bar.querySelector(FORMATS)) return true;
  }
  return false;
}

/** Whether a control stands in a row of tabs. A stepper calls itself one, with the form of its step inside. */
function isAmongTabs(control: Element): boolean {
  const tabs = control.closest('[role=tablist]');
  return tabs !== null && tabs.querySelector('form, textarea, [contenteditable=true]') === null;
}

/** A control that says of itself that it does something else: opens a menu, formats text, uploads. */
export function isAside(control: Element): boolean {
  return (
    control.matches(
      `[aria-haspopup]:not([aria-haspopup=false]), [role=tab], [role=option], [aria-expanded], [type=reset], ${OPENS}`,
    ) ||
    control.closest(
      '[role=menu], [role=listbox], thead, [role=columnheader], nav, .ql-toolbar, .tox-toolbar, .cke_top, .ck-toolbar, .note-toolbar, .mce-toolbar',
    ) !== null ||
    isAmongTabs(control) ||
    isInToolbar(control)
  );
}

/** How pages draw the control that matters. */
const MAIN = /(?:^|[\s_-])(?:primary|success|submit|cta|positive|accent)(?=$|[\s_-])/i;

/** "Close and create new": the activity is closed, which saves it, and not its form alone. */
const CLOSES = wordy`^(?:close|закры|закри|schließ|fermer|cerrar|fechar|chiudi|zamkn|sluit|kapat)\p{L}*(?: (?:and|und|et|y|e|i|и|і|та|en|ve)|\s*[&+]) `;

/** "✓ Close task", "Завершить звонок" by another word: what was to be done is done, and no window is closed. */
const CLOSED = ['task', 'call', 'meeting'] as const;
const ENDS = wordy`^(?:close|закры|закри|fermer|cerrar|fechar|chiudi|zamkn|sluit)\p{L}*\s+\p{L}`;
export const closesTask = (text: string, words: Words) =>
  text.length <= 40 && ENDS.test(text) && CLOSED.some((kind) => words.has(kind, text));

/** What a button says beside its own words, right after them: "Not interestedClick again to save3". */
const HINT =
  /(?:click|press|tap|hit) (?:\p{L}+ ){0,3}to (?:save|log|submit|confirm)(?![a-z])\P{L}*$/iu;
/** A control's text without the sign before it and the hint after it: "✔ Save" begins with its word. */
const plainText = (control: Element) =>
  controlTexts(control)
    .replace(/^[✔✓✅☑💾📤📝⚡➤▶\s]+/u, '')
    .replace(HINT, '')
    .trim();

/** What a contact is called by the button that saves it. */
export const CONTACTS = ['call', 'meeting', 'message', 'note', 'report'] as const;

/** What is done besides: "Add result with attachments", "Log call & set a reminder". */
const BESIDES =
  /\s(?:with|and|&|\+|с|и|з|та|mit|und|avec|et|con|y|com|e|z|i|met|en|ile|ve|dengan|dan)\s+\S.*$/iu;

/** What saves a contact by the words before what is done besides. */
function withoutBesides(text: string, words: Words): string {
  const first = text.replace(BESIDES, '').replace(/^[^\p{L}]+/u, '');
  const isContact =
    words.at('save', first) === 0 && CONTACTS.some((kind) => words.has(kind, first));
  return isContact && !EXTRAS.test(first) ? first : text;
}

/** A link that loads a page. */
const ELSEWHERE = 'a[href]:not([href=""], [href^="#"], [href^="javascript:" i])';
const SUBMITS =
  'input[type=submit], input[type=image], button[type=submit], form button:not([type])';

/** How much a control looks like the one that saves; 0 for not at all, 1 for by its looks alone. */
export function saveScore(control: Element, words: Words): number {
  if (isAside(control)) return 0;
  const text = withoutBesides(plainText(control).replace(CLOSES, ''), words);
  // Something to press that is no button by its name: only where its first word saves.
  if (control.matches('div:not([role], .btn), span:not([role], .btn)'))
    return text.length <= 40 && words.at('save', text) === 0 ? 3 : 0;
  if (text.length > 60 || EXTRAS.test(text)) return 0;
  const isSubmit = control.matches(SUBMITS);
  const classes = control.getAttribute('class') ?? '';
  const isMain = MAIN.test(`${classes} ${control.getAttribute('theme') ?? ''}`);
  if ((isMain || isSubmit) && closesTask(text, words)) return 4;
  if (words.has('cancel', text) && !words.has('save', text)) return 0;
  const named = words.at('save', text);
  // "Log no answer" beside what submits the form leads to another page, without the text.
  if (named >= 0 && control.matches(ELSEWHERE) && control.closest('form')?.querySelector(SUBMITS))
    return 1;
  if (named === 0) return isSubmit ? 5 : 4;
  if (named > 0) return isSubmit ? 3 : 2;
  // A button that says nothing of its type is one that submits: "Show options" is not meant to.
  if (isSubmit) return LEADS.test(text) && !SHARES.test(text) ? 0 : 2;
  const deeds = `${control.id} ${control.getAttribute('name') ?? ''} ${control.getAttribute('data-name') ?? ''} ${control.getAttribute('data-action') ?? ''}`;
  // An icon that is called `addReminder` adds one.
  if (text === '') return words.has('save', `${deeds} ${classes}`) && !EXTRAS.test(deeds) ? 2 : 0;
  if (words.has('cancel', text) || words.at('edit', text) === 0) return 0;
  // A word that no list knows: what a page draws as the main control, right after the text.
  return isMain || endsText(text, words) ? 1 : 0;
}

/** "Comment", "Schedule", "Share", "Next ›": what saves a text right after it, and elsewhere does something else. */
const endsText = (text: string, words: Words): boolean =>
  words.at('note', text) === 0 ||
  words.at('planned', text) === 0 ||
  SHARES.test(text) ||
  NEXT.test(text);

/** Whether nothing but its looks says of a control that scores 1 that it saves. */
export const byLooks = (control: Element, words: Words): boolean =>
  !endsText(withoutBesides(plainText(control).replace(CLOSES, ''), words), words);

/** Work through a list of clients: what saves one brings the next. */
const NEXT = wordy`^(?:save & )?(?:next|далее|следующ|далі|наступн|weiter|nächst|suivant|siguiente|próximo|seguinte|avanti|prossim|dalej|następn|volgende|sonraki|келесі)\p{L}*(?: \p{L}+)?\s*[›»→>]+$`;

/** What boxes for all who work on a record say for "save": right after the text only, elsewhere it opens a window. */
export const SHARES = wordy`^(?:share|поделит|поділит|teilen|partag|compart|condivid|udostępn|delen|paylaş)\p{L}*$`;

/** What leads elsewhere or shows something: never what saves a text. */
export const LEADS =
  /^(?:share|follow|unfollow|subscribe|like|print|copy|export|download|view|open|show|hide|more|back|help|filter|sort|refresh|search|подел|подпис|печат|скач|открыт|показат|ещё|назад|помощ|обновит|поиск|поділит|друк|завантаж|відкрит|більше|допомог|teilen|folgen|drucken|kopieren|herunterladen|öffnen|mehr|zurück|hilfe|partager|suivre|imprimer|copier|télécharger|ouvrir|afficher|retour|aide|compartir|seguir|imprimir|copiar|descargar|abrir|mostrar|volver|ayuda|baixar|voltar|ajuda|condividi|stampa|apri|indietro|udostępnij|drukuj|pobierz|otwórz|wstecz|pomoc|delen|printen|openen|terug|paylaş|yazdır|indir|göster|geri|yardım)/iu;

/** Whether a button adds a record of another kind to what is written: "Add contact", in the window of a note. */
export function addsRecord(control: Element, words: Words): boolean {
  const text = controlTexts(control);
  const isPlain = control.matches('button[type=button], [role=button], a');
  return (
    isPlain &&
    words.at('save', text) === 0 &&
    words.has('entity', text) &&
    !CONTACTS.some((kind) => words.has(kind, text))
  );
}

/** Whether a button around a form saves the record that it stands in: "Update contact" around a note's own "Save note". */
export function savesElse(control: Element, save: Element, words: Words): boolean {
  const says = (text: string) => CONTACTS.some((kind) => words.has(kind, text));
  const text = controlTexts(control);
  return says(controlTexts(save)) && !says(text) && /\s/.test(text);
}

/** "File" puts what was said on file, where nothing is to be attached. */
function filesAway(control: Element, text: string): boolean {
  const form = closestAcross(control, 'form, dialog, [role=dialog]') ?? control.ownerDocument.body;
  return /^file$/i.test(text) && queryAcross(form, 'input[type=file]').length === 0;
}

/** What might save where nothing says that it does: pressed, it does nothing else that is known. */
export const mayBeSave = (control: Element, words: Words) => {
  const text = controlTexts(control);
  return (
    control.matches('button, input, [role=button]') &&
    !isAside(control) &&
    (!EXTRAS.test(text) || filesAway(control, text)) &&
    !LEADS.test(text) &&
    !words.has('cancel', text) &&
    words.at('edit', text) !== 0
  );
};
