import { expect } from '@open-wc/testing';
import type { InterviewInput } from '../src/interview/schema.js';
import { interviewOf, items, mount, mountHtml, next, part, parts } from './helpers.js';

const interview: InterviewInput = interviewOf(3, { corrections: [{ date: '2018-03-04', text: 'C' }] });

/** The levels of all headings, in document order. */
const levels = (card: Element) =>
  [...card.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName.slice(1)));

describe('headings', () => {
  it('are of level 2 for the title and 3 for questions and corrections by default', async () => {
    const card = await mount({ interview });
    expect(levels(card)).to.deep.equal([2, 3, 3, 3, 3]);
    expect(part(card, 'title').localName).to.equal('h2');
    expect(parts(card, 'question-text').map(({ localName }) => localName)).to.deep.equal(['h3', 'h3', 'h3']);
  });

  for (const level of [1, 2, 3, 4, 5]) {
    it(`are one level deeper than the title's ${level}`, async () => {
      const card = await mount({ interview, headingLevel: level });
      expect(levels(card)).to.deep.equal([level, ...[1, 1, 1, 1].map((deeper) => level + deeper)]);
    });
  }

  const wrong: readonly [value: string, level: number][] = [
    ['0', 1],
    ['-1', 1],
    ['6', 5],
    ['99', 5],
    ['2.7', 2],
    ['x', 2],
    ['', 2],
    ['Infinity', 5],
    ['NaN', 2],
  ];
  for (const [value, level] of wrong) {
    it(`stay real headings for heading-level="${value}"`, async () => {
      const card = await mountHtml(
        `<interview-card heading-level="${value}"><script type="application/json">${JSON.stringify(interview)}</script></interview-card>`,
      );
      const [title, ...others] = levels(card);
      expect(title).to.be.within(1, 5);
      expect(new Set(others)).to.deep.equal(new Set([title! + 1]));
      if (value !== '0') expect(title).to.equal(level);
    });
  }

  it('can change at any time, and open answers stay open', async () => {
    const card = await mount({ interview });
    card.show('q2');
    await next(card, 'interview-toggle');
    card.headingLevel = 4;
    await card.updateComplete;
    expect(levels(card)).to.deep.equal([4, 5, 5, 5, 5]);
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
    expect(part(card, 'title').textContent).to.equal('T');
  });

  it('name the card', async () => {
    const card = await mount({ interview, headingLevel: 3 });
    const named = card.shadowRoot!.getElementById(part(card, 'card').getAttribute('aria-labelledby')!);
    expect(named).to.equal(part(card, 'title'));
  });
});
