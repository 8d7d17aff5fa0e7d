import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import { contentBox, firstWord, layOutAll, layout, moved, rectOf } from './geometry.js';
import {
  consoleErrors,
  demo,
  demoUrl,
  interviewOf,
  items,
  mount as mountCard,
  painted,
  part,
  parts,
  place,
  until,
} from './helpers.js';

const mount = async (...settings: Parameters<typeof mountCard>) => layOutAll(await mountCard(...settings));

/** A place in a page of that language and direction. */
const pageOf = (lang: string, dir: string) => Object.assign(place(), { lang, dir });

const center = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

const box = (card: Element, name: string) => part(card, name).getBoundingClientRect();

/** Fails unless the text of an element begins at its right (or left) edge. */
function expectStart(element: Element, side: 'left' | 'right', what = element.textContent.slice(0, 60)) {
  expect(Math.abs(firstWord(element)[side] - contentBox(element)[side]), `${what} begins ${side}`).to.be.below(1.5);
}

/** Fails unless the pieces stand in this order, read from one side, on one line. */
function expectOrder(element: Element, from: 'left' | 'right', ...pieces: string[]) {
  const rects = pieces.map((piece) => rectOf(element, piece));
  rects.forEach((rect, index) => {
    const before = rects[index - 1];
    if (!before) return;
    expect(Math.abs(rect.top - before.top), `${pieces[index]} on the same line`).to.be.below(before.height);
    if (from === 'left') expect(rect.left, pieces[index]).to.be.at.least(before.right - 1);
    else expect(rect.right, pieces[index]).to.be.at.most(before.left + 1);
  });
}

const mixed: InterviewInput = {
  lang: 'ar-MA',
  title: 'Interpol في مراكش: حوار',
  summary: 'Marrakech مدينة مغربية.',
  questions: [
    {
      question: 'Interpol ماذا تفعل هنا؟',
      answer: [
        'Interpol هي منظمة الشرطة الجنائية الدولية.',
        '195 دولة عضو فيها.',
        '«Interpol» هي منظمة.',
        'The whole of this paragraph is English.',
        'نعم.',
        { html: '<p>Web هو شبكة.</p>' },
      ],
    },
    { question: 'ماذا بعد؟', answer: 'لا شيء.' },
  ],
};

const english: InterviewInput = {
  lang: 'en',
  title: 'سلام, said the guard',
  questions: [
    { question: 'شكرا means what?', answer: ['شكرا means thanks.', '2018 was a year.', 'هذه الفقرة كلها بالعربية.'] },
    { question: 'And?', answer: 'No.' },
  ],
};

