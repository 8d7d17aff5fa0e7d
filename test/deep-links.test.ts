import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  allItems,
  collect,
  create,
  focused,
  interviewOf,
  items,
  mount,
  next,
  painted,
  part,
  place,
  settled,
  until,
} from './helpers.js';

const withIds = (...ids: string[]): InterviewInput => ({
  title: 'T',
  questions: ids.map((id) => ({ id, question: `Question ${id}`, answer: 'A' })),
});

const openIds = (card: InterviewCard, ids: string[]) => ids.filter((_, index) => items(card)[index]!.open);

/** What a reader does by following a link in the page. */
async function follow(hash: string) {
  if (location.hash === hash) return;
  const changed = next(window, 'hashchange');
  location.hash = hash;
  await changed;
}

/** A hash that leads nowhere. An empty one would lead to the top of the page. */
const nowhere = '#-';

/** Whether a reader sees the question: at the top of the window, below what covers it, or as far up as the page can go. */
function expectInView(item: HTMLElement, covered = 0) {
  const { top } = item.getBoundingClientRect();
  const toEnd = document.documentElement.scrollHeight - innerHeight - scrollY;
  expect(top, 'not above the window').to.be.at.least(covered - 1);
  if (toEnd > 1) expect(top, 'at the top of the window').to.be.below(covered + 50);
  else expect(item.firstElementChild!.getBoundingClientRect().bottom, 'in the window').to.be.at.most(innerHeight + 1);
}

const isInView = (item: HTMLElement, covered = 0) => {
  try {
    expectInView(item, covered);
    return true;
  } catch {
    return false;
  }
};

/** Answers of very different lengths, so that nobody can know where a question is without laying out all before it. */
const varied = (count: number): InterviewInput => ({
  title: 'T',
  questions: Array.from({ length: count }, (_, index) => ({
    question: `Question ${index + 1}`,
    answer: 'word '.repeat(5 + ((index * 37) % 11) ** 2 * 5),
  })),
});

/** More page around a card, so that there is something to scroll. */
const amidText = () => {
  const where = place('<div style="height: 3000px"></div><div></div><div style="height: 3000px"></div>');
  return where.children[1]!;
};

let errors: ErrorEvent[] = [];
const onError = (event: ErrorEvent) => errors.push(event);

beforeEach(() => {
  errors = [];
  addEventListener('error', onError);
});

afterEach(async () => {
  removeEventListener('error', onError);
  await follow(nowhere);
  document.documentElement.removeAttribute('style');
  scrollTo({ top: 0, behavior: 'instant' });
  expect(errors.map(({ message }) => message)).to.deep.equal([]);
});

