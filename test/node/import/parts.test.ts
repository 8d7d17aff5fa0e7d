/** Parts of the importer: names, languages, dates, credits, boilerplate. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditLineOf, creditOf, personOf } from '../../../src/import/people/credits.js';
import { dateOf, datelineOf } from '../../../src/import/text/dates.js';
import { boilerplateOf, isAppeal, isBoxHeading } from '../../../src/import/text/boilerplate.js';
import { intervieweeIn, wholeNameOf } from '../../../src/import/people/find-names.js';
import { detectLanguage } from '../../../src/import/text/detect-language.js';
import { regionOf } from '../../../src/import/text/detect-region.js';
import { textOfMarkup, withoutStart } from '../../../src/import/text/markup.js';
import { idsOf } from '../../../src/import/people/ids.js';

describe('an id is the family name', () => {
  const names: Readonly<Record<string, readonly (readonly [name: string, id: string])[]>> = {
    'ar-MA': [
      ['إبراهيم بنسامي', 'bensami'],
      ['الصديق بوكزول', 'boukzoul'],
      ['هدى بنعلي', 'benali'],
      ['كريم العلوي', 'alwi'],
      ['سعيد الشرقاوي', 'cherqawi'],
      ['نادية بوزيد', 'bouzid'],
      ['فاطمة المرنيسي', 'mernisi'],
      ['سلمى بن يوسف', 'youssef'],
      ['مريم عبد الله', 'abdellah'],
      ['كريم عبد العالي', 'abdelali'],
      ['سعيد صلاح الدين', 'salaheddine'],
    ],
    ar: [
      ['نوال الشهابي', 'shahabi'],
      ['محمود درويش', 'darwish'],
      ['مصطفى الطويل', 'tawil'],
      ['سَامِي النَّجَّار', 'najjar'],
      ['أمل دنقل', 'danqal'],
      ['يوسف إدريس', 'idris'],
      ['سلمى بن يوسف', 'yousef'],
      ['طه حسين', 'hussein'],
      ['مريم عبد الله', 'abdullah'],
      ['مريم عبدالله', 'abdullah'],
      ['سلمان العبد الله', 'abdullah'],
      ['حسن عبد الرحمن', 'abdulrahman'],
      ['سعيد نور الدين', 'nureddin'],
      ['رامي نصر الله', 'nasrallah'],
      ['علاء الدين حسن', 'hassan'],
    ],
    fa: [
      ['رضا عبداللهی', 'abdollahi'],
      ['مریم رضایی', 'razayi'],
      ['نیما یوشیج', 'yushij'],
      ['سیمین بهبهانی', 'bahbahani'],
    ],
    ur: [
      ['عائشہ خان', 'khan'],
      ['حمید اختر', 'akhtar'],
    ],
    he: [
      ['דוד לוי', 'levi'],
      ['רות אלמוג', 'almog'],
      ['מיכל שמיר', 'shamir'],
    ],
    fr: [
      ['Hugo Lefèvre', 'lefevre'],
      ['Zoé Œuf', 'oeuf'],
    ],
    de: [
      ['Jürgen Groß', 'gross'],
      ['Anna-Lena Weiß-Kühn', 'kuhn'],
    ],
    en: [
      ['DER SPIEGEL', 'spiegel'],
      ['Łukasz Łoś', 'los'],
      ['Søren Ødegård', 'odegard'],
    ],
  };
  for (const [lang, list] of Object.entries(names)) {
    for (const [name, id] of list) it(`${name} (${lang}) → ${id}`, () => assert.deepEqual(idsOf([name], lang), [id]));
  }

  it('or the whole name if two people share it, with a number if both names are the same', () => {
    assert.deepEqual(idsOf(['Anna Kurz', 'Tom Kurz', 'Tom Kurz'], 'de'), ['kurz', 'tom-kurz', 'p3']);
  });

  it('or a number if no letter can be romanized', () => {
    assert.deepEqual(idsOf(['村上春樹', 'Иван Петров', 'X', 'ء'], 'en'), ['p1', 'p2', 'p3', 'p4']);
  });

  it('and always unique', () => {
    const ids = idsOf(['P2', '村', 'p2', '上'], 'en');
    assert.equal(new Set(ids).size, 4);
    assert.ok(ids.every(Boolean));
  });
});

describe('a language is detected by its letters and function words', () => {
  const texts: Readonly<Record<string, string>> = {
    ar: 'كيف بدأت حكايتك مع البحر؟',
    fa: 'چرا هنوز ساعت کوکی می‌سازید؟',
    ur: 'آپ نے پتنگ بنانا کس سے سیکھا؟',
    he: 'מתי התחלת לעבוד בספרייה?',
    en: 'What is the heaviest piano that you have carried?',
    fr: 'Comment tout cela a-t-il commencé, et que faites-vous dans la rue ?',
    es: '¿Qué se aprende mirando la marea, y por qué no se va usted de aquí?',
    de: 'Wann haben Sie den ersten Schirm gebaut, und wer hat ihn Ihnen nicht geglaubt?',
    pt: 'Por que você começou a consertar barcos? Porque o meu pai não tinha dinheiro para comprar um novo.',
    ckb: 'بۆچی دەستت بە دروستکردنی کاتژمێر کرد؟ چونکە باوکم ئەم کارەی دەکرد و من فێری بووم.',
    ps: 'تاسو ولې دا کار پیل کړ؟ ځکه چې زما پلار دا کار کاوه.',
    sd: 'توهان گهڙيون ٺاهڻ ڇو شروع ڪيون؟ ڇاڪاڻ ته منهنجو پيءُ ائين ڪندو هو.',
    ug: 'سىز نېمىشقا سائەت رېمونت قىلىشنى باشلىدىڭىز؟ چۈنكى دادام شۇنداق قىلاتتى.',
    it: 'Perché il mare è così lontano, signora?',
    ca: 'Per què va començar a arreglar barques? Perquè el meu pare no tenia diners, i això és tot.',
    nl: 'Waarom bent u begonnen met het maken van klokken? Omdat mijn vader het deed.',
    tr: 'Bu işe nasıl başladınız? Babamdan öğrendim ve sonra dükkânı devraldım, çok çalıştım.',
    id: 'Mengapa Anda mulai memperbaiki jam? Karena ayah saya tidak bisa melakukannya.',
    pl: 'Dlaczego zaczął pan naprawiać zegary? Bo to jest coś, co mój ojciec robił.',
    sv: 'Varför började du laga klockor? För att min far gjorde det, och jag var alltid med.',
    ro: 'De ce ați început să reparați ceasuri? Pentru că tatăl meu făcea asta.',
    sw: 'Kwa nini ulianza kutengeneza saa? Kwa sababu baba yangu alifanya hivyo.',
    yi: 'פארוואס האסטו אנגעהויבן? ווייל איך בין געווען א קינד און מיין טאטע האט דאס געטאן.',
    ru: 'Привет, как дела? Я чинил часы, и мы были счастливы.',
    uk: 'Чому ви почали лагодити годинники? Бо мій батько це робив.',
    el: 'Γιατί αρχίσατε να φτιάχνετε ρολόγια;',
    ja: 'なぜ時計を直し始めたのですか。父がそうしていたからです。',
    zh: '你为什么开始修理钟表？因为我父亲做这个。',
    ko: '왜 시계를 고치기 시작했나요?',
    hi: 'आपने घड़ियाँ बनाना क्यों शुरू किया?',
  };
  for (const [lang, text] of Object.entries(texts)) it(lang, () => assert.equal(detectLanguage(text), lang));

  for (const text of [
    '',
    '123 456',
    'Hm.',
    'Сәлем, қалайсыз?',
    // Basque, Albanian and Azerbaijani are not among the languages that can be detected.
    'Zergatik hasi zinen erlojuak konpontzen? Nire aitak egiten zuelako.',
    'Pse fillove t’i ndreqësh orët? Sepse babai im e bënte këtë.',
    'نیه ساعات دوزلتمگه باشلادین؟ چونکی آتام بو ایشی گوروردی، من ده اوندان اؤیرندیم. '.repeat(5),
  ]) {
    it(`or not at all: ${JSON.stringify(text)}`, () => assert.equal(detectLanguage(text), undefined));
  }

  it('words of another script do not change it', () => {
    assert.equal(detectLanguage('كيف بدأت حكايتك مع شركة Google العملاقة في أمريكا؟'), 'ar');
  });
});

describe('a country is guessed', () => {
  it('if the text names it three times', () => {
    assert.deepEqual(regionOf('في المغرب، وبالمغرب، والمغربية.', 'ar'), {
      code: 'MA',
      words: ['المغرب', 'وبالمغرب', 'والمغربية'],
    });
    assert.equal(regionOf('في المغرب، والمغربية.', 'ar'), undefined);
  });

  it('but not if the text names another nearly as often', () => {
    assert.equal(regionOf('المغرب المغرب المغرب مصر مصر', 'ar'), undefined);
  });

  it('and not in the Maghreb if the text has Eastern digits', () => {
    assert.equal(regionOf('المغرب المغرب المغرب سنة ٢٠٢٠', 'ar'), undefined);
  });

  it('from whole words only', () => {
    assert.equal(regionOf('قطرة قطرات قطران قطرة', 'ar'), undefined);
  });

  it('in other languages too', () => {
    assert.equal(regionOf('Le Québec, les Québécois et le Canada.', 'fr')?.code, 'CA');
    assert.equal(regionOf('Österreich, Österreich, Österreich', 'de')?.code, 'AT');
    assert.equal(regionOf('ישראל ישראל ישראל', 'he'), undefined);
  });
});

describe('a date is read', () => {
  const dates: Readonly<Record<string, string | undefined>> = {
    'نُشر في 12 مارس 2024': '2024-03-12',
    '2018-03-01': '2018-03-01',
    '01/03/2018': '2018-03-01',
    '1.3.2018': '2018-03-01',
    '12/25/2018': '2018-12-25',
    '1 mars 2018': '2018-03-01',
    'Publié le 1er mars 2018 à 14h30': '2018-03-01',
    'March 1, 2018': '2018-03-01',
    'Thursday, 1st March 2018': '2018-03-01',
    '1. März 2018': '2018-03-01',
    '1 de marzo de 2018': '2018-03-01',
    '1 במרץ 2018': '2018-03-01',
    'نشر في: 1 مارس 2018': '2018-03-01',
    '٣ غشت ٢٠٢١': '2021-08-03',
    '15 كانون الأول 2020': '2020-12-15',
    'الخميس 4 تشرين الثاني 2021': '2021-11-04',
    '8 أيار 2019': '2019-05-08',
    '۵ ژوئن ۲۰۲۰': '2020-06-05',
    '14 اگست 2022': '2022-08-14',
    '۱۲ فروردین ۱۴۰۳': '2024-03-31',
    'تاریخ انتشار: ۱۴۰۳/۰۱/۱۲': '2024-03-31',
    'تاریخ انتشار: ۱۴۰۳/۱۲/۳۰ - ۰۸:۱۵': '2025-03-20',
    'سه‌شنبه ۵ دی ماه ۱۴۰۲': '2023-12-26',
    'پنج شنبه، ۳۱ شهريور ۱۴۰۱ ساعت ۱۸:۳۰': '2022-09-22',
    'Sat 4 Mar 2023 09.00 GMT': '2023-03-04',
    'Last modified on Sun 5 Mar 2023 10.12 GMT': '2023-03-05',
    '22 oct 2022 - 05:30 CEST': '2022-10-22',
    'Publié le 18 mai 2023 à 06h00 - Mis à jour le 19 mai 2023 à 10h12': '2023-05-18',
    '1402/12/30': undefined,
    '12 رمضان 1445 هـ': '2024-03-22',
    '1445/09/12': '2024-03-22',
    'الجمعة 1 جمادى الأولى 1443هـ': '2021-12-05',
    '10 ذو الحجة 1445': '2024-06-16',
    '31 رمضان 1445': undefined,
    'الجمعة 12 رمضان 1445 هـ الموافق 22 مارس 2024 م': '2024-03-22',
    '22 مارس 2024 | 12 رمضان 1445': '2024-03-22',
    // The lunar month started a day later there than in the calculated calendar.
    'نُشر في: 11 رمضان 1445هـ - 22 مارس 2024م': '2024-03-22',
    '۱۲ فروردین ۱۴۰۳ برابر با ۳۱ مارس ۲۰۲۴': '2024-03-31',
    '12 مارس 2024 - 13 مارس 2024 - 14 مارس 2024': undefined,
    '12 محرما 2024': undefined,
    '31/02/2018': undefined,
    '1 mars': undefined,
    'Le 1 mars 2018, tout a changé': undefined,
    '42 Brumaire 2018': undefined,
    '': undefined,
  };
  for (const [line, iso] of Object.entries(dates))
    it(`${JSON.stringify(line)} → ${iso ?? 'none'}`, () => assert.equal(dateOf(line), iso));
});

describe('a credit', () => {
  const asked: Readonly<Record<string, readonly string[]>> = {
    'أجرى الحوار: الصديق بوكزول': ['الصديق بوكزول'],
    'أجرت المقابلة هدى بنعلي': ['هدى بنعلي'],
    'حاوره: سامر ديب ووليد حسن': ['سامر ديب', 'وليد حسن'],
    'حاورتها: ريم البدري، هدى بنعلي': ['ريم البدري', 'هدى بنعلي'],
    'Interview by Jane Roe': ['Jane Roe'],
    '(Interviewed by Jane Roe and Tom van der Berg)': ['Jane Roe', 'Tom van der Berg'],
    'Propos recueillis par Camille Roux, Hugo Lefèvre et Zoé Petit': ['Camille Roux', 'Hugo Lefèvre', 'Zoé Petit'],
    'Entretien réalisé par Camille Roux.': ['Camille Roux'],
    'Interview: Anna Kurz': ['Anna Kurz'],
    'Das Gespräch führten Anna Kurz und Tom Beck.': ['Anna Kurz', 'Tom Beck'],
    'Entrevista realizada por Lucía Ferrer y Juan de la Cruz': ['Lucía Ferrer', 'Juan de la Cruz'],
    'ראיינה: נועה ברק': ['נועה ברק'],
    'ראיינו: נועה ברק ודוד לוי': ['נועה ברק', 'דוד לוי'],
    'گفت‌وگو از: مریم رضایی و علی نوری': ['مریم رضایی', 'علی نوری'],
    'انٹرویو: عائشہ خان اور حمید اختر': ['عائشہ خان', 'حمید اختر'],
  };
  for (const [line, names] of Object.entries(asked)) {
    it(`of an interviewer: ${line}`, () => {
      const credit = creditOf(line);
      assert.equal(credit?.side, 'interviewers');
      assert.deepEqual(
        credit.people.map(({ name }) => name),
        names,
      );
    });
  }

  for (const line of [
    'Interview by candlelight is not the same',
    'Das Interview führte zu einem Streit, der bis heute dauert',
    'Entrevista de trabajo con una ministra',
    'أجرى الحوار معنا في مكتبه المطل على البحر صباح يوم ممطر من أيام الشتاء',
    'Interview: why we never sleep',
  ]) {
    it(`is not a sentence that starts with the same words: ${line}`, () => assert.equal(creditOf(line), undefined));
  }

  it('of an interviewee', () => {
    assert.deepEqual(creditOf('Guest: Julián Ortega, vigilante')?.people, [
      { name: 'Julián Ortega', role: 'vigilante' },
    ]);
    assert.deepEqual(creditOf('ضيف الحوار: نزار الحلبي (شاعر)')?.people, [{ name: 'نزار الحلبي', role: 'شاعر' }]);
  });

  const people: Readonly<Record<string, readonly [string, string] | undefined>> = {
    'إبراهيم بنسامي: (نائب المدير)': ['إبراهيم بنسامي', 'نائب المدير'],
    'Ada Quill (marine biologist)': ['Ada Quill', 'marine biologist'],
    'Ada Quill, marine biologist': ['Ada Quill', 'marine biologist'],
    'Karl Voss: Glockengießer': ['Karl Voss', 'Glockengießer'],
    'نزار الحلبي، شاعر وروائي': ['نزار الحلبي', 'شاعر وروائي'],
    'the sea (at night)': undefined,
    'Ada Quill': undefined,
  };
  for (const [line, person] of Object.entries(people)) {
    it(`with a role: ${line}`, () => assert.deepEqual(personOf(line), person && { name: person[0], role: person[1] }));
  }
});

describe('boilerplate of a page', () => {
  const lines: Readonly<Record<string, string | undefined>> = {
    fbpx: 'tracking-code',
    'اترك تعليقاً': 'comment-form',
    'اترك تعليقًا': 'comment-form',
    'Leave a Reply': 'comment-form',
    'Votre adresse e-mail ne sera pas publiée.': 'comment-form',
    'כתיבת תגובה': 'comment-form',
    'دیدگاهتان را بنویسید': 'comment-form',
    'زر الذهاب إلى الأعلى': 'button',
    'Nach oben': 'button',
    'שתפו בפייסבוק': 'button',
    'پرنٹ کریں': 'button',
    'اقرأ أيضا: سباق الهجن': 'article-links',
    'Lire aussi : Les ruches': 'article-links',
    'تخطى إلى المحتوى': 'button',
    'Aller au contenu': 'button',
    'فيسبوك تويتر واتساب': 'button',
    'Facebook | Twitter | E-Mail': 'button',
    'Facebook has taken over': undefined,
    'Like this:': 'button',
    'Loading...': 'button',
    'Like a door': undefined,
    '2 thoughts on “Salt and iron”': 'comment-form',
    '0 تعليق': 'comment-form',
    'المقال السابق: افتتاح المهرجان': 'article-links',
    'Article précédent': 'article-links',
    'انتهای پیام/': 'end-of-article',
    'Foto: Ann Lens': 'photo-credit',
    '5 min read': 'reading-time',
    '© 2020 The Review': 'copyright',
    'I commented on it.': undefined,
    'Share what you have, she says.': undefined,
    'شارك في الحفل مئة ضيف': undefined,
  };
  for (const [line, reason] of Object.entries(lines))
    it(`${line}: ${reason ?? 'none'}`, () => assert.equal(boilerplateOf(line), reason));
});

describe('a label in rich text', () => {
  it('is removed together with elements that become empty', () => {
    assert.equal(
      withoutStart('<p><strong>Q&nbsp;1:</strong> Why <em>not</em>?</p>', 'Q 1:'),
      '<p>Why <em>not</em>?</p>',
    );
    assert.equal(withoutStart('<p><b>DER <i>SPIEGEL</i>: Why</b> not?</p>', 'DER SPIEGEL:'), '<p><b>Why</b> not?</p>');
  });

  it('does not change the visible text', () => {
    assert.equal(textOfMarkup('<p>a<b>b</b>&amp;&#233;</p><p>c</p>').trim(), 'ab&é  c');
  });
});

it('may be a dateline with a place and a day', () => {
  assert.deepEqual(datelineOf('الرباط - 12 مارس 2021'), { place: 'الرباط', day: '12 مارس 2021' });
  assert.deepEqual(datelineOf('Buenos Aires, 3 de mayo de 2022'), { place: 'Buenos Aires', day: '3 de mayo de 2022' });
  for (const line of ['Thursday, 1st March 2018', 'What happened, 3 May 2022', 'Rabat, hier'])
    assert.equal(datelineOf(line), undefined);
});

describe('a credit in a line with other text', () => {
  interface Expected {
    readonly names: readonly string[];
    readonly day?: string;
    readonly place?: string;
  }
  const anywhere: Readonly<Record<string, Expected | undefined>> = {
    'حاوره: أحمد العلوي، 12 مارس 2024': { names: ['أحمد العلوي'], day: '12 مارس 2024' },
    '12 مارس 2024 | حاوره أحمد العلوي': { names: ['أحمد العلوي'], day: '12 مارس 2024' },
    'أجرى الحوار أحمد العلوي (الرباط)': { names: ['أحمد العلوي'], place: 'الرباط' },
    'حاوره في الرباط: أحمد العلوي': { names: ['أحمد العلوي'] },
    'الدار البيضاء - حاورتها سعاد بناني': { names: ['سعاد بناني'], place: 'الدار البيضاء' },
    'أجرت الحوار: سعاد بناني – الدار البيضاء – 12 مارس 2024': {
      names: ['سعاد بناني'],
      place: 'الدار البيضاء',
      day: '12 مارس 2024',
    },
    'Propos recueillis par Camille Roux, Lyon, le 3 mai 2022': {
      names: ['Camille Roux'],
      place: 'Lyon',
      day: 'le 3 mai 2022',
    },
    'Interview: Anna Kurz | 3. Mai 2022': { names: ['Anna Kurz'], day: '3. Mai 2022' },
    'Interview: Anna Kurz | Bildhauerin': undefined,
    'حوار: محمد شكري - الروائي': undefined,
    'By Tom Reyes': undefined,
    'Interview by Tom Reyes - what he saw at sea': undefined,
    'حاوره أحمد العلوي - عن البحر الذي لا يهدأ': undefined,
  };
  const above: Readonly<Record<string, Expected | undefined>> = {
    'By Tom Reyes': { names: ['Tom Reyes'] },
    'By Tom Reyes, Ada Brook · 1 May 2023': { names: ['Tom Reyes', 'Ada Brook'], day: '1 May 2023' },
    'Por Luis Ortega · 1 de mayo de 2023': { names: ['Luis Ortega'], day: '1 de mayo de 2023' },
    'Par Marc Petit – 3 mai 2022': { names: ['Marc Petit'], day: '3 mai 2022' },
    'بقلم: هدى سالم | 12 مارس 2021': { names: ['هدى سالم'], day: '12 مارس 2021' },
    'بقلم: هدى سالم - الرباط': { names: ['هدى سالم'], place: 'الرباط' },
    'By Friday · 1 May 2023': undefined,
    'By Tom Reyes · about the sea': undefined,
  };
  for (const [lines, isAbove] of [
    [anywhere, false],
    [above, true],
  ] as const) {
    for (const [line, expected] of Object.entries(lines)) {
      it(`${isAbove ? 'above the text, ' : ''}${line}: ${expected?.names.join() ?? 'none'}`, () => {
        const found = creditLineOf(line, isAbove);
        const { people, place, day } = found ?? { people: [] };
        assert.deepEqual(
          found && {
            names: people.map(({ name }) => name),
            ...(place !== undefined && { place }),
            ...(day !== undefined && { day }),
          },
          expected,
        );
      });
    }
  }
});

describe('an interviewee is guessed', () => {
  const titles: readonly (readonly [
    title: string,
    text: string,
    expected: { name: string; role?: string } | undefined,
  ])[] = [
    ['Marta Ríos: "El mar no perdona"', 'Marta Ríos recibe en el puerto.', { name: 'Marta Ríos' }],
    ['Marta Ríos: "El mar no perdona"', 'La capitana recibe en el puerto.', undefined],
    ['Entretien avec le climatologue Jean Vasseur', '', { name: 'Jean Vasseur', role: 'climatologue' }],
    ['Interview mit der Bildhauerin Marlene Voss', '', { name: 'Marlene Voss', role: 'Bildhauerin' }],
    ['Interview mit der Bildhauerin Voss', '', undefined],
    ['Interview with Ada Brook, beekeeper', '', { name: 'Ada Brook', role: 'beekeeper' }],
    ['Interview with the woman who moved a lighthouse', '', undefined],
    ['Entretien avec la ministre de la Culture Rima Diallo', '', undefined],
    [
      'حوار مع الروائية ليلى العطار: الكتابة مقاومة',
      'صدرت للروائية ليلى العطار رواية.',
      { name: 'ليلى العطار', role: 'روائية' },
    ],
    ['حوار مع وزير الصحة: الطريق أولا', 'قال وزير الصحة كلمته.', undefined],
    ['ראיון עם המלחין דוד רון', '', undefined],
  ];
  for (const [title, text, expected] of titles)
    it(`from ${title}${text && `, above ${text}`}`, () => assert.deepEqual(intervieweeIn([title], [text]), expected));

  it('from the family name in labels', () => {
    assert.equal(wholeNameOf('Voss', ['Die Bildhauerin Marlene Voss über Beton']), 'Marlene Voss');
    assert.equal(wholeNameOf('Voss', ['Die Bildhauerin Voss über Beton']), undefined);
    assert.equal(wholeNameOf('Voss', ['Frau Voss arbeitet']), undefined);
    assert.equal(wholeNameOf('Voss', ['Marlene Voss und Peter Voss']), undefined);
    assert.equal(wholeNameOf('SM', ['an interview with Sal Moreno']), 'Sal Moreno');
    assert.equal(wholeNameOf('SM', ['Sal Moreno and Sue Miller']), undefined);
  });
});

it('an appeal to readers is a short line below the text', () => {
  for (const line of [
    'Follow us on Twitter',
    'تابعونا على فيسبوك',
    'Suivez-nous sur Instagram',
    'Síguenos en Twitter.',
    'Folgen Sie uns auf Facebook',
    'עקבו אחרינו בפייסבוק',
    'ما را در تلگرام دنبال کنید',
    'ہمیں فالو کریں',
  ]) {
    assert.ok(isAppeal(line), line);
  }
  for (const line of ['Follow me, I said, and they did not.', 'Share the bread.', 'شاركوا الخبز.', 'Join us?'])
    assert.ok(!isAppeal(line), line);
});

it('the heading of a box is a line of its own', () => {
  for (const line of ['Zur Person', 'سيرة ذاتية', 'Biografía', 'Bio express', 'Who is Ada Quill'])
    assert.ok(isBoxHeading(line), line);
  for (const line of ['Zur Person gehört ein Hut.', 'Who is it?', 'About ten']) assert.ok(!isBoxHeading(line), line);
});
