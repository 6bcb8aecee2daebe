/** What CRMs say in many languages: a form that logs a contact, and what merely looks like one. */

/** What a form to decorate says, in one language. */
export interface Said {
  client: string;
  note: string;
  add: string;
  save: string;
  call: string;
  meeting: string;
  outcome: string;
  date: string;
  description: string;
}

const said = (line: string): Said => {
  const [
    client = '',
    note = '',
    add = '',
    save = '',
    call = '',
    meeting = '',
    outcome = '',
    date = '',
    description = '',
  ] = line.split(' | ');
  return { client, note, add, save, call, meeting, outcome, date, description };
};

export const SAID: Record<string, Said> = {
  en: said(
    'Customer | Write a note… | Add | Save | Log a call | New meeting | Outcome | Date | Description',
  ),
  ru: said(
    'Клиент | Введите комментарий… | Добавить | Сохранить | Звонок клиенту | Новая встреча | Результат | Дата | Описание',
  ),
  uk: said(
    'Клієнт | Напишіть коментар… | Додати | Зберегти | Дзвінок клієнту | Нова зустріч | Результат | Дата | Опис',
  ),
  kk: said(
    'Клиент | Пікір жазыңыз… | Қосу | Сақтау | Қоңырау | Жаңа кездесу | Нәтиже | Күні | Сипаттама',
  ),
  de: said(
    'Kunde | Notiz schreiben… | Hinzufügen | Speichern | Anruf erfassen | Neuer Termin | Ergebnis | Datum | Beschreibung',
  ),
  fr: said(
    'Client | Écrire une note… | Ajouter | Enregistrer | Consigner un appel | Nouveau rendez-vous | Résultat | Date | Description',
  ),
  es: said(
    'Cliente | Escribe una nota… | Añadir | Guardar | Registrar llamada | Nueva reunión | Resultado | Fecha | Descripción',
  ),
  pt: said(
    'Cliente | Escreva uma observação… | Adicionar | Salvar | Registrar ligação | Nova reunião | Resultado | Data | Descrição',
  ),
  it: said(
    'Cliente | Scrivi una nota… | Aggiungi | Salva | Registra chiamata | Nuovo appuntamento | Esito | Data | Descrizione',
  ),
  pl: said(
    'Klient | Napisz notatkę… | Dodaj | Zapisz | Rozmowa z klientem | Nowe spotkanie | Wynik | Data | Opis',
  ),
  nl: said(
    'Klant | Schrijf een notitie… | Toevoegen | Opslaan | Gesprek vastleggen | Nieuwe afspraak | Resultaat | Datum | Omschrijving',
  ),
  tr: said(
    'Müşteri | Not yazın… | Ekle | Kaydet | Arama kaydet | Yeni toplantı | Sonuç | Tarih | Açıklama',
  ),
  cs: said(
    'Zákazník | Napište poznámku… | Přidat | Uložit | Hovor se zákazníkem | Nová schůzka | Výsledek | Datum | Popis',
  ),
  sv: said(
    'Kund | Skriv en anteckning… | Lägg till | Spara | Logga samtal | Nytt möte | Resultat | Datum | Beskrivning',
  ),
  hu: said(
    'Ügyfél | Megjegyzés írása… | Hozzáadás | Mentés | Hívás rögzítése | Új találkozó | Eredmény | Dátum | Leírás',
  ),
  ro: said(
    'Client | Scrie o notiță… | Adaugă | Salvează | Apel cu clientul | Întâlnire nouă | Rezultat | Data | Descriere',
  ),
  fi: said(
    'Asiakas | Kirjoita muistiinpano… | Lisää | Tallenna | Kirjaa puhelu | Uusi tapaaminen | Tulos | Päivämäärä | Kuvaus',
  ),
  da: said(
    'Kunde | Skriv en note… | Tilføj | Gem | Log opkald | Nyt møde | Resultat | Dato | Beskrivelse',
  ),
  el: said(
    'Πελάτης | Γράψτε σημείωση… | Προσθήκη | Αποθήκευση | Κλήση | Νέα συνάντηση | Αποτέλεσμα | Ημερομηνία | Περιγραφή',
  ),
  bg: said(
    'Клиент | Напишете бележка… | Добави | Запази | Обаждане до клиента | Нова среща | Резултат | Дата | Описание',
  ),
  zh: said('客户 | 写备注… | 添加 | 保存 | 电话记录 | 新建会议 | 结果 | 日期 | 描述'),
  ja: said('顧客 | メモを入力… | 追加 | 保存 | 電話を記録 | 商談の登録 | 結果 | 日時 | 内容'),
  ko: said('고객 | 메모를 입력하세요… | 추가 | 저장 | 통화 기록 | 새 미팅 | 결과 | 일시 | 내용'),
  ar: said(
    'العميل | اكتب ملاحظة… | إضافة | حفظ | تسجيل مكالمة | اجتماع جديد | النتيجة | التاريخ | الوصف',
  ),
  he: said('לקוח | כתוב הערה… | הוסף | שמור | תיעוד שיחה | פגישה חדשה | תוצאה | תאריך | תיאור'),
  id: said(
    'Pelanggan | Tulis catatan… | Tambah | Simpan | Catat panggilan | Pertemuan baru | Hasil | Tanggal | Deskripsi',
  ),
  vi: said(
    'Khách hàng | Viết ghi chú… | Thêm | Lưu | Ghi cuộc gọi | Cuộc họp mới | Kết quả | Ngày | Mô tả',
  ),
  hi: said('ग्राहक | टिप्पणी लिखें… | जोड़ें | सहेजें | कॉल दर्ज करें | नई बैठक | परिणाम | दिनांक | विवरण'),
};

