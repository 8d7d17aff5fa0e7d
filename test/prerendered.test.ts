/** Server-rendered cards: without script, and how the element hydrates them. */
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import { attacks } from './fixtures/attacks.js';
import { everyField } from './fixtures/interviews.js';
import {
  allItems,
  collect,
  consoleErrors,
  countedUrl,
  define,
  demo,
  focused,
  hasState,
  interviewOf,
  items,
  mount,
  mountHtml,
  next,
  painted,
  part,
  parts,
  place,
  tasks,
  until,
  type Page,
} from './helpers.js';
import { engine, skip } from './runner/environment.js';
import type { Order } from './runner/prerendered.js';

/** Loads a page of what a server has made. */
async function prerender(order: Order, { hasScript = true } = {}): Promise<Page> {
  const path = await (await fetch('/prerendered', { method: 'POST', body: JSON.stringify(order) })).text();
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px', border: '0' });
  // Without `allow-scripts` none runs in there; the test can still look in.
  if (!hasScript) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = path;
  const loaded = next(frame, 'load');
  place().append(frame);
  await loaded;
  return { frame, window: frame.contentWindow as Page['window'], document: frame.contentDocument! };
}

const cardIn = ({ document: page }: Page): InterviewCard => page.querySelector('interview-card')!;

/** Brings the script, and waits until the element has taken the server's card over. */
async function hydrate(page: Page): Promise<InterviewCard> {
  const card = cardIn(page);
  const shown = next(card, 'interview-load');
  await define(page);
  await shown;
  return card;
}

/** Brings the script while the interview is kept back, and tells how to let it come. */
async function beginTakeOver(page: Page): Promise<{ card: InterviewCard; end: () => Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const fetchNow = page.window.fetch.bind(page.window);
  page.window.fetch = async (...request) => {
    await promise;
    return fetchNow(...request);
  };
  await define(page);
  const card = cardIn(page);
  return {
    card,
    async end() {
      const shown = next(card, 'interview-load');
      resolve(undefined);
      await shown;
      await painted();
    },
  };
}

/** Where a server's card of so many questions fetches its interview. */
const fetched = (count: number): Order => ({
  data: interviewOf(count),
  options: { src: URL.createObjectURL(new Blob([JSON.stringify(interviewOf(count))])) },
});

const elementsOf = (card: Element): Element[] => [...card.shadowRoot!.querySelectorAll('[part=card], [part=card] *')];

/** The list of questions with all in it: what a card adopts. */
const questionsOf = (card: Element): Element[] => [
  ...card.shadowRoot!.querySelectorAll('[part=questions], [part=questions] :not([part=share])'),
];

/** A card's content, a line for each element and text, without what depends on open answers, on the viewport and on how it is written. */
function comparable(card: Element): string[] {
  const linesOf = (node: Node): string[] => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent!.trim() ? [node.textContent!.trim()] : [];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const element = node as HTMLAnchorElement & HTMLImageElement;
    if (element.matches('[part=share]')) return [];
    const attributes = [...element.attributes]
      // The back-to-top button shows and a screen is reserved depending on the page.
      .filter(({ name, value }) => !['style', 'hidden'].includes(name) && value !== 'reserved')
      // However an address is written, it leads to the same place.
      .map(({ name, value }) => `${name}=${name === 'href' || name === 'src' ? element[name] : value}`);
    return [`<${element.localName} ${attributes.sort().join(' ')}>`, ...[...element.childNodes].flatMap(linesOf)];
  };
  const copy = part(card, 'card');
  copy.normalize();
  return linesOf(copy);
}

