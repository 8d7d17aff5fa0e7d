/** How notes of the editors begin, on how an interview came about, in all languages that are read. */
export const editingNotes = [
  ...[
    '(?:this|the|our) (?:interview|conversation|q ?& ?a|transcript|discussion) (?:has been|have been|was|is) (?:\\S+ )?(?:edited|condensed|shortened|abridged|translated|updated|conducted|first published|originally published)',
    '(?:questions|answers|responses) (?:and (?:answers|responses) )?(?:have been|were) (?:\\S+ )?(?:edited|condensed|shortened)',
  ],
  ...[
    "(?:cet|cette|l[’']) ?(?:entretien|interview|échange) (?:a été|est) (?:\\S+ )?(?:relue?|éditée?|condensée?|raccourcie?|traduite?|réalisée?|publiée?|remaniée?)",
  ],
  ...[
    '(?:dieses|das) (?:interview|gespräch) (?:wurde|ist|erschien) (?:\\S+ ){0,6}?(?:gekürzt|redigiert|bearbeitet|übersetzt|autorisiert|geführt|aufgezeichnet|erschienen)',
  ],
  ...[
    '(?:esta|la) (?:entrevista|conversación) (?:ha sido|fue|se ha) (?:\\S+ )?(?:editada|condensada|traducida|resumida|publicada|realizada|editado|condensado)',
  ],
  ...[
    '(?:أجري|جرى|تم|جرت) (?:\\S+ )?(?:تحرير|اختصار|تكثيف|ترجمة|تنقيح|هذا|هذه) (?:\\S+ )?(?:الحوار|المقابلة|الحديث|اللقاء)',
    '(?:حرر|اختصر|ترجم|نقح|نشر)ت? (?:هذا الحوار|هذه المقابلة|هذا الحديث|هذا اللقاء)',
  ],
  ...['ה?ר(?:י)?איון (?:זה )?(?:נערך|קוצר|תורגם|פורסם)', 'השיחה (?:נערכה|קוצרה|תורגמה)'],
  ...[
    'این (?:گفت[\u200c ]?و?[\u200c ]?گو|مصاحبه) .{0,40}(?:ویرایش|خلاصه|کوتاه|ترجمه)',
    '(?:یہ|اس) (?:انٹرویو|گفتگو) .{0,40}(?:مختصر|ترمیم|ترجمہ|مدون)',
  ],
];