const list = (words: string) => words.split(' | ');

/** Records under which the very same box logs no contact, as pages in our own languages head them. */
export const NO_CLIENT: Record<string, readonly string[]> = {
  en: list(
    'Task | Ticket | Template | Purchase order | Invoice | Project | Candidate | Supplier | Employee | Expense | Survey | Announcement | Product | Campaign | Equipment | Work order | Article | Complaint | Leave request | Contract | Course | Warehouse | Checklist | Vehicle | Bug | Shipment | Inspection | Payslip | Feature request',
  ),
  ru: list(
    'Задача | Шаблон | Заказ поставщику | Счёт | Проект | Кандидат | Поставщик | Сотрудник | Авансовый отчёт | Опрос | Объявление | Товар | Кампания | Оборудование | Наряд-заказ | Статья | Жалоба | Заявление на отпуск | Договор | Курс | Склад | Чек-лист | Автомобиль | Ошибка | Отгрузка | Осмотр оборудования | Зарплата | Идея',
  ),
  uk: list(
    'Завдання | Шаблон | Замовлення постачальнику | Рахунок | Проєкт | Кандидат | Постачальник | Співробітник | Авансовий звіт | Опитування | Оголошення | Товар | Кампанія | Обладнання | Наряд на ремонт | Стаття | Скарга | Заява на відпустку | Договір | Курс | Склад | Чек-лист | Автомобіль | Помилка | Відвантаження | Зарплата | Ідея',
  ),
  de: list(
    'Aufgabe | Ticket | Vorlage | Bestellung | Rechnung | Projekt | Bewerber | Lieferant | Mitarbeiterin | Spesenabrechnung | Umfrage | Ankündigung | Produkt | Kampagne | Gerät | Arbeitsauftrag | Artikel | Reklamation | Urlaubsantrag | Vertrag | Kurs | Lager | Checkliste | Fahrzeug | Fehlerbericht | Lieferung | Wartung | Gehaltsabrechnung | Verbesserungsvorschlag',
  ),
  fr: list(
    'Tâche | Ticket | Modèle | Bon de commande | Facture | Projet | Candidat | Fournisseur | Salarié | Note de frais | Sondage | Annonce | Produit | Campagne | Équipement | Ordre de réparation | Article | Réclamation | Demande de congés | Contrat | Formation | Entrepôt | Véhicule | Bogue | Livraison | Maintenance | Fiche de paie',
  ),
  es: list(
    'Tarea | Incidencia | Plantilla | Pedido | Factura | Proyecto | Candidato | Proveedor | Empleado | Gasto | Encuesta | Anuncio | Producto | Campaña | Equipo técnico | Orden de reparación | Artículo | Reclamación | Solicitud de vacaciones | Contrato | Curso | Almacén | Vehículo | Envío | Mantenimiento | Nómina',
  ),
  pt: list(
    'Tarefa | Chamado | Modelo | Pedido | Fatura | Projeto | Candidato | Fornecedor | Funcionário | Despesa | Pesquisa | Anúncio | Produto | Campanha | Equipamento | Ordem de serviço | Artigo | Reclamação | Férias | Contrato | Curso | Estoque | Veículo | Entrega | Manutenção',
  ),
  it: list(
    'Compito | Ticket | Modello | Ordine | Fattura | Progetto | Candidato | Fornitore | Dipendente | Nota spese | Sondaggio | Annuncio | Prodotto | Campagna | Attrezzatura | Ordine di lavoro | Articolo | Reclamo | Ferie | Contratto | Corso | Magazzino | Veicolo | Spedizione | Manutenzione',
  ),
  pl: list(
    'Zadanie | Szablon | Zamówienie | Faktura | Projekt | Kandydat | Dostawca | Pracownik | Delegacja | Ankieta | Ogłoszenie | Produkt | Kampania | Sprzęt | Zlecenie naprawy | Artykuł | Reklamacja | Wniosek urlopowy | Umowa | Szkolenie | Magazyn | Pojazd | Wysyłka | Przegląd techniczny',
  ),
  nl: list(
    'Taak | Ticket | Sjabloon | Bestelling | Factuur | Project | Kandidaat | Leverancier | Medewerker | Declaratie | Enquête | Aankondiging | Product | Campagne | Apparatuur | Werkorder | Artikel | Klacht | Verlofaanvraag | Contract | Cursus | Magazijn | Voertuig | Levering | Onderhoud',
  ),
  tr: list(
    'Görev | Destek talebi | Şablon | Sipariş | Fatura | Proje | Aday | Tedarikçi | Çalışan | Masraf | Anket | Duyuru | Ürün | Kampanya | Ekipman | İş emri | Makale | Şikayet | İzin talebi | Sözleşme | Eğitim | Depo | Araç | Sevkiyat | Bakım',
  ),
  kk: list(
    'Тапсырма | Үлгі | Тапсырыс | Шот | Жоба | Үміткер | Жеткізуші | Қызметкер | Сауалнама | Хабарландыру | Тауар | Келісімшарт | Қойма',
  ),
};
