/** The element in frameworks: each of their demo pages, built as users build it, and used as readers do. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import { interviews } from '../demo/stacks/interviews.js';
import {
  allItems,
  cardOf,
  hasState,
  items,
  loadPage,
  makeFrame,
  next,
  painted,
  pageIn,
  part,
  parts,
  place,
  until,
  type Page,
} from './helpers.js';
import { browserProtocol, crossOrigin, engine, skip } from './runner/environment.js';

const cardsOf = ({ document: page }: Page) => [...page.querySelectorAll<InterviewCard>('interview-card')];

const titleOf = (card: Element) => part(card, 'title').textContent.trim();

const titlesOf = (page: Page) =>
  cardsOf(page).map((card) => (card.shadowRoot?.querySelector('[part="title"]') ? titleOf(card) : ''));

/** What a page shows of its own code. */
const sourceOf = ({ document: page }: Page) => page.querySelector('#source')!.textContent;

const fileOf = async (name: string) => (await fetch(`${crossOrigin}/demo/${name}`)).text();

function click({ document: page }: Page, label: string) {
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label))!.click();
}

const clickQuestion = (card: Element, index: number) => items(card)[index]!.querySelector('summary')!.click();

const stacks = { react: 'Interviews.tsx', vue: 'Interviews.vue', svelte: 'Interviews.svelte' };

for (const [stack, file] of Object.entries(stacks)) {
  describe(`a page of ${stack}`, () => {
    const arabic = interviews.map(({ ar }) => ar.title);
    const [first = '', second = '', third = ''] = arabic;

    const open = async () => {
      const page = await loadPage(`/demo/${stack}.html`);
      await shows(page, arabic);
      return page;
    };
    const shows = (page: Page, titles: readonly string[]) =>
      until(() => titlesOf(page).join() === titles.join(), `for ${titles.join()}`);
    const counts = (page: Page, count: number) =>
      until(
        () => page.document.querySelector('[role="status"]')!.textContent.endsWith(`: ${count}`),
        `for ${count} open answers`,
      );

    it('sets interviews and settings as properties', async () => {
      const page = await open();
      for (const card of cardsOf(page)) {
        expect(card.interview).to.be.an('object');
        expect(card.exclusive).to.equal(true);
        expect(card.getAttributeNames()).not.to.include('interview');
      }
    });

    it('gets each toggle event once', async () => {
      const page = await open();
      const [one, two] = cardsOf(page);
      await counts(page, 0);
      clickQuestion(one!, 0);
      clickQuestion(two!, 1);
      await counts(page, 2);
      // The card closes the first answer when it opens the second one, and fires an event for both.
      clickQuestion(one!, 1);
      await painted();
      await counts(page, 2);
      one!.collapseAll();
      await counts(page, 1);
    });

    it('changes the interviews of existing cards', async () => {
      const page = await open();
      const before = cardsOf(page);
      clickQuestion(before[0]!, 0);
      await counts(page, 1);
      click(page, 'Language');
      await shows(
        page,
        interviews.map(({ en }) => en.title),
      );
      expect(cardsOf(page)).to.deep.equal(before);
      expect(part(before[0]!, 'card').lang).to.equal('en');
      // The answer of a question with the same id stays open.
      expect(items(before[0]!)[0]!.open).to.equal(true);
      await counts(page, 1);
      clickQuestion(before[0]!, 0);
      await counts(page, 0);
    });

    it('moves cards without changing them', async () => {
      const page = await open();
      const before = cardsOf(page);
      clickQuestion(before[0]!, 1);
      clickQuestion(before[2]!, 0);
      await counts(page, 2);
      const loads: Event[] = [];
      page.document.addEventListener('interview-load', (event) => loads.push(event));
      const nodes = before.map((card) => part(card, 'card'));
      click(page, 'Reverse');
      await shows(page, [third, second, first]);
      await painted();
      expect(cardsOf(page)).to.deep.equal(before.toReversed());
      expect(before.map((card) => part(card, 'card'))).to.deep.equal(nodes);
      expect(before.map((card) => items(card).map((item) => item.open))).to.deep.equal([
        [false, true],
        [false, false],
        [true, false],
      ]);
      expect(loads).to.deep.equal([]);
      await counts(page, 2);
    });

    it('removes cards and adds new ones', async () => {
      const page = await open();
      const [gone] = cardsOf(page);
      clickQuestion(gone!, 0);
      await counts(page, 1);
      click(page, 'Remove');
      await shows(page, [second, third]);
      await counts(page, 0);
      click(page, 'All');
      await shows(page, arabic);
      await counts(page, 0);
      expect(cardsOf(page)).not.to.include(gone);
      clickQuestion(cardsOf(page)[0]!, 0);
      await counts(page, 1);
    });

    it('causes no warnings and no errors', async () => {
      // As a document of the test's own, which hears the page from its very first script.
      const frame = makeFrame();
      const html = await (await fetch(`/demo/${stack}.html`)).text();
      const recorder = `<base href="${location.origin}/demo/"><script>
        globalThis.heard = [];
        for (const level of ['error', 'warn']) console[level] = (...values) => heard.push(values.join(' '));
        for (const type of ['error', 'unhandledrejection']) addEventListener(type, ({ message, reason }) => heard.push(message ?? reason));
      </script>`;
      frame.srcdoc = html.replace('<head>', `$&${recorder}`);
      const loaded = next(frame, 'load');
      place().append(frame);
      await loaded;
      const page = pageIn(frame);
      await shows(page, arabic);
      clickQuestion(cardsOf(page)[0]!, 0);
      await counts(page, 1);
      for (const label of ['Language', 'Reverse', 'Remove', 'All', 'Language']) {
        click(page, label);
        await painted();
      }
      await shows(page, arabic);
      expect((page.window as unknown as { heard: unknown[] }).heard).to.deep.equal([]);
    });

    it('shows its own code', async () => {
      expect(sourceOf(await open())).to.equal(await fileOf(`${stack}/${file}`));
    });
  });
}

