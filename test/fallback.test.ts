/** The fallback text in a server-rendered card's light DOM, for reading modes and extractors. */
import { Readability } from '@mozilla/readability';
import { expect } from '@open-wc/testing';
import type { InterviewInput } from '../src/interview/schema.js';
import { everyField } from './fixtures/interviews.js';
import { countedUrl, define, demo, next, painted, place, tasks, writePage, type Page } from './helpers.js';
import type { Order } from './runner/prerendered.js';

const addressOf = async (order: Order): Promise<string> =>
  (await fetch('/prerendered', { method: 'POST', body: JSON.stringify(order) })).text();

async function load(order: Order): Promise<Page> {
  const path = await addressOf(order);
  const frame = Object.assign(document.createElement('iframe'), { src: path });
  const loaded = next(frame, 'load');
  place().append(frame);
  await loaded;
  return { frame, window: frame.contentWindow as Page['window'], document: frame.contentDocument! };
}

const cardIn = ({ document: page }: Page) => page.querySelector('interview-card')!;

/** What a reading mode makes of a page: Firefox gives Readability a clone of the document, and clones have no shadow trees. */
const readingModeText = ({ document: page }: Page): string =>
  new Readability(page.cloneNode(true) as Document).parse()?.textContent ?? '';

/** Reading modes break lines where they like. */
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** Every question and paragraph of an interview. */
function textsOf({ questions }: InterviewInput): string[] {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
  return questions
    .flatMap(({ question, answer }) => [
      question,
      ...(typeof answer === 'string' ? [answer] : answer).flatMap((passage) => {
        if (typeof passage === 'string') return passage;
        if ('text' in passage) return passage.text;
        return 'html' in passage ? parse(passage.html) : (passage.image.caption ?? []);
      }),
    ])
    .flatMap((text) => text.split('\n'))
    .map(withoutSpace)
    .filter(Boolean);
}

const paragraph = `<p>${'The harbour was quiet that morning, and nobody had expected the boats to come back so early in the year. '.repeat(4)}</p>`;

describe('a reading mode', () => {
  for (const name of ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'long.ar', 'audio.en']) {
    it(`finds the whole text of a page of ${name}`, async () => {
      const data = await demo(name);
      const text = withoutSpace(readingModeText(await load({ data, kind: 'page' })));
      expect(textsOf(data).filter((each) => !text.includes(each))).to.deep.equal([]);
    });

    it(`finds the whole text of a card of ${name} within an article`, async () => {
      const data = await demo(name);
      const page = await load({
        data,
        before: `<header><nav><a href="/">Home</a></nav></header><main><article><h1>Page</h1>${paragraph.repeat(3)}`,
        after: `${paragraph.repeat(3)}</article></main><footer><p>About us</p></footer>`,
      });
      const text = withoutSpace(readingModeText(page));
      expect(textsOf(data).filter((each) => !text.includes(each))).to.deep.equal([]);
      expect(text.includes('Theharbourwasquiet')).to.equal(true);
      expect(text.includes('Aboutus')).to.equal(false);
    });
  }

  it('finds nothing of a card without fallback content', async () => {
    const data = await demo('bensami.ar');
    const text = withoutSpace(readingModeText(await load({ data, before: paragraph, options: { fallback: false } })));
    expect(textsOf(data).filter((each) => text.includes(each))).to.deep.equal([]);
  });
});

describe('fallback content beside a declarative shadow tree', () => {
  it('is not displayed, so that nobody sees or hears the text twice', async () => {
    const page = await load({ data: everyField(), options: { open: 'all' } });
    const [article] = cardIn(page).children;
    expect(article!.localName).to.equal('article');
    expect(article!.querySelectorAll('h2, h3').length).to.be.above(1);
    for (const each of [article!, ...article!.querySelectorAll('*')]) {
      expect(each.assignedSlot).to.equal(null);
      expect(each.getClientRects()).to.have.lengthOf(0);
    }
  });

  it('loads nothing, and has neither scripts, styles, ids nor recordings', async () => {
    const { url, counts } = countedUrl();
    const image = { src: url, alt: 'A', width: 10, height: 10 };
    const order: Order = {
      data: {
        title: 'T',
        image,
        media: { type: 'video', src: url, poster: url, captions: url },
        interviewees: [{ name: 'N', image }],
        questions: [
          { question: 'Q', answer: [{ image }, { html: `<p id="x" style="color:red"><img src="${url}"></p>` }] },
        ],
      },
    };
    const html = await (await fetch(await addressOf(order))).text();
    const page = writePage(
      html.replace(
        /(<template shadowrootmode="open">)[^]*(<\/template>)/,
        (_, start: string, end: string) => start + end,
      ),
    );
    const article = cardIn(page).querySelector('article')!;
    expect(article.querySelectorAll('img')).to.have.lengthOf(3);
    await painted();
    await tasks();
    expect((await counts()).count).to.equal(0);
    const unwanted = 'script, style, audio, video, track, [id], [style], [class]';
    expect(article.querySelectorAll(unwanted)).to.have.lengthOf(0);
  });

  it('does not change when the element hydrates', async () => {
    const page = await load({ data: everyField() });
    const card = cardIn(page);
    const nodes = [...card.childNodes];
    const html = card.innerHTML;
    const shown = next(card, 'interview-load');
    await define(page);
    await shown;
    await card.updateComplete;
    expect([...card.childNodes]).to.deep.equal(nodes);
    expect(card.innerHTML).to.equal(html);
    expect(card.querySelector('article')!.getClientRects()).to.have.lengthOf(0);
  });
});
