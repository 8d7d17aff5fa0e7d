/** Sources of an interview, and what readers and developers see while it loads and if it fails. */
import { expect } from '@open-wc/testing';
import type { InterviewErrorEvent, InterviewLoadEvent } from '../src/events.js';
import type { InterviewCard } from '../src/interview-card.js';
import { limits, type InterviewInput } from '../src/interview/schema.js';
import {
  cardOf,
  collect,
  consoleErrors,
  countedUrl,
  create,
  define,
  demoUrl,
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
  scriptTag,
  settled,
  small,
  tasks,
  until,
  write,
  writePage,
} from './helpers.js';
import { crossOrigin, skip } from './runner/environment.js';

const titled = (title: string): InterviewInput => ({ ...small, title });

const titleOf = (card: Element): string => part(card, 'title').textContent.trim();

const focusedPart = (): string | null | undefined => focused()?.getAttribute('part');

/** A card with fallback content, as publishers write it. */
const withFallback = (attributes: string): string =>
  `<interview-card ${attributes}><p class="fallback">The whole text</p></interview-card>`;

const fallbackShows = (card: Element): boolean => card.querySelector('.fallback')!.getClientRects().length > 0;

describe('the source of the interview', () => {
  const inline = `<script type="application/json">${JSON.stringify(titled('inline'))}</script>`;

  it('is the property, before inline JSON and src, which is not requested', async () => {
    const { url, counts } = countedUrl('count', { title: 'fetched' });
    const card = create({ src: url, interview: titled('property') });
    card.innerHTML = inline;
    place().append(card);
    await settled(card);
    expect(titleOf(card)).to.equal('property');
    expect(await counts()).to.deep.equal({ count: 0, aborted: 0 });
  });

  it('is inline JSON, before src, which is not requested', async () => {
    const { url, counts } = countedUrl();
    const card = await mountHtml(`<interview-card src="${url}">${inline}</interview-card>`);
    expect(titleOf(card)).to.equal('inline');
    expect(await counts()).to.deep.equal({ count: 0, aborted: 0 });
  });

  it('is src if there is nothing else', async () => {
    const card = await mountHtml('<interview-card src="/responses/interview?title=fetched"></interview-card>');
    expect(titleOf(card)).to.equal('fetched');
  });

  for (const nothing of [undefined, null]) {
    it(`is the next one in this order once the property is ${nothing}`, async () => {
      const card = await mount({ src: '/responses/interview?title=fetched', interview: titled('property') });
      const done = settled(card);
      Object.assign(card, { interview: nothing });
      expect((await done).type).to.equal('interview-load');
      expect(titleOf(card)).to.equal('fetched');
    });
  }

  it('is inline JSON of the card itself, not of an element in its fallback content', async () => {
    const card = await mountHtml(
      `<interview-card src="/responses/interview?title=fetched"><div>${inline}</div></interview-card>`,
    );
    expect(titleOf(card)).to.equal('fetched');
  });

  it('may be missing: then the children show and nothing is reported', async () => {
    const card = place(withFallback('')).querySelector('interview-card')!;
    const events = collect(card, 'interview-load', 'interview-error');
    await card.updateComplete;
    await tasks();
    expect(fallbackShows(card)).to.equal(true);
    expect(events).to.deep.equal([]);
    expect(['loading', 'ready', 'error'].filter((state) => hasState(card, state))).to.deep.equal([]);
  });

  it('resolves src against the base URL of the page', async () => {
    const page = writePage(
      `<base href="/responses/nowhere/"><interview-card src="../interview?title=based"></interview-card>${scriptTag}`,
    );
    page.document.close();
    expect(titleOf(await cardOf(page))).to.equal('based');
  });

  it('may be structured data of schema.org, detected by its @type', async () => {
    const card = await mount({
      interview: {
        '@context': 'https://schema.org',
        '@type': 'FAQPage',
        name: 'From structured data',
        mainEntity: [{ '@type': 'Question', name: 'Q', acceptedAnswer: { '@type': 'Answer', text: 'A' } }],
      } as unknown as InterviewInput,
    });
    expect(titleOf(card)).to.equal('From structured data');
  });
});