describe('a link to one question', () => {
  it('opens its answer, scrolls to it and focuses it when the page loads', async () => {
    await follow('#interview:b');
    const card = await mount({ interview: withIds('a', 'b', 'c') }, amidText());
    expect(openIds(card, ['a', 'b', 'c'])).to.deep.equal(['b']);
    const item = items(card)[1]!;
    expect(focused()).to.equal(item.firstElementChild);
    expectInView(item);
    await painted();
    expectInView(item);
  });

  it('does the same when it is followed later', async () => {
    const card = await mount({ interview: withIds('a', 'b', 'c') }, amidText());
    expect(openIds(card, ['a', 'b', 'c'])).to.deep.equal([]);
    for (const [index, id] of ['c', 'a'].entries()) {
      await follow(`#interview:${id}`);
      const item = items(card)[id === 'c' ? 2 : 0]!;
      expect(item.open).to.equal(true);
      expect(focused()).to.equal(item.firstElementChild);
      await painted();
      expectInView(item);
      expect(openIds(card, ['a', 'b', 'c'])).to.have.lengthOf(index + 1);
    }
  });

  it('works for questions without an id, by position', async () => {
    await follow('#interview:q2');
    expect(openIds(await mount({ interview: interviewOf(3) }), ['q1', 'q2', 'q3'])).to.deep.equal(['q2']);
  });

  it('works for a card that is added late, with its JSON from a URL', async () => {
    await follow('#interview:q1');
    const card = await mount({ src: '/responses/slow?ms=50&title=Late' });
    expect(items(card)[0]!.open).to.equal(true);
    expect(focused()).to.equal(items(card)[0]!.firstElementChild);
  });

  it('works for a card that is loaded only near the viewport, on load and later', async () => {
    await follow('#interview:q2');
    const early = create({ src: '/demo/interviews/bensami.ar.json', loading: 'lazy' });
    amidText().append(early);
    await settled(early);
    expect(items(early)[1]!.open).to.equal(true);
    early.remove();
    await follow(nowhere);
    const late = create({ src: '/demo/interviews/bensami.ar.json', loading: 'lazy' });
    amidText().append(late);
    await painted();
    const shown = settled(late);
    await follow('#interview:q3');
    await shown;
    expect(items(late)[2]!.open).to.equal(true);
    await painted();
    expectInView(items(late)[2]!);
  });

  it('fires the same event as any other opening', async () => {
    const card = await mount({ interview: withIds('a', 'b') });
    const events = collect(card, 'interview-toggle');
    await follow('#interview:b');
    await until(() => events.length > 0);
    await painted();
    expect(events.map(({ questionId, open }) => [questionId, open])).to.deep.equal([['b', true]]);
  });

  it('closes the previous answer in exclusive mode', async () => {
    const card = await mount({ interview: withIds('a', 'b'), exclusive: true, open: 'first' });
    await follow('#interview:b');
    expect(openIds(card, ['a', 'b'])).to.deep.equal(['b']);
  });

  it('does not change an answer that is already open', async () => {
    await follow('#interview:b');
    const card = await mount({ interview: withIds('a', 'b'), open: 'all' }, amidText());
    expect(openIds(card, ['a', 'b'])).to.deep.equal(['a', 'b']);
    await painted();
    expectInView(items(card)[1]!);
  });

  const odd = [
    'سياق',
    'سياق الاجتماع',
    '100%',
    'a:b',
    'a/b?c#d',
    '%41',
    'été',
    '😀',
    'a&amp;b',
    '__proto__',
    '"quoted"',
  ];
  for (const id of odd) {
    it(`works for the id ${id}, percent-encoded as browsers and other programs do it`, async () => {
      const card = await mount({ interview: withIds('other', id) });
      const encoded = encodeURIComponent(id);
      for (const hash of new Set([
        encoded,
        encoded.toLowerCase(),
        encodeURI(id).replace('#', '%23').replaceAll('%25', '%25'),
      ])) {
        card.collapseAll();
        await follow(nowhere);
        await follow(`#interview:${hash}`);
        expect(openIds(card, ['other', id]), hash).to.deep.equal([id]);
      }
    });
  }

  it('works for an Arabic id that is not encoded', async () => {
    const card = await mount({ interview: withIds('سياق', 'تعاون') });
    await follow('#interview:تعاون');
    expect(openIds(card, ['سياق', 'تعاون'])).to.deep.equal(['تعاون']);
  });

  it('works with an encoded colon, as some mail programs write it', async () => {
    const card = await mount({ interview: withIds('a', 'b') });
    await follow('#interview%3Ab');
    expect(openIds(card, ['a', 'b'])).to.deep.equal(['b']);
  });
});

