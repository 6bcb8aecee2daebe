import type { Words } from './match-words';
import { uncamel, wordy } from './wordy';

/** Fields that only records of people, companies and goods have. */
const IDENTITY =
  /(?:^|[^a-z])(?:first[_ -]?name|last[_ -]?name|full[_ -]?name|e[_-]?mail|phone|mobile|fax|website|web_?site|url|street|address|city|zip|postal|country|state|industry|employees|revenue|amount|price|quantity|qty|sku|discount|tax|vat|currency|total|password|username|user[_ -]?name|birth)/i;
/** Whether a field is one that only such records have. */
export const isIdentity = (name: string, words: Words) =>
  IDENTITY.test(name) || words.has('goods', name) || words.has('identity', name);

/** Whether a text is no more than the name of a way to reach somebody: "Телефон", "E-Mail". */
export const isMeansAlone = (text: string, words: Words) =>
  !/\s/.test(text) && words.has('means', text);

/** A placeholder that asks to write something, but no description of the record. */
export const INVITES =
  /^(?!.*(?:descri|опис|beschr|search|поиск|пошук|such|buscar|rech)).*(?:^|\s)(?:write|type|leave|share|say|напиш|введ|остав|залиш|schreib|écri|escrib|escrev|scriv|napisz|wpisz|yaz|schrijf)/iu;

/** "What happened?", "Что произошло?", "Was wurde besprochen?". */
const WHAT_WAS = wordy`(?<!\p{L})(?:what (?:happened|was (?:said|discussed|agreed)|did (?:you|they|he|she) (?:say|talk|discuss|agree)|came of)|how did (?:it|the \p{L}+) go|(?:что|о ч[её]м) (?:произош|случил|обсу|говори|сказал|договор)|(?:що|про що) (?:відбул|стал|обгов|говори|сказа|домов)|(?:was|worüber) (?:ist passiert|wurde|haben sie|hat (?:er|sie|der|die))|(?:que s.est-il|de quoi|qu.(?:avez|a-t|ont))|(?:qué|de qué) (?:pasó|ocurrió|se (?:habl|acord|dij)|habl|dij)|(?:o que|que) (?:aconteceu|foi (?:dit|discut|acord|convers))|(?:cosa|di cosa) (?:è (?:success|stat)|avete|ha (?:detto|risp))|co (?:się (?:stało|wydarz)|ustalon|powiedzi|omów)|(?:wat|waarover) (?:is er (?:gebeurd|besproken)|heeft|werd|hebben)|ne (?:oldu|konuşuldu|görüşüldü|dedi))`;
/** A longer one says more than the question (characters). */
const MOST_QUESTION = 45;
/** Whether a field or a heading asks what happened, or what was said. */
export const asksWhatWas = (text: string) =>
  text.split(' · ').some((part) => part.length <= MOST_QUESTION && WHAT_WAS.test(part));

/** What a field asks that says no more than that there is something to say. */
export const DESCRIBES =
  /descri|beschr|опис|(?:^|\s)opis|popis|omschrijv|leírás|kuvaus|beskriv|περιγραφ|mô tả|deskripsi|描述|説明|내용|설명|وصف|תיאור/i;

/** What is still to come. */
const NEXT =
  /next|след|наступ|келесі|nächst|nast[eę]pn|proch|próx|pross|volgend|sonraki|další|ďalš|nästa|næste|neste|seuraav|următo|következő|berikut|tiếp|下次|下一|次回|다음|التالي|القادم|הבא|अगल|επόμεν|следващ/i;
/** Whether a field asks for what is still to come. */
export const saysNext = (name: string) => NEXT.test(name);
/** Whether a field asks for the day or the hour of what was. */
export const isDated = (name: string) => DATED.test(name) && !NEXT.test(name);
const DATED = wordy`dat[eau]|time|when|zeit|uhr|дата|дате|врем|час|когда|коли|fecha|hora|heure|jour|giorno|kiedy|godz|tarih|saat|gün|wann|datum|日期|时间|日時|(?:商談|訪問|面談|対応|通話|連絡|実施|活動|来店|拜访|跟进|沟通|回访)日|시간|일시|تاريخ|תאריך|วันที่|(?<!\p{L})(?:ngày|giờ|tanggal|tgl|waktu|jam|dátum|päivä|dato)(?!\p{L})`;