describe('inline JSON', () => {
  const json = JSON.stringify(titled('inline'));

  it('may be appended after the element', async () => {
    const card = create();
    place().append(card);
    await card.updateComplete;
    const done = settled(card);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(json);
    card.append(script);
    await done;
    expect(titleOf(card)).to.equal('inline');
  });

  it('may arrive in pieces while the page is parsed; the card waits for all of it', async () => {
    const page = writePage();
    await define(page);
    const errors = consoleErrors();
    write(page, `<interview-card src="/responses/status/404"><script type="application/json">${json.slice(0, 20)}`);
    await tasks();
    const [card] = page.document.getElementsByTagName('interview-card');
    const events = collect(card!, 'interview-load', 'interview-error');
    expect(hasState(card!, 'loading')).to.equal(true);
    write(page, json.slice(20));
    await tasks();
    write(page, '</script></interview-card><p>The rest of the page');
    page.document.close();
    await until(() => events.length > 0);
    expect(titleOf(card!)).to.equal('inline');
    expect(events.map(({ type }) => type)).to.deep.equal(['interview-load']);
    expect(errors).to.deep.equal([]);
  });

  it('that is not JSON is reported once', async () => {
    const errors = consoleErrors();
    const where = place();
    const events = collect(where, 'interview-error');
    where.innerHTML = '<interview-card><script type="application/json">{"title": </script></interview-card>';
    await until(() => events.length > 0);
    await tasks();
    expect(events.map(({ problems }) => problems.map(({ expected }) => expected))).to.deep.equal([['JSON']]);
    expect(events[0]!.cause).to.be.instanceOf(SyntaxError);
    expect(errors.length).to.equal(1);
  });
});

