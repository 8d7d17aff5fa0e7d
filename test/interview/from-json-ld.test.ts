import { expect } from '@open-wc/testing';
import { parse } from '../../src/interview/index.js';
import { fromJsonLd } from '../../src/interview/from-json-ld.js';
import type { Interview } from '../../src/interview/schema.js';
import { mount, parts } from '../helpers.js';
import fc from '../properties.js';

const context = { '@context': 'https://schema.org' };

const question = (name: string, text: string) => ({
  '@type': 'Question',
  name,
  acceptedAnswer: { '@type': 'Answer', text },
});

const faq = {
  ...context,
  '@type': 'FAQPage',
  name: 'Title',
  mainEntity: [question('One?', 'Yes.'), question('Two?', 'No.')],
};

/** An article as newsrooms describe theirs. */
const article = {
  ...context,
  '@type': 'NewsArticle',
  headline: 'Headline',
  description: 'Description',
  inLanguage: 'ar-MA',
  articleSection: ['تقارير', 'أخبار'],
  datePublished: '2018-03-01T09:30:00+0100',
  dateModified: '2018-03-04',
  image: ['https://example.org/a.jpg', 'https://example.org/b.jpg'],
  author: { '@type': 'Person', name: 'الصديق بوكزول', url: 'https://example.org/boukzoul' },
  about: [
    { '@type': 'Person', name: 'إبراهيم بنسامي', jobTitle: 'نائب مدير', image: 'https://example.org/c.jpg' },
    { '@type': 'Thing', name: 'الأنتربول' },
  ],
  publisher: { '@type': 'Organization', name: 'Publisher', url: 'https://example.org/' },
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/article' },
  hasPart: [
    question('لماذا؟', 'لأن\nنعم'),
    { '@type': 'WebPageElement', name: 'Not a question' },
    {
      ...question('كيف؟', ''),
      author: 'الصديق بوكزول',
      acceptedAnswer: [
        { '@type': 'Answer', text: 'هكذا', author: { '@type': 'Person', name: 'إبراهيم بنسامي' } },
        { '@type': 'Answer', text: 'فعلا؟', author: 'الصديق بوكزول' },
        { '@type': 'Answer', text: '<p>نعم، <b>فعلا</b></p>', author: [{ name: 'إبراهيم بنسامي' }] },
      ],
    },
  ],
};

function interviewOf(data: unknown): Interview {
  const { interview, problems } = parse(data);
  if (!interview) throw new Error(`Not an interview: ${JSON.stringify(problems)}`);
  return interview;
}

const problemsOf = (data: unknown) => parse(data).problems ?? [];

/** The questions and the texts of their answers. */
const talk = (data: unknown) =>
  interviewOf(data).questions.map(({ question: asked, answer }) => [
    asked,
    ...answer.map(({ text, html }) => text ?? html),
  ]);