/** A text that asks what one is to do: "Describe what has to be done", "yang akan dilakukan". */
const TO_DO = wordy`(?:what|to|must|will|should) (?:\p{L}+ ){0,3}be done|what (?:to|(?:\p{L}+ ){1,3}(?:should|must|needs? to)) do(?!\p{L})|что (?:нужно|надо|необходимо|следует|предстоит) сделать|що (?:потрібно|треба|слід|необхідно) зробити|was (?:ist )?zu tun|zu erledigen|à faire(?!\p{L})|(?:por|que) hacer(?!\p{L})|a fazer(?!\p{L})|da fare(?!\p{L})|do zrobienia|te doen(?!\p{L})|yapılacak|akan dilakukan|harus dilakukan|cần làm|需要做|要做`;
export const asksToDo = (own: string) => TO_DO.test(own);

/** What is done next, beside a word for a contact. */
const STEP =
  /step|action|шаг|действ|крок|дія|schritt|aktion|étape|paso|acci[oó]n|passo|ação|azione|krok|działani|stap|actie|adım|steg|trin|lépés|pas(?=\s|$)|langkah|bước|计划|アクション|단계/i;
const OF_CONTACT = ['call', 'meeting', 'message', 'report'] as const;
/** Whether a field asks what is next with the client, or when. */
export const isNext = (name: string, words: Words) =>
  NEXT.test(name) && (STEP.test(name) || OF_CONTACT.some((kind) => words.has(kind, name)));

const LONG =
  /duration|длительн|продолжит|тривал|dauer|durée|duraci[oó]n|duração|durata|czas trwania|duur|süre(?!ç)|délka|trvání|længde|kesto|durasi|thời lượng|时长|時長|所要|소요|المدة|משך/i;
const WHICH_WAY =
  /direction|inbound|outbound|направлен|напрям|richtung|sens de l|dirección|direção|direzione|kierunek|richting|yönü|směr|riktning|方向|発着|방향|الاتجاه|כיוון/i;
const WHO =
  /attendee|participant|who was (?:there|present)|присутств|присутн|anwesend|interlocut|участник|собеседник|учасник|співрозмовник|teilnehmer|gesprächspartner|présent|asistente|participante|partecipant|uczestnik|rozmówc|deelnemer|gesprekspartner|katılımcı|görüşülen|účastn|deltag|résztvev|面谈人|参加者|面談者|참석/i;

/** How many different things that only logs of contacts ask fields ask for: how long, which way, who, what came of it, what is next. */
export function asksOfContact(names: readonly string[], words: Words): number {
  const asks: ((name: string) => boolean)[] = [
    (name) => LONG.test(name),
    (name) => WHICH_WAY.test(name),
    (name) => WHO.test(name),
    (name) => words.has('result', name),
    (name) => isNext(name, words),
  ];
  return asks.filter((ask) => names.some(ask)).length;
}

/** A calendar's word for anything with a day: alone it is no meeting with somebody. */
const EVENTS = wordy`(?<!\p{L})(?:[eé]v[eé]nement|event|мероприят|wydarzeni|etkinlik|ereignis)\p{L}*`;

/** A text without a calendar's own word. */
export const withoutEvents = (text: string) => text.split(EVENTS).join(' ');

/** "Assigned to", "Related to", "Add to calendar": a "to" that sends nothing. */
const TIED =
  /(?:add|assigned|related|linked|relates|belongs|connected|attached|according|due|up|things?|actions?)[ _-]to(?![a-z])/gi;
/** `to_complete`, `to_date`: what is left, or until when. */
const UNTIL =
  /(?<![a-z])to[_-](?:complete|do|date|time|hours?|day|amount|total|price|end)(?![a-z])/gi;