describe('a page of React', () => {
  it('is rendered twice, as React does in strict mode', async () => {
    expect(await fileOf('react.tsx')).to.include('<StrictMode>');
    const script = /src="(\/built-for-tests\/react[^"]*)"/.exec(await (await fetch('/demo/react.html')).text())![1]!;
    const code = await (await fetch(script)).text();
    const imported = [...code.matchAll(/ from "\.\/(.*?)"/g)].map(([, name]) => `/built-for-tests/${name!}`);
    const all = await Promise.all([script, ...imported].map(async (each) => (await fetch(each)).text()));
    // Only React's build for developers renders twice.
    expect(all.join('')).to.include('react-dom-client.development.js');
  });
});

describe('a page that loads the script from another origin', () => {
  it('shows its card, with no script from its own origin', async () => {
    const page = await loadPage('/demo/other-origin.html');
    const card = await cardOf(page);
    expect(titleOf(card)).to.include('بنسامي');
    expect(hasState(card, 'ready')).to.equal(true);
    const resources = () => page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    // A request is told of only after its answer has been read.
    const wanted = [`${crossOrigin}/interview-card.js`, `${crossOrigin}/demo/interviews/bensami.ar.json`];
    const loaded = await until(
      () => (wanted.every((each) => resources().includes(each)) ? resources() : undefined),
      `for ${wanted.join()}`,
    );
    expect(
      loaded.filter((name) => /interviews\/|interview-card|define/.test(name) && !name.startsWith(crossOrigin)),
    ).to.deep.equal([]);
    expect(page.document.querySelector<HTMLElement>('#same')!.hidden).to.equal(true);
  });

  it('shows the exact code that it has added', async () => {
    const page = await loadPage('/demo/other-origin.html');
    await cardOf(page);
    const pasted = new DOMParser().parseFromString(sourceOf(page), 'text/html');
    const [script, card] = [...pasted.querySelectorAll('script, interview-card')];
    expect(script!.getAttribute('src')).to.equal(`${crossOrigin}/interview-card.js`);
    expect(script!.getAttribute('type')).to.equal('module');
    expect(card!.getAttribute('src')).to.equal(`${crossOrigin}/demo/interviews/bensami.ar.json`);
  });
});

