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
  ...[
    'A',
    'Answer',
    'Antwort',
    'R',
    'Réponse',
    'Reponse',
    'Respuesta',
    'ج',
    'جواب',
    'الجواب',
    'إجابة',
    'الإجابة',
    'ת',
    'תשובה',
    'پاسخ',
  ],
];

/** Names of a side, not of a person: they tell who asks, and nobody is called so. */
export const askingSides = [
  ...[
    'الصحيفة',
    'الجريدة',
    'المجلة',
    'الموقع',
    'الوكالة',
    'القناة',
    'المحاور',
    'المحاورة',
    'الصحفي',
    'الصحفية',
    'المذيع',
  ],
  ...['Interviewer', 'Journalist', 'Reporter', 'Host', 'Editor', 'Moderator'],
  ...['Journaliste', 'Le journal', 'La rédaction', 'La revue', 'Le magazine', 'L’intervieweur', 'L’intervieweuse'],
  ...[
    'Interviewerin',
    'Journalistin',
    'Redaktion',
    'Die Redaktion',
    'Die Zeitung',
    'Zeitung',
    'Das Magazin',
    'Moderatorin',
  ],
  ...['Periodista', 'Entrevistador', 'Entrevistadora', 'La revista', 'El diario', 'Redacción'],
  ...['מראיין', 'מראיינת', 'המראיין', 'המראיינת', 'מנחה', 'המנחה', 'העיתון', 'המערכת'],
  ...['خبرنگار', 'مجری', 'مصاحبه‌کننده', 'روزنامه', 'مجله'],
  ...['رپورٹر', 'صحافی', 'نامہ نگار', 'میزبان', 'ادارہ'],
];

/** The other side. */
export const answeringSides = [
  ...[
    'الضيف',
    'الضيفة',
    'Guest',
    'Interviewee',
    'Invité',
    'Invitée',
    'L’invité',
    'L’invitée',
    'Gast',
    'Entrevistado',
    'Entrevistada',
    'Invitado',
    'Invitada',
  ],
  ...['מרואיין', 'מרואיינת', 'האורח', 'האורחת', 'مهمان', 'مصاحبه‌شونده', 'مہمان'],
];

const interview = '(?:ال)?(?:حوار|مقابلة|حديث|لقاء)';

/** Before the names of those who asked. A verb needs no colon; a noun alone could begin a sentence or a title. */
export const interviewerCredits = {
  verbs: [
    ...[
      `أجر(?:ى|ت|ا|تا|يا)\\s+(?:معه\\s+|معها\\s+)?${interview}`,
      `${interview}\\s+(?:من\\s+)?(?:أجراه|أجرته|أجراها|أجرتها)`,
      '(?:و?حاور)(?:ه|ها|هم|ته|تها|تهم|اه|اها)',
    ],
    ...[
      '(?:an\\s+)?interview(?:ed)?\\s+(?:and\\s+\\S+\\s+|conducted\\s+)?by',
      'questions\\s+by',
      'words\\s+by',
      'conversation\\s+conducted\\s+by',
      'hosted\\s+by',
    ],
    ...[
      'propos\\s+recueillis\\s+par',
      'recueillis?\\s+par',
      '(?:une?\\s+)?(?:entretien|interview)\\s+(?:(?:réalisée?|menée?|conduite?)\\s+)?par',
      'interrogée?\\s+par',
    ],
    ...[
      '(?:das\\s+)?(?:interview|gespräch)\\s+führten?',
      '(?:die\\s+)?fragen\\s+stellten?',
      '(?:ein\\s+)?(?:interview|gespräch)\\s+von',
      'interviewt\\s+von',
    ],
    ...[
      '(?:una\\s+)?entrevista\\s+(?:(?:realizada|hecha)\\s+)?(?:por|de)',
      'entrevistad[oa]\\s+por',
      'entrevistó',
      'entrevistaron',
    ],
    ...['ראיינ?(?:ה|ו|ן)?', 'ראיין', 'שוחח(?:ה|ו)?\\s+עמ\\S+'],
    ...[
      'گفت[\u200c ]?و?[\u200c ]?گو\\s+از',
      'مصاحبه\\s+از',
      'گفت[\u200c ]?و?[\u200c ]?گو[\u200c ]?کننده',
      'مصاحبه[\u200c ]?کننده',
    ],
    ...['انٹرویو\\s+از', 'گفتگو\\s+از'],
  ],
  nouns: [
    ...[
      interview,
      `${interview}\\s+و?إعداد`,
      'إعداد(?:\\s+وحوار)?',
      'حاور',
      'كتبت?(?:ه|ها)?',
      'interview(?:er|s)?',
      'hosts',
      'entretien',
      'interviewerin',
      'gespräch',
      'fragen',
      'entrevista',
      'entrevistador[ae]?s?',
    ],
    ...[
      'ריאיון',
      'ראיון',
      'מראיין',
      'מראיינת',
      'تهیه\\s+و\\s+تنظیم',
      'گفت[\u200c ]?و?[\u200c ]?گو',
      'مصاحبه',
      'خبرنگار',
      'انٹرویو',
      'انٹرویو\\s+نگار',
      'ملاقات',
    ],
  ],
};

