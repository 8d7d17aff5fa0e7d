/** Ways to add a card and its script to a page. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  cardOf,
  collect,
  countedUrl,
  create,
  define,
  hasState,
  interviewOf,
  items,
  mount,
  mountHtml,
  next,
  part,
  place,
  scriptTag,
  settled,
  small,
  tasks,
  until,
  write,
  writePage,
  type Page,
} from './helpers.js';
import { crossOrigin, skip } from './runner/environment.js';

const titled = (title: string): InterviewInput => ({ ...small, title });

const titleOf = (card: Element): string => part(card, 'title').textContent.trim();

const html =
  '<interview-card src="/responses/interview?title=html" open="all" heading-level="3"><p class="fallback">Text</p></interview-card>';

/** What a page hears of trouble: errors, rejections nobody handled, and all that is written to its console. */
function troubles({ window: page }: Page): unknown[] {
  const heard: unknown[] = [];
  page.addEventListener('error', ({ message }) => heard.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => heard.push(reason));
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const)
    page.console[level] = (...values: unknown[]) => heard.push(values);
  return heard;
}

describe('an element that is on the page before the script', () => {
  it('becomes a card, with its attributes, its children and its listeners', async () => {
    const page = writePage(html);
    const card = page.document.querySelector('interview-card')!;
    const events = collect(card, 'interview-load');
    await define(page);
    page.document.close();
    await until(() => events.length > 0);
    expect(titleOf(card)).to.equal('html');
    expect(part(card, 'title').localName).to.equal('h3');
    expect(items(card)[0]!.open).to.equal(true);
    expect(card.children[0]!.className).to.equal('fallback');
  });

  it('keeps every property that was set before', async () => {
    const page = writePage('<interview-card></interview-card>');
    page.document.close();
    const card = page.document.querySelector('interview-card')!;
    const settings: Partial<InterviewCard> = {
      src: '/responses/status/404',
      interview: interviewOf(3),
      loading: 'lazy',
      open: 'first',
      exclusive: true,
      headingLevel: 4,
      numerals: 'arab',
      remember: true,
      shareUrl: 'https://example.org/',
      jsonLd: true,
      strings: { copyLink: 'Copy me' },
    };
    Object.assign(card, settings);
    const events = collect(card, 'interview-load');
    await define(page);
    await until(() => events.length > 0);
    expect(
      Object.fromEntries(Object.keys(settings).map((name) => [name, card[name as keyof InterviewCard]])),
    ).to.deep.equal(settings);
    expect(items(card).map(({ open }) => open)).to.deep.equal([true, false, false]);
    expect(part(card, 'title').localName).to.equal('h4');
    expect(part(card, 'question-number').textContent).to.equal('١');
    expect(part(card, 'share').textContent).to.equal('Copy me');
    await until(() => page.document.head.querySelector('script[type="application/ld+json"]'));

    // They are properties of the card now, not values that hide them.
    card.interview = titled('later');
    await until(() => events.length > 1);
    expect(titleOf(card)).to.equal('later');
  });
});

describe('an element that is created after the script', () => {
  it('is a card if it is created by createElement', async () => {
    const card = document.createElement('interview-card');
    card.setAttribute('src', '/responses/interview?title=created');
    const done = settled(card);
    place().append(card);
    await done;
    expect(titleOf(card)).to.equal('created');
  });

  it('is a card if it is created by its class', async () => {
    const Card = customElements.get('interview-card') as typeof InterviewCard;
    const card = Object.assign(new Card(), { interview: titled('new') });
    const done = settled(card);
    place().append(card);
    await done;
    expect(card.attributes.length).to.equal(0);
    expect(titleOf(card)).to.equal('new');
  });

  it('is a card if it is written as HTML', async () => {
    const card = await mountHtml(html);
    expect(titleOf(card)).to.equal('html');
    const where = place();
    const done = settled(where);
    where.insertAdjacentHTML('beforeend', html);
    await done;
    expect(titleOf(where.querySelector('interview-card')!)).to.equal('html');
  });

  it('is a card if it is a clone of another one', async () => {
    const original = await mountHtml(html);
    items(original)[0]!.open = false;
    const copy = original.cloneNode(true) as InterviewCard;
    expect(copy.shadowRoot?.childElementCount ?? 0).to.equal(0);
    const done = settled(copy);
    place().append(copy);
    await done;
    expect(titleOf(copy)).to.equal('html');
    expect(copy.children[0]!.className).to.equal('fallback');
    expect(items(copy)[0]!.open).to.equal(true);
  });

  it('requests nothing inside a template, and is a card when it is cloned from it', async () => {
    const { url, counts } = countedUrl();
    const template = document.createElement('template');
    template.innerHTML = `<section><interview-card src="${url}"></interview-card></section>`;
    place().append(template);
    await tasks();
    expect((await counts()).count).to.equal(0);
    for (const copy of [document.importNode(template.content, true), template.content.cloneNode(true)]) {
      const where = place();
      const done = settled(where);
      where.append(copy);
      await done;
      expect(titleOf(where.querySelector('interview-card')!)).to.equal('T');
    }
  });

  it('requests nothing before it is on the page', async () => {
    const { url, counts } = countedUrl();
    create({ src: url });
    document.createElement('div').innerHTML = `<interview-card src="${url}"></interview-card>`;
    await tasks();
    expect((await counts()).count).to.equal(0);
  });

  it('is a card inside another shadow tree, and inside a hidden element', async () => {
    const closed = place().attachShadow({ mode: 'closed' });
    expect(titleOf(await mount({ interview: small }, closed as unknown as Element))).to.equal('T');
    const hidden = place('<div hidden></div>').firstElementChild!;
    expect(titleOf(await mount({ interview: small }, hidden))).to.equal('T');
  });

  it('is a card in a document that has no window', async () => {
    const card = new DOMParser().parseFromString(html, 'text/html').querySelector('interview-card')!;
    const where = place();
    const done = settled(where);
    where.append(card);
    await done;
    expect(titleOf(card)).to.equal('html');
  });

  it('is a card while the page is still being parsed', async () => {
    const page = writePage();
    await define(page);
    const loaded = next(page.document, 'interview-load');
    write(page, `${html}<p>More`);
    page.document.close();
    await loaded;
    expect(titleOf(await cardOf(page))).to.equal('html');
  });
});

