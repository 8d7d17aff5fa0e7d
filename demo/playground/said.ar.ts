/**
 * What the check and the importer say, in Arabic. The groups: `found` says what stands there and `instead` what to do about it, in which
 * `wanted` is what to write; a group with the name of a rule comes before `found`, for what says too little without it.
 * Values of JSON keep their straight quotation marks: `"5"` is no number.
 */
import type { Catalogue } from './said.js';

const finding: Catalogue = {
  found: {
    '{literal}': 'وُجد {literal}',
    'a list': 'وُجدت قائمة',
    'an object': 'وُجد كائن',
    'an empty list': 'القائمة فارغة',
    more: 'وُجد أكثر من ذلك',
    'no "{text}"': 'لا قيمة للمفتاح {text}',

    'bytes that are not UTF-8': 'في الملف بايتات ليست بترميز `UTF-8`',
    'a byte order mark': 'يبدأ الملف بعلامة ترتيب البايتات، وترفضها برامج كثيرة',
    'a key that stood there before': 'المفتاح مكرر، ولا يبقى منه إلا الأخير',
    'the key {literal}, which is ignored': 'المفتاح {literal} لا تعرفه صيغة الحوار، فلا أثر له',

    'a line break within text': 'في وسط النص سطر جديد',
    'a tab within text': 'في وسط النص علامة جدولة',
    'the control character {text} within text': 'في وسط النص حرف التحكّم {text}',
    'a comment': 'وُجد تعليق',
    markup: 'وُجدت وسوم صفحة',
    'a single quotation mark': 'وُجدت علامة اقتباس مفردة',
    'the quotation mark {text}': 'علامة الاقتباس {text} ليست مما يقبله `JSON`',
    'the Arabic ،': 'الفاصلة `،` عربية',
    'the Arabic ؛': 'الفاصلة المنقوطة `؛` عربية',
    'a backslash outside of text': 'وُجدت شرطة مائلة عكسية خارج النص',
    'a quotation mark that begins another entry': 'تبدأ علامة الاقتباس هنا عنصرًا آخر',
    'a comma before {text}': 'قبل {text} فاصلة زائدة',
    '{literal} after the end of the interview': 'وُجد {literal} بعد نهاية الحوار',
    'a key without a value': 'المفتاح بلا قيمة',
    'a comma too many': 'وُجدت فاصلة زائدة',
    '{literal} after a text has ended': 'وُجد {literal} بعد نهاية النص',
    'two entries without a comma': 'لا فاصلة بين هذين العنصرين',
    'the key {text} without quotation marks': 'المفتاح {text} بلا علامتي اقتباس',
    'the invisible character {text}': 'وُجد الحرف غير المرئي {text}',
    'an empty file': 'الملف فارغ',
    'the end of the file': 'انتهى الملف قبل أن يكتمل',

    '{literal} for text from right to left': 'النص يُكتب من اليمين إلى اليسار، واللغة المذكورة {literal}',
    '{literal} for text from left to right': 'النص يُكتب من اليسار إلى اليمين، واللغة المذكورة {literal}',
    '{literal} for "lang": {literal2}': 'الاتجاه {literal} يخالف اللغة {literal2}',
    '{text}, which is in the future': 'التاريخ {text} في المستقبل',
    '{text}, before it was published': 'التاريخ {text} يسبق النشر',
    '{literal}, the id of nobody': '{literal} ليس معرّف أحد',
    'an answer without "by" among those of {number} people': {
      two: 'جواب بلا `by`، والمجيبان اثنان',
      other: 'جواب بلا `by`، وعدد المجيبين {number}',
    },
    'the same question as in {text}': 'ورد هذا السؤال نفسه في {text}',
    '{literal}, the id of no question': '{literal} ليس معرّف سؤال',
    '{number} after {number2}': 'التوقيت {number} أبكر مما قبله، وهو {number2}',
    '<{text}>, which is left out with what is in it': 'يُحذف العنصر `<{text}>` بما فيه',
  },
  format: {
    '"JSON-LD without a Question: {text}"': 'في `JSON-LD` هذا {text}، وليس فيه `Question`',
    '"JSON-LD without a Question: "': 'ليس في `JSON-LD` هذا `Question`',
  },
  json: {
    '}': 'العلامة `}` ليست في موضعها',
    ']': 'العلامة `]` ليست في موضعها',
    '\\{text}': 'وُجد `\\{text}`',
  },
  'insecure-url': { '{literal}': 'لا تجلب صفحات `https` العنوان {literal}' },
  role: { '{literal}': 'الصفة فارغة' },
  question: { '{literal}': '{literal} لا يسأل شيئًا' },
  'markup-in-text': { '{literal}': 'هذا نص عادي، يرى القارئ فيه {literal} كما هو' },
  'broken-text': { '{literal}': 'قُرئ {literal} بترميز خاطئ' },

  instead: {
    '{wanted}': 'اكتب {wanted}',
    'at most {number} characters': 'اختصره إلى {number} حرف على الأكثر',
    'at most {number} tags': 'أبقِ {number} وسم على الأكثر',
    'at most {number} entries': 'أبقِ {number} عنصر على الأكثر',
    'at most {number} passages and tags': 'أبقِ {number} فقرة ووسم على الأكثر في الحوار كله',
    'at least one entry': 'أضف إليها عنصرًا على الأقل',
    'an id of its own': 'اختر معرّفًا لا يتكرر',

    'it anew, saved as UTF-8': 'احفظه من جديد بترميز `UTF-8`',
    'the file without it': 'احفظه من دونها',
    'it once': 'اكتبه مرة واحدة',
    '{literal}, if that is meant': 'اكتب {literal} إن كان هو المقصود',
    'a key of the format, or "x-{text}" if it is one of your own':
      'اكتب مفتاحًا من الصيغة، أو `"x-{text}"` إن كان خاصًّا بك',

    '\\n for it, or the " that ends the text': 'اكتب `\\n` مكانه، أو أغلق النص بالعلامة `"` قبله',
    '\\t for it': 'اكتب `\\t` مكانها',
    '\\u00{text} for it': 'اكتب `\\u00{text}` مكانه',
    'JSON without comments': 'احذفه، فلا تعليقات في `JSON`',
    'JSON: "interview-card import" makes it from a page': 'اكتب `JSON`، ويصنعه الأمر `interview-card import` من الصفحة',
    'the double one: "': 'اكتب العلامة `"` المزدوجة',
    'the straight one: "': 'اكتب العلامة `"` المستقيمة',
    'a plain comma: ,': 'اكتب الفاصلة اللاتينية `,` بدلًا منها',
    'nothing there': 'لا تكتب هنا شيئًا',
    'a comma before it, or nothing there': 'اكتب قبلها فاصلة `,` أو احذفها',
    'four digits from 0 to f after \\u': 'اكتب بعد `\\u` أربع خانات، كل منها من `0` إلى `f`',
    '\\\\ for a backslash, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000':
      'اكتب `\\\\` إن أردت شرطة مائلة عكسية، أو واحدًا من `\\" \\/ \\b \\f \\n \\r \\t \\u0000`',
    '{text} without it': 'اكتب {text} من دونها',
    'the {text} that ends what begins in line {number}': 'ضع العلامة {text} لتُغلق ما بدأ في السطر {number}',
    'a value, such as "text", or leave the key out': 'اكتب قيمة، مثل `"text"`، أو احذف المفتاح',
    'one between two entries': 'اكتب بين كل عنصرين فاصلة واحدة',
    'a colon between key and value': 'اكتب نقطتين `:` بين المفتاح وقيمته',
    '\\" for a quotation mark within text, or a comma after the text':
      'اكتب `\\"` لعلامة اقتباس داخل النص، أو فاصلة `,` بعده',
    'a comma between them': 'اكتب فاصلة `,` بينهما',
    'a number such as 12 or 0.5': 'اكتب عددًا، مثل `12` أو `0.5`',
    'text in quotation marks': 'ضع علامة `"` قبل النص وبعده',
    'a plain space, or nothing': 'اكتب مكانه فراغًا عاديًّا، أو احذفه',
    'an interview': 'اكتب حوارًا',
    JSON: 'اكتب `JSON` سليمًا',

    'the language of the text, such as {literal}': 'اكتب لغة النص، مثل {literal}',
    '{literal}, or in "lang" a language and script that is written so':
      'اكتب {literal}، أو اذكر في `lang` لغة وخطًّا بهذا الاتجاه',
    'the day that it happened': 'اكتب اليوم الذي حدث فيه',
    '{text} or later': 'اكتب {text} أو ما بعده',
    'what the image shows, for those who do not see it': 'صف ما في الصورة لمن لا يراها',
    'the size of the image in pixels, so that the page keeps the place free':
      'اكتب أبعاد الصورة بالبكسل، لتحجز الصفحة مكانها',
    'an address that begins with https:': 'اجعل `https:` أول العنوان',
    'the URL of a WebVTT file, for those who do not hear it': 'اكتب عنوان ملف `WebVTT` لمن لا يسمع',
    'what {text} is, or leave the key out': 'اكتب صفة {text}، أو احذف المفتاح',
    'an id for {text}, for the "by" of answers': 'اكتب معرّفًا يدل على {text}، ليُذكر في `by` مع الأجوبة',
    'an id, and give it to {text} too': 'اكتب معرّفًا، وأضفه إلى {text} أيضًا',
    'the id of someone: {names}': 'اكتب معرّف أحدهم: {names}',
    'the id of someone, after giving one to each person': 'أعطِ كل شخص معرّفًا، ثم اكتب هنا معرّف أحدهم',
    '{ "text": …, "by": the id of who says it }': 'اكتب `{ "text": …, "by": … }`، وفي `by` معرّف القائل',
    'a question that the answer answers': 'اكتب سؤالًا يجيب عنه الجواب',
    'each question once': 'اكتب كل سؤال مرة واحدة',
    'the id of one': 'اكتب معرّف سؤال',
    'the seconds from the start of the recording': 'اكتب الثواني منذ بداية التسجيل',
    'text without markup, or in an answer { "html": … }': 'اكتب نصًّا بلا وسوم، أو اكتب في الجواب `{ "html": … }`',
    'the character itself': 'اكتب الحرف نفسه',
    'elements that are kept, such as p, em, a, ul, blockquote and img':
      'استعمل عناصر تبقى، مثل `p` و`em` و`a` و`ul` و`blockquote` و`img`',
    'the text anew from its source, read as UTF-8 or in its own character set':
      'انقل النص من مصدره ثانية، واقرأه بترميز `UTF-8` أو بترميزه الأصلي',
  },
  wanted: {
    text: 'نصًّا',
    'a number': 'عددًا',
    'a number from {number}': 'عددًا لا يقل عن {number}',
    'a list': 'قائمة',
    'an object with {literal}': 'كائنًا فيه {literal}',
    'an object with {literal} and {literal2}': 'كائنًا فيه {literal} و{literal2}',
    '{literal}': '{literal}',
    '{literal} or {literal2}': '{literal} أو {literal2}',
    '{wanted}, or {wanted2}': '{wanted} أو {wanted2}',
    'an ISO 8601 date such as {text}': 'تاريخًا بصيغة `ISO 8601`، مثل {text}',
    'a BCP 47 language tag such as {text}': 'رمز لغة بصيغة `BCP 47`، مثل {text}',
    'an http, https, mailto, tel or relative URL': 'عنوانًا نسبيًّا، أو عنوان `http` أو `https` أو `mailto` أو `tel`',
  },
};