/** The same above the text: below it, "By Friday." may be an answer. */
export const bylines = ['by', 'par', 'von', 'por', 'بقلم', 'מאת', 'تحریر'];

/** Before the name of who took the photographs; with a colon they are furniture of the page. */
export const pictureBylines = [
  '(?:photo(?:graph)?s?|photography|pictures?|images?|portraits?|fotos?|fotografías?|bilder?)\\s+(?:by|de|par|von|por)',
];

/** Before what somebody talks about. */
export const topics = ['about', 'on', 'sur', 'à\\s+propos', 'über', 'sobre', 'عن', 'حول', 'על', 'درباره'];

/** How a question begins that is a request, and ends without a question mark. */
export const requests = [
  ...[
    'حدثنا',
    'حدثينا',
    'حدثونا',
    'حدثني',
    'أخبرنا',
    'أخبرينا',
    'أخبرونا',
    'صف لنا',
    'صفي لنا',
    'كلمنا',
    'كلمينا',
    'عرفنا',
    'عرفينا',
  ],
  ...['tell (?:us|me)', 'talk (?:us|me|about)', 'describe', 'explain', 'walk (?:us|me) through'],
  ...[
    '(?:parlez|parle|racontez|raconte|dites|dis|décrivez|expliquez)[- ](?:nous|moi)',
    'décrivez',
    'racontez',
    'expliquez',
  ],
  ...[
    'cuénte(?:nos|me)',
    'cuéntanos',
    'háble(?:nos|me)',
    'háblanos',
    'descríba(?:nos)?',
    'explíque(?:nos)?',
    'díga(?:nos|me)',
  ],
  ...['erzählen sie', 'erzähl', 'beschreiben sie', 'beschreib', 'erklären sie', 'schildern sie'],
  ...[
    'ספרי? לנו',
    'ספרו לנו',
    'תארי? לנו',
    'הסבירי? לנו',
    'برایمان',
    'برای ما',
    'لطفا',
    'لطفاً',
    'کچھ .{0,30}بتائ',
    'ہمیں بتائ',
  ],
];

/** How a question begins that gives the last word: it has few words, and no full stop either. */
export const lastWords = [
  ...[
    '(?:و)?كلمة (?:أخيرة|ختامية)',
    'كلمتك(?:م)? الأخيرة',
    'a (?:last|final) word',
    '(?:any )?(?:last|final) words',
    'un dernier mot',
    'le mot de la fin',
    'una última palabra',
    'unas últimas palabras',
    'ein letztes wort',
  ],
  ...['מילה אחרונה', 'משפט אחרון', 'سخن (?:آخر|پایانی)', 'حرف آخر', 'کلام آخر', 'آخری (?:بات|پیغام)'],
];

/** Before the names of those who answered, always with a colon. */
export const intervieweeCredits = [
  ...[
    'ضيف(?:ة)?\\s+(?:ال)?(?:حوار|عدد|حلقة)',
    'الضيف(?:ة)?',
    'حوار\\s+مع',
    'interviewee',
    'guest',
    '(?:in\\s+)?conversation\\s+with',
    'invitée?',
    "l[’']invitée?",
    'gast',
    'im\\s+gespräch',
  ],
  ...[
    'entrevistad[oa]',
    'invitad[oa]',
    'מרואיינ(?:ת|ים)',
    'מרואיין',
    'אורח(?:ת)?',
    'مهمان',
    'مصاحبه[\u200c ]?شونده',
    'مہمان',
  ],
];