describe('an Arabic card', () => {
  for (const [name, where] of [
    ['an Arabic page', () => pageOf('ar', 'rtl')],
    ['an English page', () => pageOf('en', 'ltr')],
  ] as const) {
    describe(`in ${name}`, () => {
      let card: InterviewCard;
      beforeEach(async () => (card = await mount({ interview: await demo('bensami.ar'), open: 'all' }, where())));

      it('has the number on the right, the question beside it and the marker on the left', () => {
        const [number, question, marker] = ['question-number', 'question-text', 'marker'].map((each) =>
          box(card, each),
        );
        expect(firstWord(part(card, 'question-number')).left).to.be.at.least(question!.right - 1);
        expect(number!.right).to.be.above(question!.right);
        expect(marker!.right).to.be.at.most(question!.left + 1);
        expect(center(marker!)).to.be.below(center(box(card, 'card')));
      });

      it('starts every line on the right', () => {
        for (const each of ['section', 'title', 'question-text', 'passage', 'credit'].flatMap((name) =>
          parts(card, name),
        ))
          expectStart(each, 'right');
      });

      it('indents the answers on the right', () => {
        const passage = contentBox(part(card, 'passage'));
        const { left, right } = box(card, 'card');
        expect(right - passage.right).to.be.within(1, 100);
        expect(passage.right).to.be.above(center({ left, right }));
      });

      it('has the number of questions on the right and the button for all of them on the left', () => {
        const toolbar = contentBox(part(card, 'toolbar'));
        expect(Math.abs(rectOf(part(card, 'toolbar'), '3').right - toolbar.right)).to.be.below(2);
        expect(Math.abs(box(card, 'expand-all').left - toolbar.left)).to.be.below(2);
      });

      it('has the link button on the right, below the answer', () => {
        expect(center(box(card, 'share'))).to.be.above(center(box(card, 'answer')));
        const last = [...part(card, 'answer').querySelectorAll('[part="passage"]')].at(-1)!;
        expect(box(card, 'share').top).to.be.at.least(last.getBoundingClientRect().bottom - 1);
      });
    });
  }

  it('looks the same in an English page as in an Arabic one', async () => {
    const interview = await demo('bensami.ar');
    const [inArabic, inEnglish] = [
      await mount({ interview, open: 'all' }, pageOf('ar', 'rtl')),
      await mount({ interview, open: 'all' }, pageOf('en', 'ltr')),
    ];
    expect(moved(layout(inEnglish), layout(inArabic))).to.deep.equal([]);
  });

  it('keeps lines right-to-left that start with a Latin word, a number or a quotation mark', async () => {
    const card = await mount({ interview: mixed, open: 'all' }, pageOf('en', 'ltr'));
    for (const each of ['title', 'summary', 'question-text', 'passage'].flatMap((name) => parts(card, name))) {
      if (!/^(The whole|«)/.test(each.textContent)) expectStart(each, 'right');
    }
    expectOrder(part(card, 'title'), 'right', 'Interpol', 'في', 'حوار');
    expectOrder(part(card, 'summary'), 'right', 'Marrakech', 'مدينة', '.');
    expectOrder(part(card, 'question-text'), 'right', 'Interpol', 'ماذا', '؟');
    const passages = parts(card, 'passage');
    expectOrder(passages[0]!, 'right', 'Interpol', 'هي', 'الدولية', '.');
    expectOrder(passages[1]!, 'right', '195', 'دولة', '.');
    expectOrder(passages[2]!, 'right', '«', 'Interpol', '»', 'هي');
    expect(Math.abs(rectOf(passages[2]!, '«').right - contentBox(passages[2]!).right)).to.be.below(1.5);
    expectOrder(passages[5]!, 'right', 'Web', 'هو', '.');
  });

  it('starts even a Latin paragraph on the right, like its neighbors, with its words in order', async () => {
    const card = await mount({ interview: mixed, open: 'all' }, pageOf('en', 'ltr'));
    const latin = parts(card, 'passage')[3]!;
    expectOrder(latin, 'left', 'The', 'whole', 'English');
    expect(Math.abs(rectOf(latin, 'English').right - contentBox(latin).right)).to.be.below(1.5);
  });
});

describe('an English card', () => {
  for (const [name, where] of [
    ['an English page', () => pageOf('en', 'ltr')],
    ['an Arabic page', () => pageOf('ar', 'rtl')],
  ] as const) {
    it(`mirrors the Arabic one in ${name}`, async () => {
      const card = await mount({ interview: english, open: 'all' }, where());
      const [number, question, marker] = ['question-number', 'question-text', 'marker'].map((each) => box(card, each));
      expect(number!.left).to.be.below(question!.left);
      expect(marker!.left).to.be.at.least(question!.right - 1);
      for (const each of ['title', 'question-text', 'passage'].flatMap((each) => parts(card, each))) {
        if (!each.textContent.startsWith('هذه')) expectStart(each, 'left');
      }
      expectOrder(part(card, 'title'), 'left', 'سلام', 'said', 'guard');
      expectOrder(parts(card, 'passage')[0]!, 'left', 'شكرا', 'means', '.');
      expectOrder(parts(card, 'passage')[2]!, 'right', 'هذه', 'الفقرة', 'بالعربية');
      const toolbar = contentBox(part(card, 'toolbar'));
      expect(Math.abs(rectOf(part(card, 'toolbar'), '2').left - toolbar.left)).to.be.below(2);
      expect(Math.abs(box(card, 'expand-all').right - toolbar.right)).to.be.below(2);
    });
  }

  it('looks the same in an Arabic page as in an English one', async () => {
    const src = demoUrl('lighthouse.en');
    const [inEnglish, inArabic] = [
      await mount({ src, open: 'first' }, pageOf('en', 'ltr')),
      await mount({ src, open: 'first' }, pageOf('ar', 'rtl')),
    ];
    expect(moved(layout(inArabic), layout(inEnglish))).to.deep.equal([]);
  });
});

