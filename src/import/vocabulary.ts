/**
 * The words by which newsrooms mark what is what, in all languages that are read. They are looked for together, whatever the language
 * of a text: the marks of one language are seldom words of another, and sites mix them.
 */

/** Before a question: `Q:`, `س:`, `Frage:`. */
export const questionMarks = [
  ...['Q', 'Question', 'F', 'Frage', 'P', 'Pregunta', 'س', 'سؤال', 'السؤال', 'ש', 'שאלה', 'پرسش', 'سوال'],
];

/** Before an answer: `A:`, `ج:`, `Antwort:`. */
export const answerMarks = [
  ...['A', 'Answer', 'Antwort', 'R', 'Réponse', 'Reponse', 'Respuesta', 'ج', 'جواب', 'الجواب', 'إجابة', 'الإجابة', 'ת', 'תשובה', 'پاسخ'],
];

/** Names of a side, not of a person: they tell who asks, and nobody is called so. */
export const askingSides = [
  ...['الصحيفة', 'الجريدة', 'المجلة', 'الموقع', 'الوكالة', 'القناة', 'المحاور', 'المحاورة', 'الصحفي', 'الصحفية', 'المذيع'],
  ...['Interviewer', 'Journalist', 'Reporter', 'Host', 'Editor', 'Moderator'],
  ...['Journaliste', 'Le journal', 'La rédaction', 'La revue', 'Le magazine', 'L’intervieweur', 'L’intervieweuse'],
  ...['Interviewerin', 'Journalistin', 'Redaktion', 'Die Redaktion', 'Die Zeitung', 'Zeitung', 'Das Magazin', 'Moderatorin'],
  ...['Periodista', 'Entrevistador', 'Entrevistadora', 'La revista', 'El diario', 'Redacción'],
  ...['מראיין', 'מראיינת', 'המראיין', 'המראיינת', 'מנחה', 'המנחה', 'העיתון', 'המערכת'],
  ...['خبرنگار', 'مجری', 'مصاحبه‌کننده', 'روزنامه', 'مجله'],
  ...['رپورٹر', 'صحافی', 'نامہ نگار', 'میزبان', 'ادارہ'],
];

/** The other side. */
export const answeringSides = [
  ...['الضيف', 'الضيفة', 'Guest', 'Interviewee', 'Invité', 'Invitée', 'L’invité', 'L’invitée', 'Gast', 'Entrevistado', 'Entrevistada', 'Invitado', 'Invitada'],
  ...['מרואיין', 'מרואיינת', 'האורח', 'האורחת', 'مهمان', 'مصاحبه‌شونده', 'مہمان'],
];

const interview = '(?:ال)?(?:حوار|مقابلة|حديث|لقاء)';

/** Before the names of those who asked. A verb needs no colon; a noun alone could begin a sentence or a title. */
export const interviewerCredits = {
  verbs: [
    ...[`أجر(?:ى|ت|ا|تا|يا)\\s+(?:معه\\s+|معها\\s+)?${interview}`, `${interview}\\s+(?:من\\s+)?(?:أجراه|أجرته|أجراها|أجرتها)`, '(?:و?حاور)(?:ه|ها|هم|ته|تها|تهم|اه|اها)'],
    ...['(?:an\\s+)?interview(?:ed)?\\s+(?:and\\s+\\S+\\s+|conducted\\s+)?by', 'questions\\s+by', 'words\\s+by', 'conversation\\s+conducted\\s+by'],
    ...['propos\\s+recueillis\\s+par', 'recueillis?\\s+par', '(?:une?\\s+)?(?:entretien|interview)\\s+(?:(?:réalisée?|menée?|conduite?)\\s+)?par', 'interrogée?\\s+par'],
    ...['(?:das\\s+)?(?:interview|gespräch)\\s+führten?', '(?:die\\s+)?fragen\\s+stellten?', '(?:ein\\s+)?(?:interview|gespräch)\\s+von', 'interviewt\\s+von'],
    ...['(?:una\\s+)?entrevista\\s+(?:(?:realizada|hecha)\\s+)?(?:por|de)', 'entrevistad[oa]\\s+por', 'entrevistó', 'entrevistaron'],
    ...['ראיינ?(?:ה|ו|ן)?', 'ראיין', 'שוחח(?:ה|ו)?\\s+עמ\\S+'],
    ...['گفت[\u200c ]?و?[\u200c ]?گو\\s+از', 'مصاحبه\\s+از', 'گفت[\u200c ]?و?[\u200c ]?گو[\u200c ]?کننده', 'مصاحبه[\u200c ]?کننده'],
    ...['انٹرویو\\s+از', 'گفتگو\\s+از'],
  ],
  nouns: [
    ...[interview, `${interview}\\s+و?إعداد`, 'إعداد(?:\\s+وحوار)?', 'حاور', 'interview(?:er|s)?', 'entretien', 'interviewerin', 'gespräch', 'fragen', 'entrevista', 'entrevistador[ae]?s?'],
    ...['ריאיון', 'ראיון', 'מראיין', 'מראיינת', 'گفت[\u200c ]?و?[\u200c ]?گو', 'مصاحبه', 'خبرنگار', 'انٹرویو', 'انٹرویو\\s+نگار', 'ملاقات'],
  ],
};

