import { expect } from '@open-wc/testing';
import type { InterviewCard, InterviewShareEvent } from '../src/interview-card.js';
import { ar } from '../src/locales/ar.js';
import { en } from '../src/locales/en.js';
import {
  collect,
  consoleErrors,
  interviewOf,
  items,
  makeFrame,
  mount,
  mountHtml,
  next,
  painted,
  parts,
  place,
  scriptTag,
  until,
} from './helpers.js';

const page = () => location.href.replace(/#.*/, '');

/** The control of an answer that copies the link to its question. */
const button = (card: InterviewCard, number: number) =>
  items(card)[number - 1]!.querySelector<HTMLElement>('[part="share"]')!;

const status = (card: InterviewCard) => card.shadowRoot!.querySelector('[role="status"]')!.textContent;

let copied: string[] = [];

/** What the page's clipboard does with a text; undefined where there is no clipboard. */
function setClipboard(writeText?: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
}

beforeEach(() => {
  copied = [];
  setClipboard((text) => Promise.resolve(void copied.push(text)));
});

afterEach(async () => {
  Reflect.deleteProperty(navigator, 'clipboard');
  document.querySelector('base')?.remove();
  if (location.hash) {
    location.hash = '-';
    await painted();
  }
});

describe('the button that copies the link to a question', () => {
  it('exists once an answer is open, one for each', async () => {
    const card = await mount({ interview: interviewOf(3), open: 'first' });
    expect(parts(card, 'share')).to.have.lengthOf(1);
    items(card)[1]!.querySelector('summary')!.click();
    await until(() => button(card, 2));
    card.hide('q2');
    await next(card, 'interview-toggle');
    card.show('q2');
    await next(card, 'interview-toggle');
    expect(items(card).map((item) => item.querySelectorAll('[part="share"]').length)).to.deep.equal([1, 1, 0]);
    expect(button(card, 2).textContent).to.equal(en.strings.copyLink);
  });

  it('copies a link that leads back to the question', async () => {
    const id = 'سياق 100%';
    const interview = {
      title: 'T',
      questions: [
        { question: 'Q', answer: 'A' },
        { id, question: 'Q', answer: 'A' },
      ],
    };
    const card = await mount({ interview, open: 'all' });
    button(card, 2).click();
    await until(() => copied.length);
    expect(copied).to.deep.equal([`${page()}#interview:${encodeURIComponent(id)}`]);
    card.remove();
    location.hash = new URL(copied[0]!).hash;
    const again = await mount({ interview });
    expect(items(again).map(({ open }) => open)).to.deep.equal([false, true]);
  });

  it('copies a link with the card’s id if there is one', async () => {
    const card = await mount({ interview: interviewOf(1), open: 'all', id: 'حوار' });
    button(card, 1).click();
    await until(() => copied.length);
    expect(copied).to.deep.equal([`${page()}#${encodeURIComponent('حوار')}:q1`]);
  });

  it('shows and announces that the link is copied, and then offers it again', async () => {
    const card = await mount({ interview: interviewOf(2, { lang: 'ar' }), open: 'all' });
    const control = button(card, 1);
    control.focus();
    control.click();
    await until(() => control.textContent === ar.strings.linkCopied);
    expect(status(card)).to.equal(ar.strings.linkCopied);
    expect(button(card, 2).textContent).to.equal(ar.strings.copyLink);
    expect(card.shadowRoot!.activeElement, 'focus stays').to.equal(control);
    await until(() => control.textContent === ar.strings.copyLink);
    expect(status(card)).to.equal('');
  });

  it('works by a click on any element inside it', async () => {
    const card = await mount({ interview: interviewOf(1), open: 'all' });
    button(card, 1).append(Object.assign(document.createElement('b'), { textContent: '!' }));
    button(card, 1).querySelector('b')!.click();
    await until(() => copied.length);
  });

  it('does not open or close the answer', async () => {
    const card = await mount({ interview: interviewOf(1), open: 'all' });
    const events = collect(card, 'interview-toggle');
    button(card, 1).click();
    await until(() => copied.length);
    await painted();
    expect(items(card)[0]!.open).to.equal(true);
    expect(events).to.deep.equal([]);
  });
});

describe('two links that are copied soon after each other', () => {
  it('are both announced, each for its whole time', async () => {
    const timers: { run: () => void; time: number }[] = [];
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    const { setTimeout: realTimeout, clearTimeout: realClear } = window;
    Object.assign(window, {
      setTimeout: (run: () => void, time = 0) =>
        time > 1000 ? timers.push({ run, time }) : realTimeout.call(window, run, time),
      clearTimeout: (id: number) =>
        timers[id - 1] ? (timers[id - 1]!.run = () => undefined) : realClear.call(window, id),
    });
    try {
      button(card, 1).click();
      await until(() => timers.length === 1);
      button(card, 2).click();
      await until(() => timers.length === 2);
      expect(button(card, 1).textContent).to.equal(en.strings.copyLink);
      expect(button(card, 2).textContent).to.equal(en.strings.linkCopied);
      timers[0]!.run();
      await card.updateComplete;
      expect(status(card)).to.equal(en.strings.linkCopied);
      timers[1]!.run();
      await card.updateComplete;
      expect(status(card)).to.equal('');
      expect(button(card, 2).textContent).to.equal(en.strings.copyLink);
    } finally {
      Object.assign(window, { setTimeout: realTimeout, clearTimeout: realClear });
    }
  });
});

describe('a link that is copied while the interview is replaced', () => {
  it('causes no error', async () => {
    consoleErrors();
    const reasons: unknown[] = [];
    const listening = new AbortController();
    addEventListener('unhandledrejection', ({ reason }) => reasons.push(reason), { signal: listening.signal });
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let isAsked = false;
    setClipboard(() => ((isAsked = true), promise));
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    button(card, 1).click();
    await until(() => isAsked);
    const failed = next(card, 'interview-error');
    card.interview = { title: 5 } as never;
    await failed;
    resolve(undefined);
    await painted();
    listening.abort();
    expect(reasons).to.deep.equal([]);
  });
});

describe('the event of sharing', () => {
  it('contains the question and its link', async () => {
    const card = await mount({ interview: interviewOf(3), open: 'all' });
    const events = collect(document.body, 'interview-share');
    button(card, 3).click();
    await until(() => copied.length);
    expect(events).to.have.lengthOf(1);
    expect(events[0]!.target).to.equal(card);
    expect(events[0]!.questionId).to.equal('q3');
    expect(events[0]!.url).to.equal(copied[0]);
  });

  it('copies nothing if the page cancels it', async () => {
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    card.addEventListener('interview-share', (event) => event.preventDefault());
    button(card, 1).click();
    await painted();
    expect(copied).to.deep.equal([]);
    expect(button(card, 1).textContent).to.equal(en.strings.copyLink);
    expect(location.hash).not.to.contain('q1');
  });
});

describe('sharing without a clipboard', () => {
  it('puts the link into the address bar', async () => {
    setClipboard();
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    button(card, 2).click();
    await until(() => location.hash === '#interview:q2');
    expect(button(card, 2).textContent, 'nothing was copied').to.equal(en.strings.copyLink);
  });

  it('also puts it there if the browser forbids access to the clipboard', async () => {
    setClipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    button(card, 1).click();
    await until(() => location.hash === '#interview:q1');
  });

  it('stays on a page with its own base URL', async () => {
    const base = document.createElement('base');
    base.href = '/somewhere/else/';
    const leaves: Event[] = [];
    const onLeave = (event: Event) => leaves.push(event);
    addEventListener('beforeunload', onLeave);
    setClipboard();
    const card = await mount({ interview: interviewOf(1), open: 'all' });
    document.head.append(base);
    button(card, 1).click();
    await until(() => location.hash === '#interview:q1' || leaves.length > 0);
    removeEventListener('beforeunload', onLeave);
    expect(leaves).to.deep.equal([]);
  });
});

describe('share-url', () => {
  const copy = async (card: InterviewCard) => {
    copied = [];
    button(card, 1).click();
    await until(() => copied.length);
    return copied[0]!;
  };

  it('is the base of copied links', async () => {
    const card = await mountHtml(
      `<interview-card open="all" share-url="https://example.org/article?page=2#old"><script type="application/json">${JSON.stringify(interviewOf(1))}</script></interview-card>`,
    );
    expect(await copy(card)).to.equal('https://example.org/article?page=2#interview:q1');
  });

  it('may be relative to the page', async () => {
    const card = await mount({ interview: interviewOf(1), open: 'all', shareUrl: '/article' });
    expect(await copy(card)).to.equal(`${location.origin}/article#interview:q1`);
  });

  it('can change at any time', async () => {
    const card = await mount({ interview: interviewOf(1), open: 'all', shareUrl: 'https://example.org/one' });
    expect(await copy(card)).to.equal('https://example.org/one#interview:q1');
    card.shareUrl = 'https://example.org/two';
    await card.updateComplete;
    expect(await copy(card)).to.equal('https://example.org/two#interview:q1');
  });

  it('falls back to the page’s URL if it is invalid or not http or https', async () => {
    for (const shareUrl of [
      'https://',
      'http://[',
      '',
      'javascript:alert(1)//',
      'data:text/html,x',
      'blob:https://a.example/1',
    ]) {
      const card = await mount({ interview: interviewOf(1), open: 'all', shareUrl });
      expect(await copy(card), shareUrl).to.equal(`${page()}#interview:q1`);
    }
  });

  it('is the URL of the page around it in a document without a URL of its own', async () => {
    const frame = makeFrame();
    frame.srcdoc = `${scriptTag}<interview-card open="all"><script type="application/json">${JSON.stringify(interviewOf(1))}</script></interview-card>`;
    place().append(frame);
    const card = await until(() => frame.contentDocument?.querySelector('interview-card'));
    const share = next(card, 'interview-share');
    await until(() => card.shadowRoot?.querySelector('[part="share"]'));
    card.addEventListener('interview-share', (event) => event.preventDefault());
    button(card, 1).click();
    expect(((await share) as InterviewShareEvent).url).to.equal(`${page()}#interview:q1`);
  });
});
