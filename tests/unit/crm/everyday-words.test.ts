import { describe, expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise';
import type { WordClass } from '@/lib/crm/words';

const words = makeWords(packedWords());

/** What people of a language call what a CRM's page is full of: each has to be known for what it is. */
const EVERYDAY: Record<string, Partial<Record<WordClass, string>>> = {
  en: {
    call: 'call, phone call, callback, spoke',
    meeting: 'meeting, appointment, visit, in person, site visit, video call',
    message: 'message, mail, e-mail, sms, whatsapp',
    note: 'note, comment, remark, memo',
    report: 'activity, conversation, outcome, what was discussed',
    save: 'save, submit, add, post, send, done, update',
    cancel: 'cancel, close, discard, never mind',
    client: 'customer, lead, prospect, household, policyholder, investor, donor',
    task: 'task, to-do, reminder',
  },
  de: {
    call: 'Anruf, Telefonat, Rückruf, Gespräch',
    meeting: 'Termin, Besprechung, Kundenbesuch, Videokonferenz, persönlich',
    message: 'Nachricht, Mail, SMS',
    note: 'Notiz, Bemerkung, Vermerk, Kommentar, Gesprächsnotiz',
    report: 'Ergebnis, Aktivität, Verlauf, Bericht, Gesprächsprotokoll',
    save: 'Speichern, Übernehmen, Eintragen, Erfassen, Absenden',
    cancel: 'Abbrechen, Verwerfen, Schließen',
    client: 'Kunde, Ansprechpartner, Käufer, Unternehmen, Versicherungsnehmer',
    task: 'Aufgabe, Wiedervorlage, Erinnerung',
  },
  fr: {
    call: 'appel, téléphone, coup de fil',
    meeting: 'rendez-vous, réunion, entretien, visioconférence, visite',
    message: 'message, courriel, lettre',
    note: 'note, remarque, commentaire, observation',
    report: 'compte-rendu, échange, suivi, historique, activité',
    save: 'Enregistrer, Valider, Ajouter, Consigner, Noter',
    cancel: 'Annuler, Fermer',
    client: 'client, prospect, acquéreur, assuré',
  },
  es: {
    call: 'llamada, llamar',
    meeting: 'reunión, cita, visita, encuentro, videollamada',
    message: 'mensaje, correo',
    note: 'nota, observaciones, comentario, apunte',
    report: 'seguimiento, interacción, actividad, historial',
    save: 'Guardar, Registrar, Añadir, Aceptar, Enviar',
    cancel: 'Cancelar, Cerrar',
    client: 'cliente, cuenta, empresa, asegurado',
  },
  pt: {
    call: 'ligação, telefonema, chamada',
    meeting: 'reunião, visita, encontro',
    note: 'nota, anotação, observação',
    report: 'atividade, histórico, atendimento, interação',
    save: 'Salvar, Gravar, Incluir, Registrar',
    cancel: 'Cancelar, Fechar',
  },
  it: {
    call: 'chiamata, telefonata',
    meeting: 'incontro, appuntamento, riunione, videochiamata',
    note: 'nota, appunto, osservazione, commento',
    report: 'attività, esito, storico, cronologia',
    save: 'Salva, Inserisci, Aggiungi, Registra',
    cancel: 'Annulla, Chiudi',
    client: 'cliente, società, assicurato',
  },
  pl: {
    call: 'rozmowa, telefon, połączenie',
    meeting: 'spotkanie, wizyta, wideorozmowa',
    note: 'notatka, uwaga, komentarz, adnotacja',
    save: 'Zapisz, Dodaj, Zatwierdź, Wyślij',
    cancel: 'Anuluj, Zamknij',
  },
  nl: {
    call: 'gesprek, telefoontje, gebeld, bellen',
    meeting: 'afspraak, bezoek, bespreking',
    note: 'notitie, opmerking, aantekening',
    report: 'verslag, activiteit, geschiedenis, bericht',
    save: 'Opslaan, Registreren, Gereed, Afronden, Aanmaken',
    cancel: 'Annuleren, Sluiten',
  },
  tr: {
    call: 'arama, telefon',
    meeting: 'görüşme, toplantı, ziyaret, buluşma',
    note: 'not, yorum',
    save: 'Kaydet, Ekle, Gönder, Bitir',
    cancel: 'İptal, Vazgeç, Kapat',
    client: 'müşteri, şirket',
  },
  ru: {
    call: 'звонок, созвон, разговор',
    meeting: 'встреча, визит, переговоры, показ, презентация',
    message: 'сообщение, письмо, смс, переписка',
    note: 'заметка, примечание, комментарий, пометка',
    report: 'результат, итог, активность, касание',
    save: 'Сохранить, Добавить, Отправить, Внести, Зафиксировать',
    cancel: 'Отмена, Закрыть',
    client: 'клиент, покупатель, лид, страхователь',
    task: 'задача, напоминание',
  },
  uk: {
    call: 'дзвінок, розмова, зателефонувати',
    meeting: 'зустріч, візит, переговори, показ',
    message: 'повідомлення, лист, смс, листування',
    note: 'нотатка, примітка, коментар',
    report: 'підсумок, активність, результат',
    save: 'Зберегти, Додати, Надіслати, Відправити, Зафіксувати',
    cancel: 'Скасувати, Закрити',
    client: 'клієнт, замовник, страхувальник',
  },
};

describe.each(Object.entries(EVERYDAY))('in %s', (_language, lists) => {
  test.each(Object.entries(lists))('what is called %s is known', (kind, list) => {
    const unknown = list.split(', ').filter((word) => !words.has(kind as WordClass, word));
    expect(unknown).toEqual([]);
  });
});

test('words that begin alike are kept apart', () => {
  expect(words.has('note', 'appuntamento')).toBe(false);
  expect(words.has('meeting', 'Показать')).toBe(false);
  expect(words.has('message', 'List')).toBe(false);
  expect(words.has('message', 'Brief received')).toBe(false);
});

test('what is written as one word with two capitals is known as in small letters', () => {
  for (const written of ['WhatsApp', 'Whatsapp', 'whatsapp', 'WHATSAPP', 'WhatsApp-Nachricht']) {
    expect(words.has('message', written), written).toBe(true);
    expect(words.has('means', written), written).toBe(true);
  }
});

test.each([
  'Not interested',
  'not_answered',
  'notConnected',
  'Not a contact',
  'Not now',
  'not-italic',
])('"%s" denies, and is no note, as the word is in Turkish', (text) =>
  expect(words.has('note', text)).toBe(false),
);

test.each(['Not', 'Not ekle', 'Notlar', 'Görüşme notu', 'Not: Çarşamba arayacak'])(
  '"%s" is a note',
  (text) => expect(words.has('note', text)).toBe(true),
);
