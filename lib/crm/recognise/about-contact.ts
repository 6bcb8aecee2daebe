import { wordy } from './wordy';

/** What is done about a contact and is none itself, though what it stands in names one: a visit is put off, planned, paid for. */

/** It is put off: "Reschedule visit", "Termin verschieben", "延期拜访". */
const MOVED = wordy`(?<!\p{L})(?:re-?(?:schedul|arrange)|postpone|перенес|перенос(?!\p{L})|отложить|відкла|verschieb|umplan|verleg(?:en|ung)|reporter l|décaler|reprogram|pospon|aplaz|remarca|reagend|adia(?:r|mento)|rimand|rinvi|sposta(?!\p{L})|prze(?:łóż|łoż|kład|suń)|verzet|verplaats|uitstel|ertele|tunda|penundaan|(?:dời|hoãn|đổi) (?:lịch|ngày|hẹn)|odlož|přelož|přesun|تأجيل)|延期|改期|改约|日程変更|リスケ|연기|일정 ?변경`;

/** It will not be: "Cancel appointment", "Termin absagen". */
const CALLED_OFF = wordy`^(?:cancel|call off|отмен|скасу|stornier|annul|odwoł|anuluj|hủy|zruš|batal|إلغاء)|absag|afzeg|iptal et|取消|キャンセル|취소`;

/** Where whom one goes to see is set down beforehand: "Visit plan", "План визитов", "拜访计划". */
const PLANS = wordy`(?<!\p{L})(?:(?:visit|route|call|day|daily|week|weekly|monthly|account|territory|action|journey|care|treatment) plan(?:s|ner|ning)?(?!\p{L})|plan (?:for|of) (?:the )?(?:next|visit|week|day|month)|(?:besuchs|touren|wochen|tages|monats|gebiets|bezoek|route|week)plan|план\p{L}* (?:визит|встреч|звонк|посещ|показ|работ|недел|візит|зустріч|дзвінк|тиж|робот|на (?:день|недел|месяц|тижд|місяц))|plan (?:de |des |du |d['’])(?:visite|tournée|appel|action|visita|llamada|trabajo|acci[oó]n)|(?:roteiro|ruta) de visita|giro visit|plano de (?:visita|ação)|piano (?:delle )?visit|plan (?:wizyt|spotkań)|plán (?:návštěv|schůz)|(?:ziyaret|haftalık|rota) plan|rencana (?:kunjungan|kerja)|kế hoạch|خطة)|(?:拜访|工作|行动|客户|周|月|日)计划|(?:訪問|行動)計画|(?:방문|주간|월간|활동) ?계획`;

/** What it cost: "Visit expense", "Reisekosten", "交通費精算". */
const SPENT = wordy`(?<!\p{L})(?:(?:visit|travel|trip) (?:expense|cost)|expenses?(?!\p{L})|mileage|reimburs|(?:reise|fahrt)kosten|spesen|notes? de frais|frais (?:de|kilo)|vi[aá]tico|gastos?(?!\p{L})|despesa|reembolso|rimbors|masraf|delegacj|declaratie|kilometerreg|výdaj|cestovn|командировоч|авансов|відряджен|klaim|công tác phí)|报销|経費|交通費|출장비|경비|مصروف`;

/** It is set down anew, what it is to be for: "Edit visit", "Visit objective". */
const EDITED = wordy`^(?:edit|change|modif|update|измен|редакт|змін|bearbeit|editar|cambiar|alterar|edytuj|zmień|düzenle|ubah|sửa|wijzig|bewerk|uprav|تعديل)|ändern|编辑|修改|編集|변경|수정`;
const AIM = wordy`(?<!\p{L})(?:objective|purpose|goal|aim(?!\p{L})|цел[ьи](?!\p{L})|мета(?!\p{L})|(?:besuchs)?ziel|zweck|anlass|objecti|objetiv|obiettiv|scopo|cel(?!\p{L})|amaç|tujuan|mục (?:đích|tiêu)|doel|účel|cíl|هدف)|目的|목적`;

/** Whether a form edits what a visit or a call is to be for. */
export const editsAim = (deed: string, own: string): boolean =>
  AIM.test(own) && deed.split('·').some((part) => EDITED.test(part.trim()));

/** What a form does about a contact, by what it is headed as; `null` where nothing says that it does anything but log one. */
export function aboutContact(heading: string, namesContact: boolean): string | null {
  const parts = heading.split('·').map((part) => part.trim());
  const says = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  if (says(MOVED)) return 'puts something off';
  if (namesContact && says(CALLED_OFF)) return 'calls a meeting off';
  if (says(PLANS)) return 'headed as a plan';
  return says(SPENT) ? 'what a journey cost' : null;
}