describe('a page with two versions of the script', () => {
  it('uses this one if it comes first', async () => {
    const page = await loadPage('/demo/two-versions.html');
    const card = await cardOf(page);
    await until(() => !page.document.querySelector('#this')!.hasAttribute('hidden'));
    expect(page.document.querySelector('#older')!.hasAttribute('hidden')).to.equal(true);
    await allItems(card, 3);
    expect(card.querySelector('h2')).to.equal(null);
    card.show('q2');
    expect(items(card).map((item) => item.open)).to.deep.equal([false, true, false]);
  });

  it('uses the older one if that comes first', async () => {
    const page = await loadPage('/demo/two-versions.html?older-first');
    await until(() => !page.document.querySelector('#older')!.hasAttribute('hidden'));
    expect(page.document.querySelector('#this')!.hasAttribute('hidden')).to.equal(true);
    const [card] = cardsOf(page);
    await until(() => card!.querySelector('h2'));
    expect(card!.querySelectorAll('h3').length).to.equal(3);
    expect(card!.shadowRoot).to.equal(null);
  });

  it('shows its own code', async () => {
    const page = await loadPage('/demo/two-versions.html');
    await until(() => sourceOf(page) !== '');
    expect(sourceOf(page)).to.equal(await fileOf('two-versions.ts'));
  });
});

describe('a page that adds and removes cards as it scrolls', () => {
  const open = async () => {
    const page = await loadPage('/demo/feed.html');
    await until(() => titlesOf(page).some((title) => title.startsWith('1.')));
    return page;
  };
  const cardNumber = ({ document: page }: Page, number: number) =>
    page.querySelector<InterviewCard>(`#interview-${number}`);
  const placeOf = ({ document: page }: Page, number: number) => page.querySelectorAll('#feed > li')[number - 1]!;
  const scrollToPlace = async (page: Page, number: number) => {
    // What comes on the way has its own height, which moves what is below it.
    await until(async () => {
      placeOf(page, number).scrollIntoView({ behavior: 'instant' });
      await painted();
      return (
        cardNumber(page, number)?.shadowRoot?.querySelector('[part="title"]') &&
        Math.abs(placeOf(page, number).getBoundingClientRect().top) < 2
      );
    }, `for card ${number}`);
  };

  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('has few of its two hundred cards at a time, and a title for each of the others', async () => {
    const page = await open();
    for (const number of [1, 100, 198, 50]) {
      await scrollToPlace(page, number);
      await until(() => cardsOf(page).length > 0 && cardsOf(page).length < 15, `for few cards around ${number}`);
      expect(titleOf(cardNumber(page, number)!)).to.match(new RegExp(`^${number}\\. `));
      expect(page.document.querySelectorAll('#feed > li').length).to.equal(200);
      expect(page.document.querySelector('#count')!.textContent).to.equal(String(cardsOf(page).length));
    }
    expect(placeOf(page, 150).textContent).to.match(/^150\. /);
  });

  it('restores a card with its open answers, in the same place', async () => {
    const page = await open();
    await scrollToPlace(page, 3);
    const before = cardNumber(page, 3)!;
    before.show('late');
    await until(() => sessionStorage.length === 1);
    const height = placeOf(page, 3).clientHeight;
    await scrollToPlace(page, 120);
    await until(() => !cardNumber(page, 3));
    expect(placeOf(page, 3).clientHeight, 'while it is away').to.be.closeTo(height, 1);
    await scrollToPlace(page, 3);
    const again = cardNumber(page, 3)!;
    expect(again).not.to.equal(before);
    expect(items(again).map((item) => item.open)).to.deep.equal([true, false]);
    expect(placeOf(page, 3).clientHeight).to.be.closeTo(height, 1);
    expect(items(cardNumber(page, 4)!).map((item) => item.open)).to.deep.equal([false, false]);
  });

  it('does not remove a card with focus', async () => {
    const page = await open();
    const card = cardNumber(page, 1)!;
    const [question] = parts(card, 'question');
    question!.focus();
    await scrollToPlace(page, 120);
    expect(cardNumber(page, 1)).to.equal(card);
    expect(card.shadowRoot!.activeElement).to.equal(question);
  });

  it('leaks no removed card', async function () {
    if (engine !== 'chromium') skip(this, 'only Chromium collects garbage on demand');
    this.timeout(60_000);
    const page = await open();
    const seen: WeakRef<Element>[] = [];
    for (const number of [1, 60, 120, 180]) {
      await scrollToPlace(page, number);
      seen.push(...cardsOf(page).map((card) => new WeakRef(card)));
    }
    await scrollToPlace(page, 30);
    expect(seen.length).to.be.above(8);
    await until(async () => {
      await browserProtocol('HeapProfiler.collectGarbage');
      return seen.every((card) => card.deref() === undefined);
    }, 'for the cards to be collected');
  });

  it('shows its own code', async () => {
    expect(sourceOf(await open())).to.equal(await fileOf('feed.ts'));
  });
});