const report: Catalogue = {
  kind: { text: 'نص', HTML: '`HTML`', WordPress: 'ووردبريس', 'JSON-LD': '`JSON-LD`' },
  marks: {
    'the structure of the page': 'بنية الصفحة',
    'the marks {names}': 'العلامات {names}',
    'bold paragraphs': 'الفقرات بالخط العريض',
    headings: 'العناوين الفرعية',
    'paragraphs in italics': 'الفقرات بالخط المائل',
    'numbers before the questions': 'الأرقام قبل الأسئلة',
    '{text} before the turns': 'العلامة {text} قبل كل متحدث',
    '{text} before the questions': 'العلامة {text} قبل الأسئلة',
    'lines that end in a question mark': 'الأسطر المنتهية بعلامة استفهام',
    'speakers: {names}': 'أسماء المتحدثين: {names}',
    'one speaker: {text}': 'اسم متحدث واحد: {text}',
    'Questions of schema.org': 'عناصر `Question` من `schema.org`',
  },
  doubt: {
    'two paragraphs in a row ask: they are one question, "{text}" its end':
      'فقرتان متتاليتان تسألان: صارتا سؤالًا واحدًا آخره «{text}»',
    '"{text}" has no answer, and it is not told who says it: it was left out':
      'لا جواب عن «{text}» ولا يُعرف قائله، فتُرك',
    'the answer to question {number} is empty in the source: "{text}" was left out':
      'السؤال {number} بلا جواب في الأصل، فتُرك: «{text}»',
    'two lines could be the title: the first was taken, and "{text}" for the summary':
      'سطران يصلح كل منهما عنوانًا: أُخذ الأول، وصار «{text}» ملخّصًا',
    '"{text}" has no name below it: it was taken for a question, and what follows for its answer':
      'لا اسم تحت «{text}»: عُدّ سؤالًا، وما بعده جوابه',
    'the box "{text}" and the paragraph below it were left out: look where it ends':
      'تُرك الإطار «{text}» والفقرة التي تحته: انظر أين ينتهي',
    '"{text}" is taken for who answers: a guess from the {place}': 'يُظن أن «{text}» من يجيب، تخمينًا من {place}',
    '"{text}" is taken for who asks: a guess from the initials': 'يُظن أن «{text}» من يسأل، تخمينًا من الحروف الأولى',
    '"{text}" stands below the credits: it was left out': '«{text}» تحت أسماء من أعدّوا الحوار، فتُرك',
    'it is not told who answers: write it into "interviewees"': 'لم يُعرف من يجيب: اكتبه في `interviewees`',
    'most of the text stands above the first question: it became the summary': 'معظم النص فوق السؤال الأول، فصار ملخّصًا',
    'only one question was found': 'لم يُعثر إلا على سؤال واحد',
    'there is no title: "{text}" stands in for it': 'لا عنوان للنص، فأُخذ مكانه «{text}»',
    'the language could not be told: write it into "lang"': 'لم تُعرف اللغة: اكتبها في `lang`',
    '"{text}" is a guess from the words {names}': 'اللغة {text} تخمين من الكلمات: {names}',
    '"{text}" is set as the questions are, but asks nothing: it was taken for one':
      'كُتب «{text}» كما تُكتب الأسئلة ولا يسأل شيئًا، فعُدّ سؤالًا',
    '"{text}" is in italics as the questions are: it was taken for the end of the introduction':
      '«{text}» بالخط المائل كالأسئلة، وعُدّ آخر المقدمة',
    '"{text}" ends in a question mark, but has no mark as the questions have: it is a part of the answer above it':
      '«{text}» ينتهي بعلامة استفهام بلا علامة كالتي للأسئلة، وهو الآن من الجواب الذي فوقه',
    'no bold paragraph ends in a question mark: the text may be an article with subheads':
      'لا تنتهي أي فقرة بالخط العريض بعلامة استفهام: لعل النص مقال بعناوين فرعية',
    '"{text}" ends in a question mark, but stands where answers stand: it was taken for one':
      '«{text}» ينتهي بعلامة استفهام لكنه في موضع جواب، فعُدّ جوابًا',
    '"{text}" stands below a note of the editors: it was left out, with all below it':
      '«{text}» تحت ملاحظة من هيئة التحرير، فتُرك هو وما تحته',
    '"{text}" stands outside of the questions and answers of the page: it is a part of the answer above it':
      '«{text}» خارج ما تحدده الصفحة أسئلةً وأجوبة، وهو الآن من الجواب الذي فوقه',
    '"{text}" stands where questions stand, but has no question mark: it is a part of the answer above it':
      '«{text}» في موضع سؤال وبلا علامة استفهام، فعُدّ من الجواب الذي فوقه',
    'the first line ends in a question mark: it was taken for the title':
      'ينتهي السطر الأول بعلامة استفهام، وعُدّ العنوان',
    '{number} more paragraphs end in a question mark: they were taken for a part of the answers': {
      one: 'فقرة أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة',
      two: 'فقرتان أخريان تنتهيان بعلامة استفهام، عُدّتا من الأجوبة',
      few: '{number} فقرات أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة',
      other: '{number} فقرة أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة',
    },
    '"{text}" may be a heading: it is a part of the answer above it':
      'لعل «{text}» عنوان فرعي، وهو الآن من الجواب الذي فوقه',
  },
  place: { title: 'العنوان', 'lines above the questions': 'الأسطر التي فوق الأسئلة', box: 'الإطار التعريفي' },
  reason: {
    'mark of a question': 'علامة سؤال',
    'mark of an answer': 'علامة جواب',
    'name before what somebody says': 'اسم قبل كلام صاحبه',
    'time of a message': 'وقت رسالة',
    'head of a mail': 'ترويسة بريد',
    'greeting of a mail': 'تحية بريد',
    'end of a mail': 'خاتمة بريد',
    'number of a page': 'رقم صفحة',
    'running head of a page': 'ترويسة متكررة للصفحات',
    'line between sections': 'خط بين الأقسام',
    'caption of an image that cannot be shown': 'شرح صورة لا يمكن عرضها',
    'caption of an image above the questions': 'شرح صورة فوق الأسئلة',
    'text of an image that is no caption': 'نص صورة ليس شرحًا لها',
    'cookie notice': 'إشعار ملفات الارتباط',
    comments: 'تعليقات',
    'comment form': 'نموذج التعليق',
    'below the comment form': 'تحت نموذج التعليق',
    'share buttons': 'أزرار المشاركة',
    'related articles': 'مقالات ذات صلة',
    'link to other articles': 'رابط إلى مقالات أخرى',
    'newsletter box': 'إطار النشرة البريدية',
    'line of author and date': 'سطر الكاتب والتاريخ',
    byline: 'سطر الكاتب',
    navigation: 'روابط التنقل',
    form: 'نموذج',
    button: 'زر',
    'box beside the article': 'إطار بجانب المقال',
    'box within the interview': 'إطار داخل الحوار',
    'head of the page': 'رأس الصفحة',
    'foot of the page': 'ذيل الصفحة',
    'hidden on the page': 'مخفي في الصفحة',
    'not part of the article': 'ليس من المقال',
    'answer without a question': 'جواب بلا سؤال',
    'question without an answer': 'سؤال بلا جواب',
    'last words of who asks': 'الكلام الأخير لمن يسأل',
    'heading between the questions': 'عنوان فرعي بين الأسئلة',
    'note of the editors': 'ملاحظة من هيئة التحرير',
    'below the last answer': 'تحت الجواب الأخير',
    dateline: 'مكان الخبر',
    'words before the publisher': 'كلمات قبل اسم الناشر',
    'the date of publication, as its own value': 'تاريخ النشر، وله قيمة مستقلة',
    'another date': 'تاريخ آخر',
    'a name that is given twice': 'اسم مذكور مرتين',
    'an office that is given twice': 'صفة مذكورة مرتين',
    'words of a credit': 'كلمات تسبق الأسماء',
    'what stands behind a name in a credit': 'ما بعد اسم من أعدّ الحوار',
    'credit of a picture': 'مصدر صورة',
    'introduction: the page has a summary of its own': 'مقدمة، وللصفحة ملخّص غيرها',
    'not in the JSON-LD of the page': 'ليس في `JSON-LD` الصفحة',
    'only in the JSON-LD of the page': 'لا يرد إلا في `JSON-LD` الصفحة',
    'no words': 'بلا كلمات',
    'appeal to readers': 'نداء إلى القراء',
    'tracking code': 'رمز تتبّع',
    'end of the article': 'علامة انتهاء المقال',
    copyright: 'حقوق النشر',
    'time that reading takes': 'مدة القراءة',
  },
};

