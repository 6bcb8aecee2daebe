/**
 * Words that people say every day for what the lexicon names otherwise, in the languages of Stagemark's own pages. Found by
 * asking for each language what some sixty common words of a CRM's pages are taken for.
 */
export const WORDS_EVERYDAY = {
  call: 'dialer. dialler. дозвон додзвон созвон разговор розмов gespräch. gespräche. gesprächen. połączeni gebeld coup+de+fil ligou. telefonou voicemail voice+mail anrufbeantworter',
  meeting:
    '带看 看房 內見 内見 内覧 임장 xem+nhà vor+ort gặp+mặt gặp+khách meet. in+person di+persona in+presenza presenza. presencial. en+personne osobiście. yüz+yüze persönlich. video+call site+visit product+demo demo+call demo+notes property+viewing test+drive lunch. probefahrt besichtigung тест+драйв jazda+próbna proefrit prova+su+strada test+sürüşü mittagessen déjeuner. almuerzo. almoço. pranzo. переговор показ. показа. презентаци презентаці видеозвон видеовстреч видеоконференц відеодзвін відеозустріч videokonferenz vorführung entretien visioconf visio. encuentro videollamad encontro videochamad videochiamat wideorozmow bespreking bijeenkomst buluşma in+person face+to+face persönlich pessoalmente en+personne en+persona di+persona osobiście persoonlijk yüz+yüze',
  message:
    'send+text send+a+text texting text+conversation смс переписк lettre. lettera. berichtje whatsappbericht',
  note: 'memo. memos. an+update post+update пометк замітк bemerkung vermerk apunte. apuntes. appunto. appunti. osservazion adnotac aantekening',
  report:
    '反馈 phản+hồi geri+bildirim müşteri+görüş rückmeldung zusammenfassung trao+đổi касани взаимодейств взаємод активніст verlauf. bericht. interaktion échange. échanges. suivi. historique seguimiento interacci historial interaç histórico acompanhamento atendimento interazion cronologia storico. esito. interakcj historia. verslag interactie geschiedenis etkileşim geçmişi. geçmiş. история. історія. bitácora bitacora communication. communications. discussed talked+about обсуд обсужд обговор besprochen discuté discusso discutid omówi omawia besproken konuşulan',
  result: 'esito. esiti. efekt.',
  save: 'внести. зафиксир відправ зафіксу übernehmen. eintragen. notieren. noter. inscrire. aceptar. incluir. inserisci. zatwierdź aanmaken. registreren. gereed. afronden. bitir.',
  cancel:
    'never+mind fechar skip. omitir passer. überspring pular. pomiń overslaan salta. atla. пропустит',
  task: 'pendência pendência. pendientes доручен việc+cần 할+일 やること wiedervorlage da+fare por+hacer a+fazer do+zrobienia te+doen',
  entity: 'ansprechpartner cuenta.',
  client:
    'household homeowner policyholder borrower landlord investor purchaser ansprechpartner käufer. versicherungsnehmer unternehmen. acquéreur assuré. cuenta. asegurad segurado. segurada. società assicurat kupując opdrachtgever verzekerde. şirket sigortalı страховател страхувальник',
  commerce: 'коммерческ+предлож комерційн+пропоз',
  planned: 'zaplanuj programar. umów.',
  outcome:
    'answered ответил відповів répondu contestó. atendeu risposto odebrał opgenomen cevaplad cevaplam',
  done: 'realizó.',
  system: 'ajustes. configuraç',
} as const;