describe('JSON-LD that is an interview', () => {
  it('may be a FAQPage', () => {
    const { title } = interviewOf(faq);
    expect(title).to.equal('Title');
    expect(talk(faq)).to.deep.equal([
      ['One?', 'Yes.'],
      ['Two?', 'No.'],
    ]);
  });

  it('may be a QAPage, which has one question and may have no title', () => {
    const page = {
      ...context,
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question',
        name: 'How many ounces are there in a pound?',
        text: 'I have taken up baking.',
        author: { '@type': 'Person', name: 'Mary' },
        suggestedAnswer: [
          { '@type': 'Answer', text: '16', author: 'Ann' },
          { '@type': 'Answer', text: 'I do not know', author: 'Bob' },
        ],
      },
    };
    expect(talk(page)).to.deep.equal([['How many ounces are there in a pound?', '16']]);
    const { title, interviewees, interviewers } = interviewOf(page);
    expect(title).to.equal('How many ounces are there in a pound?');
    expect(interviewees.map(({ name }) => name)).to.deep.equal(['Ann']);
    expect(interviewers.map(({ name }) => name)).to.deep.equal(['Mary']);
    const accepted = {
      ...page,
      mainEntity: { ...page.mainEntity, acceptedAnswer: { '@type': 'Answer', text: 'Sixteen' } },
    };
    expect(talk(accepted)).to.deep.equal([['How many ounces are there in a pound?', 'Sixteen']]);
  });

  it('may be an article whose parts are questions', () => {
    const interview = interviewOf(article);
    expect({ ...interview, questions: undefined }).to.deep.equal({
      questions: undefined,
      lang: 'ar-MA',
      title: 'Headline',
      section: 'تقارير',
      summary: 'Description',
      published: '2018-03-01T09:30:00+01:00',
      updated: '2018-03-04',
      source: { name: 'Publisher', url: 'https://example.org/article' },
      image: { src: 'https://example.org/a.jpg' },
      interviewees: [
        { id: 'p1', name: 'إبراهيم بنسامي', role: 'نائب مدير', image: { src: 'https://example.org/c.jpg' } },
      ],
      interviewers: [{ id: 'p2', name: 'الصديق بوكزول', url: 'https://example.org/boukzoul' }],
      corrections: [],
    });
    expect(JSON.parse(JSON.stringify(interview.questions))).to.deep.equal([
      { id: 'q1', question: 'لماذا؟', answer: [{ text: 'لأن' }, { text: 'نعم' }] },
      {
        ...{ id: 'q2', question: 'كيف؟', by: 'p2' },
        answer: [
          { text: 'هكذا', by: 'p1' },
          { text: 'فعلا؟', by: 'p2' },
          { html: '<p>نعم، <b>فعلا</b></p>', by: 'p1' },
        ],
      },
    ]);
  });

  for (const type of [
    'Article',
    'NewsArticle',
    'Report',
    'BlogPosting',
    'AnalysisNewsArticle',
    'Interview',
    'WebPage',
  ]) {
    it(`may be of the type ${type}, with its questions in mainEntity`, () => {
      const { mainEntity } = faq;
      expect(talk({ ...context, '@type': type, headline: 'H', mainEntity })).to.deep.equal(talk(faq));
    });
  }

  it('is detected by any form of a type name', () => {
    for (const type of [
      'FAQPage',
      ['FAQPage'],
      ['WebPage', 'FAQPage'],
      'schema:FAQPage',
      'https://schema.org/FAQPage',
      ['http://schema.org/FAQPage'],
    ]) {
      expect(talk({ ...faq, '@type': type })).to.deep.equal(talk(faq));
    }
    for (const prefix of ['schema:', 'https://schema.org/', 'http://schema.org/']) {
      const renamed = JSON.parse(
        JSON.stringify(faq, (_, value: unknown) =>
          typeof value === 'object' && value && !Array.isArray(value)
            ? Object.fromEntries(
                Object.entries(value).map(([key, each]) => [key.startsWith('@') ? key : prefix + key, each as unknown]),
              )
            : value,
        ).replaceAll('"@type":"', `"@type":"${prefix}`),
      ) as unknown;
      expect(talk(renamed)).to.deep.equal(talk(faq));
      expect(interviewOf(renamed).title).to.equal('Title');
    }
  });

  it('may be in expanded form', () => {
    const value = (text: string) => [{ '@value': text, '@language': 'en' }];
    const at = (name: string) => `http://schema.org/${name}`;
    const expanded = {
      '@type': [at('Question')],
      [at('name')]: value('One?'),
      [at('acceptedAnswer')]: [{ '@type': [at('Answer')], [at('text')]: value('Yes.') }],
    };
    const page = { '@type': [at('FAQPage')], [at('name')]: value('T'), [at('mainEntity')]: [{ '@list': [expanded] }] };
    expect(talk([page])).to.deep.equal([['One?', 'Yes.']]);
    expect(talk([{ ...page, [at('mainEntity')]: { '@list': [expanded] } }])).to.deep.equal([['One?', 'Yes.']]);
  });

  it('may be one object of a graph or of a list', () => {
    const site = { '@type': 'WebSite', '@id': '#site', name: 'Site' };
    for (const data of [
      { ...context, '@graph': [site, faq] },
      [site, faq],
      [{ ...context, '@graph': [site, [faq]] }],
    ]) {
      expect(talk(data)).to.deep.equal(talk(faq));
      expect(interviewOf(data).title).to.equal('Title');
    }
  });

  it('may be a graph whose objects refer to each other, as WordPress writes it', () => {
    const graph = {
      ...context,
      '@graph': [
        {
          ...{
            '@type': 'Article',
            '@id': 'https://example.org/a/#article',
            headline: 'Don&#8217;t &amp; do',
            inLanguage: 'fr_FR',
          },
          ...{ author: { name: 'Jane', '@id': '#jane' }, publisher: { '@id': '#site' }, image: { '@id': '#image' } },
          ...{ datePublished: '2024-01-02T03:04:05+00:00', isPartOf: { '@id': 'https://example.org/a/' } },
        },
        {
          '@type': ['WebPage', 'FAQPage'],
          '@id': 'https://example.org/a/',
          url: 'https://example.org/a/',
          mainEntity: [{ '@id': '#two' }, { '@id': '#one' }],
        },
        {
          '@type': 'Question',
          '@id': '#one',
          url: 'https://example.org/a/#faq-1',
          name: 'One?',
          acceptedAnswer: { '@id': '#yes' },
        },
        {
          '@type': 'Question',
          '@id': '#two',
          url: 'https://example.org/a/#faq-2',
          name: 'Two?',
          acceptedAnswer: { '@type': 'Answer', text: 'No.' },
        },
        { '@type': 'Answer', '@id': '#yes', text: 'Yes.' },
        {
          '@type': 'ImageObject',
          '@id': '#image',
          url: 'https://example.org/a.jpg',
          width: 1200,
          height: '630 px',
          caption: 'Caption',
        },
        { '@type': 'Organization', '@id': '#site', name: 'Site', url: 'https://example.org/' },
        { '@type': 'Person', '@id': '#jane', name: 'Jane', jobTitle: 'Reporter' },
      ],
    };
    const interview = interviewOf(graph);
    expect(talk(graph)).to.deep.equal([
      ['Two?', 'No.'],
      ['One?', 'Yes.'],
    ]);
    expect(interview).to.deep.include({
      ...{ title: 'Don’t & do', lang: 'fr-FR', published: '2024-01-02T03:04:05+00:00' },
      source: { name: 'Site', url: 'https://example.org/a/' },
      image: { src: 'https://example.org/a.jpg', width: 1200, height: 630, caption: 'Caption' },
    });
    expect(interview.interviewers.map(({ name }) => name)).to.deep.equal(['Jane']);
    expect(interview.questions.map(({ id }) => id)).to.deep.equal(['faq-2', 'faq-1']);
  });

  it('has the markup of an answer as rich text, and everything else as text', () => {
    const answers = [
      ['<p>One</p>', 'html'],
      ['a<br>b', 'html'],
      ['a <a href="/b">b</a>', 'html'],
      ['</p>', 'html'],
      ['1 < 2 and 3 > 2', 'text'],
      ['a <b', 'text'],
      ['if a <brave man', 'text'],
      ['<script>alert(1)</script>', 'text'],
      ['{"a": "<"}', 'text'],
    ] as const;
    for (const [text, kind] of answers) {
      expect(interviewOf({ ...faq, mainEntity: question('Q', text) }).questions[0]!.answer, text).to.deep.equal([
        { [kind]: text },
      ]);
    }
  });

  it('has common character references decoded in plain text, and all others unchanged', () => {
    for (const [text, plain] of [
      ['don&#8217;t', 'don’t'],
      ['a&nbsp;&ndash;&#160;b', 'a\u00a0–\u00a0b'],
      ['&quot;&apos;&laquo;&raquo;&#x27;&#X41;', "\"'«»'A"],
      ['&amp;lt;', '&lt;'],
      ['AT&T; &unknown; &#; &#x; &#9999999; &#xFFFFFF;', 'AT&T; &unknown; &#; &#x; &#9999999; &#xFFFFFF;'],
      ['&constructor; &__proto__;', '&constructor; &__proto__;'],
    ]) {
      expect(interviewOf({ ...faq, name: text, mainEntity: question(text!, text!) })).to.deep.include({
        title: plain,
        questions: [{ id: 'q1', question: plain, answer: [{ text: plain }] }],
      });
    }
  });

  it('has images of answers as passages', () => {
    const image = {
      '@type': 'ImageObject',
      contentUrl: '/a.png',
      description: 'Alt',
      width: '300',
      height: { '@type': 'QuantitativeValue', value: 200 },
      creditText: 'Credit',
    };
    const asked = {
      '@type': 'Question',
      name: 'Q',
      acceptedAnswer: { '@type': 'Answer', text: 'A', image: [image, '/b.png'] },
    };
    expect(interviewOf({ ...faq, mainEntity: asked }).questions[0]!.answer).to.deep.equal([
      { text: 'A' },
      { image: { src: '/a.png', alt: 'Alt', width: 300, height: 200, credit: 'Credit' } },
      { image: { src: '/b.png' } },
    ]);
  });

  it('has sizes of images only if they are valid', () => {
    for (const width of ['auto', '0', -5, '100%'.slice(3), {}, [], 'Infinity', null]) {
      expect(interviewOf({ ...faq, image: { url: '/a.png', width } }).image).to.deep.equal({ src: '/a.png' });
    }
  });

  it('lists each interviewee and interviewer once', () => {
    const ann = { '@type': 'Person', name: 'Ann' };
    const said = (author: unknown) => ({
      '@type': 'Question',
      name: 'Q',
      author,
      acceptedAnswer: { '@type': 'Answer', text: 'A', author },
    });
    const both = interviewOf({
      ...faq,
      about: ann,
      mentions: { '@type': 'Person', name: 'Eve' },
      author: [ann, 'Bob'],
      mainEntity: [said(ann), said('Bob'), said('Cid')],
    });
    expect(both.interviewees.map(({ name }) => name)).to.deep.equal(['Ann']);
    expect(both.interviewers.map(({ name }) => name)).to.deep.equal(['Bob', 'Cid']);
    expect(both.questions.map(({ by, answer: [passage] }) => [by, passage!.by])).to.deep.equal([
      ['p1', 'p1'],
      ['p2', 'p2'],
      ['p3', 'p3'],
    ]);
    const mentioned = interviewOf({ ...faq, mentions: [ann, { '@type': 'Place', name: 'Rabat' }] });
    expect(mentioned.interviewees.map(({ name }) => name)).to.deep.equal(['Ann']);
  });

  it('has ids of questions from the fragments of their URLs if they are usable', () => {
    const ids = (...urls: unknown[]) =>
      interviewOf({ ...faq, mainEntity: urls.map((url) => ({ ...question('Q', 'A'), url })) }).questions.map(
        ({ id }) => id,
      );
    expect(ids('https://example.org/#interview:context', '#faq:%D8%B3')).to.deep.equal(['context', 'س']);
    expect(ids('#a', '#a')).to.deep.equal(['q1', 'q2']);
    expect(ids('#a', undefined)).to.deep.equal(['q1', 'q2']);
    expect(ids('#q2', '#a')).to.deep.equal(['q1', 'q2']);
    expect(ids('#q1', '#a')).to.deep.equal(['q1', 'a']);
    expect(ids('#%', '#%E0', '#', '/')).to.deep.equal(['q1', 'q2', 'q3', 'q4']);
    expect(ids('#%', '#%E0')).to.deep.equal(['%', '%E0']);
  });

  it('has corrections that have a date', () => {
    const correction = [
      { '@type': 'CorrectionComment', text: 'Mended', datePublished: '2018-03-04' },
      'Undated',
      { text: 'Undated' },
    ];
    expect(interviewOf({ ...faq, correction }).corrections).to.deep.equal([{ date: '2018-03-04', text: 'Mended' }]);
  });

  it('may have its language as an object', () => {
    expect(
      interviewOf({ ...faq, inLanguage: { '@type': 'Language', name: 'Arabic', alternateName: 'ar' } }).lang,
    ).to.equal('ar');
  });
});