/** The same above the text: below it, "By Friday." may be an answer. */
export const bylines = ['by', 'par', 'von', 'por', 'بقلم', 'מאת', 'تحریر'];

/** How a question begins that is a request, and ends without a question mark. */
export const requests = [
  ...['حدثنا', 'حدثينا', 'حدثونا', 'حدثني', 'أخبرنا', 'أخبرينا', 'أخبرونا', 'صف لنا', 'صفي لنا', 'كلمنا', 'كلمينا', 'عرفنا', 'عرفينا'],
  ...['tell (?:us|me)', 'talk (?:us|me|about)', 'describe', 'explain', 'walk (?:us|me) through'],
  ...['(?:parlez|parle|racontez|raconte|dites|dis|décrivez|expliquez)[- ](?:nous|moi)', 'décrivez', 'racontez', 'expliquez'],
  ...['cuénte(?:nos|me)', 'cuéntanos', 'háble(?:nos|me)', 'háblanos', 'descríba(?:nos)?', 'explíque(?:nos)?', 'díga(?:nos|me)'],
  ...['erzählen sie', 'erzähl', 'beschreiben sie', 'beschreib', 'erklären sie', 'schildern sie'],
  ...['ספרי? לנו', 'ספרו לנו', 'תארי? לנו', 'הסבירי? לנו', 'برایمان', 'برای ما', 'لطفا', 'لطفاً', 'کچھ .{0,30}بتائ', 'ہمیں بتائ'],
];

/** Before the names of those who answered, always with a colon. */
export const intervieweeCredits = [
  ...['ضيف(?:ة)?\\s+(?:ال)?(?:حوار|عدد|حلقة)', 'الضيف(?:ة)?', 'حوار\\s+مع', 'interviewee', 'guest', '(?:in\\s+)?conversation\\s+with', 'invitée?', 'l[’\']invitée?', 'gast', 'im\\s+gespräch'],
  ...['entrevistad[oa]', 'invitad[oa]', 'מרואיינ(?:ת|ים)', 'מרואיין', 'אורח(?:ת)?', 'مهمان', 'مصاحبه[\u200c ]?شونده', 'مہمان'],
];

/** Before those who answered, in titles: "Interview with". */
export const conversations = [
  ...['(?:في\\s+)?(?:حوار|مقابلة|لقاء|حديث|دردشة)(?:\\s+\\p{L}+)?\\s+مع', '(?:an?\\s+)?(?:interview|conversation|talk|chat|q\\s?&\\s?a)\\s+with', 'in\\s+conversation\\s+with'],
  ...['(?:entretien|interview|rencontre|conversation)\\s+avec', '(?:entrevista|conversación|diálogo|charla)\\s+(?:a|con)', '(?:(?:ein|im)\\s+)?(?:interview|gespräch)\\s+mit'],
  ...['(?:ראיון|שיחה)\\s+עם', '(?:گفت[\u200c ]?و?[\u200c ]?گو|مصاحبه)(?:ی?\\s+\\p{L}+)?\\s+با'],
];

/** The same behind the name: Urdu. */
export const conversationsBehind = ['(?:سے|کا|کے\\s+ساتھ)\\s+(?:ایک\\s+|خصوصی\\s+)?(?:انٹرویو|گفتگو|ملاقات|مکالمہ)'];

/** Before names, and no part of them. */
export const honorifics = [
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Sir', 'Dame', 'Lord', 'Lady', 'Dr', 'Doctor', 'Prof', 'Professor', 'President', 'Minister', 'Senator', 'Mayor', 'Judge', 'Captain', 'Chef', 'Director', 'Author', 'Artist'],
  ...['M', 'Mme', 'Mlle', 'Monsieur', 'Madame', 'Maître', 'Docteur', 'Professeur', 'Sr', 'Sra', 'Señor', 'Señora', 'Don', 'Doña', 'Doctora', 'Profesor', 'Profesora', 'Herr', 'Frau', 'Herrn', 'Doktor'],
];