/** Where each element of a card is that readers see, and how large. How much there is below is guessed until it is laid out. */
const boxesOf = (card: Element) =>
  elementsOf(card)
    .filter((each) => !each.matches('[part=share]') && each.getBoundingClientRect().bottom < 600)
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${each.localName} ${each.getAttribute('part') ?? ''}: ${x} ${y} ${width} ${height}`;
    });

const names = ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'audio.en', 'long.ar'] as const;

/** An interview whose relative addresses start from where the demo's do. */
const fromDemo = async (name: (typeof names)[number]): Promise<{ data: InterviewInput; before: string }> => ({
  data: await demo(name),
  before: '<base href="/demo/interviews/">',
});

describe('a card without script', () => {
  for (const name of names) {
    it(`shows all of ${name}, and answers open and close`, async () => {
      const { data, before } = await fromDemo(name);
      const card = cardIn(await prerender({ data, before }, { hasScript: false }));
      expect(part(card, 'title').textContent).to.equal(data.title);
      expect(items(card)).to.have.lengthOf(data.questions.length);
      for (const [index, item] of items(card).slice(0, 5).entries()) {
        const answer = item.querySelector<HTMLElement>('[part=answer]')!;
        expect(item.querySelector('[part=question-text]')!.textContent).to.equal(data.questions[index]!.question);
        expect(answer.checkVisibility()).to.equal(false);
        item.querySelector('summary')!.click();
        expect(answer.checkVisibility()).to.equal(true);
        expect(answer.textContent.trim()).not.to.equal('');
        item.querySelector('summary')!.click();
        expect(answer.checkVisibility()).to.equal(false);
      }
    });
  }

  it('has no buttons without a function', async () => {
    const card = cardIn(await prerender({ data: interviewOf(3), options: { open: 'all' } }, { hasScript: false }));
    const shown = [...card.shadowRoot!.querySelectorAll('button')].filter((button) =>
      button.checkVisibility({ visibilityProperty: true }),
    );
    expect(shown).to.deep.equal([]);
  });

  it('has the open answers of its options, one at a time in exclusive mode', async () => {
    const openOnes = async (options: Order['options']) =>
      items(cardIn(await prerender({ data: interviewOf(3), options }, { hasScript: false }))).map(({ open }) => open);
    expect(await openOnes({ open: 'first' })).to.deep.equal([true, false, false]);
    expect(await openOnes({ open: 'all' })).to.deep.equal([true, true, true]);
    expect(await openOnes({ open: 'all', exclusive: true })).to.deep.equal([true, false, false]);
    const card = cardIn(await prerender({ data: interviewOf(3), options: { exclusive: true } }, { hasScript: false }));
    for (const item of items(card)) item.open = true;
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, true]);
  });

  it('is printed with every answer if the browser supports ::details-content', async function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver can emulate paper");
    const page = await prerender({ data: interviewOf(3) }, { hasScript: false });
    const answers = parts(cardIn(page), 'answer');
    try {
      await emulateMedia({ media: 'print' });
      expect(answers.every((answer) => answer.checkVisibility())).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
    expect(answers.some((answer) => answer.checkVisibility())).to.equal(false);
  });
});

describe('hydrating a card', () => {
  for (const name of names) {
    it(`keeps the questions of ${name} and the place of everything, with the same result as rendering in the browser`, async () => {
      const { data, before } = await fromDemo(name);
      const page = await prerender({ data, before, options: { open: 'first' } });
      const given = questionsOf(cardIn(page));
      const boxes = boxesOf(cardIn(page));
      const card = await hydrate(page);
      await painted();
      expect(questionsOf(card)).to.deep.equal(given);
      expect(boxesOf(card)).to.deep.equal(boxes);

      // The same card, made from nothing on the same page.
      const other = page.document.createElement('interview-card');
      Object.assign(other, { interview: data, open: 'first' });
      page.document.body.append(other);
      await allItems(other, data.questions.length);
      await until(() => !other.shadowRoot!.querySelector('.pending'));
      const [hydrated, rendered] = [comparable(card), comparable(other)];
      expect(hydrated.filter((line, index) => line !== rendered[index])).to.deep.equal([]);
      expect(hydrated).to.have.lengthOf(rendered.length);
    });
  }

  it('shifts nothing on the page', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      skip(this, 'the browser does not measure layout shifts');
    const { data, before } = await fromDemo('lighthouse.en');
    const page = await prerender({
      data,
      before: `${before}<h1>Before</h1>`,
      after: '<p>After</p>',
      options: { open: 'first' },
    });
    const shifts: { value: number }[] = [];
    new page.window.PerformanceObserver((list) =>
      shifts.push(...(list.getEntries() as unknown as { value: number }[])),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
    await hydrate(page);
    await new Promise((resolve) => page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(resolve)));
    const seen = [...shifts];
    // A shift of our own comes last, so that all before it have been seen by then.
    page.document.querySelector('h1')!.style.marginBlockEnd = '300px';
    await until(() => shifts.some(({ value }) => value > 0.05));
    expect(seen).to.deep.equal([]);
  });

  it('shows the same in every frame', async () => {
    const page = await prerender(await fromDemo('round-table.fr'));
    const card = cardIn(page);
    const seen = new Set<string>();
    let isOver = false;
    const look = () => {
      seen.add(boxesOf(card).join('\n'));
      if (!isOver) page.window.requestAnimationFrame(look);
    };
    look();
    await hydrate(page);
    await painted();
    isOver = true;
    expect([...seen]).to.have.lengthOf(1);
  });

  it('keeps answers that readers have opened or closed in the meantime', async () => {
    const page = await prerender({ data: interviewOf(5), options: { open: 'first' } });
    const card = cardIn(page);
    items(card)[0]!.querySelector('summary')!.click();
    items(card)[2]!.querySelector('summary')!.click();
    const toggles = collect(card, 'interview-toggle');
    await hydrate(page);
    await painted();
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, true, false, false]);
    expect(toggles, 'nothing is opened or closed by it').to.deep.equal([]);
    expect(parts(card, 'share')).to.have.lengthOf(1);
  });

  it('keeps them in a long interview too, each with one button', async () => {
    const page = await prerender({ data: interviewOf(120), options: { open: 'all' } });
    const card = await hydrate(page);
    expect(part(card, 'expand-all').textContent, 'no other label is shown in between').to.equal('Close all answers');
    expect(parts(card, 'share')).to.have.lengthOf(120);
    await tasks();
    await painted();
    expect(parts(card, 'share').map((share) => share.nextSibling)).to.deep.equal(
      Array.from({ length: 120 }, () => null),
    );
    expect(parts(card, 'answer').map((answer) => answer.childElementCount)).to.deep.equal(
      Array.from({ length: 120 }, () => 2),
    );
  });

  it('keeps focus and the selected text', async () => {
    const page = await prerender({ data: interviewOf(5), options: { open: 'all' } });
    const card = cardIn(page);
    const summary = items(card)[3]!.querySelector('summary')!;
    summary.focus();
    const passage = parts(card, 'passage')[1]!.firstChild!;
    const selection = page.window.getSelection()!;
    selection.setBaseAndExtent(passage, 0, passage, 6);
    await hydrate(page);
    await painted();
    expect(focused(page.document)).to.equal(summary);
    expect(passage.isConnected).to.equal(true);
    expect(selection.toString()).to.equal('Answer');
  });

  it('keeps the scroll position of a long interview', async () => {
    // Without images: one above that arrives or fails moves what is below it in engines without scroll anchoring, whoever made the card.
    const page = await prerender({ data: interviewOf(120, { summary: 'Long. '.repeat(200) }) });
    const item = items(cardIn(page))[40]!;
    const top = (): number => item.getBoundingClientRect().top;
    // Groups that have not been near the viewport get their height when they are.
    const before = await until(async () => {
      item.scrollIntoView();
      await painted();
      const first = top();
      await painted();
      return Math.abs(first) < 50 && top() === first ? { top: first } : undefined;
    });
    await hydrate(page);
    await painted();
    await painted();
    expect(item.isConnected).to.equal(true);
    expect(top()).to.be.closeTo(before.top, 1);
  });

  it('activates its buttons', async () => {
    const page = await prerender({ data: interviewOf(12) });
    const card = await hydrate(page);
    const expandAll = part(card, 'expand-all');
    expect(expandAll.checkVisibility({ visibilityProperty: true })).to.equal(true);
    expandAll.click();
    await until(() => parts(card, 'share').length === 12);
    expect(items(card).every(({ open }) => open)).to.equal(true);
    page.window.scrollTo(0, 500);
    await until(() => !part(card, 'back-to-top').hidden);
    const tops = collect(card, 'interview-top');
    part(card, 'back-to-top').click();
    expect(tops).to.have.lengthOf(1);
    expect(focused(page.document)).to.equal(part(card, 'title'));
    const shares = collect(card, 'interview-share');
    card.addEventListener('interview-share', (event) => event.preventDefault());
    parts(card, 'share')[4]!.click();
    await until(() => shares.length > 0);
    expect(shares.map(({ questionId }) => questionId)).to.deep.equal(['q5']);
  });

  it('fires events for answers like any card', async () => {
    const page = await prerender({ data: interviewOf(3) });
    const card = await hydrate(page);
    const toggles = collect(card, 'interview-toggle');
    card.show('q2');
    await until(() => toggles.length > 0);
    expect(toggles.map(({ questionId, index, open }) => ({ questionId, index, open }))).to.deep.equal([
      { questionId: 'q2', index: 1, open: true },
    ]);
  });

  it('follows the fragment of the page’s URL', async () => {
    const page = await prerender({ data: interviewOf(12) });
    page.window.location.hash = '#interview:q9';
    const card = await hydrate(page);
    await until(() => items(card)[8]!.open);
    expect(focused(page.document)).to.equal(items(card)[8]!.firstElementChild);
  });

  it('opens the answers that the session remembers, and changes no others', async () => {
    const order: Order = { data: interviewOf(4), options: { remember: true } };
    const first = await prerender(order);
    const card = await hydrate(first);
    card.show('q4');
    const {
      sessionStorage,
      location: { pathname },
    } = first.window;
    await until(() => Object.keys(sessionStorage).some((key) => key.includes(pathname)));
    const again = next(first.frame, 'load');
    first.window.location.reload();
    await again;
    const second: Page = {
      ...first,
      window: first.frame.contentWindow as Page['window'],
      document: first.frame.contentDocument!,
    };
    items(cardIn(second))[1]!.open = true;
    await hydrate(second);
    expect(items(cardIn(second)).map(({ open }) => open)).to.deep.equal([false, true, false, true]);
  });

  it('does not change what readers have done while the interview was loading', async () => {
    const page = await prerender(fetched(12));
    page.window.location.hash = '#interview:q11';
    const { card, end } = await beginTakeOver(page);
    page.window.scrollTo(0, 300);
    const summary = items(card)[4]!.querySelector('summary')!;
    summary.focus({ preventScroll: true });
    const before = page.window.scrollY;
    expect(before).to.be.above(100);
    await end();
    expect(page.window.scrollY).to.equal(before);
    expect(focused(page.document)).to.equal(summary);
    await until(() => !part(card, 'back-to-top').hidden);
    expect(items(card)[10]!.open).to.equal(false);
  });

  const begun: Readonly<Record<string, (page: Page) => void>> = {
    'have begun to type elsewhere on the page': ({ document: { body } }) => body.querySelector('input')!.focus(),
    'have selected text': ({ window, document: { body } }) =>
      window.getSelection()!.selectAllChildren(body.querySelector('p')!),
  };
  for (const [what, begin] of Object.entries(begun)) {
    it(`no longer follows the page's fragment if readers ${what}`, async () => {
      const page = await prerender({ data: interviewOf(12), before: '<p>Before</p><input>' });
      page.window.location.hash = '#interview:q9';
      begin(page);
      const before = page.document.activeElement!.localName;
      const card = await hydrate(page);
      await painted();
      expect(page.document.activeElement!.localName).to.equal(before);
      expect(page.window.scrollY).to.equal(0);
      expect(items(card)[8]!.open).to.equal(false);
    });
  }

  it('continues after the card was removed and added again, or its settings were changed', async () => {
    const page = await prerender(fetched(4));
    const { card, end } = await beginTakeOver(page);
    card.remove();
    await tasks();
    page.document.body.append(card);
    card.headingLevel = 4;
    await end();
    expect(hasState(card, 'ready')).to.equal(true);
    expect(part(card, 'title').localName).to.equal('h4');
    expect(items(card)).to.have.lengthOf(4);
  });

  it('keeps answers closed that the session remembers as closed', async () => {
    const first = await prerender({ data: interviewOf(3), options: { remember: true, open: 'first' } });
    const card = await hydrate(first);
    card.hide('q1');
    card.show('q3');
    const { sessionStorage } = first.window;
    const { pathname } = first.window.location;
    await until(() =>
      Object.keys(sessionStorage).some((key) => key.includes(pathname) && sessionStorage.getItem(key) === '["q3"]'),
    );
    const again = next(first.frame, 'load');
    first.window.location.reload();
    await again;
    const second: Page = {
      ...first,
      window: first.frame.contentWindow as Page['window'],
      document: first.frame.contentDocument!,
    };
    await hydrate(second);
    expect(items(cardIn(second)).map(({ open }) => open)).to.deep.equal([false, false, true]);
  });

  it('keeps the questions if other parts of the interview have changed', async () => {
    const page = await prerender({ data: interviewOf(3, { summary: 'Before' }) });
    const card = cardIn(page);
    const media = { type: 'audio', src: '/demo/media/none.mp3' } as const;
    const data = interviewOf(3, { media, section: 'New', corrections: [{ date: '2024-01-01', text: 'C' }] });
    card.querySelector('script')!.textContent = JSON.stringify(data);
    const given = items(card);
    given[1]!.open = true;
    given[1]!.querySelector('summary')!.focus();
    await hydrate(page);
    await painted();
    expect(items(card)).to.deep.equal(given);
    expect(given.map(({ open }) => open)).to.deep.equal([false, true, false]);
    expect(focused(page.document)).to.equal(given[1]!.querySelector('summary'));
    const other = await mount({ interview: data });
    items(other)[1]!.open = true;
    await until(() => !other.shadowRoot!.querySelector('.pending'));
    expect(comparable(card)).to.deep.equal(comparable(other));
  });

  it('updates only what differs from the current interview', async () => {
    const page = await prerender({ data: interviewOf(3, { summary: 'Before' }) });
    const card = cardIn(page);
    const [one, , three] = interviewOf(3).questions;
    const changed = { question: 'Changed', answer: ['One', { html: '<em>two</em>' }] };
    const data: InterviewInput = { title: 'After', section: 'New', questions: [one!, changed, three!] };
    card.querySelector('script')!.textContent = JSON.stringify(data);
    const [first] = items(card);
    await hydrate(page);
    await painted();
    expect(items(card)[0]).to.equal(first);
    expect(comparable(card)).to.deep.equal(comparable(await mount({ interview: data })));
  });

  it('updates questions beside Prototype, which replaces `entries` of lists', async () => {
    const page = await prerender({ data: interviewOf(2) });
    const card = cardIn(page);
    card.querySelector('script')!.textContent = JSON.stringify(interviewOf(2)).replace('Answer 2', 'Changed');
    Object.assign(page.window.Array.prototype, {
      entries(this: unknown[]) {
        return this.slice();
      },
    });
    await hydrate(page);
    await until(() => parts(card, 'answer')[1]!.textContent.includes('Changed'));
  });

  it('renders the card again if the questions are different', async () => {
    const page = await prerender({ data: interviewOf(3) });
    const card = cardIn(page);
    card.querySelector('script')!.textContent = JSON.stringify(interviewOf(4));
    await hydrate(page);
    expect(items(card)).to.have.lengthOf(4);
    expect(parts(card, 'card')).to.have.lengthOf(1);
    expect(card.shadowRoot!.querySelector('style')).to.equal(null);
  });

  it('renders again when a property changes afterwards', async () => {
    const page = await prerender({ data: interviewOf(3) });
    const card = await hydrate(page);
    card.show('q2');
    await next(card, 'interview-toggle');
    card.headingLevel = 4;
    await card.updateComplete;
    expect(part(card, 'title').localName).to.equal('h4');
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
  });

  it('keeps the whole text if the interview cannot be loaded, and fires an error event', async () => {
    const { url } = countedUrl('status/500');
    const page = await prerender({ data: interviewOf(3), options: { src: url } });
    const card = cardIn(page);
    page.window.console.error = () => {};
    const failed = next(card, 'interview-error');
    await define(page);
    await failed;
    expect(hasState(card, 'error')).to.equal(true);
    expect(items(card)).to.have.lengthOf(3);
    expect(parts(card, 'error')).to.have.lengthOf(0);
  });

  it('loads the interview once if it is not in the page', async () => {
    const { url, counts } = countedUrl();
    const page = await prerender({
      data: { title: 'T', questions: [{ question: 'Q', answer: 'A' }] },
      options: { src: url },
    });
    const given = questionsOf(cardIn(page));
    expect(cardIn(page).querySelector('script')).to.equal(null);
    const card = await hydrate(page);
    expect(questionsOf(card)).to.deep.equal(given);
    expect((await counts()).count).to.equal(1);
  });

  it('is not needed if neither the browser nor a script has attached its shadow tree', async () => {
    const html = await (await fetch((await prerender({ data: interviewOf(2) })).document.URL)).text();
    const card = await mountHtml(/<interview-card[^]*<\/interview-card>/.exec(html)![0]);
    expect(items(card)).to.have.lengthOf(2);
    expect(hasState(card, 'ready')).to.equal(true);
  });

  const settings: NonNullable<Order['options']>[] = [
    { headingLevel: 4 },
    { exclusive: true, open: 'all' },
    { numerals: 'arab' },
    { id: 'talk', open: 'all' },
    { lang: 'ar-EG' },
    { lang: 'de' },
    { strings: { copyLink: 'Kopieren' } },
  ];
  for (const options of settings) {
    it(`finds nothing to change with ${JSON.stringify(options)}`, async () => {
      const order: Order = { data: everyField(), options };
      const page = await prerender(order);
      if (options.lang) page.document.documentElement.lang = options.lang;
      if (options.strings) Object.assign(cardIn(page), { strings: options.strings });
      const before = comparable(cardIn(page));
      const card = await hydrate(page);
      await painted();
      expect(comparable(card)).to.deep.equal(before);
    });
  }

  it('shows the page’s content after a question, in the space reserved for it', async () => {
    const page = await prerender({
      data: interviewOf(3),
      options: { slots: ['q2'] },
      after: '<p slot="after-q2">Advert</p>',
    });
    const card = cardIn(page);
    const advert = page.document.querySelector('[slot]')!;
    card.append(advert);
    expect(advert.assignedSlot!.name).to.equal('after-q2');
    await hydrate(page);
    await painted();
    expect(advert.assignedSlot!.previousElementSibling).to.equal(items(card)[1]);
    expect(card.shadowRoot!.querySelectorAll('slot[name^=after-]')).to.have.lengthOf(1);
  });
});

