/** A card that is added, removed, moved and changed: it leaks nothing, loses nothing, and changes nothing else on the page. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  collect,
  consoleErrors,
  create,
  focused,
  hasState,
  holdRequests,
  interviewOf,
  items,
  mount,
  mountHtml,
  next,
  part,
  parts,
  place,
  settled,
  small,
  tasks,
  until,
} from './helpers.js';
import { browserProtocol, engine, isCI, skip } from './runner/environment.js';

/** A leak also shows in fewer. */
const times = isCI ? 10_000 : 1_000;

const structuredData = (): Element[] => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

/** Every option that has a side effect. */
const all: Partial<InterviewCard> = {
  id: 'all',
  interview: interviewOf(3),
  remember: true,
  jsonLd: true,
  open: 'first',
  exclusive: true,
};

/** Lets a card notice that something has happened to it, which takes microtasks only; a task each would take minutes. */
const noticed = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

const toggled = async (card: Element, act: () => void): Promise<void> => {
  const event = next(card, 'interview-toggle');
  act();
  await event;
};

/** Keeps books on what is listened to and observed on the page, from when it is made until it is closed. */
class Books {
  /** Those that were not removed, with the signal that may have ended them. */
  readonly listeners = new Map<string, AbortSignal | undefined>();
  readonly observers = new Map<object, Set<unknown>>();
  readonly #undo: (() => void)[] = [];
  readonly #ids = new WeakMap<object, number>();
  #id = 0;

  constructor() {
    const { listeners, observers } = this;
    const key = (
      target: EventTarget,
      type: string,
      listener: object | null,
      options?: boolean | EventListenerOptions,
    ): string =>
      [
        target.constructor.name,
        this.#idOf(target),
        type,
        listener && this.#idOf(listener),
        typeof options === 'object' ? options.capture : options,
      ].join();
    // What listens inside of a card goes with the card.
    const isOurs = (target: EventTarget): boolean =>
      target instanceof Node
        ? target.getRootNode() === document || target.nodeName === 'INTERVIEW-CARD'
        : !(target instanceof AbortSignal);

    this.#patch(
      EventTarget.prototype,
      'addEventListener',
      (add) =>
        function (this: EventTarget | null, type, listener, options) {
          const target = this ?? window;
          if (isOurs(target)) {
            const { signal, once } = typeof options === 'object' ? options : {};
            const name = key(target, type, listener, options);
            if (!signal?.aborted) listeners.set(name, signal);
            if (once) add.call(target, type, () => listeners.delete(name), { once });
          }
          add.call(target, type, listener, options);
        },
    );
    this.#patch(
      EventTarget.prototype,
      'removeEventListener',
      (remove) =>
        function (this: EventTarget | null, type, listener, options) {
          const target = this ?? window;
          if (isOurs(target)) listeners.delete(key(target, type, listener, options));
          remove.call(target, type, listener, options);
        },
    );
    for (const { prototype } of [IntersectionObserver, ResizeObserver, MutationObserver] as { prototype: Observer }[]) {
      this.#patch(
        prototype,
        'observe',
        (observe) =>
          function (this: Observer, target, ...rest) {
            observers.set(this, (observers.get(this) ?? new Set()).add(target));
            observe.call(this, target, ...rest);
          },
      );
      this.#patch(
        prototype,
        'disconnect',
        (disconnect) =>
          function (this: Observer) {
            observers.delete(this);
            disconnect.call(this);
          },
      );
      if (!prototype.unobserve) continue;
      this.#patch(
        prototype as Required<Observer>,
        'unobserve',
        (unobserve) =>
          function (this: Observer, target) {
            const targets = observers.get(this);
            targets?.delete(target);
            if (targets?.size === 0) observers.delete(this);
            unobserve.call(this, target);
          },
      );
    }
  }

  /** How many listeners and observers there are now. */
  get balance(): { listeners: number; observers: number } {
    return {
      listeners: [...this.listeners.values()].filter((signal) => !signal?.aborted).length,
      observers: this.observers.size,
    };
  }

  close(): void {
    for (const undo of this.#undo) undo();
  }

  #idOf(thing: object): number {
    let id = this.#ids.get(thing);
    if (id === undefined) this.#ids.set(thing, (id = this.#id++));
    return id;
  }

  #patch<T extends object, K extends keyof T>(owner: T, name: K, wrap: (original: T[K]) => T[K]): void {
    const original = owner[name];
    owner[name] = wrap(original);
    this.#undo.push(() => (owner[name] = original));
  }
}

