import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InterviewCard } from '../src/interview-card.js';
import { en } from '../src/locales/en.js';
import {
  allItems,
  collect,
  create,
  demo,
  interviewOf,
  items,
  mount,
  mountHtml,
  next,
  painted,
  part,
  parts,
  place,
  settled,
  until,
} from './helpers.js';

const openOnes = (card: Element) => items(card).flatMap(({ open }, index) => (open ? index + 1 : []));

/** The question's own control, which a reader clicks. */
const summary = (card: Element, number: number) => items(card)[number - 1]!.querySelector('summary')!;

/** What the page was told, one line an event. */
const told = (target: HTMLElement) => {
  const events = collect(target, 'interview-toggle');
  return () => events.map(({ questionId, index, open }) => `${questionId} ${index} ${open ? 'open' : 'closed'}`);
};

/** A long interview at the moment when it is first shown, with most of its questions still to come. */
async function mountLong(
  count: number,
  whenShown: (card: InterviewCard) => void,
  properties: Partial<InterviewCard> = {},
) {
  const card = create({ interview: interviewOf(count), ...properties });
  card.addEventListener('interview-load', () => whenShown(card), { once: true });
  place().append(card);
  await next(card, 'interview-load');
  return card;
}

describe('answers at the start', () => {
  it('are all closed by default', async () => {
    expect(openOnes(await mount({ interview: interviewOf(4) }))).to.deep.equal([]);
  });

  it('show the first one with open="first"', async () => {
    expect(openOnes(await mount({ interview: interviewOf(4), open: 'first' }))).to.deep.equal([1]);
  });

  it('are all open with open="all"', async () => {
    expect(openOnes(await mount({ interview: interviewOf(4), open: 'all' }))).to.deep.equal([1, 2, 3, 4]);
  });

  it('are open or closed by the attribute as well as by the property', async () => {
    const card = await mountHtml(
      `<interview-card open="first"><script type="application/json">${JSON.stringify(interviewOf(3))}</script></interview-card>`,
    );
    expect(openOnes(card)).to.deep.equal([1]);
  });

  it('show only the first one with both exclusive and open="all"', async () => {
    expect(openOnes(await mount({ interview: interviewOf(4), open: 'all', exclusive: true }))).to.deep.equal([1]);
  });

  it('fire no events', async () => {
    const where = place();
    const events = collect(where, 'interview-toggle');
    await mount({ interview: interviewOf(4), open: 'all' }, where);
    await painted();
    expect(events).to.deep.equal([]);
  });
});

describe('an answer', () => {
  it('is a native details element with the question as a heading in its summary', async () => {
    const card = await mount({ interview: interviewOf(2) });
    for (const [index, item] of items(card).entries()) {
      expect(item).to.be.instanceOf(HTMLDetailsElement);
      expect(item.firstElementChild!.localName).to.equal('summary');
      expect(item.querySelectorAll('summary > h3')).to.have.lengthOf(1);
      expect(item.querySelector('h3')!.textContent).to.equal(`Question ${index + 1}`);
    }
  });

  it('can be found with find-in-page while it is closed', async () => {
    const card = await mount({ interview: interviewOf(40) });
    for (const [index, item] of items(card).entries()) {
      const answer = item.querySelector('[part="answer"]')!;
      expect(answer.textContent).to.contain(`Answer ${index + 1}`);
      for (let each: Element | null = answer; each; each = each.parentElement) {
        expect(getComputedStyle(each).display, each.outerHTML.slice(0, 80)).not.to.equal('none');
        expect(each.hasAttribute('hidden')).to.equal(false);
      }
    }
  });

  it('opens and closes when its question is clicked, with one event each time', async () => {
    const where = place();
    const log = told(where);
    const card = await mount({ interview: interviewOf(3) }, where);
    summary(card, 2).click();
    await until(() => log().length === 1);
    expect(openOnes(card)).to.deep.equal([2]);
    summary(card, 2).click();
    await until(() => log().length === 2);
    expect(openOnes(card)).to.deep.equal([]);
    expect(log()).to.deep.equal(['q2 1 open', 'q2 1 closed']);
  });

  it('opens with the keyboard', async () => {
    const card = await mount({ interview: interviewOf(3) });
    for (const press of ['Enter', 'Space']) {
      const toggled = next(card, 'interview-toggle');
      summary(card, 1).focus();
      await sendKeys({ press });
      await toggled;
      expect(openOnes(card)).to.deep.equal(press === 'Enter' ? [1] : []);
    }
  });

  it('fires an event when the browser itself opens it, as for find-in-page', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const log = told(card);
    items(card)[2]!.setAttribute('open', '');
    await until(() => log().length === 1);
    expect(log()).to.deep.equal(['q3 2 open']);
  });

  it('does not render again when it opens: only its attribute changes, and the first time its link button is added', async () => {
    const card = await mount({ interview: interviewOf(30) });
    await painted();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(card.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    const item = items(card)[10]!;
    const answer = item.querySelector('[part="answer"]')!;
    const changes = async () => {
      await next(card, 'interview-toggle');
      await painted();
      return records.splice(0).map(({ type, target, attributeName, addedNodes, removedNodes }) => {
        const nodes = [...addedNodes].map((node) => (node as Element).part.value);
        const what = target === item ? 'item' : target === answer ? 'answer' : (target as Element).outerHTML;
        return `${type} ${what}: ${attributeName ?? nodes.join()}${removedNodes.length ? ` -${removedNodes.length}` : ''}`;
      });
    };
    summary(card, 11).click();
    expect((await changes()).sort()).to.deep.equal(['attributes item: open', 'childList answer: share']);
    summary(card, 11).click();
    expect(await changes()).to.deep.equal(['attributes item: open']);
    summary(card, 11).click();
    expect(await changes()).to.deep.equal(['attributes item: open']);
    observer.disconnect();
  });
});

