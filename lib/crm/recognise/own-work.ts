import { wordy } from './wordy';

/** What people write of their own work, or of a colleague's: it names calls and clients, and is said to the boss. */

/** A report of somebody's day or week: "Daily report", "Tagesbericht", "日报". */
const DIARY = wordy`(?<!\p{L})(?:(?:daily|weekly|end[- ]of[- ]day|work) (?:work )?(?:report|summary|log)s?(?!\p{L})|(?:tages|wochen)bericht|rapport (?:journalier|quotidien|hebdo)|(?:informe|reporte|parte) (?:diario|semanal)|relat[oó]rio (?:di[aá]rio|semanal)|(?:rapporto|report) (?:giornaliero|settimanale)|raport (?:dzienny|tygodniowy)|(?:dag|week)(?:rapport|verslag)|(?:günlük|haftalık) rapor|(?:ежедневн|еженедельн)\p{L}* отч[её]т|отч[её]т за (?:день|неделю)|(?:щоденн|щотижнев)\p{L}* звіт|звіт за (?:день|тиждень))|日报|周报|日報|週報|工作总结|工作總結|業務報告`;

/** How well somebody spoke to a client: "Quality evaluation", "Оценка звонка". */
const JUDGED = wordy`(?<!\p{L})(?:(?:quality|calls?|agents?|recordings?) (?:evaluation|assessment|scorecard|scoring|review)|(?:gesprächs|qualitäts|anruf)bewertung|оценка (?:звонк|качеств|разговор)|оцінка (?:дзвінк|якост|розмов)|évaluation (?:d[’']appel|de l[’']appel|(?:de la )?qualité)|evaluación de (?:la )?(?:llamada|calidad)|avaliação d[ae] (?:ligação|chamada|qualidade)|valutazione (?:della )?(?:chiamata|qualità)|ocena (?:rozmowy|połączenia|jakości)|(?:kwaliteits|gespreks)beoordeling|(?:çağrı|kalite) (?:değerlendir|dinle)|(?:anruf|gespräch|telefonat)\p{L}* bewert|(?:monitoreo|escucha) de (?:la )?llamada|(?:monitoria|escuta) d[ae] (?:ligação|chamada|atendimento)|ascolto (?:della )?chiamata|прослуш|прослух|odsłuch|(?:grille|fiche) d[’']écoute|gesprek\p{L}* beoordel|hodnocení hovor|đánh giá cuộc gọi|penilaian panggilan|تقييم (?:ال)?مكالم)|(?:品質|通話|録音|応対)の?評価|质检|通话评分|통화 ?평가`;

/** Colleagues are asked to change a record: "Data change request", "Richiesta di modifica dati". */
const CHANGES = wordy`(?<!\p{L})(?:(?:(?:data|record|profile|address) )?change request|richiesta di (?:modifica|variazione)|änderungs(?:antrag|anfrage|wunsch)|demande de (?:modification|changement)|solicitud de (?:cambio|modificación)|solicitação de (?:alteração|mudança)|запрос на изменен|запит на змін|(?:prośba|wniosek) o zmianę|wijzigingsverzoek|değişiklik taleb)`;

/**
 * What speaks against a form that is about the work of whoever writes, or of a colleague.
 * @param ofOneTalk it stands under one client and asks of one talk: some call that their daily report, too
 */
export function ofOwnWork(
  heading: string,
  page: string,
  asked: string,
  ofOneTalk = false,
): { score: number; sign: string } | null {
  const heads = `${heading} · ${page}`;
  if (!ofOneTalk && DIARY.test(`${heads} · ${asked}`))
    return { score: -8, sign: 'a report of one’s own day' };
  if (JUDGED.test(heads)) return { score: -12, sign: 'judges how somebody spoke to clients' };
  if (CHANGES.test(heading)) return { score: -12, sign: 'asks for a record to be changed' };
  return null;
}

/** A colleague is answered: "Reply to comment". */
const REPLIES = wordy`^(?:(?:repl(?:y|ies|ying)|respond(?:ing)?|answer(?:ing)?) to (?:(?:the|this|a|\p{L}+['’]s) )?(?:comment|note)(?!\p{L})|ответ\p{L}* на (?:комментари|заметк)|відповід\p{L}* на (?:коментар|нотатк)|(?:auf )?(?:kommentar|notiz) (?:be)?antworten|répon\p{L}* (?:au|à un|à ce) commentaire|respo(?:nder|sta)\p{L}* (?:al?|ao) coment[aá]rio|rispo\p{L}* al commento|odpowied\p{L}* na komentarz|(?:reageren|antwoorden) op (?:reactie|opmerking)|yorum\p{L}* yanıt|balas komentar)`;

/** Whether a box is headed, or begins, as an answer to what a colleague wrote. */
export const answersNote = (heading: string, lines: string): boolean =>
  [heading, lines].some((text) => REPLIES.test(text));