describe('the direction of a card', () => {
  const cases: readonly [Partial<InterviewInput>, 'left' | 'right'][] = [
    [{ lang: 'ar' }, 'right'],
    [{ lang: 'he' }, 'right'],
    [{ lang: 'fa-AF' }, 'right'],
    [{ lang: 'ur' }, 'right'],
    [{ lang: 'ku-Arab' }, 'right'],
    [{ lang: 'ku' }, 'left'],
    [{ lang: 'ar-Latn' }, 'left'],
    [{ lang: 'en', dir: 'rtl' }, 'right'],
    [{ lang: 'ar', dir: 'ltr' }, 'left'],
  ];
  for (const [rest, side] of cases) {
    it(`starts on the ${side} for ${JSON.stringify(rest)}`, async () => {
      const card = await mount({ interview: interviewOf(2, rest), open: 'all' });
      expect(Math.abs(rectOf(part(card, 'title'), 'T')[side] - contentBox(part(card, 'title'))[side])).to.be.below(1.5);
      const towards = side === 'left' ? 1 : -1;
      expect((center(box(card, 'marker')) - center(box(card, 'question-number'))) * towards).to.be.above(0);
    });
  }

  it('is that of the page if the interview has no language', async () => {
    for (const [lang, side] of [
      ['ar', 'right'],
      ['en', 'left'],
    ] as const) {
      const card = await mount({ interview: interviewOf(2), open: 'all' }, pageOf(lang, lang === 'ar' ? 'ltr' : 'rtl'));
      const passage = part(card, 'passage');
      expect(Math.abs(rectOf(passage, passage.textContent)[side] - contentBox(passage)[side])).to.be.below(1.5);
    }
  });

  it('also applies without an interview: the line and then the button, from the right', async () => {
    consoleErrors();
    const card = await mount({ src: '/responses/status/404' }, pageOf('ar', 'ltr'));
    const { left, right } = contentBox(part(card, 'error'));
    const text = rectOf(part(card, 'error'), part(card, 'error').textContent.trim().split(' ')[0]!);
    expect(Math.abs(text.right - right)).to.be.below(1.5);
    expect(box(card, 'retry').right).to.be.below(text.left);
    expect(box(card, 'retry').left).to.be.at.least(left - 1);
  });
});

describe('the button back to the top', () => {
  for (const [lang, side] of [
    ['ar', 'left'],
    ['en', 'right'],
  ] as const) {
    it(`is on the ${side} in a card in ${lang}, beside the text and not on it`, async () => {
      const card = await mount(
        { interview: interviewOf(60, { lang }), open: 'all' },
        pageOf(lang === 'ar' ? 'en' : 'ar', lang === 'ar' ? 'ltr' : 'rtl'),
      );
      scrollTo({ top: scrollY + items(card)[5]!.getBoundingClientRect().top, behavior: 'instant' });
      await until(() => box(card, 'back-to-top').height > 0);
      const outer = box(card, 'card');
      const inner = box(card, 'back-to-top');
      const distance = side === 'left' ? inner.left - outer.left : outer.right - inner.right;
      expect(distance).to.be.within(0, outer.width / 10);
      const passage = contentBox(part(card, 'passage'));
      if (side === 'left') expect(inner.right).to.be.at.most(passage.left + 1);
      else expect(inner.left).to.be.at.least(passage.right - 1);
      scrollTo({ top: 0, behavior: 'instant' });
    });
  }
});