describe('exclusive mode', () => {
  it('closes the open answer when another one opens, with events for both', async () => {
    const card = await mount({ interview: interviewOf(4), exclusive: true });
    const log = told(card);
    summary(card, 1).click();
    await until(() => log().length === 1);
    summary(card, 3).click();
    await until(() => log().length === 3);
    expect(openOnes(card)).to.deep.equal([3]);
    expect(log().sort()).to.deep.equal(['q1 0 closed', 'q1 0 open', 'q3 2 open']);
  });

  it('also applies to show() and expandAll()', async () => {
    const card = await mount({ interview: interviewOf(4), exclusive: true });
    card.show('q1');
    card.show('q4');
    expect(openOnes(card)).to.deep.equal([4]);
    card.expandAll();
    await painted();
    expect(openOnes(card)).to.have.lengthOf(1);
  });

  it('applies to the whole of a long interview', async () => {
    const card = await mount({ interview: interviewOf(300), exclusive: true });
    await allItems(card, 300);
    card.show('q2');
    card.show('q290');
    expect(openOnes(card)).to.deep.equal([290]);
  });

  it('does not affect other cards', async () => {
    const first = await mount({ interview: interviewOf(2), exclusive: true });
    const second = await mount({ interview: interviewOf(2), exclusive: true });
    first.show('q1');
    second.show('q2');
    await painted();
    expect([openOnes(first), openOnes(second)]).to.deep.equal([[1], [2]]);
  });

  it('has no button that opens all answers', async () => {
    expect(parts(await mount({ interview: interviewOf(4), exclusive: true }), 'expand-all')).to.deep.equal([]);
  });

  it('can be switched on and off', async () => {
    const card = await mount({ interview: interviewOf(4), open: 'all' });
    card.exclusive = true;
    await card.updateComplete;
    await painted();
    expect(openOnes(card)).to.have.lengthOf(1);
    card.exclusive = false;
    await card.updateComplete;
    card.show('q2');
    card.show('q3');
    expect(openOnes(card)).to.include.members([2, 3]);
  });

  it('is off by default', async () => {
    const card = await mount({ interview: interviewOf(4) });
    summary(card, 1).click();
    summary(card, 3).click();
    expect(openOnes(card)).to.deep.equal([1, 3]);
  });
});

describe('methods of the card', () => {
  it('open and close all answers, one event for each that changes', async () => {
    const card = await mount({ interview: interviewOf(3), open: 'first' });
    const log = told(card);
    card.expandAll();
    expect(openOnes(card)).to.deep.equal([1, 2, 3]);
    await until(() => log().length === 2);
    card.collapseAll();
    expect(openOnes(card)).to.deep.equal([]);
    await until(() => log().length === 5);
    await painted();
    expect(log()).to.deep.equal(['q2 1 open', 'q3 2 open', 'q1 0 closed', 'q2 1 closed', 'q3 2 closed']);
  });

  it('open and close one answer by the id of its question', async () => {
    const card = await mount({
      interview: { title: 'T', questions: [{ id: 'سياق', question: 'Q', answer: 'A' }, ...interviewOf(2).questions] },
    });
    const log = told(card);
    card.show('سياق');
    card.show('q3');
    expect(openOnes(card)).to.deep.equal([1, 3]);
    card.hide('سياق');
    expect(openOnes(card)).to.deep.equal([3]);
    await until(() => log().length > 0);
    await painted();
    expect(log(), 'opened and closed at once is no change').to.deep.equal(['q3 2 open']);
  });

  it('do nothing if nothing changes', async () => {
    const card = await mount({ interview: interviewOf(3), open: 'all' });
    const events = collect(card, 'interview-toggle');
    card.show('q1');
    card.expandAll();
    await painted();
    expect(events).to.deep.equal([]);
  });

  it('ignore the ids of unknown questions', async () => {
    const card = await mount({ interview: interviewOf(3) });
    for (const id of ['q4', '', '__proto__', 'constructor', 'questions']) {
      card.show(id);
      card.hide(id);
    }
    expect(openOnes(card)).to.deep.equal([]);
  });

  it('do nothing before there is an interview', () => {
    const card = create();
    card.expandAll();
    card.collapseAll();
    card.show('q1');
    card.hide('q1');
    place().append(card);
    card.show('q1');
    card.scrollToTop();
  });
});

