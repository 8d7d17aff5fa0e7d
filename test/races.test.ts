/** Changes while an interview is loading, and many cards with the same interview. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  collect,
  consoleErrors,
  countedUrl,
  create,
  define,
  hasState,
  holdRequests,
  interviewOf,
  items,
  mount,
  next,
  part,
  parts,
  place,
  settled,
  small,
  tasks,
  type HeldRequest,
  until,
  write,
  writePage,
} from './helpers.js';
import { skip } from './runner/environment.js';

const titled = (title: string): InterviewInput => ({ ...small, title });

const titleOf = (card: Element): string => part(card, 'title').textContent.trim();

const answer = (title: string): Response => new Response(JSON.stringify(titled(title)));

/** A card whose request waits for the test. */
async function loadingCard(where: Element = place()): Promise<{ card: InterviewCard; requests: HeldRequest[] }> {
  const requests = holdRequests();
  const card = create({ src: '/responses/interview' });
  where.append(card);
  await until(() => requests.length === 1);
  return { card, requests };
}

describe('src that changes while loading', () => {
  it('aborts the old request', async () => {
    const old = countedUrl('never');
    const card = create({ src: old.url });
    place().append(card);
    await until(async () => (await old.counts()).count === 1);
    const done = settled(card);
    card.src = '/responses/interview?title=new';
    expect((await done).type).to.equal('interview-load');
    expect(titleOf(card)).to.equal('new');
    await until(async () => (await old.counts()).aborted === 1);
  });

  it('is never overwritten by a late response, even if the old request cannot be aborted', async () => {
    const requests = holdRequests({ deaf: true });
    const card = create({ src: '/old' });
    const events = collect(card, 'interview-load', 'interview-error');
    place().append(card);
    await until(() => requests.length === 1);
    card.src = '/new';
    await until(() => requests.length === 2);
    requests[1]!.release(answer('new'));
    await until(() => events.length === 1);
    requests[0]!.release(answer('old'));
    await tasks();
    expect(titleOf(card)).to.equal('new');
    expect(events.length).to.equal(1);
  });

  it('is never overwritten by a late failure, which is not reported', async () => {
    const errors = consoleErrors();
    const requests = holdRequests({ deaf: true });
    const card = create({ src: '/old' });
    const events = collect(card, 'interview-load', 'interview-error');
    place().append(card);
    await until(() => requests.length === 1);
    card.src = '/new';
    await until(() => requests.length === 2);
    requests[0]!.release(new TypeError('gone'));
    await tasks();
    expect(hasState(card, 'loading')).to.equal(true);
    requests[1]!.release(answer('new'));
    await until(() => events.length > 0);
    expect(events.map(({ type }) => type)).to.deep.equal(['interview-load']);
    expect(errors).to.deep.equal([]);
  });

  it('requests nothing twice if it changes back and forth in one task', async () => {
    const { url, counts } = countedUrl();
    const card = create({ src: url });
    const done = settled(card);
    place().append(card);
    card.src = '/responses/status/404';
    card.src = url;
    await done;
    expect(await counts()).to.deep.equal({ count: 1, aborted: 0 });
  });

  it('is replaced by an interview that the page sets, which a late response does not overwrite', async () => {
    const { card, requests } = await loadingCard();
    const loaded = next(card, 'interview-load');
    card.interview = titled('property');
    await loaded;
    expect(requests[0]!.signal.aborted).to.equal(true);
    requests[0]!.release(answer('late'));
    await tasks();
    expect(titleOf(card)).to.equal('property');
  });
});

