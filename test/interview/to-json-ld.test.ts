import { expect } from '@open-wc/testing';
import { parse, toJsonLd, type Interview, type InterviewInput, type Passage } from '../../src/interview/index.js';
import { questionOfHash } from '../../src/interview/links.js';
import { everyField } from '../fixtures/interviews.js';
import { demo, demoUrl } from '../helpers.js';
import fc from '../properties.js';

const base = 'https://example.org/interviews/';
const context = { lang: 'ar-MA', url: (relative: string) => URL.parse(relative, base)?.href ?? '' };

function interviewOf(data: unknown): Interview {
  const { interview, problems } = parse(data);
  if (!interview) throw new Error(`Not an interview: ${JSON.stringify(problems)}`);
  return interview;
}

/** The output, as a search engine reads it. */
const described = (data: unknown) =>
  JSON.parse(JSON.stringify(toJsonLd(interviewOf(data), context))) as Record<string, unknown>;

/** The answers to the first question, as a search engine reads them. */
function answersOf(data: unknown): unknown[] {
  const [question] = described(data)['hasPart'] as Record<string, unknown>[];
  return [question!['acceptedAnswer']].flat();
}

const small = (answer: InterviewInput['questions'][number]['answer'], rest: object = {}) => ({
  title: 'T',
  questions: [{ question: 'Q', answer }],
  ...rest,
});

const interviewees = [{ id: 'ann', name: 'Ann' }];
const interviewers = [{ id: 'bob', name: 'Bob' }];

