import type { StageKind } from '@/lib/funnel';

/**
 * Stems of the words by which CRMs name closed and parked stages, in the languages of the lexicon. A guess: a
 * funnel read from a page is shown for confirmation (rule 12).
 */
const STEMS: readonly [StageKind, RegExp][] = [
  [
    'lost',
    /\blost\b|провал|без успех|неудач|пораж|не реализ|провален|втрачен|програ|verloren|perdant|perdu|perdid|persa\b|perso\b|negativ|przegran|poraż|kayb|kayıp|başarısız|\bdead\b|reject|отказ|відмов|abgelehnt|refus|rechazad/iu,
  ],
  [
    'won',
    /\bwon\b|успех|успеш|удачно|выигра|состоявш|переможно|успішн|вигран|gewonnen|gagn|ganad|ganh|vencid|acquisit|vinto|positiv|wygran|sukces|kazan/iu,
  ],
  [
    'parked',
    /delay|on hold|postpon|paus|parked|\bfrozen|later\b|отлож|заморож|на паузе|ожидани[ея] решени|відклад|призупин|zurückgest|pausiert|en attente|en pause|pospuest|aplazad|en espera|adiad|em espera|wstrzyman|odłożon|ertelen|beklemede|uitgesteld|rimandat|sospes/iu,
  ],
];

/** What sort of place a stage's name speaks of; `open` where no word says otherwise. */
export function guessStageKind(name: string): StageKind {
  return STEMS.find(([, stems]) => stems.test(name))?.[0] ?? 'open';
}
