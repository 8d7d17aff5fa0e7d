/** The interviews that demo and tests share. */
import { expect } from '@open-wc/testing';
import { parse } from '../src/interview/index.js';
import type { Interview, Passage } from '../src/interview/schema.js';
import { directionOf } from '../src/interview/locale-format.js';
import { demo, demoUrl } from './helpers.js';

const names = ['audio.en', 'bensami.ar', 'lighthouse.en', 'long.ar', 'round-table.fr'];

async function interview(name: string): Promise<Interview> {
  const { interview: result, problems } = parse(await demo(name));
  expect(problems).to.be.undefined;
  return result!;
}

const passagesOf = ({ questions }: Interview): Passage[] => questions.flatMap(({ answer }) => answer);

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

for (const name of names) {
  describe(`the interview ${name}`, () => {
    it('is valid', async () => {
      await interview(name);
    });

    it('has the language in its file name, and the direction of that language', async () => {
      const { lang, title, questions } = await interview(name);
      expect(lang!.split('-')[0]).to.equal(name.split('.')[1]);
      const script = directionOf(lang!) === 'rtl' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
      expect(title).to.match(script);
      for (const { question } of questions) expect(question).to.match(script);
    });

    it('refers only to existing speakers and questions', async () => {
      const { interviewees, interviewers, questions, corrections } = await interview(name);
      const people = [...interviewees, ...interviewers].map(({ id }) => id);
      const said = [...questions, ...questions.flatMap(({ answer }) => answer)].flatMap(({ by }) => by ?? []);
      expect(people).to.include.members(said);
      expect(questions.map(({ id }) => id)).to.include.members(corrections.flatMap(({ question }) => question ?? []));
    });

    it('refers only to existing images and recordings', async () => {
      const { image, media, interviewees, interviewers, questions } = await interview(name);
      const images = [
        image,
        ...[...interviewees, ...interviewers].map((each) => each.image),
        ...questions.flatMap(({ answer }) => answer.map((each) => each.image)),
      ];
      const urls = [
        ...images.flatMap((each) => each?.src ?? []),
        ...[media?.src, media?.poster, media?.captions].flatMap((each) => each ?? []),
      ];
      for (const url of urls) expect((await fetch(new URL(url, demoUrl(name)))).status, url).to.equal(200);
    });

    it('has images with alternative text and size', async () => {
      for (const { image } of passagesOf(await interview(name))) {
        if (!image) continue;
        expect(image.alt).to.match(/\S/);
        expect(image.width! * image.height!).to.be.above(1);
      }
    });
  });
}

describe('the real interview', () => {
  it('has every word of its page, in the page’s order, and nothing else', async () => {
    const page = await (await fetch('/test/fixtures/bensami-page.ar.txt')).text();
    const { section, title, questions, interviewees, interviewers } = await interview('bensami.ar');
    const [interviewee] = interviewees;
    const [interviewer] = interviewers;
    const text = [
      ...[section, title],
      ...questions.flatMap(({ question, answer }) => [question, ...answer.map((passage) => passage.text)]),
      ...[interviewee!.name, ':(', interviewee!.role, ')', 'أجرى الحوار:', interviewer!.name],
    ].join('');
    const [before, after, ...rest] = withoutSpace(page).split(withoutSpace(text));
    expect(rest).to.be.empty;
    // Around it stand the tracker's pixel, the comment form and the page's own top button.
    expect(before).to.equal('fbpx');
    expect(after).to.match(/^اتركتعليقاً.*زرالذهابإلىالأعلى$/);
  });

  it('has three questions, and whole sentences: no paragraph ends without a full stop', async () => {
    const { questions } = await interview('bensami.ar');
    expect(questions).to.have.length(3);
    for (const { answer } of questions) for (const { text } of answer) expect(text).to.match(/\.$/);
  });
});

describe('the demo interviews between them', () => {
  it('include a long one with at least 60 questions', async () => {
    expect((await interview('long.ar')).questions).to.have.length.of.at.least(60);
  });

  it('include a round table with two interviewees, follow-ups, images and rich text', async () => {
    const { interviewees, interviewers, questions } = await interview('round-table.fr');
    expect(interviewees).to.have.length.of.at.least(2);
    const asking = interviewers.map(({ id }) => id);
    const passages = questions.flatMap(({ answer }) => answer);
    expect(
      passages.some(({ by, text }) => text && asking.includes(by)),
      'a follow-up',
    ).to.be.true;
    expect(
      passages.some(({ image }) => image),
      'an image',
    ).to.be.true;
    expect(
      passages.some(({ html }) => html),
      'rich text',
    ).to.be.true;
    expect(
      passages.map(({ by }) => by),
      'both speak',
    ).to.include.members(interviewees.map(({ id }) => id));
  });

  it('use all fields of the format', async () => {
    const all = JSON.stringify(await Promise.all(names.map(interview)));
    for (const key of [
      ...[
        'lang',
        'section',
        'title',
        'summary',
        'published',
        'updated',
        'source',
        'url',
        'image',
        'alt',
        'width',
        'height',
        'caption',
        'credit',
      ],
      ...['media', 'interviewees', 'interviewers', 'role', 'by', 'at', 'text', 'html', 'corrections', 'question'],
    ]) {
      expect(all.includes(`"${key}":`), key).to.be.true;
    }
  });
});
