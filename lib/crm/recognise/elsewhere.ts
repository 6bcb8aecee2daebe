/**
 * What is written in CRMs but never to or about one client, however much it speaks of calls: by the heading of the
 * form, the address or what the field is called, in the languages of the lexicon.
 */
const ANYWHERE: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:survey|questionnaire|enqu[eê]te|опрос(?!\p{L})|анкет|опитуванн|umfrage|encuesta|sondaggi|ankiet|vragenlijst|anket|сауалнама)/iu,
    'a survey',
  ],
  [
    /(?<!\p{L})(?:announcement|объявлени|оголошенн|ankündigung|annonces?(?!\p{L})|anuncio|anúncio|annunci(?!\p{L})|ogłoszeni|aankondiging|duyuru|хабарландыр|habarlandyr)/iu,
    'an announcement',
  ],
  [
    /(?<!\p{L})(?:block(?:ed)? time|own time|out of office|time ?-?off|timesheet|expense|vacation|отпуск(?!\p{L})|командировочн|табель|відпустк|urlaub(?!\p{L})|spesen|stundenzettel|congés|notes? de frais|vacaciones|férias|despesas|ferie(?!\p{L})|nota spese|urlop|verlof|urenstaat|masraf)/iu,
    'own time or expenses',
  ],
];
/** Where calls are listened to, candidates are judged, things are computed, one signs in. */
const PLACES =
  /(?<!\p{L})(?:coaching|scorecards?|candidates?|vacanc(?:y|ies)|recruit\w*|payroll|formulas?|edit_calc|computed|log-?in|sign-?in|logon|chatbots?|bots?)(?=[\s.]|$)/iu;
/** Boxes in which one asks a machine. */
const ASKS =
  /(?<!\p{L})(?:assistant|copilot|prompt|chatgpt|ask ai|ассистент|нейросет|асистент|assistente|asistente|asystent|yapay zek)/iu;

/** What a form is instead of a contact; `null` where nothing says so. */
export function elsewhere(heading: string, own: string, place: string): string | null {
  const found = ANYWHERE.find(([words]) => words.test(`${heading} · ${place}`));
  if (found) return found[1];
  if (PLACES.test(place)) return 'the address is of a place without clients';
  return ASKS.test(own) ? 'asks an assistant' : null;
}
