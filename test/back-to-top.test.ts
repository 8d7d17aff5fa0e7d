import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InterviewCard } from '../src/interview-card.js';
import { collect, consoleErrors, focused, interviewOf, mount, painted, part, parts, place, until } from './helpers.js';

const interview = interviewOf(60, { interviewees: [{ name: 'N' }] });

/** A card with more page before and after it than the window holds. */
async function mountAmidText(properties: Partial<InterviewCard> = {}, style = '') {
  const where = place(
    `<div style="height: 2000px"></div><div style="${style}"></div><div style="height: 2000px"></div>`,
  );
  const card = await mount({ interview, ...properties }, where.children[1]);
  await painted();
  return card;
}

const button = (card: InterviewCard) => part(card, 'back-to-top');

/** Whether any of the button is in the window. */
const isShown = (card: InterviewCard) => {
  const { top, bottom, height } = button(card).getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
};

const scrollInto = (element: Element, block: ScrollLogicalPosition) =>
  element.scrollIntoView({ block, behavior: 'instant' });

/** Far enough down that the header has left the window and the card still fills it. */
const scrollPastHeader = (card: InterviewCard) =>
  scrollTo({ top: scrollY + part(card, 'header').getBoundingClientRect().bottom + 500, behavior: 'instant' });

const matchMediaOfWindow = globalThis.matchMedia.bind(globalThis);

/** As if the reader had asked for less motion: engines cannot all be told so. */
const reduceMotion = () => {
  globalThis.matchMedia = (query) =>
    query.includes('prefers-reduced-motion')
      ? ({ matches: query.includes('reduce)') } as MediaQueryList)
      : matchMediaOfWindow(query);
};

afterEach(() => {
  globalThis.matchMedia = matchMediaOfWindow;
  document.documentElement.removeAttribute('style');
  scrollTo({ top: 0, behavior: 'instant' });
});