describe('links on a page with several cards', () => {
  it('reach only the card whose id they name', async () => {
    const [first, second, arabic] = [
      await mount({ interview: withIds('a', 'b'), id: 'first' }),
      await mount({ interview: withIds('a', 'b') }),
      await mount({ interview: withIds('a', 'b'), id: 'حوار' }),
    ];
    const all = () => [first, second, arabic].map((card) => openIds(card, ['a', 'b']).join());
    await follow('#first:a');
    expect(all()).to.deep.equal(['a', '', '']);
    await follow('#interview:b');
    expect(all()).to.deep.equal(['a', 'b', '']);
    await follow(`#${encodeURIComponent('حوار')}:a`);
    expect(all()).to.deep.equal(['a', 'b', 'a']);
    expect(focused()).to.equal(items(arabic)[0]!.firstElementChild);
  });

  it('no longer reach a card with an id by the common name', async () => {
    const card = await mount({ interview: withIds('a'), id: 'first' });
    await follow('#interview:a');
    expect(openIds(card, ['a'])).to.deep.equal([]);
  });
});

describe('a link to a question of a card that is hidden', () => {
  /** Follows a link to a question of a card in the element `data-here`. */
  async function reach(html: string): Promise<HTMLElement> {
    const where = place(html);
    const card = await mount({ interview: withIds('a', 'b') }, where.querySelector('[data-here]')!);
    await follow('#interview:b');
    await until(() => focused() === items(card)[1]!.firstElementChild);
    expect(openIds(card, ['a', 'b'])).to.deep.equal(['b']);
    return where;
  }

  it('opens the closed details around it', async () => {
    const inner = '<details><summary>Yet more</summary><p data-here></p></details>';
    const where = await reach(`<details><summary>More</summary>${inner}</details>`);
    expect([...where.querySelectorAll('details')].map(({ open }) => open)).to.deep.equal([true, true]);
  });

  it('reveals what is hidden until it is found, and fires the event that the browser would', async () => {
    const matches: EventTarget[] = [];
    const listening = new AbortController();
    document.addEventListener('beforematch', ({ target }) => matches.push(target!), { signal: listening.signal });
    const where = await reach('<section hidden="until-found"><div data-here></div></section>');
    listening.abort();
    const section = where.querySelector('section')!;
    expect(section.hasAttribute('hidden')).to.equal(false);
    expect(matches).to.deep.equal([section]);
  });

  it('opens the details that a shadow tree around it has', async () => {
    const host = place('<div></div>').firstElementChild!;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<details><summary>More</summary><slot></slot></details>';
    const card = await mount({ interview: withIds('a') }, host);
    await follow('#interview:a');
    await until(() => items(card)[0]!.open);
    expect(root.querySelector('details')!.open).to.equal(true);
  });
});

describe('links on a page with several cards without an id', () => {
  it('lead to the first of them', async () => {
    const cards = [await mount({ interview: withIds('a'), id: '' }), await mount({ interview: withIds('a') })];
    await follow('#interview:a');
    await until(() => items(cards[0]!)[0]!.open);
    await painted();
    expect(items(cards[1]!)[0]!.open).to.equal(false);
  });
});

describe('a hash that is not a link to a question', () => {
  const malformed = [
    '#interview:%',
    '#interview:%E0%A4%A',
    '#%',
    '#interview',
    '#interview:',
    '#:a',
    '#:',
    '#interview:nope',
    '#INTERVIEW:a',
    '#interviews:a',
    '#interview:a:b',
    '#interview: a',
    '#interview:__proto__',
    '#interview:constructor',
    '#a',
    '#/interview:a',
    '#interview=a',
    '#!',
  ];
  for (const hash of malformed) {
    it(`changes nothing: ${hash}`, async () => {
      const button = document.createElement('button');
      await follow(hash);
      const card = await mount({ interview: withIds('a', 'b') }, amidText());
      card.parentElement!.append(button);
      button.focus({ preventScroll: true });
      const before = scrollY;
      await follow(nowhere);
      await follow(hash);
      await painted();
      expect(openIds(card, ['a', 'b'])).to.deep.equal([]);
      expect(focused()).to.equal(button);
      expect(scrollY).to.equal(before);
    });
  }

  it('is ignored by a card without an interview', async () => {
    place('<interview-card>Fallback</interview-card>');
    await follow('#interview:a');
    await painted();
  });
});

