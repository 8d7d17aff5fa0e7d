/** The first page loses no work: drafts, links, files, examples, and no network. */
import { expect } from '@open-wc/testing';
import { beginReading, endReading, wasInterrupted } from '../demo/playground/interrupted.js';
import { ar } from '../demo/playground/strings.ar.js';
import { en } from '../demo/playground/strings.en.js';
import { fragmentOf, maxLinkLength } from '../demo/playground/link.js';
import { initialLook, initialSettings, type State } from '../demo/playground/state.js';
import { loadPage, next, painted, part, until } from './helpers.js';
import { good, open, statusOf, titleOf, type Playground } from './playground-page.js';

const stateOf = (changes: Partial<State> = {}): State => ({
  text: good('Linked'),
  look: initialLook,
  settings: initialSettings,
  base: '',
  ...changes,
});

const draft = () => JSON.parse(localStorage.getItem('interview-card-draft') ?? 'null') as State | null;

/** Follows a link on the open page, as if the page had been opened with it. */
const openLink = async (state: State) => open({ path: `/index.html?${Math.random()}#${await fragmentOf(state)}` });

const saveStatus = ({ find }: Playground) => find('#saved').textContent;

describe('A draft', () => {
  it('is restored after a reload, with its look and a message', async () => {
    const page = await open();
    page.write('{"title": "Half');
    page.find('[value=look]').click();
    const select = page.find('[name=density]') as HTMLSelectElement;
    select.value = 'airy';
    select.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    await until(() => draft()?.text === '{"title": "Half' && draft()?.look.density === 'airy');
    expect(saveStatus(page)).to.contain(en.notices.saved);
    page.frame.remove();
    localStorage.setItem('interview-card-language', 'en');
    // There is no card: an unfinished text cannot be shown. The text is restored.
    const again = await loadPage('/index.html');
    await until(() => again.document.querySelector('#saved')?.textContent.includes(en.notices.restored));
    expect(again.document.querySelector<HTMLSelectElement>('[name=density]')!.value).to.equal('airy');
    await until(() => again.document.querySelector('#editor')!.shadowRoot!.textContent.includes('Half'));
  });

  it('is saved when the page is closed before the timer fires', async () => {
    const page = await open();
    page.write(good('Sudden'));
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    expect(draft()?.text).to.contain('Sudden');
  });

  it('can be deleted, and an example is not saved', async () => {
    const page = await open();
    await painted();
    expect(draft()).to.equal(null);
    page.write(good('Secret'));
    await until(draft);
    page.find('#delete-draft').click();
    expect(Object.keys(localStorage).filter((key) => localStorage.getItem(key)?.includes('Secret'))).to.deep.equal([]);
    expect(saveStatus(page)).to.contain(en.notices.deleted);
    expect(page.document.activeElement).to.equal(page.find('#saved'));
  });

  for (const broken of ['{', 'null', '5', '{"text":5}', '{"text":"x","look":{"theme":"__proto__","colors":null}}']) {
    it(`that is broken does not break the page: ${broken}`, async () => {
      localStorage.setItem('interview-card-draft', broken);
      localStorage.setItem('interview-card-before', broken);
      localStorage.setItem('interview-card-language', 'en');
      const page = await loadPage('/index.html');
      await until(() => page.document.querySelector('#status')?.textContent);
      expect(page.document.documentElement.dataset['ready']).to.equal('');
      // WebKit may hang if frames are removed one after the other while they load modules.
      await until(() => page.document.documentElement.dataset['warm'] !== undefined);
    });
  }
});