/** Offices that stand before names, or before what somebody is in charge of: "minister of health" is nobody's name. */
export const offices = [
  ...['وزيرة?', 'رئيسة?', 'مديرة?', 'نائبة?', 'كاتبة?', 'أمينة?', 'سفيرة?', 'عضوة?', 'محافظ', 'والي', 'عميدة?', 'قائدة?', 'خبيرة?', 'أستاذة?', 'دكتورة?', 'باحثة?', 'ناطقة?', 'شاعرة?', 'مخرجة?', 'طبيبة?', 'بطلة?', 'نجمة?', 'صاحبة?'],
  ...['שר(?:ת)?', 'ראש', 'מנהל(?:ת)?', 'יושב', 'נשיא(?:ת)?', 'סופר(?:ת)?', 'پروفسور', 'دکتر', 'وزیر', 'رئیس', 'مدیر', 'استاد', 'نویسنده', 'کارگردان', 'ڈاکٹر', 'پروفیسر', 'صدر'],
];

/** Between two names. */
export const conjunctions = ['and', '&', 'et', 'y', 'e', 'und', 'و', 'اور'];

/** Words within a name that begin with a small letter. */
export const particles = /^(?:de|del|della|di|da|do|dos|du|des|la|las|le|los|van|von|vom|zu|zum|zur|den|der|ter|ten|y|e|al|el|ben|bin|ibn|bint|abu|d[’']\p{Lu}\S*|al-\S+|el-\S+)$/u;

/** Lines of a page that are not its text: of a copy of the whole page, every one that stands alone. */
export const furniture: readonly (readonly [reason: string, patterns: readonly string[]])[] = [
  ['tracking code', ['fbpx', 'gtag.*', 'googletag.*', 'fbq\\(.*', '_gaq.*', 'window\\.dataLayer.*']],
  [
    'comment form',
    [
      ...['(?:اترك|أضف|اكتب|شارك) (?:تعليقا?|تعليقك|ردا?)(?: إلغاء الرد)?', 'إلغاء الرد', 'لن يتم نشر عنوان بريدك الإلكتروني.*', 'الحقول الإلزامية مشار.*', 'التعليق ?\\*?', 'إرسال التعليق', 'البريد الإلكتروني ?\\*', 'الاسم ?\\*', 'الموقع الإلكتروني', 'احفظ اسمي.*', '(?:ال)?تعليقات ?(?:\\(\\d+\\))?'],
      ...['leave a (?:reply|comment)(?: cancel reply)?', 'cancel reply', 'your email address will not be published.*', 'required fields are marked.*', 'post comment', 'comment ?\\*', 'name ?\\*', 'email ?\\*', 'website', 'save my name.*', '(?:\\d+ )?comments?(?: ?\\(\\d+\\))?', 'add a comment'],
      ...['laisser un commentaire(?: annuler la réponse)?', 'annuler la réponse', 'votre adresse e-?mail ne sera pas publiée.*', 'les champs obligatoires.*', 'commentaires? ?\\*?', 'nom ?\\*', 'e-mail ?\\*', 'site web', 'enregistrer mon nom.*', 'répondre'],
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
      ...['زر الذهاب إلى الأعلى', '(?:العودة|الذهاب|الرجوع) إلى (?:ال)?أعلى', 'إلى الأعلى', '(?:شارك|مشاركة)(?: (?:المقال|الخبر|هذا المقال|عبر .*|على .*))?', 'طباعة', 'نسخ الرابط', 'انسخ الرابط', 'اشترك(?: الآن| في النشرة.*)?', 'استمع(?: إلى المقال)?', 'حفظ'],
      ...['(?:back to|scroll to|go to) top', 'share(?: (?:this|this article|on .*|via .*))?', 'print(?: this article)?', 'copy link', 'tweet', 'save', 'subscribe(?: now)?', 'sign up(?: for .*)?', 'listen to this article', 'advertisement', 'skip to (?:main )?content'],
      ...['(?:retour en haut|haut de page|retour en haut de page)', 'partager(?: (?:cet article|sur .*|l[’\']article))?', 'imprimer', 'copier le lien', 's[’\']abonner', 'abonnez-vous', 'écouter l[’\']article', 'publicité'],
      ...['nach oben', 'zum seitenanfang', 'teilen', 'artikel teilen', 'drucken', 'link kopieren', 'merken', 'abonnieren', 'anzeige'],
      ...['volver arriba', 'ir arriba', 'compartir(?: (?:en .*|este artículo))?', 'imprimir', 'copiar enlace', 'suscr[ií]bete', 'guardar', 'publicidad'],
      ...['(?:חזרה|בחזרה) למעלה', 'חזרה לראש (?:העמוד|הדף)', '(?:שתפו|שיתוף|שתף)(?: (?:את הכתבה|ב.*))?', 'הדפסה', 'הדפיסו', 'העתק(?:ת)? קישור', 'פרסומת'],
      ...['بازگشت به بالا', 'برو به بالا', '(?:اشتراک[\u200c ]?گذاری|هم[\u200c ]?رسانی)(?: .{0,20})?', 'چاپ', 'کپی لینک', 'ذخیره'],
      ...['(?:واپس )?اوپر جائیں', 'واپس اوپر', 'شیئر (?:کریں|کیجیے)', 'پرنٹ (?:کریں)?', 'لنک کاپی کریں', 'اشتہار'],
      ...['(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|messenger|pinterest|فيسبوك|تويتر|واتساب|تيلجرام|لينكدإن|ماسنجر)'],
    ],
  ],
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
      ...['(?:اقرأ|إقرأ|اقرؤوا|شاهد) أيضا?(?: ?:.*)?', '(?:مقالات|مواضيع|أخبار) (?:ذات صلة|متعلقة|مشابهة)', 'مواضيع ذات صلة', '(?:read|see) (?:also|more|next)(?: ?:.*)?', 'also read(?: ?:.*)?', 'related(?: (?:articles|stories|posts))?(?: ?:.*)?', 'more (?:on this story|stories|from .*)', 'next article', 'previous article'],
      ...['(?:à )?lire (?:aussi|également)(?: ?:.*)?', 'voir aussi(?: ?:.*)?', 'articles (?:liés|similaires)', 'sur le même (?:sujet|thème)(?: ?:.*)?', '(?:lesen sie auch|mehr zum thema|auch interessant|siehe auch)(?: ?:.*)?', 'verwandte artikel'],
      ...['(?:lee|lea|leer|ver) (?:también|más)(?: ?:.*)?', 'te puede interesar(?: ?:.*)?', 'artículos relacionados', 'noticias relacionadas', '(?:קראו|קרא|ראו) (?:גם|עוד)(?: ?:.*)?', 'כתבות (?:נוספות|קשורות)', 'אולי יעניין אותך(?: ?:.*)?'],
      ...['(?:بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط)(?: ?:.*)?', '(?:یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|متعلقہ مضامین)(?: ?:.*)?'],
    ],
  ],
];

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

