/** The Arabic texts of the importer. */
import { counter, isolate, shorten, visible } from '../../interview/message.js';
import { longest, type Messages, type NamePlace } from './en.js';

const quoted = (text: string) => `«${isolate(visible(shorten(text, longest)))}»`;
const listed = (texts: readonly string[]) => texts.map(isolate).join('، ');
const counted = counter('ar');
const words = (count: number) =>
  counted(count, { zero: 'لا كلمات', one: 'كلمة واحدة', two: 'كلمتان', few: '{n} كلمات', other: '{n} كلمة' });

const places: Readonly<Record<NamePlace, string>> = {
  title: 'العنوان',
  introduction: 'الأسطر التي فوق الأسئلة',
  box: 'الإطار التعريفي',
};

const help =
  'يتعرّف البرنامج على «س:» و«ج:»، وعلى الأسماء قبل كلام أصحابها، والفقرات بالخط العريض أو العناوين الفرعية، والأرقام أو الشرطات قبل الأسئلة، والأسطر المنتهية بعلامة استفهام. ' +
  'ويساعده سطر فارغ قبل كل سؤال وعلامة استفهام في آخره، أو «س:» قبل كل سؤال و«ج:» قبل كل جواب.';

const saveAsUtf8 = `افتح الأصل في محرّر نصوص أو متصفح يعرضه سليمًا، واحفظه بترميز ${isolate('UTF-8')}، ثم استورد الملف المحفوظ.`;

const warnings = {
  'adjacent-questions': ({ text }) => `سؤالان متتاليان دُمجا في سؤال واحد، آخره ${quoted(text)}.`,
  'bold-without-questions': () => 'لا تنتهي أي فقرة بالخط العريض بعلامة استفهام. لعل النص مقال بعناوين فرعية.',
  'box-omitted': ({ text }) => `حُذف الإطار ${quoted(text)} والفقرة التي تحته. تحقّق من موضع نهايته.`,
  'empty-answer': ({ number, text }) => `السؤال ${isolate(number)} بلا جواب في الأصل، فحُذف: ${quoted(text)}.`,
  'first-line-as-title': () => 'ينتهي السطر الأول بعلامة استفهام، وقد صار العنوان.',
  'guessed-interviewee': ({ name, place }) => `يُرجَّح أن الضيف هو ${quoted(name)}. ورد الاسم في ${places[place]}.`,
  'guessed-region': ({ lang, words: found }) =>
    `المنطقة في رمز اللغة ${isolate(lang)} تخمين من الكلمات: ${listed(found)}.`,
  'guessed-interviewer': ({ name }) => `يُرجَّح أن المحاوِر هو ${quoted(name)}، لتطابق الحروف الأولى.`,
  'italics-in-introduction': ({ text }) => `${quoted(text)} بالخط المائل كالأسئلة، وقد صار آخر المقدمة.`,
  'long-introduction': () => 'معظم النص فوق السؤال الأول، وقد صار ملخّصًا.',
  'no-interviewee': () => 'لم يُعرف الضيف. أضف اسمه.',
  'no-title': ({ text }) => `النص بلا عنوان. استُعمل بدله ${quoted(text)}.`,
  'outside-of-structure': ({ text }) =>
    `${quoted(text)} خارج ما تحدده الصفحة أسئلةً وأجوبة، وقد صار من الجواب الذي فوقه.`,
  'possible-heading': ({ text }) => `لعل ${quoted(text)} عنوان فرعي. وقد صار من الجواب الذي فوقه.`,
  'question-in-answers': ({ text }) => `ينتهي ${quoted(text)} بعلامة استفهام لكنه في موضع جواب، فعُدّ جوابًا.`,
  'questions-in-answers': ({ count }) =>
    counted(count, {
      one: 'فقرة أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة.',
      two: 'فقرتان أخريان تنتهيان بعلامة استفهام، عُدّتا من الأجوبة.',
      few: '{n} فقرات أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة.',
      other: '{n} فقرة أخرى تنتهي بعلامة استفهام، عُدّت من الأجوبة.',
    }),
  'single-question': () => 'لم يُعثر إلا على سؤال واحد.',
  'statement-as-question': ({ text }) => `كُتب ${quoted(text)} كما تُكتب الأسئلة ولا يسأل شيئًا، فعُدّ سؤالًا.`,
  'statement-between-answers': ({ text }) =>
    `${quoted(text)} في موضع سؤال وبلا علامة استفهام، فعُدّ من الجواب الذي فوقه.`,
  'statement-without-speaker': ({ text }) => `لا جواب عن ${quoted(text)} ولا يُعرف قائله، فحُذف.`,
  'text-below-credits': ({ text }) => `${quoted(text)} تحت أسماء من أعدّوا الحوار، فحُذف.`,
  'text-below-note': ({ text }) => `${quoted(text)} تحت ملاحظة من هيئة التحرير، فحُذف هو وما تحته.`,
  'two-titles': ({ text }) => `سطران يصلح كل منهما عنوانًا. اختير الأول، وصار ${quoted(text)} ملخّصًا.`,
  'uncertain-interviewee': ({ name, place }) =>
    `قد يكون الضيف ${quoted(name)}، وقد لا يكون اسمًا أصلًا. ورد في ${places[place]}.`,
  'unknown-language': () => 'لم تُعرف لغة النص. حدّدها.',
  'unlabeled-answer': ({ text }) => `لا اسم تحت ${quoted(text)}، فعُدّ سؤالًا وما بعده جوابه.`,
  'unlabeled-question': ({ text }) =>
    `ينتهي ${quoted(text)} بعلامة استفهام بلا رمز كالذي قبل الأسئلة، وقد صار من الجواب الذي فوقه.`,
  'word-count': ({ input, kept, omitted }) =>
    `في الأصل ${words(input)}، وفي الحوار ${words(kept)}، والمحذوف ${words(omitted)}. قارن الحوار بأصله، وأبلغنا بهذا الخطأ.`,
  'wrong-character-set': ({ text }) => `قُرئ النص بترميز غير ترميزه: ${quoted(text)}. ${saveAsUtf8}`,
  'wordpress-unavailable': ({ reason }) => `قُرئت الصفحة نفسها، لأن واجهة ووردبريس لم تُرسل المقال (${isolate(reason)}).`,
} satisfies Partial<Messages>;

