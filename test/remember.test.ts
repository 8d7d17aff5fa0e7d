import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import { demoUrl, interviewOf, items, mount, next, painted, until } from './helpers.js';

const openOnes = (card: Element) => items(card).flatMap(({ open }, index) => (open ? index + 1 : []));

/** What a reader meets who comes back to the page. */
async function comeBack(card: InterviewCard, properties: Partial<InterviewCard>) {
  card.remove();
  return mount(properties);
}

/** Waits until the session knows of exactly as many cards as a test expects. */
const remembered = (cards: number) => until(() => sessionStorage.length === cards, `for ${cards} remembered cards`);

const realStorage = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;

beforeEach(() => sessionStorage.clear());

afterEach(async () => {
  // What a test has opened last is still to be stored.
  await painted();
  Object.defineProperty(globalThis, 'sessionStorage', realStorage);
  sessionStorage.clear();
});

const settings = { src: demoUrl('bensami.ar'), remember: true };

describe('a card that remembers', () => {
  it('reopens the answers that were open when the reader left', async () => {
    const card = await mount(settings);
    card.show('q1');
    items(card)[2]!.querySelector('summary')!.click();
    await remembered(1);
    expect(openOnes(await comeBack(card, settings))).to.deep.equal([1, 3]);
  });

  it('keeps closed what the reader has closed, whatever is open at the start', async () => {
    const card = await mount({ ...settings, open: 'all' });
    expect(openOnes(card)).to.deep.equal([1, 2, 3]);
    card.hide('q2');
    await remembered(1);
    const again = await comeBack(card, { ...settings, open: 'all' });
    expect(openOnes(again)).to.deep.equal([1, 3]);
    again.collapseAll();
    await next(again, 'interview-toggle');
    await painted();
    expect(openOnes(await comeBack(again, { ...settings, open: 'all' }))).to.deep.equal([]);
  });

  it('starts with the page’s setting if nothing was opened or closed', async () => {
    const card = await mount({ ...settings, open: 'first' });
    await painted();
    expect(sessionStorage.length).to.equal(0);
    expect(openOnes(await comeBack(card, { ...settings, open: 'all' }))).to.deep.equal([1, 2, 3]);
  });

  it('fires no events for answers that it reopens', async () => {
    const card = await mount(settings);
    card.show('q2');
    await remembered(1);
    const toggles: Event[] = [];
    const onToggle = (event: Event) => toggles.push(event);
    document.addEventListener('interview-toggle', onToggle);
    expect(openOnes(await comeBack(card, settings))).to.deep.equal([2]);
    await painted();
    document.removeEventListener('interview-toggle', onToggle);
    expect(toggles).to.deep.equal([]);
  });

  it('remembers nothing that only printing has opened', async () => {
    const card = await mount(settings);
    dispatchEvent(new Event('beforeprint'));
    await painted();
    dispatchEvent(new Event('afterprint'));
    await painted();
    expect(sessionStorage.length).to.equal(0);
    expect(openOnes(await comeBack(card, settings))).to.deep.equal([]);
  });

  it('distinguishes several cards on one page, by id or by the URL of their interview', async () => {
    const cards = [
      { ...settings, id: 'one' },
      { ...settings, id: 'two' },
      settings,
      { ...settings, src: demoUrl('lighthouse.en') },
    ];
    const shown = await Promise.all(cards.map((each) => mount(each)));
    const ids = [['q1'], ['q2'], ['q1', 'q3']];
    ids.forEach((list, index) => list.forEach((id) => shown[index]!.show(id)));
    items(shown[3]!)[3]!.open = true;
    await remembered(4);
    for (const [index, expected] of [[1], [2], [1, 3], [4]].entries()) {
      expect(openOnes(await comeBack(shown[index]!, cards[index]!)), `card ${index}`).to.deep.equal(expected);
    }
  });

  it('remembers all of a long interview', async () => {
    const interview = interviewOf(400);
    const long = { interview, remember: true, id: 'long' };
    const card = await mount(long);
    await until(() => items(card).length === 400);
    card.show('q5');
    card.show('q399');
    await remembered(1);
    const again = await comeBack(card, long);
    await until(() => items(again).length === 400);
    expect(openOnes(again)).to.deep.equal([5, 399]);
  });

  it('ignores questions that no longer exist', async () => {
    const long = { interview: interviewOf(5), remember: true, id: 'card' };
    const card = await mount(long);
    card.expandAll();
    await remembered(1);
    expect(openOnes(await comeBack(card, { ...long, interview: interviewOf(2) }))).to.deep.equal([1, 2]);
  });

  it('opens one more answer for a link to it', async () => {
    const card = await mount(settings);
    card.show('q1');
    await remembered(1);
    location.hash = '#interview:q3';
    expect(openOnes(await comeBack(card, settings))).to.deep.equal([1, 3]);
    location.hash = '-';
  });
});

describe('cards without an id and a src', () => {
  it('are distinguished by the titles of their interviews', async () => {
    const of = (title: string) => ({ interview: interviewOf(3, { title }), remember: true });
    const card = await mount(of('One'));
    card.show('q3');
    await remembered(1);
    expect(openOnes(await comeBack(card, of('Two')))).to.deep.equal([]);
    expect(openOnes(await mount(of('One')))).to.deep.equal([3]);
  });
});

describe('a card that does not remember', () => {
  it('is the default', async () => {
    const card = await mount({ src: settings.src });
    card.show('q1');
    await next(card, 'interview-toggle');
    await painted();
    expect(sessionStorage.length).to.equal(0);
    expect(openOnes(await comeBack(card, { src: settings.src }))).to.deep.equal([]);
  });

  it('ignores what another visit has stored', async () => {
    const card = await mount(settings);
    card.show('q1');
    await remembered(1);
    expect(openOnes(await comeBack(card, { src: settings.src }))).to.deep.equal([]);
  });
});

describe('a card with invalid stored data', () => {
  for (const stored of ['{', '5', 'null', '"q1"', '{"0":"q1","length":1}', '[1, null, {}, ["q1"]]', '']) {
    it(`still shows the interview: ${stored || 'nothing'}`, async () => {
      const card = await mount(settings);
      card.show('q2');
      await remembered(1);
      sessionStorage.setItem(sessionStorage.key(0)!, stored);
      expect(openOnes(await comeBack(card, settings))).to.deep.equal([]);
    });
  }

  it('opens and closes if storage is disabled', async () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('No', 'SecurityError');
      },
    });
    const failures: Event[] = [];
    const onError = (event: Event) => failures.push(event);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const card = await mount({ ...settings, open: 'first' });
    card.show('q2');
    await next(card, 'interview-toggle');
    await painted();
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(openOnes(card)).to.deep.equal([1, 2]);
    expect(failures).to.deep.equal([]);
  });
});
