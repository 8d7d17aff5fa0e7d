import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  allItems,
  collect,
  create,
  demoUrl,
  interviewOf,
  items,
  mount,
  next,
  painted,
  part,
  parts,
  place,
  until,
} from './helpers.js';
import { engine, skip } from './runner/environment.js';

const begin = () => dispatchEvent(new Event('beforeprint'));
const end = () => dispatchEvent(new Event('afterprint'));

const openOnes = (card: Element) => items(card).flatMap(({ open }, index) => (open ? index + 1 : []));

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('printing', () => {
  it('opens every answer, and restores them afterwards', async () => {
    const card = await mount({ interview: interviewOf(5) });
    card.show('q2');
    card.show('q4');
    await next(card, 'interview-toggle');
    await painted();
    begin();
    expect(openOnes(card)).to.deep.equal([1, 2, 3, 4, 5]);
    end();
    expect(openOnes(card)).to.deep.equal([2, 4]);
    await painted();
    expect(openOnes(card)).to.deep.equal([2, 4]);
  });

  it('can be repeated', async () => {
    const card = await mount({ interview: interviewOf(3), open: 'first' });
    for (let time = 0; time < 3; time++) {
      begin();
      await painted();
      expect(openOnes(card)).to.deep.equal([1, 2, 3]);
      end();
      await painted();
      expect(openOnes(card)).to.deep.equal([1]);
    }
  });

  it('fires no events and does not change the button that opens all', async () => {
    const card = await mount({ interview: interviewOf(4), open: 'first' });
    const events = collect(card, 'interview-toggle');
    const label = part(card, 'expand-all').textContent;
    begin();
    await painted();
    expect(part(card, 'expand-all').textContent).to.equal(label);
    end();
    await painted();
    expect(part(card, 'expand-all').textContent).to.equal(label);
    expect(events).to.deep.equal([]);
  });

  it('opens every answer in exclusive mode too, which is restored afterwards', async () => {
    const card = await mount({ interview: interviewOf(4), exclusive: true });
    card.show('q3');
    await next(card, 'interview-toggle');
    begin();
    await painted();
    expect(openOnes(card)).to.deep.equal([1, 2, 3, 4]);
    end();
    await painted();
    expect(openOnes(card)).to.deep.equal([3]);
    card.show('q1');
    expect(openOnes(card)).to.deep.equal([1]);
  });

  it('keeps an answer open that a script has opened just before', async () => {
    for (const exclusive of [false, true]) {
      const card = await mount({ interview: interviewOf(3), open: 'first', exclusive });
      card.show('q3');
      begin();
      end();
      await painted();
      expect(openOnes(card)).to.deep.equal(exclusive ? [3] : [1, 3]);
    }
  });

  it('keeps events correct: an answer that was closed before can be opened afterwards, with one event', async () => {
    const card = await mount({ interview: interviewOf(2) });
    begin();
    await painted();
    end();
    await painted();
    const events = collect(card, 'interview-toggle');
    card.expandAll();
    await until(() => events.length === 2);
    await painted();
    expect(events.map(({ index, open }) => [index, open])).to.deep.equal([
      [0, true],
      [1, true],
    ]);
  });

  it('has every question of a long interview, even those that are not rendered yet', async () => {
    const card = create({ interview: interviewOf(1000) });
    place().append(card);
    await next(card, 'interview-load');
    expect(items(card).length).to.be.below(1000);
    begin();
    expect(openOnes(card)).to.deep.equal(upTo(1000));
    expect(parts(card, 'passage').map(({ textContent }) => textContent)).to.deep.equal(
      upTo(1000).map((number) => `Answer ${number}`),
    );
    end();
    expect(openOnes(card)).to.deep.equal([]);
    await allItems(card, 1000);
  });

  it('reaches every card of the page', async () => {
    const cards = [await mount({ interview: interviewOf(2) }), await mount({ interview: interviewOf(3), open: 'all' })];
    begin();
    expect(cards.map(openOnes)).to.deep.equal([
      [1, 2],
      [1, 2, 3],
    ]);
    end();
    expect(cards.map(openOnes)).to.deep.equal([[], [1, 2, 3]]);
  });

  it('ignores cards without an interview, and afterprint without beforeprint', async () => {
    place('<interview-card></interview-card>');
    begin();
    end();
    const card = await mount({ interview: interviewOf(3), open: 'first' });
    end();
    await painted();
    expect(openOnes(card)).to.deep.equal([1]);
  });

  it('does not change a removed card', async () => {
    const card = await mount({ interview: interviewOf(2) });
    card.remove();
    await painted();
    begin();
    expect(openOnes(card)).to.deep.equal([]);
    end();
  });

  it('shows an interview that loads while the page is being printed', async () => {
    begin();
    const card = await mount({ interview: interviewOf(2), open: 'first' });
    end();
    expect(openOnes(card)).to.deep.equal([1]);
  });
});

describe('the printed page', () => {
  beforeEach(async function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver can emulate paper");
    await emulateMedia({ media: 'print' });
    begin();
  });

  afterEach(async () => {
    if (engine !== 'chromium') return;
    end();
    await emulateMedia({ media: 'screen' });
  });

  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  it('has no buttons', async () => {
    const card = await mount({ src: demoUrl('lighthouse.en'), open: 'all' });
    const buttons = [...card.shadowRoot!.querySelectorAll('button')];
    expect(buttons).not.to.deep.equal([]);
    expect(buttons.filter(isShown).map(({ textContent }) => textContent)).to.deep.equal([]);
    expect(parts(card, 'marker').filter(isShown)).to.deep.equal([]);
  });

  it('has the speakers, the credit and the source', async () => {
    const card = await mount({ src: demoUrl('round-table.fr'), open: 'all' });
    for (const name of ['speaker', 'credit', 'source', 'title', 'passage']) {
      expect(parts(card, name), name).not.to.deep.equal([]);
      expect(parts(card, name).every(isShown), name).to.equal(true);
    }
  });

  it('shows link targets', async () => {
    const interview: InterviewInput = {
      title: 'T',
      source: { name: 'The Harbour Review', url: 'https://example.org/source' },
      questions: [{ question: 'Q', answer: [{ html: '<p>See <a href="https://example.org/rich">this</a>.</p>' }] }],
    };
    const card = await mount({ interview, open: 'all' });
    const links = [...card.shadowRoot!.querySelectorAll('a')];
    expect(links).to.have.lengthOf(2);
    for (const link of links) {
      // The computed value is either the address itself or still attr(href).
      const { content } = getComputedStyle(link, '::after');
      expect(content.replace(/attr\(href\)/, link.href), link.href).to.contain(link.href);
    }
  });

  it('lays out every question, even those outside of the window', async () => {
    const card = await mount({ interview: interviewOf(150), open: 'all' });
    await painted();
    for (const item of items(card)) expect(getComputedStyle(item.parentElement!).contentVisibility).to.equal('visible');
  });

  it('is dark on light even if the page is dark on screen', async () => {
    const card = await mount(
      { interview: interviewOf(2), open: 'all' },
      Object.assign(place(), { style: 'color-scheme: dark' }),
    );
    const lightness = (color: string) =>
      (/\d+/g[Symbol.match](color) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0);
    expect(lightness(getComputedStyle(part(card, 'passage')).color)).to.be.below(200);
    expect(lightness(getComputedStyle(part(card, 'title')).color)).to.be.below(200);
  });
});
