import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import { layOutAll, layout, moved, rectOf } from './geometry.js';
import {
  collect,
  items,
  loadPage,
  next,
  painted,
  part,
  parts,
  scriptTag,
  until,
  write,
  writePage,
  type Page,
} from './helpers.js';

/** Frames of this origin share it, and so what a reader has opened in the one before. */
beforeEach(() => sessionStorage.clear());

const interviews = ['bensami.ar', 'round-table.fr', 'lighthouse.en'];

const cardTag = (name: string, attributes = 'open="first"') =>
  `<interview-card src="/demo/interviews/${name}.json" ${attributes}></interview-card>`;

const allCards = interviews.map((name) => cardTag(name)).join('');

interface Settings {
  readonly body: string;
  readonly css?: string;
  /** Attributes of the root element, as a query string. */
  readonly html?: string;
  readonly width?: number;
}

/** A page of its own with this markup in its body, once all of its cards show their interviews. */
async function pageWith({
  body,
  css = '',
  html = '',
  width = 800,
}: Settings): Promise<{ page: Page; cards: InterviewCard[] }> {
  const page = writePage(`<style>${css}</style>${scriptTag}<body>${body}`, { width });
  for (const [name, value] of new URLSearchParams(html)) page.document.documentElement.setAttribute(name, value);
  page.document.close();
  return { page, cards: await cardsOf(page) };
}

/** All cards of a page, once they show their interviews, and everything in them laid out. */
async function cardsOf({ document: page }: Page): Promise<InterviewCard[]> {
  const cards = [...page.querySelectorAll('interview-card')];
  await until(() => cards.every((card) => card.shadowRoot?.querySelector('[part="title"], [part="error"]')));
  await until(() => cards.every((card) => !card.shadowRoot!.querySelector('.pending')));
  return cards.map(layOutAll);
}

/** How a card looks: where its parts stand, and the computed value of every property of every element, and of what its style sheet makes of them. */
function look(card: InterviewCard): { values: Map<string, string>; places: ReturnType<typeof layout> } {
  // Whether it is visible depends on where the frame of the page is in the window.
  part(card, 'back-to-top').hidden = false;
  // Whether it keeps a screen free depends on what came first, the interview or a frame of the page.
  part(card, 'card').classList.remove('reserved');
  const view = card.ownerDocument.defaultView!;
  const values = new Map<string, string>();
  const places = layout(card);
  expect(places.size).to.be.above(10);
  [...card.shadowRoot!.querySelectorAll('*')].forEach((element, index) => {
    for (const pseudo of ['', '::before', '::after', '::marker', '::details-content']) {
      if (pseudo === '::details-content' && element.localName !== 'details') continue;
      if (pseudo === '::marker' && !['li', 'summary'].includes(element.localName)) continue;
      const style = view.getComputedStyle(element, pseudo || null);
      // One that is not there has no content, and is the many.
      if (/^::(before|after)$/.test(pseudo) && ['none', 'normal', ''].includes(style.content)) continue;
      const name = `${index} ${element.localName}[${element.part.value}]${pseudo}`;
      for (const property of style)
        if (!property.startsWith('--')) values.set(`${name} ${property}`, style.getPropertyValue(property));
    }
  });
  expect(values.size).to.be.above(1000);
  return { values, places };
}

/** How much room an element takes in its line, which is what the element around the card gives it. */
const outerWidth = (element: Element) => {
  const { marginLeft, marginRight } = getComputedStyle(element);
  return element.getBoundingClientRect().width + parseFloat(marginLeft) + parseFloat(marginRight);
};

const cleanLooks = new Map<string, ReturnType<typeof look>>();

/** How the card of this interview looks on a page that does nothing to it, where it has this width. */
async function cleanLook(name: string, width: number, css = ''): Promise<ReturnType<typeof look>> {
  const key = `${name} ${width} ${css}`;
  let clean = cleanLooks.get(key);
  if (!clean) {
    const { page, cards } = await pageWith({
      body: `<div style="width: ${width}px">${cardTag(name)}</div>`,
      width: Math.ceil(width) + 100,
      css,
    });
    await painted();
    clean = look(cards[0]!);
    page.frame.remove();
    cleanLooks.set(key, clean);
  }
  return clean;
}