interface Observer {
  observe(target: unknown, ...rest: unknown[]): void;
  unobserve?(target: unknown): void;
  disconnect(): void;
}

describe(`adding and removing ${times.toLocaleString('en')} times`, () => {
  let books: Books;
  let head: number;

  beforeEach(() => {
    scrollTo(0, 0);
    head = document.head.childElementCount;
    books = new Books();
  });

  afterEach(() => books.close());

  const nothing = { listeners: 0, observers: 0 };

  it('leaks no listener, observer or element: one card, in one task', async function () {
    this.timeout(60_000);
    const where = place();
    const card = await mount(all, where);
    await until(() => structuredData().length === 1);
    const one = books.balance;
    expect(one.listeners).to.be.at.least(3);
    expect(one.observers).to.be.at.least(2);
    for (let time = 0; time < times; time++) {
      card.remove();
      where.append(card);
    }
    await tasks();
    expect(books.balance).to.deep.equal(one);
    expect(structuredData().length).to.equal(1);
    card.remove();
    await tasks();
    expect(books.balance.observers).to.equal(0);
    expect(document.head.childElementCount).to.equal(head);
  });

  it('leaks no listener, observer or element: one card, in separate tasks', async function () {
    this.timeout(60_000);
    const where = place();
    const card = await mount(all, where);
    await until(() => structuredData().length === 1);
    const on = books.balance;
    card.remove();
    await noticed();
    const off = books.balance;
    expect(off.observers).to.equal(0);
    expect(off.listeners).to.be.below(on.listeners);
    for (let time = 0; time < times; time++) {
      where.append(card);
      await noticed();
      card.remove();
      await noticed();
    }
    expect(books.balance).to.deep.equal(off);
    expect(structuredData()).to.deep.equal([]);
    where.append(card);
    await until(() => structuredData().length === 1);
    expect(books.balance).to.deep.equal(on);
    card.remove();
    await tasks();
    expect(document.head.childElementCount).to.equal(head);
  });

  it('leaks no listener, observer or element: as many cards, in one task', async function () {
    this.timeout(60_000);
    const where = place();
    for (let time = 0; time < times; time++) {
      const card = create(all);
      where.append(card);
      card.remove();
    }
    await tasks();
    expect(books.balance).to.deep.equal(nothing);
    expect(document.head.childElementCount).to.equal(head);
  });

  it('leaks no listener, observer or element: as many cards, which show their interview first', async function () {
    this.timeout(60_000);
    const where = place();
    for (let time = 0; time < times; time++) {
      const card = create({ ...all, remember: false });
      where.append(card);
      await noticed();
      if (time === 0) expect(hasState(card, 'ready')).to.equal(true);
      card.remove();
      await noticed();
    }
    await tasks();
    expect(books.balance).to.deep.equal(nothing);
    expect(document.head.childElementCount).to.equal(head);
  });

  for (const loading of ['eager', 'lazy'] as const) {
    it(`leaks no request, listener or observer: cards that are still loading (${loading})`, async function () {
      this.timeout(60_000);
      const requests = holdRequests();
      const where = place('<div style="height: 6000px"></div>');
      // The first one loads what lazy cards need, so that the others get as far as waiting.
      const first = create({ src: '/responses/interview', loading });
      where.append(first);
      await until(() => (loading === 'lazy' ? books.balance.observers > 1 : requests.length > 0));
      first.remove();
      for (let time = 0; time < times; time++) {
        const card = create({ src: '/responses/interview', loading });
        where.append(card);
        await noticed();
        card.remove();
        await noticed();
      }
      await tasks();
      expect(books.balance).to.deep.equal(nothing);
      expect(requests.filter(({ signal }) => !signal.aborted)).to.deep.equal([]);
      if (loading === 'lazy') expect(requests).to.deep.equal([]);
    });
  }
});