describe('the button that opens all answers', () => {
  it('opens all, then closes all, with a matching label', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const button = part(card, 'expand-all');
    expect(button.textContent).to.equal(en.strings.expandAll);
    button.click();
    await until(() => button.textContent === en.strings.collapseAll);
    expect(openOnes(card)).to.deep.equal([1, 2, 3]);
    button.click();
    await until(() => button.textContent === en.strings.expandAll);
    expect(openOnes(card)).to.deep.equal([]);
    expect(part(card, 'expand-all')).to.equal(button);
  });

  it('offers to close them as soon as a reader has opened the last one', async () => {
    const card = await mount({ interview: interviewOf(2) });
    summary(card, 1).click();
    await next(card, 'interview-toggle');
    await card.updateComplete;
    expect(part(card, 'expand-all').textContent).to.equal(en.strings.expandAll);
    summary(card, 2).click();
    await until(() => part(card, 'expand-all').textContent === en.strings.collapseAll);
    summary(card, 1).click();
    await until(() => part(card, 'expand-all').textContent === en.strings.expandAll);
  });

  it('offers to close them if all are open at the start', async () => {
    for (const count of [3, 300]) {
      const card = await mount({ interview: interviewOf(count), open: 'all' });
      await allItems(card, count);
      await until(() => part(card, 'expand-all').textContent === en.strings.collapseAll, `with ${count} questions`);
      part(card, 'expand-all').click();
      await until(() => openOnes(card).length === 0);
    }
  });

  it('does not exist for a single question', async () => {
    expect(parts(await mount({ interview: interviewOf(1) }), 'expand-all')).to.deep.equal([]);
  });

  it('applies to all questions while a long interview is still being rendered', async () => {
    const card = await mountLong(1000, (shown) => {
      expect(items(shown).length, 'some are still to come').to.be.below(1000);
      part(shown, 'expand-all').click();
    });
    await allItems(card, 1000);
    expect(openOnes(card)).to.have.lengthOf(1000);
    await until(() => part(card, 'expand-all').textContent === en.strings.collapseAll);
    card.collapseAll();
    await until(() => part(card, 'expand-all').textContent === en.strings.expandAll);
  });
});

describe('a long interview', () => {
  it('is rendered in slices, completely and in order', async () => {
    let atFirst = 0;
    const card = await mountLong(1000, (shown) => (atFirst = items(shown).length));
    expect(atFirst).to.be.within(1, 999);
    const all = await allItems(card, 1000);
    expect(all.map((item) => item.querySelector('h3')!.textContent)).to.deep.equal(
      Array.from({ length: 1000 }, (_, index) => `Question ${index + 1}`),
    );
  });

  it('opens a question by show() before it is rendered', async () => {
    const card = await mountLong(1000, (shown) => {
      expect(items(shown).length).to.be.below(900);
      shown.show('q900');
      expect(items(shown)[899]?.open).to.equal(true);
    });
    await allItems(card, 1000);
    expect(openOnes(card)).to.deep.equal([900]);
  });

  it('is completely open at the start with open="all"', async () => {
    const card = await mount({ interview: interviewOf(500), open: 'all' });
    const all = await allItems(card, 500);
    expect(all.every(({ open }) => open)).to.equal(true);
  });

  it('is replaced by the next interview at once', async () => {
    const card = await mountLong(3000, (shown) => (shown.interview = interviewOf(2, { title: 'Next' })));
    await until(() => part(card, 'title').textContent === 'Next');
    await painted();
    expect(items(card)).to.have.lengthOf(2);
  });

  it('has the answers of every question that is opened while it is still being rendered', async () => {
    const card = await mountLong(1000, (shown) => summary(shown, 3).click());
    await allItems(card, 1000);
    expect(openOnes(card)).to.deep.equal([3]);
  });

  it('has the same height before and after its far questions are laid out, so that the scroll bar does not jump', async () => {
    const card = await mount({ interview: await demo('long.ar') });
    await allItems(card, 64);
    const list = part(card, 'questions');
    await until(() => list.style.getPropertyValue('--_item'), 'what a question takes is measured');
    await painted();
    const before = list.offsetHeight;
    for (const item of items(card)) {
      item.scrollIntoView();
      await painted();
    }
    expect(before).to.be.closeTo(list.offsetHeight, list.offsetHeight / 10);
  });
});