/** Months in the order of the year, lower case: all names of one stand together. */
export const months: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'january', 'janvier', 'januar', 'jänner', 'enero', 'يناير', 'كانون الثاني', 'جانفي', 'ינואר', 'ژانویه', 'جنوری'],
  ['feb', 'févr', 'fév', 'février', 'fevrier', 'february', 'februar', 'febrero', 'فبراير', 'شباط', 'فيفري', 'פברואר', 'فوریه', 'فروری'],
  ['mar', 'mars', 'march', 'märz', 'marzo', 'مارس', 'آذار', 'מרץ', 'مارچ'],
  ['apr', 'avr', 'abr', 'avril', 'april', 'abril', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل', 'אפריל', 'آوریل', 'اپریل'],
  ['may', 'mai', 'mayo', 'مايو', 'ماي', 'أيار', 'מאי', 'مه', 'مئی'],
  ['jun', 'june', 'juin', 'juni', 'junio', 'يونيو', 'يونيه', 'حزيران', 'جوان', 'יוני', 'ژوئن', 'جون'],
  ['jul', 'juil', 'july', 'juillet', 'juli', 'julio', 'يوليو', 'يوليوز', 'تموز', 'جويلية', 'יולי', 'ژوئیه', 'جولائی'],
  ['aug', 'ago', 'august', 'août', 'aout', 'agosto', 'أغسطس', 'غشت', 'آب', 'أوت', 'אוגוסט', 'اوت', 'اگست'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'سبتمبر', 'شتنبر', 'أيلول', 'ספטמבר', 'سپتامبر', 'ستمبر'],
  ['oct', 'okt', 'october', 'octobre', 'oktober', 'octubre', 'أكتوبر', 'تشرين الأول', 'אוקטובר', 'اکتبر', 'اکتوبر'],
  ['nov', 'november', 'novembre', 'noviembre', 'نوفمبر', 'نونبر', 'تشرين الثاني', 'נובמבר', 'نوامبر', 'نومبر'],
  ['dec', 'déc', 'dez', 'dic', 'december', 'décembre', 'decembre', 'dezember', 'diciembre', 'ديسمبر', 'دجنبر', 'كانون الأول', 'דצמבר', 'دسامبر', 'دسمبر'],
];