describe('JSON-LD that is not an interview', () => {
  it('is a problem that lists its types', () => {
    const typesOf = (data: unknown) =>
      problemsOf(data).map(({ path, code, data: { types } }) => ({ path, code, types }));
    const code = 'json-ld-without-question';
    expect(typesOf({ ...context, '@type': 'Recipe', name: 'Soup' })).to.deep.equal([
      { path: '', code, types: ['Recipe'] },
    ]);
    expect(typesOf({ ...faq, mainEntity: [] })[0]).to.deep.include({ code, types: ['FAQPage'] });
    expect(typesOf([{ '@type': ['Product', 'Thing'] }, { '@type': 'Product' }])[0]!.types).to.deep.equal([
      'Product',
      'Thing',
    ]);
  });

  it('is a plain list if nothing in it has a type', () => {
    for (const list of [[], [{ title: 'A' }]]) expect(problemsOf(list)[0]!.code).to.equal('wrong-type');
  });

  it('may lack a title, an answer or a question, which the check reports', () => {
    const paths = (data: unknown) => problemsOf(data).map(({ path }) => path);
    expect(paths({ ...faq, name: undefined })).to.deep.equal(['/title']);
    expect(paths([question('One?', 'Yes.')])).to.deep.equal(['/title']);
    expect(paths({ ...faq, mainEntity: [{ '@type': 'Question', name: 'One?' }] })).to.deep.equal([
      '/questions/0/answer',
    ]);
    expect(paths({ ...faq, mainEntity: [{ '@type': 'Question', name: 'One?', acceptedAnswer: [] }] })).to.deep.equal([
      '/questions/0/answer',
    ]);
    expect(paths({ ...faq, mainEntity: [{ '@type': 'Question', acceptedAnswer: 'Yes.' }] })).to.deep.equal([
      '/questions/0/question',
    ]);
    expect(paths({ ...faq, inLanguage: '?' })).to.deep.equal(['/lang']);
    expect(paths({ ...faq, datePublished: 'yesterday' })).to.deep.equal(['/published']);
    expect(paths({ ...faq, image: 'javascript:alert(1)' })).to.deep.equal(['/image/src']);
  });

  it('does not change an interview in our own format, even with a type', () => {
    const own = { '@type': 'Article', title: 'T', questions: [{ question: 'Q', answer: 'A' }] };
    expect(fromJsonLd(own)).to.equal(own);
    for (const data of [null, undefined, 5, 'x', {}, { mainEntity: [question('Q', 'A')] }])
      expect(fromJsonLd(data)).to.equal(data);
  });
});

