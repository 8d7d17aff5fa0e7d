/** The first page says how the text, the card and what can be published stand to each other, also where something is missing. */
import { expect } from '@open-wc/testing';
import { en } from '../demo/playground/strings.en.js';
import { maxTextLength } from '../demo/playground/state.js';
import { loadPage, next, part, until } from './helpers.js';
import { good, open, statusOf, titleOf, type Playground } from './playground-page.js';

const choose = ({ find, window }: Playground, example: string) => {
  const examples = find('#example') as HTMLSelectElement;
  examples.value = example;
  examples.dispatchEvent(new window.Event('change'));
};

const setDirection = ({ find, window }: Playground, value: string) => {
  const select = find('[name=direction]') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new window.Event('input', { bubbles: true }));
};

const keepDraft = (text: string) => {
  const settings = { headingLevel: 2, open: 'none', exclusive: false, numerals: 'auto' };
  const look = { theme: '', scheme: 'auto', colors: {}, font: '', headingFont: '', density: 'normal' };
  localStorage.setItem('interview-card-draft', JSON.stringify({ text, look, settings, base: '' }));
};

/** What a live region says from now on. */
function saidBy(page: Playground, selector: string): string[] {
  const said: string[] = [];
  const region = page.find(selector);
  new page.window.MutationObserver(() => said.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

describe('The built site', () => {
  for (const language of ['ar', 'en']) {
    it(`shows every example without a network once it has warmed up (${language})`, async function () {
      this.timeout(120_000);
      const page = await open({ path: '/built-site/index.html', language });
      await until(() => page.document.documentElement.dataset['warm'] !== undefined, 'for the page to warm up');
      const scripts = () =>
        page.window.performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js'));
      const fetched = scripts();
      const titleInText = () => (JSON.parse(page.text) as { title: string }).title;
      for (const example of ['round-table.fr', 'audio.en', 'long.ar', 'lighthouse.en', 'bensami.ar']) {
        const before = titleOf(page);
        choose(page, example);
        await until(() => titleOf(page) !== before && titleOf(page) === titleInText(), `for ${example}`);
      }
      expect(scripts()).to.have.members(fetched);
    });
  }

  it('shows the text of an interview where the card cannot fetch what else that needs', async function () {
    this.timeout(120_000);
    keepDraft(good('Before'));
    const page = await open({ path: '/built-site/with-gaps/index.html' });
    const before = titleOf(page);
    choose(page, 'lighthouse.en');
    await until(() => titleOf(page) !== before);
    expect(statusOf(page)).to.equal('No problems.');
    page.write(good('After'));
    await until(() => titleOf(page) === 'After');
    expect(statusOf(page)).to.equal('No problems.');
    expect(page.find('#old').hidden).to.equal(true);
  });

  it('says so where an example cannot be fetched', async function () {
    this.timeout(120_000);
    keepDraft(good('Before'));
    const page = await open({ path: '/built-site/with-gaps/index.html' });
    choose(page, 'long.ar');
    await until(() => page.find('#notice').textContent.includes(en.notices.notFetched));
    expect(page.find('#notice').textContent).not.to.contain('HTML');
    expect(titleOf(page)).to.equal('Before');
  });
});

describe('What can be published', () => {
  it('is said to be older than the text, where the text is no interview', async () => {
    const page = await open();
    page.write(good('Mine'));
    await until(() => titleOf(page) === 'Mine');
    expect(page.find('#older').hidden).to.equal(true);
    for (const text of ['Just some words.', '{"title": "Broken"}', '']) {
      page.write(text);
      await until(() => !page.find('#older').hidden, text);
      expect(page.find('#older').textContent).to.contain('Mine');
      page.write(good('Mine'));
      await until(() => page.find('#older').hidden);
    }
  });

  it('is nothing before there has been an interview: it says so, and nothing can be copied', async () => {
    keepDraft('{"title": "Broken"}');
    localStorage.setItem('interview-card-language', 'en');
    const { document } = await loadPage('/index.html');
    await until(() => document.querySelector('#problems button'));
    expect(document.querySelector('#older')!.textContent).to.contain('no interview to publish');
    expect(document.querySelector('#status')!.textContent)
      .to.contain('no card to show')
      .and.not.to.contain('last interview');
    expect(
      [...document.querySelectorAll('[data-copy]:not(:disabled)')].map((button) => button.getAttribute('data-copy')),
    ).to.deep.equal(['css']);
    expect(document.querySelector<HTMLElement>('#save')!.hidden).to.equal(true);
  });
});

describe('What is kept', () => {
  it('says that the text of last time is back until the reader goes on, also to those who listen', async () => {
    keepDraft(good('Last time'));
    const page = await open();
    expect(page.find('#saved').role).to.equal('status');
    await until(() => page.find('#saved').textContent.includes(en.notices.restored));
    const said = saidBy(page, '#saved');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said).to.deep.equal([]);
    page.write(good('Now'));
    await until(() => said.at(-1)?.includes(en.notices.saved));
  });

  it('is no text that would not be taken back', async () => {
    const page = await open();
    page.write(' '.repeat(maxTextLength + 1));
    await until(() => page.find('#saved').textContent.includes('too long'));
    expect(localStorage.getItem('interview-card-draft')).to.equal(null);
  });
});

describe('The direction', () => {
  it('of JSON-LD makes an interview of it, which has a place for it', async () => {
    const page = await open();
    page.write(
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'FAQPage',
        name: 'Linked data',
        inLanguage: 'en',
        mainEntity: [{ '@type': 'Question', name: 'Why?', acceptedAnswer: { '@type': 'Answer', text: 'So.' } }],
      }),
    );
    await until(() => titleOf(page) === 'Linked data');
    setDirection(page, 'rtl');
    expect(JSON.parse(page.text)).to.include({ title: 'Linked data', dir: 'rtl' });
    await until(() => part(page.card, 'card').dir === 'rtl');
  });

  it('of JSON behind a byte order mark is written into it', async () => {
    const page = await open();
    page.write(`\ufeff${good('Marked')}`);
    await until(() => titleOf(page) === 'Marked');
    setDirection(page, 'rtl');
    expect(page.text).to.contain('"dir": "rtl"').and.to.contain('"title": "Marked"');
  });

  for (const text of ['{"title": ', 'Just some words.']) {
    it(`is not taken for what is no interview, and says so: ${text}`, async () => {
      const page = await open();
      page.write(text);
      await until(() => !page.find('#older').hidden);
      setDirection(page, 'rtl');
      expect(page.find('#notice').textContent).to.contain(en.notices.noDirection);
      expect((page.find('[name=direction]') as HTMLSelectElement).value).to.equal('');
      expect(page.text).to.equal(text);
    });
  }
});

describe('The note on what other sites have', () => {
  it('goes with the interview that it is about', async () => {
    const page = await open();
    const violation = next(page.document, 'securitypolicyviolation');
    page.write(
      JSON.stringify({
        title: 'T',
        image: { src: 'https://example.org/picture.png', alt: 'A' },
        questions: [{ question: 'Why?', answer: 'So.' }],
      }),
    );
    await violation;
    await until(() => !page.find('#foreign').hidden);
    page.write(good('Own'));
    await until(() => titleOf(page) === 'Own');
    expect(page.find('#foreign').hidden).to.equal(true);
  });
});
