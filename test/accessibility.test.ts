import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';
import { ar } from '../src/locales/ar.js';
import { axeProblems } from './axe.js';
import { contrast, contrastOutside } from './colors.js';
import { layOutAll } from './geometry.js';
import {
  consoleErrors,
  create,
  demoUrl,
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
import { browserProtocol, engine, skip } from './runner/environment.js';

/** An interview that has everything that can be read or used. */
const full: InterviewInput = {
  lang: 'ar-MA',
  section: 'تقارير',
  title: 'حوار في كل شيء',
  summary: 'ملخص قصير.',
  published: '2018-03-01',
  updated: '2018-03-02',
  source: { name: 'The Review', url: 'https://example.org/source' },
  image: { src: '/demo/media/library.svg', alt: 'مكتبة', width: 1200, height: 630, caption: 'صورة.', credit: 'مصور' },
  media: { type: 'audio', src: '/demo/media/tone.wav' },
  interviewees: [
    {
      id: 'widad',
      name: 'وداد',
      role: 'أمينة مكتبة',
      url: 'https://example.org/widad',
      image: { src: '/demo/media/portrait-widad.svg' },
    },
    { id: 'john', name: 'John Smith', role: 'Director' },
  ],
  interviewers: [
    { id: 'ali', name: 'علي', url: 'https://example.org/ali' },
    { id: 'sara', name: 'سارة' },
  ],
  questions: [
    {
      id: 'first',
      question: 'السؤال الأول؟',
      by: 'ali',
      answer: [
        { text: 'جواب.', by: 'widad' },
        { text: 'ثم ماذا؟', by: 'sara' },
        { text: 'جواب آخر.', by: 'john' },
      ],
    },
    {
      id: 'rich',
      question: 'السؤال الثاني؟',
      answer: [
        {
          html: '<p>نص <a href="https://example.org/rich">فيه رابط</a> و<em>تأكيد</em>.</p><ul><li>واحد</li></ul><h4>عنوان</h4><blockquote>قول</blockquote><table><tr><th>أ</th><td>ب</td></tr></table><pre>رمز</pre>',
        },
      ],
    },
    {
      id: 'image',
      question: 'السؤال الثالث؟',
      answer: [{ image: { src: '/demo/media/malqaf.svg', alt: 'ملقف', width: 400, height: 300, caption: 'ملقف.' } }],
    },
  ],
  corrections: [{ date: '2018-03-04', text: 'تصويب.', question: 'first' }],
};

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** A place whose page is dark or light. */
const scheme = (colorScheme: 'light' | 'dark') =>
  Object.assign(place(), {
    style: `color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#000' : '#fff'}`,
  });

/** A card that is still loading, or that cannot load. */
async function mountWithout(kind: 'loading' | 'error', where = place(), fallback = '') {
  consoleErrors();
  const card = create({ src: kind === 'loading' ? '/responses/never' : '/responses/status/404' });
  card.innerHTML = fallback;
  where.append(card);
  await until(() => card.shadowRoot?.querySelector(kind === 'loading' ? '[role="status"]' : '[part="error"]'));
  return card;
}

/** All that takes focus by the keyboard and is visible, in document order. */
const focusables = (card: InterviewCard) =>
  [...card.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, summary, audio, video, [tabindex="0"]')].filter(
    (each) => each.getClientRects().length && !each.closest('details:not([open]) > :not(summary)'),
  );

/** Every state that readers meet, by name. */
const states: Record<string, (where: HTMLElement) => Promise<InterviewCard>> = {
  closed: (where) => mount({ interview: full }, where),
  open: (where) => mount({ interview: full, open: 'all' }, where),
  exclusive: (where) => mount({ interview: full, open: 'first', exclusive: true }, where),
  'with one question': (where) => mount({ interview: interviewOf(1) }, where),
  'with an error': (where) => mountWithout('error', where),
  'with an error and fallback content': (where) => mountWithout('error', where, '<p>Read it <a href="#">here</a>.</p>'),
  loading: (where) => mountWithout('loading', where),
  'loading over fallback content': (where) => mountWithout('loading', where, '<p>Read it <a href="#">here</a>.</p>'),
  'with its way back to the top': async (where) => {
    const card = await mount({ interview: full, open: 'all' }, where);
    part(card, 'back-to-top').hidden = false;
    return card;
  },
};

describe('axe finds no violations', () => {
  for (const [state, mountIn] of Object.entries(states)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`in a card ${state}, ${colorScheme}`, async () => {
        const where = scheme(colorScheme);
        await mountIn(where);
        await painted();
        // What is around the card is only this test's.
        expect(
          await axeProblems(where, { without: ['region', 'page-has-heading-one', 'landmark-one-main'] }),
        ).to.deep.equal([]);
      });
    }
  }

  it('except in markup that is wrong on purpose, so the suite can fail', async () => {
    const card = await mount({ interview: full });
    part(card, 'title').style.color = '#eee';
    part(card, 'expand-all').textContent = '';
    const problems = (await axeProblems(card)).map((line) => line.split(':')[0]);
    expect(problems).to.include.members(['color-contrast', 'button-name']);
  });
});