describe('any JSON-LD', () => {
  it('may be circular', () => {
    const loop: Record<string, unknown> = { ...faq };
    loop['mainEntity'] = [loop, question('One?', 'Yes.')];
    loop['author'] = loop['about'] = loop['publisher'] = loop['image'] = loop['inLanguage'] = loop;
    loop['hasPart'] = { '@list': loop };
    expect(talk(loop)).to.deep.equal([['One?', 'Yes.']]);
    const references = {
      '@graph': [
        { '@id': '#a', '@type': 'FAQPage', name: 'T', mainEntity: { '@id': '#a' }, author: { '@id': '#b' } },
        { '@id': '#b' },
      ],
    };
    expect(problemsOf(references)).not.to.be.empty;
    const list: unknown[] = [];
    list.push(list, { '@list': list });
    expect(problemsOf(list)).not.to.be.empty;
  });

  it('does not grow: an answer that many questions refer to is used once', () => {
    const answer = { '@type': 'Answer', '@id': '#answer', text: 'long '.repeat(1000) };
    const asked = Array.from({ length: 5000 }, () => ({
      '@type': 'Question',
      name: 'Q',
      acceptedAnswer: { '@id': '#answer' },
    }));
    expect(problemsOf({ '@graph': [{ ...faq, mainEntity: asked }, answer] })).not.to.be.empty;
    const once = { '@type': 'Question', '@id': '#q', name: 'Q', acceptedAnswer: 'A' };
    expect(talk({ '@graph': [{ ...faq, mainEntity: asked.map(() => ({ '@id': '#q' })) }, once] })).to.deep.equal([
      ['Q', 'A'],
    ]);
  });

  it('may be nested at any depth', () => {
    let deep: unknown = faq;
    for (let level = 0; level < 100_000; level++) deep = { '@type': 'Thing', hasPart: [deep] };
    expect(talk(deep)).to.deep.equal(talk(faq));
  });

  it('may throw from any getter or proxy', () => {
    const hostile = new Proxy(
      {},
      {
        has: () => true,
        get: () => {
          throw new Error('boom');
        },
        ownKeys: () => {
          throw new Error('boom');
        },
      },
    );
    for (const data of [
      hostile,
      [hostile],
      { '@type': hostile },
      { ...faq, mainEntity: hostile },
      { ...faq, mainEntity: [hostile] },
      { '@graph': hostile },
    ]) {
      expect(parse(data).interview).to.be.undefined;
    }
  });

  it('becomes an interview or problems', () => {
    const key = fc.constantFrom(
      ...[
        '@type',
        '@id',
        '@graph',
        '@list',
        '@value',
        'name',
        'headline',
        'text',
        'mainEntity',
        'hasPart',
        'acceptedAnswer',
        'suggestedAnswer',
        'author',
      ],
      ...[
        'about',
        'image',
        'url',
        'inLanguage',
        'datePublished',
        'publisher',
        'articleSection',
        'schema:name',
        'https://schema.org/text',
        'correction',
        '__proto__',
      ],
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.oneof(
          fc.constantFrom<unknown>(
            'Question',
            'Answer',
            'FAQPage',
            'Article',
            'Person',
            '#a',
            '#b',
            '<p>x</p>',
            '2018-03-01',
            'ar',
            null,
            5,
            true,
          ),
          fc.string({ unit: 'binary' }),
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
      ),
    }));
    const wild = fc
      .array(fc.tuple(key, tree), { maxLength: 4 })
      .map((entries) => ({ ...article, ...Object.fromEntries(entries) }));
    const outcomes = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.oneof(
          tree,
          wild,
          fc.tuple(wild, tree).map(([one, other]) => [one, other]),
        ),
        (data) => {
          const { interview, problems } = parse(data);
          expect(!!interview).to.equal(!problems);
          outcomes.add(!!interview);
        },
      ),
      { numRuns: 3000 },
    );
    expect(outcomes.size, 'both outcomes are tried').to.equal(2);
  });
});

describe('a card', () => {
  it('shows JSON-LD, alone or in a list', async () => {
    for (const data of [faq, [faq], { '@graph': [faq] }]) {
      const card = await mount({ interview: data as never });
      expect(parts(card, 'question-text').map(({ textContent }) => textContent)).to.deep.equal(['One?', 'Two?']);
    }
  });
});