describe('a card that is removed while loading', () => {
  it('aborts its request, reports nothing, and loads when it is added again', async () => {
    const { url, counts } = countedUrl('never');
    const card = create({ src: url });
    const events = collect(card, 'interview-load', 'interview-error');
    const where = place();
    where.append(card);
    await until(async () => (await counts()).count === 1);
    card.remove();
    await until(async () => (await counts()).aborted === 1);
    expect(events).to.deep.equal([]);
    where.append(card);
    await until(async () => (await counts()).count === 2);
    card.src = '/responses/interview?title=back';
    await until(() => events.length > 0);
    expect(titleOf(card)).to.equal('back');
  });

  it('loads when it is added again, whatever it was waiting for', async () => {
    const errors = consoleErrors();
    const waits: Record<string, () => Partial<InterviewCard>> = {
      request: () => ({ src: '/responses/interview' }),
      sanitizer: () => ({ interview: { ...small, questions: [{ question: 'Q', answer: [{ html: '<b>A</b>' }] }] } }),
      'structured data': () => ({
        interview: { '@type': 'FAQPage', name: 'T', mainEntity: [] } as unknown as InterviewInput,
      }),
      'explanation of what is wrong': () => ({ interview: {} as InterviewInput }),
    };
    for (const [what, properties] of Object.entries(waits)) {
      const where = place();
      const card = create(properties());
      where.append(card);
      await card.updateComplete;
      card.remove();
      await tasks();
      const events = collect(card, 'interview-load', 'interview-error');
      where.append(card);
      await until(() => events.length > 0, `for the ${what}`);
      await tasks();
      expect(events.length, what).to.equal(1);
    }
    // The last two have no question, and say so once.
    expect(errors.length).to.equal(2);
  });

  it('requests nothing while it is removed, and its newest src when it is added again', async () => {
    const requests = holdRequests();
    const where = place();
    const card = create({ src: '/first' });
    where.append(card);
    card.remove();
    await tasks();
    card.src = '/second';
    await tasks();
    expect(requests.filter(({ signal }) => !signal.aborted)).to.deep.equal([]);
    const before = requests.length;
    where.append(card);
    await until(() => requests.length > before);
    await tasks();
    expect(requests.slice(before).map(({ url }) => new URL(url).pathname)).to.deep.equal(['/second']);
  });

  it('shows its interview without a new request if it was removed after that was shown', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const card = create({ src: url });
    const events = collect(card, 'interview-load');
    where.append(card);
    await until(() => events.length === 1);
    card.remove();
    await tasks();
    where.append(card);
    await tasks();
    expect(titleOf(card)).to.equal('T');
    expect(events.length).to.equal(1);
    expect((await counts()).count).to.equal(1);
  });
});

