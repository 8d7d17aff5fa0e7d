import { messageOf } from '../../../import/messages/index.js';
import { rules as ruleTable } from '../../../check/index.js';
import { ar as check } from '../../../check/messages/ar.js';
import { ar as problems } from '../../../interview/messages/ar.js';
import { code, counter, isolate, quote, render, visible } from '../../../interview/message.js';
import type { Messages, ReadErrorCode } from './en.js';

const counted = counter('ar');
const files = (n: number) =>
  counted(n, { zero: 'لا ملف', one: 'ملف واحد', two: 'ملفان', few: '{n} ملفات', many: '{n} ملفًّا', other: '{n} ملف' });
const errorCount = (n: number) =>
  counted(n, { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: '{n} أخطاء', many: '{n} خطأً', other: '{n} خطأ' });
const warningCount = (n: number) =>
  counted(n, {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '{n} ملاحظات',
    many: '{n} ملاحظة',
    other: '{n} ملاحظة',
  });
const secondCount = (n: number) =>
  counted(n, {
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '{n} ثوانٍ',
    many: '{n} ثانية',
    other: '{n} ثانية',
  });
const wordCount = (n: number) =>
  counted(n, {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: '{n} كلمات',
    many: '{n} كلمة',
    other: '{n} كلمة',
  });

const names = (list: readonly (string | number)[]) => list.map(code).join('، ');
const option = (name: string) => code(`--${name}`);
const literal = (text: string) => code(quote(text));
const utf8 = code('UTF-8');
const interviewCard = (command: string) => code(`interview-card ${command}`);
const anyFile = 'الملف بصيغتنا أو بصيغة JSON-LD، أو عنوان http أو https، أو - لقراءة الدخل المعياري.'.replace(
  /JSON-LD|https?|-(?= )/g,
  (term) => code(term),
);

const readErrors: Readonly<Record<ReadErrorCode, string>> = {
  'no-such-file': 'لا ملف بهذا الاسم.',
  'is-directory': 'هذا مجلد. اذكر الملفات التي فيه.',
  'not-a-directory': 'في المسار اسم ليس مجلدًا.',
  'no-permission': 'لا إذن لك بقراءته. اطلب الإذن، أو انسخه إلى مكان تقرأ منه.',
  'no-server': 'لا خادم يجيب هناك. راجع العنوان ورقم المنفذ.',
  'unknown-host': 'لا خادم بهذا الاسم. راجع كتابة العنوان.',
  'no-network': 'تعذّر البحث عن اسم الخادم. راجع الاتصال بالشبكة.',
  'connection-lost': 'قطع الخادم الاتصال. أعد المحاولة لاحقًا.',
  'no-response': 'الخادم لا يجيب. أعد المحاولة لاحقًا.',
  'certificate-expired': 'انتهت صلاحية شهادة الخادم. أخبر من يديره.',
  'not-https': `لا يعمل الخادم هناك بـ ${code('https')}. جرّب العنوان مع ${code('http')}.`,
  'not-an-address': `هذا ليس عنوانًا. العنوان مثل ${code('https://example.org/interview')}.`,
  'unsupported-protocol': `لا تُقرأ إلا الملفات وعناوين ${code('http')} و${code('https')}.`,
  'has-password': 'لا يُطلب عنوان فيه اسم مستخدم أو كلمة مرور. احفظ الصفحة واذكر ملفها.',
  pdf: `هذا ملف ${code('PDF')}. افتحه، وانسخ نصه إلى ملف، ثم اذكر ذلك الملف.`,
  zip: `هذا ملف ${code('ZIP')}، كمستندات ${code('Word')} و${code('LibreOffice')}. افتحه هناك، واحفظه صفحة ويب أو نصًّا بترميز ${utf8}.`,
  'old-word': `هذا مستند ${code('Word')} قديم. افتحه هناك، واحفظه صفحة ويب أو نصًّا بترميز ${utf8}.`,
  'rich-text': `هذا مستند ${code('Rich Text')}. افتحه في محرّر نصوص، واحفظه صفحة ويب أو نصًّا بترميز ${utf8}.`,
  image: 'هذه صورة.',
  'unsupported-encoding': `لا تدعم المتصفحات ترميزه. احفظه بترميز ${utf8}.`,
  'not-utf-8': `ليس بترميز ${utf8}، ولا يذكر ترميزًا آخر. احفظه بترميز ${utf8}.`,
};