/** Fails unless the cards look as they do on a clean page. */
async function expectClean(cards: InterviewCard[], css?: string) {
  await painted();
  const differences: string[] = [];
  for (const card of cards) {
    const name = /([^/]+)\.json/.exec(card.src!)![1]!;
    const { values, places } = look(card);
    const clean = await cleanLook(name, outerWidth(part(card, 'card')), css);
    differences.push(...moved(places, clean.places));
    for (const [key, value] of clean.values) {
      if (values.get(key) !== value) differences.push(`${name} ${key}: ${values.get(key)} instead of ${value}`);
    }
  }
  expect(differences.slice(0, 12)).to.deep.equal([]);
}

const sheets: Record<string, string> = {
  'changes how text looks': `* {
    font-size: 9px !important; font-style: italic !important; font-weight: 100 !important; font-variant: small-caps !important;
    font-stretch: condensed !important; font-kerning: none !important; font-feature-settings: "smcp" !important;
    font-size-adjust: 0.9 !important; line-height: 1 !important; letter-spacing: 0.3em !important; word-spacing: 1em !important;
    text-align: center !important; text-align-last: center !important; text-indent: 3em !important; text-transform: uppercase !important;
    text-shadow: 1px 1px red !important; text-rendering: geometricPrecision !important; text-emphasis: filled !important;
    -webkit-text-stroke: 1px red !important; -webkit-text-fill-color: red !important; -webkit-text-size-adjust: 300% !important;
    white-space: nowrap !important; word-break: break-all !important; overflow-wrap: normal !important; hyphens: auto !important;
    line-break: anywhere !important; tab-size: 40 !important; quotes: none !important; text-wrap: balance !important;
    color: red !important; caret-color: red !important; accent-color: red !important; list-style: square inside !important;
    border-collapse: collapse !important; border-spacing: 9px !important; caption-side: bottom !important; empty-cells: hide !important;
    orphans: 9 !important; widows: 9 !important; text-underline-position: under !important; text-underline-offset: 9px !important;
    font-synthesis: none !important; font-optical-sizing: none !important; font-variation-settings: "wght" 900 !important;
    image-rendering: pixelated !important; print-color-adjust: exact !important;
  }`,
  'turns the direction of everything': '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'turns the direction of everything the other way':
    '* { direction: ltr !important; unicode-bidi: isolate-override !important }',
  'changes boxes and colors': `* {
    background: red !important; border: 3px dotted red !important; padding: 5px !important; margin: 7px !important; outline: none !important;
    box-shadow: 0 0 9px red !important; border-radius: 30px !important; box-sizing: content-box !important; vertical-align: top !important;
    position: relative !important; z-index: 9 !important; overflow: visible !important; text-decoration: none !important;
    transform: translate(1px, 1px) !important; filter: none !important; min-height: 1px !important; list-style: none !important;
  }`,
  'hides everything and takes it from the mouse': `* {
    visibility: hidden !important; pointer-events: none !important; user-select: none !important; -webkit-user-select: none !important;
    cursor: none !important; content-visibility: visible !important;
  }`,
  'unsets everything': '* { all: unset !important } style, script, title, head { display: none !important }',
  'sets everything to its initial value':
    '* { all: initial !important } style, script, title, head { display: none !important }',
  'reverts everything': 'body * { all: revert !important }',
  'moves everything':
    '* { transition: all 5s !important; animation: move 1s infinite !important } @keyframes move { to { letter-spacing: 9px; color: red } }',
  'hides what the card is made of': `
    article, header, footer, section, details, summary, button, h2, h3, p, div, bdi, time, figure, [part], .group, .top, .follow-up, .unseen, #title
    { display: none !important; color: red !important }`,
  'uses the names of the card for something else': `
    * { --_accent: red !important; --_background: red !important; --_color: red !important; --_gap: 90px !important; --_measure: 3em !important;
        --_line: 9 !important; --_tight: 9 !important; --_end: 9em !important; --_room: 9em !important; --_radius: 40px !important; --_muted: red !important;
        --_border: red !important; --_margin: 90px !important }`,
  'is a classic reset': `
    html, body, div, span, h1, h2, h3, p, a, article, details, summary, button, interview-card
    { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; line-height: 1 }
    ol, ul { list-style: none } body { line-height: 1 } button { all: unset } :focus { outline: 0 }`,
  'is a modern reset': `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 } html { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4 }
    h1, h2, h3 { font-size: inherit; font-weight: inherit } img, video { display: block; max-width: 100% } [hidden] { display: none !important }
    button { font: inherit; background: transparent; color: inherit } a { color: inherit; text-decoration: inherit } summary { display: list-item }`,
};

