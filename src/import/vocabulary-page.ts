/** The words of what stands on a page beside its text, in all languages that are read. */

/** Lines of a page that are not its text: of a copy of the whole page, every one that stands alone. */
export const furniture: readonly (readonly [reason: string, patterns: readonly string[]])[] = [
  ['tracking code', ['fbpx', 'gtag.*', 'googletag.*', 'fbq\\(.*', '_gaq.*', 'window\\.dataLayer.*']],
  [
    'comment form',
    [
      ...['(?:اترك|أضف|اكتب|شارك) (?:تعليقا?|تعليقك|ردا?)(?: إلغاء الرد)?', 'إلغاء الرد', 'لن يتم نشر عنوان بريدك الإلكتروني.*', 'الحقول الإلزامية مشار.*', 'التعليق ?\\*?', 'إرسال التعليق', 'البريد الإلكتروني ?\\*', 'الاسم ?\\*', 'الموقع الإلكتروني', 'احفظ اسمي.*', '(?:ال)?تعليقات ?(?:\\(\\d+\\))?', '\\d+ تعليق(?:ات|ا)?(?: على .*)?', 'لا (?:توجد )?تعليقات'],
      ...['leave a (?:reply|comment)(?: cancel reply)?', 'cancel reply', 'your email address will not be published.*', 'required fields are marked.*', 'post comment', 'comment ?\\*', 'name ?\\*', 'email ?\\*', 'website', 'save my name.*', '(?:\\d+ )?comments?(?: ?\\(\\d+\\))?', 'add a comment', '\\d+ (?:thoughts?|responses?|replies|reply|comments?) (?:on|to) .*', 'reply'],
      ...['laisser un commentaire(?: annuler la réponse)?', 'annuler la réponse', 'votre adresse e-?mail ne sera pas publiée.*', 'les champs obligatoires.*', 'commentaires? ?\\*?', 'nom ?\\*', 'e-mail ?\\*', 'site web', 'enregistrer mon nom.*', 'répondre', '\\d+ (?:réflexions?|commentaires?|réponses?)(?: (?:sur|à) .*)?'],
      ...['schreiben sie einen kommentar', 'schreibe einen kommentar', 'kommentar (?:verfassen|hinterlassen|abschicken)', 'antworten abbrechen', 'deine e-mail-adresse wird nicht veröffentlicht.*', 'erforderliche felder.*', 'kommentare?(?: ?\\*)?'],
      ...['deja un(?:a respuesta| comentario)(?: cancelar la respuesta)?', 'cancelar la respuesta', '(?:tu|su) dirección de correo electrónico no será publicada.*', 'los campos obligatorios.*', 'publicar (?:el )?comentario', 'comentarios?(?: ?\\*)?', 'nombre ?\\*', 'correo electrónico ?\\*'],
      ...['כתיבת תגובה(?: ביטול תגובה)?', 'השארת תגובה', 'הוסף תגובה', 'הוספת תגובה', 'האימייל (?:שלך )?לא יוצג באתר.*', 'שדות החובה מסומנים.*', 'תגובות'],
      ...['دیدگاهتان را بنویسید(?: لغو پاسخ)?', 'لغو پاسخ', 'نشانی ایمیل شما منتشر نخواهد شد.*', 'بخش[\u200c ]?های موردنیاز.*', 'فرستادن دیدگاه', 'دیدگاه[\u200c ]?ها', 'نظر شما'],
      ...['(?:اپنا )?تبصرہ (?:کریں|لکھیں|بھیجیں)', 'جواب دیں(?: جواب منسوخ کریں)?', 'آپ کا ای ?میل ایڈریس شائع نہیں کیا جائے گا.*', 'ضروری خانوں.*', 'تبصرے'],
    ],
  ],
  [
    'button',
    [
      ...['زر الذهاب إلى الأعلى', '(?:العودة|الذهاب|الرجوع) إلى (?:ال)?أعلى', 'إلى الأعلى', '(?:شارك|مشاركة)(?: (?:المقال|الخبر|هذا المقال|عبر .*|على .*))?', 'طباعة', 'نسخ الرابط', 'انسخ الرابط', 'اشترك(?: الآن| في النشرة.*)?', 'استمع(?: إلى المقال)?', 'حفظ', '(?:تخط[ىي]?|تجاوز|انتقل|الانتقال) إلى (?:ال)?محتوى', 'بحث(?: عن)?', 'القائمة'],
      ...['(?:back to|scroll to|go to) top', 'share(?: (?:this|this article|on .*|via .*))?', 'print(?: this article)?', 'copy link', 'tweet', 'save', 'subscribe(?: now)?', 'sign up(?: for .*)?', 'listen to this article', 'advertisement', 'skip to (?:main )?content', 'like this', 'like', 'loading', 'search(?: for)?', 'menu'],
      ...['(?:retour en haut|haut de page|retour en haut de page)', 'partager(?: (?:cet article|sur .*|l[’\']article))?', 'imprimer', 'copier le lien', 's[’\']abonner', 'abonnez-vous', 'écouter l[’\']article', 'publicité', '(?:aller|passer) au contenu(?: principal)?', 'rechercher'],
      ...['nach oben', 'zum seitenanfang', 'teilen', 'artikel teilen', 'drucken', 'link kopieren', 'merken', 'abonnieren', 'anzeige', '(?:zum inhalt springen|zum hauptinhalt)', 'suche'],
      ...['volver arriba', 'ir arriba', 'compartir(?: (?:en .*|este artículo))?', 'imprimir', 'copiar enlace', 'suscr[ií]bete', 'guardar', 'publicidad', '(?:saltar|ir) al contenido(?: principal)?', 'buscar'],
      ...['(?:חזרה|בחזרה) למעלה', 'חזרה לראש (?:העמוד|הדף)', '(?:שתפו|שיתוף|שתף)(?: (?:את הכתבה|ב.*))?', 'הדפסה', 'הדפיסו', 'העתק(?:ת)? קישור', 'פרסומת', '(?:דלגו?|מעבר|עברו) לתוכן(?: העיקרי)?'],
      ...['بازگشت به بالا', 'برو به بالا', '(?:اشتراک[\u200c ]?گذاری|هم[\u200c ]?رسانی)(?: .{0,20})?', 'چاپ', 'کپی لینک', 'ذخیره', '(?:رفتن|پرش) به محتوا(?:ی اصلی)?'],
      ...['(?:واپس )?اوپر جائیں', 'واپس اوپر', 'شیئر (?:کریں|کیجیے)', 'پرنٹ (?:کریں)?', 'لنک کاپی کریں', 'اشتہار', 'مواد پر جائیں'],
      ...['(?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|messenger|pinterest|e-?mail|فيسبوك|تويتر|واتساب|تيلجرام|تلغرام|لينكدإن|ماسنجر|טוויטר|פייסבוק|וואטסאפ)(?:[\\s,،|·]+(?=\\p{L})|$)){1,8}'],
    ],
  ],
  ['end of the article', ['انتهای پیام ?/?', 'انتهى ?/', '###', '-30-', '\\(ende\\)']],
  ['copyright', ['(?:©|copyright|جميع الحقوق محفوظة|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|כל הזכויות שמורות|تمامی حقوق|جملہ حقوق).{0,80}']],
  [
    'credit of a picture',
    ['(?:photos?|photograph(?:s|y)?|photo credit|picture|crédit photo|fotos?|fotografía|bild|تصوير|عدسة|صورة|الصورة|צילום|צילומים|تصویر|عکس|عکاس|تصاویر)(?: by)? ?[:/©] ?.{1,60}'],
  ],
  [
    'time that reading takes',
    ['(?:reading time:? )?\\d+[ -]min(?:ute)?s?(?: read(?: ?[·|] ?.{1,30})?)?', '(?:temps de lecture|lesezeit|tiempo de lectura|زمن القراءة|مدة القراءة|وقت القراءة|זמן קריאה|زمان مطالعه|پڑھنے کا وقت) ?:? ?.{0,30}'],
  ],
  [
    'link to other articles',
    [
      ...['(?:اقرأ|إقرأ|اقرؤوا|شاهد) أيضا?(?: ?:.*)?', '(?:مقالات|مواضيع|أخبار) (?:ذات صلة|متعلقة|مشابهة)', 'مواضيع ذات صلة', '(?:read|see) (?:also|more|next)(?: ?:.*)?', 'also read(?: ?:.*)?', 'related(?: (?:articles|stories|posts))?(?: ?:.*)?', 'more (?:on this story|stories|from .*)', '(?:next|previous) (?:article|post|story)(?: ?:.*)?', '.{0,200}view all posts by .{1,60}', 'المقال(?:ة)? (?:السابقة?|التالية?)(?: ?:.*)?'],
      ...['(?:à )?lire (?:aussi|également)(?: ?:.*)?', 'voir aussi(?: ?:.*)?', 'articles? (?:liés|similaires|précédent|suivant)(?: ?:.*)?', 'sur le même (?:sujet|thème)(?: ?:.*)?', '(?:lesen sie auch|mehr zum thema|auch interessant|siehe auch)(?: ?:.*)?', 'verwandte artikel', '(?:vorheriger|nächster) (?:artikel|beitrag)(?: ?:.*)?'],
      ...['(?:lee|lea|leer|ver) (?:también|más)(?: ?:.*)?', 'te puede interesar(?: ?:.*)?', 'artículos relacionados', 'noticias relacionadas', '(?:artículo|entrada) (?:anterior|siguiente)(?: ?:.*)?', '(?:קראו|קרא|ראו) (?:גם|עוד)(?: ?:.*)?', 'כתבות (?:נוספות|קשורות)', 'אולי יעניין אותך(?: ?:.*)?'],
      ...['(?:بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط)(?: ?:.*)?', '(?:یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|متعلقہ مضامین)(?: ?:.*)?'],
    ],
  ],
];

