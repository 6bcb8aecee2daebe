import type { Words } from './match-words';
import { wordsIn, wordy } from './wordy';

/** "Mark as lost": the deal is changed, whatever is said of it. */
const LOST = wordy`(?:^|\s)(?:lost|lose)(?=\s|$)|проигран|програн|verloren|perdu|perdid|perder|perdre|perso(?!\p{L})|perduto|przegra|kaybed|ztracen|prehran`;
/** "Close deal", "Verkaufschance schließen": the same, of a deal that may be won. */
const CLOSES = wordy`(?<!\p{L})(?:close|win(?!\p{L})|закры|закри|выигра|вигра|(?:ab)?schlie(?:ß|ss)en|gewinnen|clôturer|gagner|cerrar|ganar|fechar|ganhar|chiud|vinc(?:ere|i)(?!\p{L})|zamkn|wygra|sluit|winnen|kapat|kazan)`;
const DEAL = wordy`(?<!\p{L})(?:deal|opportunit|oportunid|verkaufschance|сделк|угод|affaire|szans|trattativ|fırsat|verkoopkans|negóci|negocio)`;
/** Whether a heading begins with what is done to a deal, or ends in it. */
function closesDeal(heading: string): boolean {
  const first = [LOST, CLOSES].some((verb) => heading.search(verb) === 0);
  const last = CLOSES.test(wordsIn(heading).at(-1) ?? '');
  return first ? DEAL.test(heading) : last && heading.search(DEAL) === 0;
}
/** The last word of an address's path. */
const lastWord = (url: string) => /[\w-]+(?=\/?$)/.exec(url.replace(/\?.*$/, ''))?.[0] ?? '';
/** Where calls are listened to and judged. */
export const JUDGED = wordy`(?<!\p{L})(?:(?:audit(?:or[ií]a)?|аудит)(?!\p{L})|quality[\s_-]?(?:check|control|assurance|review|score|monitor)|(?:qa|qc|quality|qualitaet|qualität|qualit[eéaà]|calidad|qualidade|jakosc|kwaliteit|kalite)(?=\s|$))`;

/** Whether a form changes a deal, whatever is said of it: it is won, lost or closed. */
export const endsDeal = (heading: string, saveText: string): boolean =>
  LOST.test(saveText) || heading.split('·').some((part) => closesDeal(part.trim()));

/** Whether a form turns something down: its address ends in that, or it asks when that was. */
export const turnsDown = (words: Words, url: string, names: readonly string[]): boolean =>
  [lastWord(url), ...names].some((one) => words.at('reject', one) === 0);
