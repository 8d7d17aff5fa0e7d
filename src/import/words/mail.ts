/** The words around the text of a mail, in all languages that are read. */

/** Before the lines at the head of a mail. */
export const mailHeaders = [
  ...[
    'from',
    'to',
    'cc',
    'sent',
    'date',
    'subject',
    'de',
    'à',
    'envoyé',
    'objet',
    'von',
    'an',
    'gesendet',
    'datum',
    'betreff',
    'para',
    'enviado',
    'fecha',
    'asunto',
  ],
  ...['من', 'إلى', 'التاريخ', 'الموضوع', 'מאת', 'אל', 'נשלח', 'תאריך', 'נושא', 'از', 'به', 'تاریخ', 'موضوع'],
];

/** How mails begin, with the name of whom they are for. */
export const mailGreetings = [
  ...[
    'hi',
    'hello',
    'hey',
    'dear',
    'good (?:morning|afternoon|evening)',
    'bonjour',
    'bonsoir',
    'salut',
    'ch(?:er|ère|ers)',
    'hallo',
    'guten (?:tag|morgen|abend)',
    'liebe[rs]?',
    'sehr geehrte[rs]?',
  ],
  ...[
    'hola',
    'buen[oa]s (?:días|tardes|noches)',
    'estimad[oa]s?',
    'querid[oa]s?',
    'مرحبا',
    'أهلا',
    'السلام عليكم',
    'عزيزي',
    'عزيزتي',
    'تحية طيبة',
    'שלום',
    'היי',
    'سلام',
    'السلام علیکم',
    'محترم',
  ],
];

/** How mails end, above the sender's name. */
export const mailClosings = [
  ...[
    '(?:best|kind|warm)(?: regards| wishes)?',
    'regards',
    'cheers',
    'all the best',
    'yours(?: \\S+)?',
    '(?:bien )?cordialement',
    'bien à (?:vous|toi)',
    'amitiés',
    '(?:un )?(?:cordial )?saludos?',
    'un abrazo',
    'atentamente',
  ],
  ...[
    '(?:viele|liebe|beste|herzliche|schöne) grüße',
    'mit (?:freundlichen|besten|herzlichen) grüßen',
    'mfg',
    '(?:مع )?(?:خالص |أطيب )?(?:ال)?تحياتي?',
    'مع (?:الشكر|التحية|التقدير)',
    'בברכה',
    'תודה ו?להתראות',
    'با احترام',
    'با سپاس',
    'والسلام',
  ],
];
