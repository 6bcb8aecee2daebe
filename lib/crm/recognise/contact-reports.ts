import { wordy } from './wordy';

/**
 * What is said of a contact is no report of numbers: "contact-reports", "Visit report", "Report visita", "Отчёт о визите".
 */
const REPORTS = wordy`(?:contact|call|visit|meeting|activity|trip|sales)[ _-]reports?|(?:report|rapporto?|informe|reporte|relat[oó]rio|relazione|raport|verslag|отч[её]т|звіт)[ _-](?:(?:de|di|da|do|del|della|d[’']|du|des|о|об|про|по|z|ze|van|van het)[ _]?)?(?:la |el |l[’']|uma? )?(?:visit|chiamat|incontr|appel|rendez-vous|llamad|reuni|ligaç|wizyt|rozmow|spotkan|bezoek|gesprek|визит|встреч|звонк|візит|зустріч|дзвін)\p{L}*|(?:besuchs|gesprächs|kontakt|bezoek|gespreks)(?:bericht|verslag)\p{L}*|(?:ziyaret|görüşme|arama) rapor\p{L}*`;

const ALL = new RegExp(REPORTS.source, 'gi');

/** "Report", beside a heading that names a visit. */
const REPORT =
  /^(?:(?:report|informe|reporte|relat[oó]rio|relazione|rapporto?|raport|verslag|отч[её]т|звіт|(?:kurz|tages)?bericht|rapor)(?:\s+|$))+$/iu;

/** Whether a field asks for a report, in a word (twice, where it is labelled and named so): under what names a contact it is that contact's. */
export const isReport = (own: string): boolean => REPORT.test(own.trim());

/** "Submit report", where the text is the "Visit report". */
const ALONE = /(?<![a-z])(?:reporte?|informe|rapporto?|raport)(?![a-z])/gi;

/**
 * A text without the reports of contacts that it names, and without the bare word beside one.
 * @param ofContact what is written there is said of a contact: "Save report" under "Summary of the visit"
 */
export function withoutReports(text: string, ofContact = false): string {
  const rest = text.replace(ALL, ' ');
  return rest === text && !ofContact ? text : rest.replace(ALONE, ' ');
}