describe('content of the page after an answer', () => {
  const follows = (card: Element, content: Element, number: number) => {
    const slot = content.assignedSlot;
    expect(slot, `${content.slot} has a place`).not.to.equal(null);
    const before = slot!.compareDocumentPosition(items(card)[number - 1]!) & Node.DOCUMENT_POSITION_PRECEDING;
    const after = items(card)[number];
    expect(before, 'after its question').to.be.above(0);
    if (after)
      expect(
        slot!.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING,
        'before the next question',
      ).to.be.above(0);
    // Firefox rounds far down a page.
    expect(content.getBoundingClientRect().top).to.be.above(
      items(card)[number - 1]!.getBoundingClientRect().bottom - 0.1,
    );
  };

  const content = (name: string) =>
    Object.assign(document.createElement('aside'), { slot: name, textContent: 'Newsletter' });

  it('is shown from the start', async () => {
    const card = create({ interview: interviewOf(3) });
    const [first, last] = [content('after-q1'), content('after-q3')];
    card.append(first, last);
    place().append(card);
    await settled(card);
    follows(card, first, 1);
    follows(card, last, 3);
  });

  it('can be added later, more than one for a question', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const added = [content('after-q2'), content('after-q2')];
    for (const each of added) {
      card.append(each);
      await until(() => each.assignedSlot);
      follows(card, each, 2);
    }
    expect(added[0]!.assignedSlot).to.equal(added[1]!.assignedSlot);
    expect([...card.shadowRoot!.querySelectorAll('slot')].filter(({ name }) => name === 'after-q2')).to.have.lengthOf(
      1,
    );
  });

  it('is shown with its question if that is rendered late', async () => {
    const late = content('after-q990');
    const card = create({ interview: interviewOf(1000) });
    card.append(late);
    place().append(card);
    await allItems(card, 1000);
    await until(() => late.assignedSlot);
    follows(card, late, 990);
  });

  it('is not looked for again with each group of a long interview', async () => {
    let reads = 0;
    const card = create({ interview: interviewOf(2000) });
    for (let index = 0; index < 40; index++) {
      const aside = content(`after-nothing-${index}`);
      Object.defineProperty(aside, 'slot', {
        get() {
          reads += 1;
          return aside.getAttribute('slot');
        },
      });
      card.append(aside);
    }
    place().append(card);
    await allItems(card, 2000);
    // Once when it is connected, when its children come, and when its questions do.
    expect(reads).to.be.at.most(3 * 40);
    expect(card.shadowRoot!.querySelector('slot[name^=after-]')).to.equal(null);
  });

  it('may get its slot later', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const aside = content('');
    card.append(aside);
    await painted();
    aside.slot = 'after-q2';
    await until(() => aside.assignedSlot);
    follows(card, aside, 2);
  });

  it('may follow hundreds of questions', async () => {
    const card = create({ interview: interviewOf(1000) });
    card.append(...Array.from({ length: 300 }, (_, index) => content(`after-q${3 * (index + 1)}`)));
    place().append(card);
    await allItems(card, 1000);
    expect([...card.children].filter(({ assignedSlot }) => !assignedSlot)).to.deep.equal([]);
    follows(card, card.children[299]!, 900);
  });

  it('stays with its question in the next interview', async () => {
    const card = await mount({ interview: interviewOf(2) });
    const aside = content('after-q2');
    card.append(aside);
    await until(() => aside.assignedSlot);
    card.interview = interviewOf(4);
    await next(card, 'interview-load');
    await until(() => aside.assignedSlot);
    follows(card, aside, 2);
  });

  it('is not shown if there is no such question', async () => {
    const card = await mount({ interview: interviewOf(3) });
    const added = ['after-q4', 'after-', 'after'].map(content);
    card.append(...added);
    await painted();
    expect(added.map(({ assignedSlot }) => assignedSlot)).to.deep.equal([null, null, null]);
  });

  it('creates no slot if there is nothing to show', async () => {
    const card = await mount({ interview: interviewOf(3) });
    expect(
      [...card.shadowRoot!.querySelectorAll('slot')].filter(({ name }) => name.startsWith('after-')),
    ).to.deep.equal([]);
  });
});