describe('a server-rendered page', () => {
  it('works under its own policy', async () => {
    const { data } = await fromDemo('bensami.ar');
    const page = await prerender({ data, kind: 'page', options: { canonical: 'https://example.org/talk' } });
    const card = cardIn(page);
    await until(() => hasState(card, 'ready'));
    expect(getComputedStyle(part(card, 'card')).position).to.equal('relative');
    expect(page.window.getComputedStyle(page.document.body).margin).to.equal('0px');
    expect(page.document.querySelector('link[rel=canonical]')!.getAttribute('href')).to.equal(
      'https://example.org/talk',
    );
    expect(page.document.dir).to.equal('rtl');
    expect(part(card, 'title').localName).to.equal('h1');
  });

  it('works with a style sheet of its own origin, and a nonce, under the policies for them', async () => {
    for (const options of [{ stylesheet: '/prerendered/interview-card.css?v=1' }, { nonce: 'abc' }]) {
      const page = await prerender({ data: interviewOf(2), kind: 'page', options }, { hasScript: false });
      await until(
        () => page.window.getComputedStyle(part(cardIn(page), 'card')).position === 'relative',
        JSON.stringify(options),
      );
    }
  });

  it('shows its styles under that policy before any script, and under no other policy', async () => {
    const { data } = await fromDemo('bensami.ar');
    const page = await prerender({ data, kind: 'page' }, { hasScript: false });
    expect(page.window.getComputedStyle(part(cardIn(page), 'card')).position).to.equal('relative');
  });
});