describe('a page whose style sheet', () => {
  for (const [what, css] of Object.entries(sheets)) {
    it(`${what} does not change the card`, async () => {
      const { cards } = await pageWith({ body: allCards, css });
      await expectClean(cards);
    });
  }

  it('sets font and size changes only these two, and never to a size too small to read', async () => {
    const font = 'font-family: monospace; font-size: 20px';
    const { cards } = await pageWith({
      body: allCards,
      css: `* { ${font}; line-height: 3; font-weight: 900; letter-spacing: 3px }`,
    });
    const passage = getComputedStyle(part(cards[0]!, 'passage'));
    expect(passage.fontFamily).to.equal('monospace');
    expect(passage.fontSize).to.equal('20px');
    await expectClean(cards, `body { ${font} }`);
    const tiny = await pageWith({ body: allCards, css: 'body { font-size: 4px }' });
    expect(getComputedStyle(part(tiny.cards[0]!, 'passage')).fontSize).to.equal('16px');
  });

  it('hides and shows the card itself works', async () => {
    for (const [css, attributes] of [
      ['.none { display: none !important }', 'class="none"'],
      ['', 'hidden'],
      ['[hidden] { display: block }', 'style="display: none"'],
    ] as const) {
      const { cards } = await pageWith({ body: cardTag('bensami.ar', attributes), css });
      expect(cards[0]!.getClientRects()).to.have.lengthOf(0);
    }
  });
});

describe('a page of another language and direction', () => {
  for (const html of [
    'lang=en&dir=ltr',
    'lang=ar&dir=rtl',
    'lang=he&dir=auto',
    'lang=xx-not-a-tag&dir=upwards',
    'lang=',
    'lang=ja&style=writing-mode: horizontal-tb',
  ]) {
    it(`does not change the card: ${html}`, async () => {
      const { cards } = await pageWith({ body: allCards, html });
      await expectClean(cards);
    });
  }
});

describe('a page in quirks mode', () => {
  it('does not change the card', async () => {
    const page = await loadPage('/test/fixtures/quirks.html');
    expect(page.document.compatMode).to.equal('BackCompat');
    await expectClean(await cardsOf(page));
  });
});

describe('the card in a layout that shrinks its content', () => {
  const layouts: Record<string, [outer: string, card: string]> = {
    'a row of flex items': ['display: flex', ''],
    'a row of flex items, beside another': ['display: flex; gap: 10px', ''],
    'a column that centres': ['display: flex; flex-direction: column; align-items: center', ''],
    'a grid': ['display: grid; grid-template-columns: auto', ''],
    'a grid that centres': ['display: grid; place-items: center', ''],
    'a float': ['', 'float: left'],
    'an inline block': ['', 'display: inline-block'],
    'a flex container of its own': ['', 'display: flex'],
    'a grid of its own': ['', 'display: grid'],
    'an inline element': ['', 'display: inline'],
    'a box with no box': ['', 'display: contents'],
    'a place out of the flow': ['position: relative; height: 900px', 'position: absolute'],
    'a table cell': ['display: table; width: 100%', 'display: table-cell'],
  };
  for (const [what, [outer, inner]] of Object.entries(layouts)) {
    for (const width of [320, 800]) {
      it(`stays readable as ${what}, ${width} pixels wide`, async () => {
        const body = `<main style="${outer}"><interview-card src="/demo/interviews/bensami.ar.json" open="first" style="${inner}"></interview-card></main>`;
        const { page, cards } = await pageWith({ body, width, css: 'body { margin: 0 }' });
        const card = cards[0]!;
        const box = part(card, 'card').getBoundingClientRect();
        // Less than the frame where a scroll bar takes its place.
        const { clientWidth, scrollWidth } = page.document.documentElement;
        expect(box.width, 'as wide as on a small phone').to.be.at.least(280);
        expect(scrollWidth).to.equal(clientWidth);
        expect(box.left).to.be.at.least(-1);
        expect(box.right).to.be.at.most(clientWidth + 1);
        const passage = part(card, 'passage');
        expect(rectOf(passage, passage.textContent.split(' ')[0]!).height).to.be.above(0);
      });
    }
  }
});

