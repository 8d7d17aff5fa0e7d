/** New data for a card that shows an interview: what readers have open, in focus and in view stays. */
import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import {
  allItems,
  collect,
  demo,
  focused,
  interviewOf,
  items,
  mount,
  next,
  painted,
  part,
  parts,
  place,
  until,
} from './helpers.js';

const copyOf = <T>(value: T): T => structuredClone(value);

const openOnes = (card: InterviewCard) => items(card).flatMap(({ open }, index) => (open ? [index + 1] : []));

const summaryOf = (card: InterviewCard, number: number) => items(card)[number - 1]!.querySelector('summary')!;

async function replace(card: InterviewCard, interview: InterviewInput): Promise<void> {
  const loaded = next(card, 'interview-load');
  card.interview = interview;
  await loaded;
  await painted();
}

describe('an equal interview', () => {
  it('changes nothing and fires no event', async () => {
    const interview = await demo('lighthouse.en');
    const card = await mount({ interview });
    card.show('q2');
    await next(card, 'interview-toggle');
    summaryOf(card, 2).focus();
    const nodes = [part(card, 'card'), ...items(card)];
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(part(card, 'questions'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const events = collect(card, 'interview-load', 'interview-error', 'interview-toggle');
    card.interview = copyOf(interview);
    await card.updateComplete;
    await painted();
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    expect(events).to.deep.equal([]);
    expect([part(card, 'card'), ...items(card)]).to.deep.equal(nodes);
    expect(openOnes(card)).to.deep.equal([2]);
    expect(focused()).to.equal(summaryOf(card, 2));
  });

  it('is equal whatever the order of its keys', async () => {
    const card = await mount({ interview: { title: 'T', questions: [{ question: 'Q', answer: 'A' }] } });
    const events = collect(card, 'interview-load');
    card.interview = { questions: [{ answer: 'A', question: 'Q' }], title: 'T' };
    await card.updateComplete;
    await painted();
    expect(events).to.deep.equal([]);
  });
});

describe('a different interview', () => {
  it('keeps answers open by the ids of their questions', async () => {
    const card = await mount({ interview: interviewOf(4), open: 'first' });
    card.show('q3');
    await next(card, 'interview-toggle');
    const { questions } = interviewOf(4);
    const reversed = questions.map((question, index) => ({ ...question, id: `q${index + 1}` })).reverse();
    await replace(card, { title: 'Reversed', questions: [{ question: 'New', answer: 'A', id: 'new' }, ...reversed] });
    expect(openOnes(card)).to.deep.equal([1, 3, 5]);
    expect(parts(card, 'question-text').map(({ textContent }) => textContent)).to.deep.equal([
      'New',
      ...reversed.map(({ question }) => question),
    ]);
    expect(parts(card, 'question-number').map(({ textContent }) => textContent)).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('keeps focus on the question, or leaves it where it is', async () => {
    const card = await mount({ interview: interviewOf(3) });
    summaryOf(card, 2).focus();
    await replace(card, { ...interviewOf(5), title: 'Next' });
    expect(focused()).to.equal(summaryOf(card, 2));
    const field = document.createElement('input');
    place().append(field);
    field.focus();
    await replace(card, { ...interviewOf(4), title: 'Last' });
    expect(focused()).to.equal(field);
  });

  it('keeps what the reader has in view', async () => {
    const card = await mount({ interview: interviewOf(60) });
    await allItems(card, 60);
    const top = () => summaryOf(card, 40).getBoundingClientRect().top;
    // Groups that have not been near the viewport get their height when they are.
    const before = await until(async () => {
      items(card)[39]!.scrollIntoView({ behavior: 'instant' });
      await painted();
      const first = top();
      await painted();
      return Math.abs(first) < 50 && top() === first && first;
    });
    const summary = 'A long summary that takes some lines of its own. '.repeat(20);
    await replace(card, { ...interviewOf(60), title: 'Next', summary });
    await until(() => Math.abs(top() - before) < 2, `for ${before}, not ${top()}`);
  });

  it('follows the fragment of the page once, and not again', async () => {
    location.hash = '#interview:q40';
    const card = await mount({ interview: interviewOf(60) });
    await painted();
    expect(openOnes(card)).to.deep.equal([40]);
    const field = document.createElement('input');
    place().append(field);
    scrollTo(0, 0);
    field.focus({ preventScroll: true });
    await replace(card, { ...interviewOf(60), title: 'Next' });
    await painted();
    const seen = { focus: focused(), y: scrollY };
    history.replaceState(null, '', location.pathname + location.search);
    expect(seen).to.deep.equal({ focus: field, y: 0 });
  });
});

describe('a property that changes', () => {
  const media = { type: 'audio', src: '/demo/media/tone.wav' } as const;
  const changes: Partial<InterviewCard> = {
    strings: { copyLink: 'Share' },
    numerals: 'arab',
    headingLevel: 4,
    exclusive: true,
  };
  for (const [name, value] of Object.entries(changes)) {
    it(`leaves focus, open answers and a recording as they are: ${name}`, async () => {
      const card = await mount({ interview: interviewOf(3, { media }) });
      card.show('q3');
      await next(card, 'interview-toggle');
      const audio = card.shadowRoot!.querySelector('audio');
      const item = items(card)[1];
      summaryOf(card, 2).focus();
      Object.assign(card, { [name]: value });
      await card.updateComplete;
      await painted();
      expect(card.shadowRoot!.querySelector('audio')).to.equal(audio);
      expect(items(card)[1]).to.equal(item);
      expect(focused()).to.equal(summaryOf(card, 2));
      expect(openOnes(card)).to.deep.equal([3]);
    });
  }

  it('is on the questions when updateComplete is fulfilled', async () => {
    const card = await mount({ interview: interviewOf(2), open: 'all' });
    Object.assign(card, { strings: { copyLink: 'Share' }, numerals: 'arab', headingLevel: 4, exclusive: true });
    await card.updateComplete;
    expect(parts(card, 'question-text').map(({ localName }) => localName)).to.deep.equal(['h5', 'h5']);
    expect(parts(card, 'question-number').map(({ textContent }) => textContent)).to.deep.equal(['١', '٢']);
    expect(items(card).map((item) => item.hasAttribute('name'))).to.deep.equal([true, true]);
    expect(parts(card, 'share').every(({ textContent }) => textContent === 'Share')).to.equal(true);
  });

  it('keeps focus on the title where that becomes another element', async () => {
    const card = await mount({ interview: interviewOf(2) });
    part(card, 'title').focus();
    card.headingLevel = 4;
    await card.updateComplete;
    expect(focused()).to.equal(part(card, 'title'));
    expect(part(card, 'title').localName).to.equal('h4');
  });
});