describe('headings', () => {
  const outline = (card: InterviewCard) => [...card.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')];

  for (const name of ['bensami.ar', 'long.ar', 'lighthouse.en', 'round-table.fr', 'audio.en']) {
    for (const headingLevel of [1, 2, 3]) {
      it(`skip no level from the title on: ${name} from level ${headingLevel}`, async () => {
        const card = await mount({ src: demoUrl(name), headingLevel });
        const headings = outline(card);
        const levels = headings.map(({ localName }) => Number(localName[1]));
        expect(headings[0]).to.equal(part(card, 'title'));
        expect(levels[0]).to.equal(headingLevel);
        levels.forEach(
          (level, index) =>
            index && expect(level, text(headings[index]!)).to.be.within(headingLevel + 1, levels[index - 1]! + 1),
        );
        expect(parts(card, 'question-text').every((each) => headings.includes(each))).to.equal(true);
        expect(parts(card, 'question-text')).to.have.lengthOf(items(card).length);
      });
    }
  }
});

describe('the accessibility tree', () => {
  interface Node {
    readonly nodeId: string;
    readonly ignored: boolean;
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
    readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
    readonly parentId?: string;
  }

  /** What a screen reader is told: roles, names and states, in reading order. */
  async function tree(): Promise<string[]> {
    const { nodes } = (await browserProtocol('Accessibility.getFullAXTree')) as { nodes: Node[] };
    const ids = new Map(nodes.map((node) => [node.nodeId, node]));
    const children = new Map<string, string[]>();
    for (const { nodeId, parentId = '' } of nodes) children.set(parentId, [...(children.get(parentId) ?? []), nodeId]);
    const lines: string[] = [];
    const visit = (id: string) => {
      const { ignored, role, name, properties = [] } = ids.get(id)!;
      const told = ['level', 'expanded', 'busy', 'live', 'checked', 'pressed'].flatMap((key) => {
        const value = properties.find((each) => each.name === key)?.value.value;
        return value === undefined ? [] : [`${key}=${JSON.stringify(value).replaceAll('"', '')}`];
      });
      if (!ignored && !['InlineTextBox', 'none', 'generic'].includes(role!.value))
        lines.push([role!.value, JSON.stringify(name?.value ?? ''), ...told].join(' '));
      children.get(id)?.forEach(visit);
    };
    children.get('')?.forEach(visit);
    return lines;
  }

  before(function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver reports the accessibility tree");
  });

  const find = async (start: string) => (await tree()).filter((line) => line.startsWith(start));

  it('has the card as an article named by its title', async () => {
    await mount({ interview: full });
    expect(await find('article')).to.deep.equal([`article "${full.title}"`]);
    expect(await find('heading')).to.include(`heading "${full.title}" level=2`);
  });

  it('has each question as a control with its number, a heading in it, and whether it is open', async () => {
    const card = await mount({ interview: interviewOf(2, { lang: 'ar-MA' }) });
    expect(await find('DisclosureTriangle')).to.deep.equal([
      'DisclosureTriangle "1 Question 1" expanded=false',
      'DisclosureTriangle "2 Question 2" expanded=false',
    ]);
    expect(await find('heading')).to.deep.equal([
      'heading "T" level=2',
      'heading "Question 1" level=3',
      'heading "Question 2" level=3',
    ]);
    card.show('q2');
    await next(card, 'interview-toggle');
    expect(await find('DisclosureTriangle')).to.deep.equal([
      'DisclosureTriangle "1 Question 1" expanded=false',
      'DisclosureTriangle "2 Question 2" expanded=true',
    ]);
  });

  it('has an answer, and the button for its link, only while it is open', async () => {
    const card = await mount({ interview: interviewOf(1, { lang: 'ar-MA' }) });
    expect((await tree()).join('\n')).not.to.contain('Answer 1');
    card.show('q1');
    await next(card, 'interview-toggle');
    const open = await tree();
    expect(open).to.include('StaticText "Answer 1"');
    expect(open).to.include(`button "${ar.strings.copyLink}"`);
    card.hide('q1');
    await next(card, 'interview-toggle');
    expect((await tree()).join('\n')).not.to.contain('Answer 1');
  });

  it('has buttons, links, images, regions and recordings by their names', async () => {
    const card = await mount({ interview: full, open: 'all' });
    await painted();
    part(card, 'back-to-top').hidden = false;
    const lines = await tree();
    for (const line of [
      `button "${ar.strings.collapseAll}"`,
      `button "${ar.strings.backToTop}"`,
      'link "وداد"',
      'link "The Review"',
      'link "فيه رابط"',
      'link "السؤال الأول؟"',
      'image "مكتبة"',
      'image "ملقف"',
      `Audio "${full.title}"`,
      `region "${ar.strings.corrections}"`,
      `heading "${ar.strings.corrections}" level=3`,
    ]) {
      expect(lines, line).to.include(line);
    }
    // A portrait beside its name is not read a second time, nor is the sign beside a question.
    expect(lines.filter((line) => line.startsWith('image'))).to.have.lengthOf(2);
  });

  it('has no landmarks that belong to a whole page', async () => {
    await mount({ interview: full });
    const lines = await tree();
    expect(lines.filter((line) => /^(banner|contentinfo|main|complementary|navigation)/.test(line))).to.deep.equal([]);
  });

  it('announces loading and failure', async () => {
    await mountWithout('loading', Object.assign(place(), { lang: 'ar' }));
    const loading = await tree();
    expect(loading.some((line) => line.startsWith('status') && line.includes('live=polite'))).to.equal(true);
    expect(loading).to.include(`StaticText "${ar.strings.loading}"`);
    await mountWithout('error', Object.assign(place(), { lang: 'ar' }));
    const failed = await tree();
    expect(failed.some((line) => line.startsWith('alert') && line.includes('live=assertive'))).to.equal(true);
    expect(failed).to.include(`StaticText "${ar.strings.error}"`);
    expect(failed).to.include(`button "${ar.strings.retry}"`);
  });
});