/** Before those who answered, in titles: "Interview with". */
export const conversations = [
  ...[
    '(?:في\\s+)?(?:حوار|مقابلة|لقاء|حديث|دردشة)(?:\\s+\\p{L}+)?\\s+مع',
    '(?:an?\\s+)?(?:interview|conversation|talk|chat|q\\s?&\\s?a)\\s+with',
    'in\\s+conversation\\s+with',
  ],
  ...[
    '(?:entretien|interview|rencontre|conversation)\\s+avec',
    '(?:entrevista|conversación|diálogo|charla)\\s+(?:a|con)',
    '(?:(?:ein|im)\\s+)?(?:interview|gespräch)\\s+mit',
  ],
  ...[
    '(?:ראיון|שיחה)\\s+עם',
    '(?:گفت[\u200c ]?و?[\u200c ]?گو|مصاحبه)(?:ی?\\s+\\p{L}+)?\\s+با',
    'پرسش\\s+و\\s+پاسخ\\s+با',
  ],
];

/** The same behind the name: Urdu. */
export const conversationsBehind = ['(?:سے|کا|کے\\s+ساتھ)\\s+(?:ایک\\s+|خصوصی\\s+)?(?:انٹرویو|گفتگو|ملاقات|مکالمہ)'];

/** Before names, and no part of them. */
export const honorifics = [
  ...[
    'Mr',
    'Mrs',
    'Ms',
    'Miss',
    'Sir',
    'Dame',
    'Lord',
    'Lady',
    'Dr',
    'Doctor',
    'Prof',
    'Professor',
    'President',
    'Minister',
    'Senator',
    'Mayor',
    'Judge',
    'Captain',
    'Chef',
    'Director',
    'Author',
    'Artist',
  ],
  ...[
    'M',
    'Mme',
    'Mlle',
    'Monsieur',
    'Madame',
    'Maître',
    'Docteur',
    'Professeur',
    'Sr',
    'Sra',
    'Señor',
    'Señora',
    'Don',
    'Doña',
    'Doctora',
    'Profesor',
    'Profesora',
    'Herr',
    'Frau',
    'Herrn',
    'Doktor',
  ],
];

/** Offices that stand before names, or before what somebody is in charge of: "minister of health" is nobody's name. */
export const offices = [
  ...[
    'وزيرة?',
    'رئيسة?',
    'مديرة?',
    'نائبة?',
    'كاتبة?',
    'أمينة?',
    'سفيرة?',
    'عضوة?',
    'محافظ',
    'والي',
    'عميدة?',
    'قائدة?',
    'خبيرة?',
    'أستاذة?',
    'دكتورة?',
    'باحثة?',
    'ناطقة?',
    'شاعرة?',
    'مخرجة?',
    'طبيبة?',
    'بطلة?',
    'نجمة?',
    'صاحبة?',
  ],
  ...[
    'שר(?:ת)?',
    'ראש',
    'מנהל(?:ת)?',
    'יושב',
    'נשיא(?:ת)?',
    'סופר(?:ת)?',
    'پروفسور',
    'دکتر',
    'وزیر',
    'رئیس',
    'مدیر',
    'استاد',
    'نویسنده',
    'کارگردان',
    'ڈاکٹر',
    'پروفیسر',
    'صدر',
  ],
];

/** Between two names. */
export const conjunctions = ['and', '&', 'et', 'y', 'e', 'und', 'و', 'اور'];

/** Words within a name that begin with a small letter. */
export const particles =
  /^(?:de|del|della|di|da|do|dos|du|des|la|las|le|los|van|von|vom|zu|zum|zur|den|der|ter|ten|y|e|al|el|ben|bin|ibn|bint|abu|d[’']\p{Lu}\S*|al-\S+|el-\S+)$/u;

/** Before the name of the publisher. */
export const sourceWords = [
  'المصدر',
  'source',
  'sources',
  'quelle',
  'fuente',
  'מקור',
  'המקור',
  'منبع',
  'ماخذ',
  'بشکریہ',
];
