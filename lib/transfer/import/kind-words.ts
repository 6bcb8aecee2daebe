import type { InteractionKind } from '@/lib/funnel';

/** What tables call the kinds, lower case: the words of common CRMs in the languages that Stagemark speaks. */
const WORDS: Record<InteractionKind, string[]> = {
  call: [
    ...['call', 'calls', 'phone', 'telephone', 'cold call', 'phonecall'],
    ...['звонок', 'звонки', 'созвон', 'телефон', 'дзвінок', 'дзвінки'],
    ...['anruf', 'anrufe', 'telefonat', 'telefonate', 'telefon', 'appel', 'appels', 'téléphone'],
    ...['llamada', 'llamadas', 'teléfono', 'ligação', 'ligações', 'chamada', 'chamadas'],
    ...['rozmowa', 'rozmowy', 'połączenie', 'arama', 'aramalar', 'chiamata', 'hovor'],
  ],
  meeting: [
    ...['meeting', 'meetings', 'visit', 'appointment', 'event', 'demo', 'lunch'],
    ...['встреча', 'встречи', 'визит', 'зустріч', 'зустрічі', 'візит'],
    ...[
      'treffen',
      'termin',
      'besprechung',
      'besuch',
      'réunion',
      'rendez-vous',
      'rencontre',
      'visite',
    ],
    ...['reunión', 'visita', 'cita', 'reunião', 'riunione', 'spotkanie', 'spotkania', 'wizyta'],
    ...['toplantı', 'ziyaret', 'randevu', 'schůzka'],
  ],
  message: [
    ...['message', 'messages', 'email', 'emails', 'e-mail', 'mail', 'sms', 'chat', 'letter'],
    ...[
      'whatsapp',
      'telegram',
      'viber',
      'сообщение',
      'сообщения',
      'письмо',
      'письма',
      'почта',
      'чат',
    ],
    ...['повідомлення', 'лист', 'листи', 'пошта', 'nachricht', 'nachrichten', 'brief', 'courriel'],
    ...['mensaje', 'mensajes', 'correo', 'mensagem', 'mensagens', 'messaggio'],
    ...['wiadomość', 'wiadomości', 'mesaj', 'e-posta', 'eposta'],
  ],
};

const KIND_WORDS: ReadonlyMap<string, InteractionKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as InteractionKind] as const),
  ),
);

/**
 * The kind that a table's words mean: one of the known words, or words of which known ones tell of one kind only
 * ("Outgoing call", "Zoom meeting"). `undefined` where they tell of none, or of two.
 */
export function kindOfWords(text: string): InteractionKind | undefined {
  const lower = text.toLowerCase();
  const exact = KIND_WORDS.get(lower);
  if (exact) return exact;
  const kinds = new Set(lower.split(/[^\p{L}-]+/u).flatMap((word) => KIND_WORDS.get(word) ?? []));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