describe('rich text from a server', () => {
  const nested = [
    `<ul>${'<li><section>'.repeat(4)}<li>x`,
    '<table><tr><td><li><div><table><li>x',
    '<p><table><tr><td></p><div>x',
    '<dl><dt><div><dd>x',
    '<a href="a"><div><a href="b">x',
    '<h4><div><h5>x',
    `${'<b>'.repeat(20)}<p>x`,
  ];
  for (const html of nested) {
    it(`stays in its answer, whatever it closes: ${html.slice(0, 40)}`, async () => {
      const data: InterviewInput = {
        title: 'T',
        questions: [
          { question: 'One', answer: [{ html }, 'After'] },
          { question: 'Two', answer: 'B' },
        ],
      };
      const card = cardIn(await prerender({ data }, { hasScript: false }));
      expect(items(card).map(({ parentElement }) => parentElement!.parentElement)).to.deep.equal([
        part(card, 'questions'),
        part(card, 'questions'),
      ]);
      expect(parts(card, 'answer').map(({ parentElement }) => parentElement)).to.deep.equal(items(card));
      expect(parts(card, 'passage').map(({ parentElement }) => parentElement)).to.deep.equal(
        [0, 0, 1].map((index) => parts(card, 'answer')[index]),
      );
    });
  }

  it('is the same as in the browser, and runs nothing', async () => {
    const { url, counts } = countedUrl();
    const html = Object.values(attacks(url, '/responses/text')).flat();
    const data: InterviewInput = {
      title: 'Attacks',
      questions: html.map((attack) => ({ question: 'Q', answer: [{ html: attack }] })),
    };
    consoleErrors();
    const page = await prerender({ data, before: `<base href="${document.baseURI}">`, options: { open: 'all' } });
    const before = comparable(cardIn(page));
    const card = await mount({ interview: data, open: 'all' });
    await allItems(card, data.questions.length);
    expect((page.window as { attacked?: unknown }).attacked).to.equal(undefined);
    expect((await counts()).count).to.equal(0);
    expect(before).to.deep.equal(comparable(card));
  });
});