const refusal: Catalogue = {
  refusal: {
    'No questions and answers could be told apart.\n{help}': 'لم تتميّز أسئلة من أجوبة.\n{help}',
    'Most of the text stands above the first question, as in an article that asks its readers something.\n{help}':
      'معظم النص فوق السؤال الأول، كما في مقال يسأل قراءه شيئًا.\n{help}',
    'There are questions, but no answers to them.\n{help}': 'في النص أسئلة بلا أجوبة.\n{help}',
    'The interview would break the format: {text} should be {instead}, and is {found}.':
      'يخالف الحوار صيغته في {text}: {found}. {instead}.',
    'Its elements stand within each other, too deep to be read.': 'عناصر الصفحة متداخلة أعمق من أن تُقرأ.',
    'It is JSON, but neither an interview nor one post of WordPress.':
      'هذا `JSON`، لكنه ليس حوارًا ولا تدوينة واحدة من ووردبريس.',
    'Words were lost in an import: {number} in the source, {number2} kept, {number3} left out.':
      'ضاعت كلمات في التحويل، وهذا خطأ منا: في الأصل {number}، وبقي {number2}، وتُرك {number3}.',
  },
  help: {
    [`What was looked for: "Q:" and "A:", names before what they say, bold paragraphs or headings, numbers or dashes before the questions,
lines that end in a question mark. What helps: an empty line before each question and a question mark at its end, or "Q:" before each
question and "A:" before each answer.`]:
      'بُحث عن «س:» و«ج:»، وعن أسماء قبل الكلام، وفقرات بالخط العريض أو عناوين فرعية، وأرقام أو شرطات قبل الأسئلة، وأسطر تنتهي بعلامة استفهام. ' +
      'يساعد سطر فارغ قبل كل سؤال وعلامة استفهام في آخره، أو «س:» قبل كل سؤال و«ج:» قبل كل جواب.',
  },
};

/** A list, each entry with its own direction. */
const names: Catalogue = { names: { '{text}': '{text}', '{text}, {names}': '{text}، {names}' } };

export const arabic: Catalogue = { ...finding, ...report, ...refusal, ...names };