describe('a page whose scripts', () => {
  const start = async (script: string) => {
    const page = writePage();
    const failures: string[] = [];
    page.window.addEventListener('error', ({ message }) => failures.push(message));
    page.window.addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
    write(
      page,
      `<script>${script}</script>${scriptTag}<body>${interviews.map((name) => cardTag(name, 'open="first" remember json-ld')).join('')}`,
    );
    page.document.close();
    const cards = await cardsOf(page);
    expect(cards.flatMap((card) => parts(card, 'error'))).to.deep.equal([]);
    cards[0]!.expandAll();
    await next(cards[0]!, 'interview-toggle');
    await painted();
    expect(items(cards[0]!).every(({ open }) => open)).to.equal(true);
    expect(parts(cards[0]!, 'share')).to.have.lengthOf(3);
    await until(() => page.document.querySelectorAll('head script[type="application/ld+json"]').length === 3);
    expect(failures).to.deep.equal([]);
    return { page, cards };
  };

  it('extend every object, list and function, as old libraries do, do not break it', async () => {
    await start(`
      Object.prototype.extend = function () {};
      Object.prototype.problem = { type: 'string' };
      Array.prototype.each = function () {};
      Array.prototype.remove = function () {};
      Function.prototype.bindAsEventListener = function () {};
      String.prototype.blank = function () {};`);
  });

  it('replace toJSON, as an old library does, do not break it', async () => {
    await start(
      'Array.prototype.toJSON = function () { return "[" + this.join() + "]" }; delete Array.prototype.toJSON; String.prototype.toJSON = function () { return String(this) };',
    );
  });

  it('replace Event by a class of their own, as MooTools does, do not break it', async () => {
    const {
      page,
      cards: [card],
    } = await start(`
      window.Event = function (event) {
        this.event = event;
        this.type = event.type;
        if (this.type.indexOf('key') === 0) this.key = event.which;
      };`);
    page.window.location.hash = 'interview:q2';
    await until(() => card!.shadowRoot!.activeElement === items(card!)[1]!.querySelector('summary'));
  });

  it('replace methods of lists and strings, as Prototype and Sugar do, do not break it', async () => {
    const dataOf = ({ document: page }: Page) =>
      [...page.querySelectorAll('head script[type="application/ld+json"]')].map(({ textContent }) => textContent);
    const { page } = await start(`
      Array.prototype.entries = function () { return this.slice(); };
      String.prototype.replaceAll = function (text, replacement) { return this.split(text).join(''); };`);
    const data = dataOf(page);
    sessionStorage.clear();
    expect(data).to.deep.equal(dataOf((await start('')).page));
  });

  it('define globals with common names do not break it', async () => {
    await start(
      'var lit = 1, html = 2, render = 3, styles = 4, process = { env: {} }, define = function () {}, exports = {}, module = {}; define.amd = {};',
    );
  });
});