describe('a removed card', () => {
  it('is garbage-collected with everything that it created', async function () {
    if (engine !== 'chromium') skip(this, 'only Chromium collects garbage on demand');
    this.timeout(60_000);
    const where = place();
    // In a function of its own, which would keep its last card while it waits.
    const comeAndGo = async (time: number): Promise<WeakRef<Element>> => {
      const card = create({
        ...all,
        loading: 'lazy',
        src: '/responses/interview',
        ...(time % 2 && { interview: undefined }),
      });
      where.append(card);
      await noticed();
      card.remove();
      await noticed();
      return new WeakRef(card);
    };
    const cards: WeakRef<Element>[] = [];
    for (let time = 0; time < 100; time++) cards.push(await comeAndGo(time));
    await tasks();
    await until(async () => {
      await browserProtocol('HeapProfiler.collectGarbage');
      return cards.every((card) => card.deref() === undefined);
    });
  });
});

describe('a card that is moved', () => {
  const moves: Record<string, (card: Element, target: Element) => void> = {
    append: (card, target) => target.append(card),
    insertBefore: (card, target) => target.insertBefore(card, target.firstChild),
    moveBefore: (card, target) => {
      (target as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(card, target.firstChild);
    },
  };
  for (const [name, move] of Object.entries(moves)) {
    it(`does not change its answers and fires no events: ${name}`, async function () {
      if (name === 'moveBefore' && !('moveBefore' in Element.prototype)) skip(this, 'the browser has no moveBefore');
      const card = await mount({ interview: interviewOf(5), jsonLd: true });
      await until(() => structuredData().length === 1);
      const [script] = structuredData();
      await toggled(card, () => card.show('q2'));
      const before = items(card);
      const events = collect(card, 'interview-load', 'interview-toggle', 'interview-error');
      const target = place('<p></p>');
      move(card, target);
      await tasks();
      expect(card.parentElement === target).to.equal(true);
      expect(items(card).every((item, index) => item === before[index])).to.equal(true);
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false, false, false]);
      expect(structuredData().length === 1 && structuredData()[0] === script).to.equal(true);
      expect(events).to.deep.equal([]);
    });
  }

  it('keeps focus and scroll position if the browser supports that', async function () {
    if (!('moveBefore' in Element.prototype))
      skip(this, 'the browser has no moveBefore, and any other move takes focus away');
    const where = place('<div style="height: 3000px"></div><div></div><div></div>');
    const card = await mount({ interview: interviewOf(40), open: 'all' }, where.children[1]);
    const question = parts(card, 'question')[20]!;
    question.focus();
    question.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { top } = question.getBoundingClientRect();
    moves['moveBefore']!(card, where.children[2]!);
    await tasks();
    expect(focused() === question).to.equal(true);
    expect(question.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('still follows links, prints and fires events, once each', async () => {
    const card = await mount({ id: 'moved', interview: interviewOf(3) });
    place().append(card);
    place().append(card);
    await tasks();
    const events = collect(card, 'interview-toggle');
    try {
      await toggled(card, () => (location.hash = '#moved:q3'));
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, true]);
      dispatchEvent(new Event('beforeprint'));
      expect(items(card).every(({ open }) => open)).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      await tasks();
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, true]);
      expect(events.length).to.equal(1);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('a card that is removed and added again', () => {
  it('shows the same answers, and follows links and prints again', async () => {
    const where = place();
    const card = await mount({ id: 'back', interview: interviewOf(3) }, where);
    await toggled(card, () => card.show('q2'));
    const before = items(card);
    card.remove();
    await tasks();
    const events = collect(card, 'interview-load', 'interview-toggle');
    try {
      const changed = next(window, 'hashchange');
      location.hash = '#back:q1';
      await changed;
      dispatchEvent(new Event('beforeprint'));
      expect(
        items(card).map(({ open }) => open),
        'out of the page',
      ).to.deep.equal([false, true, false]);
      dispatchEvent(new Event('afterprint'));

      where.append(card);
      await tasks();
      expect(items(card).every((item, index) => item === before[index])).to.equal(true);
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
      expect(events).to.deep.equal([]);
      await toggled(card, () => (location.hash = '#back:q3'));
      expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, true]);
      dispatchEvent(new Event('beforeprint'));
      expect(items(card).every(({ open }) => open)).to.equal(true);
      dispatchEvent(new Event('afterprint'));
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('shows what was set in the meantime', async () => {
    const where = place();
    const card = await mount({ interview: interviewOf(3) }, where);
    card.remove();
    await tasks();
    card.innerHTML = '<p slot="after-q2">An advert</p>';
    card.interview = { ...interviewOf(4), title: 'New' };
    await tasks();
    const loaded = settled(card);
    where.append(card);
    await loaded;
    expect(part(card, 'title').textContent).to.equal('New');
    await until(() => card.querySelector('p')!.getClientRects().length > 0);

    card.remove();
    await tasks();
    card.insertAdjacentHTML('beforeend', '<p slot="after-q3">Another one</p>');
    where.append(card);
    await until(() => card.querySelector('[slot="after-q3"]')!.getClientRects().length > 0);
  });
});

describe('attributes and properties', () => {
  const attributes = [
    'src',
    'loading',
    'open',
    'exclusive',
    'heading-level',
    'numerals',
    'remember',
    'share-url',
    'json-ld',
  ];
  const properties = [
    'src',
    'loading',
    'open',
    'exclusive',
    'headingLevel',
    'numerals',
    'remember',
    'shareUrl',
    'jsonLd',
    'strings',
    'interview',
  ];
  const odd: unknown[] = [undefined, null, '', 'nonsense', NaN, -1, 1e21, true, {}, [], () => 1];

  /** How a card gets into each of its states. */
  const states: Record<string, () => Promise<InterviewCard>> = {
    'not on the page yet': () => Promise.resolve(create({ src: '/responses/interview' })),
    loading: async () => {
      const card = create({ src: '/responses/never' });
      place().append(card);
      await card.updateComplete;
      return card;
    },
    ready: () => mount({ interview: interviewOf(3) }),
    'with an error': () => mount({ interview: {} as InterviewInput }),
    'taken out': async () => {
      const card = await mount({ interview: interviewOf(3) });
      card.remove();
      await tasks();
      return card;
    },
  };

  for (const [state, make] of Object.entries(states)) {
    it(`may be set to anything at any time, and every method called: ${state}`, async function () {
      this.timeout(60_000);
      consoleErrors();
      const troubles: unknown[] = [];
      const listening = new AbortController();
      const { signal } = listening;
      addEventListener('error', ({ message }) => troubles.push(message), { signal });
      addEventListener('unhandledrejection', ({ reason }) => troubles.push(reason), { signal });
      // An odd address would be requested; the server of the tests reports those as missing files.
      globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(small)));
      const card = await make();
      const act = async (): Promise<void> => {
        card.expandAll();
        card.collapseAll();
        for (const id of ['q1', '', 'nonsense']) {
          card.show(id);
          card.hide(id);
        }
        card.scrollToTop();
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
        await tasks();
      };
      await act();
      for (const name of attributes) {
        for (const value of ['', 'nonsense', '-1', '\u0000', 'javascript:alert(1)']) {
          card.setAttribute(name, value);
          await noticed();
        }
        await act();
        card.removeAttribute(name);
        await act();
      }
      for (const name of properties) {
        for (const value of odd) {
          Object.assign(card, { [name]: value });
          await noticed();
        }
        await act();
      }
      // After all this it is a card as good as new.
      const usual = create();
      for (const name of properties) Object.assign(card, { [name]: usual[name as keyof InterviewCard] });
      const done = settled(card);
      if (!card.isConnected) place().append(card);
      card.interview = { ...interviewOf(2), title: 'In the end' };
      await done;
      await until(() => hasState(card, 'ready') && part(card, 'title').textContent === 'In the end');
      expect(items(card).length).to.equal(2);
      await tasks();
      listening.abort();
      expect(troubles).to.deep.equal([]);
    });
  }

  it('change what is shown, and keep the open answers open', async () => {
    const card = await mount({ interview: interviewOf(3) });
    await toggled(card, () => card.show('q2'));
    const open = (): boolean[] => items(card).map((item) => item.open);
    card.headingLevel = 4;
    await until(() => part(card, 'title').localName === 'h4');
    expect(open()).to.deep.equal([false, true, false]);
    card.setAttribute('numerals', 'arab');
    await until(() => part(card, 'question-number').textContent === '١');
    expect(open()).to.deep.equal([false, true, false]);
    card.strings = { expandAll: 'All of them' };
    await until(() => part(card, 'expand-all').textContent === 'All of them');
    expect(open()).to.deep.equal([false, true, false]);
    card.exclusive = true;
    await until(() => parts(card, 'expand-all').length === 0);
    expect(open()).to.deep.equal([false, true, false]);
    card.exclusive = false;
    card.removeAttribute('numerals');
    await until(() => part(card, 'question-number').textContent === '1');
    expect(open()).to.deep.equal([false, true, false]);
  });

  it('that change nothing on the page do not render again', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const before = items(card);
    Object.assign(card, { open: 'all', loading: 'lazy', shareUrl: 'https://example.org/', remember: true });
    await card.updateComplete;
    await tasks();
    expect(items(card).every((item, index) => item === before[index])).to.equal(true);
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, false, false]);
  });
});

