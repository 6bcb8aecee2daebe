import { wordy } from './wordy';

/** What is done to a client's record with a comment beside it, and is no contact: by what its window is headed as. */

/** Money comes or goes: "Record payment", "Zahlung erfassen", "收款". */
const PAID = wordy`(?<!\p{L})(?:instal?ment|raten(?:zahlung|plan)|échéancier|piano di rientro|рассрочк|розстрочк|raty(?!\p{L})|taksit|cicilan|trả góp|splátk|betalingsregeling|payments?(?!\p{L})|refund|pay(?:out|back)s?(?!\p{L})|плат[её]ж|оплат[аыу](?!\p{L})|возврат средств|поверненн\p{L}* коштів|zahlung|erstattung|paiement|remboursement|pagos?(?!\p{L})|reembolso|pagament|rimborso|płatnoś|wpłat|zwrot środków|betaling|terugbetal|ödeme|tahsilat|règlement|recebimento|incasso|abono(?!\p{L})|thanh toán|pembayaran)|付款|收款|回款|退款|入金|수납|دفعة|支払|結済|결제|입금`;
/** It goes to another colleague: "Change owner", "Передать клиента", "担当者変更". */
const HANDED = wordy`(?<!\p{L})(?:re-?assign|(?:change|new|transfer|update|set) (?:of )?(?:the )?(?:\p{L}+ )?(?:owner|assignee|manager|responsible)|(?:transfer|refer) (?:an? |the |this )?(?:client|customer|lead|deal|contact|account)s?(?!\p{L})|(?:сменить|смена|изменить|назначить|новый) (?:ответственн|менеджер)|(?:переда(?:ть|ча)) (?:клиент|лид|сделк|контакт)|(?:змінити|зміна|призначити) (?:відповідальн|менеджер)|переда(?:ти|ча) (?:клієнт|лід|угод)|(?:kunde\p{L}*|lead\p{L}*|kontakt\p{L}*) übertrag|(?:betreuer|besitzer|zuständigen|verantwortlichen)\p{L}* (?:ändern|wechseln)|réa(?:ffect|ttrib)|changer (?:de |le )?(?:propriétaire|responsable)|(?:cambiar|reasignar|cambio) (?:de |el |la |al )?(?:responsable|propietario|asesor|cliente|lead)|(?:transferir|alterar|mudar|trocar) (?:de |o |a )?(?:cliente|lead|responsável|proprietário)|(?:cambia|trasferisci|riassegna) (?:il )?(?:responsabile|proprietario|cliente|lead)|zmie[nń]\p{L}* (?:opiekun|właściciel)|przekaż (?:klient|lead)|(?:eigenaar|verantwoordelijke) wijzig|(?:sorumlu|temsilci|müşteri)\p{L}* (?:değiştir|devret|aktar)|chuyển (?:giao|khách|người phụ trách)|alihkan|pindahkan (?:pelanggan|lead))|转移|转交|移交|分配|担当者?変更|引き継ぎ|담당자 ?변경`;
/** Somebody is asked for leave: "Request approval", "Согласование скидки", "审批". */
const APPROVED = wordy`(?<!\p{L})(?:approv|sign-?off|согласовани|утвержд|погодженн|затвердж|genehmig|freigabe|approbation|demande de validation|aprobaci|aprovaç|approvazion|akceptac|zatwierdz|goedkeur|onay(?:a|ı)?(?!\p{L})|phê duyệt|persetujuan)|审批|審批|审核|承認|稟議|승인|결재`;
/** How far one deals with them at all: credit, consent, a list of those one doesn't. */
const ALLOWED = wordy`(?<!\p{L})(?:black-?list|do[- ]not[- ](?:call|contact)|credit (?:limit|check|rating)|consents?(?!\p{L})|gdpr|(?:ч[её]рный|чорний) спис|(?:кредитн\p{L}* лим[иі]т)|согласие на|згод[аи] на|sperrliste|schwarze liste|kredit(?:limit|rahmen|prüfung)|liste (?:noire|rouge)|(?:limite|plafond|encours) de (?:crédit|crédito)|consentement|lista (?:negra|nera|robinson)|consentimi?ento|consenso|czarn\p{L}+ list|limit kredyt|zgod[ay] (?:na|marketing|rodo)|zwarte lijst|kredietlimiet|toestemming|kara liste|kredi limiti|danh sách đen|daftar hitam)|einwilligung|黑名单|拉黑|信用额度|ブラックリスト|与信|블랙리스트`;
/** Two of it become one: "Merge duplicates", "合并客户". */
const MERGED = wordy`(?<!\p{L})(?:duplic|doublon|dublett|дубл|duplikat|fusion|samenvoeg|birleştir|gabungkan|gộp|slouč|دمج)|合并|名寄せ|重複|중복`;
/** It goes to another stage by itself: "Change stage", "Сменить этап". What is called a status is often how a call went. */
const STAGED = wordy`(?<!\p{L})(?:(?:change|move|update|set) (?:of )?(?:to )?(?:the )?(?:\p{L}+ )?(?:stage|pipeline)|(?:сменить|смена|изменить|перевести на) (?:этап|воронк)|(?:змінити|зміна) (?:етап|воронк)|phase (?:ändern|wechseln)|changer (?:d[’']|l[’'])étape|cambi(?:ar|o) (?:de |la )?etapa|(?:mudar|alterar) (?:de |a )?(?:etapa|fase)|cambia (?:la )?fase|zmień etap|fase wijzig|aşama\p{L}* değiştir)`;

