import type { Words } from './match-words';

/** Fields that only records of people, companies and goods have. */
const IDENTITY =
  /(?:^|[^a-z])(?:first_?name|last_?name|full_?name|e_?mail|phone|mobile|fax|website|web_?site|url|street|address|city|zip|postal|country|state|industry|employees|revenue|amount|price|quantity|qty|sku|discount|tax|vat|currency|total|password|username|user_?name|birth)/i;
/** Whether a field is one that only such records have. */
export const isIdentity = (name: string, words: Words) =>
  IDENTITY.test(name) || words.has('goods', name) || words.has('identity', name);

/** A placeholder that asks to write something, but no description of the record. */
export const INVITES =
  /^(?!.*(?:descri|опис|beschr|search|поиск|пошук|such|buscar|rech)).*(?:^|\s)(?:write|type|leave|share|say|напиш|введ|остав|залиш|schreib|écri|escrib|escrev|scriv|napisz|wpisz|yaz|schrijf)/iu;

/** What is still to come. */
const NEXT = /next|след|наступ|nächst|nast[eę]pn|proch|próx|pross|volgend|sonraki/iu;
/** Whether a field asks for the day or the hour of what was. */
export const isDated = (name: string) => DATED.test(name) && !NEXT.test(name);
const DATED =
  /dat[eau]|time|when|zeit|uhr|дата|дате|врем|час|когда|коли|fecha|hora|heure|jour|giorno|kiedy|godz|tarih|saat|gün|wann|datum|日期|时间|日時|시간|일시|تاريخ/iu;