describe('toJsonLd', () => {
  it('describes an article with all metadata of an interview', () => {
    const { hasPart, ...rest } = described(everyField());
    expect(hasPart).to.have.length(2);
    expect(rest).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'عنوان',
      description: 'ملخص',
      inLanguage: 'ar-MA',
      articleSection: 'تقارير',
      datePublished: '2018-03-01',
      dateModified: '2018-03-04T09:30:00Z',
      image: {
        ...{
          '@type': 'ImageObject',
          url: 'https://example.org/interviews/image.png',
          description: 'An image',
          width: '1200 px',
          height: '630 px',
        },
        ...{ caption: 'Caption', creditText: 'Credit' },
      },
      author: [
        { '@type': 'Person', name: 'بوكزول', jobTitle: 'صحافي', url: 'https://example.org/interviews/boukzoul' },
      ],
      about: [
        {
          ...{
            '@type': 'Person',
            name: 'بنسامي',
            jobTitle: 'نائب مدير',
            url: 'https://example.org/interviews/bensami',
          },
          image: {
            '@type': 'ImageObject',
            url: 'https://example.org/interviews/bensami.png',
            description: 'Portrait',
            width: '96 px',
            height: '96 px',
          },
        },
        { '@type': 'Person', name: 'Amrani' },
      ],
      publisher: { '@type': 'Organization', name: 'Publisher' },
      url: 'https://example.org/article',
      mainEntityOfPage: 'https://example.org/article',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2018-03-04', text: 'Mended' }],
    });
  });

  it('describes each question, in order, with its answer and speaker', () => {
    const link = (id: string) => `https://example.org/article#interview:${id}`;
    expect(described(everyField())['hasPart']).to.deep.equal([
      {
        ...{
          '@type': 'Question',
          name: 'Why?',
          text: 'Why?',
          position: 1,
          url: link('context'),
          author: { '@type': 'Person', name: 'بوكزول' },
        },
        acceptedAnswer: { '@type': 'Answer', text: 'One line\nis one paragraph' },
      },
      {
        ...{ '@type': 'Question', name: 'How?', text: 'How?', position: 2, url: link('q2') },
        acceptedAnswer: [
          { '@type': 'Answer', text: 'A paragraph' },
          { '@type': 'Answer', text: 'A follow-up', author: { '@type': 'Person', name: 'بوكزول' } },
          { '@type': 'Answer', text: '<p>Rich <em>text</em></p>', author: { '@type': 'Person', name: 'بنسامي' } },
          {
            ...{ '@type': 'Answer', author: { '@type': 'Person', name: 'Amrani' } },
            image: [
              {
                ...{
                  '@type': 'ImageObject',
                  url: 'https://example.org/interviews/inside.png',
                  description: 'Inside',
                  width: '10 px',
                  height: '10 px',
                },
                ...{ caption: 'Within', creditText: 'Someone' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('omits unknown values', () => {
    expect(described(small('A'))).to.deep.equal({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'T', inLanguage: 'ar-MA' },
      hasPart: [
        { '@type': 'Question', name: 'Q', text: 'Q', position: 1, acceptedAnswer: { '@type': 'Answer', text: 'A' } },
      ],
    });
  });

  it('has one answer for one speaker, and one for each turn of several speakers', () => {
    const by = (name: string) => ({ '@type': 'Person', name });
    expect(answersOf(small(['One', { text: 'Two', by: 'ann' }], { interviewees }))).to.deep.equal([
      { '@type': 'Answer', text: 'One\nTwo', author: by('Ann') },
    ]);
    expect(
      answersOf(small(['One', { text: 'Two', by: 'bob' }, 'Three'], { interviewees, interviewers })),
    ).to.deep.equal([
      { '@type': 'Answer', text: 'One', author: by('Ann') },
      { '@type': 'Answer', text: 'Two', author: by('Bob') },
      { '@type': 'Answer', text: 'Three', author: by('Ann') },
    ]);
    expect(answersOf(small([{ text: 'One', by: 'Someone else' }]))).to.deep.equal([
      { '@type': 'Answer', text: 'One', author: by('Someone else') },
    ]);
  });

  it('has plain text as lines, or as markup if there is rich text or if the text looks like markup', () => {
    const textOf = (answer: Parameters<typeof small>[0]) => (answersOf(small(answer))[0] as { text: string }).text;
    expect(textOf('one\ntwo & three')).to.equal('one\ntwo & three');
    expect(textOf(['1 < 2 & 3', { html: '<ul><li>x</li></ul>' }])).to.equal(
      '<p>1 &lt; 2 &amp; 3</p>\n<ul><li>x</li></ul>',
    );
    expect(textOf('a <b>bold</b> &amp; word')).to.equal('<p>a &lt;b&gt;bold&lt;/b&gt; &amp;amp; word</p>');
  });

  it('has a link to each question on its page, and none if the article has no URL', () => {
    const interview = interviewOf(small('A'));
    const urlOf = (data: object) => (data as { hasPart: { url?: string }[] }).hasPart[0]!.url;
    expect(urlOf(toJsonLd(interview, context))).to.be.undefined;
    const canonical = 'https://example.org/a?b#c';
    expect(urlOf(toJsonLd(interview, { ...context, canonical }))).to.equal('https://example.org/a?b#interview:q1');
    expect(urlOf(toJsonLd(interview, { ...context, canonical, cardId: 'a card' }))).to.equal(
      'https://example.org/a?b#a%20card:q1',
    );
    const page = toJsonLd(interviewOf({ ...small('A'), source: { name: 'N', url: '/elsewhere' } }), {
      ...context,
      canonical,
    });
    expect([page['url'], page['mainEntityOfPage']]).to.deep.equal([canonical, canonical]);
  });

  it('has links to questions that a card on the article’s page understands', () => {
    for (const id of ['context', 'سياق', 'a b', '50%', 'a:b', 'a#b']) {
      const interview = interviewOf({
        title: 'T',
        source: { name: 'N', url: '/a?b=c#d' },
        questions: [{ id, question: 'Q', answer: 'A' }],
      });
      const [question] = toJsonLd(interview, context)['hasPart'] as { url: string }[];
      expect(question!.url).to.match(/^https:\/\/example\.org\/a\?b=c#/);
      expect(questionOfHash(new URL(question!.url).hash, '')).to.equal(id);
    }
    expect(() =>
      toJsonLd(
        interviewOf({
          ...small('A', { source: { name: 'N', url: '/a' } }),
          questions: [{ id: '\ud800', question: 'Q', answer: 'A' }],
        }),
        context,
      ),
    ).not.to.throw();
  });

  it('omits URLs that cannot be resolved', () => {
    const data = toJsonLd(interviewOf(everyField()), { lang: 'ar', url: () => '' });
    expect(JSON.stringify(data)).not.to.contain('"url"').and.not.to.contain('mainEntityOfPage');
  });
});

/** What a reader learns from an answer: the speakers and their text, in order. */
function said({ questions, interviewees: answering, interviewers: asking }: Interview) {
  const names = new Map([...answering, ...asking].map(({ id, name }) => [id, name]));
  const usual = answering.length === 1 ? answering[0]!.name : undefined;
  const textOf = ({ text, html }: Passage) => {
    const { body } = new DOMParser().parseFromString(html ?? '', 'text/html');
    return (text ?? body.textContent).replace(/\s+/g, '');
  };
  return questions.map(({ id, question, by, answer }) => ({
    id,
    question,
    by: by === undefined ? undefined : (names.get(by) ?? by),
    // Neighboring passages of one speaker may have been merged.
    answer: answer
      .filter(({ image }) => !image)
      .map((passage) => ({
        speaker: passage.by === undefined ? usual : (names.get(passage.by) ?? passage.by),
        text: textOf(passage),
      }))
      .reduce<{ speaker: string | undefined; text: string }[]>((turns, turn) => {
        const last = turns.at(-1);
        if (last?.speaker === turn.speaker) last!.text += turn.text;
        else turns.push(turn);
        return turns;
      }, []),
    images: answer.flatMap(({ image }) => image ?? []),
  }));
}

/** Everything that must survive a round trip. */
const kept = (interview: Interview, url = (relative: string) => relative) => ({
  ...{ title: interview.title, section: interview.section, summary: interview.summary },
  ...{
    published: interview.published,
    updated: interview.updated,
    source: interview.source?.name,
    url: interview.source?.url && url(interview.source.url),
  },
  people: [interview.interviewees, interview.interviewers].map((list) =>
    list.map((person) => ({
      name: person.name,
      role: person.role,
      url: person.url && url(person.url),
      image: person.image && { ...person.image, src: url(person.image.src) },
    })),
  ),
  image: interview.image && { ...interview.image, src: url(interview.image.src) },
  corrections: interview.corrections.map(({ date, text }) => ({ date, text })),
  questions: said(interview).map((question) => ({
    ...question,
    images: question.images.map((image) => ({ ...image, src: url(image.src) })),
  })),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('an interview after a round trip through JSON-LD', () => {
  for (const name of ['audio.en', 'bensami.ar', 'lighthouse.en', 'long.ar', 'round-table.fr']) {
    it(`is the same: ${name}`, async () => {
      const interview = interviewOf(await demo(name));
      const url = (relative: string) => new URL(relative, demoUrl(name)).href;
      const again = interviewOf(plain(toJsonLd(interview, { lang: interview.lang!, url })));
      const before = plain(kept(interview, url)) as { questions: { id: string }[] };
      const after = plain(kept(again)) as typeof before;
      // Links to the questions contain their ids, but only if the article has a URL.
      if (!interview.source?.url)
        for (const { questions } of [before, after]) for (const question of questions) question.id = '';
      expect(after).to.deep.equal(before);
      expect(again.lang).to.equal(interview.lang);
    });
  }

  it('is the same, whatever text it has', () => {
    const word = fc.oneof(
      fc.constantFrom('<', '>', '<b>', '</p>', '<p>', 'a', 'ب', ' ', '"', '1 < 2', '<script>', '\n'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    // Character references in plain text are decoded, because careless systems leave them there, so they do not survive.
    const text = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words) => `x${words.join('').replaceAll('&', '+')}`);
    const line = text.map((each) => each.replace(/\s+/g, ' ').trim());
    const passage = fc.oneof(
      text,
      fc.record({ text, by: fc.constantFrom('ann', 'bob') }),
      fc.record({ html: text.map((each) => `<p>${each.replaceAll('<', '&lt;')}</p>`) }),
    );
    const interview = fc.record({
      title: line,
      interviewees: fc.constant(interviewees),
      interviewers: fc.constant(interviewers),
      questions: fc.array(
        fc.record({
          question: line,
          by: fc.constantFrom('bob', null),
          answer: fc.oneof(text, fc.array(passage, { minLength: 1, maxLength: 4 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(interview, (data) => {
        const before = interviewOf(data);
        expect(plain(kept(interviewOf(plain(toJsonLd(before, context)))))).to.deep.equal(plain(kept(before)));
      }),
      { numRuns: 500 },
    );
  });
});