const statusAdvice = (status: number) =>
  status === 404 || status === 410
    ? 'راجع كتابة العنوان'
    : status === 401 || status === 403
      ? 'ليس متاحًا للجميع: افتحه في متصفح، واحفظه، واذكر ملفه'
      : status === 429 || status >= 500
        ? 'أعد المحاولة لاحقًا'
        : 'افتحه في متصفح لترى ما هو';

const cannotRead = (name: string, reason: string) => `تعذّرت قراءة ${code(name)}: ${reason}`;
const cannotWrite = (name: string, reason: string) => `تعذّرت كتابة ${code(name)}: ${reason}`;

const errors: Messages['errors'] = {
  'unknown-command': ({ name, commands }) => `لا أمر باسم ${literal(name)}. الأوامر: ${names(commands)}.`,
  'unknown-option': ({ option: name, suggestion }) =>
    `خيار غير معروف: ${code(visible(name))}.${suggestion === undefined ? '' : ` هل تقصد ${option(suggestion)}؟`}`,
  'missing-option-value': ({ option: name }) => `يحتاج الخيار ${code(name)} إلى قيمة.`,
  'unexpected-option-value': ({ option: name }) => `لا يأخذ الخيار ${code(name)} قيمة.`,
  'option-choice': ({ option: name, choices, value }) =>
    `قيمة ${option(name)} واحدة من: ${names(choices)}، لا ${literal(value)}.`,
  'option-count': ({ option: name, value }) =>
    `قيمة ${option(name)} عدد صحيح لا يقل عن ${code(0)}، لا ${literal(value)}.`,
  'option-pixels': ({ option: name, value }) =>
    `قيمة ${option(name)} عدد بالبكسل من ${code(10)} إلى ${code(9999)}، لا ${literal(value)}.`,
  'option-url': ({ option: name, isAbsolute, value }) =>
    `قيمة ${option(name)} عنوان ${isAbsolute ? 'كامل ' : ''}يبدأ بـ ${code('http')} أو ${code('https')}، لا ${literal(value)}.`,
  'option-folder': ({ option: name, value }) =>
    `قيمة ${option(name)} عنوان مجلد يبدأ بـ ${code('http')} أو ${code('https')}، بلا ${code('?')} ولا ${code('#')}، مثل ${code('https://example.org/interviews/')}${value === undefined ? '' : `، لا ${literal(value)}`}.`,
  'option-origin': ({ option: name, value }) =>
    `قيمة ${option(name)} عنوان موقع، مثل ${code('https://cdn.example')}، لا ${literal(value)}.`,
  'option-file-name': ({ option: name, value }) =>
    `لا يصلح ${literal(value)} اسمًا للملفات. تأخذ ${option(name)} حروفًا وأرقامًا ونقاطًا وشرطات.`,
  'option-reserved-name': ({ option: name, value }) =>
    `لا يصلح ${literal(value)} اسمًا لملفات الحوار: هذا اسم صفحة الإطار. اختر اسمًا آخر بالخيار ${option(name)}.`,
  'option-credentials': ({ option: name }) =>
    `قيمة ${option(name)} عنوان بلا اسم مستخدم ولا كلمة مرور، لأنه يظهر في الشيفرة التي يلصقها الشركاء.`,
  'option-language': ({ option: name, value }) =>
    `قيمة ${option(name)} رمز لغة، مثل ${code('ar-MA')}، لا ${literal(value)}.`,
  'option-nonce': ({ option: name, value }) =>
    `تأخذ ${option(name)} حروفًا لاتينية وأرقامًا و${code('+ / - _')} و${code('=')} في آخرها، لا ${literal(value)}.`,
  'options-conflict': ({ options }) => `لا يجتمع الخياران ${option(options[0])} و${option(options[1])}.`,
  'option-needs': ({ option: name, other }) => `لا يعمل الخيار ${option(name)} إلا مع ${option(other)}.`,
  'option-excluded': ({ option: name, other }) => `لا يعمل الخيار ${option(name)} مع ${option(other)}.`,
  'unknown-rule': ({ rule, rules }) => `لا قاعدة باسم ${literal(rule)}. القواعد: ${names(rules)}.`,
  'rule-of-errors': ({ rule }) => `لا تُتجاهل الأخطاء، ومنها ${literal(rule)}.`,
  'no-file': () => `اذكر ملفًّا أو عنوانًا، أو ${code('-')} لقراءة الدخل المعياري.`,
  'one-file': () => 'اذكر ملفًّا واحدًا أو عنوانًا واحدًا.',
  'no-json-files': ({ directory }) => `لا ملف ${code('.json')} في ${code(directory)}.`,

  'cannot-read': ({ name, reason }) => cannotRead(name, readErrors[reason]),
  'cannot-read-for': ({ name, detail }) => cannotRead(name, `${code(detail)}.`),
  'unknown-encoding': ({ name, charset }) =>
    cannotRead(name, `ليس بترميز ${utf8}، والترميز ${literal(charset)} غير معروف. احفظه بترميز ${utf8}.`),
  'too-slow': ({ name, seconds }) =>
    cannotRead(name, `استغرق أكثر من ${secondCount(seconds)}. أعد المحاولة لاحقًا، أو احفظ الصفحة واذكر ملفها.`),
  'time-limit': ({ seconds }) => `أُوقف العمل لأنه تجاوز المهلة، وهي ${secondCount(seconds)}.`,
  'memory-limit': ({ mebibytes }) => `أُوقف العمل لأنه يحتاج إلى أكثر من ${code(`${mebibytes} MiB`)} من الذاكرة.`,
  'too-large': ({ name, mebibytes }) =>
    cannotRead(name, `حجمه أكبر من ${code(`${mebibytes} MiB`)}، ولا حوار بهذا الحجم.`),
  'bad-status': ({ name, status, text }) =>
    cannotRead(name, `أجاب الخادم: ${code(`${status} ${visible(text)}`.trim())}. ${statusAdvice(status)}.`),
  'bad-redirect': ({ name, location }) => cannotRead(name, `يحيل إلى ${literal(location)}، وليس هذا عنوانًا.`),
  'unsupported-redirect': ({ name, location }) =>
    cannotRead(name, `يحيل إلى ${code(visible(location))}، ولا تُقرأ إلا عناوين ${code('http')} و${code('https')}.`),
  'foreign-redirect': ({ name, location }) =>
    cannotRead(name, `يحيل إلى موقع آخر، ${code(visible(location))}. اذكر ذلك العنوان إن أردت قراءته.`),
  'too-many-redirects': ({ name, max }) =>
    cannotRead(name, `يحيل أكثر من ${code(max)} مرة. افتحه في متصفح، وانسخ العنوان الذي تصل إليه.`),
  'build-file-missing': ({ name }) =>
    cannotRead(
      name,
      `يصنعه ${code('npm run build')}. ويحدد ${option('script')} ملف ${code('interview-card.js')} من بناء آخر.`,
    ),
  'not-built': () =>
    `لا ملف ${code('interview-card.js')} جاهزًا. نفّذ ${code('npm run build')}، أو حدّد ملفًّا بالخيار ${option('script')}.`,

  'result-not-written': ({ detail }) => `تعذّرت كتابة النتيجة: ${code(detail)}.`,
  'disk-full': ({ name }) =>
    `تعذّرت كتابة ${name === undefined ? 'النتيجة' : code(name)}: القرص ممتلئ. أفرغ مساحة، أو اكتب في مكان آخر.`,
  'no-folder': ({ name, folder }) => cannotWrite(name, `لا مجلد باسم ${code(folder)}. أنشئه أولًا.`),
  'folder-as-file': ({ name }) => cannotWrite(name, 'هذا مجلد. اذكر ملفًّا فيه.'),
  'cannot-write': ({ name, detail }) => cannotWrite(name, `${code(detail)}.`),
  'folder-in-use': ({ folder, file }) =>
    `يكتب أمر ${interviewCard('embed')} آخر في ${code(folder)}. انتظر حتى ينتهي. وإن لم يكن هناك أمر آخر فاحذف ${code(file)}.`,
  'files-differ': ({ files: list }) =>
    `هذه الملفات موجودة ومختلفة:\n${list.map(code).join('\n')}\nلم يُكتب شيء. يستبدلها الخيار ${option('force')}.`,
  'config-not-json': ({ name }) => `ليس ${code(name)} بصيغة ${code('JSON')}. صحّحه أو احذفه.`,

  'not-json': ({ name }) =>
    `ليس ${code(name)} بصيغة ${code('JSON')}. يبيّن ${interviewCard('check')} موضع الخطأ، ويقرأ ${interviewCard('import')} صيغًا أخرى.`,
  'not-an-interview': ({ name, problems: list, more }) =>
    [
      `ليس ${code(name)} حوارًا.`,
      ...list.map((problem) => `${code(problem.path || '/')}: ${render(problems, problem)}`),
      ...(more ? [`… وغيرها: ${code(more)}`] : []),
      `يبيّن ${interviewCard('check')} موضع كل خطأ وتصحيحه.`,
    ].join('\n'),
  'nested-too-deeply': ({ name }) => `في ${code(name)} نص منسّق عناصره متداخلة أكثر مما يجب.`,
  'no-interview-found': ({ name, reason }) => `لم يُعثر على حوار في ${code(name)}. ${messageOf(reason, 'ar')}`,
  unexpected: ({ error }) => `خطأ غير متوقع: ${code(error)}`,
};

