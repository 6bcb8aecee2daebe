import type { Words } from './match-words';

/** Fields that only records of people, companies and goods have. */
const IDENTITY =
  /(?:^|[^a-z])(?:first_?name|last_?name|full_?name|e_?mail|phone|mobile|fax|website|web_?site|url|street|address|city|zip|postal|country|state|industry|employees|revenue|amount|price|quantity|qty|sku|discount|tax|vat|currency|total|password|username|user_?name|birth)/i;
/** Whether a field is one that only such records have. */
export const isIdentity = (name: string, words: Words) =>
  IDENTITY.test(name) || words.has('goods', name) || words.has('identity', name);

/** Fields for a telephone number or an e-mail address, which clients have too. */
export const MEANS =
  /phone|tel\b|tele[fp]|телеф|тел\.|mail|почт|пошт|correo|courriel|posta|whatsapp|telegram|viber|skype/iu;
/** A placeholder that asks to write something, but no description of the record. */
export const INVITES =
  /^(?!.*(?:descri|опис|beschr|search|поиск|пошук|such|buscar|rech)).*(?:^|\s)(?:write|type|leave|share|say|напиш|введ|остав|залиш|schreib|écri|escrib|escrev|scriv|napisz|wpisz|yaz|schrijf)/iu;
export const SUBJECT = /subject|тема|betreff|objet|asunto|assunto|oggetto|temat|onderwerp|konu/iu;
export const RESULT =
  /result|outcome|итог|результат|підсумок|ergebnis|résultat|resultado|risultato|wynik|sonuç/iu;
/** A field for the name of what is edited. */
export const NAME =
  /(?:^|\s)(?:name|имя|название|назва|ім'я|nom|nombre|nome|bezeichnung|nazwa|naam|isim|unvan)(?:\s|\*|$)/iu;