describe('an interview that cannot be loaded', () => {
  const late = 'an answer within 30 seconds';

  /** What the network does to an interview, and what the developer reads of it. */
  const failures: Record<string, { src: string; expected: string; found: RegExp; cause?: string }> = {
    'is missing (404)': { src: '/responses/status/404', expected: 'status 200', found: /404/ },
    'meets a server in trouble (500)': { src: '/responses/status/500', expected: 'status 200', found: /500/ },
    'has an empty answer (204)': { src: '/responses/status/204', expected: 'JSON', found: /./, cause: 'SyntaxError' },
    'meets a connection that breaks': {
      src: '/responses/reset-connection',
      expected: late,
      found: /TypeError/,
      cause: 'TypeError',
    },
    'is on another origin that does not allow reading': {
      src: `${crossOrigin}/responses/interview`,
      expected: late,
      found: /TypeError/,
      cause: 'TypeError',
    },
    'turns out to be a page': {
      src: '/responses/html',
      expected: 'JSON',
      found: /<!doctype html>/,
      cause: 'SyntaxError',
    },
    'is cut in the middle': { src: '/responses/truncated', expected: 'JSON', found: /\{/, cause: 'SyntaxError' },
    'has an impossible address': { src: 'http://', expected: 'an interview', found: /URL/i, cause: 'TypeError' },
    'has an address of another kind': { src: 'blob:nothing', expected: late, found: /TypeError/, cause: 'TypeError' },
    'is JSON of something else': { src: '/responses/counted?key=none', expected: 'text', found: /nothing/ },
  };

  for (const [what, { src, expected, found, cause }] of Object.entries(failures)) {
    it(`shows one line, a retry button and the fallback content if it ${what}`, async () => {
      const errors = consoleErrors();
      const where = place();
      const events = collect(where, 'interview-load', 'interview-error');
      where.innerHTML = withFallback(`src="${src}"`);
      const card = where.querySelector('interview-card')!;
      await until(() => events.length > 0);

      expect(part(card, 'error').textContent).to.include('The interview could not be loaded.');
      expect(card.shadowRoot!.querySelectorAll('[role="alert"]').length).to.equal(1);
      expect(part(card, 'retry').textContent).to.equal('Try again');
      expect(fallbackShows(card)).to.equal(true);
      expect(hasState(card, 'error')).to.equal(true);

      const [event] = events as InterviewErrorEvent[];
      expect(event!.type).to.equal('interview-error');
      const [problem] = event!.problems;
      expect(problem!.expected).to.equal(expected);
      expect(problem!.found).to.match(found);
      expect((event!.cause as Error | undefined)?.name).to.equal(cause);

      await tasks();
      expect(events.length).to.equal(1);
      expect(errors.length).to.equal(1);
      expect(errors[0]).to.include(src).and.include(event!.problems);
    });
  }

  it('reports every problem in the event, and all of them in one console message', async () => {
    const errors = consoleErrors();
    const card = create({
      interview: {
        lang: 'no such language',
        questions: [{ question: 'Q' }, { answer: 7 }],
      } as unknown as InterviewInput,
    });
    const events = collect(card, 'interview-error');
    place().append(card);
    await until(() => events.length > 0);
    const paths = events[0]!.problems.map(({ path }) => path);
    expect(paths).to.have.members([
      '/lang',
      '/title',
      '/questions/0/answer',
      '/questions/1/question',
      '/questions/1/answer',
    ]);
    expect(errors.length).to.equal(1);
    expect(errors[0]).to.include(events[0]!.problems);
  });

  it('is aborted if the server does not respond in time', async () => {
    const { url, counts } = countedUrl('never');
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    let asked: number | undefined;
    const clock = new AbortController();
    AbortSignal.timeout = (milliseconds) => {
      asked = milliseconds;
      return clock.signal;
    };
    const errors = consoleErrors();
    const card = create({ src: url });
    const failed = next(card, 'interview-error');
    try {
      place().append(card);
      await until(async () => (await counts()).count === 1);
    } finally {
      AbortSignal.timeout = timeout;
    }
    expect(asked).to.equal(30_000);
    expect(limits.time).to.equal(asked);
    clock.abort(new DOMException('The time is over.', 'TimeoutError'));
    const { problems, cause } = (await failed) as InterviewErrorEvent;
    expect(problems[0]!.expected).to.equal(late);
    // WebKit says AbortError, whatever the reason of the signal.
    expect((cause as Error).name).to.be.oneOf(['TimeoutError', 'AbortError']);
    expect(errors.length).to.equal(1);
    await until(async () => (await counts()).aborted === 1);
  });

  it('is aborted as soon as it is larger than the limit', async () => {
    const { url, counts } = countedUrl('big', { bytes: `${limits.bytes * 2}`, endless: '1' });
    consoleErrors();
    const card = create({ src: url });
    const failed = next(card, 'interview-error');
    place().append(card);
    expect(((await failed) as InterviewErrorEvent).problems[0]!.expected).to.equal(`at most ${limits.bytes} bytes`);
    await until(async () => (await counts()).aborted === 1);
  });

  it('is read to the end if it is as large as the limit', async () => {
    consoleErrors();
    const card = create({ src: `/responses/big?bytes=${limits.bytes}` });
    const failed = next(card, 'interview-error');
    place().append(card);
    // The file is fine, the text in it is not.
    expect(((await failed) as InterviewErrorEvent).problems.map(({ path }) => path)).to.deep.equal([
      '/questions/0/answer',
    ]);
  });
});

describe('an unusual response', () => {
  it('may have the content type of plain text', async () => {
    const card = await mount({ src: '/responses/text' });
    expect(titleOf(card)).to.equal('T');
  });

  it('may be on another origin that allows reading', async () => {
    const card = await mount({ src: `${crossOrigin}/responses/interview?cors=1&title=other` });
    expect(titleOf(card)).to.equal('other');
  });

  it('has relative URLs that are resolved against the redirect target', async () => {
    const card = await mount({
      src: `/responses/redirect?to=${encodeURIComponent('/demo/interviews/lighthouse.en.json')}`,
    });
    const image = card.shadowRoot!.querySelector<HTMLImageElement>('[part~="image"] img')!;
    expect(image.src).to.equal(new URL('../media/lighthouse.svg', demoUrl('lighthouse.en')).href);
  });

  it('has relative URLs of an object that are resolved against the page', async () => {
    const card = await mount({ interview: { ...small, source: { name: 'Here', url: 'sub/page.html' } } });
    expect(card.shadowRoot!.querySelector<HTMLAnchorElement>('[part~="source"] a')!.href).to.equal(
      new URL('sub/page.html', document.baseURI).href,
    );
  });
});

describe('the error line', () => {
  const lines: [lang: string, line: string, retry: string, dir: string][] = [
    ['en', 'The interview could not be loaded.', 'Try again', 'ltr'],
    ['ar', 'تعذّر تحميل الحوار.', 'إعادة المحاولة', 'rtl'],
    ['fr-CH', 'L’entretien n’a pas pu être chargé.', 'Réessayer', 'ltr'],
    ['ja', 'The interview could not be loaded.', 'Try again', 'ltr'], // a language that we do not have
    ['x', 'The interview could not be loaded.', 'Try again', 'ltr'], // not a language
  ];
  for (const [lang, line, retry, dir] of lines) {
    it(`is in the language of the page around it: ${lang}`, async () => {
      consoleErrors();
      const where = place(`<section lang="${lang}"><div></div></section>`).querySelector('div')!;
      const done = settled(where);
      where.innerHTML = '<interview-card src="/responses/status/404"></interview-card>';
      await done;
      const card = where.querySelector('interview-card')!;
      await until(() => !card.shadowRoot!.querySelector('.pending'));
      expect(part(card, 'error').querySelector('[role="alert"]')!.textContent).to.equal(line);
      expect(part(card, 'retry').textContent).to.equal(retry);
      expect(part(card, 'card').dir).to.equal(dir);
    });
  }

  it('is in the language around the component that contains the card', async () => {
    consoleErrors();
    const outer = place('<div lang="ar"><section></section></div>').querySelector('section')!;
    const card = await mount(
      { src: '/responses/status/404' },
      outer.attachShadow({ mode: 'open' }) as unknown as Element,
    );
    expect(part(card, 'retry').textContent).to.equal('إعادة المحاولة');
  });

  it('can be replaced by the page', async () => {
    consoleErrors();
    const card = await mount({ src: '/responses/status/404', strings: { error: 'Sorry!', retry: 'Once more' } });
    expect(part(card, 'error').textContent).to.include('Sorry!').and.include('Once more');
  });
});

describe('the retry button', () => {
  const failing = (): Response => new Response('', { status: 503 });

  /** A card whose request has failed, and whose next one waits for the test. */
  async function failedCard(): Promise<{ card: InterviewCard; requests: ReturnType<typeof holdRequests> }> {
    consoleErrors();
    const requests = holdRequests();
    const card = create({ src: '/responses/interview?title=again' });
    const failed = next(card, 'interview-error');
    place().append(card);
    (await until(() => requests[0])).release(failing());
    await failed;
    return { card, requests };
  }

  async function retry(card: InterviewCard): Promise<void> {
    part(card, 'retry').focus();
    part(card, 'retry').click();
    await until(() => hasState(card, 'loading'));
  }

  it('requests the interview again and moves focus to its title', async () => {
    const { card, requests } = await failedCard();
    const loaded = next(card, 'interview-load');
    await retry(card);
    (await until(() => requests[1])).release();
    await loaded;
    expect(titleOf(card)).to.equal('again');
    expect(parts(card, 'error')).to.deep.equal([]);
    expect(focusedPart()).to.equal('title');
  });

  it('has focus again if the next try fails too', async () => {
    const { card, requests } = await failedCard();
    const failed = next(card, 'interview-error');
    await retry(card);
    (await until(() => requests[1])).release(failing());
    await failed;
    expect(focusedPart()).to.equal('retry');
  });

  it('does not move focus if the reader has moved on', async () => {
    const { card, requests } = await failedCard();
    const loaded = next(card, 'interview-load');
    await retry(card);
    const input = place('<input>').querySelector('input')!;
    input.focus();
    (await until(() => requests[1])).release();
    await loaded;
    expect(focused() === input).to.equal(true);
  });

  it('is the only one that moves focus: an interview that loads by itself does not', async () => {
    const input = place('<input>').querySelector('input')!;
    input.focus();
    const card = await mount({ src: '/responses/interview' });
    await card.reload();
    expect(focused() === input).to.equal(true);
  });
});

describe('reload()', () => {
  it('requests the interview again and resolves when it shows', async () => {
    let text = JSON.stringify(interviewOf(1));
    globalThis.fetch = () => Promise.resolve(new Response(text));
    const card = await mount({ src: 'again.json' });
    const events = collect(card, 'interview-load');
    text = JSON.stringify(interviewOf(2));
    await card.reload();
    expect(events.length).to.equal(1);
    expect(items(card).length).to.equal(2);
  });

  it('changes nothing and fires no event if the interview is equal', async () => {
    const { url, counts } = countedUrl();
    const card = await mount({ src: url });
    const [item] = items(card);
    const events = collect(card, 'interview-load', 'interview-error');
    await card.reload();
    expect((await counts()).count).to.equal(2);
    expect(events).to.deep.equal([]);
    expect(items(card)[0]).to.equal(item);
    expect(hasState(card, 'ready')).to.equal(true);
  });

  it('requests the interview again even if another card shows the same', async () => {
    const { url, counts } = countedUrl();
    const [card] = await Promise.all([mount({ src: url }), mount({ src: url })]);
    await card.reload();
    expect((await counts()).count).to.equal(2);
  });

  it('resolves even if the request fails', async () => {
    const errors = consoleErrors();
    const card = await mount({ src: '/responses/status/404' });
    await card.reload();
    expect(hasState(card, 'error')).to.equal(true);
    expect(errors.length).to.equal(2);
  });
});

describe('a card', () => {
  it('shows each new object, and fires an event', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const events = collect(card, 'interview-load');
    for (const count of [5, 2]) {
      const loaded = next(card, 'interview-load');
      card.interview = interviewOf(count);
      await loaded;
      expect(items(card).length).to.equal(count);
    }
    expect(events.map(({ interview }) => interview.questions.length)).to.deep.equal([5, 2]);
  });

  it('recovers from an error when src is set to a valid URL', async () => {
    consoleErrors();
    const card = await mountHtml(withFallback('src="/responses/status/404"'));
    const loaded = next(card, 'interview-load');
    card.src = '/responses/interview?title=mended';
    await loaded;
    expect(titleOf(card)).to.equal('mended');
    expect(parts(card, 'error')).to.deep.equal([]);
    expect(fallbackShows(card)).to.equal(false);
    expect(hasState(card, 'error')).to.equal(false);
  });

  it('shows its fallback content until the interview shows, and again when the next one fails', async () => {
    consoleErrors();
    const requests = holdRequests();
    const card = place(withFallback('src="/responses/interview"')).querySelector('interview-card')!;
    const [request] = await until(() => requests.length > 0 && requests);
    expect(fallbackShows(card), 'while loading').to.equal(true);
    const loaded = next(card, 'interview-load');
    request!.release();
    await loaded;
    expect(fallbackShows(card), 'when shown').to.equal(false);
    const failed = next(card, 'interview-error');
    card.interview = {} as InterviewInput;
    await failed;
    expect(fallbackShows(card), 'after an error').to.equal(true);
  });

  it('shows its children again when it no longer has a source', async () => {
    const card = await mountHtml(withFallback('src="/responses/interview"'));
    card.removeAttribute('src');
    await until(() => fallbackShows(card));
    expect(parts(card, 'title')).to.deep.equal([]);
    expect(hasState(card, 'ready')).to.equal(false);
  });

  it('is in one state at a time: loading, then ready or error', async () => {
    consoleErrors();
    const states = (): string[] => ['loading', 'ready', 'error'].filter((state) => hasState(card, state));
    const requests = holdRequests();
    const card = create({ src: '/responses/interview' });
    place().append(card);
    (await until(() => requests[0])).release();
    expect(states()).to.deep.equal(['loading']);
    await settled(card);
    expect(states()).to.deep.equal(['ready']);
    const failed = next(card, 'interview-error');
    card.src = '/responses/status/404';
    const second = await until(() => requests[1]);
    expect(states()).to.deep.equal(['loading']);
    second.release();
    await failed;
    expect(states()).to.deep.equal(['error']);
  });

  it('is busy, with a message in the language of the page, while it loads', async () => {
    const requests = holdRequests();
    const where = place('<div lang="ar"></div>').firstElementChild!;
    const card = create({ src: '/responses/interview' });
    where.append(card);
    await until(() => requests.length > 0);
    expect(part(card, 'card').ariaBusy).to.equal('true');
    expect(card.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('جارٍ تحميل الحوار…');
    expect(part(card, 'skeleton').getClientRects().length).to.equal(1);
  });

  it('reserves a screenful while it loads', async () => {
    const requests = holdRequests();
    const card = create({ src: '/responses/interview' });
    place().append(card);
    await until(() => requests.length > 0);
    expect(card.getBoundingClientRect().height).to.be.at.least(innerHeight);
  });
});

describe('the page around a card', () => {
  /** Shifts of the layout that a page has seen since the test began to look. */
  function shiftsOf({
    window: page,
  }: {
    window: Window & typeof globalThis;
  }): { value: number; sources?: unknown[] }[] {
    const shifts: { value: number }[] = [];
    new page.PerformanceObserver((list) =>
      shifts.push(...(list.getEntries() as unknown as { value: number }[])),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
    return shifts;
  }

  const pages = [
    ['a phone', 360, 640, '/responses/slow?ms=200', 3],
    ['a desktop, also of a short interview', 1000, 600, '/responses/slow?ms=200&title=Short', 1],
    ['a desktop, also with an error', 1000, 600, '/responses/status/404', 0],
    ['a desktop', 1000, 600, `/responses/redirect?to=${encodeURIComponent('/demo/interviews/lighthouse.en.json')}`, 3],
  ] as const;
  for (const [what, width, height, src, count] of pages) {
    it(`does not shift when the interview loads, on ${what}`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        skip(this, 'the browser does not measure layout shifts');
      const page = writePage('<h1>Before</h1>', { width, height });
      await define(page);
      const shifts = shiftsOf(page);
      write(page, `<interview-card src="${src}"></interview-card><p>After</p>`);
      page.document.close();
      const card = await cardOf(page);
      // A shift of our own comes last, so that all before it have been seen by then.
      const own = (): number => shifts.filter(({ value }) => value > 0.05).length;
      await new Promise((resolve) =>
        page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(resolve)),
      );
      const before = [...shifts];
      page.document.querySelector('h1')!.style.marginBlockEnd = '300px';
      await until(() => own() > 0);
      expect(items(card).length).to.be.at.least(count);
      expect(before).to.deep.equal([]);
      expect(shifts.length).to.equal(1);
    });
  }
});

