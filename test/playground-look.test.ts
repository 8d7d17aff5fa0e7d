/** The look, publishing, languages, and the keyboard. */
import { expect } from '@open-wc/testing';
import { en } from '../demo/playground/strings.en.js';
import { sendKeys } from '@web/test-runner-commands';
import { browserProtocol, engine, skip } from './runner/environment.js';
import { focused, part, parts, until } from './helpers.js';
import { good, open, titleOf, type Playground } from './playground-page.js';

/** Chooses a value, as a reader does. */
function choose(page: Playground, name: string, value: string, at = 0): void {
  const control = page.document.querySelectorAll<HTMLInputElement>(name.startsWith('#') ? name : `[name=${name}]`)[at]!;
  control.value = value;
  control.dispatchEvent(new page.window.Event('input', { bubbles: true }));
}

const computed = ({ window, card }: Playground) => window.getComputedStyle(card);

describe('The look', () => {
  it('applies to the card immediately, and is in the style sheet to copy', async () => {
    const page = await open();
    choose(page, 'font', 'kufi');
    choose(page, 'density', 'compact');
    choose(page, 'measure', '42');
    choose(page, 'scheme', 'dark');
    choose(page, '#colors input', '#123456');
    const css = page.find('#css').textContent;
    for (const line of [
      '--interview-card-gap: 0.75em;',
      '--interview-card-measure: 42em;',
      'color-scheme: dark;',
      '--interview-card-accent: light-dark(#123456, #7fd0de);',
    ]) {
      expect(css).to.contain(line);
    }
    expect(computed(page).getPropertyValue('--interview-card-gap').trim()).to.equal('0.75em');
    expect(computed(page).colorScheme).to.equal('dark');
    expect(page.window.getComputedStyle(page.card.shadowRoot!.firstElementChild!).fontFamily).to.contain('Kufi');
  });

  it('starts with a theme, whose colors can be changed', async () => {
    const page = await open();
    choose(page, 'theme', 'newspaper');
    await until(() => page.find('#css').textContent.includes('::part(header)'));
    expect(page.document.querySelector<HTMLInputElement>('#colors input')!.value).to.equal('#8c1d12');
    expect(page.window.getComputedStyle(part(page.card, 'header')).textAlign).to.equal('center');
    choose(page, '#colors input', '#654321');
    expect(page.find('#css').textContent).to.match(/::part[^]*--interview-card-accent: light-dark\(#654321/);
    page.find('#reset').click();
    await until(() => !page.find('#css').textContent.includes('accent'));
    expect(computed(page).getPropertyValue('--interview-card-accent')).to.equal('');
  });

  it('has a label for each control', async () => {
    const page = await open();
    for (const control of page.document.querySelectorAll<HTMLInputElement>(
      '#look :is(input, select):not([type=color])',
    )) {
      const name = [...control.labels!].map(({ textContent }) => textContent.trim()).join();
      expect(name, control.name).to.match(/\w/);
      const description = control.getAttribute('aria-describedby');
      if (description !== null)
        expect(name, 'what describes it is not read twice').not.to.contain(page.find(`#${description}`).textContent);
    }
  });

  it('sets the attributes of the card', async () => {
    const page = await open();
    page.write(good());
    await until(() => titleOf(page) === 'Good');
    choose(page, 'headingLevel', '4');
    choose(page, 'open', 'all');
    choose(page, 'numerals', 'arab');
    await until(() => part(page.card, 'title').tagName === 'H4');
    await until(() => (parts(page.card, 'item')[0] as HTMLDetailsElement).open);
    await until(() => part(page.card, 'question-number').textContent.includes('١'));
    expect(page.find('#script').textContent).to.contain('heading-level="4" open="all" numerals="arab"');
    page.find('[name=exclusive]').click();
    await until(() => page.card.exclusive);
  });

  it('writes the direction into the interview, as a step that can be undone', async () => {
    const page = await open();
    page.write(good());
    await until(() => titleOf(page) === 'Good');
    choose(page, 'direction', 'rtl');
    expect(JSON.parse(page.text)).to.have.property('dir', 'rtl');
    await until(() => page.window.getComputedStyle(page.card.shadowRoot!.firstElementChild!).direction === 'rtl');
    choose(page, 'direction', '');
    expect(page.text).to.equal(good());
  });
});

describe('Published code', () => {
  it('contains the publisher’s URL, and reports an invalid one', async () => {
    const page = await open();
    choose(page, '#base', 'https://news.example/talks');
    for (const id of ['script', 'inline', 'iframe', 'wordpress'])
      expect(page.find(`#${id}`).textContent).to.contain('https://news.example/talks/');
    choose(page, '#base', 'news.example');
    expect(page.find('#base').matches(':invalid')).to.equal(true);
    const said = () => page.document.getElementById(page.find('#base').getAttribute('aria-describedby')!)!;
    expect(said().textContent).to.contain(en.text.badBase);
    page.find('#language').click();
    await until(() => said().textContent.includes('عنوانًا كاملًا'));
    expect(said().hidden).to.equal(false);
    page.find('#language').click();
    await until(() => page.document.documentElement.lang === 'en');
    expect(page.find('#script').textContent).to.contain('https://example.org/interviews/');
  });

  it('is the last valid interview while the text is invalid', async () => {
    const page = await open();
    page.write(good('Whole'));
    await until(() => page.find('#json').textContent.includes('Whole'));
    page.write(good('Whole').slice(0, -3));
    await until(() => !page.find('#old').hidden);
    expect(JSON.parse(page.find('#json').textContent)).to.have.property('title', 'Whole');
    const saved = await (await fetch((page.find('#save') as HTMLAnchorElement).href)).text();
    expect(saved).to.equal(good('Whole'));
  });

  it('is copied to the clipboard, or selected if that fails', async () => {
    const page = await open();
    page.find('[value=publish]').click();
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(page.window.navigator, 'clipboard', { configurable: true, get: () => clipboard });
    page.find('[data-copy=script]').click();
    await until(() => page.find('#notice').textContent === 'Copied');
    expect(copied).to.deep.equal([page.find('#script').textContent]);
    clipboard.writeText = () => Promise.reject(new Error('no'));
    page.find('[data-copy=wordpress]').click();
    await until(() => page.find('#notice').textContent.startsWith('Selected'));
    expect(page.window.getSelection()!.toString().trim()).to.equal(page.find('#wordpress').textContent.trim());
  });
});

describe('The language of the page', () => {
  it('changes the whole page with its direction, and is remembered', async () => {
    const page = await open({ language: 'ar' });
    const { documentElement: root } = page.document;
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
    page.find('#language').click();
    await until(() => root.lang === 'en');
    expect(root.dir).to.equal('ltr');
    expect(page.find('h1').textContent).to.contain('An interview in a card');
    // JSON is left to right in both languages.
    const editor = page.find('#editor').shadowRoot!.querySelector('.cm-editor')!;
    await until(() => page.window.getComputedStyle(editor).direction === 'ltr');
    expect(localStorage.getItem('interview-card-language')).to.equal('en');
  });

  for (const language of ['ar', 'en']) {
    it(`has a text or label for every element (${language})`, async () => {
      const page = await open({ language });
      const empty = [...page.document.querySelectorAll<HTMLElement>('[data-t]')].filter(
        ({ textContent }) => !textContent.trim(),
      );
      expect(empty.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  }

  it('shows problems in Arabic, with isolated JSON keys', async () => {
    const page = await open({ language: 'ar' });
    page.write('{"title": 5}');
    const entry = await until(() => page.document.querySelector('#problems button'));
    expect(entry.textContent).to.contain('غير موجود');
    expect(entry.querySelector('bdi')!.textContent).to.equal('questions');
  });
});

describe('The panes on a phone', () => {
  it('show one part at a time, the look together with the card', async () => {
    const page = await open({ width: 360, height: 740 });
    const shown = () =>
      [...page.document.querySelectorAll<HTMLElement>('.pane')]
        .filter((pane) => pane.offsetParent)
        .map((pane) => pane.dataset['of']);
    expect(shown()).to.deep.equal(['text']);
    for (const [pane, expected] of [
      ['card', ['card']],
      ['look', ['look', 'card']],
      ['publish', ['publish']],
      ['text', ['text']],
    ] as const) {
      page.find(`[value=${pane}]`).click();
      expect(shown()).to.deep.equal(expected);
    }
    page.find('.skip').click();
    expect(shown()).to.deep.equal(['card']);
  });
});

describe('Forced colors', () => {
  const emulate = (value: string) =>
    browserProtocol('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

  before(function () {
    if (engine !== 'chromium') skip(this, "only Chromium's driver can force colors");
  });
  after(async () => {
    if (engine === 'chromium') await emulate('none');
  });

  it('show which part is chosen', async () => {
    await emulate('active');
    const page = await open();
    const [chosen, other] = ['text', 'look'].map((pane) =>
      page.window.getComputedStyle(page.find(`label:has([value=${pane}])`)),
    );
    expect(chosen!.backgroundColor).not.to.equal(other!.backgroundColor);
    expect(chosen!.color).not.to.equal(chosen!.backgroundColor);
  });
});

describe('Large text', () => {
  for (const language of ['ar', 'en']) {
    it(`of twice the size fits a phone without overlaps (${language})`, async () => {
      const page = await open({ width: 390, height: 800, language });
      const { documentElement: root } = page.document;
      root.style.fontSize = '200%';
      for (const pane of ['text', 'card', 'look', 'publish']) {
        page.find(`[value=${pane}]`).click();
        expect(root.scrollWidth, pane).to.be.at.most(root.clientWidth);
      }
      page.find('[value=text]').click();
      const [list, button] = ['#example', '.tools .button'].map((selector) =>
        page.find(selector).getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect(list.right <= button.left || button.right <= list.left || list.bottom <= button.top).to.equal(true);
    });
  }
});

describe('The list of examples', () => {
  it('shows its label on the narrowest screens', async () => {
    const page = await open({ width: 320, height: 700 });
    const list = page.find('#example') as HTMLSelectElement;
    const shown = list.offsetWidth;
    const name = list.options[0]!.textContent;
    list.replaceChildren(new Option(name));
    list.style.inlineSize = 'auto';
    expect(shown).to.be.at.least(list.offsetWidth);
  });
});

describe('Line numbers', () => {
  it('keep a distance from the edge in right-to-left text', async () => {
    const page = await open({ language: 'ar' });
    page.write('س: متى؟\n\nج: غدًا.');
    const editor = page.find('#editor').shadowRoot!.querySelector('.cm-editor')!;
    await until(() => editor.classList.contains('is-text'));
    const number = await until(() =>
      [...editor.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].find(({ textContent }) => textContent === '2'),
    );
    const range = page.document.createRange();
    range.selectNodeContents(number);
    expect(editor.getBoundingClientRect().right - range.getBoundingClientRect().right).to.be.at.least(6);
  });
});

describe('The keyboard', () => {
  it('moves focus through the page, into the editor and out of it', async function () {
    if (engine !== 'chromium') skip(this, 'keys sent by tests reach frames in Chromium only');
    const page = await open();
    page.window.focus();
    page.find('#file').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(page.document)?.className).to.contain('cm-content');
    await sendKeys({ press: 'Tab' });
    expect(page.find('#editor').contains(page.document.activeElement)).to.equal(false);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    expect(focused(page.document)?.className).to.contain('cm-content');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(page.document.activeElement).to.equal(page.find('#file'));
  });

  it('types in the editor, and F8 goes to the next problem', async function () {
    if (engine !== 'chromium') skip(this, 'keys sent by tests reach frames in Chromium only');
    const page = await open();
    page.write('{\n  "title": "T",\n  "questions": 5\n}');
    await until(() => page.document.querySelector('#problems button'));
    page.editor.focus();
    await sendKeys({ press: 'F8' });
    expect(page.editor.state.doc.lineAt(page.editor.state.selection.main.head).number).to.equal(3);
  });
});