describe('names in another script', () => {
  it('keep their order in a list of interviewers', async () => {
    const card = await mount({
      interview: interviewOf(1, { lang: 'en', interviewers: [{ name: 'أحمد' }, { name: 'سعيد' }, { name: 'ليلى' }] }),
    });
    expectOrder(part(card, 'credit'), 'left', 'Interview', 'أحمد', 'سعيد', 'ليلى');
    const arabic = await mount({
      interview: interviewOf(1, {
        lang: 'ar',
        interviewers: [{ name: 'John Smith' }, { name: 'Jane Roe' }, { name: 'Ann Lee' }],
      }),
    });
    expectOrder(part(arabic, 'credit'), 'right', 'أجرى', 'John Smith', 'Jane Roe', 'Ann Lee');
  });

  it('keep adjacent text on the correct side', async () => {
    const interview = interviewOf(1, {
      lang: 'ar',
      source: { name: 'Le Monde (Paris)' },
      interviewees: [{ name: 'John Smith (PhD)', role: 'Director, UNESCO!' }],
      interviewers: [{ name: 'Jane Roe (ed.)' }],
    });
    const card = await mount({ interview });
    expectOrder(part(card, 'name'), 'left', 'John', '(', 'PhD', ')');
    expectOrder(part(card, 'role'), 'left', 'Director', 'UNESCO', '!');
    expectOrder(part(card, 'credit'), 'left', 'Jane', '(', 'ed.', ')');
    expectOrder(part(card, 'source'), 'left', 'Le', '(', 'Paris', ')');
    expectOrder(part(card, 'source'), 'right', 'المصدر', ':', 'Le Monde');
  });

  it('start at the edge of the card, like names in its own script', async () => {
    const interview: InterviewInput = {
      lang: 'ar',
      title: 'حوار',
      interviewees: [
        { id: 'a', name: 'John Smith', role: 'Director' },
        { id: 'b', name: 'ليلى' },
      ],
      interviewers: [
        { id: 'c', name: 'Jane' },
        { id: 'd', name: 'سعيد' },
      ],
      questions: [
        {
          question: 'ماذا؟',
          by: 'c',
          answer: [
            { text: 'لا.', by: 'a' },
            { text: 'نعم.', by: 'b' },
          ],
        },
        { question: 'متى؟', by: 'd', answer: [{ text: 'أمس.', by: 'a' }] },
      ],
    };
    const card = await mount({ interview, open: 'all' }, pageOf('en', 'ltr'));
    const speakers = parts(card, 'speaker');
    expect(speakers).to.have.lengthOf(5);
    for (const each of speakers) {
      const { right } = contentBox(
        each.parentElement!.matches('summary') ? part(card, 'question-text') : each.parentElement!,
      );
      expect(Math.abs(rectOf(each, each.textContent).right - right), each.textContent).to.be.below(1.5);
    }
    for (const [name, text] of [
      ['name', 'John Smith'],
      ['role', 'Director'],
    ] as const) {
      expect(Math.abs(rectOf(part(card, name), text).right - contentBox(part(card, name)).right), text).to.be.below(
        1.5,
      );
    }
  });

  it('cannot reorder the text around them, even with control characters', async () => {
    const interview = interviewOf(1, {
      lang: 'en',
      interviewers: [{ name: '\u202Eabc' }, { name: '\u2067def' }, { name: 'ghi' }],
    });
    const card = await mount({ interview });
    expectOrder(part(card, 'credit'), 'left', 'Interview by', 'def', 'ghi');
    const credit = part(card, 'credit');
    expect(rectOf(credit, 'abc').right).to.be.at.most(rectOf(credit, 'def').left + 1);
  });

  it('do not mix with the text beside them in a correction', async () => {
    const interview: InterviewInput = {
      lang: 'ar-MA',
      title: 'حوار',
      questions: [{ id: 'a', question: 'ما هي Interpol', answer: 'منظمة.' }],
      corrections: [{ date: '2018-03-04', text: 'Europol لا Interpol.', question: 'a' }],
    };
    const card = await mount({ interview });
    const correction = part(card, 'corrections').querySelector('p')!;
    expectOrder(correction, 'right', '2018', 'ما هي', 'Interpol', 'Europol', 'لا');
    const english = await mount({
      interview: {
        ...interview,
        lang: 'en',
        questions: [{ id: 'a', question: 'What is سلام', answer: 'A' }],
        corrections: [{ date: '2018-03-04', text: 'شكرا and not سلام.', question: 'a' }],
      },
    });
    expectOrder(part(english, 'corrections').querySelector('p')!, 'left', '2018', 'What', 'سلام', 'شكرا', 'and');
  });
});