describe('roles and names in every engine', () => {
  it('come from native elements, and every control has its own label', async () => {
    const card = await mount({ interview: full, open: 'all' });
    for (const control of focusables(card)) {
      expect(['a', 'button', 'summary', 'audio', 'video']).to.include(control.localName);
      expect(control.hasAttribute('role')).to.equal(false);
      expect(text(control) || control.getAttribute('aria-label'), control.outerHTML).to.be.a('string').that.is.not
        .empty;
    }
    for (const image of card.shadowRoot!.querySelectorAll('img')) expect(image.hasAttribute('alt')).to.equal(true);
    expect(parts(card, 'marker').every((each) => each.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('refer only to existing elements', async () => {
    for (const mountIn of Object.values(states)) {
      const { shadowRoot: root } = await mountIn(place());
      const ids = [...root!.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const each of root!.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]')) {
        for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
          for (const id of each.getAttribute(name)?.split(' ') ?? []) expect(ids).to.include(id);
        }
      }
    }
  });

  it('have the language and direction of the interview', async () => {
    const root = part(await mount({ interview: full }), 'card');
    expect([root.lang, root.dir]).to.deep.equal(['ar-MA', 'rtl']);
  });
});

describe('the keyboard alone', () => {
  /** The way back to the top comes and goes with the place that the window has come to. */
  const isNotTop = (element: HTMLElement) => element.part.value !== 'back-to-top';
  const expected = (card: InterviewCard) => focusables(card).filter(isNotTop).map(text);

  /** What Tab goes through, from before the card to after it. */
  async function walk(card: InterviewCard, backwards = false) {
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    card.before(before);
    card.after(after);
    (backwards ? after : before).focus();
    const seen: HTMLElement[] = [];
    if (backwards) await sendKeys({ down: 'Shift' });
    for (;;) {
      await sendKeys({ press: 'Tab' });
      const element = focused() as HTMLElement;
      if (element === before || element === after || seen.length > 50) break;
      // A player's own controls are the browser's.
      if (element !== seen.at(-1)) seen.push(element);
    }
    if (backwards) await sendKeys({ up: 'Shift' });
    before.remove();
    after.remove();
    return seen.filter(isNotTop);
  }

  // The number of stops within a player differs between engines.
  const silent: InterviewInput = { ...full, media: null };

  it('reaches every control in reading order, and those of an answer once it is open', async () => {
    const card = await mount({ interview: silent });
    const closed = await walk(card);
    expect(closed.map(text)).to.deep.equal(expected(card));
    expect(closed.filter((each) => each.localName === 'summary')).to.have.lengthOf(3);
    card.expandAll();
    await painted();
    const open = await walk(card);
    expect(open.map(text)).to.deep.equal(expected(card));
    expect(open.length).to.be.at.least(closed.length + 4);
  });

  it('goes back through the same controls', async () => {
    const card = await mount({ interview: silent, open: 'all' });
    expect((await walk(card, true)).map(text)).to.deep.equal(expected(card).reverse());
  });

  it('opens and closes answers, one and all', async () => {
    const card = await mount({ interview: silent });
    const open = () => items(card).map((item) => item.open);
    for (const press of ['Enter', 'Space']) {
      items(card)[1]!.querySelector('summary')!.focus();
      const toggled = next(card, 'interview-toggle');
      await sendKeys({ press });
      await toggled;
      expect(open()).to.deep.equal([false, press === 'Enter', false]);
    }
    part(card, 'expand-all').focus();
    await sendKeys({ press: 'Space' });
    await until(() => open().every(Boolean));
    await until(() => part(card, 'expand-all').textContent === ar.strings.collapseAll);
    expect(focused(), 'stays where the reader is').to.equal(part(card, 'expand-all'));
    await sendKeys({ press: 'Enter' });
    await until(() => !open().some(Boolean));
  });

  it('retries loading, and focus is then on the title', async () => {
    consoleErrors();
    const card = await mount({ src: '/responses/status/404' });
    part(card, 'retry').focus();
    card.src = '/responses/real';
    await until(() => parts(card, 'title').length);
    const failing = await mount({ src: '/responses/status/404' });
    part(failing, 'retry').focus();
    const failed = next(failing, 'interview-error');
    await sendKeys({ press: 'Enter' });
    await failed;
    await until(() => focused() === part(failing, 'retry'));
  });

  it('is never trapped: only a player has more than one stop', async () => {
    const seen = await walk(await mount({ interview: full, open: 'all' }));
    const isPlayer = (element: Element | undefined) => element?.matches('audio, video') === true;
    expect(seen.some(isPlayer)).to.equal(true);
    // A player that makes its controls anew, when its recording has failed, lets focus fall to the page in between.
    const others = seen.filter(
      (each, index) => !isPlayer(each) && !(each === document.body && isPlayer(seen[index - 1])),
    );
    expect(others.length).to.be.above(10);
    expect(new Set(others).size).to.equal(others.length);
  });

  /** Fails unless the control in focus has a ring that stands out, and that nothing around it cuts off. */
  function expectRing(control: HTMLElement, what: string) {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(control);
    expect(control.matches(':focus-visible'), what).to.equal(true);
    expect(outlineStyle, what).not.to.equal('none');
    expect(parseFloat(outlineWidth), what).to.be.at.least(2);
    expect(contrastOutside(control, outlineColor), what).to.be.at.least(3);
    const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    for (let around = control.parentElement; around; around = around.parentElement) {
      const { overflowX, contain, contentVisibility } = getComputedStyle(around);
      if (overflowX === 'visible' && !/paint|strict|content/.test(contain) && contentVisibility === 'visible') continue;
      const { left, right, top, bottom } = around.getBoundingClientRect();
      for (const ring of control.getClientRects()) {
        const room = Math.min(ring.left - left, right - ring.right, ring.top - top, bottom - ring.bottom);
        expect(room, `${what} within ${around.localName} ${around.className}`).to.be.at.least(reach - 0.5);
      }
    }
  }

  it('shows a focus ring around every control, with enough contrast and not clipped', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const interview of [
        silent,
        {
          ...silent,
          questions: Array.from({ length: 9 }, () => silent.questions.map(({ id: _, ...rest }) => rest)).flat(),
        },
      ]) {
        const card = await mount({ interview, open: 'all' }, scheme(colorScheme));
        const before = document.createElement('button');
        card.before(before);
        before.focus();
        // A key, so that the browser knows that it is a keyboard that moves focus.
        await sendKeys({ press: 'Tab' });
        const controls = focusables(card);
        expect(controls.length).to.be.above(10);
        for (const control of [...controls, part(card, 'title')]) {
          control.focus();
          expectRing(control, `${control.localName} ${text(control).slice(0, 30)} ${colorScheme}`);
        }
        scrollTo({ top: scrollY + items(card)[0]!.getBoundingClientRect().top, behavior: 'instant' });
        await until(() => !part(card, 'back-to-top').hidden);
        part(card, 'back-to-top').focus();
        expectRing(part(card, 'back-to-top'), 'back to the top');
        card.remove();
      }
    }
  });
});

