/** The messages of the importer in Arabic, by the English sentence. */
import type { Catalogue } from './said.js';

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
    'The interview would break the format: {text} should be {text2}, and is {text3}.': 'يخالف الحوار صيغته في {text}.',
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

export const arabic: Catalogue = { ...report, ...refusal, ...names };