const lang = `لغة الرسائل (الأصل: لغة النظام، من ${code('LC_ALL')} أو ${code('LC_MESSAGES')} أو ${code('LANG')})`;
const beforeCommand = `أما قبل الأمر فالخيار ${option('lang')} للغة الرسائل`;

const commands: Messages['commands'] = {
  check: {
    about: 'يبحث في الحوارات عن الأخطاء وعمّا يحسن تصحيحه',
    intro: [
      `يفحص الحوارات بصيغتنا أو بصيغة ${code('JSON-LD')}. و${code('FILE')} ملف، أو مجلد (كل ملفات ${code('.json')} فيه وفي ما تحته، عدا المخفي و${code('node_modules')})، أو عنوان ${code('http')} أو ${code('https')}، أو ${code('-')} لقراءة الدخل المعياري.`,
      'تُكتب كل ملاحظة في سطر:',
      `  ${code('FILE:LINE:COLUMN /json/pointer error: MESSAGE (rule)')}`,
      'تُعدّ الأسطر والأعمدة من الواحد. وإن غاب شيء دلّ الموضع على ما ينبغي أن يكون فيه.',
    ],
    groups: {},
    options: {
      format: `صيغة الناتج (الأصل: ${code('text')}). و${code('json')} قائمة من ${code('{ file, line, column, pointer, severity, rule, code, data, message, expected, found }')}`,
      ignore: 'تجاهل ملاحظات قاعدة ما، ويجوز تكراره',
      'max-warnings': `أنهِ بالرمز ${code(1)} إن زادت الملاحظات على هذا العدد (الأصل: بلا حد)`,
      quiet: `اعرض الأخطاء وحدها، وتبقى الملاحظات محسوبة في ${option('max-warnings')}`,
      lang,
    },
    notes: [
      'أخطاء لا تُعرض معها البطاقة:',
      ...listOf('error'),
      '',
      'ملاحظات على حوارات بلا أخطاء:',
      ...listOf('warning'),
    ],
    exits: ['لا أخطاء', 'أخطاء، أو ملاحظات أكثر من المسموح', 'خطأ في الاستعمال أو في القراءة والكتابة'],
  },
  embed: {
    about: 'يُعدّ ما تحتاج إليه المواقع الشريكة لعرض حوار',
    intro: [
      `يكتب كل ما يمكن لموقع شريك أن يلصقه لعرض حوار: عنوان صفحته، ووسم السكربت مع العنصر، والإطار، ورمز ووردبريس المختصر. ${code('FILE')}: ${anyFile}`,
    ],
    groups: {},
    options: {
      base: 'عنوان المجلد الذي تُنشر فيه الملفات',
      name: `اسم ملفات الحوار بلا لاحقة (الأصل: اسم ${code('FILE')})`,
      output: 'اكتب أيضًا الملفات المذكورة أدناه، جاهزة لأي خادم',
      allow: `مع ${option('output')}: تعرض ${code('embed.html')} أيضًا حوارات هذا الموقع، ويجوز تكراره`,
      force: `مع ${option('output')}: استبدل الملفات المختلفة`,
      format: `طريقة كتابة المقاطع (الأصل: ${code('text')})، و${code('html')} صفحة تُسلَّم للشركاء`,
      width: `عرض الإطارات للمواقع التي تطلبه (الأصل: ${code(640)})`,
      height: `ارتفاع الإطارات التي لا تعرف ارتفاع محتواها (الأصل: ${code(640)})`,
      script: `ملف ${code('interview-card.js')} الجاهز، وبجانبه ما معه (الأصل: ملف هذه الحزمة)`,
      'no-fallback': 'جهّز البطاقة بلا النص العادي لأوضاع القراءة وبرامج استخراج النص',
      lang,
    },
    notes: [
      `ما يكتبه ${option('output')}:`,
      `  ${code('NAME.json')}: الحوار`,
      `  ${code('NAME.html')}: صفحته، كاملة بلا سكربت`,
      `  ${code('oembed/NAME.json, oembed/NAME.xml')}: أجوبة للمواقع التي تعرف ${code('oEmbed')}`,
      `  ${code('interview-card-VERSION/')}: ما تجلبه الصفحات والإطارات من سكربتات`,
      `  ${code('embed.html')}: الصفحة التي في الإطارات`,
      `  ${code('interview-card.js')}: يجلب أحدث تلك المجلدات، لصفحات تريد كل إصدار جديد فور نشره`,
      `  ${code('embed.json')}: المواقع التي تعرض ${code('embed.html')} حواراتها، ويُزاد عليه إن وُجد`,
      `  ${code('_headers, .htaccess')}: ترويسة واحدة للخوادم التي تقرؤهما`,
      'ويجوز تكرار الأمر، ولو لحوارات أخرى في المجلد نفسه. وكل إصدار جديد يحتاج إلى مقاطع جديدة، فأبقِ مجلد القديم.',
    ],
    exits: ['تمّ', 'الدخل ليس حوارًا', 'خطأ في الاستعمال أو في القراءة والكتابة'],
  },
  import: {
    about: `يحوّل نصًّا أو صفحة أو تدوينة ووردبريس أو ${code('JSON-LD')} إلى حوار`,
    intro: [
      `يحوّل نصًّا أو صفحة ${code('HTML')} أو تدوينة ووردبريس أو ${code('JSON-LD')} إلى حوار، ويكتبه بصيغة ${code('JSON')}. ويعرض معه تقريرًا بما قُرئ وبدرجة الثقة وبما استُبعد. و${code('-')} لقراءة الدخل المعياري.`,
    ],
    groups: {},
    options: {
      as: 'صيغة المصدر (الأصل: تُعرف منه)',
      lang: `لغة الحوار، مثل ${code('ar-MA')} (الأصل: ما يذكره المصدر، أو ما يبدو من نصه). ${beforeCommand}`,
      base: 'العنوان الذي تبدأ منه روابط الملف وصوره (الأصل: عنوان الملف)',
      output: 'اكتب الحوار في ملف',
    },
    notes: [],
    exits: ['وُجد حوار', 'لم يُعثر على حوار', 'خطأ في الاستعمال أو في القراءة والكتابة'],
  },
  render: {
    about: `يكتب الحوار صفحة ${code('HTML')} كاملة بلا سكربت`,
    intro: [
      `يكتب الحوار بصيغة ${code('HTML')} كاملة قبل أي سكربت ومن دونه. ${code('FILE')}: ${anyFile}`,
      `والأصل أن يكتب العنصر وفيه الحوار، لصفحة تجلب ${code('interview-card.js')}. ومن عطّل السكربت في متصفحه قرأ الحوار كله وفتح أجوبته.`,
    ],
    groups: { output: 'الناتج:', card: 'البطاقة، كخصائص العنصر:', urls: 'العناوين:' },
    options: {
      page: 'اكتب صفحة كاملة بعنوان ووصف ورابط أساسي',
      plain: 'اكتب عناوين وفقرات بلا العنصر، لخلاصات المواقع والبريد',
      output: 'الملف الذي يُكتب فيه الناتج',
      id: 'معرّف البطاقة، وبه تُسمّى في روابط أسئلتها',
      open: `الأجوبة المفتوحة عند البدء (الأصل: ${code('none')})`,
      exclusive: 'جواب مفتوح واحد في كل مرة',
      'heading-level': `مستوى العنوان (الأصل: ${code(2)}، ومع ${option('page')}: ${code(1)})`,
      numerals: `الأرقام: ${code('auto')} أو ${code('latn')} أو ${code('arab')} أو غيرها (الأصل: ${code('auto')})`,
      remember: 'أبقِ ما فتحه القارئ حتى يغلق المتصفح',
      'share-url': 'العنوان الذي تُبنى عليه الروابط المنسوخة (الأصل: الصفحة)',
      lang: `لغة حوار لا يذكر لغته (الأصل: ${code('en')}). ${beforeCommand}`,
      slot: 'اترك مكانًا لمحتوى الصفحة بعد سؤال، ويجوز تكراره',
      'no-fallback': 'لا تكتب النص العادي لأوضاع القراءة وبرامج استخراج النص',
      src: `عنوان ملف ${code('JSON')}، بدلًا من أن يكون في الصفحة`,
      base: `العنوان الذي تبدأ منه عناوين الحوار النسبية (الأصل: الصفحة، أو ${option('src')})`,
      stylesheet: `عنوان ${code('interview-card.css')}، بدلًا من أن تكون الأنماط في البطاقة`,
      script: `مع ${option('page')}: عنوان ${code('interview-card.js')}`,
      canonical: `مع ${option('page')}: عنوان الصفحة نفسها`,
      nonce: `قيمة تسمح بها سياسة أمان المحتوى (${code('Content-Security-Policy')}) في الصفحة`,
    },
    notes: [
      `على سياسة أمان المحتوى أن تسمح بأنماط البطاقة: بالبصمة التي تُعرض عند الكتابة، أو بالخيار ${option('nonce')}، أو بالخيار ${option('stylesheet')}.`,
    ],
    exits: ['كُتب الناتج', 'الدخل ليس حوارًا', 'خطأ في الاستعمال أو في القراءة والكتابة'],
  },
};