describe('targets', () => {
  for (const width of [320, 800]) {
    it(`are large enough, ${width} pixels wide: 24 pixels all of them and 44 the main ones`, async () => {
      for (const mountIn of Object.values(states)) {
        const where = place();
        where.style.inlineSize = `${width}px`;
        const card = layOutAll(await mountIn(where));
        for (const control of focusables(card)) {
          const size = control.matches('summary, button') ? 44 : 24;
          // A link within a line may be narrow where its word is.
          const rects = [...control.getClientRects()];
          const what = `${control.localName} ${text(control).slice(0, 30)}`;
          expect(Math.min(...rects.map(({ height }) => height)), what).to.be.at.least(size - 0.01);
          expect(Math.max(...rects.map((rect) => rect.width)), what).to.be.at.least(size === 44 ? 44 : 20);
        }
      }
    });
  }

  it('accept a click anywhere in the line of the question', async () => {
    const card = await mount({ interview: interviewOf(2, { lang: 'ar' }) });
    const { left, right, top, bottom } = part(card, 'question').getBoundingClientRect();
    for (const x of [left + 3, (left + right) / 2, right - 3]) {
      const hit = card.shadowRoot!.elementFromPoint(x, (top + bottom) / 2);
      expect(hit?.closest('summary')).to.equal(part(card, 'question'));
    }
  });
});