describe('the place that a link scrolls to', () => {
  it('is below a fixed header whose height the page sets', async () => {
    const where = place(`
      <div style="position: fixed; inset: 0 0 auto; height: 90px; background: #ccc"></div>
      <div style="height: 3000px"></div>
      <div style="--interview-card-scroll-margin: 100px"></div>
      <div style="height: 3000px"></div>`);
    await follow('#interview:q2');
    const card = await mount({ interview: interviewOf(3) }, where.children[2]);
    await painted();
    expectInView(items(card)[1]!, 90);
    await follow('#interview:q3');
    await painted();
    expectInView(items(card)[2]!, 90);
  });

  it('is the same on a page with smooth scrolling', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    await follow('#interview:q280');
    const card = await mount({ interview: varied(300), open: 'all' }, amidText());
    await until(() => isInView(items(card)[279]!));
    await painted();
    expectInView(items(card)[279]!);
  });

  for (const target of [3, 777, 2500, 4999]) {
    it(`is question ${target} of 5,000, before and after all of them are rendered`, async () => {
      await follow(`#interview:q${target}`);
      const card = create({
        interview: varied(5000),
      });
      amidText().append(card);
      await next(card, 'interview-load');
      const item = await until(() => items(card)[target - 1]);
      expect(item.open).to.equal(true);
      await until(() => isInView(item));
      await painted();
      expectInView(item);
      await allItems(card, 5000);
      await until(() => isInView(item));
      expectInView(item);
      expect(focused()).to.equal(item.firstElementChild);
    });
  }

  it('is also right if all answers above it are open, short and long', async () => {
    const card = await mount({ interview: { ...varied(1000), lang: 'ar' }, open: 'all' }, amidText());
    await allItems(card, 1000);
    for (const target of [700, 30, 999, 400]) {
      await follow(`#interview:q${target}`);
      const item = items(card)[target - 1]!;
      await until(() => isInView(item), `for question ${target}`);
      await painted();
      await painted();
      expectInView(item);
    }
  });
});

describe('the link from a correction to its question', () => {
  const interview: InterviewInput = {
    ...withIds('a', 'سياق'),
    corrections: [
      { date: '2018-03-04', text: 'Wrong.', question: 'سياق' },
      { date: '2018-03-05', text: 'No question.' },
    ],
  };
  const linkOf = (card: InterviewCard) => part(card, 'corrections').querySelector('a')!;

  it('opens the answer, and opens it again after a reader has closed it', async () => {
    const card = await mount({ interview });
    for (let time = 0; time < 2; time++) {
      linkOf(card).click();
      await until(() => items(card)[1]!.open);
      await painted();
      expect(focused()).to.equal(items(card)[1]!.firstElementChild);
      expect(openIds(card, ['a', 'سياق'])).to.deep.equal(['سياق']);
      card.collapseAll();
      focused()!.closest<HTMLElement>('summary')!.blur();
    }
    expect(decodeURIComponent(location.hash)).to.equal('#interview:سياق');
  });

  it('leaves a click with a modifier, or one that the page handles, to them', async () => {
    const card = await mount({ interview });
    const link = linkOf(card);
    const click = (init: MouseEventInit) =>
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
    // No new tab here.
    card.addEventListener('click', (event) => event.preventDefault());
    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey']) click({ [modifier]: true });
    click({});
    await painted();
    expect(openIds(card, ['a', 'سياق'])).to.deep.equal([]);
  });

  it('stays on the page, even if copied links use another URL', async () => {
    const card = await mount({ interview, shareUrl: 'https://example.org/article' });
    expect(linkOf(card).href.split('#')[0]).to.equal(location.href.split('#')[0]);
  });

  it('exists only for corrections that name a question', async () => {
    const card = await mount({ interview });
    expect(part(card, 'corrections').querySelectorAll('a')).to.have.lengthOf(1);
    expect(linkOf(card).textContent).to.equal('Question سياق');
  });
});