describe('the script', () => {
  it('does nothing if it runs a second time', async () => {
    const Card = customElements.get('interview-card');
    const card = await mount({ interview: small });
    const copy = '/src/define.ts?copy=2';
    await import(copy);
    expect(customElements.get('interview-card') === Card).to.equal(true);
    card.interview = titled('after');
    await settled(card);
    expect(titleOf(card)).to.equal('after');
    expect(titleOf(await mount({ interview: titled('new') }))).to.equal('new');
  });

  it('has a class that can be imported without being registered', async () => {
    const page = writePage();
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/src/interview-card.ts';
    const loaded = next(script, 'load');
    page.document.head.append(script);
    await loaded;
    expect(page.window.customElements.get('interview-card')).to.equal(undefined);
  });

  it('changes nothing on a page without a card', async () => {
    const page = writePage('<body><p>Text');
    page.document.close();
    const before = page.document.documentElement.outerHTML;
    const globals = Object.keys(page.window);
    const heard = troubles(page);
    await define(page);
    await tasks();
    page.document.head.querySelector('script')!.remove();
    expect(page.document.documentElement.outerHTML).to.equal(before);
    // Lit announces its versions and keeps its metadata there.
    expect(
      Object.keys(page.window).filter((name) => !globals.includes(name) && !/^(lit|reactive)[A-Z]/.test(name)),
    ).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
  });
});

describe('the published script', () => {
  const built = '/dist/interview-card.js';

  before(async function () {
    if (!(await fetch(crossOrigin + built)).ok) skip(this, 'nothing has been built: run `npm run build`');
  });

  for (const [where, origin] of [
    ['the same', ''],
    ['another', crossOrigin],
  ] as const) {
    it(`loads its chunks from its own folder, on ${where} origin`, async () => {
      const page = writePage();
      const heard = troubles(page);
      write(
        page,
        `<script type="module" src="${origin}${built}"></script><interview-card src="/demo/interviews/round-table.fr.json"></interview-card>`,
      );
      page.document.close();
      const card = await cardOf(page);
      expect(part(card, 'expand-all').textContent).to.equal('Ouvrir toutes les réponses');
      const base = new URL(`${origin}/dist/`, location.href).href;
      const chunks = page.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith(`${base}chunks/`));
      expect(chunks.length).to.be.at.least(1);
      expect(heard).to.deep.equal([]);
    });
  }

  it('can be on a page twice, from two origins, with a third copy', async () => {
    const page = writePage();
    const heard = troubles(page);
    const copies = [crossOrigin + built, built, `${built}?version=2`].map(
      (src) => `<script type="module" src="${src}"></script>`,
    );
    write(
      page,
      `${copies.join('')}${scriptTag}<interview-card src="/responses/interview?title=once"></interview-card>`,
    );
    const events: Event[] = [];
    page.document.addEventListener('interview-load', (event) => events.push(event));
    const loaded = next(page.window, 'load');
    page.document.close();
    await loaded;
    const card = await cardOf(page);
    await tasks();
    expect(titleOf(card)).to.equal('once');
    expect(hasState(card, 'ready')).to.equal(true);
    expect(events.length).to.equal(1);
    expect(heard).to.deep.equal([]);
  });
});