/** It, or how somebody spoke to them, is judged: "Score lead", "Rate this call". */
const RATED = wordy`(?<!\p{L})(?:(?:^|· )(?:score|rate) (?:(?:the|this) )?(?:lead|client|customer|call|conversation)|(?:lead|client|customer|call) (?:scor|rating)|coach(?:ing)?(?:'s)? (?:feedback|notes?|comments?)|оцен(?:ка|ить) (?:клиент|лид|звон|разговор)|оцін(?:ка|ити) (?:клієнт|лід|дзвін|розмов)|(?:kunden|lead)bewertung|(?:kunde|lead)\p{L}* bewerten|(?:évaluer|évaluation d[eu]) (?:le |la |l[’'])?(?:client|lead|prospect|appel)|noter (?:le |la )?(?:client|lead|prospect)|(?:calificar|puntuar|valorar) (?:el |la )?(?:cliente|lead|llamada)|avaliar (?:o |a )?(?:cliente|lead|ligação)|valuta (?:il |la )?(?:cliente|lead|chiamata)|oceń (?:klient|lead|rozmow))`;

/** Its data and papers: "Bank details", "Verify documents", "Delivery address". */
const KEPT = wordy`(?<!\p{L})(?:bank (?:details|account|data)|kyc(?!\p{L})|(?:verify|check) (?:\p{L}+ )?documents?|документ\p{L}* на проверку|(?:проверка|перевірка) документ|(?:add|new|edit|delivery|billing|shipping) (?:\p{L}+ )?address(?!\p{L})|реквизит|реквізит|bankverbindung|bankdaten|(?:liefer|rechnungs)adresse|dokumentenprüfung|coordonnées bancaires|adresse de (?:livraison|facturation)|datos (?:fiscales|bancarios)|verificaci[oó]n|dados (?:fiscais|bancários)|dati (?:fiscali|bancari)|dane (?:do faktury|bankowe)|weryfikacja dokument|bankgegevens|afleveradres|banka bilgi|teslimat adres)|开票信息|银行信息|資料审核|振込先|배송지`;
/** What they have, are given or lose: "Subscription", "Enrolment", "Удаление". */
const HELD = wordy`(?<!\p{L})(?:subscription|tarif|тариф|taryf|commission|insurance policy|enrol(?:l?ment|l)?(?!\p{L})|job offer|delivery(?!\p{L})|delet(?:e|ion)|подписк|підписк|комисси|коміс[іи]|отгрузк|доставк|відвантаж|удален|видален|рекламаци|abonnement|löschen|provision(?!\p{L})|lieferung|livraison|suscripci|entrega(?!\p{L})|assinatura|comissão|abbonament|consegna|provvigion|subskrypcj|dostaw|prowizj|levering|abonelik|teslimat|komisyon)`;

const ALL = [PAID, HANDED, APPROVED, ALLOWED, STAGED, KEPT, HELD, MERGED];

/** Whether a heading says that somebody is judged, or how a colleague spoke to them. */
export const isRated = (heading: string): boolean => RATED.test(heading);

/** Whether a heading says that something is done to a record, which a comment may go with. */
export const isDoneToRecord = (heading: string): boolean => ALL.some((one) => one.test(heading));