describe('the button back to the top', () => {
  it('is hidden while the header is in view', async () => {
    const card = await mount({ interview });
    await painted();
    expect(isShown(card)).to.equal(false);
    expect(button(card).hidden, 'nor for the keyboard').to.equal(true);
  });

  it('appears when the header has left the window, and disappears when it is back', async () => {
    const card = await mountAmidText();
    scrollPastHeader(card);
    await until(() => isShown(card));
    scrollInto(part(card, 'header'), 'start');
    await until(() => !isShown(card));
    expect(button(card).hidden).to.equal(true);
  });

  it('is hidden while the card starts to show, and appears after a jump past the header', async () => {
    const card = await mountAmidText({}, 'padding-block-start: 1px');
    scrollTo({ top: scrollY + part(card, 'card').getBoundingClientRect().top + 10 - innerHeight, behavior: 'instant' });
    await painted();
    expect(part(card, 'card').getBoundingClientRect().top).to.be.below(innerHeight);
    expect(part(card, 'header').getBoundingClientRect().top).to.be.above(innerHeight);
    expect(button(card).hidden).to.equal(true);
    scrollPastHeader(card);
    await until(() => isShown(card));
  });

  it('is in the window only while the card is', async () => {
    const card = await mountAmidText();
    expect(isShown(card)).to.equal(false);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await painted();
    expect(isShown(card)).to.equal(false);
  });

  it('stays inside the card during the whole scroll', async () => {
    const card = await mountAmidText();
    const { top } = card.getBoundingClientRect();
    let seen = 0;
    for (let y = top - 700; y < top + card.offsetHeight + 700; y += 150) {
      scrollTo({ top: y, behavior: 'instant' });
      await painted();
      if (!isShown(card)) continue;
      seen++;
      const outer = part(card, 'card').getBoundingClientRect();
      const inner = button(card).getBoundingClientRect();
      expect(inner.top, `at ${y}`).to.be.at.least(outer.top);
      expect(inner.bottom, `at ${y}`).to.be.at.most(outer.bottom);
      expect(inner.left, `at ${y}`).to.be.at.least(outer.left);
      expect(inner.right, `at ${y}`).to.be.at.most(outer.right);
    }
    expect(seen).to.be.above(3);
  });

  for (const [lang, width] of [
    ['ar', 800],
    ['en', 800],
    ['ar', 320],
    ['en', 320],
  ] as const) {
    it(`never covers text: ${lang}, ${width} pixels wide`, async () => {
      const answer = (lang === 'ar' ? 'كلمة ' : 'word ').repeat(200);
      const questions = Array.from({ length: 6 }, () => ({ id: '', question: answer.slice(0, 300), answer }));
      const corrections = [{ date: '2018-03-04', text: answer }];
      const card = await mountAmidText(
        { interview: { title: 'T', lang, questions, corrections, source: { name: answer } }, open: 'all' },
        `inline-size: ${width}px`,
      );
      scrollPastHeader(card);
      await until(() => isShown(card));
      const lines = ['question-text', 'passage', 'corrections', 'source']
        .flatMap((name) => parts(card, name))
        .flatMap((each) => {
          const range = new Range();
          range.selectNodeContents(each);
          return [...range.getClientRects()];
        });
      expect(lines.length).to.be.above(50);
      // It moves up and down along these lines, and stays clear of all of them sideways.
      const { left, right } = button(card).getBoundingClientRect();
      for (const line of lines)
        expect(
          line.right <= left + 1 || line.left >= right - 1,
          `${line.left} to ${line.right} beside ${left} to ${right}`,
        ).to.equal(true);
    });
  }

  it('also appears if the card is in a scroll container', async () => {
    const where = place('<div style="height: 250px"></div><div style="height: 300px; overflow: auto"></div>');
    const box = where.children[1]!;
    const card = await mount({ interview }, box);
    await painted();
    expect(isShown(card)).to.equal(false);
    box.scrollTop = 500;
    await until(() => isShown(card));
    expect(button(card).getBoundingClientRect().bottom).to.be.at.most(box.getBoundingClientRect().bottom);
    button(card).click();
    await until(
      () => Math.abs(part(card, 'title').getBoundingClientRect().top - box.getBoundingClientRect().top) < 150,
    );
  });

  it('scrolls the header into view, focuses the title and fires one event', async () => {
    const card = await mountAmidText();
    const events = collect(document.body, 'interview-top');
    scrollPastHeader(card);
    await until(() => isShown(card));
    button(card).click();
    expect(focused()).to.equal(part(card, 'title'));
    await until(() => Math.abs(part(card, 'header').getBoundingClientRect().top) < 50);
    await until(() => !isShown(card));
    expect(events).to.have.lengthOf(1);
    expect(events[0]!.target).to.equal(card);
  });

  it('works with the keyboard', async () => {
    for (const press of ['Enter', 'Space']) {
      const card = await mountAmidText();
      scrollPastHeader(card);
      await until(() => isShown(card));
      button(card).focus();
      await sendKeys({ press });
      await until(() => focused() === part(card, 'title'));
      await until(() => Math.abs(part(card, 'header').getBoundingClientRect().top) < 50);
      card.remove();
    }
  });

  it('does not animate for readers who prefer reduced motion', async () => {
    const card = await mountAmidText();
    scrollPastHeader(card);
    reduceMotion();
    button(card).click();
    expect(Math.abs(part(card, 'header').getBoundingClientRect().top), 'at once').to.be.below(50);
  });

  it('does not animate for them on a page with smooth scrolling either', async () => {
    const card = await mountAmidText();
    scrollPastHeader(card);
    reduceMotion();
    document.documentElement.style.scrollBehavior = 'smooth';
    button(card).click();
    expect(Math.abs(part(card, 'header').getBoundingClientRect().top), 'at once').to.be.below(50);
  });

  it('does not scroll the header below a fixed header of the page', async () => {
    const card = await mountAmidText({}, '--interview-card-scroll-margin: 100px');
    reduceMotion();
    scrollPastHeader(card);
    card.scrollToTop();
    expect(part(card, 'header').getBoundingClientRect().top).to.be.within(99, 101);
  });

  it('works for the next interview of the same card', async () => {
    const card = await mountAmidText();
    card.interview = { ...interview, title: 'Next' };
    await until(() => part(card, 'title').textContent === 'Next');
    scrollPastHeader(card);
    await until(() => isShown(card));
  });

  it('works after the card was moved', async () => {
    const card = await mountAmidText();
    place('<div style="height: 2000px"></div>').append(card);
    await painted();
    scrollPastHeader(card);
    await until(() => isShown(card));
  });

  it('works after the card was removed and added again', async () => {
    const card = await mountAmidText();
    const where = card.parentElement!;
    card.remove();
    await painted();
    where.append(card);
    scrollPastHeader(card);
    await until(() => isShown(card));
  });
});

describe('scrollToTop()', () => {
  it('does what the button does', async () => {
    const card = await mountAmidText();
    const events = collect(card, 'interview-top');
    scrollPastHeader(card);
    card.scrollToTop();
    expect(focused()).to.equal(part(card, 'title'));
    await until(() => Math.abs(part(card, 'header').getBoundingClientRect().top) < 50);
    expect(events).to.have.lengthOf(1);
  });

  it('does nothing without an interview', async () => {
    consoleErrors();
    const card = await mount({ src: '/responses/status/404' });
    card.scrollToTop();
    expect(parts(card, 'back-to-top')).to.deep.equal([]);
  });
});
