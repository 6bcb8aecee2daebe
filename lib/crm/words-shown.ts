/**
 * What pages show of a record beside its name, as stems: of a deal or a lead how far it is and whence it came, of a piece of work
 * who does it until when. Asked only of captions (record-shown.ts), where the address may say nothing.
 */
export const WORDS_SHOWN = {
  ofClient: [
    'value. stage. pipeline. probability close+date closing+date expected+clos expected+revenue deal+value deal+size deal+amount lead+source lead+status lead+score source. industry. decision+maker account+manager account+owner lead+owner customer+since last+contact last+activity next+contact win+probab lifetime+value',
    'этап. стадия. воронк вероятност дата+закрыт источник отрасль сумма+сделк бюджет. последний+контакт следующий+контакт',
    'етап. стадія. воронк ймовірн дата+закрит джерел галузь сума+угод бюджет. останній+контакт',
    'phase. verkaufsphase wahrscheinlichkeit abschlussdatum abschluss+am branche. quelle. herkunft auftragswert potenzial kundennummer kundennr letzter+kontakt',
    'étape. phase. probabilité date+de+clôture clôture+prévue secteur source. origine. dernier+contact',
    'etapa. fase. probabilidad fecha+de+cierre cierre+previsto sector. origen. fuente. último+contacto',
    'estágio etapa. probabilidade data+de+fechamento fechamento previsão+de+fechamento origem. setor. último+contato',
    'fase. probabilità data+di+chiusura chiusura+prevista settore. fonte. origine. provenienza ultimo+contatto',
    'etap. faza. prawdopodob data+zamknięcia branża źródło ostatni+kontakt',
    'fase. waarschijnlijkheid sluitdatum afsluitdatum verwachte+afsluit branche. bron. herkomst laatste+contact',
    'aşama. olasılık kapanış+tarihi sektör. kaynak. son+görüşme',
    'fáze. pravděpodob datum+uzavření obor. zdroj. steg. sannolikhet bransch. källa. fázis valószínű iparág forrás etapă probabilit sursa. sursă vaihe todennäköis toimiala lähde',
    '阶段 商机金额 成交 赢单 来源 行业 客户级别 最近跟进 下次跟进 フェーズ 確度 受注予定 業種 流入 ステージ 단계 확률 유입 업종 مرحلة احتمال مصدر שלב מקור הסתברות tahap. probabilitas sumber. giai+đoạn xác+suất nguồn. चरण स्रोत',
  ].join(' '),
  /** What the panel beside a talk calls the one talked with. */
  ofWho:
    'customer. lead. client. prospect. клиент. лид. покупатель. клієнт. лід. покупець. kunde. kundin. interessent. prospect. cliente. cliente+potencial klient. müşteri. klant. zákazník kund. ügyfél asiakas. 客户 顧客 고객 عميل לקוח pelanggan khách+hàng fiche+client infos+client datos+del+cliente dados+do+cliente dati+cliente dati+del+cliente dane+klienta данные+клиента карточка+клиента о+клиенте дані+клієнта картка+клієнта про+клієнта thông+tin+khách data+pelanggan info+pelanggan',
  ofWork: [
    'assignee assignees reporter sprint. story+points severity. resolution. due+date deadline. estimate. time+spent spent+time tracker. milestone. priority. labels. subtasks reproducib',
    'исполнител приоритет срок. крайний+срок трекер постановщик трудозатрат готовност наблюдател соисполнител',
    'виконавець пріоритет термін. кінцевий+термін трекер постановник спостерігач',
    'zuständig. bearbeiter. priorität fällig. fälligkeit frist. schweregrad aufwand. beobachter',
    'assigné responsable+de+la+tâche priorité échéance date+limite gravité temps+passé',
    'asignado prioridad. vencimiento. fecha+límite gravedad',
    'prioridade. prazo. data+limite gravidade tempo+gasto',
    'assegnat priorità scadenza. gravità',
    'przypisan priorytet termin. wykonaw zgłaszający',
    'toegewezen prioriteit vervaldatum deadline.',
    'atanan öncelik bitiş+tarihi son+tarih termin.',
    'priorita termín+dokončení řešitel prioritet förfallodatum tilldelad határidő felelős prioritás prioritate termen+limită vastuuhenkilö määräaika',
    '负责人 优先级 截止 指派 担当者 優先度 期限 期日 담당자 우선순위 마감 أولوية מועד+יעד עדיפות prioritas tenggat ưu+tiên hạn+chót प्राथमिकता',
  ].join(' '),
} as const;