function listOf(severity: 'error' | 'warning'): string[] {
  return Object.entries(ruleTable)
    .filter(([, rule]) => rule.severity === severity)
    .map(([name]) => `  ${code(name)}: ${check.rules[name as keyof typeof check.rules]}`);
}

/** Everything that the command-line tool prints in Arabic. */
export const ar: Messages = {
  lang: 'ar',
  check,
  errors,
  commands,
  commonOptions: { help: 'اعرض المساعدة', debug: 'اعرض تفاصيل الأخطاء البرمجية' },
  help: {
    usage: 'الاستعمال:',
    arguments: 'COMMAND [OPTIONS] …',
    commands: 'الأوامر:',
    options: 'الخيارات:',
    everyCommand: 'خيارات كل أمر:',
    withoutCommand: 'بلا أمر:',
    beforeCommand: 'قبل الأمر:',
    version: 'اعرض رقم الإصدار',
    lang,
    exitCodes: 'رموز الإنهاء:',
    exits: ['نجاح', 'في الدخل أخطاء', 'خطأ في الاستعمال أو في القراءة والكتابة'],
    examples: 'أمثلة:',
  },
  labels: { error: 'خطأ:', warning: 'ملاحظة:' },
  seeHelp: (command) => `انظر ${code(`${command} --help`)}.`,
  runWithDebug: `أعد التنفيذ مع ${option('debug')} لترى مصدر الخطأ.`,
  standardInput: 'الدخل المعياري',
  checking: (done, all) => `الفحص: ${done} من ${files(all)}`,
  reading: (name, mebibytes) => `قراءة ${code(name)}: ${code(`${mebibytes} MiB`)}`,
  askingForPost: (address) => `طلب التدوينة من ووردبريس: ${code(address)}`,
  checked: (count, errorsFound, warnings) =>
    `فُحص ${files(count)}: ${errorCount(errorsFound)}، ${warningCount(warnings)}.`,
  tooManyWarnings: (max) => `الملاحظات أكثر من الحد ${option('max-warnings')}: ${code(max)}.`,
  notRead: (count) => `تعذّرت قراءة ${files(count)}.`,
  written: (folder, written, all) =>
    `${code(folder)}: كُتب ${code(written)} من ${files(all)}${written < all ? '، ولم يتغيّر سواها' : ''}.`,
  noCanonical: `ليس في الصفحة رابط أساسي، فالحوار لا يذكر عنوان مصدره كاملًا. يحدّده الخيار ${option('canonical')}.`,
  pagePolicy: (policy) => code(`Content-Security-Policy: ${policy}`),
  cardPolicy: (sources) => `سياسة أمان المحتوى، إن كانت في الصفحة: ${code(`style-src ${sources}`)}`,
  report: {
    format: 'الصيغة',
    language: 'اللغة',
    section: 'القسم',
    title: 'العنوان',
    summary: 'الملخّص',
    published: 'تاريخ النشر',
    interviewees: 'الضيوف',
    interviewers: 'المحاوِرون',
    questions: 'الأسئلة',
    confidence: 'درجة الثقة',
    warning: 'للمراجعة',
    omitted: 'مستبعد',
    words: 'الكلمات',
    detectedBy: (questions, detection) => `${questions}، عُرفت من ${detection}`,
    levels: { high: 'عالية', medium: 'متوسطة', low: 'ضعيفة' },
    omission: (reason, words, text) => `${reason}، ${wordCount(words)}: ${isolate(text)}`,
    wordCounts: (input, kept, omitted) => code(`${input} = ${kept} + ${omitted}`).concat(' (أُبقيت + استُبعدت)'),
  },
  snippets: {
    page: () =>
      `عنوان صفحة الحوار. والمواقع التي تعرف ${code('oEmbed')}، كووردبريس، تجعل منه إطارًا إن كان وحده في سطر.`,
    script: () => 'وسم السكربت مع العنصر، بخطوط الصفحة وألوانها وبحثها وطباعتها.',
    latest: () =>
      'مثله بلا تحقّق من سلامة السكربت: تأخذ الصفحة كل إصدار جديد من البطاقة فور نشره، وتثق في ذلك بهذا الخادم.',
    inline: () => 'مثله، والحوار في الصفحة نفسها: لا يُجلب، ولا يتغيّر بعد ذلك.',
    prerendered: ({ styleSources }) =>
      `مثله بصيغة ${code('HTML')} كاملة بلا سكربت. وعلى سياسة أمان المحتوى أن تسمح بـ ${code(`style-src ${styleSources}`)}.`,
    iframe: () =>
      `لصفحة لا تسمح بسكربتات خارجية. وله ارتفاع محتواه في ${code('Chrome 154')} وما بعده، ويظهر شريط تمرير داخله في غيره.`,
    'iframe-helper': () => 'الإطار مع سكربت صغير واحد لكل الإطارات: ارتفاع المحتوى في كل متصفح، وروابط إلى الأسئلة.',
    wordpress: ({ origin }) =>
      `رمز ووردبريس المختصر مع إضافة ${code('interview-card')}، وعلى إعداداتها أن تذكر ${code(origin)} ما لم يكن الموقع نفسه.`,
  },
};