describe('a card that is moved while loading', () => {
  type Move = (card: Element, target: Element) => void;
  const moves: Record<string, Move> = {
    append: (card, target) => target.append(card),
    insertBefore: (card, target) => target.insertBefore(card, target.firstChild),
    'remove and append in one task': (card, target) => {
      card.remove();
      target.append(card);
    },
    'innerHTML of its parent and append in one task': (card, target) => {
      card.parentElement!.textContent = '';
      target.append(card);
    },
    moveBefore: (card, target) => {
      (target as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(card, target.firstChild);
    },
  };
  for (const [name, move] of Object.entries(moves)) {
    it(`keeps its request: ${name}`, async function () {
      if (name === 'moveBefore' && !('moveBefore' in Element.prototype)) skip(this, 'the browser has no moveBefore');
      const { card, requests } = await loadingCard();
      const loaded = next(card, 'interview-load');
      const target = place('<p></p>');
      move(card, target);
      await tasks();
      expect(card.parentElement === target).to.equal(true);
      expect(requests.length).to.equal(1);
      expect(requests[0]!.signal.aborted).to.equal(false);
      requests[0]!.release();
      await loaded;
      expect(titleOf(card)).to.equal('T');
    });
  }
});

describe('an interview that is removed while its answers open', () => {
  // The browser fires the event for an opened answer only in a later task.
  const nexts: Record<string, Partial<InterviewCard>> = {
    'another one': { interview: titled('next') },
    'one that has to load': { interview: undefined, src: '/responses/interview?title=next' },
  };
  for (const [what, properties] of Object.entries(nexts)) {
    it(`is replaced by ${what} without an error`, async () => {
      const troubles: string[] = [];
      const listening = new AbortController();
      addEventListener('error', ({ message }) => troubles.push(message), { signal: listening.signal });
      const card = await mount({ interview: interviewOf(3) });
      const loaded = next(card, 'interview-load');
      card.expandAll();
      Object.assign(card, properties);
      await loaded;
      await tasks();
      listening.abort();
      expect(troubles).to.deep.equal([]);
      expect(titleOf(card)).to.equal('next');
      // The answer of a question with the same id stays open.
      expect(items(card).map(({ open }) => open)).to.deep.equal([true]);
    });
  }
});

describe('the page that is still being parsed', () => {
  it('does not replace an interview that was set in the meantime', async () => {
    for (const attributes of ['', 'src="/responses/interview?title=src"']) {
      const page = writePage();
      await define(page);
      write(page, `<interview-card ${attributes}></interview-card><p>`);
      const card = page.document.querySelector('interview-card')!;
      await tasks();
      const loaded = next(card, 'interview-load');
      card.interview = titled('property');
      await loaded;
      const parsed = next(page.document, 'DOMContentLoaded');
      page.document.close();
      await parsed;
      await tasks();
      expect(hasState(card, 'ready')).to.equal(true);
      expect(titleOf(card)).to.equal('property');
    }
  });
});

describe('cards that share a src', () => {
  const fifty = (src: string): InterviewCard[] => Array.from({ length: 50 }, () => create({ src }));

  it('make one request', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load');
    where.append(...fifty(url));
    await until(() => events.length === 50);
    expect([...where.children].map(titleOf)).to.deep.equal(Array.from({ length: 50 }, () => 'T'));
    expect(await counts()).to.deep.equal({ count: 1, aborted: 0 });
  });

  it('make one request even if one of them is added later', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load');
    where.append(...fifty(url));
    await until(() => events.length === 50);
    where.append(create({ src: url }));
    await until(() => events.length === 51);
    expect((await counts()).count).to.equal(1);
  });

  it('make one request even if they write its URL in different ways', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load');
    where.append(
      create({ src: url }),
      create({ src: url.replace(location.origin, '') }),
      create({ src: `/nowhere/..${url.replace(location.origin, '')}` }),
    );
    await until(() => events.length === 3);
    expect((await counts()).count).to.equal(1);
  });

  it('keep the request until the last of them is removed', async () => {
    const requests = holdRequests();
    const where = place();
    const cards = fifty('/responses/interview');
    where.append(...cards);
    await until(() => requests.length === 1);
    const last = cards.pop()!;
    for (const card of cards) card.remove();
    await tasks();
    expect(requests[0]!.signal.aborted).to.equal(false);
    last.remove();
    await until(() => requests[0]!.signal.aborted);
    expect(requests.length).to.equal(1);
  });

  it('make a new request after all cards with the response are removed', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load');
    where.append(...fifty(url));
    await until(() => events.length === 50);
    where.replaceChildren();
    await tasks();
    where.append(...fifty(url));
    await until(() => events.length === 100);
    expect((await counts()).count).to.equal(2);
  });

  it('each report the failure, after one request, and each can retry', async () => {
    const errors = consoleErrors();
    const requests = holdRequests();
    const where = place();
    const events = collect(where, 'interview-load', 'interview-error');
    where.append(...fifty('/responses/interview'));
    (await until(() => requests[0])).release(new Response('', { status: 502 }));
    await until(() => events.length === 50);
    expect([...where.children].flatMap((card) => parts(card, 'retry')).length).to.equal(50);
    expect(errors.length).to.equal(50);
    expect(requests.length).to.equal(1);
    for (const card of where.children) part(card, 'retry').click();
    await until(() => requests.length > 1);
    requests[1]!.release();
    await until(() => events.length === 100);
    expect(requests.length).to.equal(2);
    expect([...where.children].every((card) => hasState(card, 'ready'))).to.equal(true);
  });

  it('reload with one request when all do', async () => {
    const { url, counts } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load', 'interview-error');
    const cards = fifty(url);
    where.append(...cards);
    await until(() => events.length === 50);
    await Promise.all(cards.map((card) => card.reload()));
    // The interview is equal, so there is nothing to tell.
    expect(events.length).to.equal(50);
    expect(cards.every((card) => hasState(card, 'ready'))).to.equal(true);
    expect((await counts()).count).to.equal(2);
  });

  it('do not share the parsed object', async () => {
    const { url } = countedUrl();
    const where = place();
    const events = collect(where, 'interview-load');
    where.append(create({ src: url, numerals: 'arab' }), create({ src: url, headingLevel: 4 }));
    await until(() => events.length === 2);
    const [first, second] = [...where.children] as [Element, Element];
    expect([first, second].map((card) => part(card, 'title').localName)).to.deep.equal(['h2', 'h4']);
    expect([first, second].map((card) => part(card, 'question-number').textContent)).to.deep.equal(['١', '1']);
  });
});
