import { WORDS_BEYOND } from './words-beyond';
import { WORDS_PLACED, WORDS_RECORD } from './words-record';
import { WORDS_SHOWN } from './words-shown';

/**
 * The words by which CRMs name things, as stems in the 12 languages of the lexicon. A stem matches where a word
 * begins; one with a full stop at its end matches the whole word only. Sent to sites without a profile; pages of
 * sites with one never see it. What other languages say is in words-beyond.ts.
 */
const WORDS_OF_OURS = {
  call: 'call calling phone telephon звон позвон перезвон передзвон телефон дзвін дзвон зателефон anruf telefonat appel appeler llamad llamar ligação ligaç chamada. chamadas. telefonem chiamat telefonat rozmow telefon zadzwo gesprek gesprekken telefoon bellen oproep arama aramalar çağrı telefon қоңырау erstgespräch kundengespräch verkaufsgespräch beratungsgespräch rückruf klantgesprek verkoopgesprek adviesgesprek',
  meeting:
    'meeting lunch. lunches. déjeuner almuerzo almoço pranzo event. мероприят evento événement wydarzeni etkinlik appointment visit. visits. встреч визит зустріч зустрич візит termin besprechung besuch treffen réunion rendez-vous rdv reunión reunion cita. citas. visita visite reuni riunion appuntament incontro spotkani wizyta wizytę wizyty vergader afspraak afspraken bezoek toplantı görüşme randevu ziyaret кездесу kundenbesuch kundentermin ersttermin vor-ort-termin vororttermin beratungstermin kennenlern klantbezoek kennismaking',
  message:
    'email e-mail emails mail. message sms whatsapp telegram viber chat. compose письм почт сообщ чат. лист. листа. листування повідомл пошт nachricht courriel correo mensaje mensagem messaggi wiadomo eposta e-posta mesaj хабар. хабарлама пошта write+to+client write+to+customer написать+клиенту написати+клієнту schreiben+an écrire+au+client escribir+al+cliente escrever+ao+cliente scrivi+al+cliente napisz+do+klienta schrijf+aan',
  note: 'note. notes. comment comments remark comentar. commenter. commentar skomentuj reageer yorumla заметк примечан коммент примітк комент нотат notiz notizen kommentar anmerk remarque commentaire nota. notas. comentari anotac anotaç observac observaç commento annotazion notatk komentarz uwag notitie opmerk reactie not. notu. notlar yorum ескерту пікір gesprächsnotiz telefonnotiz aktennotiz kundennotiz belnotitie gespreksnotitie klantnotitie',
  report:
    'запись+в+истори записи+в+истори запис+в+істор histor+kontakt historia+kontakt histórico+contat historial+contact histórico+contact contact+histor call+histor entrada+en+el+historial historial+de+contact historique+des+échange storico+contatt histórico+de+contat kontaktverlauf görüşme+geçmiş activity activities interaction contact+record contact+log contact+report contact+moment kontaktbericht kontakthistori log. history conversation result outcome summary feedback touchpoint результат итог. итоги. активност событи підсумок gesprächs ergebnis aktivität résultat activité compte+rendu resultado actividad atividade relatório risultato attività wynik aktywno resultaat activiteit açıklama sonuç aktivite нәтиже besuchsbericht gespreksverslag bezoekverslag',
  save: 'save submit publish log. post. add. create. done. ok. send. update. finish complete record. apply. reply. сохран добав созда записат отправ выполн готово опубликов размест обнов заверш зберегти збережен додат створ надісл викона записат оновит готово завершит speichern hinzufüg erstell absenden senden sichern anlegen protokoll erfassen fertig abschließ aktualis enregistr ajouter sauvegard envoyer créer publier valider consigner terminer guardar añadir agregar enviar grabar publicar crear registrar actualizar listo finaliz completar salvar adicionar gravar criar registar concluir salva. aggiung invia. crea. registra pubblica aggiorna zapis doda wyśl utwórz opublik zarejestruj gotowe zakończ opslaan bewa toevoeg verzend versturen plaats vastlegg kaydet ekle. gönder oluştur yayınla tamam. сақта қосу жібер confirm. confirmer confirmar conferma confirma potwierd bestätig bevestig onayla подтверд підтверд растау',
  cancel:
    'cancel close. discard dismiss отмен закры скасу закрити abbrech schließen verwerfen annul fermer abandonner cancelar cerrar descartar chiudi anuluj zamknij sluiten iptal vazgeç kapat бас',
  planned:
    'planned scheduled schedule. plan. upcoming запланир планиру заплан geplant planen prévu planifi planead programad agendad agendar planejad pianificat planowan zaplanow gepland inplannen planla жоспар',
  done: 'held. done. completed finished logged состоя заверш выполн проведен завершен durchgeführt erledigt abgeschlossen effectué terminé realizad celebrad conclu effettuat tenut fatto odbył zakończon wykonan gehouden afgerond voltooid yapıldı tamamlandı орындалды',
  task: 'task tasks to-do todo. reminder remind задач дело. дела. напомин завдан нагад aufgabe erinner tâche rappel. tarea recordatori tarefa lembrete compito promemoria zadani przypomn taak herinner görev hatırlat тапсырма',
  entity:
    'картк карточк contact contacts customer customers client clients company companies account accounts lead leads deal deals opportunity opportunities person people organization organisation prospect клиент компани контакт сделк лид. лиды контрагент клієнт компані угод контрагент kunde kunden firma kontakt interessent verkaufschance société entreprise prospect opportunité empresa cliente contacto oportunidad negocio contato oportunidade negócio azienda contatto opportunità klient kontakt szans firma klant bedrijf relatie müşteri firma kişi fırsat клиент',
  edit: 'edit new. create add. modify редактир нов. новый новая новое создат изменит редагув новий нова створити bearbeit neu. neue neuer neues modifier nouveau nouvelle créer editar nuevo nueva crear novo nova modifica nuovo nuova edytuj nowy nowa nowe bewerk nieuw düzenle yeni. өңдеу',
  commerce:
    'quote quotes quotation invoice invoices product products price pricing order orders purchase contract contracts estimate payment счет счёт товар цен. заказ договор оплат рахун товар замовл догов angebot rechnung produkt preis bestellung vertrag devis facture produit commande contrat cotización factura producto pedido contrato presupuesto orçamento fatura produto fattura prodotto ordine preventivo faktur produkt zamówieni oferta umow offerte factuur contract teklif fatura ürün sipariş sözleşme',
  system:
    'sequenc sequenz secuencia setting settings preference preferences template templates signature search. filter filters filtr administration bulk mass. import. export. campaign newsletter article wiki knowledge role roles permission workflow automation webhook password login sign-in report. reports informe dashboard custom+field add+field add+a+field new+field edit+field edit+a+field field+label field+type настройк шаблон подпис поиск фильтр рассыл кампани стать пароль роль прав. налаштув шаблон підпис пошук фільтр розсил einstellung vorlage signatur suche filter kampagne artikel passwort paramètre modèle signature recherche filtre campagne configuraci plantilla firma. buscar filtro campaña modelo. assinatura pesquis impostazion modello ustawieni szablon podpis szukaj kampani instelling sjabloon handtekening zoek ayar şablon imza ara. kampanya blocklist blacklist call+block block+call blocked+number spam+list black+list чёрн+спис черн+список чорн+список заблокирован+номер блокиров блокуван sperrliste anrufsperre rufsperre blocage+d liste+noire bloqueo lista+negra bloqueio blocco+chiamat lista+nera blokad czarna+lista blokkeer engelle kara+liste ring+group hunt+group dial+plan dialplan ivr. call+forward call+queue auto+attendant переадресац rufumleitung weiterleitung renvoi+d desvío+de desvio+de deviazione przekierowa doorschakel yönlendirme',
  support:
    'support helpdesk complaint reklamation reklamac рекламац жалоб скарг réclamation reclamaç reclamo. reclamación klacht şikayet поддержк підтримк soporte suporte assistenza destek wsparci ticket tickets issue issues bug case. cases. faq заявк тикет обращен інцидент anfrage störung incident incidencia chamado zgłoszen talep sav. service+client service+clients service+après customer+service customer+care kundendienst kundenservice kundenbetreuung atención+al+cliente servicio+al+cliente atendimento+ao+cliente apoio+ao+cliente servizio+clienti obsługa+klienta klantenservice müşteri+hizmet техподдерж службa+поддерж',
  internal:
    'colleague colleagues everyone team. feed. share. announcement followers news коллег сотрудник лент новост команд колег стрічк kollegen neuigkeit équipe actualité equipo noticia equipe notícia',
  recipient:
    'to. recipient recipients кому получател одержувач empfänger destinataire destinatari para. odbiorc alıcı ontvanger',
  stage:
    'stage status phase pipeline этап стади статус етап стаді phase stufe étape statut etapa estado fase estágio stadio stato etap status fazę aşama durum кезең',
  goods:
    'price prices amount quantity qty sku discount tax. vat. total. subtotal rate. rates. item. items. serial. warehouse shipping цена цены стоимост сумма количеств кол-во артикул скидк налог ндс итого доставк ціна вартіст сума кількіст знижк пдв preis preise betrag menge artikel rabatt mwst steuer summe. lieferung kennzeichen charge. prix montant quantité remise. tva. taux precio precios importe cantidad descuento iva. superficie preço quantidade desconto prezzo importo quantità q.tà sconto imponibile cena ceny kwota ilość rabat prijs bedrag aantal korting btw. fiyat miktar tutar iskonto kdv. ürün. баға саны сомасы',
  identity:
    "имя. фамилия отчество адрес город. индекс. инн. прізвище ім'я. адреса місто. єдрпоу vorname nachname straße plz. anschrift geburt ust-id prénom adresse. ville. code+postal siret apellido apellidos dirección ciudad. código+postal nif. cif. sobrenome endereço cidade. cep. cnpj. cpf. cognome indirizzo città. partita+iva imię. nazwisko adres. miasto. nip. regon. voornaam achternaam plaats. postcode kvk. soyad adı. şehir vergi аты. тегі. мекенжай",
  apart:
    'relevé+technique survey questionnaire enquete опрос. анкет опитуванн umfrage encuesta sondaggi ankiet vragenlijst anket сауалнама announcement объявлени оголошенн ankündigung annonce. annonces. anuncio anúncio annunci. ogłoszeni aankondiging duyuru хабарландыр habarlandyr blocked+time block+time own+time out+of+office time+off timesheet time+entry expense vacation отпуск. командировочн табель відпустк urlaub. spesen stundenzettel zeiterfassung congés notes+de+frais note+de+frais saisie+de+temps vacaciones gastos. gasto. férias despesas ferie. nota+spese urlop verlof urenstaat masraf employee employees applicant vacanc recruit payroll hiring candidat kandidat scorecard coaching performance+review вакан собеседован співбесід mitarbeitergespräch bewerb stellenanzeige candidature recrutement empleados. vacante nómina vaga. vagas. dipendenti. colloqui+di rekrutac sollicit vacature işe+alım inmueble imóvel imóveis immobil nieruchomoś недвижим нерухом vehicle. vehicles. fahrzeug listing. listings. sprint backlog commit. pull+request merge+request story+points repository reviews. отзыв відгук reseña avaliaç recension beoordeling snippet canned quick+repl saved+repl playbook textbaustein wzór. wzory. respuesta+rápida respuestas+rápidas resposta+rápida respostas+rápidas szybk+odpowied быстр+ответ forum foro. wiki blog форум work+order workorder repair. workshop werkstatt werkplaats officina. warsztat ремонт майстерн supplier vendor. vendors. purchas поставщ закупк постачальн закупівл lieferant einkauf fournisseur achats. proveedor fornecedor fornitor dostawc zakup leverancier inkoop tedarik satın booking reservation бронир бронюв buchung réservation reserva. reservas. prenotazion rezerwac zabieg reservering rezervasyon course. courses. lesson webinar курсы. урок. kurs. schulung formation. curso. cursos. corso. szkoleni cursus eğitim. warehouse inventory stock. склад. lager. almacén estoque magazzin magazyn voorraad чат-бот chatbot transfer. transfers handover hand+over handoff reassign перевод+лида передач передать перепризнач übergabe übergeben umverteil cession transfert réassign reasign traspaso transferência transferir. repasse passaggio+di trasferiment przekaz. przekazanie overdracht overdragen devir devret',
  subject: 'subject тема betreff objet asunto assunto oggetto temat onderwerp konu',
  result:
    'result outcome итог результат підсумок ergebnis résultat resultado risultato wynik sonuç',
  named:
    "name. имя. название. назва. ім'я. nom. nombre. nome. bezeichnung nazwa. naam. isim. unvan",
  titled: 'title. titre. titel. título titolo tytuł başlık заголовок headline',
  private: 'private privad приватн внутренн внутрішн wewnętrzn',
  machine:
    'assistant copilot prompt chatgpt ask+ai ассистент нейросет асистент assistente asistente asystent yapay+zek',
  means:
    'phone telephone tel. telep telef телеф тел. mail email e-mail почт пошт correo courriel posta whatsapp telegram viber skype',
  reject:
    'reject declin disqualif отклон відхил ablehn refuser rechaz recus. rifiut odrzu afwijz reddet',
  project:
    'project. projects. проект. проекты проєкт projekt. projekte projet. projets proyecto projeto progett projecten proje. projeler',
  reason:
    'reason. reasons причин grund. gründe raison motif motivo razón razão powód powod reden. sebep neden. себеп důvod orsak motiv. syy. 原因 理由 사유 이유 سبب סיבה alasan lý+do कारण',
  outcome:
    'no+answer not+interested interested callback call+back voice+mail busy. wrong+number refused agreed reached unreachable not+reached left+message дозвонил не+дозвон недозвон перезвон отказ соглас заинтерес недоступ не+ответ нет+ответ занято автоответ передзвон відмов погод не+відпов немає+відпов зацікав недоступн зайнят nicht+erreicht erreicht kein+interesse interessiert rückruf abgelehnt mailbox. besetzt pas+de+réponse intéressé pas+intéressé rappeler refus messagerie injoignable no+contesta sin+respuesta interesad no+interesad volver+a+llamar rechaz buzón não+atende sem+resposta interessad retornar recus caixa+postal ocupad non+risponde interessat richiamare rifiut segreteria nie+odbiera brak+odpowied zainteres niezainteres oddzwo odmow odmów poczta+głosow zajęt geen+gehoor geïnteresseerd niet+interess terugbel afgewezen cevap+yok ulaşılamad ilgilen geri+ara reddet meşgul жауап+бер бас+тарт nezvedá nezájem zájem zavolat inget+svar ej+intresser ring+tillbaka nem+elérhető nem+érdek visszahív 无人接听 未接 有意向 无意向 拒绝 不在 留守 興味 부재 거절 관심 لا+يرد مهتم מעוניין אין+מענה tidak+diangkat tertarik không+nghe',
  staff:
    'employee employees engineer engineers technician technicians staff. worker. workers teammate сотрудник работник инженер техник. мастер. співробітник працівник інженер mitarbeiter techniker ingenieur monteur salarié employé technicien ingénieur empleado técnico. ingenier funcionári colaborador engenheir dipendent tecnico. ingegner pracowni inżynier technik. medewerker werknemer engineer. çalışan personel mühendis teknisyen қызметкер zaměstnan technik inženýr anställd tekniker munkatárs dolgozó angajat inginer työntekijä medarbejder ansatt υπάλληλ служител 员工 工程师 技师 職員 社員 従業員 エンジニア 技術者 スタッフ 직원 사원 엔지니어 기사. موظف مهندس فني. עובד. מהנדס טכנאי karyawan pegawai teknisi nhân+viên kỹ+sư कर्मचारी',
  record: WORDS_RECORD,
  placed: WORDS_PLACED,
  ...WORDS_SHOWN,
  client:
    'client customer dealer. dealers subscriber subscribers farmer. farmers buyer. shopper donor. donors doctor. doctors sales+process ssales inquiry inquiries enquir salesprocess entreprise. entreprises trattativ kontrahent kontragent покупател абонент заказчик покупець замовник acheteur prospect comprador auftraggeber mandant. mandanten acquirente nabywc koper. alıcı demanda. demandas contact company companies account. accounts. lead deal opportunity opportunities person people partner regarding related клиент компани контакт сделк лид. контрагент клієнт контакт угод компані kunde kontakt firma client société contact cliente empresa contacto contato azienda contatto klient kontakt klant relatie bedrijf müşteri kişi fırsat clienti affaire sdelk kliient klijent negocio negócio opportunit oportunid szans kans. kunden verkaufschance lid. lidy orgs. org. opp. opps. opty. agency. agencies',
} as const;

export type WordClass = keyof typeof WORDS_OF_OURS;
export type WordLists = Record<WordClass, string>;

const BEYOND: Partial<WordLists> = WORDS_BEYOND;
const together = ([kind, words]: [string, string]) => [
  kind,
  `${words} ${BEYOND[kind as WordClass] ?? ''}`.trim(),
];
export const WORDS = Object.fromEntries(Object.entries(WORDS_OF_OURS).map(together)) as WordLists;
