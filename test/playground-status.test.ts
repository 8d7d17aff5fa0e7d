/** Status messages of the first page about the text, the card and the published code, also if something cannot be loaded. */
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

/** Records what a live region announces from now on. */
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
    it(`shows every example offline after loading all optional parts (${language})`, async function () {
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

  it('shows the text of an interview if the card cannot load its other parts', async function () {
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

  it('reports that an example cannot be loaded', async function () {
    this.timeout(120_000);
    keepDraft(good('Before'));
    const page = await open({ path: '/built-site/with-gaps/index.html' });
    choose(page, 'long.ar');
    await until(() => page.find('#notice').textContent.includes(en.notices.notFetched));
    expect(page.find('#notice').textContent).not.to.contain('HTML');
    expect(titleOf(page)).to.equal('Before');
  });
});

describe('Published code', () => {
  it('is marked as older than the text if the text is not an interview', async () => {
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

  it('is missing before the first valid interview, with a message and without copy buttons', async () => {
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

describe('The saved draft', () => {
  it('is announced as restored until the reader changes something', async () => {
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

  it('is not written if it is too long to be loaded again', async () => {
    const page = await open();
    page.write(' '.repeat(maxTextLength + 1));
    await until(() => page.find('#saved').textContent.includes('too long'));
    expect(localStorage.getItem('interview-card-draft')).to.equal(null);
  });
});

describe('The direction', () => {
  it('of JSON-LD converts it to an interview', async () => {
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

  it('is written into JSON with a byte order mark', async () => {
    const page = await open();
    page.write(`\ufeff${good('Marked')}`);
    await until(() => titleOf(page) === 'Marked');
    setDirection(page, 'rtl');
    expect(page.text).to.contain('"dir": "rtl"').and.to.contain('"title": "Marked"');
  });

  for (const text of ['{"title": ', 'Just some words.']) {
    it(`is not set for a text that is not an interview, with a message: ${text}`, async () => {
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

describe('The message about files of other sites', () => {
  it('disappears with the interview that it is about', async () => {
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