/** Every element that has text of its own on show. */
const texts = (card: InterviewCard) =>
  [...card.shadowRoot!.querySelectorAll('*')].filter(
    (element) =>
      !element.matches('style, .unseen, option, track') &&
      element.getClientRects().length &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()),
  );

describe('text', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has enough contrast with its background, ${colorScheme}`, async () => {
      let count = 0;
      for (const [state, mountIn] of Object.entries(states)) {
        const card = layOutAll(await mountIn(scheme(colorScheme)));
        for (const element of texts(card)) {
          count++;
          // The button back to the top shows an arrow; its words are for those who do not see it.
          expect(
            contrast(element, getComputedStyle(element).color),
            `${state}: ${element.localName} ${element.part.value} ${text(element).slice(0, 30)}`,
          ).to.be.at.least(4.5);
        }
      }
      expect(count).to.be.above(100);
    });

    it(`and outlines of controls have enough contrast, ${colorScheme}`, async () => {
      const card = await mount({ interview: full, open: 'all' }, scheme(colorScheme));
      const marker = part(card, 'marker');
      expect(contrastOutside(marker, getComputedStyle(marker).borderBottomColor)).to.be.at.least(3);
    });
  }

  it('is never smaller than 14 pixels, and the answers never smaller than 16', async () => {
    for (const size of ['16px', '10px']) {
      const card = await mount(
        { interview: full, open: 'all' },
        Object.assign(place(), { style: `font-size: ${size}` }),
      );
      for (const element of texts(card))
        expect(parseFloat(getComputedStyle(element).fontSize), element.outerHTML.slice(0, 60)).to.be.at.least(14);
      for (const each of parts(card, 'passage')) expect(parseFloat(getComputedStyle(each).fontSize)).to.be.at.least(16);
    }
  });

  it('grows with the reader’s font size', async () => {
    const card = await mount({ interview: full, open: 'all' }, Object.assign(place(), { style: 'font-size: 200%' }));
    for (const each of parts(card, 'passage')) expect(parseFloat(getComputedStyle(each).fontSize)).to.be.at.least(32);
  });
});

/** Nothing of a card leaves its box sideways, and nothing that is clipped hides words. */
function expectWhole(card: InterviewCard) {
  const { left, right } = part(card, 'card').getBoundingClientRect();
  for (const element of card.shadowRoot!.querySelectorAll('*')) {
    if (!element.getClientRects().length || element.matches('.unseen, [part="back-to-top"]')) continue;
    // A table may be wider than a phone: then it scrolls, and only it.
    if (element.closest('[part="passage"] table')) continue;
    const box = element.getBoundingClientRect();
    const what = `${element.localName} ${element.part.value} ${text(element).slice(0, 30)}`;
    expect(box.left, what).to.be.at.least(left - 1);
    expect(box.right, what).to.be.at.most(right + 1);
    if (getComputedStyle(element).overflowX !== 'hidden') continue;
    expect(element.scrollWidth, what).to.be.at.most(element.clientWidth + 1);
    expect(element.scrollHeight, what).to.be.at.most(element.clientHeight + 1);
  }
}

const narrow = () => Object.assign(place(), { style: 'inline-size: 320px; overflow: auto' });

const long = 'طويل'.repeat(40);

const unbroken: InterviewInput = {
  lang: 'ar',
  section: long,
  title: `حوار ${long}`,
  summary: `https://example.org/${'a'.repeat(200)}`,
  source: { name: 'N'.repeat(200), url: 'https://example.org/' },
  interviewees: [{ id: 'a', name: 'W'.repeat(120), role: long, image: { src: '/demo/media/portrait-widad.svg' } }],
  interviewers: [
    { id: 'b', name: 'W'.repeat(120) },
    { id: 'c', name: long },
  ],
  image: { src: '/demo/media/library.svg', alt: '', width: 4000, height: 300, caption: long, credit: 'x'.repeat(200) },
  questions: [
    { id: 'q', question: 'Q'.repeat(200), by: 'b', answer: [long, 'A'.repeat(300), { text: 'F', by: 'c' }] },
    {
      question: '؟',
      answer: [
        {
          html: `<p>${'r'.repeat(300)}</p><pre>${'p '.repeat(300)}</pre><table><tr>${'<td>cell</td>'.repeat(30)}</tr></table><ul><li><ul><li><ul><li>${'l'.repeat(100)}</li></ul></li></ul></li></ul><img src="/demo/media/library.svg" width="2000" height="90" alt=""><blockquote><blockquote>${'b'.repeat(100)}</blockquote></blockquote>`,
        },
      ],
    },
  ],
  corrections: [{ date: '2018-03-04', text: 'C'.repeat(200), question: 'q' }],
};