/** Before a date. */
export const dateWords = [
  ...['نشر(?:ت)?(?: في| بتاريخ)?', 'تاريخ النشر', 'آخر تحديث', 'published(?: on)?', 'posted(?: on)?', 'publié(?:e)?(?: le)?', 'le', 'veröffentlicht(?: am)?', 'vom', 'publicado(?: el)?', 'el'],
  ...['פורסם(?: ב)?-?', 'תאריך', 'منتشر شده(?: در)?', 'تاریخ(?: انتشار)?', 'شائع(?: شدہ)?', 'تاریخ اشاعت'],
];

/** Before the lines at the head of a mail. */
export const mailHeaders = [
  ...['from', 'to', 'cc', 'sent', 'date', 'subject', 'de', 'à', 'envoyé', 'objet', 'von', 'an', 'gesendet', 'datum', 'betreff', 'para', 'enviado', 'fecha', 'asunto'],
  ...['من', 'إلى', 'التاريخ', 'الموضوع', 'מאת', 'אל', 'נשלח', 'תאריך', 'נושא', 'از', 'به', 'تاریخ', 'موضوع'],
];

/** How mails begin, with the name of whom they are for. */
export const mailGreetings = [
  ...['hi', 'hello', 'hey', 'dear', 'good (?:morning|afternoon|evening)', 'bonjour', 'bonsoir', 'salut', 'ch(?:er|ère|ers)', 'hallo', 'guten (?:tag|morgen|abend)', 'liebe[rs]?', 'sehr geehrte[rs]?'],
  ...['hola', 'buen[oa]s (?:días|tardes|noches)', 'estimad[oa]s?', 'querid[oa]s?', 'مرحبا', 'أهلا', 'السلام عليكم', 'عزيزي', 'عزيزتي', 'تحية طيبة', 'שלום', 'היי', 'سلام', 'السلام علیکم', 'محترم'],
];

/** How mails end, above the sender's name. */
export const mailClosings = [
  ...['(?:best|kind|warm)(?: regards| wishes)?', 'regards', 'cheers', 'all the best', 'yours(?: \\S+)?', '(?:bien )?cordialement', 'bien à (?:vous|toi)', 'amitiés', '(?:un )?(?:cordial )?saludos?', 'un abrazo', 'atentamente'],
  ...['(?:viele|liebe|beste|herzliche|schöne) grüße', 'mit (?:freundlichen|besten|herzlichen) grüßen', 'mfg', '(?:مع )?(?:خالص |أطيب )?(?:ال)?تحياتي?', 'مع (?:الشكر|التحية|التقدير)', 'בברכה', 'תודה ו?להתראות', 'با احترام', 'با سپاس', 'والسلام'],
];

/** Headings of boxes beside an interview, which tell who somebody is. */
export const boxHeadings = [
  ...['سيرة ذاتية', 'السيرة الذاتية', 'نبذة(?: عن [^.!?؟]{1,30})?', 'بطاقة(?: تعريف(?:ية)?)?', 'من (?:هو|هي) [^.!?؟]{1,30}', 'في سطور', 'bio(?:graphy)?', 'profile', 'about the (?:author|artist|interviewee)', 'in brief', 'fact ?box', 'who is [^.!?]{1,30}'],
  ...['bio(?:graphie)?', 'bio express', 'repères', 'en bref', 'parcours', 'portrait', 'qui est [^.!?]{1,30}', 'zur person', 'steckbrief', 'kurzbiografie', 'biografie', 'vita', 'biografía', 'perfil', 'quién es [^.!?]{1,30}', 'trayectoria'],
  ...['קורות חיים', 'נעים להכיר', 'תעודת זהות', 'כרטיס ביקור', 'زندگی[\u200c ]?نامه', 'درباره نویسنده', 'مختصر تعارف', 'تعارف'],
];

/** Before the name of the publisher. */
export const sourceWords = ['المصدر', 'source', 'sources', 'quelle', 'fuente', 'מקור', 'המקור', 'منبع', 'ماخذ', 'بشکریہ'];