const omissions = {
  'answer-label': () => 'رمز جواب',
  'answer-without-question': () => 'جواب بلا سؤال',
  'appeal-to-readers': () => 'نداء إلى القراء',
  'article-links': () => 'رابط إلى مقالات أخرى',
  'below-comment-form': () => 'تحت نموذج التعليق',
  'below-last-answer': () => 'تحت الجواب الأخير',
  box: () => 'إطار داخل الحوار',
  button: () => 'زر',
  byline: () => 'سطر الكاتب',
  'byline-and-date': () => 'سطر الكاتب والتاريخ',
  'caption-above-questions': () => 'تعليق صورة فوق الأسئلة',
  'caption-without-image': () => 'تعليق صورة لا يمكن عرضها',
  'comment-form': () => 'نموذج التعليق',
  comments: () => 'تعليقات القراء',
  'cookie-notice': () => 'إشعار ملفات الارتباط',
  copyright: () => 'حقوق النشر',
  'credit-addition': () => 'ما بعد اسم من أعدّ الحوار',
  'credit-words': () => 'كلمات تسبق الأسماء',
  dateline: () => 'مكان الخبر',
  'editors-note': () => 'ملاحظة من هيئة التحرير',
  'end-of-article': () => 'علامة انتهاء المقال',
  form: () => 'نموذج',
  heading: () => 'عنوان فرعي بين الأسئلة',
  hidden: () => 'مخفي في الصفحة',
  'image-text': () => 'نص صورة ليس تعليقًا عليها',
  'json-ld-only': () => `لا يرد إلا في ${isolate('JSON-LD')} الصفحة`,
  'mail-closing': () => 'خاتمة رسالة بريد',
  'mail-greeting': () => 'تحية رسالة بريد',
  'mail-header': () => 'ترويسة رسالة بريد',
  'message-time': () => 'وقت رسالة',
  navigation: () => 'روابط التنقل',
  'newsletter-box': () => 'إطار النشرة البريدية',
  'no-words': () => 'بلا كلمات',
  'not-in-article': () => 'ليس من المقال',
  'not-in-json-ld': () => `ليس في ${isolate('JSON-LD')} الصفحة`,
  'other-date': () => 'تاريخ آخر',
  'other-introduction': () => 'مقدمة، وللصفحة ملخّص غيرها',
  'page-footer': () => 'ذيل الصفحة',
  'page-header': () => 'رأس الصفحة',
  'page-number': () => 'رقم صفحة',
  'parting-words': () => 'كلمة المحاوِر الأخيرة',
  'photo-credit': () => 'مصدر صورة',
  'publication-date': () => 'تاريخ النشر، وهو محفوظ في خانته',
  'publisher-label': () => 'كلمات قبل اسم الناشر',
  'question-label': () => 'رمز سؤال',
  'question-without-answer': () => 'سؤال بلا جواب',
  'reading-time': () => 'مدة القراءة',
  'related-articles': () => 'مقالات ذات صلة',
  'repeated-name': () => 'اسم مذكور مرتين',
  'repeated-role': () => 'صفة مذكورة مرتين',
  'running-header': () => 'ترويسة متكررة في الصفحات',
  separator: () => 'خط بين الأقسام',
  'share-buttons': () => 'أزرار المشاركة',
  sidebar: () => 'إطار بجانب المقال',
  'speaker-name': () => 'اسم المتحدث',
  'tracking-code': () => 'رمز تتبّع',
  unused: () => 'ليس من الحوار',
} satisfies Partial<Messages>;