describe('the number of questions in Arabic', () => {
  const counts: readonly [number, western: string, eastern: string][] = [
    [1, 'سؤال واحد', 'سؤال واحد'],
    [2, 'سؤالان', 'سؤالان'],
    [3, '3 أسئلة', '٣ أسئلة'],
    [11, '11 سؤالًا', '١١ سؤالًا'],
    [100, '100 سؤال', '١٠٠ سؤال'],
  ];
  for (const [count, western, eastern] of counts) {
    it(`is "${western}" for ${count}, and "${eastern}" in Egypt`, async () => {
      for (const [lang, numerals, expected] of [
        ['ar-MA', 'auto', western],
        ['ar-EG', 'auto', eastern],
        ['ar-MA', 'arab', eastern],
        ['ar-EG', 'latn', western],
      ] as const) {
        const card = await mount({ interview: interviewOf(count, { lang }), numerals });
        const text = part(card, 'toolbar').querySelector('span')!;
        expect(text.textContent).to.equal(expected);
        const [first, second] = expected.split(' ') as [string, string?];
        if (second) expectOrder(text, 'right', first, second);
      }
    });
  }

  it('and of each question has the digits of the region', async () => {
    for (const [lang, last] of [
      ['ar-MA', '11'],
      ['ar-EG', '١١'],
    ] as const) {
      const card = await mount({ interview: interviewOf(11, { lang }) });
      expect(parts(card, 'question-number').at(-1)!.textContent).to.equal(last);
    }
  });
});

describe('rich text in an Arabic card', () => {
  const rich = (html: string): InterviewInput => ({
    lang: 'ar',
    title: 'حوار',
    questions: [{ question: 'ماذا؟', answer: [{ html }] }],
  });

  it('indents lists and quotations on the right, and starts cells there', async () => {
    const card = await mount({
      interview: rich(
        '<ul><li>واحد</li></ul><ol><li>اثنان</li></ol><blockquote>ثلاثة</blockquote><table><tr><th>أربعة</th><td>خمسة</td></tr></table>',
      ),
      open: 'all',
    });
    const passage = part(card, 'passage');
    const { left, right } = contentBox(passage);
    for (const word of ['واحد', 'اثنان', 'ثلاثة']) {
      const rect = rectOf(passage, word);
      expect(right - rect.right, word).to.be.within(8, 80);
      expect(rect.right, word).to.be.above(center({ left, right }));
    }
    expectOrder(passage, 'right', 'أربعة', 'خمسة');
    expect(right - rectOf(passage, 'أربعة').right).to.be.within(0, 30);
  });

  it('uses its own direction', async () => {
    const card = await mount({ interview: rich('<p dir="ltr" lang="en">English, here.</p><p>عربي.</p>'), open: 'all' });
    const [ltr, rtl] = part(card, 'passage').querySelectorAll('p');
    expectStart(ltr!, 'left');
    expectOrder(ltr!, 'left', 'English', ',', 'here', '.');
    expectStart(rtl!, 'right');
  });

  it('is not slanted, and no letters are spaced', async () => {
    const card = await mount({
      interview: rich('<p>نص <em>مؤكد</em> و<i>آخر</i> و<cite>كتاب</cite></p>'),
      open: 'all',
    });
    for (const each of part(card, 'passage').querySelectorAll('em, i, cite'))
      expect(getComputedStyle(each).fontStyle, each.localName).to.equal('normal');
    for (const each of card.shadowRoot!.querySelectorAll('[part]'))
      expect(getComputedStyle(each).letterSpacing).to.equal('normal');
  });
});

describe('a narrow page', () => {
  it('does not scroll sideways, whatever the direction of the page and its cards', async () => {
    for (const [lang, dir] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
      ['ar', 'ltr'],
      ['en', 'rtl'],
    ] as const) {
      const where = pageOf(lang, dir);
      where.style.cssText = 'inline-size: 320px; overflow: auto';
      await mount({ interview: { ...mixed, lang }, open: 'all' }, where);
      await painted();
      expect(where.scrollWidth, `${lang} in ${dir}`).to.equal(where.clientWidth);
    }
  });
});
