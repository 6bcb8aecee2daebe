import type { InteractionKind } from '@/lib/funnel';

/** What tables call the kinds, lower case: the words of common CRMs in the languages that Stagemark speaks. */
const WORDS: Record<InteractionKind, string[]> = {
  call: [
    ...['call', 'calls', 'phone', 'phone call', 'telephone', 'outgoing call', 'incoming call'],
    ...['звонок', 'исходящий звонок', 'входящий звонок', 'телефон'],
    ...['дзвінок', 'вихідний дзвінок', 'вхідний дзвінок'],
    ...['anruf', 'telefonat', 'appel', 'llamada', 'ligação', 'chiamata', 'telefon', 'hovor'],
  ],
  meeting: [
    ...['meeting', 'visit', 'appointment', 'event', 'demo', 'lunch'],
    ...['встреча', 'визит', 'зустріч', 'візит'],
    ...['treffen', 'termin', 'besprechung', 'réunion', 'rendez-vous', 'reunión', 'reunião'],
    ...['riunione', 'spotkanie', 'schůzka'],
  ],
  message: [
    ...['message', 'email', 'e-mail', 'mail', 'sms', 'chat', 'letter', 'whatsapp', 'telegram'],
    ...['сообщение', 'письмо', 'повідомлення', 'лист', 'эл. почта'],
    ...['nachricht', 'courriel', 'mensaje', 'correo', 'mensagem', 'messaggio', 'wiadomość'],
  ],
};

export const KIND_WORDS: ReadonlyMap<string, InteractionKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as InteractionKind] as const),
  ),
);