const detections = {
  'by-bold': () => 'الفقرات بالخط العريض',
  'by-format': () => 'صيغة الحوار',
  'by-headings': () => 'العناوين الفرعية',
  'by-italics': () => 'الفقرات بالخط المائل',
  'by-labels': ({ labels }) => `الرموز ${listed(labels)}`,
  'by-numbers': () => 'الأرقام قبل الأسئلة',
  'by-question-marks': () => 'الأسطر المنتهية بعلامة استفهام',
  'by-schema-org': () => `عناصر ${isolate('Question')} من ${isolate('schema.org')}`,
  'by-sign-before-questions': ({ sign }) => `العلامة ${isolate(sign)} قبل الأسئلة`,
  'by-sign-before-turns': ({ sign }) => `العلامة ${isolate(sign)} قبل كل متحدث`,
  'by-single-speaker': ({ name }) => `اسم متحدث واحد: ${isolate(name)}`,
  'by-speakers': ({ names }) => `أسماء المتحدثين: ${listed(names)}`,
  'by-structure': () => 'بنية الصفحة',
} satisfies Partial<Messages>;

const formats = {
  'format-html': () => isolate('HTML'),
  'format-interview': () => 'حوار',
  'format-json-ld': () => isolate('JSON-LD'),
  'format-text': () => 'نص',
  'format-wordpress': () => 'ووردبريس',
} satisfies Partial<Messages>;

const problems = {
  'article-with-questions': () => `معظم النص فوق السؤال الأول، كما في مقال يسأل قراءه شيئًا.\n${help}`,
  'incomplete-json-ld': ({ path }) => `ليس في ${isolate('JSON-LD')} قيمة صالحة في ${isolate(path)}.`,
  'invalid-interview': ({ problems: all, more }) =>
    `في ملف الحوار أخطاء في: ${listed(all.map(({ path }) => path || '/'))}${more ? '، وغيرها' : ''}.`,
  'invalid-result': ({ path }) => `خطأ في البرنامج: الحوار الناتج غير صالح في ${isolate(path)}. نرجو إبلاغنا به.`,
  'nested-too-deeply': () => 'عناصر الصفحة متداخلة أعمق من أن تُقرأ.',
  'no-answers': () => `في النص أسئلة بلا أجوبة.\n${help}`,
  'no-questions': () => `لم يُعثر على أسئلة وأجوبة.\n${help}`,
  'not-a-post': () => 'ليس هذا مقالًا من واجهة ووردبريس: ينقصه العنوان أو المحتوى.',
  'not-json': ({ name, reason }) => `${isolate(name)} ليس ملف ${isolate('JSON')} سليمًا: ${isolate(reason)}.`,
  'unexpected-error': ({ reason }) => `خطأ في البرنامج: ${isolate(reason)}. نرجو إبلاغنا به.`,
  'other-json': () =>
    `ملف ${isolate('JSON')} هذا ليس حوارًا، ولا ${isolate('JSON-LD')} فيه أسئلة، ولا مقالًا من ووردبريس.`,
  'json-ld-without-question': ({ types }) =>
    `ليس في ${isolate('JSON-LD')} هذا ${isolate('Question')}، وفيه: ${listed(types)}.`,
  'protected-post': () => 'المقال محميّ بكلمة مرور. افتحه في المتصفح واحفظ الصفحة، ثم استورد الملف.',
  'too-many-elements': ({ count }) =>
    `عناصر الصفحة أكثر من ${isolate(count)}، ولعل السبب وسوم لم تُغلق. افتح الصفحة في المتصفح وانسخ الحوار، ثم استورد النص المنسوخ.`,
  'unreadable-characters': ({ text }) => `لم يُعثر على حوار، لأن النص بترميز آخر: ${quoted(text)}. ${saveAsUtf8}`,
  'several-posts': ({ count }) =>
    counted(count, {
      two: 'في الملف مقالان من ووردبريس. استورد أحدهما وحده.',
      few: 'في الملف {n} مقالات من ووردبريس. استورد واحدًا منها.',
      other: 'في الملف {n} مقالًا من ووردبريس. استورد واحدًا منها.',
    }),
} satisfies Partial<Messages>;

export const ar: Messages = { ...warnings, ...omissions, ...detections, ...formats, ...problems };