describe('the page outside the card', () => {
  const witness = `
    <style>html { overflow-y: scroll }</style>
    <header><h1>Title</h1><h2>Second</h2><h3>Third</h3><p class="group">Text with <a href="#here">a link</a> and <bdi>a name</bdi></p></header>
    <details><summary>Q</summary><div class="unseen top">A</div></details><button part="share">B</button><time>2018</time><figure><figcaption>C</figcaption></figure>
    <p role="status" id="title" part="title card">Mine</p>`;

  const outside = ({ document: page, window: view }: Page) =>
    [...page.querySelectorAll('html, body, body *:not(style)')].map((element) => {
      const style = view.getComputedStyle(element);
      const isAround = ['HTML', 'BODY', 'INTERVIEW-CARD'].includes(element.tagName);
      const values = isAround ? [] : [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${(element.cloneNode() as Element).outerHTML} ${values.join('; ')}`;
    });

  it('is the same as without the card, before and after a reader has used it', async () => {
    const body = witness + cardTag('round-table.fr');
    const without = writePage(`<body>${body}`);
    without.document.close();
    const { page, cards } = await pageWith({ body });
    const card = cards[0]!;
    const changes = new MutationObserver(() => undefined);
    changes.observe(page.document, { subtree: true, childList: true, attributes: true, characterData: true });
    expect(outside(page)).to.deep.equal(outside(without));
    card.expandAll();
    await next(card, 'interview-toggle');
    part(card, 'share').click();
    card.scrollToTop();
    card.collapseAll();
    page.window.dispatchEvent(new Event('beforeprint'));
    page.window.dispatchEvent(new Event('afterprint'));
    await painted();
    expect(outside(page)).to.deep.equal(outside(without));
    expect(changes.takeRecords().map(({ target, type }) => `${type} ${(target as Element).outerHTML}`)).to.deep.equal(
      [],
    );
    expect(page.document.title).to.equal(without.document.title);
    expect(page.document.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('has no new globals except those of Lit', async () => {
    const without = writePage('<body>');
    without.document.close();
    const { page } = await pageWith({ body: cardTag('round-table.fr', 'remember json-ld') });
    const added = Object.getOwnPropertyNames(page.window).filter(
      (name) => !(name in without.window) && !/^\d+$/.test(name),
    );
    expect(added.filter((name) => !/^(lit|reactive)[A-Z]/.test(name))).to.deep.equal([]);
  });

  it('gets structured data in its head only if the card has json-ld', async () => {
    for (const [attributes, count] of [
      ['json-ld', 1],
      ['', 0],
    ] as const) {
      const { page } = await pageWith({ body: cardTag('bensami.ar', attributes) });
      await painted();
      if (count) await until(() => page.document.querySelector('head script[type="application/ld+json"]'));
      expect(page.document.querySelectorAll('script[type="application/ld+json"]')).to.have.lengthOf(count);
    }
  });

  it('keeps its own listeners: events in the card reach them as on any element', async () => {
    const { page, cards } = await pageWith({ body: cardTag('bensami.ar') });
    const card = cards[0]!;
    const clicks = collect(page.document.body, 'click');
    items(card)[1]!.querySelector('summary')!.click();
    expect(clicks).to.have.lengthOf(1);
    expect(clicks[0]!.target).to.equal(card);
    expect(clicks[0]!.defaultPrevented).to.equal(false);
  });
});

describe('a page under a strict policy with Trusted Types', () => {
  interface Witness {
    readonly violations: readonly string[];
    readonly failures: readonly string[];
  }

  const open = async (path: string) => {
    const page = await loadPage(path);
    const witness = page.window as unknown as Witness;
    const ids = [...page.document.querySelectorAll('interview-card')];
    await until(() =>
      ids.every((card) => card.id === 'lazy' || card.shadowRoot?.querySelector('[part="title"], [part="error"]')),
    );
    return { page, witness, card: (id: string) => page.document.querySelector<InterviewCard>(`#${id}`)! };
  };

  for (const [what, query] of [
    ['the sanitizer of the browser', ''],
    ['DOMPurify', '&without-set-html'],
  ]) {
    it(`shows every kind of card, with ${what}`, async function () {
      const { page, witness, card } = await open(`/test/fixtures/policy.html?csp=strict${query}`);
      expect(page.document.querySelectorAll('interview-card:not(:defined)')).to.have.lengthOf(0);
      expect(
        card('rich').shadowRoot!.querySelectorAll('[part="passage"] :is(em, strong, a, li, blockquote)').length,
      ).to.be.above(2);
      expect(part(card('rich'), 'expand-all').textContent).to.contain('réponses');
      expect(part(card('plain'), 'title').textContent).to.contain('بنسامي');
      expect(part(card('inline'), 'title').textContent).to.equal('Inline');
      expect(part(card('wrong'), 'error').textContent).not.to.equal('');
      const data = await until(() => page.document.querySelector('head script[type="application/ld+json"]'));
      expect(JSON.parse(data.textContent)).to.have.property('@type');

      card('lazy').scrollIntoView();
      await until(() => card('lazy').shadowRoot!.querySelector('audio'));
      card('rich').collapseAll();
      await next(card('rich'), 'interview-toggle');
      await until(() => page.window.sessionStorage.length);
      card('plain').expandAll();
      await next(card('plain'), 'interview-toggle');
      part(card('plain'), 'share').click();
      page.window.location.hash = 'plain:q2';
      await next(page.window, 'hashchange');
      part(card('wrong'), 'retry').click();
      await next(card('wrong'), 'interview-error');
      await painted();
      expect(witness.violations).to.deep.equal([]);
      expect(witness.failures).to.deep.equal([]);
    });
  }

  it('does not change the look of the card', async () => {
    const { card } = await open('/test/fixtures/policy.html?csp=strict');
    await expectClean([layOutAll(card('plain'))]);
  });

  it('gets only Trusted Types policies that it can allow by name', async () => {
    const policy =
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types interview-card dompurify lit-html";
    const { page, witness } = await open(`/test/fixtures/policy.html?csp=${encodeURIComponent(policy)}`);
    await until(() => page.document.querySelector('head script[type="application/ld+json"]'));
    await painted();
    expect(witness.violations).to.deep.equal([]);
    expect(witness.failures).to.deep.equal([]);
  });
});
