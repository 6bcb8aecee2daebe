/**
 * The words of the lexicon in languages that Stagemark's own pages are not in: what tells a contact from everything else, no
 * more. Languages that part no words are matched at each sign (match-words.ts).
 */
export const WORDS_BEYOND = {
  call: 'การโทร สนทนา โทรหา telefonát telefonova telefonál beszélt. talade telefonsamtal ringde ringte talte. snakket soitettu soitin. vorbit. sunat. разговар говорих говорил. μίλησ nói+chuyện điện+đàm hovor zavola hívás telefonhív samtal. samtalet ringa opkald samtale. puhelu soitto apel. apeluri telefonic κλησ τηλεφων обажд 电话 電話 通话 通話 来电 致电 外呼 架電 전화 통화 اتصال مكالم שיחה שיחת טלפון telepon panggilan cuộc+gọi gọi. कॉल تماس فون säljsamtal kundsamtal kundesamtale poziv razgovor skambut zvan kõne trucad zəng ফোন დარეკ klic. ზარი',
  meeting:
    'นัดพบ ประชุม เข้าพบ เยี่ยมลูกค้า verkkotapaami etäpalaver palaver. palaveri vierailu online+møde onlinemøt onlinemöt videosamtal videomøde prezentac bemutató întrevedere întruni συνάντησ ραντεβ schůzk schôdzk stretnut rokovan tárgyal cuộc+gặp návštěv jednání találkoz megbeszél látogat möte. mötet besök møde. mødet møte. møtet besøg besøk tapaami kokous întâlnir vizit συναντησ επισκεψ срещ. среща посещен 会议 會議 会面 拜访 拜訪 到访 見面 訪問 面談 打合 打ち合わせ 商談 来店 방문 미팅 회의 اجتماع زيار لقاء פגיש ביקור pertemuan kunjungan rapat. cuộc+họp बैठक मुलाकात भ्रमण मुलाक़ात جلسه ملاقات ביקור kundmöte kundbesök mötes mødenot mødereferat møtenot møtereferat kundemøde kundebesøg kundemøte asiakastapaami asiakaskäyn sastan sestan posjet. poset. obisk susitikim vizit. tikšan kohtumi koosolek görüş. সাক্ষাৎ দেখা. মিটিং შეხვედრ ვიზიტ',
  message:
    'ข้อความ อีเมล zpráv správ. üzenet meddeland besked melding. viesti. sähköposti μηνυμα съобщени имейл 短信 邮件 郵件 微信 消息 メール メッセージ 메일 문자 메시지 رسال بريد واتساب הודע מייל pesan. tin+nhắn पत्र संदेश پیامک پیام. ایمیل וואטסאפ poruk sporočil žinut laišk ziņ. ziņa sõnum missatge বার্তা মেসেজ এসএমএস შეტყობინებ წერილ',
  note: 'หมายเหตุ muistio. muistiota zápis. zápisy feljegyz notering notat. bemærkning bemerkning mențiun însemnăr υπόμνημ merkintä. poznám jegyzet megjegyz anteckn muistiinpan huomautu kommentti notiț observați σημειωσ σχολι бележк 备注 備註 備考 笔记 评论 留言 メモ コメント ノート 메모 비고 노트 댓글 ملاحظ تعليق הערה הערות catatan komentar ghi+chú टिप्पणी یادداشت توضیحات bilješk belešk zabeležk zabilješk opomb napomen pastab piezīm märkus märkme qeyd. qeydlər নোট মন্তব্য შენიშვნ კომენტარ ჩანაწერ',
  report:
    'ผลการติดตาม ติดตามลูกค้า รายงานการเข้าพบ ประวัติการติดต่อ 営業日時 営業記録 営業履歴 営業登録 営業活動 kontaktihistoria yhteydenot yhteydenpito asiakaskontakt uusi+kontakti kontaktlog kontakthistor kontaktnaplo kapcsolattart kapcsolatfelv contactări contactare. interacțiun interactiun s-a+discutat discutat. drøftet diskuterat diskuterades keskustelt záznam výsled aktivit eredmény tevékenység napló resultat. utfall aktivitet logg. tulos. tapahtum rezultat activitate αποτελεσμα δραστηριοτ дейност 跟进 跟進 小记 记录 記錄 記録 结果 結果 回访 沟通 報告 対応 履歴 活動 기록 상담 결과 활동 이력 متابع نتيج نشاط سجل. תיעוד פעילות סיכום hasil. aktivitas tindak+lanjut tương+tác kết+quả nhật+ký परिणाम चर्चा बातचीत پیگیری نتیجه aktivnost povijest. istorij কথা আলোচনা разговори',
  save: 'บันทึก ยืนยัน kirjaa. kirjata rekisteröi valmis. kész. gata. înregistr salvați hotovo. dokončit færdig. ferdig. uložit befejez elmentés ulož přida pridať odesla vytvoř zapsat mentés hozzáad küldés létrehoz rögzít spara. lägg+till skicka skapa gem. tilføj opret lagre. legg+til tallenna lisää. lähetä salvea adaug trimite. αποθηκευ προσθη αποστολ καταχωρ запаз 保存 儲存 提交 添加 新增 发送 發送 确定 完成 登録 追加 送信 更新 저장 등록 추가 전송 완료 حفظ إضافة إرسال تسجيل שמור שמירה הוסף שלח simpan. tambah kirim lưu. gửi. thêm. जोड़ें सहेज भेजें ذخیره ثبت. ارسال افزودن अपडेट दर्ज שליח תיעוד potvrd megerősít bekräfta bekræft bekreft vahvista confirmă επιβεβαι потвър 确认 確認 확인 تأكيد אישור konfirmasi xác+nhận spremi sačuvaj shrani pošalji pošlji išsaugo pridė siųst saglab pievieno nosūt salvesta lisa. saada. desa. desar afegeix envia. yadda+saxla əlavə+et göndər. запиш добави изпрат সংরক্ষণ যোগ জমা পাঠান შენახვ დამატებ გაგზავნ',
  cancel:
    'ยกเลิก zrušit zavř storno mégse bezár avbryt stäng annuller luk. lukk. peruuta sulje anuleaz renunț închide ακυρ κλεισ 取消 关闭 關閉 返回 キャンセル 閉じる 戻る 취소 닫기 إلغاء إغلاق ביטול סגור batal tutup hủy. रद्द لغو odustani otkaži prekliči zatvori zapri. atšauk uždar atcel aizvēr tühista sulge. tanca. ləğv bağla. откаж затвор বাতিল გაუქმებ დახურვ',
  planned:
    'naplánov terveze ütemez planera planlæg planlagt suunnitel planifica 计划 预约 予定 예정 مجدول מתוכנן jadwalkan dijadwalkan',
  done: 'pidetty pidettiin toteutunut tapahtunut hållet hållits afholdt avholdt holdt. megtartott lezajlott efectuat. realizat. avut+loc proběhl uskutečn megtörtént genomför gennemført suoritettu finalizat 已完成 完了 완료 مكتمل הושלם selesai',
  task: 'úkol úloh feladat teendő uppgift opgave oppgave tehtäv sarcin εργασι 任务 待办 タスク 할일 مهمة مهام משימ tugas nhiệm+vụ कार्य وظیفه zadatak zadatk užduot uzdevum ülesan tasca tapşırıq কাজ. დავალებ',
  entity:
    'ลูกค้า zákazn příležitost ügyfél vevő kund. kunder företag virksomhed asiakas asiakka yrity πελατ επαφ 客户 客戶 联系人 线索 商机 公司 顧客 取引先 案件 会社 고객 거래처 회사 عميل عملاء العميل العملاء شرك לקוח לידים pelanggan klien khách+hàng ग्राहक مشتری klijent kupac stranka müştəri গ্রাহক ক্রেতা კლიენტ მომხმარებ klientas kliendi',
  client:
    'ลูกค้า zákazn ügyfél vevő kund. kunder företag virksomhed asiakas asiakka yrity πελατ επαφ 客户 客戶 联系人 线索 商机 顧客 取引先 案件 고객 거래처 عميل عملاء العميل العملاء לקוח לידים pelanggan klien khách+hàng ग्राहक مشتری डीलर किसान klijent kupac kupca stranka stranke müştəri গ্রাহক ক্রেতা კლიენტ მომხმარებ kliendi',
  edit: 'แก้ไข เพิ่มลูกค้า změnit změna. upravit szerkeszt redigera redigér rediger muokkaa 编辑 編輯 新建 修改 編集 新規 수정 편집 تعديل جديد ערוך עריכה ubah. uredi. izmijeni izmeni redaguo rediģē labot. muuda. redaktə সম্পাদনা რედაქტირებ',
  commerce:
    'nabídk objednáv smlouv ajánlat számla rendelés szerződés offert. tilbud tarjous lasku. 报价 订单 合同 发票 产品 見積 注文 請求 契約 商品 견적 주문 계약 청구 فاتور عقد منتج חשבונית',
  system:
    'nastaven šablon hledat beállítás sablon keresés szűr. inställning sök. indstilling skabelon asetuks 设置 模板 搜索 筛选 群发 設定 テンプレート 検索 一斉 설정 템플릿 검색 إعداد قالب بحث جماعي گروهی הגדר תבנית חיפוש pengaturan blocare blokov blokování letilt blokkol blockera blokér esto. μπλοκ блокир 黑名单 拦截 ブラックリスト 着信拒否 차단 حظر חסימ blokir chặn',
  support: 'ärende reklamáci panasz 工单 投诉 售后 チケット クレーム 티켓 불만 شكو תמיכ keluhan',
  stage:
    'fáze stav. szakasz státusz skede vaihe etapă 阶段 状态 ステージ 状態 단계 상태 مرحلة حالة שלב tahap ধাপ পর্যায়',
  identity:
    'jméno příjmení ulice psč irányítószám vezetéknév förnamn efternamn postnummer etunimi sukunimi osoite 姓名 地址 邮编 氏名 住所 郵便 이름 주소 우편 الاسم العنوان ঠিকানা',
  apart:
    'dotazník dovolen dodavatel kérdőív szállító enkät leverantör toimittaja 问卷 公告 考勤 招聘 供应商 采购 库存 アンケート 求人 候補者 仕入 在庫 勤怠 설문 채용 재고 استبيان مورد předán predan átadás överlåt överlämn overdrag siirto. predare transferă 移交 转移 转让 引き継ぎ 引継 인계 이관 העבר serah+terima alihkan chuyển+giao',
  private: 'interní 内部 社内 내부 داخلي',
  named:
    'ชื่อ název. jméno. megnevez név. namn. navn. nimi. nume. όνομα название наименован 名称 名稱 姓名 氏名 会社名 商品名 이름 성명 상호 고객명 اسم. الاسم שם. nama. tên. नाम নাম.',
  means:
    'เบอร์โทร โทรศัพท์ อีเมล puhelin telefon e-mail 电话 手机 邮箱 電話番号 携帯 メールアドレス 전화번호 휴대폰 이메일 هاتف جوال بريد טלפון נייד דוא telepon ponsel điện+thoại sđt फ़ोन मोबाइल ফোন মোবাইল',
  internal:
    'kolega kolegy kolegov tým kolléga csapat kollega kollegor kolleger teamet kollegoille tiimi colegi echip 同事 同僚 团队 全员 所有人 チーム 全員 동료 팀원 전체 زملاء الفريق עמית צוות rekan tim. đồng+nghiệp',
  result:
    'výsled eredmény resultat. utfall tulos. rezultat αποτελεσμα 结果 結果 결과 نتيج תוצא hasil. kết+quả परिणाम',
} as const;