describe('a narrow screen, or one at 400%', () => {
  for (const lang of ['ar', 'en']) {
    it(`needs no sideways scrolling, whatever is in the interview: ${lang}`, async () => {
      const where = narrow();
      const card = layOutAll(await mount({ interview: { ...unbroken, lang }, open: 'all' }, where));
      part(card, 'back-to-top').hidden = false;
      await painted();
      expect(where.scrollWidth).to.equal(where.clientWidth);
      expectWhole(card);
    });
  }

  it('shows every state without clipping', async () => {
    for (const [state, mountIn] of Object.entries(states)) {
      const where = narrow();
      const card = layOutAll(await mountIn(where));
      expect(where.scrollWidth, state).to.equal(where.clientWidth);
      expectWhole(card);
    }
  });
});

describe('wider text spacing set by readers', () => {
  it('hides nothing and needs no sideways scrolling', async () => {
    for (const [state, mountIn] of Object.entries(states)) {
      const where = narrow();
      const card = layOutAll(await mountIn(where));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      card.shadowRoot!.adoptedStyleSheets.push(sheet);
      expect(where.scrollWidth, state).to.equal(where.clientWidth);
      expectWhole(card);
      const boxes = items(card).map((item) => item.getBoundingClientRect());
      boxes.forEach(
        (box, index) => index && expect(box.top, 'below the one before').to.be.at.least(boxes[index - 1]!.bottom - 1),
      );
    }
  });
});