describe('loading="lazy"', () => {
  beforeEach(() => scrollTo(0, 0));

  /** Resolves when the browser has told every observer made so far where the element is. */
  const observed = (element: Element): Promise<void> =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(element);
    });

  const farAway = (): HTMLElement =>
    place('<div style="height: 6000px"></div><div></div>').lastElementChild as HTMLElement;

  it('requests nothing until the card is near the viewport, and then once', async () => {
    const { url, counts } = countedUrl();
    const card = create({ src: url, loading: 'lazy' });
    const events = collect(card, 'interview-load');
    farAway().append(card);
    await card.updateComplete;
    await observed(card);
    await tasks();
    expect(await counts()).to.deep.equal({ count: 0, aborted: 0 });
    expect(hasState(card, 'loading')).to.equal(true);
    card.scrollIntoView();
    await until(() => events.length > 0);
    scrollTo(0, 0);
    await observed(card);
    card.scrollIntoView();
    await observed(card);
    await tasks();
    expect(await counts()).to.deep.equal({ count: 1, aborted: 0 });
    expect(events.length).to.equal(1);
  });

  it('requests an interview that is near at once', async () => {
    const card = await mount({ src: '/responses/interview?title=near', loading: 'lazy' });
    expect(titleOf(card)).to.equal('near');
  });

  it('requests nothing for a card that is removed before it is near the viewport', async () => {
    const { url, counts } = countedUrl();
    const card = create({ src: url, loading: 'lazy' });
    farAway().append(card);
    await card.updateComplete;
    await observed(card);
    card.remove();
    await tasks();
    expect(await counts()).to.deep.equal({ count: 0, aborted: 0 });
  });

  it('requests only the new src if src changes before the card is near the viewport', async () => {
    const [first, second] = [countedUrl(), countedUrl()];
    const card = create({ src: first.url, loading: 'lazy' });
    farAway().append(card);
    await card.updateComplete;
    await observed(card);
    card.src = second.url;
    await card.updateComplete;
    await observed(card);
    card.scrollIntoView();
    await settled(card);
    expect((await first.counts()).count).to.equal(0);
    expect((await second.counts()).count).to.equal(1);
  });

  it('requests immediately when loading changes to eager', async () => {
    const card = create({ src: '/responses/interview?title=eager', loading: 'lazy' });
    farAway().append(card);
    await card.updateComplete;
    await observed(card);
    const done = settled(card);
    card.loading = 'eager';
    await done;
    expect(titleOf(card)).to.equal('eager');
  });

  it('does not delay an interview that needs no request', async () => {
    const card = create({ interview: small, loading: 'lazy' });
    const done = settled(card);
    farAway().append(card);
    expect((await done).type).to.equal('interview-load');
  });
});

