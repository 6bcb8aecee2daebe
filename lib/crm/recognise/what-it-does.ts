import type { Words } from './match-words';
import { wordsIn, wordy } from './wordy';

/** What a control that seems to save does instead: by what it is called. */

/** What filters are set by. */
const APPLIES =
  /^(?:apply|show results|примен|показать|застос|показати|anwenden|anzeigen|appliquer|afficher|aplicar|mostrar|applica|zastosuj|pokaż|toepassen|uygula)/iu;
/** What is done with a record beside logging: "Flag for research", "Assign", "Merge". */
const ELSE = wordy`^(?:ship(?!\p{L})|upload|link(?!\p{L})|request|place (?:the )?order|download|preview|print(?!\p{L})|export|herunterladen|drucken|vorschau|télécharger|imprimer|aperçu|descargar|imprimir|baixar|scarica|stampa|pobierz|drukuj|afdrukken|yazdır|indir(?!\p{L})|скачать|печать|распечат|завантаж|друк|flag|escalate|assign|reassign|transfer|merge|approve|archive|convert|duplicate|unsubscribe|invite|snooze|эскалир|назначит|передат|объедин|одобр|архивир|признач|передат|об.єднат|схвал|zuweisen|übertrag|genehmig|archivier|zusammenführ|attribuer|transférer|approuver|archiver|fusionner|asignar|transferir|aprobar|archivar|fusionar|atribuir|aprovar|arquivar|assegna|trasferisci|approva|archivia|unisci|przypisz|przenieś|zatwierdź|scal|toewijzen|overdragen|goedkeur|archiveer|ata\b|aktar|onayla|arşivle|загруз|оформ|завантаж|hochlad|bestell|téléverser|téléchargez|commander|subir|enviar (?:arquivo|archivo)|fazer upload|pedir|carica(?!\p{L})|ordina|wyślij plik|prześlij plik|zamów|uploaden|bestel|yükle(?!\p{L})|sipariş)`;
/** What is asked is answered by a machine, where nothing names a talk with somebody. */
const ASKS = wordy`^(?:ask(?: ai)?|спросить|запитати|fragen|demander|preguntar|perguntar|chiedi|zapytaj|vragen|sor)$`;

/** Whether it sets a filter. */
export const appliesFilter = (saveText: string): boolean => APPLIES.test(saveText);

/** Whether it does something else with the record: "Merge", "Upload", "Place order". */
export const doesElse = (saveText: string): boolean => ELSE.test(saveText);

/** Whether it asks: "Ask", "Спросить". */
export const asksAssistant = (saveText: string): boolean => ASKS.test(saveText);

/** What saves a note or a contact, or tells of one. */
const KNOWN = [
  'save',
  'note',
  'report',
  'call',
  'meeting',
  'message',
  'done',
  'planned',
  'edit',
] as const;

/** Whether a control does by a word of its own what the heading says: "Block client", "Block"; "合并客户", "合并". */
export function saysDeedTwice(words: Words, heading: string, saveText: string): boolean {
  const [deed = ''] = wordsIn(saveText.toLowerCase());
  if (deed.length < 2 || KNOWN.some((kind) => words.has(kind, saveText))) return false;
  return heading
    .toLowerCase()
    .split('·')
    .map((part) => part.trim())
    .some((part) => part.length > deed.length && (part.startsWith(deed) || part.endsWith(deed)));
}