/** What leads to the first page of a site. */
export const homes = ['home', 'accueil', 'startseite', 'inicio', 'portada', 'الرئيسية', 'الصفحة الرئيسية', 'דף הבית', 'ראשי', 'خانه', 'صفحه (?:اصلی|نخست)', 'صفحۂ? اول', 'ہوم'];

/** How lines below a text begin that ask readers to follow, subscribe, support or share. Within a text they may be what somebody says. */
export const appeals = [
  ...['تابعونا', 'تابعنا', 'تابعوا', 'تابع (?:حساب|صفحت|قنات)\\S*', 'انضم(?:وا)? إلى', 'اشترك(?:وا)?', 'اشتراك', 'سجل(?:وا)? (?:الآن|في)', 'النشرة (?:البريدية|الإخبارية)', 'شارك(?:وا|ونا)?', 'للمزيد', 'حمل(?:وا)? (?:ال)?تطبيق', 'كلمات مفتاحية', 'الكلمات المفتاحية', 'وسوم', 'الوسوم'],
  ...['follow (?:us|our|me|@|the)', 'like us', 'join (?:us|our|the)', 'subscribe', 'sign up', 'get (?:our|the) (?:\\S+ )?newsletter', '(?:our )?newsletter', 'share (?:this|on|via|the)', 'support (?:us|our)', 'donate', 'download (?:our|the) app', 'tags?:', 'filed under', 'more from', 'contact us', 'about the author'],
  ...['suivez(?:-nous| nous| notre| l[’\']actualité)', 'retrouvez-nous', 'rejoignez(?:-nous| notre)', 'abonnez-vous', 's[’\']abonner', 'inscrivez-vous', 'recevez (?:notre|la|nos)', '(?:notre )?newsletter', 'partage[rz]', 'soutenez', 'mots[- ]clés'],
  ...['folgen sie', 'folge uns', 'folgt uns', 'abonnieren', 'jetzt abonnieren', 'melden sie sich', 'zum newsletter', '(?:unser )?newsletter', 'teilen', 'diesen artikel', 'unterstützen sie', 'schlagwörter', 'themen:'],
  ...['síguenos', 'síganos', 'sigue a', 'únete', 'suscr[ií]b(?:ete|ase|irse)', 'apúntate', 'recibe (?:nuestr|la|el)\\S*', '(?:nuestro )?bolet[ií]n', 'newsletter', 'comparte', 'compartir', 'apoya', 'etiquetas'],
  ...['עקבו אחרינו', 'עקבו', 'הצטרפו', 'הירשמו', 'להרשמה', 'לניוזלטר', 'ניוזלטר', 'שתפו', 'שיתוף', 'תגיות', 'תמכו'],
  ...['ما را (?:در|دنبال)', 'به (?:کانال|ما)', 'دنبال کنید', 'عضو(?:یت)?', 'خبرنامه', 'مشترک شوید', 'اشتراک', 'هم[\u200c ]?رسانی', 'برچسب(?:[\u200c ]?ها)?'],
  ...['ہمیں (?:فالو|فیس|ٹوئٹر)', 'فالو کریں', 'ہمارے (?:چینل|صفحے|نیوز)', 'نیوز لیٹر', 'سبسکرائب', 'شیئر', 'ٹیگز'],
];

/** Headings of boxes beside an interview, which tell who somebody is. */
export const boxHeadings = [
  ...['سيرة ذاتية', 'السيرة الذاتية', 'نبذة(?: عن [^.!?؟]{1,30})?', 'بطاقة(?: تعريف(?:ية)?)?', 'من (?:هو|هي) [^.!?؟]{1,30}', 'في سطور', 'bio(?:graphy)?', 'profile', 'about the (?:author|artist|interviewee)', 'in brief', 'fact ?box', 'who is [^.!?]{1,30}'],
  ...['bio(?:graphie)?', 'bio express', 'repères', 'en bref', 'parcours', 'portrait', 'qui est [^.!?]{1,30}', 'zur person', 'steckbrief', 'kurzbiografie', 'biografie', 'vita', 'biografía', 'perfil', 'quién es [^.!?]{1,30}', 'trayectoria'],
  ...['קורות חיים', 'נעים להכיר', 'תעודת זהות', 'כרטיס ביקור', 'زندگی[\u200c ]?نامه', 'درباره نویسنده', 'مختصر تعارف', 'تعارف'],
];
