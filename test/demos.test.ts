import { expect } from '@open-wc/testing';
import type { InterviewCard } from '../src/interview-card.js';
import { axeProblems, colorRules } from './axe.js';
import { layOutAll } from './geometry.js';
import { loadPage, painted, until, type Page } from './helpers.js';

const list = new DOMParser().parseFromString(await (await fetch('/demo/index.html')).text(), 'text/html');
const paths = [
  '/index.html',
  '/demo/index.html',
  ...[...list.querySelectorAll('.demos a')].map((link) => `/demo/${link.getAttribute('href')!}`),
];

const cardsOf = ({ document: page }: Page) => [...page.querySelectorAll<InterviewCard>('interview-card')];

/** Whether a card shows its final content. Without the script, or far away and lazy, that is its fallback content. */
const isSettled = ({ shadowRoot, loading }: InterviewCard) =>
  !shadowRoot ||
  loading === 'lazy' ||
  !!shadowRoot.querySelector('[part="title"], [part="error"]') ||
  !!shadowRoot.firstElementChild?.matches('slot');

/** A demo page after its cards have loaded. */
async function open(path: string, size?: { width: number; height: number }): Promise<Page> {
  const page = await loadPage(path, size);
  await until(() => cardsOf(page).every(isSettled), `for the cards of ${path}`);
  for (const card of cardsOf(page)) if (card.shadowRoot) layOutAll(card);
  await painted();
  return page;
}

/** Opens every answer, also in a prerendered card that is not hydrated. */
function openAll(page: Page): void {
  for (const { shadowRoot } of cardsOf(page))
    for (const item of shadowRoot?.querySelectorAll('details') ?? []) item.open = true;
}

it('There are demo pages, each linked from their list', () => {
  expect(paths.length).to.be.above(20);
  expect(new Set(paths).size).to.equal(paths.length);
});

/** Whether a card matches a tag. An ellipsis in the tag matches anything. */
const isShownAs = (shown: Element, card: Element) =>
  [...shown.attributes].every(({ name, value }) => {
    const [start = '', end] = value.split('…');
    const actual = card.getAttribute(name) ?? '';
    return end === undefined ? card.getAttribute(name) === value : actual.startsWith(start) && actual.endsWith(end);
  });

for (const path of paths) {
  describe(path, () => {
    if (!path.endsWith('/index.html')) {
      it('shows the code that it uses', async () => {
        const page = await open(path);
        const code = await until(
          () =>
            [...page.document.querySelectorAll('pre')]
              .map(({ textContent }) => textContent)
              .join('\n')
              .trim(),
          `for the code of ${path}`,
        );
        // Pages of frameworks show whole source files.
        const shown = [...new DOMParser().parseFromString(code, 'text/html').querySelectorAll('interview-card')].filter(
          ({ outerHTML }) => !outerHTML.includes('{'),
        );
        const others = shown.filter((tag) => !cardsOf(page).some((card) => isShownAs(tag, card)));
        expect(others.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      });

      it('shows its code and the result together', async () => {
        const page = await open(path, { width: 1280, height: 800 });
        const code = await until(
          () => [...page.document.querySelectorAll('pre')].find(({ textContent }) => textContent.trim()),
          `for the code of ${path}`,
        );
        expect(code.checkVisibility()).to.equal(true);
        const { top } = code.getBoundingClientRect();
        const [made] = page.document.querySelectorAll('main :is(interview-card, iframe)');
        expect(top).to.be.below(Math.min(made?.getBoundingClientRect().top ?? Infinity, 800));
      });
    }

    it('has no axe violations, closed and open, light and dark', async function () {
      this.timeout(60_000);
      const page = await open(path);
      const found = async (state: string, only?: string[]) =>
        (await axeProblems(page.document, { only })).map((problem) => `${state}: ${problem}`);
      const problems = await found('closed');
      openAll(page);
      await painted();
      problems.push(...(await found('open')));
      page.document.documentElement.style.colorScheme = 'dark';
      await painted();
      problems.push(...(await found('open and dark', colorRules)));
      expect(problems).to.deep.equal([]);
    });

    it('does not scroll sideways on a screen of 320 pixels, or at 400% of 1280', async () => {
      const page = await open(path, { width: 320, height: 600 });
      const { documentElement: root } = page.document;
      const expectNoOverflow = (state: string) => expect(root.scrollWidth, state).to.be.at.most(root.clientWidth);
      expectNoOverflow('closed');
      openAll(page);
      await painted();
      expectNoOverflow('open');
    });
  });
}