describe('remember', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  const remembering = (): Promise<InterviewCard> =>
    mount({ id: 'remembering', remember: true, interview: interviewOf(3) });

  it('reopens the answers that were open when the card was last on this page', async () => {
    const first = await remembering();
    await toggled(first, () => first.show('q1'));
    await toggled(first, () => first.show('q3'));
    await toggled(first, () => first.hide('q1'));
    await until(() => sessionStorage.length > 0);
    await tasks();
    first.remove();
    expect(items(await remembering()).map(({ open }) => open)).to.deep.equal([false, false, true]);
  });

  it('distinguishes cards', async () => {
    const first = await remembering();
    await toggled(first, () => first.show('q1'));
    await until(() => sessionStorage.length > 0);
    const other = await mount({ id: 'other', remember: true, interview: interviewOf(3) });
    expect(items(other).map(({ open }) => open)).to.deep.equal([false, false, false]);
  });

  it('stores nothing without the attribute, or after it is removed', async () => {
    const card = await mount({ id: 'remembering', interview: interviewOf(3) });
    await toggled(card, () => card.show('q1'));
    await tasks();
    expect(sessionStorage.length).to.equal(0);
    const other = await remembering();
    other.remember = false;
    await toggled(other, () => other.show('q1'));
    await tasks();
    expect(sessionStorage.length).to.equal(0);
  });

  it('does not need working storage or valid stored data', async () => {
    const { getItem, setItem } = Storage.prototype;
    try {
      for (const stored of ['{', '7', '[{}, null, "q9"]', 'null']) {
        Storage.prototype.getItem = () => stored;
        expect(items(await remembering()).length).to.equal(3);
      }
      const refuse = (): never => {
        throw new DOMException('Storage is off.', 'SecurityError');
      };
      Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
      const card = await remembering();
      await toggled(card, () => card.show('q1'));
      await tasks();
      expect(items(card).map(({ open }) => open)).to.deep.equal([true, false, false]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});

describe('json-ld', () => {
  const headline = (): unknown => (JSON.parse(structuredData()[0]!.textContent) as { headline?: unknown }).headline;

  it('adds structured data to the page only with json-ld, and removes it with the card', async () => {
    const where = place();
    const card = await mount({ interview: { ...small, title: 'First' } }, where);
    await tasks();
    expect(structuredData()).to.deep.equal([]);
    card.jsonLd = true;
    await until(() => structuredData().length === 1);
    expect(headline()).to.equal('First');
    card.interview = { ...small, title: 'Second' };
    await until(() => structuredData().length === 1 && headline() === 'Second');
    card.remove();
    await until(() => structuredData().length === 0);
    where.append(card);
    await until(() => structuredData().length === 1);
    card.jsonLd = false;
    await until(() => structuredData().length === 0);
  });

  it('adds nothing for a card that is removed, or that no longer has an interview', async () => {
    consoleErrors();
    const where = place();
    const card = await mount({ interview: small, jsonLd: true }, where);
    await until(() => structuredData().length === 1);
    card.remove();
    await tasks();
    card.headingLevel = 3;
    await card.updateComplete;
    await tasks();
    expect(structuredData()).to.deep.equal([]);
    where.append(card);
    await until(() => structuredData().length === 1);
    card.interview = {} as InterviewInput;
    await until(() => structuredData().length === 0);
  });

  it('adds nothing if the card is removed before the chunk has loaded', async () => {
    const card = await mount({ interview: small });
    card.jsonLd = true;
    await card.updateComplete;
    card.remove();
    await tasks();
    // Once another card has it, the module is there for this one too.
    const other = await mount({ interview: small, jsonLd: true });
    await until(() => structuredData().length > 0);
    await tasks();
    expect(structuredData().length).to.equal(1);
    other.remove();
  });
});

describe('the page outside a card', () => {
  it('is never changed by a card', async () => {
    consoleErrors();
    const where = place('<input><div></div>');
    const input = where.querySelector('input')!;
    input.focus();
    const before = {
      head: document.head.innerHTML,
      title: document.title,
      url: location.href,
      history: history.length,
      cookie: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      scroll: [scrollX, scrollY],
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).length,
    };
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    const home = where.querySelector('div')!;
    const card = await mountInto(
      home,
      '<interview-card src="/demo/interviews/round-table.fr.json"><p>Fallback</p></interview-card>',
      () => {
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      },
    );
    for (const id of ['q1', 'q2']) card.show(id);
    card.expandAll();
    await tasks();
    card.collapseAll();
    await tasks();
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    const failed = next(card, 'interview-error');
    card.interview = {} as InterviewInput;
    await failed;
    card.interview = small;
    await settled(card);
    await tasks();
    observer.disconnect();
    expect(records.map(({ type, target, attributeName }) => [type, target.nodeName, attributeName])).to.deep.equal([]);
    expect({
      head: document.head.innerHTML,
      title: document.title,
      url: location.href,
      history: history.length,
      cookie: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      scroll: [scrollX, scrollY],
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).length,
    }).to.deep.equal(before);
    expect(focused() === input).to.equal(true);
  });

  it('keeps its own attributes and children in the card', async () => {
    const html =
      '<interview-card src="/responses/interview" class="c" data-x="1"><p>Fallback</p><!-- note --></interview-card>';
    const card = await mountHtml(html);
    card.expandAll();
    await tasks();
    expect(card.outerHTML).to.equal(html);
  });
});

/** Mounts a card written as HTML, and calls back once it is on the page and nothing has been done yet. */
async function mountInto(where: Element, html: string, placed: () => void): Promise<InterviewCard> {
  const done = settled(where);
  where.innerHTML = html;
  placed();
  await done;
  return where.querySelector('interview-card')!;
}