/** Whether a field asks whom something is sent to. */
export const isRecipient = (name: string, words: Words) =>
  words.has('recipient', uncamel(name).replace(TIED, '').replace(UNTIL, ''));

/** `ann@kiln.example`, `+44 20 7946 0018`: how somebody is reached, as it stands under a name or beside fields. */
export const REACHED = /[\w.+-]+@[\w-]+\.\w{2,}|\+\d[\d ()-]{7,}/;

/** Whether one chooses there between a meeting and a call or a message. */
export const offersKinds = (words: Words, text: string) =>
  words.has('meeting', text) && (words.has('call', text) || words.has('message', text));

/** A field that asks how a call went: "Call status", "Статус звонка", "Resultado da ligação". */
const HOW_IT_WENT = wordy`(?<!\p{L})(?:call[ _-]?(?:status|results?|outcome|disposition)(?!\p{L})|(?:outcome|result|status|disposition) of (?:the )?call|wrap[ _-]?up (?:code|reason)|(?:статус|результат|итог|исход) (?:звонка|разговора|дозвона)|(?:статус|результат|підсумок) (?:дзвінка|розмови)|anruf(?:status|ergebnis)|gesprächsergebnis|(?:statut|résultat|issue) de l['’]appel|(?:estado|resultado) de (?:la )?llamada|(?:status|resultado) da (?:ligação|chamada)|esito (?:della )?(?:chiamata|telefonata)|(?:status|wynik) (?:rozmowy|połączenia)|(?:arama|görüşme|çağrı) (?:durumu|sonucu)|bel(?:resultaat|status)|(?:status|hasil) (?:panggilan|telepon)|(?:trạng thái|kết quả) cuộc gọi)|通话结果|通话状态|呼叫结果`;

/** How only a call ends. */
const CALL_ENDS = wordy`(?<!\p{L})(?:no answer|did ?n.t answer|voice ?mail|wrong number|busy(?!\p{L})|hung up|left (?:a )?message|unreachable|не ответ|нет ответ|недозвон|не дозвон|занято|автоответ|не відпов|немає відпов|недодзвон|зайнято|nicht erreicht|besetzt|mailbox|pas de réponse|messagerie|injoignable|no contest|sin respuesta|buzón|não atende|caixa postal|non risponde|segreteria|nie odbier|brak odpowiedzi|geen gehoor|cevap yok|cevapsız|ulaşılamad|meşgul|tidak (?:di)?(?:jawab|angkat)|không (?:nghe|bắt) máy)|无人接|未接|占线|关机|不在|留守|부재|통화중`;

/** Whether one chooses there what came of a call: one answer that only a call has, beside another. */
function endsOfCall(words: Words, options: readonly string[]): boolean {
  const others = options.filter((text) => !CALL_ENDS.test(text) && words.has('outcome', text));
  const ends = options.filter((text) => CALL_ENDS.test(text));
  return ends.length > 0 && options.length > 2 && (ends.length > 1 || others.length > 0);
}

/** Whether a form asks how a call went, by a field of that name or by what one may choose (options joined by " · "). */
export const asksHowItWent = (
  words: Words,
  { names, offers }: { names: readonly string[]; offers: readonly string[] },
): boolean =>
  offers.some((text) => endsOfCall(words, text.split(' · '))) ||
  names.some((name) => HOW_IT_WENT.test(name));

/** Whether a line asks what stands beside what was said: how long it took, which way it went, who was there. */
export const asksBeside = (name: string) => LONG.test(name) || WHICH_WAY.test(name);

const HOW_OFTEN = wordy`(?<!\p{L})(?:frequency|how often|частота|периодичность|періодичність|häufigkeit|turnus|fréquence|frecuencia|frequência|frequenza|częstotliwość|frequentie|sıklık)(?!\p{L})`;
/** Whether a field asks how often something is to be done: what is set up there is no contact. */
export const asksHowOften = (name: string): boolean => HOW_OFTEN.test(name);