describe('motion', () => {
  const animations = () => document.getAnimations().length;

  it('does not occur in the card', async () => {
    const card = await mount({ interview: full });
    expect(animations()).to.equal(0);
    items(card)[0]!.querySelector('summary')!.click();
    expect(animations()).to.equal(0);
    await next(card, 'interview-toggle');
    expect(animations()).to.equal(0);
    card.collapseAll();
    await painted();
    expect(animations()).to.equal(0);
    // Nor does any of it wait for a pointer.
    for (const element of card.shadowRoot!.querySelectorAll('*')) {
      for (const pseudo of [null, '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        expect([transitionDuration, animationName], element.localName).to.deep.equal(['0s', 'none']);
      }
    }
    await mountWithout('loading');
    await painted();
    expect(animations()).to.equal(0);
  });

  it('is not used for scrolling to the top for readers who prefer reduced motion', async function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver can ask for reduced motion");
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    const where = place('<div style="height: 2000px"></div><div></div><div style="height: 2000px"></div>');
    const card = await mount({ interview: interviewOf(40) }, where.children[1]);
    items(card)[20]!.scrollIntoView({ behavior: 'instant' });
    card.scrollToTop();
    expect(Math.abs(part(card, 'header').getBoundingClientRect().top), 'at once').to.be.below(50);
    expect(animations()).to.equal(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
    scrollTo({ top: 0, behavior: 'instant' });
  });
});

describe('forced colors and contrast preferences', () => {
  before(function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver can force colors");
  });

  const emulate = (name?: string, value?: string, colorScheme = 'light') =>
    browserProtocol('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: colorScheme }, ...(name ? [{ name, value }] : [])],
    });

  afterEach(async () => {
    if (engine === 'chromium') await emulate();
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`are respected, ${colorScheme}: text, icons, buttons and focus are visible`, async () => {
      await emulate('forced-colors', 'active', colorScheme);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      for (const mountIn of Object.values(states)) {
        const card = layOutAll(await mountIn(place()));
        for (const element of texts(card)) {
          const style = getComputedStyle(element);
          expect(style.forcedColorAdjust).to.equal('auto');
          expect(contrast(element, style.color), text(element).slice(0, 30)).to.be.at.least(4.5);
        }
        for (const marker of parts(card, 'marker'))
          expect(contrastOutside(marker, getComputedStyle(marker).borderBottomColor)).to.be.at.least(3);
        for (const control of focusables(card)) {
          const style = getComputedStyle(control);
          if (control.localName === 'button')
            expect(contrastOutside(control, style.borderTopColor), text(control)).to.be.at.least(3);
          control.focus();
          if (control.matches(':focus-visible'))
            expect(contrastOutside(control, getComputedStyle(control).outlineColor), text(control)).to.be.at.least(3);
        }
      }
    });
  }

  it('increase contrast for readers who prefer more', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulate('prefers-contrast', 'more', colorScheme);
      const card = await mount({ interview: full, open: 'all' }, scheme(colorScheme));
      for (const element of texts(card))
        expect(
          contrast(element, getComputedStyle(element).color),
          `${element.part.value} ${text(element).slice(0, 30)}`,
        ).to.be.at.least(7);
      expect(
        contrastOutside(part(card, 'expand-all'), getComputedStyle(part(card, 'expand-all')).borderTopColor),
      ).to.be.at.least(3);
    }
  });

  it('follow the page’s color scheme', async () => {
    await emulate(undefined, undefined, 'dark');
    const dark = await mount({ interview: full }, Object.assign(place(), { style: 'color-scheme: light dark' }));
    const light = await mount({ interview: full }, Object.assign(place(), { style: 'color-scheme: light' }));
    expect(getComputedStyle(part(dark, 'card')).backgroundColor).not.to.equal(
      getComputedStyle(part(light, 'card')).backgroundColor,
    );
  });
});