describe('events', () => {
  it('are typed, bubble and leave shadow trees, for one listener on the page', async () => {
    consoleErrors();
    const { InterviewLoadEvent: Load, InterviewErrorEvent: Failure } = await import('../src/events.js');
    const root = place().attachShadow({ mode: 'open' });
    const heard: Event[] = [];
    const listener = (event: InterviewLoadEvent | InterviewErrorEvent): void => void heard.push(event);
    document.addEventListener('interview-load', listener);
    document.addEventListener('interview-error', listener);
    try {
      const card = await mount({ interview: small }, root as unknown as Element);
      card.interview = {} as InterviewInput;
      await until(() => heard.length === 2);
    } finally {
      document.removeEventListener('interview-load', listener);
      document.removeEventListener('interview-error', listener);
    }
    expect(heard[0]).to.be.instanceOf(Load);
    expect(heard[1]).to.be.instanceOf(Failure);
    for (const { bubbles, composed } of heard) expect([bubbles, composed]).to.deep.equal([true, true]);
  });

  it('contain the validated interview, which is not the page’s object', async () => {
    const card = create({ interview: small });
    const events = collect(card, 'interview-load');
    place().append(card);
    await until(() => events.length > 0);
    const { interview } = events[0]!;
    expect(interview.title).to.equal('T');
    expect(interview.questions).to.deep.equal([{ id: 'q1', question: 'Q', answer: [{ text: 'A' }] }]);
    expect(interview).not.to.equal(small);
  });

  it('fire when the interview is on the page, so that listeners can use it', async () => {
    const card = create({ interview: small });
    let seen: string | undefined;
    card.addEventListener('interview-load', () => (seen = titleOf(card)));
    place().append(card);
    await until(() => seen !== undefined);
    expect(seen).to.equal('T');
  });
});
