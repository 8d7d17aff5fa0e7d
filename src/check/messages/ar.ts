import { code, counter, isolate, quote, visible } from '../../interview/message.js';
import { ar as problems } from '../../interview/messages/ar.js';
import type { Messages } from './index.js';

const counted = counter('ar');
const directions = { ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار' };

/** Quotes a text of the file, shortened. */
const short = (text: string) => code(quote(text, 30));

export const ar: Messages = {
  problems,
  sentence: (found, expected) => `${found}. ${expected}`,
  texts: {
    'invalid-utf-8': () => [`الملف ليس بترميز ${code('UTF-8')}`, 'احفظه بهذا الترميز.'],
    'byte-order-mark': () => [
      'يبدأ الملف بعلامة ترتيب البايتات، وترفضها برامج كثيرة',
      `احفظه بترميز ${code('UTF-8')} من دونها.`,
    ],
    'duplicate-key': ({ key }) => [`المفتاح ${code(quote(key))} مكرّر`, 'لا يُعتدّ إلا بالأخير، فاحذف سواه.'],
    'unknown-key': ({ key, suggestion }) => [
      `المفتاح ${code(quote(key))} غير معروف، فلا أثر له`,
      suggestion === undefined
        ? `إن كان خاصًّا بك فسمّه ${code(quote(`x-${key}`))}.`
        : `هل تقصد ${code(quote(suggestion))}؟`,
    ],

    'empty-file': () => ['الملف فارغ', 'اكتب حوارًا.'],
    'unexpected-end': ({ closing, line }) => [
      'انتهى الملف قبل أن يكتمل',
      `أضف العلامة ${code(closing)} لتُغلق ما فُتح في السطر ${line}.`,
    ],
    'unexpected-bracket': ({ bracket, closing, line }) => [
      `العلامة ${code(bracket)} ليست في موضعها`,
      `أضف قبلها العلامة ${code(closing)} لتُغلق ما فُتح في السطر ${line}.`,
    ],
    'content-after-end': ({ text }) => [`بعد نهاية الحوار ${short(text)}`, 'احذف ما زاد.'],
    'line-break-in-text': () => [
      'في وسط النص سطر جديد',
      `اكتب ${code('\\n')} مكانه، أو أغلق النص بالعلامة ${code('"')} قبله.`,
    ],
    'tab-in-text': () => ['في وسط النص علامة جدولة', `اكتب ${code('\\t')} مكانها.`],
    'control-character-in-text': ({ codePoint, escape }) => [
      `في وسط النص حرف التحكّم ${code(codePoint)}`,
      `اكتب ${code(escape)} مكانه.`,
    ],
    'invalid-escape': ({ escape }) => [
      `الرمز ${code(visible(escape))} غير صحيح`,
      `اكتب ${code('\\\\')} إن أردت شرطة مائلة عكسية، أو واحدًا من ${code('\\" \\/ \\b \\f \\n \\r \\t \\u0000')}.`,
    ],
    'invalid-unicode-escape': ({ escape }) => [
      `الرمز ${code(visible(escape))} غير صحيح`,
      `اكتب بعد ${code('\\u')} أربع خانات ست عشرية، من ${code('0')} إلى ${code('f')}.`,
    ],
    'unescaped-quotation-mark': ({ text }) => [
      `وُجد ${short(text)} بعد نهاية النص`,
      `اكتب ${code('\\"')} لعلامة اقتباس داخل النص، أو فاصلة ${code(',')} بعده.`,
    ],
    'backslash-outside-text': () => ['وُجدت شرطة مائلة عكسية خارج النص', 'احذفها.'],
    'single-quotation-mark': () => ['وُجدت علامة اقتباس مفردة', `اكتب ${code('"')} بدلًا منها.`],
    'typographic-quotation-mark': ({ character }) => [
      `لا تُقبل علامة الاقتباس ${code(character)}`,
      `اكتب ${code('"')} بدلًا منها.`,
    ],
    'arabic-comma': ({ character }) => [
      `الفاصلة ${code(character)} عربية`,
      `اكتب الفاصلة اللاتينية ${code(',')} بدلًا منها.`,
    ],
    comment: () => ['وُجد تعليق', `احذفه، فلا تعليقات في ${code('JSON')}.`],
    'html-instead-of-json': () => [
      `وُجدت صفحة ${code('HTML')} بدلًا من ${code('JSON')}`,
      `حوّلها بالأمر ${code('interview-card import')}.`,
    ],
    'trailing-comma': ({ bracket }) => [`قبل العلامة ${code(bracket)} فاصلة زائدة`, 'احذفها.'],
    'extra-comma': () => ['وُجدت فاصلة زائدة', 'اكتب بين كل عنصرين فاصلة واحدة.'],
    'missing-comma': () => ['لا فاصلة بين هذين العنصرين', `أضف ${code(',')} بينهما.`],
    'missing-colon': () => ['لا نقطتان بين المفتاح وقيمته', `أضف ${code(':')} بينهما.`],
    'missing-value': () => ['المفتاح بلا قيمة', `اكتب قيمة، مثل ${code('"text"')}، أو احذف المفتاح.`],
    'unquoted-key': ({ key }) => [`المفتاح ${code(visible(key))} بلا علامتي اقتباس`, `اكتب ${short(key)}.`],
    'unquoted-text': ({ text }) => [`النص ${code(visible(text))} بلا علامتي اقتباس`, `اكتب ${short(text)}.`],
    'misspelled-constant': ({ text, constant }) => [
      `القيمة ${code(visible(text))} غير معروفة`,
      `اكتب ${code(constant)}.`,
    ],
    'invalid-number': ({ text }) => [
      `العدد ${code(visible(text))} غير صحيح`,
      `اكتب عددًا، مثل ${code('12')} أو ${code('0.5')}.`,
    ],
    'invisible-character': ({ codePoint }) => [
      `وُجد الحرف غير المرئي ${code(codePoint)}`,
      'اكتب مكانه فراغًا عاديًّا، أو احذفه.',
    ],
    'unexpected-character': ({ text }) => [`${short(text)} ليس في موضعه`, 'احذفه.'],
    'invalid-json': () => [`الملف ليس ${code('JSON')} سليمًا`, 'راجع الأقواس وعلامات الاقتباس.'],

    'missing-language': ({ example }) => ['لغة الحوار غير مذكورة', `اكتب لغة النص، مثل ${code(`"${example}"`)}.`],
    'wrong-language': ({ lang, direction, example }) => [
      `النص يُكتب ${directions[direction]}، واللغة المذكورة ${code(quote(lang))}`,
      `اكتب لغة النص، مثل ${code(`"${example}"`)}.`,
    ],
    'wrong-direction': ({ dir, lang, expected }) => [
      `الاتجاه ${code(`"${dir}"`)} يخالف اللغة ${code(quote(lang))}`,
      `اكتب ${code(`"${expected}"`)}، أو صحّح اللغة.`,
    ],
    'future-date': ({ date }) => [`التاريخ ${code(date)} في المستقبل`, 'اكتب اليوم الذي حدث فيه.'],
    'date-before-publication': ({ date, published }) => [
      `التاريخ ${code(date)} يسبق النشر`,
      `اكتب ${code(published)} أو ما بعده.`,
    ],
    'missing-alt': () => ['الصورة بلا نص بديل', 'صف ما في الصورة لمن لا يراها.'],
    'missing-image-size': () => ['الصورة بلا أبعاد', 'اكتب أبعادها بالبكسل، كي لا تقفز الصفحة حين تظهر.'],
    'insecure-url': ({ url }) => [
      `لا تعرض صفحات ${code('https')} العنوان ${code(quote(url))}`,
      `اكتب عنوانًا يبدأ بـ ${code('https:')}.`,
    ],
    'missing-captions': () => ['الفيديو بلا ترجمة مكتوبة', `أضف عنوان ملف ${code('WebVTT')} لمن لا يسمع.`],
    'empty-role': ({ name }) => ['الصفة فارغة', `اكتب صفة ${isolate(visible(name))}، أو احذف المفتاح.`],
    'missing-person-id': ({ name }) => [
      'الشخص بلا معرّف',
      `أضف معرّفًا يدل على ${isolate(visible(name))}، ليُعرف صاحب كل جواب.`,
    ],
    'unknown-speaker': ({ id, suggestion, ids }) => [
      `المتحدث ${code(quote(id))} غير معروف`,
      suggestion !== undefined
        ? `هل تقصد ${code(quote(suggestion))}؟`
        : ids.length
          ? `اكتب أحد هذه المعرّفات: ${ids.map((each) => code(visible(each))).join('، ')}.`
          : 'أعطِ كل شخص معرّفًا، ثم اكتبه هنا.',
    ],
    'speaker-without-id': ({ name, pointer }) => [
      `المتحدث ${code(quote(name))} غير معروف`,
      `أضف معرّفًا إلى ${code(pointer)}، ثم اكتبه هنا.`,
    ],
    'unnamed-speaker': ({ people }) => [
      `جواب بلا متحدث، ${counted(people, { two: 'والضيفان اثنان', few: 'والضيوف {n}', other: 'والضيوف {n}' })}`,
      `اكتب ${code('{ "text": …, "by": … }')}، وفي ${code('by')} معرّف المتحدث.`,
    ],
    'not-a-question': ({ question }) => [`${isolate(quote(question))} لا يسأل شيئًا`, 'اكتب سؤالًا يجيب عنه الجواب.'],
    'duplicate-question': ({ first }) => [`ورد هذا السؤال نفسه في ${code(first)}`, 'احذف أحدهما.'],
    'broken-id': () => ['في معرّف السؤال نصف حرف لا يقبله أي رابط', 'اكتبه بأحرف وأرقام وشرطات.'],
    'unknown-question': ({ id, suggestion }) => [
      `لا سؤال بالمعرّف ${code(quote(id))}`,
      suggestion === undefined ? 'اكتب معرّف سؤال.' : `هل تقصد ${code(quote(suggestion))}؟`,
    ],
    'time-order': ({ at, previous }) => [
      `التوقيت ${code(at)} أبكر مما قبله، وهو ${code(previous)}`,
      'اكتب الثواني منذ بداية التسجيل.',
    ],
    'markup-in-text': ({ markup }) => [
      `في النص العادي ${code(quote(markup))}، ويراه القارئ كما هو`,
      `احذفه، أو اكتب في الجواب ${code('{ "html": … }')}.`,
    ],
    'entity-in-text': ({ entity }) => [
      `في النص العادي ${code(quote(entity))}، ويراه القارئ كما هو`,
      'اكتب الحرف نفسه.',
    ],
    'removed-element': ({ element }) => [
      `يُحذف العنصر ${code(`<${visible(element)}>`)} بما فيه`,
      `استعمل عناصر مقبولة، مثل ${['p', 'em', 'a', 'ul', 'blockquote', 'img'].map(code).join(' و')}.`,
    ],
    'broken-text': ({ text }) => [
      `قُرئ ${isolate(quote(text))} بترميز خاطئ`,
      `انقل النص من مصدره ثانية، واقرأه بترميز ${code('UTF-8')} أو بترميزه الأصلي.`,
    ],
  },
  rules: {
    encoding: `ملف ليس بترميز ${code('UTF-8')}`,
    json: `ملف ليس ${code('JSON')}`,
    format: 'قيمة غائبة، أو لا تقبلها صيغة الحوار',
    'byte-order-mark': 'علامة ترتيب بايتات ترفضها برامج كثيرة',
    'duplicate-key': 'مفتاح مكرّر لا يبقى منه إلا الأخير',
    'unknown-key': `مفتاح لا تعرفه صيغة الحوار، عدا ما يبدأ بـ ${code('$')} أو ${code('_')} أو ${code('x-')}`,
    lang: 'لغة غير مذكورة، أو ليست لغة النص',
    dir: 'اتجاه يخالف اللغة',
    'future-date': 'تاريخ في المستقبل',
    'date-order': 'تحديث أو تصويب قبل النشر',
    'image-alt': 'صورة بلا نص بديل، عدا صور الأشخاص',
    'image-size': 'صورة بلا أبعاد، فتقفز الصفحة حين تظهر',
    'insecure-url': `عنوان ${code('http')} لا تعرضه صفحات ${code('https')}`,
    captions: 'فيديو بلا ترجمة مكتوبة',
    role: 'صفة فارغة',
    'person-id': 'ضيف بلا معرّف بين ضيوف عدّة',
    'unknown-speaker': 'متحدث غير معروف',
    'unnamed-speaker': 'جواب بلا متحدث، والضيوف عدّة',
    question: 'سؤال لا يسأل شيئًا',
    'duplicate-question': 'سؤال مكرّر',
    'question-id': 'معرّف سؤال لا يقبله أي رابط',
    'unknown-question': 'تصويب لسؤال غير موجود',
    'time-order': 'توقيت أبكر مما قبله',
    'markup-in-text': 'وسوم في نص عادي يراها القارئ كما هي',
    'html-element': `عنصر ${code('HTML')} يُحذف بما فيه`,
    'broken-text': 'نص قُرئ بترميز خاطئ',
  },
};