/** Who it is said to, in so many words: "Message the team", "Сообщение коллегам". */
const TO_TEAM = wordy`(?<!\p{L})(?:(?:e-?mail|notify|ask|tell) (?:the |your |a )?(?:team|colleagues?|office|head office|manager|supervisor)(?!\p{L})|(?:message|write|note|comment) (?:to |to the |to your |to my |the |your |my )(?:team(?:mates)?|colleagues|co-?workers|staff)(?!\p{L})|(?:сообщени\p{L}*|напи\p{L}*|комментари\p{L}*) (?:(?:для )?(?:коллегам|команде|сотрудникам)|для (?:коллег|команды|сотрудник\p{L}*))(?!\p{L})|(?:повідомлен\p{L}*|напи\p{L}*|коментар\p{L}*) (?:(?:для )?(?:колегам|команді|співробітникам)|для (?:колег|команди|співробітник\p{L}*))(?!\p{L})|(?:nachricht|notiz|kommentar) an (?:das team|die kollegen|kollegen)|message (?:à|pour) (?:l['’]équipe|vos collègues|un collègue)|mensaje (?:al|para el) equipo|mensagem para (?:a|o) (?:equipe|equipa|time)|messaggio (?:al team|ai colleghi)|wiadomość (?:do zespołu|dla zespołu)|bericht (?:aan|voor) (?:het team|collega)|(?:ekibe|ekip) mesaj)`;

/** A part of the house, or somebody who works for it: "Message to the department", "Hinweis für die Werkstatt", "Комментарий курьеру". */
const TO_STAFF = wordy`(?<!\p{L})(?:(?:for|to) (?:the |our |your |my )?(?:department|head office|back ?office|office|warehouse|workshop|kitchen|courier|driver|carer|supervisor|manager|designer|technician|insurer|supplier|next shift)|(?:for|to) the (?:agent|operator)|(?:an|für) (?:den |die |das )?(?:fach)?(?:abteilung|innendienst|zentrale|lager|werkstatt|fahrer|agent|mitarbeiter|vorgesetzt|teamleit|kolleg|buchhaltung|versicherer|lieferant)|(?:au|aux|à l[’']|à la|à un|pour (?:le|la|les|l[’'])) ?(?:service|siège|entrepôt|atelier|livreur|chauffeur|conseiller|collègue|responsable|équipe|magasin|assureur|fournisseur|comptabilité)|(?:al|a la|para (?:el|la|los)) (?:área|departamento|almacén|taller|repartidor|chofer|conductor|agente|asesor|vendedor|supervisor|gerente|encargado|jefe|cocina|oficina|aseguradora|proveedor)|(?:ao?|à|para (?:o |a )?) ?(?:setor|departamento|depósito|estoque|oficina|entregador|motorista|operador|vendedor|corretor|supervisor|gerente|colega|seguradora|fornecedor)|(?:all[’'] ?|al |alla |a un |ai |per (?:il |la |l[’'] ?))(?:ufficio|reparto|magazzino|officina|corriere|autista|operatore|agente|venditore|responsabile|colleg|cucina|assicurazione|fornitore)|(?:отделу|руководителю|коллеге|складу|курьеру|водителю|оператору|менеджеру|мастеру|юрист(?:у|ам)|бухгалтери[ию]|дизайнеру|исполнителю|поставщику|в страховую|відділу|керівнику|кур.?єру|водієві|майстру|виконавцю)(?!\p{L})|(?:do|dla) (?:działu|magazynu|kierownika|przełożonego|kuriera|kierowcy|konsultanta|handlowca|doradcy|serwisu|warsztatu|księgowości|kolegi|dostawcy)|(?:departmana|depoya|servise|şoföre|kuryeye|temsilciye|yöneticiye|müdüre|ustaya|muhasebeye)(?!\p{L})|(?:untuk|ke|kepada) (?:bagian|gudang|kurir|sales|atasan|manajer|teknisi|tim|bengkel|divisi)|(?:cho|gửi|đến) (?:kho|xưởng|phòng|nhân viên|quản lý|tài xế|kỹ thuật|bộ phận|cả đội)|(?:aan|voor) (?:de |het |een )?(?:afdeling|magazijn|werkplaats|chauffeur|bezorger|medewerker|leidinggevende|collega|monteur|leverancier|verzekeraar)|(?:pro|na) (?:oddělení|sklad|servis|dílnu|řidiče|kurýra|obchodníka|vedoucího|operátora|kolegy|účtárnu)|(?:إلى ال|إلى |لل)(?:قسم|فريق|مستودع|مندوب|مدير|سائق|ورشة))|(?:给|致)(?:仓库|部门|同事|团队|上级|主管|司机|销售)|(?:部署|倉庫|工場|担当者?|上司|スタッフ|チーム)への|(?:부서|창고|기사|담당자|팀원|팀장)(?:에게|에)? ?(?:전달|메시지|문의|요청)`;

/** Whether a field says that colleagues read what is written there, or others who work for the house. */
export const isToTeam = (own: string): boolean => TO_TEAM.test(own) || TO_STAFF.test(own);