describe('What is replaced', () => {
  it('by an example can be restored', async () => {
    const page = await open();
    page.write(good('Mine'));
    await until(() => titleOf(page) === 'Mine');
    const examples = page.find('#example') as HTMLSelectElement;
    examples.value = 'round-table.fr';
    examples.dispatchEvent(new page.window.Event('change'));
    await until(() => titleOf(page) !== 'Mine');
    expect(page.text).to.contain('"fr').and.to.contain('"demo/media/');
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine');
    expect(page.find('#restore-backup').hidden).to.equal(true);
  });

  it('by a link can be restored', async () => {
    localStorage.setItem('interview-card-draft', JSON.stringify(stateOf({ text: good('Mine') })));
    const page = await openLink(stateOf());
    expect(titleOf(page)).to.equal('Linked');
    expect(saveStatus(page)).to.contain(en.notices.linked);
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine');
    // The restore can be undone as well.
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Linked');
  });

  it('by a dropped file can be restored', async () => {
    const page = await open();
    page.write(good('Mine'));
    await until(() => titleOf(page) === 'Mine');
    const files = new page.window.DataTransfer();
    files.items.add(
      new page.window.File(['Title\n\nQ: Why?\n\nA: So.\n\nQ: Really?\n\nA: Yes.\n'], 'interview.txt', {
        type: 'text/plain',
      }),
    );
    const drop = new page.window.DragEvent('drop', {
      dataTransfer: files,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    page.find('#editor').shadowRoot!.querySelector('.cm-content')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => titleOf(page) === 'Title');
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine');
  });
});

describe('A link', () => {
  it('contains the whole state, and stays in the address bar until the reader changes something', async () => {
    const page = await openLink(
      stateOf({
        look: { ...initialLook, theme: 'dark', colors: { accent: ['#112233', '#445566'] } },
        settings: { ...initialSettings, headingLevel: 4 },
      }),
    );
    expect(titleOf(page)).to.equal('Linked');
    expect(page.window.location.hash).to.match(/^#v1\./);
    expect(part(page.card, 'title').tagName).to.equal('H4');
    await until(() =>
      page.window.getComputedStyle(page.card).getPropertyValue('--interview-card-accent').includes('#112233'),
    );
    await until(() => page.window.getComputedStyle(page.card).colorScheme === 'dark');
  });

  it('is created by a button and restores the same state', async () => {
    const page = await openLink(stateOf());
    page.find('[value=publish]').click();
    page.find('#make-link').click();
    const link = await until(() => (page.find('#link') as HTMLInputElement).value);
    expect(link).to.contain(`#${await fragmentOf(stateOf())}`);
  });

  it('that would be too long is refused with a message', async () => {
    const page = await open();
    const questions = Array.from({ length: maxLinkLength / 20 }, () => ({
      question: Math.random().toString(36),
      answer: Math.random().toString(36),
    }));
    page.write(JSON.stringify({ title: 'Long', questions }, null, 2));
    page.find('#make-link').click();
    await until(() => page.find('#notice').textContent.includes('Too long'));
    expect(page.find('#link').hidden).to.equal(true);
  });

  it('that is opened on the open page is followed', async () => {
    const page = await open();
    page.window.location.hash = await fragmentOf(stateOf());
    await until(() => titleOf(page) === 'Linked');
  });

  const hostile: Readonly<Record<string, string>> = {
    'is damaged': 'v1.AAAA',
    'is of another version': 'v9.AAAA',
    'is cut': 'v1.',
    'is none': 'v1.%3Cscript%3E',
  };
  for (const [name, fragment] of Object.entries(hostile)) {
    it(`that ${name} does not change the page, and shows a message`, async () => {
      const page = await open({ path: `/index.html?${Math.random()}#${fragment}` });
      expect(titleOf(page)).to.contain('Skerrow');
      expect(page.find('#notice').textContent).to.contain('damaged');
    });
  }

  it('runs no code, whatever it contains', async () => {
    const attack = '<img src=x onerror="parent.hacked=1"><script>parent.hacked=2</script>';
    const texts = [
      JSON.stringify({
        title: attack,
        questions: [{ question: attack, answer: [{ html: attack }] }],
        source: { name: attack },
      }),
      JSON.stringify({ [attack]: attack, title: attack, lang: attack, questions: [{ [attack]: 1 }] }),
      `<!doctype html><title>${attack}</title><body onload="parent.hacked=3"><h1>${attack}</h1><h3>Why?</h3><p>${attack} So.</p><iframe srcdoc="<script>top.hacked=4</script>"></iframe>`,
      `${attack}\n\nQ: Why?\n\nA: ${attack}\n\nQ: Why?\n\nA: ${attack}`,
    ];
    for (const text of texts) {
      const page = await loadPage(
        `/index.html?${Math.random()}#${await fragmentOf(stateOf({ text, base: 'https://example.org/"><script>parent.hacked=5</script>/' }))}`,
      );
      await until(() => page.document.querySelector('#status')?.textContent);
      await until(() => page.document.querySelector('#use-interview, #problems li, [data-pane]'));
      await painted();
      expect((globalThis as { hacked?: number }).hacked, text).to.equal(undefined);
      expect(page.document.querySelectorAll('main img, main iframe, main script').length, text).to.equal(0);
    }
  });
});

describe('The text of a link', () => {
  const own = stateOf({ text: good('Mine') });
  const keep = (state: State) => localStorage.setItem('interview-card-draft', JSON.stringify(state));

  it('becomes the draft only when the reader changes it, and the own draft can be restored then', async () => {
    keep(own);
    const page = await openLink(stateOf());
    expect(titleOf(page)).to.equal('Linked');
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    await painted();
    expect(draft()?.text).to.equal(own.text);
    expect(page.find('#restore-backup').hidden).to.equal(false);
    page.write(good('Changed'));
    await until(() => draft()?.text.includes('Changed'));
    expect(page.window.location.hash).to.equal('');
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine');
  });

  it('does not replace a draft by a second link', async () => {
    keep(own);
    const page = await openLink(stateOf());
    page.window.location.hash = await fragmentOf(stateOf({ text: good('Second') }));
    await until(() => titleOf(page) === 'Second');
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    expect(draft()?.text).to.equal(own.text);
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine');
  });

  it('does not change the draft of another tab', async () => {
    const writer = await open();
    writer.write(good('Mine'));
    await until(() => draft()?.text.includes('Mine'));
    const page = await openLink(stateOf());
    expect(titleOf(page)).to.equal('Linked');
    writer.write(good('Mine, and longer'));
    await until(() => draft()?.text.includes('longer'));
    page.write(good('Changed'));
    await until(() => draft()?.text.includes('Changed'));
    page.find('#restore-backup').click();
    await until(() => titleOf(page) === 'Mine, and longer');
  });
});

describe('A text that the last visit did not end reading', () => {
  const marks = () => Object.keys(localStorage).filter((key) => key.startsWith('interview-card-reading-'));
  const texts: Readonly<Record<string, string>> = {
    'lines with hyphens': 'ab-\n'.repeat(2000),
    'rich text with unclosed elements': JSON.stringify({
      title: 'T',
      questions: [
        {
          question: 'Why?',
          answer: [
            {
              html: `<p>${Array.from({ length: 20 }, (_, index) => `<b title=${index}>`).join('')}${'<p>x'.repeat(20)}`,
            },
          ],
        },
      ],
    }),
    'speakers who are nobody': JSON.stringify({
      title: 'T',
      interviewees: Array.from({ length: 30 }, (_, index) => ({ id: `person-${index}`, name: 'P' })),
      questions: [{ question: 'Why?', answer: [{ text: 'A', by: 'nobody' }] }],
    }),
    'a long page': `<!doctype html><body>${'<p>a?<p>b'.repeat(200)}`,
    'nested formatting': `<p>${Array.from({ length: 20 }, (_, index) => `<b x${index}>`).join('')}${'<p>x'.repeat(20)}`,
    'markup and addresses of scripts':
      '<a href="javascript:parent.hacked=1">a</a><img src=x onerror="parent.hacked=1">',
  };

  /** What a visit leaves that ends while it reads. */
  const interrupt = (text: string) => {
    beginReading(text);
    const [mark] = marks();
    endReading();
    localStorage.setItem(mark!, '');
  };

  afterEach(() => {
    for (const key of marks()) localStorage.removeItem(key);
  });

  for (const [name, text] of Object.entries(texts)) {
    it(`is offered, not read: ${name}, from a link`, async () => {
      interrupt(text);
      const page = await openLink(stateOf({ text }));
      await until(() => !page.find('#offer').hidden);
      expect(page.find('#offer-text').textContent).to.equal(en.notices.interrupted);
      expect(page.text).not.to.equal(text);
      expect(titleOf(page)).to.contain('Skerrow');
      expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
      page.find('#offer-read').click();
      await until(() => page.text === text);
      expect(page.find('#offer').hidden).to.equal(true);
      await until(() => !marks().length);
    });
  }

  it('is offered as a draft, which stays until it is forgotten', async () => {
    localStorage.setItem('interview-card-draft', JSON.stringify(stateOf({ text: good('Mine') })));
    interrupt(good('Mine'));
    const page = await open();
    await until(() => !page.find('#offer').hidden);
    expect(titleOf(page)).to.contain('Skerrow');
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    expect(draft()?.text).to.equal(good('Mine'));
    page.find('#offer-forget').click();
    await until(() => draft() === null);
    expect(page.find('#offer').hidden).to.equal(true);
    // The example that is shown instead is read now.
    await until(() => !marks().length);
  });

  it('does not keep another text from being read', async () => {
    localStorage.setItem('interview-card-draft', JSON.stringify(stateOf({ text: good('Mine') })));
    interrupt(good('Other'));
    const page = await open();
    await until(() => titleOf(page) === 'Mine');
    expect(page.find('#offer').hidden).to.equal(true);
  });

  it('is no text that was read, and none that the reader has closed', async () => {
    const page = await open();
    page.write(good('Read'));
    await until(() => titleOf(page) === 'Read');
    await until(() => !marks().length);
    page.write('Title\n\nWhy?\n\nSo.');
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    expect(marks()).to.deep.equal([]);
  });

  it('is offered in Arabic', async () => {
    interrupt(good('Linked'));
    const page = await open({ path: `/index.html?${Math.random()}#${await fragmentOf(stateOf())}`, language: 'ar' });
    await until(() => !page.find('#offer').hidden);
    expect(page.find('#offer-text').textContent).to.equal(ar.notices.interrupted);
    expect(page.find('#offer-read').textContent).to.equal(ar.text.offerRead);
  });

  it('is read where the browser refuses storage', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      beginReading('text');
      expect(wasInterrupted('text')).to.equal(false);
      endReading();
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('The network', () => {
  it('is not needed after the page has loaded all optional parts', async function () {
    this.timeout(60_000);
    const page = await open();
    await until(() => page.document.documentElement.dataset['warm'] !== undefined, 'for the page to warm up');
    const before = new Set(page.window.performance.getEntriesByType('resource').map(({ name }) => name));
    const asked: string[] = [];
    page.window.fetch = (input) => {
      asked.push(input instanceof page.window.Request ? input.url : input.toString());
      return Promise.reject(new TypeError('offline'));
    };
    page.write('<article><h1>Offline</h1><h3>Why?</h3><p>So.</p><h3>Really?</h3><p>Yes.</p></article>');
    await until(() => titleOf(page) === 'Offline');
    const examples = page.find('#example') as HTMLSelectElement;
    examples.value = 'audio.en';
    examples.dispatchEvent(new page.window.Event('change'));
    await until(() => page.text.includes('"media"'));
    for (const theme of ['newspaper', 'minimal', 'dark']) {
      const select = page.find('[name=theme]') as HTMLSelectElement;
      select.value = theme;
      select.dispatchEvent(new page.window.Event('input', { bubbles: true }));
      await until(() => page.find('#css').textContent.includes('::part'));
    }
    expect(asked).to.deep.equal([]);
    const scripts = page.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => !before.has(name) && !name.includes('/demo/media/'));
    expect(scripts.map(({ name }) => name)).to.deep.equal([]);
  });

  it('of other sites is never used, as the page says', async () => {
    const page = await open();
    const violation = next(page.document, 'securitypolicyviolation');
    page.write(
      JSON.stringify({
        title: 'T',
        image: { src: 'https://example.org/picture.png', alt: 'A' },
        questions: [{ question: 'Why?', answer: 'So.' }],
      }),
    );
    expect(((await violation) as SecurityPolicyViolationEvent).blockedURI).to.contain('example.org');
    await until(() => !page.find('#foreign').hidden);
    expect(statusOf(page)).to.not.equal('');
  });
});
