import type { InteractionKind } from '@/lib/funnel';
import { saysNext } from './recognise/terms';
import { fieldTexts } from './recognise/texts';
import { wordy } from './recognise/wordy';
import { isDrawn } from './visible';

const TYPED = 'input[type=date], input[type=datetime-local]';
/** Fields for a day or an hour, as date pickers and servers name them. */
const LOOSE =
  '[class*="datepicker" i], [class*="date-picker" i], [class*="date_picker" i], input[type=time], input[name*="date" i]:not([name*="update" i], [type=date], [type=datetime-local]), select:is([name*="date" i], [id*="date" i]):not([name*="update" i], [id*="update" i])';

/**
 * Whether a form that tells neither done nor planned may be a plan: it asks for a day, and no day that it shows has
 * passed. A message is sent when it is sent, and the day of the next contact says nothing of this one.
 * @param now epoch milliseconds
 */
export function mayBePlan(form: Element, kind: InteractionKind | null, now: number): boolean {
  if (kind === 'message') return false;
  const daysIn = (css: string) =>
    [...form.querySelectorAll<HTMLInputElement>(css)].filter(
      (field) => isDrawn(field) && !saysNext(fieldTexts(field)),
    );
  if (tells(form)) return false;
  const typed = daysIn(TYPED);
  if (typed.length > 0) return typed.some(({ value }) => !value || endOf(value) > now);
  return daysIn(LOOSE).length > 0;
}

/** What only somebody who was there can say: "Visited on", "What was said", the minutes of a visit. */
const TOLD = wordy`(?<!\p{L})(?:what happened|what (?:was|has been|did you|have you|did we) \p{L}+|(?:took place|visited|held|met|spoken|called) on|wurde (?:besprochen|vereinbart)|(?:besucht|gesprochen|angerufen|stattgefunden) am|ergebnis des|(?:besuchs|gesprächs)(?:bericht|protokoll)|ce qui (?:a été|s.est) \p{L}+|compte[ -]rendu|(?:qué|que) (?:ha pasado|pasó|se habló|se acordó)|o que (?:foi|aconteceu) ?\p{L}*|(?:che )?cosa si è \p{L}+|verbale|resoconto|co (?:ustalono|omówiono|uzgodniono)|przebieg (?:rozmowy|spotkania|wizyty)|bezocht op|(?:bezoek|gespreks)verslag|о ч[её]м (?:говорили|договорились)|что обсудили|отч[её]т о (?:встрече|визите|звонке)|про що (?:говорили|домовилися)|що обговорили|звіт про (?:зустріч|візит|дзвінок)|ne (?:konuşuldu|görüşüldü))(?!\p{L})`;

/** Whether the form's own texts, or what its day is asked with, tell of what has been. */
function tells(form: Element): boolean {
  const asked = [...form.querySelectorAll(`textarea, [contenteditable=true], ${TYPED}, ${LOOSE}`)];
  return asked.some((field) => isDrawn(field) && TOLD.test(fieldTexts(field)));
}

/** The day by which something is to be done, or on which it begins; the next contact's day says nothing of this one. */
const DUE = wordy`(?<!\p{L})(?:start|starts|begin|begins|scheduled|planned|beginn|début|inicio|início|inizio|początek|aanvang|başlangıç|начало|початок|due|deadline|fällig|échéance|vencimiento|vencimento|scadenza|termin wykonania|vervaldatum|срок|строк|son tarih)(?!\p{L})`;

/** The contact's own day, by its name: "Interaction date". */
const OWN_DAY = wordy`(?<!\p{L})(?:call|meeting|visit|interaction|activity|appointment|event)[ -](?:date|day)|(?:anruf|gesprächs|besuchs)datum|(?:дата|день) (?:звонка|встречи|визита|контакта|дзвінка|зустрічі|візиту)|date de (?:la |l.)?(?:appel|visite|rencontre)|fecha de (?:la )?(?:llamada|reunión|visita)|data (?:da |della |dell.)?(?:chiamata|visita|reunião|riunione|spotkania|rozmowy)|(?:gespreks|bezoek)datum`;

/** Whether what a form logs is due on a later day than today: that is a plan, whatever else the form leaves open. */
export function isDueLater(form: Element, kind: InteractionKind | null, now: number): boolean {
  if (kind === 'message') return false;
  return [...form.querySelectorAll<HTMLInputElement>(`${TYPED}, ${LOOSE}`)].some((field) => {
    const isLater = Date.parse(`${field.value?.slice(0, 10)}T00:00`) > now && isDrawn(field);
    const asked = isLater ? fieldTexts(field).replace(/_/g, ' ') : '';
    return (DUE.test(asked) || OWN_DAY.test(asked)) && !saysNext(asked) && !/follow/i.test(asked);
  });
}

/** A day lasts until its end, here; a moment is itself. */
function endOf(value: string): number {
  return Date.parse(value.length === 10 ? `${value}T23:59:59` : value);
}
