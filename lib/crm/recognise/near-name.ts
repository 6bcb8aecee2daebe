import { isVisible, textOf } from '../visible';
import { saysDeed, saysKind } from './general-heading';
import type { Words } from './match-words';
import { isPage } from './page-sized';
import { headsRecord } from './record-head';
import { REACHED } from './terms';
import { textUpTo } from './texts';
import { parentOf } from './tree';
import { wordy } from './wordy';

const HEADS = 'h1, h2, h3, h4, [role=heading]';
/** How far above a form the name of its record is looked for (elements). */
const FURTHEST = 12;
const MOST_NAME = 80;
/** More pieces of a page than that are not compared with a name. */
const MOST_PIECES = 4_000;
/** Parts of pages that no list of words knows. */
export const PLACES = wordy`^(?:(?:basic|general|contact|additional) info(?:rmation)?|tags?|labels?|теги|метки|мітки|schlagwörter|étiquettes|etiquetas|etichette|tagi|etiketler|overview|details?|info(?:rmation)?|timeline|inbox|pipeline|calendar|profile|general|documents?|files?|home|welcome|dashboard|workspace|рабочий стол|робочий стіл|обзор|детали|информация|лента|документы|файлы|огляд|деталі|стрічка|документи|übersicht|allgemein|dokumente|aperçu|général|documents|resumen|detalles|visão geral|detalhes|(?:о|про) (?:компании|клиенте|контакте|лиде|сделке|компанію|клієнта|контакт|ліда|угоду)|about(?: the| this)? (?:company|client|customer|contact|lead|deal)|participants?|attendees|участники|учасники|teilnehmer|participantes|asistentes|partecipanti|uczestnicy|deelnemers|katılımcılar|temel bilgiler|genel bilgiler|iletişim bilgileri|panoramica|dettagli|przegląd|szczegóły|overzicht|genel|detaylar|(?:quick|next|recent) (?:actions?|activit(?:y|ies))|attachments?|быстрые действия|вложения|швидкі дії|вкладення|schnellaktionen|schnellzugriff|anhänge|actions rapides|pièces jointes|acciones rápidas|adjuntos|ações rápidas|anexos|azioni rapide|allegati|szybkie akcje|załączniki|snelle acties|bijlagen|hızlı işlemler|ekler|přílohy|rychlé akce|個人ページ|(?:顧客|お客様)?(?:詳細|情報)|基本情報|(?:客户)?(?:详情|信息)|基本信息)(?!\p{L})`;
/** "Follow-up details", "Call actions": what it is of, and that it is a part. */
const PART_OF = wordy`\p{L} (?:details?|actions?|info(?:rmation)?|history|list|form|screen|page)$`;
const FOLLOWS = /^follow[ -]?ups?\b/i;

/** Whether a text is the name of a part of pages, and nothing more: "Home Depot" is a client's. */
export const isPlace = (text: string) => PLACES.exec(text)?.[0] === text;

const NAMED = wordy`\p{L}{2}`;

/** Words that head parts of pages, and no record. */
export const PARTS = [
  ...['call', 'meeting', 'message', 'note', 'report', 'task'],
  ...['commerce', 'system', 'support', 'stage', 'edit', 'save', 'cancel'],
] as const;
const HEADS_PART = [...PARTS, 'entity'] as const;

/** Whether a text begins with a word that heads parts of pages. */
export const beginsAsPart = (text: string, words: Words): boolean =>
  PARTS.some((kind) => words.at(kind, text) === 0);

/** Whether a text says what one does, what kind of record stands there, or which part of a page: it names nobody. */
export const namesNobody = (text: string, words: Words): boolean =>
  saysDeed(text, words) ||
  saysKind(text, words) ||
  isPlace(text) ||
  (PART_OF.test(text) && (FOLLOWS.test(text) || beginsAsPart(text, words)));

/** So far above a heading ends the part of the page that it heads, which has no other (elements). */
const HEADED = 4;

/** Whether the part of the page that a heading heads tells how to reach somebody. */
function tellsMeans(head: Element, container: Element): boolean {
  let block = head.parentElement ?? head;
  for (let up = 1, at = block.parentElement; at && up < HEADED; at = at.parentElement, up++) {
    // A short part at least: beside the heading stands what it says.
    if (up > 1 && (at.contains(container) || at.querySelectorAll(HEADS).length > 1)) break;
    block = at;
  }
  return (
    block.querySelector('a[href^="mailto:"], a[href^="tel:"]') !== null ||
    REACHED.test(textUpTo(block, 2_000))
  );
}

/** What leads to the rooms of the product. */
const MENU =
  'nav, aside, button, [role=navigation], [role=menu], [role=tab], [data-sidebar], [class*="sidebar" i]';
const isInMenu = (e: Element) => {
  const menu = e.closest(MENU);
  return menu !== null && !isPage(menu);
};

/** Whether a list, a table or a trail of the page names it too; a menu names parts. */
function isListed(head: Element, name: string): boolean {
  const pieces = [...head.ownerDocument.querySelectorAll('td, li, a, span, div, p, b, strong')];
  return pieces
    .slice(0, MOST_PIECES)
    .some(
      (e) =>
        e.childElementCount === 0 &&
        e.textContent?.trim() === name &&
        !head.contains(e) &&
        isVisible(e) &&
        !isInMenu(e),
    );
}

/**
 * The name of the record that a form stands under, in apps that keep one address whatever they show: the nearest
 * heading above it that heads no part of the page, where a list names it too, the page says how to reach it, or buttons
 * beside it change and delete it.
 */
export function nearName(container: Element, words: Words): string | null {
  for (let at = parentOf(container), up = 0; at && up < FURTHEST; at = parentOf(at), up++) {
    const above = [...at.querySelectorAll(HEADS)].filter(
      (head) =>
        head.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !container.contains(head) &&
        isVisible(head),
    );
    for (const head of above.reverse()) {
      const name = textOf(head);
      if (name.length < 2 || name.length > MOST_NAME || !NAMED.test(name)) continue;
      if (PLACES.test(name) || HEADS_PART.some((kind) => words.has(kind, name))) continue;
      if (
        isListed(head, name) ||
        tellsMeans(head, container) ||
        headsRecord(head, container, words)
      )
        return name;
    }
  }
  return null;
}
